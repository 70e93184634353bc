"""The score of a unit: a base, and points that each say why, by which rule, for which task, on which day.

What each rule is worth is a setting (`settings.py`, `score.…`); the table below says what the rules are. Nothing here is typed by anybody.
"""

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from yiding.rules.words import Words

Rule = Literal["on_time", "early", "late", "late_again", "sent_back", "reminded", "supervised", "silent"]
RULES: dict[Rule, Words] = {
    "on_time": ("按期办结", "done on time"),
    "early": ("提前办结", "done early"),
    "late": ("逾期", "late"),
    "late_again": ("再次逾期", "late again"),
    "sent_back": ("退回重办", "sent back"),
    "reminded": ("收到催办单", "reminder slip"),
    "supervised": ("收到督办通知单", "supervision notice"),
    "silent": ("到期没有反馈", "no report when one was due"),
}
"""Every rule, in the order of the table of settings."""
_DAY = datetime.timedelta(1)


class Facts(NamedTuple):
    """What is known of one task for the unit that led it at the time: its deadline, when the unit asked for completion, what happened on which days.

    `finished` is the day of the asking that stands, `done` whether it was verified; `over` that it was suspended or ended: then its deadline does not count.
    """

    task: int
    text: str
    due: datetime.date | None = None
    finished: datetime.date | None = None
    done: bool = False
    over: bool = False
    sent_back: Sequence[datetime.date] = ()
    reminded: Sequence[datetime.date] = ()
    supervised: Sequence[datetime.date] = ()
    silent: Sequence[datetime.date] = ()


class Period(NamedTuple):
    """The days for which a score counts, both included; `today` ends what is known."""

    since: datetime.date
    until: datetime.date
    today: datetime.date

    def holds(self, day: datetime.date) -> bool:
        """Say whether a day is in it, and is not to come."""
        return self.since <= day <= min(self.until, self.today)


class Point(NamedTuple):
    """One row of a score: by which rule, on which day, for which task, why, how many points; `struck` where an objection to it was upheld."""

    rule: Rule
    day: datetime.date
    task: int
    text: str
    why: Words
    points: float = 0
    struck: bool = False

    @property
    def key(self) -> str:
        """Give the name by which an objection knows it; it stays when another task is found to have been late before."""
        rule = "late" if self.rule == "late_again" else self.rule
        return f"{rule}.{self.task}.{self.day.isoformat()}"


class Score(NamedTuple):
    """A score: the base, its points in order of days, and their sum."""

    base: float
    points: Sequence[Point]

    @property
    def total(self) -> float:
        """Give base and points together; what was struck does not count."""
        return self.base + sum(point.points for point in self.points if not point.struck)


def score(
    facts: Sequence[Facts],
    period: Period,
    worth: Mapping[Rule, float],
    *,
    base: float = 100,
    early_days: int = 7,
    struck: Collection[str] = (),
) -> Score:
    """Compute the score of a unit for a period out of what is known of its tasks; `struck` are the keys of points that were objected to with success."""
    found = [point for one in facts for point in _points(one, early_days) if period.holds(point.day)]
    rows = _again(sorted(found, key=lambda point: (point.day, point.task, point.rule)))
    return Score(base, [row._replace(points=worth[row.rule], struck=row.key in struck) for row in rows])


def _points(one: Facts, early_days: int) -> Iterator[Point]:
    yield from _deadline(one, early_days)
    said: tuple[tuple[Rule, Sequence[datetime.date], Words], ...] = (
        ("sent_back", one.sent_back, ("申请办结后被退回", "its completion was sent back")),
        ("reminded", one.reminded, ("发出催办单", "a reminder slip was sent")),
        ("supervised", one.supervised, ("发出督办通知单", "a supervision notice was sent")),
        ("silent", one.silent, ("当天应当反馈，没有反馈", "news was due on that day, and none came")),
    )
    for rule, days, why in said:
        yield from (Point(rule, day, one.task, one.text, why) for day in dict.fromkeys(days))


def _deadline(one: Facts, early_days: int) -> Iterator[Point]:
    due, finished = one.due, one.finished
    if due is None or (finished is None and one.over):
        return
    if finished is None or finished > due:
        when = (
            (f"{finished} 申请办结", f"asked on {finished}") if finished else ("没有申请办结", "nothing was asked for")
        )
        why = (f"时限 {due}，{when[0]}", f"due {due}, {when[1]}")
        yield Point("late", due + _DAY, one.task, one.text, why)
    elif one.done:
        ahead = (due - finished).days
        rule: Rule = "early" if ahead >= early_days else "on_time"
        yield Point(
            rule, finished, one.task, one.text, (f"时限 {due}，提前 {ahead} 天", f"due {due}, {ahead} days ahead")
        )


def _again(points: Sequence[Point]) -> Iterator[Point]:
    """Tell the first lateness of a period from those after it."""
    late = 0
    for point in points:
        if point.rule != "late":
            yield point
            continue
        late += 1
        more = (f"{point.why[0]}；本期第 {late} 次逾期", f"{point.why[1]}; late for the {late}. time in the period")
        yield point if late == 1 else point._replace(rule="late_again", why=more)
