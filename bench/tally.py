"""Count hits, false and missed facts by row."""

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import NamedTuple


class Score(NamedTuple):
    """Precision, recall and F1 of one row, over `n` expected facts."""

    precision: float
    recall: float
    f1: float
    n: int


class Miss(NamedTuple):
    """One fact that was expected and not read (`found` None), or read and not expected (`expected` None)."""

    source: str
    row: str
    expected: Hashable
    found: Hashable


class Tally:
    """True and false positives and false negatives by row, with every miss."""

    def __init__(self) -> None:
        self.hit: Counter[str] = Counter()
        self.false: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()
        self.misses: list[Miss] = []

    def count(self, source: str, row: str, expected: Iterable[Hashable], found: Iterable[Hashable]) -> None:
        """Compare two bags of facts of one row."""
        want, got = Counter(expected), Counter(found)
        both = want & got
        self.hit[row] += both.total()
        missed, false = want - both, got - both
        self.missed[row] += missed.total()
        self.false[row] += false.total()
        self.misses += [Miss(source, row, key, None) for key in missed.elements()]
        self.misses += [Miss(source, row, None, key) for key in false.elements()]

    def score(self, row: str) -> Score | None:
        """Give the score of a row, None where no fact of it was expected or read."""
        hit, false, missed = self.hit[row], self.false[row], self.missed[row]
        if not hit + false + missed:
            return None
        return Score(
            hit / (hit + false) if hit + false else 0.0,
            hit / (hit + missed) if hit + missed else 0.0,
            2 * hit / (2 * hit + false + missed),
            hit + missed,
        )
