"""The heads of the ready empty form of a kind of source: what is asked of a matter, of its first task, and of its stages."""

from collections.abc import Iterator

from yiding.rules.sources import SOURCES
from yiding.rules.stages import stages_of
from yiding.rules.words import Words

_FIRST: tuple[Words, ...] = (("序号", "No."), ("事项", "Matter"), ("责任领导", "Responsible leader"))
_TASK: tuple[Words, ...] = (
    ("工作要求", "What is to be done"),
    ("牵头单位", "Lead unit"),
    ("配合单位", "Supporting units"),
    ("完成时限", "Deadline"),
    ("办结依据", "What counts as evidence"),
)


def heads_of(kind: str) -> list[Words]:
    """Give the heads of the list of a kind, in the order in which it is filled in."""
    return list(_heads(kind))


def _heads(kind: str) -> Iterator[Words]:
    row = SOURCES[kind]
    yield from _FIRST
    for field in row.facts:
        choices, choices_en = ("／".join(words[place] for _, words in field.choices) for place in (0, 1))
        yield (f"{field.words[0]}（{choices}）", f"{field.words[1]} ({choices_en})") if choices else field.words
    yield from _TASK
    if row.scored:
        yield from (("自评得分", "Score by the unit"), ("核定得分", "Verified score"), ("理由", "Why"))
    for stage in stages_of(kind):
        yield stage.name
