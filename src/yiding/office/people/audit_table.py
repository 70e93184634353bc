"""The table of the audit log: who did what about which thing and when, never its content."""

from typing import Any

from django.db.models import QuerySet
from django.utils.dateparse import parse_datetime

from yiding.office.base.models import AuditEntry
from yiding.office.base.pages import State
from yiding.office.base.tables import Column, Table
from yiding.rules.actions import ACTIONS
from yiding.rules.words import Words


def _act(entry: AuditEntry) -> Words:
    act = str(entry.says["act"])
    return ACTIONS[act].name if act in ACTIONS else (act, act)


def _result(entry: AuditEntry) -> State:
    refused = entry.says.get("refused")
    return State((f"拒绝：{refused}", f"refused: {refused}"), "near") if refused else State(("办理", "done"), "done")


def _at(entry: AuditEntry) -> Any:
    return parse_datetime(entry.says["at"])


TABLE = Table(
    ("审计记录", "Audit log"),
    (
        Column("number", ("序号", "Number"), lambda entry: entry.number, ("number",), numeric=True),
        Column("at", ("时间", "When"), _at),
        Column("who", ("谁", "Who"), lambda entry: entry.says["who"]),
        Column("act", ("动作", "Act"), _act),
        Column("about", ("对象", "About"), lambda entry: entry.says["about"]),
        Column("result", ("结果", "Result"), _result),
    ),
    "-number",
)


def entries() -> QuerySet[AuditEntry]:
    """Give the entries of the log."""
    return AuditEntry.objects.all()
