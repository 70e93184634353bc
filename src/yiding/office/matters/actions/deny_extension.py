"""Deny an extension."""

from yiding.office.base.by import By
from yiding.office.matters.answering import answer
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.telling import tell_units


def deny_extension(by: By, pk: int, reason: str) -> Task:
    """Deny it: the deadline stands. Errors: Refused."""
    with task_moving("deny_extension", by, pk, reason=reason) as (task, doing):
        answer(doing, task, "extension", "denied", reason, by)
        tell_units(doing, task, [task.lead_id], ("不同意延期，原时限不变", "No extension: the deadline stands"))
    return task
