"""Numbers in words."""

import datetime

import pytest

from yiding.reading.numerals import number
from yiding.text.numerals import day_words, numeral, ordinal

WRITTEN = {
    1: "一",
    10: "十",
    11: "十一",
    20: "二十",
    99: "九十九",
    100: "一百",
    105: "一百零五",
    110: "一百一十",
    1005: "一千零五",
    2010: "二千零一十",
    10_000: "一万",
    100_005: "十万零五",
    100_500: "十万零五百",
    100_000_000: "一亿",
    100_010_000: "一亿零一万",
}


@pytest.mark.parametrize(("value", "words"), WRITTEN.items())
def test_a_number_is_written_in_words(value: int, words: str) -> None:
    """Noughts inside are one 零, those at the end are none, and ten begins with 十."""
    assert numeral(value) == words


def test_what_is_written_reads_back() -> None:
    """Every number to 9999 reads as itself."""
    assert [value for value in range(1, 10_000) if number(numeral(value)) != value] == []


@pytest.mark.parametrize("value", [0, -1, 10**12])
def test_a_number_without_words_is_refused(value: int) -> None:
    """Nought, what is below it and what is too large is refused with its value."""
    with pytest.raises(ValueError, match=str(value)):
        numeral(value)


def test_items_and_days_are_written_as_papers_write_them() -> None:
    """The number of an item with its comma; a day without blanks and without noughts before it."""
    assert [ordinal(1), ordinal(12)] == ["一、", "十二、"]
    assert [day_words(datetime.date(2026, 5, 8)), day_words(None)] == ["2026年5月8日", ""]
