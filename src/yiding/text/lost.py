"""Characters that a page lost on its way: 年, 月, 日 and 第, and the hyphen of a run of months.

A place is mended only where exactly one reading is possible, if need be with the help of the full dates on the page:
what a meeting of the page did lies before its publication and not long before it. Otherwise it is only marked.
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from yiding.text.edits import Edit, Finding, Findings

_KIND = "lost_character"
_CERTAIN, _SURE, _LIKELY = 0.95, 0.8, 0.6
_MOST_DATES = 50
_YEAR = 366
_MONTH_AT_END = re.compile(r"\d{1,2}\Z")
_WINDOW = 60  # days between a meeting and what is published of it

# 2024518日, 2024518上午, 20240518日, 1110日, 821日, 821日前
_DAY = re.compile(r"[0-9][0-9]{2,7}(?:日(?![元均内后以])|(?=[上下]午|晚))")
# 2024年518日, 2024年33日
_DAY_OF_YEAR = re.compile(r"年(\d{2,4})日")
# 20241-6月, 202410月, 20248月, 20241-5月份
_MONTH = re.compile(r"20\d\d(\d{1,2})([-—－至到]\d{1,2})?月")
# 15月份, 29月, 110月: a run of months without its hyphen
_MONTHS = re.compile(r"([0-9])(\d{1,2})月")
# A number right before is part of a longer one
_NUMBER = frozenset("0123456789.〔[/-")
# 满120日, 第100日: no date
_COUNTED = frozenset("满过约共第近达足计于")
# 2024-5-18日 on a page that lost its 年 and 月 to hyphens
_HYPHENS = re.compile(r"(?<!\d)(20\d\d)-(\d{1,2})-(\d{1,2})日")
# 2024-度, 近-来, 今-以来, 3-份, 6-底 on the same kind of page
_YEAR_HYPHEN = re.compile(r"(?<=20\d\d)-(?=[度第初末底以]|[上下]半)|(?<=[今明去近全每当])-(?=[来度初末底以内])")
# 2024-第5次, 2024-上半-: the same page may have 8-31前 and 2024-9-1起 for days
_YEAR_BEFORE = re.compile(r"20\d\d-(?=第|[上下]半)")
_HALF_HYPHEN = re.compile(r"(?<=[上下]半)-")
_DAY_HYPHEN = re.compile(
    r"(?<![\d-])(?:20\d\d(-))?(\d{1,2})(-)(\d{1,2})(?=前(?!后)|之前|以前|起(?=施行|执行|实施|[，。；至]))"
)
_MONTH_HYPHEN = re.compile(r"(?<=\d)-(?=[份底初末])")
# 2024上半年, 2024第一季度, 2024前三季度
_PART_OF_YEAR = re.compile(r"20\d\d(?=[上下]半年|[第前]?[一二三四]季度)")
# 6月20前
_DAY_BEFORE = re.compile(r"月(\d{1,2})(?=前(?!后)|之前|以前)")
# 发布日期：202410-30
_PUBLISHED_DAY = re.compile(r"(?:日期|时间)[：: ]{0,3}20\d\d(\d{1,2})-(\d{1,2})(?![\d月])")
# 5次常务会议 where the page also says 第5次
_ORDINAL = re.compile(r"[0-9]\d{0,2}次(?=[^，。；\n]{0,6}(?:会议|常务会))")
_NO_ORDINAL = frozenset("第届年.开了共过计达加0123456789")
_WITH_ORDINAL = re.compile(r"第(\d{1,3})次")
_FULL_DATE = re.compile(r"(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})(?!\d)")
_PUBLISHED = re.compile(
    r"(?:发布|更新|公开|成文|生成|印发)(?:日期|时间)?[：: ]{0,3}(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})(?!\d)"
)

# Cheap looks, each beginning with the character after the gap
_SIGNS = (
    re.compile(r"日(?:(?<=\d\d\d日)|(?<=年\d\d日))"),
    re.compile(r"午(?<=\d[上下]午)"),
    re.compile(r"晚(?<=\d\d\d晚)"),
    re.compile(r"月(?:(?<=\d\d\d月)|(?<=[2-9]\d月)|(?<=1[3-9]月)|(?<=\d{5}-\d月)|(?<=\d{5}-\d\d月))"),
    re.compile(r"次(?:(?<=[^第届\d]\d次)|(?<=[^第届\d]\d\d次)|(?<=[^第届\d]\d\d\d次))"),
)
# The same with a character that must stand on the page
_PART_SIGNS = (
    ("半", re.compile(r"半年(?<=\d\d\d\d[上下]半年)")),
    ("季", re.compile(r"季度(?:(?<=\d\d\d\d.季度)|(?<=\d\d\d\d..季度))")),
    ("前", re.compile(r"前(?:(?<=月\d前)|(?<=月\d\d前))")),
    (
        "-",
        re.compile(
            r"-(?:(?=\d{1,2}日|[度第来份初底末以]|[上下]半)|(?<=20\d\d\d-)\d\d?(?![\d月])|(?<=20\d\d\d\d-)\d\d?(?![\d月]))"
        ),
    ),
)


def worth_it(text: str) -> bool:
    """Tell cheaply whether a text may have lost such characters."""
    for sign in _SIGNS:
        if sign.search(text):
            return True
    return any(character in text and sign.search(text) for character, sign in _PART_SIGNS)


class _Reading(NamedTuple):
    """What was missing: insertions as (offset from the match, text), none where it cannot be told, and why."""

    insertions: tuple[tuple[int, str], ...]
    evidence: str
    certainty: float = _SURE


class _Page:
    """The text and the full dates on it."""

    def __init__(self, text: str) -> None:
        self.text = text
        dates = {day for m in _FULL_DATE.finditer(text) if (day := _date(*map(int, m.groups())))}
        self.dates = sorted(dates)[-_MOST_DATES:]
        self.ordinals = set(_WITH_ORDINAL.findall(text))
        published = _PUBLISHED.search(text)
        self.published = _date(*map(int, published.groups())) if published else None

    def choose(self, days: list[date]) -> tuple[date | None, str]:
        """Choose the one possible day; None if there is more than one."""
        if len(days) == 1:
            return days[0], "the only possible day"
        known = [self.published] if self.published else self.dates
        near = [day for day in days if any(day <= x <= day + timedelta(_WINDOW) for x in known)]
        if len(near) != 1:
            return None, "possible: " + ", ".join(map(str, days))
        later = min(x for x in known if near[0] <= x)
        return near[0], f"{'published' if self.published else 'a date on the page'}: {later}"

    def years(self) -> list[int]:
        """Give the years that the page's dates suggest for a day without one."""
        known = [self.published] if self.published else self.dates
        return sorted({day.year for day in known} | {day.year - 1 for day in known if day.month < 3})


def find(text: str) -> Findings:
    """Find the places where 年, 月, 日, 第 or a hyphen is missing."""
    page = _Page(text)
    taken: list[tuple[int, int]] = []
    edits: list[Edit] = []
    findings: list[Finding] = []
    for pattern, read in _READERS:
        fresh = []
        for match in pattern.finditer(text):
            at = bisect_left(taken, (match.end(), 0))
            if at and taken[at - 1][1] > match.start():
                continue
            reading = read(match, page)
            if reading is None:
                continue
            fresh.append(match.span())
            start = match.start()
            edits += [Edit(start + at, start + at, put, _KIND) for at, put in reading.insertions]
            evidence = f"{match.group()}: {reading.evidence}"
            repaired = bool(reading.insertions)
            findings.append(
                Finding(_KIND, *match.span(), repaired, evidence, reading.certainty if repaired else _LIKELY)
            )
        taken = sorted(taken + fresh)
    if "-" in text and (_HYPHENS.search(text) or _YEAR_BEFORE.search(text)):
        _hyphened(text, edits, findings)
    return sorted(edits), sorted(findings, key=lambda finding: finding.start)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _splits(digits: str) -> list[tuple[str, str]]:
    """Give the ways to part digits into a month and a day; zeros in front only where both have two digits."""
    ways = [(digits[:i], digits[i:]) for i in (1, 2) if 1 <= len(digits) - i <= 2]
    good = [(m, d) for m, d in ways if m[0] != "0" and d[0] != "0"] or [
        (m, d) for m, d in ways if len(m) == len(d) == 2
    ]
    return [(m, d) for m, d in good if _date(2024, int(m), int(d))]


def _month_and_day(digits: str, years: list[int], page: _Page) -> tuple[str | None, str]:
    """Give the month's digits of the one possible reading, and the evidence; None with no evidence if nothing fits."""
    ways = _splits(digits)
    if len(ways) == 1:
        return ways[0][0], "the only possible day"
    if not ways:
        return None, ""
    days = {day: m for m, d in ways for year in years if (day := _date(year, int(m), int(d)))}
    day, evidence = page.choose(sorted(days)) if days else (None, "the year is not known")
    return (days[day] if day else None), evidence


def _before(match: re.Match[str], page: _Page) -> str:
    """Give the character before a match."""
    return page.text[max(0, match.start() - 1) : match.start()]


def _day(match: re.Match[str], page: _Page) -> _Reading | None:
    """Read 2024518日, 2024518上午 and 1110日."""
    number = match.group().rstrip("日")
    year = number[:4] if number.startswith("20") and len(number) > 5 else ""
    digits = number[len(year) :]
    if len(digits) > 4 or _before(match, page) in (_NUMBER if year else _NUMBER | _COUNTED):
        return None
    if not year and page.text[match.end() : match.end() + 1] == "前" and not _is_no_duration(digits, match, page):
        return None
    month, evidence = _month_and_day(digits, [int(year)] if year else page.years(), page)
    if month is None:
        return _Reading((), evidence) if evidence else None
    insertions = [(len(year) + len(month), "月")]
    if year:
        insertions.insert(0, (4, "年"))
    if not match.group().endswith("日"):
        insertions.append((len(number), "日"))
    return _Reading(tuple(insertions), evidence)


def _is_no_duration(digits: str, match: re.Match[str], page: _Page) -> bool:
    """Tell 725日前, a date, from 120日前, a stretch of time."""
    return int(digits) > _YEAR or (int(digits) % 10 > 0 and _before(match, page) in ("在", "于"))


def _part_of_year(match: re.Match[str], page: _Page) -> _Reading | None:
    """Read 2024上半年 and 2024前三季度."""
    return None if _before(match, page) in _NUMBER else _Reading(((4, "年"),), "the only possible reading", _CERTAIN)


def _day_before(match: re.Match[str], page: _Page) -> _Reading | None:
    """Read 6月20前."""
    month = _MONTH_AT_END.search(page.text, max(0, match.start() - 2), match.start())
    if not month or not _date(2024, int(month.group()), int(match[1])):
        return None
    return _Reading(((match.end() - match.start(), "日"),), "the only possible day")


def _published_day(match: re.Match[str], page: _Page) -> _Reading | None:
    """Read 发布日期：202410-30."""
    del page
    at = match.start(1) - match.start()
    year = int(match.group()[at - 4 : at])
    return _Reading(((at, "-"),), "the only possible day") if _date(year, int(match[1]), int(match[2])) else None


def _day_of_year(match: re.Match[str], page: _Page) -> _Reading | None:
    """Read 33日 after a year, where a month must stand."""
    year = page.text[max(0, match.start() - 4) : match.start()]
    if len(year) < 4 or not (year.isascii() and year.isdigit()):
        return None
    month, evidence = _month_and_day(match[1], [int(year)], page)
    return _Reading(((1 + len(month), "月"),) if month else (), evidence or "no day of the year")


def _month(match: re.Match[str], page: _Page) -> _Reading | None:
    """Read 20241-6月 and 202410月."""
    number = match[1]
    if _before(match, page) in _NUMBER:
        return None
    if 1 <= int(number) <= 12:
        return _Reading(((4, "年"),), "the only possible month")
    if not match[2] and 0 < int(number[0]) < int(number[1]):
        return _Reading(((4, "年"), (5, "-")), f"there is no month {number}")
    return None


def _months(match: re.Match[str], page: _Page) -> _Reading | None:
    """Read 15月份 as 1-5月份; 10, 11 and 12 are months."""
    first, last = match[1], match[2]
    number = int(first + last)
    if number <= 12 or last[0] == "0" or _before(match, page) in _NUMBER | {"第"}:
        return None
    if page.text[match.end() : match.end() + 1] == "龄" or not 0 < int(first) < int(last) <= 12:
        return None
    return _Reading(((1, "-"),), f"there is no month {number}")


def _ordinal(match: re.Match[str], page: _Page) -> _Reading | None:
    """Read 5次常务会议 as 第5次 where the page has it so elsewhere."""
    number = match.group()[:-1]
    if _before(match, page) in _NO_ORDINAL or number not in page.ordinals:
        return None
    return _Reading(((0, "第"),), f"第{number}次 stands elsewhere on the page")


def _hyphened(text: str, edits: list[Edit], findings: list[Finding]) -> None:
    """Put back 年 and 月 where a page made hyphens of them."""
    places = [(m.start(2) - 1, "年") for m in _HYPHENS.finditer(text)] + [
        (m.start(3) - 1, "月") for m in _HYPHENS.finditer(text)
    ]
    places += [(m.start(), "年") for m in _YEAR_HYPHEN.finditer(text)] + [
        (m.start(), "月") for m in _MONTH_HYPHEN.finditer(text)
    ]
    places += [(m.start(), "年") for m in _HALF_HYPHEN.finditer(text)]
    ends: list[int] = []
    for match in _DAY_HYPHEN.finditer(text):
        if _date(2024, int(match[2]), int(match[4])):
            places += [(match.start(1), "年")] if match[1] else []
            places.append((match.start(3), "月"))
            ends.append(match.end())
    evidence = "the page writes its dates with hyphens"
    for at, put in places:
        edits.append(Edit(at, at + 1, put, _KIND))
        findings.append(Finding(_KIND, at, at + 1, evidence=evidence, certainty=_SURE))
    for at in ends:
        edits.append(Edit(at, at, "日", _KIND))
        findings.append(Finding(_KIND, at - 1, at, evidence=evidence, certainty=_SURE))


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Page], _Reading | None]], ...] = (
    (_DAY_OF_YEAR, _day_of_year),
    (_MONTH, _month),
    (_DAY, _day),
    (_MONTHS, _months),
    (_PART_OF_YEAR, _part_of_year),
    (_DAY_BEFORE, _day_before),
    (_PUBLISHED_DAY, _published_day),
    (_ORDINAL, _ordinal),
)
