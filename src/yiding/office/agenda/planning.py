"""What is to be noted of a sitting's day and numbers while it is planned; nothing of it blocks anything."""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from yiding.office.agenda.models import Sitting, SittingBody
from yiding.office.agenda.numbering import series_of
from yiding.office.agenda.warnings import Warned
from yiding.office.base.days import calendar, today
from yiding.office.people.models import Body
from yiding.office.people.queries import next_number
from yiding.rules.words import Words
from yiding.text.numerals import day_words

_WEEKDAYS = "一二三四五六日"
Given = tuple[int, datetime.date | None]
"""A number that was given, and the day of its sitting."""


def planning(
    bodies: Sequence[int], day: datetime.date | None, numbers: Mapping[int, int | None], sitting: int | None = None
) -> list[Warned]:
    """Give what is to be noted of a plan: a day of rest, numbers that do not follow each other, days against their order.

    `numbers` are those chosen by body; a body without one takes its next. `sitting` is the one that is planned, where it is
    there already.
    """
    found = list(_rest(day)) if day else []
    rows = SittingBody.objects.filter(body__in=bodies, number__isnull=False).exclude(sitting=sitting)
    given: dict[tuple[int, str], list[Given]] = {}
    for body, series, number, its in rows.values_list("body", "series", "number", "sitting__day"):
        given.setdefault((body, series), []).append((number or 0, its))
    for one in Body.objects.filter(pk__in=bodies):
        when = day or today()
        others = given.get((one.pk, series_of(one, when)), [])
        follows = next_number(one, when, [number for number, _ in others])
        number = numbers.get(one.pk) or follows
        found += _number(one, number, follows, sitting is None)
        if day:
            found += _order(one, number, day, others)
    return found


def planned_warnings(sitting: Sitting) -> list[Warned]:
    """Give what is to be noted of a sitting that is not over."""
    if sitting.state not in ("preparing", "convened", "postponed"):
        return []
    rows = {row.body_id: row.number for row in sitting.bodies.all()}
    return planning(list(rows), sitting.day, rows, sitting.pk)


def _rest(day: datetime.date) -> Iterator[Warned]:
    if not calendar().works(day):
        yield _warned("rest", (f"{day_words(day)}（周{_WEEKDAYS[day.weekday()]}）是休息日", f"{day} is a day of rest"))


def _number(body: Body, number: int, follows: int, new: bool) -> Iterator[Warned]:
    """Note a number that leaves others out; of a new sitting also one that lies before those given."""
    if number > follows or (new and number < follows):
        said = f"{body}编为第{number}次，接着编应是第{follows}次"
        yield _warned("number", (said, f"{body}: number {number}, the next one is {follows}"))


def _order(body: Body, number: int, day: datetime.date, others: Sequence[Given]) -> Iterator[Warned]:
    """Note sittings whose day lies on the wrong side of this one's."""
    for other, its in sorted((other, its) for other, its in others if its):
        if (other < number and its > day) or (other > number and its < day):
            side, side_en = ("早于", "before") if its > day else ("晚于", "after")
            yield _warned(
                "order",
                (
                    f"{body}第{number}次在{day_words(day)}，{side}第{other}次（{day_words(its)}）",
                    f"{body}: number {number} is on {day}, {side_en} number {other} ({its})",
                ),
            )


def _warned(about: str, words: Words) -> Warned:
    return Warned(about, None, (f"{words[0]}。", f"{words[1]}."))
