"""The words for deadlines of one sentence, put in order: none overlapping, years carried on, hedges marked."""

from yiding.reading import deadline_forms as forms
from yiding.reading.due import DeadlineWords


def overlap(words: DeadlineWords, other: DeadlineWords) -> bool:
    """Say whether two share a character."""
    return words.start < other.end and other.start < words.end


def in_order(part: str, found: list[DeadlineWords]) -> list[DeadlineWords]:
    """Sort, keep the longest of those that begin first, drop what stands inside 《》, mark hedges, carry years on."""
    kept: list[DeadlineWords] = []
    hedges = "力" in part or "争取" in part or "尽" in part
    for words in sorted(found, key=lambda words: (words.start, -words.end)) if len(found) > 1 else found:
        if (kept and words.start < kept[-1].end) or _in_title(part, words.start):
            continue
        marked = words._replace(hedged=True) if hedges and _is_hedged(part, words) else words
        kept.append(_carry(kept[-1], marked, part[words.start] == "月") if kept else marked)
    return kept


def _is_hedged(part: str, words: DeadlineWords) -> bool:
    return bool(
        forms.HEDGE_BEFORE.search(part, max(0, words.start - 12), words.start)
        or forms.HEDGE_AFTER.match(part, words.end)
    )


def _in_title(part: str, at: int) -> bool:
    opened = part.rfind("《", max(0, at - 100), at)
    return opened >= 0 and part.rfind("》", opened, at) < 0


def _carry(before: DeadlineWords, words: DeadlineWords, bare: bool) -> DeadlineWords:
    """Take the year, or the month of a `bare` 月底 or of a bare day, over from the deadline before in the sentence."""
    if (
        words.unit not in {"day", "month"}
        or words.year is not None
        or before.n is None
        or before.unit not in {"day", "month"}
    ):
        return words
    if words.n is None:
        if words.unit == "day" and before.day and words.day and words.day > before.day:
            return words._replace(n=before.n, year=before.year, shift=before.shift, carried=True)
        if bare and words.unit == "month" and before.unit == "day":
            return words._replace(n=before.n, year=before.year, shift=before.shift, carried=True)
        return words
    if words.shift is None and (before.year is not None or before.shift is not None) and words.n >= before.n:
        return words._replace(year=before.year, shift=before.shift, carried=True)
    return words
