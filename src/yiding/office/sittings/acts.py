"""The actions on a sitting that runs and on its items that pages call by name."""

from collections.abc import Callable
from typing import Any

from django.forms import Form

from yiding.office.agenda.models import Sitting
from yiding.office.base import acts
from yiding.office.base.by import By
from yiding.office.proposals.forms import NothingForm, ReasonForm
from yiding.office.sittings import choosing, forms
from yiding.office.sittings.actions.add_attendee import add_attendee
from yiding.office.sittings.actions.add_item import add_item
from yiding.office.sittings.actions.adjourn_sitting import adjourn_sitting
from yiding.office.sittings.actions.assign_task import assign_task
from yiding.office.sittings.actions.call_item import call_item
from yiding.office.sittings.actions.change_speech import change_speech
from yiding.office.sittings.actions.close_sitting import close_sitting
from yiding.office.sittings.actions.confirm_record import confirm_record
from yiding.office.sittings.actions.decide_item import decide_item
from yiding.office.sittings.actions.drop_reader import drop_reader
from yiding.office.sittings.actions.drop_task import drop_task
from yiding.office.sittings.actions.join_item import join_item
from yiding.office.sittings.actions.name_chair import name_chair
from yiding.office.sittings.actions.name_reader import name_reader
from yiding.office.sittings.actions.open_sitting import open_sitting
from yiding.office.sittings.actions.reopen_discussion import reopen_discussion
from yiding.office.sittings.actions.reorder_items import reorder_items
from yiding.office.sittings.actions.resume_sitting import resume_sitting
from yiding.office.sittings.actions.split_item import split_item
from yiding.office.sittings.actions.start_discussion import start_discussion
from yiding.office.sittings.case import item_case, running_case, summed_up
from yiding.office.sittings.decided import Decided
from yiding.office.sittings.models import SittingItem, Speech
from yiding.office.sittings.queries import item_of, one
from yiding.office.sittings.said import Said, Tasked
from yiding.rules.case import Case
from yiding.rules.permission import Refusal, may
from yiding.rules.words import Words

_TYPED = "……"  # a reason, as if the form were filled in
Row = tuple[Callable[..., Any], type[Form], Words, Callable[[By, int], dict[str, Any]] | None]


def added(by: By, pk: int, **given: Any) -> SittingItem:
    """Put on an item with what its form gives."""
    closed = given.pop("closed")
    return add_item(by, pk, **given, closed=closed)


def decided(by: By, pk: int, **given: Any) -> SittingItem:
    """Take down an outcome with what its form gives."""
    return decide_item(by, pk, Decided(**given))


def tasked(by: By, pk: int, **given: Any) -> object:
    """Take down an assignment with what its form gives."""
    return assign_task(by, pk, Tasked(**given))


def mended(by: By, pk: int, speech: int, version: int, **given: Any) -> Speech:
    """Mend a speech with what its form gives."""
    return change_speech(by, pk, speech, version, Said(0, "", **given))


_SITTING: dict[str, Row] = {
    "open_sitting": (
        open_sitting,
        NothingForm,
        ("议程各项摆上会。", "The items of the agenda are laid on the table."),
        None,
    ),
    "adjourn_sitting": (
        adjourn_sitting,
        ReasonForm,
        ("复会时重新清点人数。", "On resuming, the quorum is counted anew."),
        None,
    ),
    "resume_sitting": (resume_sitting, NothingForm, ("重新清点人数。", "The quorum is counted anew."), None),
    "close_sitting": (
        close_sitting,
        NothingForm,
        ("所有人离场，议题按结果办结、缓议或者撤回。", "Everybody leaves; proposals go where their outcome leads."),
        None,
    ),
    "name_chair": (
        name_chair,
        forms.PersonForm,
        ("写明受谁委托。", "Say by whom it was entrusted."),
        choosing.for_chair,
    ),
    "add_attendee": (
        add_attendee,
        forms.AttendeeForm,
        ("列席，不计入法定人数。", "As a non-member, who does not count for the quorum."),
        choosing.for_attendee,
    ),
    "reorder_items": (
        reorder_items,
        forms.ReorderForm,
        ("只调整还没有开始的议题。", "Only what was not begun."),
        choosing.for_reorder,
    ),
    "add_item": (
        added,
        forms.NewItemForm,
        ("排在最后，理由随记录保留。", "As the last one; the reason stays."),
        choosing.for_new_item,
    ),
    "confirm_record": (
        confirm_record,
        NothingForm,
        ("确认后记录不再改动。", "The record never changes afterwards."),
        None,
    ),
    "name_reader": (
        name_reader,
        forms.PersonForm,
        ("每次查阅都有记录。", "Each opening is noted."),
        choosing.for_reader,
    ),
    "drop_reader": (
        drop_reader,
        forms.PersonForm,
        ("此后不能再查阅，已经查阅的记录保留。", "They read it no more; what they opened stays noted."),
        choosing.for_dropping_reader,
    ),
}
_ITEM: dict[str, Row] = {
    "call_item": (
        call_item,
        NothingForm,
        ("候会人员进场，下一项人员候会。", "Who waits comes in, who comes next gets ready."),
        None,
    ),
    "start_discussion": (start_discussion, NothingForm, ("汇报结束。", "The report is over."), None),
    "reopen_discussion": (
        reopen_discussion,
        ReasonForm,
        ("已记的结果作废，主持人重新末位发言。", "The outcome counts no longer; the chair speaks last anew."),
        None,
    ),
    "decide_item": (
        decided,
        forms.OutcomeForm,
        ("写会上怎么定的，没有定的不填。", "As the sitting decided; nothing is made up."),
        choosing.for_outcome,
    ),
    "assign_task": (
        tasked,
        forms.TaskForm,
        (
            "会上没有定单位、期限的可以空着，纪要签发前再定。",
            "What the sitting left open stays open until the minutes are signed.",
        ),
        choosing.for_task,
    ),
    "drop_task": (
        drop_task,
        forms.DropTaskForm,
        ("记错的才撤。", "Only what was taken down wrongly."),
        choosing.for_dropping,
    ),
    "split_item": (
        split_item,
        forms.SplitForm,
        ("各部分分别审议。", "Each part is taken by itself."),
        choosing.for_split,
    ),
    "join_item": (
        join_item,
        forms.JoinForm,
        ("以并入的那一项的结果为准。", "What is decided there holds for it."),
        choosing.for_join,
    ),
    "change_speech": (mended, forms.MendForm, ("记录确认前可以改。", "Until the record is confirmed."), None),
}


def refusal_of_sitting(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done on a sitting now. Errors: LookupError where it is not there for who asks."""
    sitting = one(by, pk)
    if sitting is None:
        raise LookupError(pk)
    return may(name, by.actor(), running_case(sitting, by, _TYPED))


def refusal_of_item(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done on an item now; what its form will say is in order. Errors: LookupError."""
    item = item_of(by, pk)
    sitting = one(by, item.sitting_id) if item else None
    if item is None or sitting is None:
        raise LookupError(pk)
    return refusal_on(sitting, item, by, name, running_case(sitting, by, _TYPED))


def refusal_on(sitting: Sitting, item: SittingItem, by: By, name: str, case: Case) -> Refusal | None:
    """Say the same of an item of a sitting whose case is made already."""
    summed = summed_up(sitting, item) or item.kind in ("study", "report", "other")
    more = {"summed": summed or item.state == "waiting", "called": True} if name == "decide_item" else None
    return may(name, by.actor(), item_case(sitting, item, case, more))


def add_all() -> None:
    """Add every action on sittings that run and on their items."""
    for rows, refusal, label in (
        (_SITTING, refusal_of_sitting, "agenda.sitting"),
        (_ITEM, refusal_of_item, "sittings.sittingitem"),
    ):
        for name, (do, form, does, about) in rows.items():
            act = acts.Act(name, do, form, refusal, does, label=label)
            acts.add(act._replace(about=about) if about else act)
