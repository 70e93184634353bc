"""The actions on sittings and agendas that pages and paper signatures call by name."""

from collections.abc import Callable, Sequence
from typing import Any

from django.forms import Form

from yiding.office.agenda import choosing, forms
from yiding.office.agenda.actions.acknowledge_notice import acknowledge_notice
from yiding.office.agenda.actions.add_late_item import add_late_item
from yiding.office.agenda.actions.approve_agenda import approve_agenda
from yiding.office.agenda.actions.ask_leave import ask_leave
from yiding.office.agenda.actions.cancel_sitting import cancel_sitting
from yiding.office.agenda.actions.change_item import change_item
from yiding.office.agenda.actions.convene_sitting import convene_sitting
from yiding.office.agenda.actions.draft_agenda import draft_agenda
from yiding.office.agenda.actions.grant_leave import grant_leave
from yiding.office.agenda.actions.grant_member_leave import grant_member_leave
from yiding.office.agenda.actions.order_agenda import order_agenda
from yiding.office.agenda.actions.plan_sitting import plan_sitting
from yiding.office.agenda.actions.postpone_sitting import postpone_sitting
from yiding.office.agenda.actions.remind_unanswered import remind_unanswered
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.actions.return_agenda import return_agenda
from yiding.office.agenda.actions.review_agenda import review_agenda
from yiding.office.agenda.actions.send_agenda import send_agenda
from yiding.office.agenda.actions.send_packet import send_packet
from yiding.office.agenda.actions.take_off_item import take_off_item
from yiding.office.agenda.actions.take_off_late import take_off_late
from yiding.office.agenda.case import agenda_case, sitting_case
from yiding.office.agenda.models import Agenda, Sitting
from yiding.office.agenda.moving import agenda_refusal
from yiding.office.agenda.queries import PREPARING, STAFF, agenda_of, one, seen_by, with_all
from yiding.office.base import acts
from yiding.office.base.by import By
from yiding.office.proposals.forms import NothingForm, ReasonForm
from yiding.rules.actions import ACTIONS
from yiding.rules.permission import Refusal, may
from yiding.rules.words import Words

_TYPED = "……"  # a reason, as if the form were filled in
Row = tuple[Callable[..., Any], type[Form], Words, Callable[[By, int], dict[str, Any]] | None]


def planned(by: By, pk: int | None = None, **given: Any) -> Sitting:
    """Plan a sitting with what its form gives: `number_7` is the number chosen for body 7."""
    numbers = {int(name.removeprefix("number_")): given.pop(name) for name in list(given) if name.startswith("number_")}
    return plan_sitting(by, pk, numbers={body: number for body, number in numbers.items() if number}, **given)


_SITTING: dict[str, Row] = {
    "plan_sitting": (
        planned,
        forms.SittingForm,
        ("通知发出前都可以改。", "Until the notices go out."),
        choosing.for_sitting,
    ),
    "draft_agenda": (draft_agenda, forms.DraftForm, ("列入后按规则排序。", "Ordered by rule."), choosing.for_draft),
    "convene_sitting": (
        convene_sitting,
        NothingForm,
        ("通知所有参会人员，议题列入议程。", "Everybody is asked to come; the proposals are listed."),
        None,
    ),
    "send_packet": (
        send_packet,
        NothingForm,
        ("在后台生成，完成后通知参会人员。", "Made in the background; readers are told when it is there."),
        None,
    ),
    "remind_unanswered": (remind_unanswered, NothingForm, ("只提醒没有答复的人。", "Only who has not answered."), None),
    "postpone_sitting": (
        postpone_sitting,
        forms.PostponeForm,
        ("通知所有人并重新征询；日期留空则另行通知。", "Everybody is told and asked anew; a day can follow later."),
        None,
    ),
    "cancel_sitting": (
        cancel_sitting,
        ReasonForm,
        ("通知所有人；议题退回议题库，次数收回。", "Everybody is told; proposals and numbers are free again."),
        None,
    ),
    "acknowledge_notice": (acknowledge_notice, NothingForm, ("答复参会。", "One comes."), None),
    "ask_leave": (
        ask_leave,
        forms.AskLeaveForm,
        ("组成人员由主要领导批准，其他人员由办公室主任批准。", "The chief decides for members, else the office head."),
        choosing.for_asking_leave,
    ),
    "grant_leave": (grant_leave, forms.LeaveForm, ("代会人会收到通知。", "Who stands in is told."), choosing.for_leave),
    "grant_member_leave": (
        grant_member_leave,
        forms.LeaveForm,
        ("代会人列席，不计入法定人数。", "Who stands in is no member."),
        choosing.for_member_leave,
    ),
}
_AGENDA: dict[str, Row] = {
    "change_item": (change_item, forms.ItemForm, ("", ""), choosing.for_item),
    "order_agenda": (order_agenda, forms.OrderForm, ("按规则重新排序。", "By the rule."), None),
    "take_off_item": (
        take_off_item,
        forms.TakeOffForm,
        ("议题退回议题库。", "Back to the pool."),
        choosing.for_taking_off,
    ),
    "add_late_item": (
        add_late_item,
        forms.LateForm,
        ("关口照样要通过；理由随议程保留。", "Every gate holds; the reason stays."),
        choosing.for_late,
    ),
    "take_off_late": (
        take_off_late,
        forms.TakeOffLateForm,
        ("议题退回议题库。", "Back to the pool."),
        choosing.for_taking_off_late,
    ),
    "send_agenda": (
        send_agenda,
        NothingForm,
        (
            "送办公室主任审核，审核前仍可修改。",
            "It goes to the head of the office; until the review it can still be changed.",
        ),
        None,
    ),
    "review_agenda": (review_agenda, NothingForm, ("送主要领导审定。", "It goes to the chief."), None),
    "return_agenda": (return_agenda, ReasonForm, ("退回秘书科修改。", "Back to the secretariat."), None),
    "approve_agenda": (
        approve_agenda,
        NothingForm,
        ("审定后不再改动，要改另起一版。", "It never changes afterwards: the next version does."),
        None,
    ),
    "replace_agenda": (
        replace_agenda,
        ReasonForm,
        ("新版审定前，现有版本继续有效。", "This version holds until the next is approved."),
        None,
    ),
}


def sitting_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done on a sitting now. Errors: LookupError where it is not there for who asks."""
    sitting = one(by, pk)
    if sitting is None:
        raise LookupError(pk)
    if name == "draft_agenda":
        agenda = sitting.agendas.first() or Agenda(sitting=sitting, number=1, state="")
        return agenda_refusal(agenda, by, name, _TYPED)
    return may(name, by.actor(), sitting_case(sitting, by, _TYPED))


def refusal_of_agenda(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done on a version now. Errors: LookupError where it is not there for who asks."""
    agenda = agenda_of(by, pk)
    if agenda is None:
        raise LookupError(pk)
    return agenda_refusal(agenda, by, name, _TYPED)


def _of_sitting(pk: int) -> object:
    """Give what is signed with a sitting: when and where it is, and who asked for leave."""
    sitting = Sitting.objects.get(pk=pk)
    asked = list(sitting.invitations.order_by("pk").values_list("person", "answer"))
    return sitting.state, sitting.day, sitting.time, sitting.place, asked


def _of_agenda(pk: int) -> object:
    """Give what is signed with a version of an agenda: its state and its items."""
    agenda = Agenda.objects.get(pk=pk)
    return agenda.state, list(agenda.items.values_list("order", "title", "proposal", "presenter", "minutes", "late"))


def _state_of_sitting(pk: int) -> str:
    return Sitting.objects.values_list("state", flat=True).get(pk=pk)


def _state_of_agenda(pk: int) -> str:
    return Agenda.objects.values_list("state", flat=True).get(pk=pk)


def _sitting_called(pk: int) -> str:
    return Sitting.objects.get(pk=pk).title


def _agenda_called(pk: int) -> str:
    agenda = Agenda.objects.select_related("sitting").get(pk=pk)
    return f"{agenda.sitting.title} 议程第{agenda.number}版"


def _sitting_seen(by: By, pk: int) -> bool:
    return seen_by(by).filter(pk=pk).exists()


def _agenda_seen(by: By, pk: int) -> bool:
    return agenda_of(by, pk) is not None


def _sitting_allowed(persons: Sequence[By], pk: int, names: Sequence[str]) -> dict[str, set[int]]:
    """Say who of many may do which actions on a sitting now; it is fetched once."""
    sitting = with_all(Sitting.objects.all()).get(pk=pk)
    seers = [by for by in persons if by.has(*STAFF) or _sitting_seen(by, pk)]
    found = {}
    for name in names:
        if name == "draft_agenda":
            found[name] = _on_agenda(
                sitting.agendas.first() or Agenda(sitting=sitting, number=1, state=""), seers, name
            )
        else:
            cases = ((by, sitting_case(sitting, by, _TYPED)) for by in seers)
            found[name] = {by.person for by, case in cases if by.person and may(name, by.actor(), case) is None}
    return found


def _agenda_allowed(persons: Sequence[By], pk: int, names: Sequence[str]) -> dict[str, set[int]]:
    """Say who of many may do which actions on a version now; it is fetched once, and once for each action asked."""
    agenda = Agenda.objects.select_related("sitting").get(pk=pk)
    seers = [by for by in persons if by.has(*PREPARING) or _agenda_seen(by, pk)]
    return {name: _on_agenda(agenda, seers, name) for name in names}


def _on_agenda(agenda: Agenda, persons: Sequence[By], name: str) -> set[int]:
    if not persons:
        return set()
    case = agenda_case(agenda, persons[0], ACTIONS[name], _TYPED)
    return {by.person for by in persons if by.person and agenda_refusal(agenda, by, name, _TYPED, case) is None}


def add_all() -> None:
    """Add every action on sittings and agendas."""
    for name, (do, form, does, about) in _SITTING.items():
        act = acts.Act(
            name, do, form, sitting_refusal, does, label="agenda.sitting", page="sitting", content=_of_sitting
        )._replace(called=_sitting_called, seen=_sitting_seen, allowed=_sitting_allowed)
        if ACTIONS[name].subject == "sitting":
            act = act._replace(state=_state_of_sitting)
        acts.add(act._replace(about=about) if about else act)
    for name, (do, form, does, about) in _AGENDA.items():
        act = acts.Act(
            name, do, form, refusal_of_agenda, does, label="agenda.agenda", page="agenda", content=_of_agenda
        )._replace(called=_agenda_called, state=_state_of_agenda, seen=_agenda_seen, allowed=_agenda_allowed)
        acts.add(act._replace(about=about) if about else act)
