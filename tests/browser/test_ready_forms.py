"""The pages of the ready forms of sources in the browser: stages, scores, funds, events."""

import datetime
from decimal import Decimal

import pytest

from browser.accessible import assert_accessible
from browser.conftest import Desk, at
from office.cast import Cast
from office.matters.composed import plan
from yiding.office.base.days import today
from yiding.office.matters.actions.add_matter import add_matter
from yiding.office.matters.actions.approve_breakdown import approve_breakdown
from yiding.office.matters.actions.ask_addition import ask_addition
from yiding.office.matters.actions.extend_stage import extend_stage
from yiding.office.matters.actions.name_event import name_event
from yiding.office.matters.actions.note_batch import note_batch
from yiding.office.matters.actions.note_stage import note_stage
from yiding.office.matters.actions.plan_task import plan_task
from yiding.office.matters.actions.score_matter import score_matter
from yiding.office.matters.actions.score_self import score_self
from yiding.office.matters.actions.send_task import send_task
from yiding.office.matters.actions.set_event_day import set_event_day
from yiding.office.matters.actions.start_breakdown import start_breakdown
from yiding.office.matters.actions.submit_breakdown import submit_breakdown
from yiding.office.matters.models import Matter

SIZES = ((1440, False), (820, True), (390, True))
LONG = "城北片区老旧小区供水管网改造及二次供水设施更新（含居民户内阀门更换）"
REASON = "依据青财预〔2026〕21号，按进度下达，余款待竣工验收并完成审计后支付"


def approved(cast: Cast, kind: str, about: dict[str, object], facts: dict[str, object]) -> Matter:
    """Give an approved matter of a kind with a task that was sent out."""
    own = cast.by("supervision")
    breakdown = start_breakdown(own, kind, "青岫县重点工作安排", "青政办〔2026〕9号", facts=about)
    matter = add_matter(own, breakdown.pk, LONG, leader=cast.people["vice_head"].pk, facts=facts)
    plan_task(own, matter.pk, plan(cast))
    submit_breakdown(own, breakdown.pk)
    approve_breakdown(cast.by("office_head"), breakdown.pk)
    send_task(own, matter.tasks.get().pk)
    return matter


def petition(cast: Cast) -> Matter:
    """Give a petition with a stage that is done, one that is late and one that was extended."""
    day = today() - datetime.timedelta(40)
    facts: dict[str, object] = {
        "case_number": "青信访〔2026〕18号",
        "demand": "供水水质",
        "accepted_on": day.isoformat(),
    }
    matter = approved(cast, "petition", {}, facts)
    note_stage(cast.by("vice_head"), matter.pk, "first_call", "约谈，听取诉求。" * 6, day=day)
    extend_stage(cast.by("office_head"), matter.pk, today() + datetime.timedelta(45), REASON)
    return matter


def fund(cast: Cast) -> Matter:
    """Give a project with batches, and an addition that waits for the chief."""
    about: dict[str, object] = {"year": today().year, "total": "123456.789"}
    matter = approved(cast, "fund", about, {"amount": "98765.4321", "funds_from": "县级财政"})
    note_batch(cast.by("supervision"), matter.pk, "plan", Decimal("50000.5"), REASON)
    note_batch(cast.by("supervision"), matter.pk, "adjustment", Decimal("-1000"), REASON)
    ask_addition(cast.by("supervision"), matter.pk, Decimal(300), REASON)
    return matter


def quarterly(cast: Cast) -> Matter:
    """Give a matter of a list of last year, scored by its unit and verified."""
    about: dict[str, object] = {"year": today().year - 1, "quarter": "4"}
    matter = approved(cast, "quarterly", about, {"points": "100", "standard": "按期完成得满分"})
    score_self(cast.by("unit_head"), matter.pk, Decimal(100), REASON)
    score_matter(cast.by("supervision"), matter.pk, Decimal("97.5"), REASON)
    return matter


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("make", [petition, fund, quarterly], ids=lambda make: make.__name__)
def test_the_pages_of_a_form_are_for_everybody(desk: Desk, cast: Cast, make: object) -> None:
    """Matter and break-down, wide, middling and narrow, light and dark; to the unit and the chief as to supervision."""
    matter = make(cast)  # type: ignore[operator]
    for width, dark in SIZES:
        for who, path in (
            ("supervision", f"/breakdowns/{matter.breakdown_id}/"),
            ("chief", f"/matters/{matter.pk}/"),
            ("liaison", f"/matters/{matter.pk}/"),
        ):
            assert_accessible(at(desk, cast, who, path, width, dark=dark))


@pytest.mark.django_db(transaction=True)
def test_an_event_gets_its_day(desk: Desk, cast: Cast) -> None:
    """Named, then dated, from page to page; its tasks stand below."""
    page = at(desk, cast, "supervision", "/events/new/")
    page.get_by_label("事件").fill("主汛期")
    page.get_by_role("button", name="登记").click()
    page.wait_for_url("**/events/*/")
    assert_accessible(page)
    other = name_event(cast.by("supervision"), "供暖", today().year)
    set_event_day(cast.by("supervision"), other.pk, datetime.date(today().year, 11, 1), "县住建局通知")
    for width, dark in SIZES:
        assert_accessible(at(desk, cast, "office_head", "/events/", width, dark=dark))
        assert_accessible(at(desk, cast, "office_head", f"/events/{other.pk}/", width, dark=dark))
        assert_accessible(at(desk, cast, "supervision", f"/events/{other.pk}/move_event_day/", width, dark=dark))
