"""Pair the expected items of a meeting with those that were read, in order, by the likeness of their names."""

from collections import Counter

from bench.facts import Json, plain

LIKE = 0.55
"""Two items with less likeness than this are not the same."""


def pairs(expected: list[Json], found: list[Json]) -> list[tuple[int, int]]:
    """Give the pairs of indices whose likeness is greatest in sum, the order kept on both sides."""
    likeness = [[_likeness(left, right) for right in found] for left in expected]
    rows, columns = len(expected), len(found)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            joined = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] >= LIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], joined)
    chosen = []
    i = j = 0
    while i < rows and j < columns:
        if likeness[i][j] >= LIKE and best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
            chosen.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return chosen


def _likeness(left: Json, right: Json) -> float:
    """Give the greatest likeness between the titles of two items and the names of their documents."""
    (title, papers), (other, drafts) = _names(left), _names(right)
    candidates = [(title, other), (papers, drafts), (title, drafts), (papers, other)]
    return max(_dice(a, b) for a, b in candidates)


def _names(item: Json) -> tuple[str, str]:
    documents = "".join(plain(document.get("title")) or "" for document in item.get("documents") or [])
    return plain(item.get("title")) or "", documents


def _dice(left: str, right: str) -> float:
    """Share of the pairs of neighbouring characters that two strings have in common."""
    a = Counter(left[i : i + 2] for i in range(max(1, len(left) - 1))) if left else Counter[str]()
    b = Counter(right[i : i + 2] for i in range(max(1, len(right) - 1))) if right else Counter[str]()
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if a and b else 0.0
