"""Sittings of the invented county that hear of earlier matters, as far as each name says."""

from office.agenda.composed import planned, signed
from office.cast import Cast
from office.matters.composed import again, approved
from office.sittings.composed import COME, key
from yiding.office.agenda.actions.convene_sitting import convene_sitting
from yiding.office.agenda.actions.draft_agenda import draft_agenda
from yiding.office.agenda.models import Sitting
from yiding.office.matters.actions.ask_completion import ask_completion
from yiding.office.matters.actions.hand_in_report import hand_in_report
from yiding.office.matters.actions.open_report import open_report
from yiding.office.matters.actions.send_task import send_task
from yiding.office.matters.actions.sign_for_task import sign_for_task
from yiding.office.matters.actions.verify_task import verify_task
from yiding.office.matters.models import CarriedOut, Matter
from yiding.office.matters.reporting import Report
from yiding.office.sittings.actions.call_item import call_item
from yiding.office.sittings.actions.decide_item import decide_item
from yiding.office.sittings.actions.open_sitting import open_sitting
from yiding.office.sittings.actions.sign_in import sign_in
from yiding.office.sittings.actions.start_discussion import start_discussion
from yiding.office.sittings.actions.sum_up import sum_up
from yiding.office.sittings.decided import Decided
from yiding.office.sittings.models import SittingItem

HEARD = Decided("heard", "会议听取了汇报。")


def decided_matters(cast: Cast) -> list[Matter]:
    """Give the matters of a sitting's issued minutes, their tasks sent out to the water bureau and to others."""
    breakdown = approved(cast)
    for matter in breakdown.matters.all():
        for task in matter.tasks.all():
            send_task(cast.by("supervision"), task.pk)
    return [again(matter) for matter in breakdown.matters.order_by("order")]


def carried_out(cast: Cast, matter: Matter) -> Matter:
    """Have every task of a matter reported as done, and verified."""
    for task in matter.tasks.all():
        sign_for_task(cast.by("liaison"), task.pk)
        ask_completion(cast.by("unit_head"), task.pk, Report("已经落实到位。", 100), "县水务局档案室")
        verify_task(cast.by("supervision"), task.pk, "现场查看属实。")
    return again(matter)


def next_sitting(cast: Cast, *, report_back: bool = True) -> Sitting:
    """Convene the next sitting, with the item on earlier matters."""
    sitting = planned(cast)
    agenda = draft_agenda(cast.by("secretariat"), sitting.pk, [], [], report_back=report_back)
    signed(cast, agenda)
    return convene_sitting(cast.by("secretariat"), sitting.pk)


def handed_in(cast: Cast, sitting: Sitting) -> CarriedOut:
    """Hand the report to a sitting in."""
    return hand_in_report(cast.by("supervision"), open_report(cast.by("supervision"), sitting.pk).pk)


def sits(cast: Cast, sitting: Sitting) -> SittingItem:
    """Open a sitting, and give its item on earlier matters."""
    for name in COME[:-1]:
        sign_in(cast.by("recorder"), sitting.pk, cast.people[name].pk)
    open_sitting(cast.by("recorder"), sitting.pk)
    return SittingItem.objects.get(sitting=sitting, listed__kind="report_back")


def heard(cast: Cast, item: SittingItem, outcome: Decided = HEARD) -> SittingItem:
    """Have the item taken and decided."""
    by = cast.by("recorder")
    call_item(by, item.pk)
    start_discussion(by, item.pk)
    sum_up(by, item.pk, "继续抓好落实。", key())
    return decide_item(by, item.pk, outcome)
