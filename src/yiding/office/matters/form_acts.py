"""The actions on stages, scores, batches and events: with which form each is done, and how that stands now."""

from collections.abc import Callable
from typing import Any

from django.forms import Form

from yiding.office.base import acts
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters import form_fields as fields
from yiding.office.matters.actions.accept_stage import accept_stage
from yiding.office.matters.actions.approve_addition import approve_addition
from yiding.office.matters.actions.ask_addition import ask_addition
from yiding.office.matters.actions.extend_stage import extend_stage
from yiding.office.matters.actions.move_event_day import move_event_day
from yiding.office.matters.actions.note_batch import note_batch
from yiding.office.matters.actions.note_stage import note_stage
from yiding.office.matters.actions.refuse_addition import refuse_addition
from yiding.office.matters.actions.return_stage import return_stage
from yiding.office.matters.actions.score_matter import score_matter
from yiding.office.matters.actions.score_self import score_self
from yiding.office.matters.actions.set_event_day import set_event_day
from yiding.office.matters.form_case import extendable, extension_until, unfinished
from yiding.office.matters.form_models import Batch, EventDay
from yiding.office.matters.form_moving import batch_case, event_case
from yiding.office.matters.form_queries import batches_seen_by, events_seen_by, one_batch, one_event
from yiding.office.matters.queries import one_matter
from yiding.office.matters.stages import kind_of, stages_in_order, waiting
from yiding.office.proposals.forms import ReasonForm
from yiding.rules.permission import Refusal, may
from yiding.rules.words import Words

Row = tuple[Callable[..., Any], type[Form], Words, Callable[[By, int], dict[str, Any]] | None]
NOTHING: Words = ("", "")
_TYPED = "……"
"""A reason, as if the form were filled in."""


def _stages(side: str) -> Callable[[By, int], dict[str, Any]]:
    def about(by: By, pk: int) -> dict[str, Any]:
        matter = one_matter(by, pk)
        if matter is None:
            return {}
        left = [row for row in waiting(stages_in_order(matter), unfinished(matter)) if kind_of(row).side == side]
        given: dict[str, Any] = {"stages": [(row.key, kind_of(row).name) for row in left], "now": {"day": today()}}
        if side == "office":
            given["rated"] = any(kind_of(row).rated for row in left)
        return given

    return about


def _extension(by: By, pk: int) -> dict[str, Any]:
    matter = one_matter(by, pk)
    stage = extendable(stages_in_order(matter)) if matter else None
    return {"now": {"until": extension_until(stage)}} if stage else {}


def _score(by: By, pk: int) -> dict[str, Any]:
    matter = one_matter(by, pk)
    row = matter.scores.order_by("-id").first() if matter else None
    return {"now": {"score": row.score}} if row else {}


def _event(by: By, pk: int) -> dict[str, Any]:
    event = one_event(by, pk)
    return {"now": {"day": event.day, "set_by": event.set_by}} if event else {}


def _batch(by: By, pk: int) -> dict[str, Any]:
    return {"now": {"day": today()}}


FORM_MATTER_ACTS: dict[str, Row] = {
    "note_stage": (note_stage, fields.StageForm, NOTHING, _stages("unit")),
    "accept_stage": (accept_stage, fields.AcceptForm, NOTHING, _stages("office")),
    "return_stage": (
        return_stage,
        ReasonForm,
        ("最后登记的节点退回重办。", "The last stage noted is done anew."),
        None,
    ),
    "extend_stage": (extend_stage, fields.ExtendForm, ("同时告知信访人。", "The petitioner is told too."), _extension),
    "score_self": (score_self, fields.ScoreForm, NOTHING, _score),
    "score_matter": (score_matter, fields.ScoreForm, ("以核定的得分为准。", "This score counts."), _score),
    "note_batch": (note_batch, fields.BatchForm, NOTHING, _batch),
    "ask_addition": (
        ask_addition,
        fields.AdditionForm,
        ("报主要领导批准后计入。", "The chief approves it first."),
        None,
    ),
}
_BATCH_ACTS: dict[str, Row] = {
    "approve_addition": (approve_addition, ReasonForm, ("批准后计入计划和总额。", "It counts from then on."), None),
    "refuse_addition": (refuse_addition, ReasonForm, NOTHING, None),
}
_EVENT_ACTS: dict[str, Row] = {
    "set_event_day": (set_event_day, fields.EventDayForm, ("任务时限随之确定。", "Its tasks are due then."), _event),
    "move_event_day": (
        move_event_day,
        fields.MoveEventForm,
        ("没有办结的任务随之调整。", "Open tasks follow."),
        _event,
    ),
}


def batch_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done on a batch now. Errors: LookupError."""
    batch = one_batch(by, pk)
    if batch is None:
        raise LookupError(pk)
    return may(name, by.actor(), batch_case(batch, _TYPED))


def event_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done on an event now. Errors: LookupError."""
    event = one_event(by, pk)
    if event is None:
        raise LookupError(pk)
    return may(name, by.actor(), event_case(event, _TYPED))


def _content(pk: int) -> object:
    row = Batch.objects.get(pk=pk)
    return row.state, str(row.amount), row.words


def add_form_acts() -> None:
    """Add the actions on batches and events; those on matters are added with the others of matters."""
    for name, (do, form, does, _) in _BATCH_ACTS.items():
        acts.add(
            acts.Act(
                name,
                do,
                form,
                batch_refusal,
                does,
                label="matters.batch",
                page="batch",
                content=_content,
                called=lambda pk: str(Batch.objects.get(pk=pk)),
                state=lambda pk: Batch.objects.get(pk=pk).state,
                seen=lambda by, pk: batches_seen_by(by).filter(pk=pk).exists(),
            )
        )
    for name, (do, form, does, about) in _EVENT_ACTS.items():
        assert about is not None
        acts.add(
            acts.Act(
                name,
                do,
                form,
                event_refusal,
                does,
                label="matters.eventday",
                about=about,
                called=lambda pk: str(EventDay.objects.get(pk=pk)),
                state=lambda pk: EventDay.objects.get(pk=pk).state,
                seen=lambda by, pk: events_seen_by(by).filter(pk=pk).exists(),
            )
        )


BATCH_ACTS, EVENT_ACTS = tuple(_BATCH_ACTS), tuple(_EVENT_ACTS)
"""What can be done on a batch, and on an event, by name."""
