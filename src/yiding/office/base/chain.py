"""The chain of the audit log: each entry is bound to the one before it, and the head of the chain stands outside the database.

An entry's hash covers everything that it says and the hash before it, so that a changed, removed, added or moved entry breaks
the chain from there on. A cut tail or a chain written anew from the beginning is consistent in itself; only the head that was
kept outside shows it. Hashing is SHA-256 over JSON with sorted keys (RFC 8785 in all that these entries use).
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from yiding.rules.words import Words

FIRST = "0" * 64
"""What stands before the first entry."""


class Entry(NamedTuple):
    """One entry: its number from 1, what it says, and its hash."""

    number: int
    says: Mapping[str, Any]
    hash: str


class Head(NamedTuple):
    """The newest entry that was made, kept outside the database."""

    number: int
    hash: str


def hashed(number: int, says: Mapping[str, Any], before: str) -> str:
    """Give the hash of an entry from its number, what it says, and the hash before it."""
    text = json.dumps([before, number, says], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def append(last: Head | None, says: Mapping[str, Any]) -> Entry:
    """Make the next entry behind the last one."""
    number = last.number + 1 if last else 1
    return Entry(number, says, hashed(number, says, last.hash if last else FIRST))


def verify(entries: Iterable[Entry], head: Head | None) -> Words | None:
    """Check a whole chain, in order, against the head kept outside; None where it is whole, else the first fault."""
    before, expected = FIRST, 1
    for entry in entries:
        if entry.number != expected:
            return (
                f"审计记录缺第 {expected} 条（其后是第 {entry.number} 条）；请从备份核对。",
                f"entry {expected} is missing (then comes {entry.number}): compare with a backup.",
            )
        if entry.hash != hashed(entry.number, entry.says, before):
            return (
                f"审计记录第 {entry.number} 条与链不符，它或者它之前被改动过；请从备份核对。",
                f"entry {entry.number} does not fit the chain, it or what stands before it was changed: compare with a backup.",
            )
        if head and entry.number == head.number and entry.hash != head.hash:
            return _anew(head)
        before, expected = entry.hash, expected + 1
    if head and expected <= head.number:
        return (
            f"审计记录到第 {expected - 1} 条为止，而库外留存的链头是第 {head.number} 条，末尾被截去；请从备份核对。",
            f"the log ends at entry {expected - 1}, the head outside is {head.number}: its tail was cut. Compare with a backup.",
        )
    return None


def _anew(head: Head) -> Words:
    return (
        f"审计记录第 {head.number} 条与库外留存的链头不同，整条链被重写过；请从备份核对。",
        f"entry {head.number} differs from the head outside: the chain was written anew. Compare with a backup.",
    )


def keep_head(path: Path, entry: Entry) -> None:
    """Write the head outside the database, in one step: a crash leaves the old one or the new one."""
    new = path.with_suffix(".new")
    new.write_text(f"{entry.number} {entry.hash}\n", "ascii")
    new.replace(path)


def kept_head(path: Path) -> Head | None:
    """Read the head from outside; None where none was kept yet. Errors: ValueError for a file that is no head."""
    if not path.is_file():
        return None
    number, _, found = path.read_text("ascii").strip().partition(" ")
    if not number.isdigit() or len(found) != 64:
        raise ValueError(f"{path.name} is not the head of an audit chain")
    return Head(int(number), found)
