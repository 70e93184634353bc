"""Note what is done, and what was refused, in the audit log; and check the log."""

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, models, transaction
from django.utils import timezone

from yiding.office.base.chain import Entry, Head, append, keep_head, kept_head, verify
from yiding.office.base.models import AuditEntry
from yiding.office.base.things import differing
from yiding.rules.words import Words

_LOCK = 7_213_001  # of PostgreSQL's advisory locks: one writer of the log at a time
_one_at_a_time = threading.Lock()


def note(act: str, who: str, about: str, state: Mapping[str, Any], refused: str = "") -> Entry:
    """Note an act of `who` on a thing, with the thing's state after it; `refused` names the rule where it was refused.

    It belongs to the transaction of the act: both are there, or neither. The head outside is written after the commit.
    """
    with transaction.atomic():
        lock_log()
        last = AuditEntry.objects.order_by("-number").first()
        says = {"act": act, "who": who, "about": about, "state": dict(state), "at": timezone.now().isoformat()}
        entry = append(Head(last.number, last.hash) if last else None, says | ({"refused": refused} if refused else {}))
        AuditEntry(number=entry.number, says=entry.says, hash=entry.hash).save()
        transaction.on_commit(lambda: _keep(entry))
    return entry


def lock_log() -> None:
    """Let one transaction at a time write; a deed takes it before any row, so that two never wait for each other (SQLite locks by itself)."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def newest() -> Head | None:
    """Give the newest entry of the log, as it is kept outside and printed at the foot of papers."""
    last = AuditEntry.objects.order_by("-number").first()
    return Head(last.number, last.hash) if last else None


def head_path() -> Path:
    """Give where the head of the chain is kept outside the database."""
    return Path(settings.HOME) / "audit.head"


def _keep(entry: Entry) -> None:
    """Write the head, unless a newer one was written meanwhile."""
    with _one_at_a_time:
        kept = kept_head(head_path())
        if kept is None or kept.number < entry.number:
            keep_head(head_path(), entry)


def check() -> tuple[int, Words | None]:
    """Check the whole log against the head outside, then every thing against the newest digest of it.

    Give how many entries there are, and the first fault.
    """
    rows = AuditEntry.objects.order_by("number")
    try:
        head = kept_head(head_path())
    except ValueError as error:
        return rows.count(), (f"库外留存的链头不能识别（{error}）；请从备份核对。", f"{error}: compare with a backup.")
    if head is None and rows.exists():
        return rows.count(), (
            "库外留存的链头不见了，不能证明审计记录没有被截短或者重写；请从备份核对。",
            "The head kept outside the database is gone, so that a cut or rewritten log cannot be told: compare with a backup.",
        )
    found = verify((Entry(row.number, row.says, row.hash) for row in rows.iterator()), head)
    return rows.count(), found or _behind(rows)


def _behind(rows: models.QuerySet[AuditEntry]) -> Words | None:
    """Say which thing was changed, added or removed in the database itself."""
    newest: dict[str, str | None] = {}
    for row in rows.iterator():
        newest |= row.says["state"].get("changed", {})
    about = next(iter(differing(newest)), None)
    if about is None:
        return None
    return (
        f"{about} 与审计记录不符，有人绕过系统改动过数据库；请从备份核对。",
        f"{about} is not as the audit log says: the database was changed behind the office. Compare with a backup.",
    )
