"""Ask for an extension of a task."""

import datetime

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.matters.models import Ask, Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.telling import tell_roles


def ask_extension(by: By, pk: int, wanted: datetime.date, reason: str, progress: str) -> Task:
    """Ask for it in time, with reason, progress and the day that is wanted. Errors: Refused."""
    later = _later(by, pk, wanted)
    with task_moving(
        "ask_extension", by, pk, reason=reason, texts=(progress,), later=later, said=bool(progress.strip())
    ) as (task, doing):
        doing.keep(
            Ask(
                task=task,
                kind="extension",
                unit_id=task.led_by,
                reason=reason.strip()[:500],
                progress=progress.strip(),
                was=task.due,
                wanted=wanted,
                at=timezone.now(),
                person=(f"{by.name}（{doing.how}）" if doing.how else by.name)[:120],
            )
        )
        tell_roles(doing, task, ("supervision", "office_head"), ("单位申请延期，请决定", "An extension is asked for"))
    return task


def _later(by: By, pk: int, wanted: datetime.date) -> bool:
    due = Task.objects.filter(pk=pk).values_list("due", flat=True).first()
    return due is not None and wanted > due
