"""What sittings are called."""

from collections.abc import Sequence

import pytest

from yiding.papers.minutes import Sat
from yiding.papers.sitting_name import called, mark_of, receiver
from yiding.records.meeting import MeetingKind, NextStep

COUNTY = ["青岫县人民政府"]
CALLED: list[tuple[Sequence[str], Sequence[MeetingKind], int | None, int | None, int | None, str]] = [
    # bodies, kinds, number, term, year, name
    (COUNTY, ["executive"], 21, 10, None, "青岫县第十届人民政府第21次常务会议"),
    (COUNTY, ["executive"], 5, None, 2026, "青岫县人民政府2026年第5次常务会议"),
    (COUNTY, ["executive"], None, None, None, "青岫县人民政府常务会议"),
    (COUNTY, ["executive_enlarged"], 3, None, None, "青岫县人民政府第3次常务（扩大）会议"),
    (COUNTY, ["plenary", "executive"], 5, None, 2026, "青岫县人民政府全体会议暨2026年第5次常务会议"),
    (COUNTY, ["office"], None, 11, None, "青岫县第十一届人民政府县长办公会议"),
    (COUNTY, ["special"], 9, None, 2026, "青岫县人民政府2026年第9次专题会议"),
    (["青岫县人民政府党组"], ["party_group"], 6, 10, 2026, "青岫县人民政府党组2026年第6次会议"),
    (
        ["青岫县人民政府党组", "青岫县人民政府"],
        ["party_group", "executive"],
        15,
        None,
        2026,
        "青岫县人民政府党组会议暨青岫县人民政府2026年第15次常务会议",
    ),
    (["经开区管委会", "青岫县人民政府"], ["executive"], 27, None, None, "经开区管委会、青岫县人民政府第27次常务会议"),
    (
        ["经开区管委会", "青岫县人民政府"],
        ["office", "executive"],
        32,
        None,
        None,
        "经开区管委会主任办公会议暨青岫县人民政府第32次常务会议",
    ),
]


@pytest.mark.parametrize(("bodies", "kinds", "number", "term", "year", "name"), CALLED)
def test_a_sitting_has_its_full_name(
    bodies: Sequence[str],
    kinds: Sequence[MeetingKind],
    number: int | None,
    term: int | None,
    year: int | None,
    name: str,
) -> None:
    """Bodies, term, year, number and kind make the name; a joint sitting has the number of its executive one."""
    assert called(Sat(bodies, kinds, number, [], term, year)) == name


def test_the_red_head_has_no_number() -> None:
    """The red head names body and kind, whatever the number and the term."""
    assert mark_of(Sat(COUNTY, ["executive"], 21, [], 10)) == "青岫县人民政府常务会议纪要"


@pytest.mark.parametrize(
    ("bodies", "step", "organ"),
    [
        (COUNTY, "submit_to_party_committee", "县委常委会会议"),
        (["青岫县人民政府党组"], "submit_to_congress", "县人大常委会"),
        (["经开区管委会", "苍溟市人民政府"], "submit_to_congress", "市人大常委会"),
        (["经开区管委会"], "submit_to_party_committee", "党委会议"),
        (["经开区管委会"], "submit_to_congress", "人大常委会"),
        (COUNTY, "submit_to_superior", "上级人民政府"),
    ],
)
def test_organs_are_named_by_level(bodies: Sequence[str], step: NextStep, organ: str) -> None:
    """Party committee and congress are those of the government's level; which superior it is, nobody guesses."""
    assert receiver(Sat(bodies, ["executive"], 1, []), step) == organ
