"""The calendar: a year from its notice, single days by hand."""

import datetime

import pytest

from office.cast import log_is_whole
from yiding.office.base.by import By
from yiding.office.base.days import calendar
from yiding.office.base.models import Day
from yiding.office.base.refused import Outdated, Refused
from yiding.office.people.actions.import_calendar import import_calendar
from yiding.office.people.holidays import by_hand, noticed
from yiding.office.people.queries import calendar_version

pytestmark = pytest.mark.django_db
NOTICE = """一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。
"""
SPRING = datetime.date(2027, 2, 5)


def test_a_notice_covers_its_year(own_log: None, admin: By) -> None:
    """Before it the year is provisional; after it the days are as it says, and a second import changes nothing."""
    assert calendar().is_provisional(SPRING)
    assert calendar().works(SPRING)
    for version in (0, 1):
        import_calendar(admin, 2027, noticed(NOTICE, 2027), version, "国办发明电〔2026〕9号")
        assert not calendar().is_provisional(SPRING)
        assert not calendar().works(SPRING)
        assert calendar().works(datetime.date(2027, 1, 31))
    assert set(Day.objects.values_list("version", flat=True)) == {1}
    assert calendar_version(2027) == 2
    assert log_is_whole()


def test_a_day_is_set_by_hand(admin: By) -> None:
    """It counts at once and its year stays provisional; the notice puts its own in the place."""
    import_calendar(admin, 2027, by_hand(SPRING + datetime.timedelta(days=60), False, "防汛值守调休"), 0)
    assert not calendar().works(SPRING + datetime.timedelta(days=60))
    assert calendar().is_provisional(SPRING)
    import_calendar(admin, 2027, noticed(NOTICE, 2027), 1, "通知")
    assert calendar().works(SPRING + datetime.timedelta(days=60))


def test_a_notice_stands_over_the_library(admin: By) -> None:
    """What the library takes for a holiday and the notice does not name is worked."""
    national = datetime.date(2026, 10, 1)
    assert not calendar().works(national)
    import_calendar(admin, 2026, noticed("一、元旦：1月1日（周四）放假，共1天。\n", 2026), 0, "通知")
    assert calendar().works(national)
    assert not calendar().works(datetime.date(2026, 1, 1))


@pytest.mark.parametrize(
    ("text", "year", "said"),
    [
        ("", 2027, "没有读到2027年的放假安排"),
        (NOTICE, 2028, "通知写的是周五"),
        (NOTICE.replace("共7天", "共8天"), 2027, "是7天，通知写的是8天"),
    ],
)
def test_notices_that_are_refused(text: str, year: int, said: str) -> None:
    """What cannot be read without doubt is not read."""
    with pytest.raises(Refused, match=said):
        noticed(text, year)


def test_what_else_is_refused(admin: By) -> None:
    """A day of another year, a name without end, two editors, and who does not administer."""
    day = by_hand(SPRING, False, "春节")
    for year, days, version, said in (
        (2026, day, 0, "不在2026年"),
        (2027, by_hand(SPRING, False, "长" * 61), 0, "最多60个字"),
        (2027, day, 3, "别人已经改动过"),
    ):
        with pytest.raises(Refused, match=said):
            import_calendar(admin, year, days, version)
    with pytest.raises(Outdated):
        import_calendar(admin, 2027, day, 1)
    with pytest.raises(Refused, match="系统管理员"):
        import_calendar(By(1, "王海"), 2027, day, 0)
    assert not Day.objects.exists()
