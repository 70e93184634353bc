"""Cohorts: which share of a paper's tasks was done after so many weeks."""

import datetime
from collections import Counter

from office.cast import Cast
from office.matters.many import many
from yiding.office.base.days import today
from yiding.office.matters.cohorts import WEEKS, cohorts, shares_after
from yiding.office.matters.models import Task


def ago(days: int) -> datetime.date:
    """Give the day so many days ago."""
    return today() - datetime.timedelta(days)


def test_shares_grow_with_the_weeks() -> None:
    """Two of four tasks within a week, one in the third, one never; the seventh day belongs to the first week."""
    rows = Counter({(ago(50), ago(43)): 2, (ago(50), ago(30)): 1, (ago(50), None): 1})
    assert [shares_after(rows, week) for week in (1, 2, 3, 26)] == [50, 50, 75, 75]


def test_a_week_that_is_not_over_for_all_stays_empty(cast: Cast) -> None:
    """Each task's weeks run from its own sending; the youngest says which weeks are over."""
    tasks = many(cast, 4, matters=1, states=("done",))
    paper = tasks[0].matter.breakdown_id
    Task.objects.update(sent_on=ago(40), done_on=ago(34))
    Task.objects.filter(pk=tasks[0].pk).update(sent_on=ago(15), done_on=None, state="running")
    (found,) = cohorts(cast.by("supervision"), today())
    assert found.pk == paper
    assert found.shares == [75, 75] + [None] * (len(WEEKS) - 2)
    assert (found.tasks.number, found.done.number) == (4, 3)


def test_numbers_lead_to_their_rows_and_what_was_ended_does_not_count(cast: Cast) -> None:
    """For who sees all and for a unit that sees a part; newest papers first, at most so many."""
    many(cast, 90)
    for name in ("supervision", "liaison"):
        client, rows = cast.client(name), cohorts(cast.by(name), today())
        assert len(rows) == 2
        for row in rows:
            for cell in (row.tasks, row.done):
                assert client.get(cell.address).context["listing"].count == cell.number > 0
    assert len(cohorts(cast.by("supervision"), today(), most=1)) == 1
    assert cohorts(cast.by("planner_head"), today()) == []
