"""What is noted of a day and of numbers while a sitting is planned; nothing of it blocks anything."""

import datetime
import re

import pytest

from office.agenda.composed import planned
from office.agenda.test_pages import page, status
from office.cast import Cast, keep
from yiding.office.agenda.actions.cancel_sitting import cancel_sitting
from yiding.office.agenda.models import Sitting
from yiding.office.agenda.planning import planned_warnings, planning
from yiding.office.people.models import Body, Member

TUESDAY = datetime.date(2026, 12, 8)
WEEK = datetime.timedelta(days=7)


def noted(cast: Cast, day: datetime.date | None, number: int | None = None) -> dict[str, str]:
    """Give what is noted of a new sitting: about what, and the sentence."""
    return {row.about: row.words[0] for row in planning([cast.body.pk], day, {cast.body.pk: number})}


def test_an_ordinary_plan_has_nothing_to_note(cast: Cast) -> None:
    """The next number on a working day, with a day and without one."""
    planned(cast, day=TUESDAY)
    assert noted(cast, TUESDAY + WEEK) == noted(cast, TUESDAY, 22) == noted(cast, None) == {}


@pytest.mark.parametrize(
    ("day", "rests"), [("2026-12-06", True), ("2026-10-01", True), ("2026-10-10", False), ("2026-12-07", False)]
)
def test_a_day_of_rest_is_noted(cast: Cast, day: str, rests: bool) -> None:
    """By the working calendar: a holiday rests, a Saturday that is worked for it does not."""
    assert ("rest" in noted(cast, datetime.date.fromisoformat(day))) == rests


def test_a_number_out_of_order_is_noted(cast: Cast) -> None:
    """One that leaves others out, one that lies before, and days that do not follow the numbers."""
    first = planned(cast, day=TUESDAY)
    assert noted(cast, TUESDAY + WEEK, 24) == {"number": "青岫县人民政府编为第24次，接着编应是第22次。"}
    assert "接着编应是第22次" in noted(cast, TUESDAY - WEEK, 20)["number"]
    assert noted(cast, TUESDAY - WEEK) == {
        "order": "青岫县人民政府第22次在2026年12月1日，早于第21次（2026年12月8日）。"
    }
    cancel_sitting_of(cast, first)
    assert noted(cast, TUESDAY - WEEK) == {}


def cancel_sitting_of(cast: Cast, sitting: Sitting) -> None:
    """Cancel a sitting: its number is free again."""
    cancel_sitting(cast.by("chief"), sitting.pk, "并入下次")


def test_a_sitting_that_is_there_is_measured_by_the_others(cast: Cast) -> None:
    """A later one behind it is no fault of its own; days against the order are noted on both."""
    early, late = planned(cast, day=TUESDAY), planned(cast, day=TUESDAY + WEEK)
    assert planned_warnings(early) == planned_warnings(late) == []
    Sitting.objects.filter(pk=late.pk).update(day=TUESDAY - WEEK)
    assert [row.about for row in planned_warnings(early)] == ["order"]
    assert "请留意" in page(cast, "secretariat", f"/sittings/{late.pk}/")
    assert "请留意" not in page(cast, "recorder", f"/sittings/{late.pk}/")


def test_the_form_notes_what_is_typed_and_plans_all_the_same(cast: Cast) -> None:
    """As it is typed, and again on the page of the sitting."""
    typed = f"/sittings/new/notes/?bodies={cast.body.pk}&day=2026-12-06&number_{cast.body.pk}=30"
    shown = page(cast, "secretariat", typed)
    assert "2026年12月6日（周日）是休息日" in shown
    assert "编为第30次" in shown
    assert "请留意" not in page(cast, "secretariat", "/sittings/new/notes/?day=x&bodies=9999")
    assert status(cast, "liaison", typed) == 403
    fields = {"once": "a", "version": 0, "bodies": cast.body.pk, "day": "2026-12-06", f"number_{cast.body.pk}": 30}
    assert status(cast, "secretariat", "/sittings/new/", **fields) == 302
    assert "是休息日" in page(cast, "secretariat", f"/sittings/{Sitting.objects.get().pk}/")


def chair(cast: Cast) -> str:
    """Give who is chosen to chair as the form is opened."""
    form = page(cast, "secretariat", "/sittings/new/")
    chosen = re.search(r'<option value="(\d*)" selected>', form[form.index('name="chair"') :])
    return chosen[1] if chosen else ""


def test_the_chief_chairs_as_a_rule(cast: Cast) -> None:
    """Where they are a member of the body that meets first; else nobody is chosen."""
    assert chair(cast) == str(cast.people["chief"].pk)
    other = Body(name="青岫经济开发区管理委员会", kind="committee", order=0)
    keep(other)
    keep(Member(body=other, person=cast.people["executive_vice"]))
    assert chair(cast) == ""
