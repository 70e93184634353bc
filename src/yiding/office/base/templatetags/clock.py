"""Time on pages, in the office's words: 2026年5月8日（周五）, 还剩3个工作日."""

import datetime

from django import template
from django.utils import timezone

from yiding.office.base.days import today, working_days_between
from yiding.office.base.language import language
from yiding.rules.words import CHINESE, Words
from yiding.text.numerals import day_words

register = template.Library()

_WEEKDAYS = ("一二三四五六日", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@register.simple_tag
def when(moment: datetime.date | None) -> str:
    """Write a day with its weekday, and a moment with its time in the office's zone; nothing for None."""
    if moment is None:
        return ""
    if not isinstance(moment, datetime.datetime):
        return _day(moment)
    local = timezone.localtime(moment) if timezone.is_aware(moment) else moment
    return f"{_day(local)}{'' if language() == CHINESE else ', '}{local:%H:%M}"


def _day(day: datetime.date) -> str:
    if language() == CHINESE:
        return f"{day_words(day)}（周{_WEEKDAYS[0][day.weekday()]}）"
    return f"{_WEEKDAYS[1][day.weekday()]}, {day.day} {_MONTHS[day.month - 1]} {day.year}"


@register.simple_tag
def left(due: datetime.date | None) -> str:
    """Say how many working days are left until a day, or since when it is past; nothing for None."""
    return left_on(due, today())[language()] if due else ""


def left_on(due: datetime.date, day: datetime.date) -> Words:
    """Say, on a day, how many working days are left until `due`."""
    if due == day:
        return "今天到期", "due today"
    days = working_days_between(day, due)
    if due > day:
        return _counted(days, ("还剩{}个工作日", "{} working {} left"), ("最后一个工作日", "last working day"))
    return _counted(-days, ("逾期{}个工作日", "{} working {} late"), ("已逾期", "late"))


def _counted(days: int, words: Words, none: Words) -> Words:
    unit = "day" if days == 1 else "days"
    return (words[0].format(days), words[1].format(days, unit)) if days else none


@register.simple_tag
def late(due: datetime.date | None) -> bool:
    """Say whether a day is past."""
    return due is not None and due < today()
