"""What a third reading of minutes found open once, and what now holds it shut."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from office.cast import Cast, keep, ready
from office.minutes import composed as written
from office.sittings.composed import (
    decided,
    discussed,
    items,
    rest_deferred,
    says,
    two,
)
from yiding.office.base.by import TERMINAL
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.fixed import Unchanging
from yiding.office.base.refused import Refused
from yiding.office.minutes.actions import issue_minutes as issuing
from yiding.office.minutes.actions.choose_openness import choose_openness
from yiding.office.minutes.actions.draft_minutes import draft_minutes
from yiding.office.minutes.actions.keep_series import keep_series
from yiding.office.minutes.actions.sign_minutes import sign_minutes
from yiding.office.minutes.case import minutes_case
from yiding.office.minutes.choosing import for_series
from yiding.office.minutes.models import Minutes, MinutesItem, Part, Series
from yiding.office.minutes.numbering import take
from yiding.office.sittings.actions.assign_task import assign_task
from yiding.office.sittings.actions.close_sitting import close_sitting
from yiding.office.sittings.actions.confirm_record import confirm_record
from yiding.office.sittings.actions.drop_task import drop_task
from yiding.office.sittings.actions.join_item import join_item
from yiding.office.sittings.models import Assignment, SittingItem
from yiding.office.sittings.said import Tasked

pytestmark = pytest.mark.django_db


def test_the_number_of_signed_minutes_outlives_another_name_of_its_series(cast: Cast) -> None:
    """A series that gets another name leaves the number of signed minutes, and of what is printed of them, as it was."""
    minutes = written.signed(cast)
    before, series = written.again(minutes).numbered, Series.objects.get(pk=minutes.series_id)
    with suppress(Refused):
        keep_series(
            cast.by("secretariat"), series.pk, series.version, body=series.body_id, name="青府纪", last=series.last
        )
    assert written.again(minutes).numbered == before


def test_a_series_kept_in_a_new_year_as_its_form_shows_it_begins_with_one(cast: Cast) -> None:
    """Whoever keeps a series by year in January without a change makes no gap: its first number of the year is 1."""
    row = Series(body=cast.body, name="青政纪要", form="year", year=today().year - 1, last=16)
    keep(row)
    shown = for_series(row)["now"]
    keep_series(cast.by("secretariat"), row.pk, **{**shown, "name": "青政纪要"})
    with deed("keep_series", TERMINAL, row.about) as doing:
        assert take(doing, row.pk, today()) == (today().year, 1)


def _joined_after_a_debate(cast: Cast) -> SittingItem:
    """Give a sitting's second item, to which the first was joined after a dissent and a task without a lead unit."""
    first, second = two(cast)
    item = discussed(cast, first, second)
    clerk = cast.by("recorder")
    says(cast, item, "vice_head", "disagree", dissent=True, text="不同意收费标准。")
    assign_task(clerk, item.pk, Tasked("制定收费方案", [], []))
    other = next(row for row in items(item.sitting) if row.pk != item.pk)
    join_item(clerk, item.pk, other.pk, "一并研究")
    rest_deferred(cast, item.sitting)
    close_sitting(clerk, item.sitting_id)
    return other


def test_a_dissent_on_an_item_that_was_joined_is_not_lost_to_the_signing(cast: Cast) -> None:
    """A dissent that was to be written down still stops the signing until it is compared, though its item was joined."""
    other = _joined_after_a_debate(cast)
    minutes = draft_minutes(cast.by("secretariat"), other.sitting_id)
    assert minutes_case(minutes, cast.by("chief")).written.dissents == 1


def test_a_task_on_an_item_that_was_joined_is_not_lost_to_the_minutes(cast: Cast) -> None:
    """A task that was given before its item was joined still asks for its lead unit, and stands in the draft."""
    other = _joined_after_a_debate(cast)
    minutes = draft_minutes(cast.by("secretariat"), other.sitting_id)
    assert minutes_case(minutes, cast.by("chief")).written.unled == ("制定收费方案",)


def test_the_record_of_signed_minutes_does_not_change(cast: Cast) -> None:
    """Once minutes are signed no task is dropped from the record on which they rest, confirmed or not."""
    minutes = written.signed(cast)
    task = Assignment.objects.get(item__sitting=minutes.sitting_id)
    with pytest.raises(Refused):
        drop_task(cast.by("recorder"), task.item_id, task.pk, "记错了")


def test_a_record_is_not_confirmed_into_minutes_that_can_never_be_signed(cast: Cast) -> None:
    """A task without a lead unit either stops the confirming, or can still get one afterwards."""
    item = decided(cast, ready(cast))
    clerk = cast.by("recorder")
    assign_task(clerk, item.pk, Tasked("制定收费方案", [], []))
    close_sitting(clerk, item.sitting_id)
    try:
        confirm_record(cast.by("office_head"), item.sitting_id)
    except Refused:
        return
    minutes = draft_minutes(cast.by("secretariat"), item.sitting_id)
    assert minutes_case(minutes, cast.by("chief")).written.unled
    assign_task(clerk, item.pk, Tasked("制定收费方案", [cast.units["县水务局"].pk], []))


def test_who_confirms_one_part_finds_no_minutes_by_the_heading_of_another(cast: Cast) -> None:
    """The search in the list does not tell a presenter what the other items of the minutes are about."""
    minutes = written.checked(cast)
    other = written.item(minutes, 2)
    asked = Part.objects.filter(item__minutes=minutes.pk, person=cast.people["unit_head"])
    assert asked.exists()
    assert not asked.filter(item=other).exists()
    link = f'href="/minutes/{minutes.pk}/"'
    assert link not in cast.client("unit_head").get("/minutes/", {"q": "没有这样的标题"}).content.decode()
    assert link not in cast.client("unit_head").get("/minutes/", {"q": "行政复议"}).content.decode()


def test_a_long_title_still_gives_a_heading_that_fits(cast: Cast) -> None:
    """A title of two hundred characters is drafted into a heading no longer than its column and its form allow."""
    sitting = written.closed(cast)
    row = SittingItem.objects.get(sitting=sitting, order=3)
    row.title = "关于" + "桥" * 195 + "的汇报"
    keep(row)
    draft_minutes(cast.by("secretariat"), sitting.pk)
    assert max(len(one.heading) for one in MinutesItem.objects.all()) <= 200


def test_items_moved_out_of_signed_minutes_are_refused(cast: Cast) -> None:
    """Neither can words be taken out of signed minutes by giving them to a draft, nor put in by making them in bulk."""
    minutes = written.signed(cast)
    row = written.item(minutes)
    with pytest.raises(Unchanging):
        MinutesItem.objects.bulk_create([MinutesItem(minutes=minutes, order=9, heading="添上的", text="添上的。")])
    row.minutes = Minutes.objects.create(
        sitting=minutes.sitting, kind="correction", corrects=minutes, mark="m", title="t", series=minutes.series
    )
    with pytest.raises(Unchanging):
        row.save()


def test_minutes_signed_while_their_issuing_begins_are_not_issued_without_files(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever issues a moment before the chief signs is refused, or issues with files: never minutes without any."""
    minutes = written.reviewed(cast)
    real = vars(issuing)["minutes_moving"]

    @contextmanager
    def late(*args: Any, **more: Any) -> Iterator[Any]:
        sign_minutes(cast.by("chief"), minutes.pk, "同意签发。")
        with real(*args, **more) as found:
            yield found

    monkeypatch.setattr(issuing, "minutes_moving", late)
    try:
        issuing.issue_minutes(cast.by("secretariat"), minutes.pk, [cast.units["县水务局"].pk])
    except Refused:
        return
    assert written.again(minutes).files.exists()


def test_a_signature_counts_for_the_openness_that_the_signer_saw(cast: Cast) -> None:
    """What was changed after the form to sign was opened is not signed unseen: the signer is shown it first."""
    minutes = written.reviewed(cast)
    chief = cast.client("chief")
    page = chief.get(f"/minutes/{minutes.pk}/sign_minutes/").content.decode()
    hidden = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page))
    choose_openness(cast.by("secretariat"), minutes.pk, "withheld", "第十六条")
    chief.post(f"/minutes/{minutes.pk}/sign_minutes/", {**hidden, "opinion": "同意签发。"})
    assert written.again(minutes).state == "reviewed"
