"""What the ready forms hold of a break-down and a matter, as the rules see it."""

import datetime
from collections.abc import Iterable
from typing import Any

from yiding.office.base.by import By
from yiding.office.base.chosen import number
from yiding.office.base.days import today
from yiding.office.matters.form_models import Stage
from yiding.office.matters.funds import over, said, sums_of
from yiding.office.matters.models import Breakdown, Matter
from yiding.office.matters.queries import UNITS
from yiding.office.matters.scores import end_of_quarter, points_off
from yiding.office.matters.stages import earliest, kind_of, stages_in_order, waiting
from yiding.rules.case import Case
from yiding.rules.formed import Formed
from yiding.rules.petition import names_petitioner
from yiding.rules.sources import SOURCES
from yiding.rules.stages import stages_of
from yiding.rules.words import Words

_LONGEST = 30


def breakdown_form(breakdown: Breakdown, matters: Iterable[Matter]) -> Formed:
    """Give what the form of a break-down asks for besides its fields."""
    kind, rows = SOURCES[breakdown.kind], list(matters)
    return Formed(
        unled=tuple(short(row.title) for row in rows if kind.led and not row.leader_id),
        points=points_off(rows) if kind.scored else "",
        whole=number("quarterly.points") if kind.scored else 100,
        over=over(breakdown, rows) if kind.funded else "",
    )


def short(words: str) -> str:
    """Give words as far as a sentence has room for them."""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def unfinished(matter: Matter) -> tuple[str, ...]:
    """Give the tasks of a matter that are not done."""
    return tuple(short(row.text) for row in matter.tasks.all() if row.state not in ("done", "ended"))


def matter_form(matter: Matter, by: By) -> Formed:
    """Give what the form of a matter says of it now: of its next stage, its scores and funds."""
    kind = SOURCES[matter.breakdown.kind]
    if not stages_of(matter.breakdown.kind) and not kind.scored:
        return Formed(staged=False, scored=False, funded=False)
    tasks, stages = unfinished(matter), stages_in_order(matter)
    left = waiting(stages, tasks)
    found = Formed(
        staged=bool(stages),
        scored=kind.scored,
        funded=kind.funded,
        leads=_leads(matter, by),
        open=_open(matter, left),
        quarter_end=end_of_quarter(matter.breakdown) if kind.scored else None,
        back=any(row.done_on for row in stages),
        extended=extendable(stages) is not None,
    )
    meant = left[0] if left else stages[-1] if stages else None
    if meant is None:
        return found
    sides = {side for side, roles in _SIDES.items() if by.has(*roles)}
    return of_stage(found, meant, stages, tasks)._replace(yours=kind_of(meant).side in sides)


_SIDES = {"unit": (*UNITS, "vice_head"), "office": ("supervision",)}


def of_stage(found: Formed, stage: Stage, stages: list[Stage], tasks: tuple[str, ...]) -> Formed:
    """Add what stands before a stage."""
    kind = kind_of(stage)
    return found._replace(
        stage=kind.name,
        noted=stage.done_on is not None,
        before=tuple(kind_of(row).name for row in waiting(stages, tasks) if row.order < stage.order),
        unverified=tasks if kind.after_tasks else (),
    )


def stage_day_fits(stage: Stage, stages: list[Stage], day: datetime.date) -> bool:
    """Say whether a stage can have been done on a day."""
    first = earliest(stage, stages)
    return day <= today() and (first is None or day >= first)


def extendable(stages: Iterable[Stage]) -> Stage | None:
    """Give the stage of which the term can be extended, None where none can."""
    return next((row for row in stages if row.due and not row.done_on and kind_of(row).extension), None)


def extension_until(stage: Stage) -> datetime.date | None:
    """Give the last day to which the term of a stage can be extended."""
    start = stage.set_due or stage.due
    return start + datetime.timedelta(number(kind_of(stage).extension)) if start else None


def _leads(matter: Matter, by: By) -> bool:
    units = by.units(UNITS)
    sent = [task for task in matter.tasks.all() if task.state != "draft"]
    if by.person and by.person in {matter.leader_id, *(task.leader_id for task in sent)}:
        return True
    return any(task.lead_id in units for task in sent)


def _open(matter: Matter, left: Iterable[Stage]) -> tuple[Words, ...]:
    found: list[Words] = [kind_of(row).name for row in left]
    kind = SOURCES[matter.breakdown.kind]
    if kind.scored and all(row.kind != "verified" for row in matter.scores.all()):
        found.append(("核定得分", "verified score"))
    if kind.funded and matter.batches.filter(state="asked").exists():
        found.append(("预算外追加的批复", "answer to an addition outside the budget"))
    return tuple(found)


def over_plan(matter: Matter, allotted: Any, planned: Any) -> str:
    """Say by how much more would be allotted to a matter than is planned, with these besides; "" where it is not."""
    sums = sums_of(matter, matter.batches.all())
    left = sums.left + planned - allotted
    return said(-left) if left < 0 else ""


def asked_of(case: Case, breakdown: Breakdown, texts: Iterable[str], more: dict[str, Any]) -> Case:
    """Add to a case what an action says besides, and whether a petitioner can be known by what was typed."""
    followed = case.followed._replace(**more)
    nameless = SOURCES[breakdown.kind].nameless
    unnamed = not (nameless and any(names_petitioner(text) for text in texts))
    return case._replace(followed=followed._replace(form=followed.form._replace(unnamed=unnamed)))
