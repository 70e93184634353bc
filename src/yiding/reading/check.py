"""Check: how much of a text no rule accounts for, and how far its source can be relied on."""

from collections.abc import Sequence

from yiding.reading.page import Line, Page
from yiding.records import Trust
from yiding.text import Mended


def unread(page: Page, body: Sequence[Line]) -> float:
    """The share, 0 to 1, of the characters of the body's lines that no rule accounts for."""
    total = sum(line.end - line.start for line in body)
    if not total:
        return 0.0
    ranges = _merged(page.read)
    covered = place = 0
    for line in body:
        while place < len(ranges) and ranges[place][1] <= line.start:
            place += 1
        at = place
        while at < len(ranges) and ranges[at][0] < line.end:
            covered += min(ranges[at][1], line.end) - max(ranges[at][0], line.start)
            at += 1
    return round(1 - covered / total, 4)


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def trust(mended: Mended) -> Trust:
    """How far a source can be relied on, from the damage found in it and its script."""
    reasons = [f"{damage.kind} {damage.count}" for damage in mended.damage]
    if mended.script != "simplified":
        reasons.insert(0, f"script {mended.script}")
    if any(damage.kind == "spam" or not damage.repaired for damage in mended.damage):
        return Trust("low", reasons)
    return Trust("medium", reasons) if reasons else Trust("high", ["no damage found"])
