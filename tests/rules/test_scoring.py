"""Scores are sums of points that each say why."""

import datetime

import pytest

from yiding.rules.scoring import RULES, Facts, Period, Point, Rule, Score, score
from yiding.rules.settings import SETTINGS, refusal

WORTH: dict[Rule, float] = {
    "on_time": 0,
    "early": 0.5,
    "late": -1,
    "late_again": -2,
    "sent_back": -1,
    "reminded": -0.5,
    "supervised": -2,
    "silent": -1,
}


def day(month: int, number: int) -> datetime.date:
    """Give a day of 2026."""
    return datetime.date(2026, month, number)


QUARTER = Period(day(1, 1), day(3, 31), day(3, 20))


def scored(*facts: Facts, **more: object) -> Score:
    """Score a unit for the quarter."""
    return score(facts, QUARTER, WORTH, **more)  # type: ignore[arg-type]


def told(found: Score) -> list[tuple[str, datetime.date, float]]:
    """Give rule, day and points of each row."""
    return [(point.rule, point.day, point.points) for point in found.points]


@pytest.mark.parametrize(
    ("facts", "rows", "total"),
    [
        (Facts(1, "修桥", day(3, 10), day(3, 10), done=True), [("on_time", day(3, 10), 0)], 100),
        (Facts(1, "修桥", day(3, 10), day(3, 4), done=True), [("on_time", day(3, 4), 0)], 100),
        (Facts(1, "修桥", day(3, 10), day(3, 3), done=True), [("early", day(3, 3), 0.5)], 100.5),
        (Facts(1, "修桥", day(3, 10), day(3, 3)), [], 100),
        (Facts(1, "修桥", day(3, 10), day(3, 11), done=True), [("late", day(3, 11), -1)], 99),
        (Facts(1, "修桥", day(3, 10)), [("late", day(3, 11), -1)], 99),
        (Facts(1, "修桥", day(3, 19)), [("late", day(3, 20), -1)], 99),
        (Facts(1, "修桥", day(3, 20)), [], 100),
        (Facts(1, "修桥", day(3, 10), over=True), [], 100),
        (Facts(1, "修桥", None), [], 100),
        (Facts(1, "修桥", day(3, 31), sent_back=[day(3, 2), day(3, 9)]), [("sent_back", day(3, 2), -1), ("sent_back", day(3, 9), -1)], 98),
        (Facts(1, "修桥", day(3, 31), reminded=[day(3, 2)]), [("reminded", day(3, 2), -0.5)], 99.5),
        (Facts(1, "修桥", day(3, 31), supervised=[day(3, 2)]), [("supervised", day(3, 2), -2)], 98),
        (Facts(1, "修桥", day(3, 31), silent=[day(2, 5), day(3, 5)]), [("silent", day(2, 5), -1), ("silent", day(3, 5), -1)], 98),
    ],
)  # fmt: skip
def test_each_rule_gives_its_points(facts: Facts, rows: list[tuple[str, datetime.date, float]], total: float) -> None:
    """On its day, for its task, by its worth; the deadline itself is on time, and what nobody verified earns nothing."""
    found = scored(facts)
    assert told(found) == rows
    assert found.total == total


def test_the_second_lateness_weighs_more() -> None:
    """In the order of days, whichever task comes first; in another period it would be the first."""
    found = scored(Facts(1, "修桥", day(3, 15)), Facts(2, "修路", day(2, 10)), Facts(3, "修渠", day(2, 20), day(2, 25)))
    assert told(found) == [("late", day(2, 11), -1), ("late_again", day(2, 21), -2), ("late_again", day(3, 16), -2)]
    assert "本期第 3 次逾期" in found.points[2].why[0]
    assert found.total == 95


def test_what_lies_outside_the_period_does_not_count() -> None:
    """Neither before, nor after, nor to come."""
    outside = Facts(1, "修桥", day(6, 1), reminded=[datetime.date(2025, 12, 31), day(3, 21), day(4, 1)])
    assert scored(outside).points == []


def test_every_point_says_why() -> None:
    """Rule, task and both days stand in it; the sum of the rows and the base is the score."""
    found = scored(Facts(7, "修桥", day(3, 10), reminded=[day(3, 11)], silent=[day(3, 5)]))
    for point in found.points:
        assert point.task == 7
        assert point.text == "修桥"
        assert all(point.why)
    late = next(point for point in found.points if point.rule == "late")
    assert late.why[0] == "时限 2026-03-10，没有申请办结"
    assert found.total == found.base + sum(point.points for point in found.points) == 97.5


def test_what_was_struck_stays_and_does_not_count() -> None:
    """An objection that was upheld leaves the row, without its points; a late one keeps its key as the second too."""
    struck = scored(Facts(1, "修桥", day(3, 10)), struck={"late.1.2026-03-11"})
    assert (struck.total, struck.points[0].struck) == (100, True)
    assert Point("late_again", day(3, 11), 1, "", ("", "")).key == "late.1.2026-03-11"


def test_every_rule_is_a_setting() -> None:
    """Its worth is edited there, by halves, and never turned into its opposite."""
    assert {f"score.{rule}" for rule in RULES} < set(SETTINGS)
    for rule, usual in WORTH.items():
        assert SETTINGS[f"score.{rule}"].default == usual
    assert refusal("score.late", -1.5) is None
    for key, wrong in (("score.late", 1), ("score.late", -0.3), ("score.early", -1), ("score.base", "100")):
        assert refusal(key, wrong) is not None
    words = refusal("score.late", -0.3)
    assert words is not None
    assert "以半分计" in words[0]
