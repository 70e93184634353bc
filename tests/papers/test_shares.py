"""Shares are computed to one tenth of a per cent."""

from decimal import Decimal

import pytest

from yiding.papers.shares import percent, share, share_words


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (16, 43, "37.2%"),
        (6, 10, "60%"),
        (1, 800, "0.1%"),
        (3, 800, "0.4%"),
        (1, 100_000, "0.1%"),
        (99_999, 100_000, "99.9%"),
        (5, 5, "100%"),
        (0, 5, "0%"),
        (0, 0, ""),
    ],
)
def test_a_share_is_what_the_counts_give(part: int, whole: int, words: str) -> None:
    """Halves go up; only all is 100, only none is 0, and of nothing there is no share."""
    assert share_words(part, whole) == words


def test_a_share_is_a_number_too() -> None:
    """Exact, in per cent."""
    assert share(1, 3) == Decimal("33.3")
    assert share(1, 0) is None


@pytest.mark.parametrize(("value", "words"), [(55.3, "55.3%"), (60.0, "60%"), (Decimal(100), "100%"), (0.25, "0.3%")])
def test_a_share_is_written_short(value: float, words: str) -> None:
    """Without a nought after the point."""
    assert percent(value) == words
