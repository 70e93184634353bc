"""The stages of a matter: which it has, until when, which is next, and what stands before it (`rules.stages`)."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import QuerySet

from yiding.office.base.chosen import number
from yiding.office.base.days import due, today
from yiding.office.base.deeds import Deed
from yiding.office.matters.form_models import Stage
from yiding.office.matters.models import Matter
from yiding.rules.form_actions import LIVE
from yiding.rules.settings import SETTINGS
from yiding.rules.stages import STAGES, StageKind, stage_of, stages_of

_YEARS = range(2000, 2101)
_LAPSING = {kind.key for kinds in STAGES.values() for kind in kinds if kind.lapses}
_LAST_DAYS = {1: (3, 31), 2: (6, 30), 3: (9, 30), 4: (12, 31)}


def quarter_end(year: int, quarter: int) -> datetime.date:
    """Give the last day of a quarter (1 to 4) of a year."""
    return datetime.date(year, *_LAST_DAYS[quarter])


def quarter_start(year: int, quarter: int) -> datetime.date:
    """Give the first day of a quarter (1 to 4) of a year."""
    return datetime.date(year, quarter * 3 - 2, 1)


def year_of(matter: Matter) -> int:
    """Give the year that a matter is for: that of its form, else that of its paper."""
    year = matter.breakdown.facts.get("year")
    return year if isinstance(year, int) and year in _YEARS else matter.breakdown.day.year


def kind_of(stage: Stage) -> StageKind:
    """Give the row of a stage in the table. Errors: LookupError where its kind has it no longer."""
    found = stage_of(stage.matter.breakdown.kind, stage.key)
    if found is None:
        raise LookupError(stage.key)
    return found


def stages_in_order(matter: Matter) -> list[Stage]:
    """Give the stages of a matter in order, each with the matter itself."""
    rows = list(matter.stages.all())
    for row in rows:
        row.matter = matter
    return rows


def plan_stages(doing: Deed, matter: Matter) -> None:
    """Plan the stages of a matter that is registered; a quarter that was over by then is none of its stages."""
    kinds = [kind for kind in stages_of(matter.breakdown.kind) if not _over(kind, matter)]
    for order, kind in enumerate(kinds, 1):
        doing.keep(Stage(matter=matter, key=kind.key, order=order, due=due_of(kind, matter, {})))


def _over(kind: StageKind, matter: Matter) -> bool:
    quarter = _quarter(kind)
    day = matter.registered_on or today()
    return bool(quarter) and quarter_end(year_of(matter), quarter) < day


def _quarter(kind: StageKind) -> int:
    name, _, quarter = kind.start.partition(":")
    return int(quarter) if name == "quarter" else 0


def due_of(kind: StageKind, matter: Matter, done: Mapping[str, datetime.date | None]) -> datetime.date | None:
    """Give until when a stage is to be done, `done` being the days of earlier ones; None while its clock does not run, or where it has none."""
    start = _start(kind, matter, done)
    return _after(kind, matter, start) if start else None


def _start(kind: StageKind, matter: Matter, done: Mapping[str, datetime.date | None]) -> datetime.date | None:
    name, _, rest = kind.start.partition(":")
    if name == "stage":
        return done.get(rest)
    if name == "registered":
        return matter.registered_on
    if name in ("year_end", "quarter"):
        return quarter_end(year_of(matter), int(rest or 4))
    return fact_day(matter, name)


def fact_day(matter: Matter, key: str) -> datetime.date | None:
    """Give a day out of what the form of a matter holds, None where there is none."""
    try:
        return datetime.date.fromisoformat(str(matter.facts.get(key) or ""))
    except ValueError:
        return None


def _after(kind: StageKind, matter: Matter, start: datetime.date) -> datetime.date | None:
    if not kind.clock:
        return start
    clock = kind.clock.format(pace=matter.facts.get("pace") or "")
    if clock not in SETTINGS:
        return None
    days = number(clock)
    return due(start, days) if SETTINGS[clock].unit == "working_days" else start + datetime.timedelta(days)


def lapsed(kind: StageKind, unfinished: Sequence[object]) -> bool:
    """Say whether a stage is no longer asked for: its tasks are all verified, and it is one that then lapses."""
    return kind.lapses and not unfinished


def waiting(stages: Iterable[Stage], unfinished: Sequence[object]) -> list[Stage]:
    """Give the stages that are still to be done, in order."""
    return [row for row in stages if row.done_on is None and not lapsed(kind_of(row), unfinished)]


def earliest(stage: Stage, stages: Iterable[Stage]) -> datetime.date | None:
    """Give the first day on which a stage can have been done: that of the one before, of the fact its clock runs from, or its quarter's first."""
    kind, matter = kind_of(stage), stage.matter
    days = [row.done_on for row in stages if row.order < stage.order]
    days.append(fact_day(matter, kind.start))
    if quarter := _quarter(kind):
        days.append(quarter_start(year_of(matter), quarter))
    return max((day for day in days if day), default=None)


def pass_stage(doing: Deed, stage: Stage, day: datetime.date, stages: Iterable[Stage]) -> None:
    """Note that a stage was passed on a day, and let the clocks run that begin with it."""
    stage.done_on = day
    doing.keep(stage)
    for row in stages:
        if kind_of(row).start == f"stage:{stage.key}" and row.done_on is None:
            row.due = due_of(kind_of(row), row.matter, {stage.key: day})
            doing.keep(row)


def take_back(doing: Deed, stage: Stage, stages: Iterable[Stage]) -> None:
    """Let a stage be done anew; the clocks that began with it stand still again."""
    stage.done_on, stage.rating = None, ""
    doing.keep(stage)
    for row in stages:
        if kind_of(row).start == f"stage:{stage.key}":
            row.due = None
            doing.keep(row)


def begin_anew(doing: Deed, matter: Matter) -> None:
    """Let a matter that is opened again pass anew what has to be looked at again, with its term from today, or its first one where that is later."""
    rows = [row for row in stages_in_order(matter) if kind_of(row).anew and (row.done_on or row.rating)]
    for row in rows:
        kind = kind_of(row)
        row.done_on, row.rating, row.set_due, row.why = None, "", None, ""
        row.due = None if kind.start.startswith("stage:") else _due_anew(kind, matter)
        doing.keep(row)


def _due_anew(kind: StageKind, matter: Matter) -> datetime.date | None:
    days = (due_of(kind, matter, {}), _after(kind, matter, today()))
    return max((day for day in days if day), default=None)


def stages_due(day: datetime.date) -> QuerySet[Stage]:
    """Give the stages that are due on or before a day and not done, of matters that are registered and not over."""
    rows = Stage.objects.filter(done_on=None, due__lte=day, matter__state__in=LIVE)
    rows = rows.exclude(key__in=_LAPSING, matter__state__in=("done", "reported"))
    return rows.select_related("matter__breakdown", "matter__leader").order_by("due", "matter_id", "order")
