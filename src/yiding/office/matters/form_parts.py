"""What the pages of break-downs and matters show of the ready forms: stages with their clocks, scores, batches of funds and their sums."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from django.http import HttpRequest
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.days import today
from yiding.office.base.pages import Offer, State, Weight, concerns
from yiding.office.base.slots import Part
from yiding.office.matters.form_acts import BATCH_ACTS
from yiding.office.matters.form_case import unfinished
from yiding.office.matters.form_models import Batch, Stage
from yiding.office.matters.form_moving import batch_case
from yiding.office.matters.form_queries import batches_of, matters_with_forms
from yiding.office.matters.form_words import BATCHES, RATINGS
from yiding.office.matters.funds import said, sums_of, whole_of
from yiding.office.matters.lights import near_until
from yiding.office.matters.models import Breakdown, Matter
from yiding.office.matters.scores import scored, total_of
from yiding.office.matters.stages import kind_of, lapsed, stages_in_order, waiting
from yiding.rules.actions import ACTIONS
from yiding.rules.form_actions import LIVE
from yiding.rules.sources import SOURCES
from yiding.rules.stages import stages_of
from yiding.rules.states import BATCH
from yiding.rules.words import Words

_BATCH_WEIGHTS: dict[str, Weight] = {"asked": "waits", "counted": "done", "refused": "near"}


class StageRow(NamedTuple):
    """A stage with its name, its state, the target that the form sets for it, and how it was rated."""

    stage: Stage
    name: Words
    state: State
    target: str
    rating: Words


class BatchRow(NamedTuple):
    """A batch with its kind, its amount as it is written, its state, and what can be done on it."""

    batch: Batch
    kind: Words
    amount: str
    state: State
    offers: list[Offer]


def stage_state(stage: Stage, day: datetime.date, tasks: Sequence[object]) -> State:
    """Give how a stage stands on a day: done, no longer asked for, not passed by its rating, late, near, or to come."""
    if stage.done_on:
        return State(("完成", "done"), "done")
    if lapsed(kind_of(stage), tasks):
        return State(("不再要求", "no longer asked for"), "done")
    if stage.due and stage.due < day:
        return State(("逾期", "late"), "late")
    if stage.rating == "not":
        return State(("评价不满意", "not satisfied"), "near")
    if stage.due and stage.due <= near_until(day):
        return State(("临期", "near"), "near")
    return State(("未完成", "to come"), "waits")


def stage_rows(matter: Matter, tasks: Sequence[object]) -> list[StageRow]:
    """Give the stages of a matter as rows; `tasks` are those that are not verified."""
    day = today()
    return [
        StageRow(
            row,
            kind_of(row).name,
            stage_state(row, day, tasks),
            str(matter.facts.get(row.key) or ""),
            RATINGS.get(row.rating, ("", "")),
        )
        for row in stages_in_order(matter)
    ]


def on_matter(request: HttpRequest, matter: Matter) -> Iterator[Part]:
    """Put on the page of a matter its stages, scores and funds."""
    kind = SOURCES[matter.breakdown.kind]
    if not (kind.scored or kind.funded or stages_of(matter.breakdown.kind)):
        return
    context: dict[str, object] = {"stages": stage_rows(matter, unfinished(matter))}
    if kind.scored:
        context["scored"] = scored([matter])[0]
    if kind.funded:
        batches = batches_of(matter)
        context |= {"batches": _batch_rows(request, batches), "sums": _sums(matter, batches)}
    yield Part("matters/form_on_matter.html", context)


def _batch_rows(request: HttpRequest, batches: Iterable[Batch]) -> list[BatchRow]:
    by = held(request)
    found = []
    for row in batches:
        offers = [
            Offer(act, ACTIONS[act].name, reverse("batch_act", args=[row.pk, act]))
            for act in BATCH_ACTS
            if concerns(by, act) and batch_case(row).state in ACTIONS[act].states
        ]
        state = State(BATCH[row.state], _BATCH_WEIGHTS[row.state])
        found.append(BatchRow(row, BATCHES[row.kind], said(row.amount), state, offers))
    return found


def _sums(matter: Matter, batches: Iterable[Batch]) -> list[tuple[Words, str]]:
    sums = sums_of(matter, batches)
    return [
        (("计划（万元）", "Planned (ten thousand yuan)"), said(sums.planned)),
        (("已下达（万元）", "Allotted (ten thousand yuan)"), said(sums.allotted)),
        (("未下达（万元）", "Left (ten thousand yuan)"), said(sums.left)),
        (("待批准追加（万元）", "Additions that wait (ten thousand yuan)"), said(sums.waiting) if sums.waiting else ""),
    ]


def on_breakdown(request: HttpRequest, breakdown: Breakdown) -> Iterator[Part]:
    """Put on the page of a break-down the next stage of each matter, the scores with their total, the funds with their sums."""
    kind = SOURCES[breakdown.kind]
    if not (kind.scored or kind.funded or stages_of(breakdown.kind)):
        return
    matters = matters_with_forms(held(request), breakdown)
    for matter in matters:
        matter.breakdown = breakdown
    context: dict[str, object] = {"breakdown": breakdown}
    if breakdown.state == "approved":
        context["next"] = _next_rows(matters)
    if kind.scored and matters:
        rows = scored(matters)
        context |= {"scored": rows, "total": total_of(rows)}
    if kind.funded and matters:
        context["funds"] = [(matter, _cells(sums_of(matter, matter.batches.all()))) for matter in matters]
        whole = whole_of(breakdown, matters)
        context |= {"whole": _cells(whole), "approved": said(whole.total), "free": said(whole.free)}
    yield Part("matters/form_on_breakdown.html", context)


def _cells(sums: object) -> list[str]:
    return [said(getattr(sums, name)) for name in ("planned", "allotted", "left", "waiting")]


def _next_rows(matters: Iterable[Matter]) -> list[tuple[Matter, StageRow | None]]:
    found: list[tuple[Matter, StageRow | None]] = []
    for matter in matters:
        if matter.state not in LIVE:
            continue
        tasks = [task for task in matter.tasks.all() if task.state not in ("done", "ended")]
        left = waiting(stages_in_order(matter), tasks)
        rows = {row.stage.pk: row for row in stage_rows(matter, tasks)}
        found.append((matter, rows[left[0].pk] if left else None))
    return found if any(row for _, row in found) else []
