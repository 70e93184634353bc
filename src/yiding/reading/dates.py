"""Dates in running text and in the lines around it, with the half of the day where it is said."""

import datetime
import re
from typing import Literal, NamedTuple

from yiding.reading.numerals import ZEROS, number

Session = Literal["am", "pm"]
DateForm = Literal["full", "numeric", "month_day", "day", "year_month", "month", "range", "relative"]


class Date(NamedTuple):
    """One date as written: [start, end) covers the date words and no words for the half of the day.

    Parts that the words do not give are None. `year_shift` counts from the year of the text (去年 -1, 今年 0),
    `day_shift` from its day (昨天 -1, 今天 0; 日前 has none). `session` and `hour` (0 to 23, as written) come from the
    words right after the date, `weekday` (1 Monday to 7 Sunday) from a bracket there. A `range` gives its first day.
    `dateline` marks the date of a report (3月26日讯).
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    form: DateForm
    session: Session | None = None
    hour: int | None = None
    weekday: int | None = None
    dateline: bool = False
    year_shift: int | None = None
    day_shift: int | None = None


_CN = "一二三四五六七八九十"
# 日 is lost in 9月20前; in 6月3-5日, 6月3、4日 and 6月3日至5日 it stands only once or twice.
_DAY = r"(?:\s?(?:日|号(?![文令楼线院]))|(?=\s?[-—–~～至到、和][0-9]{1,2}\s?[日号])|(?=之?前|以前))"
# 2025年7月30日 · 2024年 / 06月04日 · 2025年3月 · 2025-07-30 · 2025/7/30 · 2025.07.30 · 2023-8-18日 · 7月19日 · 3月
_ARABIC = re.compile(
    r"[0-9](?:[0-9]{3}(?:\s{0,2}年度?\s{0,4}(?P<m1>[0-9]{1,2})\s{0,2}月份?(?:\s{0,3}(?P<d1>[0-9]{1,2})" + _DAY + r")?"
    r"|(?P<sep>[-/.])(?P<m2>[0-9]{1,2})(?P=sep)(?P<d2>[0-9]{1,2})日?(?:(?![0-9])|(?=[0-9]{2}:[0-9])))"
    r"|[0-9]?\s?月份?(?:\s{0,3}(?P<d3>[0-9]{1,2})" + _DAY + r")?)"
)
# 二〇二五年八月十八日 · 二○二五年十一月 · 六月三十日 · 八月廿三日
_CHINESE = re.compile(
    rf"(?:(?P<y>二[{ZEROS}][{ZEROS}{_CN}]{{2}}|一九[{ZEROS}{_CN}]{{2}})\s?年\s{{0,4}})?"
    rf"(?P<m>[{_CN}]{{1,3}})\s?月(?P<fen>份)?(?:\s{{0,3}}(?P<d>[{_CN}廿卅]{{1,4}})\s?[日号])?"
)
_CHINESE_HINT = re.compile(rf"[{_CN}]\s?月")
# （星期五） · （周五）上午 · 下午3时 · 晚上八点 · 9:00 · 14时30分 · 晚6时
_AFTER = re.compile(
    r"\s{0,2}(?:[（(](?:星期|礼拜|周)(?P<weekday>[一二三四五六日天])[）)])?[，,]?\s{0,2}"
    r"(?P<session>[上下]午|早[上晨]|清晨|凌晨|晚[上间]?|傍晚|夜间|午后)?\s{0,2}"
    r"(?:(?P<hour>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:[：:](?=[0-9]{2})|[时点](?!间)))?"
)
_AM = {"上午", "早上", "早晨", "清晨", "凌晨"}
# 6月3日至5日 · 6月3-5日 · 6月28日—7月2日 · 7月30日、31日 · 2025年6月3日至2025年6月5日
_TO = re.compile(
    r"\s?(?:(?:-|—|–|~|～|至|到){1,2}\s?(?:(?:[0-9]{4}年)?[0-9]{1,2}月)?|[、和])[0-9]{1,2}\s?[日号]|[-—–~～至到]{1,2}[0-9]{4}[-/.]"
    r"[0-9]{1,2}[-/.][0-9]{1,2}"
)
# 6月29日讯 · （3月26日电） · 3月26日 讯
_DATELINE = re.compile(r"[）)]?\s?[讯电](?![动话子力])")
# 去年12月16日 · 今年3月5日 · 本年6月30日
_SHIFT = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "当年": 0, "明年": 1, "次年": 1, "后年": 2}
# 1-7月份 · 1至7月 · 3、4月 · 2021-2023年3月: the second end of a stretch of months is no date.
_STRETCH = "-—–~～至到、和及与/."
# 28日上午 · 28日， but not 3日内, 5日起, 每日; 第28日 and 近3日 are sorted out by what stands before
_BARE_DAY = re.compile(r"[0-9]{1,2}日(?![内起间期程均常龄游以之报元本记前后])")
# 今天上午 · 昨日下午 · 日前
_RELATIVE = re.compile(
    r"今[天日](?![年后])|昨[天日]|(?<![0-9日])前[天日]|(?<![0-9一二三四五六七八九十数今昨生节假休即平])日前|近日"
)
_RELATIVE_SHIFT = {"今": 0, "昨": -1, "前": -2}
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def valid(year: int | None, month: int | None, day: int | None) -> bool:
    """Say whether the parts given can stand in a calendar (29 February counts when the year is not given)."""
    if year is not None and not 1900 <= year <= 2100:
        return False
    if month is None:
        return day is None or 1 <= day <= 31
    if not 1 <= month <= 12:
        return False
    if day is None:
        return True
    if year is not None and month == 2 and day == 29:
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= day <= _DAYS[month - 1]


def complete(date: Date, year: int | None, month: int | None = None) -> datetime.date | None:
    """Give the day that `date` names when `year` and `month` are those of its text; None where a part is wanting."""
    if date.year is not None:
        year = date.year
    elif year is not None and date.year_shift is not None:
        year += date.year_shift
    month = date.month if date.month is not None else month
    if year is None or month is None or date.day is None or not valid(year, month, date.day):
        return None
    return datetime.date(year, month, date.day)


def find_dates(
    text: str, start: int = 0, end: int | None = None, *, bare_day: bool = False, relative: bool = False
) -> list[Date]:
    """List the dates in text[start:end] from left to right.

    Months without a day are given too (`day` None); stretches of years or months are not. `bare_day` adds days without
    a month (28日), `relative` adds 今天, 昨天, 前天, 日前 and 近日.
    """
    end = len(text) if end is None else end
    dates: list[Date] = []
    taken = start
    for match in _ARABIC.finditer(text, start, end):
        if match.start() >= taken and (date := _arabic(text, match, start, end)):
            dates.append(date)
            taken = date.end
    more: list[Date] = []
    if _CHINESE_HINT.search(text, start, end):
        more += [date for match in _CHINESE.finditer(text, start, end) if (date := _chinese(text, match, start, end))]
    if bare_day:
        more += [date for match in _BARE_DAY.finditer(text, start, end) if (date := _bare(text, match, start, end))]
    if relative:
        more += [_relative(text, match, end) for match in _RELATIVE.finditer(text, start, end)]
    if more:
        dates = sorted(dates + [date for date in more if not _inside(date, dates)])
    return dates


def _inside(date: Date, others: list[Date]) -> bool:
    return any(other.start < date.end and date.start < other.end for other in others)


def _arabic(text: str, match: re.Match[str], start: int, end: int) -> Date | None:
    at = match.start()
    before = text[at - 1] if at > start else ""
    if before.isdigit() or before == "第":
        return None
    month1, day1, separator, month2, day2, day3 = match.groups()
    if separator:
        if before and (before in "-/.—" or (before.isascii() and before.isalpha())):
            return None
        return _date(text, at, match.end(), (int(text[at : at + 4]), int(month2), int(day2)), "numeric", end)
    if month1:
        if before and before in "-—–~～/":
            return None
        parts = (int(text[at : at + 4]), int(month1), int(day1) if day1 else None)
        return _date(text, at, match.end(), parts, "full" if day1 else "year_month", end)
    digits = text[at : at + 2]
    month = int(digits if digits.isdigit() else digits[0])
    day = int(day3) if day3 else None
    if before in _STRETCH and before and at - 2 >= start and _ends_a_month(text[at - 2], day):
        return None
    if day is None and before and before in "前近满":
        return None
    return _date(text, at, match.end(), (None, month, day), "month_day" if day else "month", end)


def _ends_a_month(sign: str, day: int | None) -> bool:
    """Say whether the month after a dash is the far end of a stretch: 1-7月, 1月至7月; 6月3日、7月5日 is two dates."""
    return sign.isdigit() or sign in "月份" if day is None else sign.isdigit() or sign == "月"


def _chinese(text: str, match: re.Match[str], start: int, end: int) -> Date | None:
    at = match.start()
    if at > start and (text[at - 1] in _CN + ZEROS or text[at - 1] in "第前近-—至"):
        return None
    year = number(match["y"]) if match["y"] else None
    month = number(match["m"])
    day = number(match["d"]) if match["d"] else None
    if month is None or (match["d"] and day is None) or (year is None and day is None and not match["fen"]):
        return None
    form: DateForm = ("full" if day else "year_month") if year else ("month_day" if day else "month")
    return _date(text, at, match.end(), (year, month, day), form, end)


def _bare(text: str, match: re.Match[str], start: int, end: int) -> Date | None:
    at = match.start()
    before = text[at - 1] if at > start else ""
    if before and (before.isdigit() or before in "月年第每近数约超逾达共、-—–~～至到./〕"):
        return None
    day = int(text[at : match.end() - 1])
    return _date(text, at, match.end(), (None, None, day), "day", end) if day else None


def _relative(text: str, match: re.Match[str], end: int) -> Date:
    session, hour, weekday = _words_after(text, match.end(), end)
    shift = None if match.group() in {"日前", "近日"} else _RELATIVE_SHIFT[match.group()[0]]
    return Date(match.start(), match.end(), None, None, None, "relative", session, hour, weekday, day_shift=shift)


def _date(
    text: str, start: int, stop: int, parts: tuple[int | None, int | None, int | None], form: DateForm, end: int
) -> Date | None:
    """Check the parts, then add what stands around the words: 去年 before them; 至5日, （周五）上午, 讯 after them."""
    year, month, day = parts
    if not valid(year, month, day):
        return None
    shift = None
    if year is None and start >= 2 and (shift := _SHIFT.get(text[start - 2 : start])) is not None:
        start -= 2
    if day is None:
        following = text[stop : stop + 2]
        if following and following[0] in "-—–~～至到、" and following[1:].isdigit():
            return None
        return Date(start, stop, year, month, day, form, year_shift=shift)
    if stop < end and (to := _TO.match(text, stop, end)):
        stop, form = to.end(), "range"
    dateline = stop < end and _DATELINE.match(text, stop, end) is not None
    session, hour, weekday = _words_after(text, stop, end)
    return Date(start, stop, year, month, day, form, session, hour, weekday, dateline, shift)


def _words_after(text: str, stop: int, end: int) -> tuple[Session | None, int | None, int | None]:
    match = _AFTER.match(text, stop, end)
    if match is None or match.end() == stop:
        return None, None, None
    words, hours, weekday = match["session"], match["hour"], match["weekday"]
    session: Session | None = None
    if words:
        session = "am" if words in _AM else "pm"
    hour = number(hours) if hours else None
    if hour is not None and hour > 23:
        hour = None
    return session, hour, min("一二三四五六日天".index(weekday), 6) + 1 if weekday else None
