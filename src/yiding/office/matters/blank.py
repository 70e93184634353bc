"""The columns of the ready empty form of a kind of source: what is asked of a matter, of its first task, and of its stages."""

from collections.abc import Iterator

from yiding.papers.ledger import Column
from yiding.rules.sources import SOURCES, Field
from yiding.rules.stages import stages_of
from yiding.rules.words import Words

LATER = "later_"
"""The key of what is noted once a matter is registered begins so: scores and stages."""
FACT = "fact_"
"""The key of a field of the kind begins so, as in the page's own form."""
_FIRST = (
    Column("no", ("序号", "No.")),
    Column("matter", ("事项", "Matter")),
    Column("leader", ("责任领导", "Responsible leader")),
)
_TASK = (
    Column("task", ("工作要求", "What is to be done")),
    Column("lead", ("牵头单位", "Lead unit")),
    Column("support", ("配合单位", "Supporting units")),
    Column("due", ("完成时限", "Deadline")),
    Column("evidence", ("办结依据", "What counts as evidence")),
)
_SCORES = (
    Column(f"{LATER}self", ("自评得分", "Score by the unit")),
    Column(f"{LATER}verified", ("核定得分", "Verified score")),
    Column(f"{LATER}why", ("理由", "Why")),
)


def heads_of(kind: str) -> list[Words]:
    """Give the heads of the list of a kind, in the order in which it is filled in."""
    return [column.words for column in columns_of(kind)]


def columns_of(kind: str) -> list[Column]:
    """Give the columns of the list of a kind, in the order in which it is filled in."""
    return list(_columns(kind))


def asked_of_rows(kind: str) -> list[str]:
    """Give the keys of the columns that have to be there, and filled in."""
    row = SOURCES[kind]
    facts = (f"{FACT}{field.key}" for field in row.facts if field.required)
    return ["matter", *(["leader"] if row.led else []), *facts, "task"]


def _columns(kind: str) -> Iterator[Column]:
    row = SOURCES[kind]
    yield from _FIRST
    for field in row.facts:
        yield Column(f"{FACT}{field.key}", _head(field))
    yield from _TASK
    yield from _SCORES if row.scored else ()
    for stage in stages_of(kind):
        yield Column(f"{LATER}{stage.key}", stage.name)


def _head(field: Field) -> Words:
    choices, choices_en = ("／".join(words[place] for _, words in field.choices) for place in (0, 1))
    return (f"{field.words[0]}（{choices}）", f"{field.words[1]} ({choices_en})") if choices else field.words
