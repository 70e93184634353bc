"""One matter's whole way: proposal, earlier sittings, decision, slips, reports, stages, hearings, in the order of time."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils import timezone

from yiding.office.agenda.queries import seen_by as sittings_seen_by
from yiding.office.base.by import By
from yiding.office.base.models import Step
from yiding.office.matters.form_words import RATINGS
from yiding.office.matters.models import Matter, Task
from yiding.office.matters.queries import STAFF, UNITS
from yiding.office.matters.stages import kind_of, stages_in_order
from yiding.office.matters.words import HEARD, REPORTS, SLIPS
from yiding.office.minutes.queries import seen_by as minutes_seen_by
from yiding.office.proposals.queries import seen_by as proposals_seen_by
from yiding.office.sittings.models import SittingItem
from yiding.rules.words import Words

_NOTED: dict[str, Words] = {"verify_task": ("核验办结", "Verified"), "close_matter": ("销号", "Closed")}
"""Steps of history that stand in the way of a matter."""


class Event(NamedTuple):
    """Something that happened: when (a day, or a moment of it), what it was, in which words, where it leads ("" for nowhere)."""

    when: datetime.date
    words: Words
    said: str
    link: str = ""

    @property
    def day(self) -> datetime.date:
        """Give its day."""
        return timezone.localdate(self.when) if isinstance(self.when, datetime.datetime) else self.when

    @property
    def order(self) -> tuple[datetime.date, float]:
        """Give what events are put in order by: what is known by its day alone comes before the moments of that day."""
        return self.day, self.when.timestamp() if isinstance(self.when, datetime.datetime) else 0.0


also_happened: list[Callable[[By, Matter], Iterable[Event]]] = []
"""What rooms above put into the way of a matter (the issuing of its document)."""


def timeline(by: By, matter: Matter, tasks: Sequence[Task]) -> list[Event]:
    """Give what somebody may know of it, oldest first."""
    found = [*_before(by, matter), *_decided(by, matter), *_done(by, matter, tasks), *_passed(matter)]
    found += [event for more in also_happened for event in more(by, matter)]
    return sorted(found, key=lambda event: event.order)


def _before(by: By, matter: Matter) -> Iterator[Event]:
    """Give the proposal, and the sittings at which it was before."""
    item = matter.item.item if matter.item else None
    proposal = item.proposal if item else None
    while proposal is not None and proposals_seen_by(by).filter(pk=proposal.pk).exists():
        link = reverse("proposal", args=[proposal.pk])
        first = proposal.submissions.order_by("at").first()
        if first:
            yield Event(first.at, ("申报议题", "Proposed"), proposal.title, link)
        rows = SittingItem.objects.filter(proposal=proposal, sitting__in=sittings_seen_by(by))
        for row in rows.exclude(pk=item.pk if item else 0).select_related("sitting"):
            if row.sitting.day:
                at = reverse("sitting", args=[row.sitting_id])
                yield Event(row.sitting.day, ("此前上会", "Before a sitting"), row.sitting.title, at)
        proposal = proposal.earlier


def _decided(by: By, matter: Matter) -> Iterator[Event]:
    minutes = matter.breakdown.minutes
    if minutes is None:
        yield Event(
            matter.breakdown.day, ("立项依据", "Rests on"), f"{matter.breakdown.title} {matter.breakdown.paper}"
        )
        return
    if minutes.sitting.day:
        link = reverse("sitting", args=[minutes.sitting_id])
        known = sittings_seen_by(by).filter(pk=minutes.sitting_id).exists()
        yield Event(minutes.sitting.day, ("会议议定", "Decided"), minutes.sitting.title, link if known else "")
    if minutes.issued_at:
        known = minutes_seen_by(by).filter(pk=minutes.pk).exists()
        link = reverse("minutes", args=[minutes.pk]) if known else ""
        yield Event(minutes.issued_at, ("纪要印发", "Minutes issued"), minutes.numbered, link)


def _done(by: By, matter: Matter, tasks: Sequence[Task]) -> Iterator[Event]:
    if matter.registered_on:
        yield Event(matter.breakdown.approved_at or matter.registered_on, ("立项", "Registered"), matter.number)
    staff, units = by.has(*STAFF), by.units(UNITS)
    prefetch_related_objects(list(tasks), "slips__unit", "feedback__unit")
    for task in tasks:
        link = reverse("task", args=[task.pk])
        for slip in reversed(task.slips.all()):
            if staff or slip.unit_id in units:
                said = f"{slip.unit}：{task}"
                yield Event(slip.at, SLIPS[slip.kind], said, link)
        for row in reversed(task.feedback.all()):
            yield Event(row.at, REPORTS[row.kind], f"{row.unit or ''}：{row.text}", link)
    hearings = list(matter.hearings.all())
    sittings = {hearing.item.sitting_id for hearing in hearings}
    known = set(sittings_seen_by(by).filter(pk__in=sittings).values_list("pk", flat=True)) if sittings else set()
    for hearing in reversed(hearings):
        at = reverse("sitting", args=[hearing.item.sitting_id])
        said = f"{hearing.item.sitting.title}：{hearing.item.title}　{hearing.words}".strip()
        yield Event(hearing.at, HEARD[hearing.result], said, at if hearing.item.sitting_id in known else "")
    named = {task.about: (str(task), reverse("task", args=[task.pk])) for task in tasks} | {matter.about: ("", "")}
    for step in Step.objects.filter(about__in=named, act__in=_NOTED):
        yield Event(step.at, _NOTED[step.act], *named[step.about])


def _passed(matter: Matter) -> Iterator[Event]:
    """Give the stages that were passed, each on the day on which it was; what was taken back is not there."""
    for stage in stages_in_order(matter):
        if stage.done_on:
            rating = RATINGS[stage.rating][0] if stage.rating else ""
            said = "：".join(word for word in (rating, stage.words) if word)
            yield Event(stage.done_on, kind_of(stage).name, said)
