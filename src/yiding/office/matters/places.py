"""The pages on which matters are seen, as each of them links to the others."""

from typing import NamedTuple

from django.urls import reverse

from yiding.office.base.by import By
from yiding.office.matters.queries import PLANNERS, UNITS
from yiding.rules.words import Words


class Place(NamedTuple):
    """A page: its name, its address, and whether it is the one that is shown."""

    words: Words
    address: str
    here: bool


def places(by: By, name: str) -> list[Place]:
    """Give the pages that somebody has, the one of that name marked."""
    rows: list[tuple[Words, str, str]] = [(("任务", "Tasks"), "board", reverse("board"))]
    rows += [
        (("本单位", "Your unit"), "unit_tasks", reverse("unit_tasks", args=[pk])) for pk in sorted(by.units(UNITS))
    ]
    rows += [(("事项", "Matters"), "matters", reverse("matters"))]
    rows += [(("统计", "Figures"), "figures", reverse("figures"))]
    rows += [(("办结进度", "How fast"), "cohorts", reverse("cohorts"))]
    if by.has(*PLANNERS):
        rows += [(("分解立项", "Break-downs"), "breakdowns", reverse("breakdowns"))]
    return [Place(words, address, key == name) for words, key, address in rows]
