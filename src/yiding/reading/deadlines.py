"""Words that say when something is due, and the day they fix when the meeting's day is known.

What counts: an end (6月底前, 年内, 本周五前), a term from the meeting (会后3个工作日内), a rhythm (每月28日前), an
event (主汛期前) and vague words (尽快). What does not: stretches (2021—2023年), points of a report (截至6月底), the
past (去年底), 及时 and 抓紧. The patterns are in `deadline_forms`, the arithmetic in `due`.
"""

from collections.abc import Callable, Iterator
from re import Match

from yiding.reading import deadline_forms as forms
from yiding.reading.dates import find_dates
from yiding.reading.deadline_order import in_order, overlap
from yiding.reading.due import DeadlineWords, Due, Recurrence, Unit, resolve_deadline
from yiding.reading.numerals import number

__all__ = ["DeadlineWords", "Due", "deadline_in_cell", "deadlines_in_sentence", "find_deadlines", "resolve_deadline"]


_YEARS = {"今": 0, "本": 0, "当": 0, "明": 1, "次": 1, "后": 2}
_PERIODS = {"本": 0, "当": 0, "这个": 0, "这": 0, "下": 1, "下个": 1, "次": 1}
_TERMS: dict[str, tuple[Unit, int]] = {
    "工作日": ("workdays", 1),
    "日": ("days", 1),
    "天": ("days", 1),
    "周": ("days", 7),
    "星期": ("days", 7),
    "月": ("months", 1),
    "季度": ("months", 3),
    "年": ("months", 12),
}
_RHYTHMS: dict[str, Recurrence] = {
    "天": "DAILY",
    "日": "DAILY",
    "工作日": "DAILY",
    "周": "WEEKLY",
    "星期": "WEEKLY",
    "两周": "WEEKLY",
    "双周": "WEEKLY",
    "月": "MONTHLY",
    "两月": "MONTHLY",
    "两个月": "MONTHLY",
    "季": "QUARTERLY",
    "季度": "QUARTERLY",
    "三个月": "QUARTERLY",
    "年": "YEARLY",
    "年度": "YEARLY",
}
_DIGITS = frozenset("0123456789")
_COUNTS = frozenset("0123456789〇一二三四五六七八九十百两几数半多")
# 每年底, 去年底, 近年内, 全年底数
_NO_END_OF_YEAR = frozenset("每去上近前往历全")


def find_deadlines(text: str, start: int = 0, end: int | None = None) -> list[DeadlineWords]:
    """List the words for deadlines in text[start:end] from left to right, none overlapping another."""
    end = len(text) if end is None else end
    return [
        words
        for sentence in forms.SENTENCE.finditer(text, start, end)
        if forms.HINT.search(text, sentence.start(), sentence.end())
        for words in _in_sentence(sentence.group(), sentence.start())
    ]


def deadlines_in_sentence(text: str, start: int, end: int) -> list[DeadlineWords]:
    """List the words for deadlines in the one sentence text[start:end]."""
    return _in_sentence(text[start:end], start) if forms.HINT.search(text, start, end) else []


_CELL = "完成时限："


def deadline_in_cell(text: str, start: int, end: int) -> DeadlineWords | None:
    """Give the deadline that [start, end) is, under a column 完成时限: 6月底, 2026年6月30日; None where it is none."""
    found = _in_sentence(_CELL + text[start:end], start - len(_CELL))
    return found[0] if found else None


def _in_sentence(part: str, start: int) -> list[DeadlineWords]:
    found: list[DeadlineWords] = []
    for signs, words, reader in _READERS:
        for sign in signs:
            if sign in part:
                break
        else:
            continue
        for word in words:
            if word in part:
                found += reader(part)
                break
    if "前" in part:
        found += [event for event in _other_events(part) if not any(overlap(event, other) for other in found)]
    if "限：" in part or "限为" in part:
        found += [limit for limit in _limits(part) if not any(overlap(limit, other) for other in found)]
    if not found:
        return []
    kept = in_order(part, found)
    return [one._replace(start=one.start + start, end=one.end + start) for one in kept] if start else kept


def _year_before(part: str, at: int) -> tuple[int, int | None, int | None] | None:
    """Give where the words begin with their year, the year and the shift; None when the year is past or every year."""
    match = forms.YEAR.search(part, max(0, at - 8), at) if at and part[at - 1] in "年度的，, " else None
    if match is None:
        return at, None, None
    if match["s"] and match["s"] not in _YEARS:
        return None
    start = at if match["comma"] else match.start()
    return start, number(match["y"]) if match["y"] else None, _YEARS[match["s"]] if match["s"] else None


def _ahead(part: str, start: int, stop: int, marked: object) -> bool:
    """Say whether the words look ahead: marked by 前 or 内, or asked for (确保6月底, 6月底完成); never of the past."""
    if (
        start
        and part[start - 1] in "至止到年早自从已经于在 "
        and forms.PAST_BEFORE.search(part, max(0, start - 5), start)
    ):
        return False
    if forms.PAST_AFTER.match(part, stop):
        return False
    if marked or forms.MUST.search(part, max(0, start - 6), start) or forms.ACTION.match(part, stop):
        return True
    comma = part[stop : stop + 1] in {"，", ","} and forms.AT.search(part, max(0, start - 1), start)
    return bool(comma and forms.ACTION.match(part, stop + 1))


def _sign_before(part: str, at: int) -> str:
    return part[at - 1] if at else ""


def _month_ends(part: str) -> Iterator[DeadlineWords]:
    for hint in forms.MONTH_SIGN.finditer(part):
        # The number or 下个 stands in the two places before 月.
        match = forms.MONTH_END.search(part, max(0, hint.start() - 2))
        if match is None or match.start() > hint.start():
            continue
        month, which, before, within = match.group("n", "w", "f", "i")
        sign = _sign_before(part, match.start())
        if within and month and not month.isdigit():
            continue
        if month is None and which is None and (not (before or within) or sign in _COUNTS or sign in {"个", "每"}):
            continue
        if sign in _DIGITS or sign == "每" or (dated := _year_before(part, match.start())) is None:
            continue
        start, year, shift = dated
        if not _ahead(part, start, match.end(), before or within):
            continue
        if month is None:
            yield DeadlineWords(
                match.start(), match.end(), "end_of_period", unit="month", shift=_PERIODS.get(which or "", 0)
            )
        else:
            yield DeadlineWords(
                start, match.end(), "end_of_period", unit="month", year=year, shift=shift, n=number(month)
            )


def _year_ends(part: str) -> Iterator[DeadlineWords]:
    for match in forms.YEAR_END.finditer(part):
        sign = _sign_before(part, match.start())
        named = match["y"] or match["s"]
        if sign in _DIGITS or (not named and (sign in _COUNTS or sign in _NO_END_OF_YEAR)):
            continue
        if _ahead(part, match.start(), match.end(), match["f"] or match["z"] or match["i"]):
            year = number(match["y"]) if match["y"] else None
            shift = _YEARS[match["s"]] if match["s"] else None
            yield DeadlineWords(match.start(), match.end(), "end_of_period", unit="year", year=year, shift=shift)


def _parts_of_year(part: str) -> Iterator[DeadlineWords]:
    for sign in forms.PART_SIGN.finditer(part):
        # 第 and the number stand in the two places before 季度.
        match = forms.PART_OF_YEAR.search(part, max(0, sign.start() - 2))
        if match is None or match.start() > sign.start():
            continue
        half, quarter, which, suffix = match.group("h", "q", "w", "f")
        dated = _year_before(part, match.start())
        if (
            _sign_before(part, match.start()) in {"前", "每"}
            or dated is None
            or not (half or quarter or which or suffix)
        ):
            continue
        start, year, shift = dated
        if not suffix and forms.TOPIC_BEFORE.search(part, max(0, start - 4), start):
            continue
        if not _ahead(part, start, match.end(), suffix):
            continue
        if (half and not suffix) or (quarter and suffix in {"前", "之前", "以前"}):
            yield DeadlineWords(start, match.end(), "period")
        elif half:
            n = "上下".index(half) + 1
            yield DeadlineWords(start, match.end(), "end_of_period", unit="half", year=year, shift=shift, n=n)
        elif quarter:
            n = number(quarter) or 1
            yield DeadlineWords(start, match.end(), "end_of_period", unit="quarter", year=year, shift=shift, n=n)
        else:
            shift = _PERIODS.get(which or "", 0)
            yield DeadlineWords(match.start(), match.end(), "end_of_period", unit="quarter", shift=shift)


def _days(part: str) -> Iterator[DeadlineWords]:
    if not forms.DAY_SIGN.search(part) and not forms.MONTH_AHEAD.search(part):
        return
    for date in find_dates(part):
        if date.dateline or date.form == "range" or (date.year_shift or 0) < 0:
            continue
        if date.day is None:
            yield from _months(part, date.start, date.end, date.year, date.year_shift, date.month)
            continue
        after = forms.AFTER_DAY.match(part, date.end)
        asked = after or forms.LATEST.search(part, max(0, date.start - 8), date.start)
        if not asked and not (
            forms.MUST.search(part, max(0, date.start - 6), date.start) and forms.ACTION.match(part, date.end)
        ):
            continue
        stop = after.end() if after else date.end
        if _ahead(part, date.start, stop, True):
            yield DeadlineWords(
                date.start, stop, "day", unit="day", year=date.year, shift=date.year_shift, n=date.month, day=date.day
            )
    for match in forms.BARE_DAY.finditer(part):
        sign, day = _sign_before(part, match.start()), int(match["d"])
        if sign in _DIGITS or (sign and sign in "月年第每近-—至到") or not 0 < day < 32:
            continue
        if _ahead(part, match.start(), match.end(), True):
            shift = _PERIODS[match["w"]] if match["w"] else None
            yield DeadlineWords(match.start(), match.end(), "day", unit="day", shift=shift, day=day)


def _lost_signs(part: str) -> Iterator[DeadlineWords]:
    """Read a day whose 月 was lost (1210日前), where the digits can be cut in one way only, or replaced (8-31前)."""
    if not forms.LOST_SIGN.search(part):
        return
    for match in forms.LOST_MONTH.finditer(part):
        digits = match["d"]
        cuts = [(int(digits[:at]), int(digits[at:])) for at in (1, 2) if digits[at] != "0" or len(digits) - at == 2]
        dates = [(n, day) for n, day in cuts if 0 < n < 13 and 0 < day < 32]
        if len(dates) == 1:
            (n, day), start = dates[0], match.start()
            yield DeadlineWords(start, match.end(), "day", unit="day", n=n, day=day, lost=True)
    for match in forms.DASHED_DAY.finditer(part):
        n, day = int(match["n"]), int(match["d"])
        yield DeadlineWords(match.start(), match.end(), "day", unit="day", n=n, day=day, lost=True)


def _months(
    part: str, start: int, stop: int, year: int | None, shift: int | None, month: int | None
) -> Iterator[DeadlineWords]:
    """Read a month alone: 6月前 fixes no day; 确保6月建成 fixes its last."""
    if before := forms.BEFORE_ONLY.match(part, stop):
        if _ahead(part, start, before.end(), True):
            yield DeadlineWords(start, before.end(), "period")
    elif (
        forms.MUST.search(part, max(0, start - 6), start)
        and (forms.ACTION.match(part, stop) or forms.LATEST.search(part, max(0, start - 8), start))
        and _ahead(part, start, stop, True)
    ):
        yield DeadlineWords(start, stop, "period", unit="month", year=year, shift=shift, n=month)


def _ten_days(part: str) -> Iterator[DeadlineWords]:
    for match in forms.TEN_DAYS.finditer(part):
        dated = _year_before(part, match.start())
        if (
            _sign_before(part, match.start()) not in _DIGITS
            and dated
            and _ahead(part, dated[0], match.end(), match["f"])
        ):
            yield DeadlineWords(dated[0], match.end(), "period")


def _years(part: str) -> Iterator[DeadlineWords]:
    for match in forms.BEFORE_YEAR.finditer(part):
        if forms.MUST.search(part, max(0, match.start() - 6), match.start()):
            yield DeadlineWords(match.start(), match.end(), "period")


def _weeks(part: str) -> Iterator[DeadlineWords]:
    for match in forms.WEEK.finditer(part):
        if not _ahead(part, match.start(), match.end(), match["f"]):
            continue
        if match["d"]:
            day = min("一二三四五六日天".index(match["d"]), 6) + 1
            yield DeadlineWords(match.start(), match.end(), "day", unit="weekday", shift=_PERIODS[match["w"]], day=day)
        else:
            yield DeadlineWords(match.start(), match.end(), "period")


def _terms(part: str) -> Iterator[DeadlineWords]:
    for match in forms.TERM.finditer(part):
        at = match.start()
        sign = _sign_before(part, at)
        if sign in _COUNTS or (sign and sign in "第近每前月年余") or forms.CONDITION.match(part, match.end()):
            continue
        if match["t"] and sign not in {"用", "以"}:
            continue
        lowest = max(0, at - 32, part.rfind("；", 0, at) + 1)
        if start := forms.FROM_MEETING.search(part, lowest, at):
            yield _term(match, start.start(), stated=True)
        elif "后" in part[at - 4 : at] or "起" in part[max(0, at - 4) : at]:
            if start := forms.FROM_EVENT.search(part, lowest, at):
                yield DeadlineWords(start.start(), match.end(), "event")
            else:
                yield _term(match, at, stated=False)
        elif _ahead(part, at, match.end(), True):
            yield _term(match, at, stated=False)


def _term(match: Match[str], start: int, *, stated: bool) -> DeadlineWords:
    """Read a term that runs from the meeting; 三年内 needs a stated start, 三个月时间 none."""
    unit: Unit
    if match["half"]:
        unit, n = ("days", 15) if match["hu"] == "月" else ("months", 6)
    elif match["u"] == "小时" or (match["u"] == "年" and not stated) or not (count := number(match["n"])):
        return DeadlineWords(start, match.end(), "duration")
    else:
        unit, size = _TERMS[match["u"]]
        n = count * size
    if match["t"] or n > 1000:
        return DeadlineWords(start, match.end(), "duration")
    return DeadlineWords(start, match.end(), "duration", unit=unit, n=n, stated=stated)


def _not_over(part: str) -> Iterator[DeadlineWords]:
    for match in forms.NOT_OVER.finditer(part):
        yield DeadlineWords(match.start(), match.end(), "event" if match.group()[0] in "自从" else "duration")


def _rhythms(part: str) -> Iterator[DeadlineWords]:
    for match in forms.RECURRING.finditer(part):
        step = match["u"] or match["a"] or match["o"]
        yield DeadlineWords(match.start(), match.end(), "recurring", _RHYTHMS.get(step) if step else "YEARLY")


def _events(part: str) -> Iterator[DeadlineWords]:
    lowest = 0
    for sign in forms.EVENT_END.finditer(part):
        match = forms.EVENT.search(part, max(lowest, sign.start() - 16), sign.end() + 1)
        lowest = sign.end()
        if match and not forms.ABOUT.match(part, match.end()) and _ahead(part, match.start(), match.end(), True):
            yield DeadlineWords(match.start(), match.end(), "event")


def _other_events(part: str) -> Iterator[DeadlineWords]:
    for match in forms.OTHER_EVENT.finditer(part):
        yield DeadlineWords(match.start("e"), match.end(), "event")


def _vague(part: str) -> Iterator[DeadlineWords]:
    for match in forms.VAGUE.finditer(part):
        yield DeadlineWords(match.start(), match.end(), "vague")


def _limits(part: str) -> Iterator[DeadlineWords]:
    """Read what a label says is the limit, whatever it is (完成时限：高考期间)."""
    for match in forms.LIMIT.finditer(part):
        yield DeadlineWords(match.start("w"), match.end("w"), "vague")


# One of these must stand by a day or month that is a deadline.
_AHEAD_SIGNS = (
    "前",
    "确保",
    "力争",
    "争取",
    "务",
    "须",
    "力求",
    "尽量",
    "计划",
    "预计",
    "拟",
    "最迟",
    "最晚",
    "于",
    "截止",
    "限",
    "时间",
)
# Each reader with the signs and the words of which it needs one each: a sentence without them costs only the look.
_READERS: tuple[tuple[tuple[str, ...], tuple[str, ...], Callable[[str], Iterator[DeadlineWords]]], ...] = (
    (("月",), ("底", "末", "月内", "份内", "之内", "以内"), _month_ends),
    (("年",), ("年底", "年末", "年内", "年终", "今年", "年度内"), _year_ends),
    (("季", "半"), ("季度", "半年"), _parts_of_year),
    (("月", "日", "号", "-", "/", "."), _AHEAD_SIGNS, _days),
    (("日", "号", "-"), ("日前", "号前", "日之前", "日以前", "-"), _lost_signs),
    (("旬", "初"), ("旬", "月初"), _ten_days),
    (("年前", "年之前", "年以前"), ("年",), _years),
    (("周",), ("本周", "这周", "下周"), _weeks),
    (("内", "间"), ("内", "时间"), _terms),
    (("超过",), ("超过",), _not_over),
    (("每", "按", "一", "年中"), ("每", "按", "一周一", "一月一", "一季", "一日一", "一年一", "年中"), _rhythms),
    (("前",), ("前",), _events),
    (tuple("快早近限立第规马即"), forms.VAGUE_SIGNS, _vague),
)
