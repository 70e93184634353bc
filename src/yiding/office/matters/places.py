"""The pages on which matters are seen, as each of them links to the others."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from django.urls import reverse

from yiding.office.base.by import By
from yiding.office.matters.queries import PLANNERS, STAFF, UNITS
from yiding.rules.words import Words


class Place(NamedTuple):
    """A page: its name, its address, and whether it is the one that is shown."""

    words: Words
    address: str
    here: bool


def places(by: By, name: str, narrowed: Sequence[str] = ()) -> list[Place]:
    """Give the pages that somebody has, the one of that name marked; where the board is `narrowed` to one unit, that one's page too."""
    rows: list[tuple[Words, str, str]] = [(("任务", "Tasks"), "board", reverse("board"))]
    rows += [
        (("本单位", "Your unit"), "unit_tasks", reverse("unit_tasks", args=[pk])) for pk in sorted(by.units(UNITS))
    ]
    unit = int(narrowed[0]) if len(narrowed) == 1 and re.fullmatch(r"[0-9]{1,9}", narrowed[0]) else 0
    if unit and by.has(*STAFF) and unit not in by.units(UNITS):
        rows += [(("这个单位", "That unit"), "unit_tasks", reverse("unit_tasks", args=[unit]))]
    rows += [(("事项", "Matters"), "matters", reverse("matters"))]
    rows += [(("统计", "Figures"), "figures", reverse("figures"))]
    rows += [(("办结进度", "How fast"), "cohorts", reverse("cohorts"))]
    if by.has(*PLANNERS):
        rows += [(("分解立项", "Break-downs"), "breakdowns", reverse("breakdowns"))]
    return [Place(words, address, key == name) for words, key, address in rows]
