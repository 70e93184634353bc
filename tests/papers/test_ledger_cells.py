"""Days and shares are read from what people type, or refused in a sentence."""

import datetime

import pytest

from yiding.papers.ledger_cells import as_day, as_share
from yiding.papers.opened_workbook import Value

JUNE_END = datetime.date(2026, 6, 30)


@pytest.mark.parametrize(
    "value",
    [
        JUNE_END,
        datetime.datetime(2026, 6, 30, 9),
        46203,
        46203.5,
        20260630,
        "2026年6月30日",
        "2026年06月30日前",
        "2026-6-30",
        "2026.06.30",
        "2026/6/30",
        " ２０２６年６月 30 日 ",
        "6月30日前",
        "6月底前",
        "2026年6月末",
    ],
)
def test_a_day_is_read(value: Value) -> None:
    """As Excel has it, as a number of days, and as it is typed."""
    assert as_day(value, 2026) == JUNE_END


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024年2月底前", datetime.date(2024, 2, 29)),
        ("2026年底前", datetime.date(2026, 12, 31)),
        ("年底", datetime.date(2025, 12, 31)),
        ("2月3日", datetime.date(2025, 2, 3)),
    ],
)
def test_an_end_is_a_day(value: str, day: datetime.date) -> None:
    """The last of the month or the year; what has no year is of the one that is said."""
    assert as_day(value, 2025) == day


@pytest.mark.parametrize(
    "value", ["尽快", "6月上旬", "2026年6月", "2月30日", "13月底", "长期坚持", "2026", True, 7, -1.5, "0000-1-1"]
)
def test_what_fixes_no_day_is_refused(value: Value) -> None:
    """Nothing is made up."""
    said = as_day(value, 2026)
    assert isinstance(said, tuple)
    assert said[0].endswith("不是一个确定的日期；请写成 2026-06-30 这样，定不下来的写在时限说明里。")


@pytest.mark.parametrize("value", ["6月30日", "6月底", "年底前"])
def test_a_day_without_a_year_is_refused(value: str) -> None:
    """Where nobody says which year is meant."""
    said = as_day(value)
    assert isinstance(said, tuple)
    assert said[0] == f"“{value}”没有写年份；请写成 2026-06-30 这样。"


@pytest.mark.parametrize("value", [None, "", " \n"])
def test_an_empty_cell_says_nothing(value: Value) -> None:
    """Neither a day nor a share."""
    assert as_day(value) is None
    assert as_share(value) is None


@pytest.mark.parametrize(
    ("value", "share"),
    [
        ("80%", 80),
        ("80 ％", 80),
        ("百分之八十", 80),
        (80, 80),
        (0.8, 80),
        ("0.8", 80),
        (0, 0),
        (100, 100),
        ("33.3%", 33.3),
        ("1%", 1),
        (0.29, 29),
        (1e-7, 1e-5),
    ],
)
def test_a_share_is_read(value: Value, share: float) -> None:
    """In per cent, whichever way it is written."""
    assert as_share(value) == share


@pytest.mark.parametrize(
    "value", ["已完成", "约80%", "80%左右", 101, "-5", -0.2, True, "2026年", "3项", float("nan"), float("inf")]
)
def test_what_is_no_share_is_refused(value: Value) -> None:
    """In a sentence that says how to write it."""
    said = as_share(value)
    assert isinstance(said, tuple)
    assert said[0].endswith("不是 0 到 100 之间的百分比；请写成 80% 这样。")


@pytest.mark.parametrize("value", [1, 1.0, "1"])
def test_one_may_be_all_or_nearly_nothing(value: Value) -> None:
    """It is refused, but where numbers are known to be per cent."""
    said = as_share(value)
    assert isinstance(said, tuple)
    assert "可能是 1%，也可能是 100%" in said[0]
    assert as_share(value, whole=True) == 1
    assert as_share(0.8, whole=True) == 0.8
