"""Note what is done, and what was refused, in the audit log; and check the log."""

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from yiding.office.base.chain import Entry, Head, append, keep_head, kept_head, verify
from yiding.office.base.models import AuditEntry
from yiding.rules.words import Words

_LOCK = 7_213_001  # of PostgreSQL's advisory locks: one writer of the log at a time
_one_at_a_time = threading.Lock()


def note(act: str, who: str, about: str, state: Mapping[str, Any], refused: str = "") -> Entry:
    """Note an act of `who` on a thing, with the thing's state after it; `refused` names the rule where it was refused.

    It belongs to the transaction of the act: both are there, or neither. The head outside is written after the commit.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        last = AuditEntry.objects.order_by("-number").first()
        says = {"act": act, "who": who, "about": about, "state": dict(state), "at": timezone.now().isoformat()}
        entry = append(Head(last.number, last.hash) if last else None, says | ({"refused": refused} if refused else {}))
        AuditEntry(number=entry.number, says=entry.says, hash=entry.hash).save()
        transaction.on_commit(lambda: _keep(entry))
    return entry


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
    """Check the whole log against the head outside; give how many entries there are, and the first fault."""
    rows = AuditEntry.objects.order_by("number").iterator()
    found = verify((Entry(row.number, row.says, row.hash) for row in rows), kept_head(head_path()))
    return AuditEntry.objects.count(), found
