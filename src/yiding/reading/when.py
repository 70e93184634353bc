"""When: the day of a meeting, its year resolved from the rest of the page where the words leave it out."""

import datetime
import re
from collections import Counter

from yiding.reading.dates import Date, Session, complete, find_dates
from yiding.reading.page import Line, Page
from yiding.records import Fact, Publication

# 会议时间：3月31日 · 时间：2025年7月30日上午 · 【会议时间】 · 召开时间
_LABEL = re.compile(r"[【\[]?(?P<sure>会议|召开|开会)?\s*(?:时\s*间|日\s*期)\s*(?:[】\]][：:]?|[：:\s]|$)\s*")
# what shows that 时间：… is that of the page, not of the meeting
_OF_THE_PAGE = re.compile(r"来源|作者|浏览|点击|阅读|编辑|访问|字[体号]|[0-9]{1,2}[：:][0-9]{2}[：:][0-9]{2}|分享")
# 地点：县政府会议室 · 主 持：江某 · 出席人员：
_BY_THE_MEETING = re.compile(r"[【\[]?(?:会议)?(?:地\s*点|主\s*持|[出列]\s*席|参\s*加|参会|议\s*题|内\s*容)")
# 2024年; not 〔2024年, 2021—2024年, 2024年来
_YEAR_WORDS = re.compile(r"(?<![0-9〔\[（(—\-–~至])((?:19|20)[0-9]{2})年(?!(?:来|至|—|-|–)[0-9])")
# /2024/03/05/ · /202403/
_PATH_YEAR = re.compile(r"/((?:19|20)[0-9]{2})(?:[/-]?)([0-9]{1,2})(?:[/-]?)([0-9]{1,2})?/")
# 〔2021〕3号 · （2011）第5期
_BRACKET_YEAR = re.compile(r"[〔\[（(]\s*((?:19|20)[0-9]{2})\s*[〕\]）)]\s*第?\s*[0-9]+\s*[号期]")
# 2021
_PLAIN_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
# 3日印发 · 1日以来 · 1日起施行: a date that is not the meeting's
_OTHER = re.compile(r"[^，。]{0,6}(?:印发|以来|起施行)")


def meeting_label(lines: list[Line], place: int) -> re.Match[str] | None:
    """Give the label of a line with the meeting's time; a bare 时间 counts beside 地点, 主持 or a half of the day."""
    words = lines[place].text
    match = _LABEL.match(words)
    if match is None or len(words) > 80:
        return None
    if match["sure"]:
        return match
    if _OF_THE_PAGE.search(words):
        return None
    near = lines[place + 1 : place + 3]
    beside = "午" in words or "星期" in words or any(_BY_THE_MEETING.match(line.text) for line in near)
    return match if beside else None


def read_when(
    page: Page, start: int, end: int, meeting_year: Fact | None, publication: Publication, title: tuple[int, int] | None
) -> tuple[Fact | None, Session | None]:
    """Read the day and the half of the day of a meeting from the words [start, end), a labelled line or its title."""
    date = _stated(page, start, end, title)
    if date is None:
        return None, None
    if date.form == "relative":
        return _told_from(page, date, start, publication)
    year, evidence, sure = _year(page, date, meeting_year, publication)
    month = date.month
    if month is None:
        month, earlier, moved = _month(page, start, date.day or 1, publication)
        year = year - 1 if earlier and year is not None and meeting_year is None else year
        evidence = [*evidence, *moved]
        sure = min(sure, 0.8)
    day = complete(date, year, month)
    if day is None:
        return None, date.session
    if date.year is not None:
        return page.fact(day.isoformat(), date.start, date.end, "meeting.held_on"), date.session
    return page.fact(day.isoformat(), date.start, date.end, "meeting.held_on.resolved", sure, evidence), date.session


def _stated(page: Page, start: int, end: int, title: tuple[int, int] | None) -> Date | None:
    """Give the date in the opening's words, else of a labelled line, else of the title."""
    text = page.text
    for date in find_dates(text, start, end, bare_day=True):
        if date.day is not None and not date.dateline and not _OTHER.match(text, date.end, date.end + 12):
            return date
    told = [date for date in find_dates(text, start, end, relative=True) if date.form == "relative"]
    return _labelled(page) or (told[0] if told else None) or _first_day(text, title)


def _labelled(page: Page) -> Date | None:
    lines = page.lines
    for place, line in enumerate(lines):
        if line.text[0] in "会召开时日【[" and (match := meeting_label(lines, place)):
            low, high = line.start + match.end(), line.end
            if low >= high and place + 1 < len(lines):
                low, high = lines[place + 1][:2]
            date = _first_day(page.text, (low, high))
            if date:
                return date
    return None


def _first_day(text: str, span: tuple[int, int] | None) -> Date | None:
    if span is None or not ("日" in text[span[0] : span[1]] or "-" in text[span[0] : span[1]]):
        return None
    return next((date for date in find_dates(text, *span) if date.day is not None), None)


def _told_from(page: Page, date: Date, start: int, publication: Publication) -> tuple[Fact | None, Session | None]:
    """Count the day of 今天 or 昨日 from the dateline, the newspaper's date or the publication; 日前 names none."""
    if date.day_shift is None:
        return None, date.session
    base, evidence = _today(page, start, publication)
    if base is None:
        return None, date.session
    day = base + datetime.timedelta(days=date.day_shift)
    fact = page.fact(day.isoformat(), date.start, date.end, "meeting.held_on.told", 0.8, [evidence])
    return fact, date.session


def _today(page: Page, start: int, publication: Publication) -> tuple[datetime.date | None, str]:
    """Give the day on which a report speaks."""
    issued = publication.published_on
    day = datetime.date.fromisoformat(str(issued.value)) if issued else None
    for line in page.lines[:12]:
        if line.start > start:
            break
        if len(line.text) < 60 and ("版" in line.text or "讯" in line.text) and "年" in line.text:
            for date in find_dates(page.text, line.start, line.end):
                full = complete(date, date.year)
                if full:
                    return full, "dateline"
    near = [date for date in find_dates(page.text, max(0, start - 60), start + 40) if date.dateline]
    if near and day is not None:
        return complete(near[0], day.year) or day, "dateline"
    return day, "publication.published_on"


def _year(
    page: Page, date: Date, meeting_year: Fact | None, publication: Publication
) -> tuple[int | None, list[str], float]:
    """Give the year by the strongest evidence: the number's, the publication's, a 文号's, the text's own years."""
    if date.year is not None:
        return date.year, [], 1.0
    if meeting_year is not None and isinstance(meeting_year.value, int):
        return meeting_year.value, ["meeting.year"], 0.95
    for name in ("published_on", "written_on"):
        fact = getattr(publication, name)
        if fact is not None:
            return _not_after(str(fact.value), date), [f"publication.{name}"], 0.9
    number = publication.document_no
    if number is not None and (match := _PLAIN_YEAR.search(number.text)):
        return int(match.group()), ["publication.document_no"], 0.8
    text = page.text
    for hint, pattern, name in (("号", _BRACKET_YEAR, "document number"), ("/", _PATH_YEAR, "links")):
        match = pattern.search(text) if hint in text else None
        if match:
            return int(match.group(1)), [name], 0.8
    year = _same_day(text, date)
    if year:
        return year, ["date elsewhere"], 0.8
    year = _spoken_year(text)
    return year, ["years named in the text"] if year else [], 0.5


def _same_day(text: str, date: Date) -> int | None:
    """Give the year of the same day written in full elsewhere on the page."""
    if date.month is None or date.day is None:
        return None
    for words in (f"年{date.month}月{date.day}日", f"-{date.month:02}-{date.day:02}"):
        at = text.find(words)
        while at >= 0:
            year = text[max(0, at - 4) : at]
            if len(year) == 4 and year.isdecimal() and year[:2] in {"19", "20"}:
                return int(year)
            at = text.find(words, at + 1)
    return None


def _not_after(published: str, date: Date) -> int:
    """Give the latest year in which the day lies not after the publication."""
    year = int(published[:4])
    if date.month is not None and (date.month, date.day or 1) > (int(published[5:7]), int(published[8:10])):
        return year - 1
    return year


def _spoken_year(text: str) -> int | None:
    """Give the year that the text speaks of: the one named most, the later of two that are named as often."""
    votes = Counter(year for m in _YEAR_WORDS.finditer(text) if 2000 <= (year := int(m.group(1))) <= 2035)
    if not votes:
        return None
    return max(votes.items(), key=lambda v: (v[1], v[0]))[0]


def _month(page: Page, start: int, day: int, publication: Publication) -> tuple[int | None, bool, list[str]]:
    """Give the month of a bare day (28日) from the dateline or the publication, and whether in the year before."""
    low = max(page.text.rfind("\n", 0, start) + 1, start - 120)
    before = [d for d in find_dates(page.text, low, start + 60) if d.month is not None and d.day is not None]
    if before:
        return before[0].month, False, ["dateline"]
    for name in ("published_on", "written_on"):
        fact = getattr(publication, name)
        if fact is not None:
            month = int(str(fact.value)[5:7])
            if day > int(str(fact.value)[8:10]):
                return (
                    (12, month == 1, [f"publication.{name}"])
                    if month == 1
                    else (month - 1, False, [f"publication.{name}"])
                )
            return month, False, [f"publication.{name}"]
    return None, False, []
