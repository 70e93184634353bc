"""Whole numbers in official Chinese."""

import re

import pytest

from yiding.reading.numerals import NUM, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("24", 24),
        (" 3 2 ", 32),
        ("0", 0),
        ("105", 105),
        ("一", 1),
        ("两", 2),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("二十四", 24),
        ("九十九", 99),
        ("一百", 100),
        ("一百零二", 102),
        ("一百〇二", 102),
        ("一百一十", 110),
        ("一百一十五", 115),
        ("一百二十五", 125),
        ("二百一十", 210),
        ("一千", 1000),
        ("一千二百", 1200),
        ("二千零二十五", 2025),
        ("〇二五", 25),
        ("一二五", 125),
        ("二〇二五", 2025),
        ("二○二五", 2025),
        ("二0二五", 2025),
        ("二O二五", 2025),
        ("廿三", 23),
        ("廿", 20),
        ("卅", 30),
        ("卅一", 31),
        ("壹佰贰拾", 120),
        ("１２", 12),
    ],
)
def test_numbers_are_read(text: str, value: int) -> None:
    """Arabic, positional, digit-wise and joined tens give the number they write."""
    assert number(text) == value


@pytest.mark.parametrize(
    "text", ["", " ", "第", "百", "千", "一百二", "十十", "二十百", "五六十三", "数", "12次", "一二十"]
)
def test_what_is_no_number_is_none(text: str) -> None:
    """Words that are no number, or one that can be read in two ways, give nothing."""
    assert number(text) is None


@pytest.mark.parametrize("text", ["第24次", "第二十四次", "第一百二十五次", "第〇二五次", "第廿三次", "第卅次"])
def test_the_pattern_takes_the_whole_number(text: str) -> None:
    """NUM matches all the signs of a number between 第 and 次."""
    match = re.fullmatch(rf"第({NUM})次", text)
    assert match is not None
    assert number(match[1]) is not None
