"""Dates in running text."""

import datetime

import pytest

from yiding.reading.dates import complete, find_dates, valid

Parts = tuple[int | None, int | None, int | None]

WRITTEN: list[tuple[str, str, Parts, str]] = [
    ("云溪县于2025年7月30日召开会议", "2025年7月30日", (2025, 7, 30), "full"),
    ("二〇二五年八月十八日印发", "二〇二五年八月十八日", (2025, 8, 18), "full"),
    ("二○二五年十一月三日", "二○二五年十一月三日", (2025, 11, 3), "full"),
    ("二O二五年三月廿三日", "二O二五年三月廿三日", (2025, 3, 23), "full"),
    ("发布时间：2025-07-30 12:48", "2025-07-30", (2025, 7, 30), "numeric"),
    ("发布日期2025/7/30", "2025/7/30", (2025, 7, 30), "numeric"),
    ("2025.07.30", "2025.07.30", (2025, 7, 30), "numeric"),
    ("2023-8-18日", "2023-8-18日", (2023, 8, 18), "numeric"),
    ("2025-03-3116:44浏览", "2025-03-31", (2025, 3, 31), "numeric"),
    ("2024年\n06月04日", "2024年\n06月04日", (2024, 6, 4), "full"),
    ("2024年 6 月 4 日", "2024年 6 月 4 日", (2024, 6, 4), "full"),
    ("2024年度6月4日", "2024年度6月4日", (2024, 6, 4), "full"),
    ("会议时间：3月31日", "3月31日", (None, 3, 31), "month_day"),
    ("7 月 19 日上午", "7 月 19 日", (None, 7, 19), "month_day"),
    ("7月30号开会", "7月30号", (None, 7, 30), "month_day"),
    ("六月三十日", "六月三十日", (None, 6, 30), "month_day"),
    ("9月20前上报", "9月20", (None, 9, 20), "month_day"),
    ("2024年2月29日", "2024年2月29日", (2024, 2, 29), "full"),
    ("2月29日", "2月29日", (None, 2, 29), "month_day"),
    ("2025年3月", "2025年3月", (2025, 3, None), "year_month"),
    ("二〇二五年六月", "二〇二五年六月", (2025, 6, None), "year_month"),
    ("3月份", "3月份", (None, 3, None), "month"),
    ("12月底前", "12月", (None, 12, None), "month"),
    ("6月3日至5日", "6月3日至5日", (None, 6, 3), "range"),
    ("6月3-5日", "6月3-5日", (None, 6, 3), "range"),
    ("6月3、4日", "6月3、4日", (None, 6, 3), "range"),
    ("7月30日、31日", "7月30日、31日", (None, 7, 30), "range"),
    ("2025年6月28日—7月2日", "2025年6月28日—7月2日", (2025, 6, 28), "range"),
    ("2025年6月3日至2025年6月5日", "2025年6月3日至2025年6月5日", (2025, 6, 3), "range"),
    ("〔2025〕16号，2025年9月4日", "2025年9月4日", (2025, 9, 4), "full"),
    ("总书记12月16日重要讲话", "12月16日", (None, 12, 16), "month_day"),
]


@pytest.mark.parametrize(("text", "words", "parts", "form"), WRITTEN)
def test_dates_are_found_as_written(text: str, words: str, parts: Parts, form: str) -> None:
    """One date is found, over exactly its words, with the parts they give."""
    (date,) = find_dates(text)
    assert text[date.start : date.end] == words
    assert (date.year, date.month, date.day) == parts
    assert date.form == form


@pytest.mark.parametrize(
    "text",
    [
        "云政办〔2023〕16号",
        "按照16号文要求",
        "2021-2030年规划",
        "1-7月份工业经济",
        "1—7月",
        "1月至7月",
        "一至七月",
        "2025年1-6月",
        "前3月",
        "3个月",
        "五月的花海",
        "2025年2月30日",
        "2023年2月29日",
        "2025-13-01",
        "2025年13月",
        "11330000001234567K/2021-01234",
        "012345678/2023-00012",
        "电话010-2025-7788",
        "定3年、谋8年、展望13年",
        "第3月",
        "202530号",
        "近3月",
    ],
)
def test_numbers_that_are_no_dates_are_left(text: str) -> None:
    """Document numbers, stretches, durations and days that no calendar has are not dates."""
    assert find_dates(text, bare_day=True) == []


def test_two_dates_in_a_list_are_two() -> None:
    """6月3日、7月5日 is no range."""
    assert [(date.month, date.day) for date in find_dates("6月3日、7月5日")] == [(6, 3), (7, 5)]


@pytest.mark.parametrize(
    ("text", "session", "hour", "weekday"),
    [
        ("7月30日上午", "am", None, None),
        ("7月30日下午3时", "pm", 3, None),
        ("7月30日晚6时", "pm", 6, None),
        ("2月19日晚上八点", "pm", 8, None),
        ("7月19日（周五）下午", "pm", None, 5),
        ("7月20日(星期日) 上午9:00", "am", 9, 7),
        ("7月21日（星期一）", None, None, 1),
        ("7月20日（星期天）", None, None, 7),
        ("7月30日14:30", None, 14, None),
        ("7月30日，区长", None, None, None),
        ("二〇二五年八月十八日上午", "am", None, None),
    ],
)
def test_the_half_of_the_day_stands_after_the_date(
    text: str, session: str | None, hour: int | None, weekday: int | None
) -> None:
    """上午, 下午 and 晚, an hour and the day of the week in brackets are read, and the span ends before them."""
    (date,) = find_dates(text)
    assert (date.session, date.hour, date.weekday) == (session, hour, weekday)
    assert text[date.end - 1] == "日"


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("本报3月26日讯", True),
        ("（3月26日电）", True),
        ("3月26日 讯", True),
        ("3月26日，记者", False),
        ("3月26日电力", False),
    ],
)
def test_the_date_of_a_report_is_marked(text: str, dateline: bool) -> None:
    """讯 and 电 after a date make it the date of the report, not of what it tells."""
    assert [date.dateline for date in find_dates(text)] == [dateline]


def test_a_bare_day_is_found_when_asked_for() -> None:
    """28日 beside a dateline is a date without a month; 3日内, 近5日 and 每日 are none."""
    text = "6月29日讯 28日上午，区政府召开会议，3日内报送，近5日，第28日"
    dates = find_dates(text, bare_day=True)
    assert [(date.month, date.day, date.session) for date in dates] == [(6, 29, None), (None, 28, "am")]
    assert len(find_dates(text)) == 1


@pytest.mark.parametrize(
    ("text", "words", "shift", "session"),
    [
        ("今天上午", "今天", 0, "am"),
        ("昨日下午", "昨日", -1, "pm"),
        ("日前，", "日前", None, None),
        ("近日", "近日", None, None),
    ],
)
def test_relative_days_are_found_when_asked_for(text: str, words: str, shift: int | None, session: str | None) -> None:
    """今天 and 昨天 count from the day of the text; 日前 says only that it was before."""
    (date,) = find_dates(text, relative=True)
    assert (text[date.start : date.end], date.day_shift, date.session) == (words, shift, session)
    assert find_dates(text) == []


def test_a_deadline_is_not_the_other_day() -> None:
    """30日前 is no 日前."""
    assert [date.form for date in find_dates("6月30日前、5日前", relative=True)] == ["month_day"]


def test_spans_count_from_the_start_of_the_text() -> None:
    """Looking in a part gives offsets in the whole."""
    text = "2025年1月1日。会议于3月4日召开。2025年5月5日"
    (date,) = find_dates(text, 10, 20)
    assert text[date.start : date.end] == "3月4日"


@pytest.mark.parametrize(
    ("text", "year", "month", "iso"),
    [
        ("2025年7月30日", 1999, None, "2025-07-30"),
        ("7月30日", 2025, None, "2025-07-30"),
        ("7月30日", None, None, None),
        ("去年12月16日", 2025, None, "2024-12-16"),
        ("今年3月5日", 2025, None, "2025-03-05"),
        ("28日，", 2025, 6, "2025-06-28"),
        ("31日，", 2025, 6, None),
        ("28日，", 2025, None, None),
        ("2月29日", 2025, None, None),
        ("2025年3月", 2025, None, None),
    ],
)
def test_a_date_is_completed_by_year_and_month(text: str, year: int | None, month: int | None, iso: str | None) -> None:
    """Parts in the words win; a part that is wanting, or a day that the month has not, gives nothing."""
    (date,) = find_dates(text, bare_day=True)
    assert complete(date, year, month) == (iso and datetime.date.fromisoformat(iso))


@pytest.mark.parametrize(
    ("parts", "good"),
    [
        ((2025, 2, 29), False),
        ((2000, 2, 29), True),
        ((1900, 2, 29), False),
        ((None, None, 31), True),
        ((1800, 1, 1), False),
    ],
)
def test_the_calendar_is_kept(parts: Parts, good: bool) -> None:
    """Leap years follow the Gregorian rule; years far off are refused."""
    assert valid(*parts) is good
