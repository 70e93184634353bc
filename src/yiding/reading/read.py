"""Read: from a source text to its record, by locating, finding, resolving and checking."""

import datetime
import re
from itertools import pairwise
from typing import Literal, get_args

from yiding.reading.attendance import find_attendance
from yiding.reading.check import trust, unread
from yiding.reading.drafts import Draft
from yiding.reading.headings import Heading, find_headings
from yiding.reading.items import read_items
from yiding.reading.locate import Opening, body_end, find_openings, is_furniture
from yiding.reading.meeting import read_meeting
from yiding.reading.outline import outline
from yiding.reading.page import Line, Page
from yiding.reading.prose import Prose
from yiding.reading.publication import read_publication
from yiding.reading.roll import attendees
from yiding.reading.verdict import refusal, unknown
from yiding.records import Meeting, Publication, Record, Source
from yiding.text import Mended, SourceText, mend

_Schema = Literal["yiding/record/1"]
_SCHEMA: _Schema = get_args(_Schema)[0]


def read(source: SourceText, *, with_text: bool = False) -> Record:
    """Read a source text into its record; a text that is not the record of a meeting yields no meeting and says why."""
    mended = mend(source)
    page = Page(mended)
    record = Record(_SCHEMA, _source(mended, with_text), Publication(), [])
    reason = refusal(page)
    openings = [] if reason else _distinct(page, find_openings(page))
    record.publication = read_publication(page, openings[0].start if openings else len(page.text))
    if not openings:
        record.source.not_a_meeting = reason or unknown(page)
        return record
    body: list[Line] = []
    for place, opening in enumerate(openings):
        limit = openings[place + 1].start if place + 1 < len(openings) else len(page.text)
        lines = [line for line in page.lines[opening.line : body_end(page, opening.line)] if line.start < limit]
        body += lines
        reach = (opening.start if place else 0, limit)
        record.meetings.append(_meeting(page, opening, lines, reach, record.publication))
    record.source.unread = unread(page, body)
    return record


def _source(mended: Mended, with_text: bool) -> Source:
    source = mended.source
    return Source(
        id=source.sha256[:16],
        name=source.name,
        media_type=source.media_type,
        encoding=source.encoding,
        sha256=source.sha256,
        length=len(source.text),
        script=mended.script,
        damage=mended.damage,
        trust=trust(mended),
        url=source.url,
        places=list(source.places),
        text=source.text if with_text else None,
    )


_NUMBER = re.compile(r"第?\s*([〇一二三四五六七八九十百\d]{1,6})\s*次")


def _distinct(page: Page, openings: list[Opening]) -> list[Opening]:
    """The openings of different meetings: one told again, in a summary or a headline, counts once."""
    kept: list[Opening] = []
    seen: set[tuple[str, str]] = set()
    for opening in openings:
        words = page.text[opening.start : opening.end]
        number = _NUMBER.search(words, max(0, opening.anchor[0] - opening.start - 30))
        key = (number.group(1) if number else "", page.text[slice(*opening.anchor)][:2])
        if kept and not _another(page, kept[-1], opening, key, seen):
            continue
        kept.append(opening)
        seen.add(key)
    return kept


def _another(page: Page, before: Opening, opening: Opening, key: tuple[str, str], seen: set[tuple[str, str]]) -> bool:
    """Whether an opening is that of a further meeting: another number at the head of a line, after some text."""
    line = page.lines[opening.line]
    return bool(key[0]) and key not in seen and opening.start - line.start < 12 and opening.line > before.line


def _meeting(
    page: Page, opening: Opening, lines: list[Line], reach: tuple[int, int], publication: Publication
) -> Meeting:
    """Read one meeting from its lines; attendance may stand anywhere in `reach`, [start, end)."""
    title = _title_range(page, opening, publication)
    meeting = read_meeting(page, opening, reach[1], publication, title)
    page.level = _level(meeting)
    entries, ranges = find_attendance(page.text, *reach, _places(meeting))
    meeting.attendance = attendees(page, entries)
    for start, end in ranges:
        page.account(start, end)
    drafts, meeting.further_matters = _drafts(page, opening, _told(page, lines, ranges))
    meeting.items = read_items(page, drafts, _held_on(meeting), _year(meeting))
    return meeting


def _told(page: Page, lines: list[Line], ranges: list[tuple[int, int]]) -> list[Line]:
    """The lines that tell of the meeting: the opening, then all that is neither attendance nor furniture."""
    told = lines[:1]
    starts = {start for start, _ in ranges}
    spans = sorted(ranges)
    place = 0
    for line in lines[1:]:
        while place < len(spans) and spans[place][1] <= line.start:
            place += 1
        if line.start in starts or (place < len(spans) and spans[place][0] <= line.start):
            continue
        if is_furniture(line):
            page.account(line.start, line.end)
        else:
            told.append(line)
    return told


def _places(meeting: Meeting) -> list[str]:
    return [str(body.value).removesuffix("党组").removesuffix("人民政府") for body in meeting.bodies]


def _level(meeting: Meeting) -> str:
    """The level of the government that met: the last character of its name."""
    names = (name.removesuffix("政府") for name in _places(meeting))
    return next((name[-1] for name in names if name and name[-1] in "省市区县旗州盟"), "")


def _held_on(meeting: Meeting) -> datetime.date | None:
    return datetime.date.fromisoformat(str(meeting.held_on.value)) if meeting.held_on else None


def _year(meeting: Meeting) -> int | None:
    """The year that a meeting's number counts in."""
    return int(str(meeting.year.value)) if meeting.year else None


def _title_range(page: Page, opening: Opening, publication: Publication) -> tuple[int, int] | None:
    """Where a line above the opening names the meeting: the number may stand only there."""
    for line in reversed(page.lines[max(0, opening.line - 11) : opening.line]):
        words = line.text
        if len(words) < 70 and ("次" in words or "常务" in words) and "上一" not in words and "下一" not in words:
            return line.start, line.end
    return page.mended.at(*publication.title.spans[0]) if publication.title else None


def _drafts(page: Page, opening: Opening, lines: list[Line]) -> tuple[list[Draft], bool]:
    """The matters of a meeting: under its numbered headings where it has them, else from its prose."""
    agenda = (opening.anchor[1], opening.end)
    headings = find_headings(lines[1:])
    listed: list[tuple[int, int]] = []
    if headings and _only_listed(lines[1:], headings):
        listed = [(heading.words, heading.end) for heading in headings]
        lines = [lines[0], *lines[2 + headings[-1].line :]]
        for start, end in listed:
            page.account(start, end)
    elif headings:
        for line in lines[: headings[0].line + 1]:
            page.account(line.start, line.end)
        return outline(page, lines[1:], headings, (opening.anchor[1], max(opening.end, headings[0].start)))
    prose = Prose(page, lines, agenda, listed, opening.end)
    return prose.drafts, prose.further


def _only_listed(lines: list[Line], headings: list[Heading]) -> bool:
    """Whether numbered lines only list the matters, and paragraphs that treat them follow."""
    close = all(b.line - a.line == 1 for a, b in pairwise(headings))
    short = all(heading.end - heading.words < 80 for heading in headings)
    if not (close and short and len(headings) > 1):
        return False
    return sum("会议" in line.text and len(line.text) > 30 for line in lines[headings[-1].line + 1 :]) >= 2
