"""Numbers in one form."""

from decimal import Decimal

import pytest

from yiding.papers.quantities import Sort, quantities

ALIKE: list[tuple[Sort, str, list[str]]] = [
    (
        "sum",
        "362000000",
        ["3.62亿元", "3.62 亿元", "36200万元", "36,200 万元", "３.62亿元", "三亿六千二百万元", "3亿6200万元"],
    ),
    ("sum", "1600", ["1600元", "1,600 元", "一千六百元"]),
    ("share", "5", ["5%", "5 %", "百分之五", "百分之5", "5个百分点", "５％"]),
    ("share", "12.5", ["12.5%", "百分之12.5"]),
    ("count", "128", ["128个", "128 个", "128", "一百二十八个"]),
    ("count", "24", ["第24次", "二十四次"]),
    ("count", "30000", ["3万", "3 万户", "三万户"]),
    ("year", "2026", ["2026年", "二〇二六年", "２０２６ 年"]),
]


@pytest.mark.parametrize(("sort", "value", "forms"), ALIKE)
def test_one_number_in_many_forms(sort: Sort, value: str, forms: list[str]) -> None:
    """Widths, blanks, units, thousands and words make no difference."""
    for form in forms:
        (one,) = quantities(form)
        assert (one.sort, one.value) == (sort, Decimal(value)), form


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12月31日", ("day", 31, 12, "")),
        ("十二月三十一日", ("day", 31, 12, "")),
        ("2026年5月8日", ("day", 8, 5, "2026")),
        ("每月25日前", ("day", 25, 0, "")),
        ("5月底前", ("month", 5, 0, "底")),
        ("9月上旬", ("month", 9, 0, "上旬")),
        ("4月份", ("month", 4, 0, "")),
    ],
)
def test_days_and_months(text: str, found: tuple[str, int, int, str]) -> None:
    """A day has its month and year where they are named, a month what part of it is meant."""
    (one,) = quantities(text)
    assert [one.sort, one.value, one.month, one.part] == [*found]


@pytest.mark.parametrize(
    "text",
    [
        "一、研究工作",
        "（二）由县水利局负责",
        "1.抓好落实",
        "进一步统一思想",
        "一个月",
        "唯一家",
        "三年行动",
        "两手抓",
        "第一时间",
        "四方协调",
    ],
)
def test_words_that_count_nothing(text: str) -> None:
    """Numbers of parts, and words that only have a numeral in them, are no numbers."""
    assert [text[one.start : one.end] for one in quantities(text)] == []


def test_numbers_stand_where_they_are() -> None:
    """Each number is given with its place, from left to right."""
    text = "2026年，总投资2850万元，惠及128户、3.5万人。"
    assert [text[one.start : one.end] for one in quantities(text)] == ["2026年", "2850万元", "128", "3.5万"]
