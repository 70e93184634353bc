"""The working calendar: seeded, read from notices, counted."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yiding.rules.calendar import Calendar, Day, NoticeError, read_notice, seeded
from yiding.rules.workdays import add_working_days

date = datetime.date.fromisoformat
NOTICE = """各单位：
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
"""
CALENDAR = Calendar(seeded(2021, 2026), range(2021, 2027))


def test_a_notice_gives_what_the_library_has() -> None:
    """The forms of a notice, read for 2025, are the same days that chinesecalendar marks."""
    read = {(day.day, day.works) for day in read_notice(NOTICE, 2025)}
    assert read == {(day.day, day.works) for day in seeded(2025, 2025)}


def test_each_day_knows_its_holiday() -> None:
    """Days off and days worked for them carry the holiday's name."""
    days = {day.day: day for day in read_notice(NOTICE, 2025)}
    assert days[date("2025-01-26")] == Day(date("2025-01-26"), True, "春节")
    assert days[date("2025-10-08")] == Day(date("2025-10-08"), False, "国庆节、中秋节")
    assert date("2025-04-05") not in days, "a Saturday off is as its weekday says"


@pytest.mark.parametrize(
    ("notice", "said"),
    [
        (NOTICE.replace("1月1日（周三）", "1月1日（周四）"), "2025-01-01是周三，通知写的是周四"),
        (NOTICE.replace("共5天", "共4天"), "劳动节从2025-05-01到2025-05-05是5天，通知写的是4天"),
        (NOTICE.replace("2月8日", "2月30日"), "2025年没有2月30日"),
        ("请各单位做好值班工作。", "没有读到2025年的放假安排"),
    ],
)
def test_a_notice_that_does_not_fit_is_refused(notice: str, said: str) -> None:
    """A wrong weekday, a wrong number of days, a day that is none, no holiday at all: one sentence each."""
    with pytest.raises(NoticeError, match=said) as caught:
        read_notice(notice, 2025)
    assert caught.value.words[0].endswith("。")
    assert caught.value.words[1].endswith(".")


def test_the_notice_of_another_year_is_refused() -> None:
    """Pasted for the wrong year, its weekdays do not fit."""
    with pytest.raises(NoticeError, match="请核对年份"):
        read_notice(NOTICE, 2027)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2023-08-18", "2023-08-25", 5),
        ("2023-08-25", "2023-09-04", 6),
        ("2022-06-24", "2022-06-27", 1),
        ("2025-09-30", "2025-10-09", 1),
        ("2025-09-26", "2025-09-29", 2),  # the Sunday is worked
        ("2023-08-25", "2023-08-18", -5),
        ("2025-10-01", "2025-10-01", 0),
    ],
)
def test_working_days_between(start: str, end: str, days: int) -> None:
    """The first day is not counted, the last one is."""
    assert CALENDAR.count(date(start), date(end)) == days


def test_past_the_notices_days_are_provisional() -> None:
    """Monday to Friday count, and the answer says so."""
    assert CALENDAR.add(date("2026-12-30"), 1) == (date("2026-12-31"), False)
    day, provisional = CALENDAR.add(date("2026-12-31"), 1)
    assert provisional
    assert day == date("2027-01-01")


def test_a_table_can_be_edited() -> None:
    """What the office enters counts."""
    calendar = Calendar([Day(date("2027-01-01"), False, "元旦")], [2027])
    assert calendar.add(date("2026-12-31"), 1) == (date("2027-01-04"), False)


@pytest.mark.parametrize("n", [0, -1, 2001])
def test_a_term_without_days_is_an_error(n: int) -> None:
    """A term has at least one working day and at most 2000."""
    with pytest.raises(ValueError, match="working days"):
        CALENDAR.add(date("2025-01-01"), n)
    with pytest.raises(ValueError, match="working days"):
        CALENDAR.before(date("2025-01-01"), n)


@given(st.dates(date("2021-01-01"), date("2026-06-30")), st.integers(1, 60))
def test_adding_counting_and_going_back_agree(start: datetime.date, n: int) -> None:
    """N working days later lie n working days between, and n before that stands a day from which it is n again."""
    end, _ = CALENDAR.add(start, n)
    assert CALENDAR.count(start, end) == n
    assert CALENDAR.works(end)
    assert (end, False) == add_working_days(start, n)
    back, _ = CALENDAR.before(end, n)
    assert CALENDAR.works(back)
    assert CALENDAR.count(back, end) == n
