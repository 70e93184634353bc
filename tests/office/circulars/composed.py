"""Circulars of the invented county, as far as each name says, over a ledger of 43 tasks of which 16 are done."""

import datetime

from office.cast import Cast, keep
from yiding.office.base.days import today
from yiding.office.circulars.actions.approve_circular import approve_circular
from yiding.office.circulars.actions.draft_circular import draft_circular
from yiding.office.circulars.actions.issue_circular import issue_circular
from yiding.office.circulars.actions.review_circular import review_circular
from yiding.office.circulars.models import Circular
from yiding.office.circulars.writing import Written
from yiding.office.matters.models import Breakdown, Matter, Task

DONE, RUNNING = 16, 27
FITS = "一、总体情况\n全县共交办任务43项，已办结16项，占37.2%，正在办理27项。\n县水务局进展较快，予以表扬。"
DIFFERS = FITS + "\n正在办理28项的单位要倒排工期。"


def first_day() -> datetime.date:
    """Give the first day of the year."""
    return today().replace(month=1, day=1)


def ledger(cast: Cast) -> list[Task]:
    """Put 43 tasks of two papers into the ledger: the water bureau leads 20, 10 of them done; transport 23, 6 done and 2 late."""
    made: list[Task] = []
    for place, (name, whole, done) in enumerate((("县水务局", 20, 10), ("县交通运输局", 23, 6)), 1):
        breakdown = Breakdown(kind="event", title=f"专题部署{place}", paper=f"青政办〔2026〕{place}号", day=today())
        breakdown.state = "approved"
        keep(breakdown)
        matter = Matter(breakdown=breakdown, title="重点工作", state="running", number=f"2026-9{place}")
        keep(matter)
        late = today() - datetime.timedelta(3)
        rows = [
            Task(
                matter=matter,
                order=order,
                text=f"第{order}项工作",
                lead=cast.units[name],
                state="done" if order <= done else "running",
                sent_on=today(),
                done_on=today() if order <= done else None,
                due=late if place == 2 and order > 21 else today() + datetime.timedelta(60),
                evidence="文件",
                confirmed=True,
            )
            for order in range(1, whole + 1)
        ]
        keep(*rows)
        made += rows
    return made


def written(text: str = FITS, **changed: object) -> Written:
    """Give what a clerk writes."""
    title = "关于2026年重点工作落实情况的通报"
    whole = Written(title, first_day(), today(), "青政督通", text, (), "各乡镇人民政府，县政府各部门", "县委办公室")
    return whole._replace(**changed)  # type: ignore[arg-type]


def drafted(cast: Cast, text: str = FITS) -> Circular:
    """Draft a circular over the ledger."""
    ledger(cast)
    return draft_circular(cast.by("supervision"), written(text))


def reviewed(cast: Cast) -> Circular:
    """Have it reviewed."""
    return review_circular(cast.by("office_head"), drafted(cast).pk)


def approved(cast: Cast) -> Circular:
    """Have it approved."""
    return approve_circular(cast.by("chief"), reviewed(cast).pk)


def issued(cast: Cast) -> Circular:
    """Have it issued to the water bureau and to transport."""
    units = [cast.units[name].pk for name in ("县水务局", "县交通运输局")]
    return issue_circular(cast.by("supervision"), approved(cast).pk, units)


def again(circular: Circular) -> Circular:
    """Give a circular as the database has it."""
    found: Circular = Circular.objects.get(pk=circular.pk)
    return found
