"""When: the day of a meeting, its year resolved from the rest of the page where the words leave it out."""

import re
from collections import Counter

from yiding.reading.dates import Date, complete, find_dates
from yiding.reading.page import Page
from yiding.records import Fact, Publication

# 会议时间：3月31日 · 时间：2025年7月30日上午 · 召开时间
_LABEL = re.compile(r"^[ 　]*[【\[]?(?:会议|召开|开会)?\s*时\s*间\s*[】\]]?[：:\s]", re.M)
_YEAR_WORDS = re.compile(r"(?<![\d〔\[（(—\-–~至])((?:19|20)\d\d)年(?!(?:来|至|—|-|–)\d)")
_PATH_YEAR = re.compile(r"/((?:19|20)\d\d)(?:[/-]?)(\d{1,2})(?:[/-]?)(\d{1,2})?/")
_BRACKET_YEAR = re.compile(r"[〔\[（(]\s*((?:19|20)\d\d)\s*[〕\]）)]\s*第?\s*\d+\s*[号期]")


def read_when(
    page: Page, start: int, end: int, meeting_year: Fact | None, publication: Publication, title: tuple[int, int] | None
) -> tuple[Fact | None, str | None]:
    """Read the day and the half of the day of a meeting from its opening [start, end), a labelled line or its title."""
    date = _stated(page, start, end, title)
    if date is None:
        return None, None
    year, evidence, sure = _year(page, date, meeting_year, publication)
    month = date.month
    if month is None:
        month, moved = _month(page, start, publication, year)
        evidence = [*evidence, *moved]
        sure = min(sure, 0.8)
    day = complete(date, year, month)
    if day is None:
        return None, date.session
    if date.year is not None:
        return page.fact(day.isoformat(), date.start, date.end, "meeting.held_on"), date.session
    return page.fact(day.isoformat(), date.start, date.end, "meeting.held_on.resolved", sure, evidence), date.session


def _stated(page: Page, start: int, end: int, title: tuple[int, int] | None) -> Date | None:
    """The date in the opening sentence, before the verb; else of a labelled line; else of the title or the line above."""
    text = page.text
    dates = [d for d in find_dates(text, start, end, bare_day=True) if d.day is not None and not d.dateline]
    for date in dates:
        if not re.match(r"[^，。]{0,6}(?:印发|以来|起施行)", text[date.end : date.end + 12]):
            return date
    label = _LABEL.search(text)
    if label:
        line_end = text.find("\n", label.end())
        found = [d for d in find_dates(text, label.end(), line_end if line_end > 0 else len(text)) if d.day is not None]
        if found:
            return found[0]
    if title:
        found = [d for d in find_dates(text, *title) if d.day is not None]
        if found:
            return found[0]
    return None


def _year(
    page: Page, date: Date, meeting_year: Fact | None, publication: Publication
) -> tuple[int | None, list[str], float]:
    """The year that the other evidence gives, strongest first: the number's, the publication's, a 文号's, the text's own years."""
    if date.year is not None:
        return date.year, [], 1.0
    if meeting_year is not None and isinstance(meeting_year.value, int):
        return meeting_year.value, ["meeting.year"], 0.95
    for name in ("published_on", "written_on"):
        fact = getattr(publication, name)
        if fact is not None:
            return _not_after(str(fact.value), date), [f"publication.{name}"], 0.9
    for pattern, name in ((_BRACKET_YEAR, "publication.document_no"), (_PATH_YEAR, "links")):
        match = pattern.search(page.text)
        if match:
            return int(match.group(1)), [name], 0.8
    full = [d for d in find_dates(page.text) if d.year and d.day and d.month]
    near = [d for d in full if d.month == date.month and (date.day is None or d.day == date.day)]
    if near:
        return near[0].year, ["date elsewhere"], 0.8
    year = _spoken_year(page.text)
    return year, ["years named in the text"] if year else [], 0.5


def _not_after(published: str, date: Date) -> int:
    """The latest year in which the day lies not after the publication."""
    year = int(published[:4])
    month = date.month or int(published[5:7])
    if (month, date.day or 1) > (int(published[5:7]), int(published[8:10])):
        return year - 1
    return year


def _spoken_year(text: str) -> int | None:
    """The year that the text speaks of: the one named most, the later of two that are named as often."""
    votes = Counter(int(m.group(1)) for m in _YEAR_WORDS.finditer(text))
    votes = Counter({y: n for y, n in votes.items() if 2000 <= y <= 2035})
    if not votes:
        return None
    return max(votes.items(), key=lambda v: (v[1], v[0]))[0]


def _month(page: Page, start: int, publication: Publication, year: int | None) -> tuple[int | None, list[str]]:
    """The month of a bare day (28日): of the dateline before it, else of the publication."""
    before = [d for d in find_dates(page.text, max(0, start - 120), start + 60) if d.month is not None and d.day is not None]
    if before:
        return before[0].month, ["dateline"]
    for name in ("published_on", "written_on"):
        fact = getattr(publication, name)
        if fact is not None:
            return int(str(fact.value)[5:7]), [f"publication.{name}"]
    return None, []
