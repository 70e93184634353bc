"""Remind the lead unit of a task, by a reminder slip."""

from yiding.office.base.by import By
from yiding.office.matters.models import Slip
from yiding.office.matters.moving import task_moving
from yiding.office.matters.slips import give_slip


def remind_task(by: By, pk: int, words: str = "") -> Slip:
    """Remind it. Errors: Refused."""
    with task_moving("remind_task", by, pk, reason=words) as (task, doing):
        return give_slip(doing, task, "remind", by, words)
