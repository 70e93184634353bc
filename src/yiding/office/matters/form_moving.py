"""How actions on stages, scores, batches and events run: as those on matters, with what the rules have to know worked out under the lock."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.moving import move
from yiding.office.base.refused import Refused, Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.matters.case import matter_case
from yiding.office.matters.form_case import asked_of, of_stage, unfinished
from yiding.office.matters.form_models import Batch, EventDay, Stage
from yiding.office.matters.form_queries import batches_seen_by, events_seen_by
from yiding.office.matters.models import Matter
from yiding.office.matters.moving import begin, end, locked_matter
from yiding.office.matters.stages import kind_of, stages_in_order
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.followed import Followed
from yiding.rules.formed import Formed
from yiding.rules.permission import may
from yiding.rules.words import Words

BATCH: Words = ("这笔资金", "batch")
EVENT: Words = ("这个事件", "event")
_NO_STAGE: Words = ("没有这个节点；请重新选择。", "There is no such stage: choose again.")
Asked = Callable[[Matter, Followed], Followed]
"""Works out of a matter under its lock what the rules have to know of an action."""


@contextmanager
def form_moving(
    act: str, by: By, pk: int, asked: Asked, *, reason: str = "", texts: tuple[str, ...] = ()
) -> Iterator[tuple[Matter, Deed]]:
    """Open an action on what the form of a matter holds. Errors: Unseen; Refused with the rule that refuses."""
    with deed(act, by, f"matters.matter:{pk}", reason) as doing:
        matter = locked_matter(by, pk)
        refuse_marked(reason, *texts)
        case = matter_case(matter, by, reason)
        case = asked_of(case._replace(followed=asked(matter, case.followed)), matter.breakdown, (reason, *texts), {})
        doing.allow(may(act, by.actor(), case))
        begin(doing, matter, f"/matters/{pk}/")
        yield matter, doing
        end(doing, matter)


def stage_asked(key: str, side: str, more: Callable[[Stage, list[Stage], Followed], Followed]) -> Asked:
    """Make the question of an action on one stage, which is noted by a side; `more` adds what it asks besides. Errors: Refused where there is no such stage."""

    def asked(matter: Matter, followed: Followed) -> Followed:
        stages = stages_in_order(matter)
        if not stages:
            return followed
        stage = next((row for row in stages if row.key == key), None)
        if stage is None:
            raise Refused(_NO_STAGE)
        form = of_stage(followed.form, stage, stages, unfinished(matter))
        form = form._replace(yours=kind_of(stage).side == side)
        return more(stage, stages, followed._replace(form=form))

    return asked


def formed(**more: Any) -> Asked:
    """Make the question of an action that only says something of the form."""
    return lambda matter, followed: followed._replace(form=followed.form._replace(**more))


@contextmanager
def batch_moving(act: str, by: By, pk: int, *, reason: str = "") -> Iterator[tuple[Batch, Deed]]:
    """Open an action on a batch; its matter is locked with it. Errors: Unseen; Refused."""
    with deed(act, by, f"matters.batch:{pk}", reason) as doing:
        found = batches_seen_by(by).filter(pk=pk).first()
        if found is None:
            raise Unseen(BATCH)
        matter = locked_matter(by, found.matter_id)
        batch = Batch.objects.select_for_update().get(pk=pk)
        batch.matter = matter
        refuse_marked(reason)
        doing.allow(may(act, by.actor(), batch_case(batch, reason)))
        doing.before, doing.link = batch.state, f"/matters/{matter.pk}/"
        action = ACTIONS[act]
        doing.how = by.how or by.entrusted_by(action.roles, None)
        move(batch, action, by)
        yield batch, doing
        doing.after = batch.state
        doing.keep(batch)


def batch_case(batch: Batch, reason: str = "") -> Case:
    """Give the case of a batch."""
    done_by = {duty: frozenset(persons) for duty, persons in batch.done_by.items()}
    return Case(batch.state, today(), done_by=done_by, reason=reason)


@contextmanager
def event_moving(
    act: str, by: By, pk: int, asked: Callable[[EventDay], Formed], *, reason: str = "", texts: tuple[str, ...] = ()
) -> Iterator[tuple[EventDay, Deed]]:
    """Open an action on an event. Errors: Unseen; Refused."""
    with deed(act, by, f"matters.eventday:{pk}", reason) as doing:
        if not events_seen_by(by).filter(pk=pk).exists():
            raise Unseen(EVENT)
        event = EventDay.objects.select_for_update().get(pk=pk)
        refuse_marked(reason, *texts)
        doing.allow(may(act, by.actor(), event_case(event, reason, asked(event))))
        action = ACTIONS[act]
        doing.before, doing.link = event.state, f"/events/{pk}/"
        doing.how = by.how or by.entrusted_by(action.roles, None)
        event.state = action.becomes or event.state
        yield event, doing
        doing.after = event.state
        doing.keep(event)


def event_case(event: EventDay, reason: str = "", form: Formed | None = None) -> Case:
    """Give the case of an event."""
    return Case(event.state, today(), reason=reason, followed=Followed(form=form or Formed()))
