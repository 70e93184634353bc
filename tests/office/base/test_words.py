"""Words and time on pages, in both languages."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.template import engines
from django.utils import translation

from yiding.office.base.pages import State
from yiding.office.base.templatetags.clock import late, left, left_on, when
from yiding.office.base.templatetags.pages import act_words, shown, state_words, stays_whole

FRIDAY = datetime.date(2026, 5, 8)  # in this week Saturday the 9th is worked in exchange
MONDAY = datetime.date(2026, 6, 1)


def day(number: int) -> datetime.date:
    """Give a day of June 2026."""
    return datetime.date(2026, 6, number)


def test_values_put_into_words_are_escaped() -> None:
    """What people typed brings no markup."""
    text = '{% load words %}{% say "您好，{name}" "Hello, {name}" name=name %}'
    assert engines["django"].from_string(text).render({"name": "<b>"}) == "您好，&lt;b&gt;"


@pytest.mark.parametrize(
    ("moment", "chinese", "english"),
    [
        (None, "", ""),
        (FRIDAY, "2026年5月8日（周五）", "Fri, 8 May 2026"),
        (
            datetime.datetime(2026, 5, 8, 6, 5, tzinfo=ZoneInfo("UTC")),
            "2026年5月8日（周五）14:05",
            "Fri, 8 May 2026, 14:05",
        ),
        (
            datetime.datetime(2026, 12, 31, 20, 0, tzinfo=ZoneInfo("UTC")),
            "2027年1月1日（周五）04:00",
            "Fri, 1 Jan 2027, 04:00",
        ),
    ],
)
def test_days_are_written_with_their_weekday(moment: datetime.date | None, chinese: str, english: str) -> None:
    """And moments with their time in the office's zone."""
    assert when(moment) == chinese
    with translation.override("en"):
        assert when(moment) == english


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("due", "today", "words"),
    [
        (day(4), day(1), ("还剩3个工作日", "3 working days left")),
        (day(2), day(1), ("还剩1个工作日", "1 working day left")),
        (day(8), day(5), ("还剩1个工作日", "1 working day left")),
        (day(1), day(1), ("今天到期", "due today")),
        (day(7), day(5), ("最后一个工作日", "last working day")),
        (day(6), day(7), ("已逾期", "late")),
        (day(1), day(3), ("逾期2个工作日", "2 working days late")),
        (day(5), day(8), ("逾期1个工作日", "1 working day late")),
    ],
)
def test_terms_count_working_days(due: datetime.date, today: datetime.date, words: tuple[str, str]) -> None:
    """Weekends do not count; a term that ends on one has its last working day before it."""
    assert left_on(due, today) == words


@pytest.mark.django_db
def test_without_a_term_nothing_is_late(monkeypatch: pytest.MonkeyPatch) -> None:
    """None is no term; a day is late from the next day on."""
    monkeypatch.setattr("yiding.office.base.templatetags.clock.today", lambda: MONDAY)
    assert (left(None), late(None)) == ("", False)
    assert (left(MONDAY), late(MONDAY)) == ("今天到期", False)
    assert late(datetime.date(2026, 5, 29))


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        (None, "—", "—"),
        ("", "—", "—"),
        (0, 0, 0),
        (True, "是", "yes"),
        (("入库", "ready"), "入库", "ready"),
        (FRIDAY, "2026年5月8日（周五）", "Fri, 8 May 2026"),
        (
            State(("逾期", "late"), "late"),
            '<span class="state late">逾期</span>',
            '<span class="state late">late</span>',
        ),
        ("<b>", "<b>", "<b>"),
    ],
)
def test_values_are_shown_in_words(value: object, chinese: object, english: object) -> None:
    """States with their shape, days, pairs of words; a text is left to be escaped by the template."""
    assert shown(value) == chinese
    with translation.override("en"):
        assert shown(value) == english


def test_acts_and_states_have_their_names() -> None:
    """As in the tables of rules; what is not in them is shown as it is."""
    assert act_words("file_proposal") == "申报议题"
    assert state_words("file_proposal", "ready") == "入库"
    assert (act_words("gone"), state_words("gone", "ready"), state_words("file_proposal", "gone")) == (
        "gone",
        "ready",
        "gone",
    )


@pytest.mark.parametrize(
    ("value", "whole"),
    [
        ("2026-0017", True),
        ("县市场监督管理局", True),
        ("青岫县人民政府办公室", False),
        ("关于《青岫县农村供水管理办法》的汇报", False),
        (("审议", "deliberation"), True),
        (datetime.datetime(2026, 12, 31, 20, 0, tzinfo=ZoneInfo("UTC")), True),
        (State(("部门主要负责人已经签批", "signed by the head"), "done"), True),
        (None, True),
    ],
)
def test_short_values_stay_in_one_line(value: object, *, whole: bool) -> None:
    """Numbers, names, days and states do, a title may take two."""
    assert stays_whole(value) is whole
