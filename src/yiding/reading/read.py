"""Read: from a source text to its record."""

import datetime
import re

from yiding.reading.attendance import find_attendance
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
from yiding.records.record import SCHEMA, Trust
from yiding.text import Mended, SourceText, mend


def read(source: SourceText, *, with_text: bool = False) -> Record:
    """Read a source text into its record; a text that is not the record of a meeting yields no meeting and says why."""
    mended = mend(source)
    page = Page(mended)
    record = Record(SCHEMA, _source(mended, with_text), Publication(), [])
    reason = refusal(page)
    openings = [] if reason else _distinct(page, find_openings(page))
    first = openings[0].start if openings else len(page.text)
    record.publication = read_publication(page, first)
    if not openings:
        record.source.not_a_meeting = reason or unknown(page)
        return record
    for place, opening in enumerate(openings):
        limit = openings[place + 1].start if place + 1 < len(openings) else len(page.text)
        record.meetings.append(_meeting(page, opening, limit, record.publication))
    record.source.unread = _unread(page, first)
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
        trust=_trust(mended),
        url=source.url,
        places=list(source.places),
        text=source.text if with_text else None,
    )


def _trust(mended: Mended) -> Trust:
    """How far the source can be relied on: from what was done to it, and whether a government site published it."""
    reasons = [f"{damage.kind} {damage.count}" for damage in mended.damage]
    if mended.script != "simplified":
        reasons.insert(0, f"script {mended.script}")
    kinds = {damage.kind for damage in mended.damage}
    if "spam" in kinds or any(not damage.repaired for damage in mended.damage):
        return Trust("low", reasons)
    if reasons:
        return Trust("medium", reasons)
    return Trust("high", ["no damage found"])


_NUMBER = re.compile(r"第?\s*([〇一二三四五六七八九十百\d]{1,6})\s*次")


def _distinct(page: Page, openings: list[Opening]) -> list[Opening]:
    """The openings of different meetings: one told again, in a summary or a headline, counts once."""
    kept: list[Opening] = []
    seen: list[tuple[str, str]] = []
    for opening in openings:
        words = page.text[opening.start : opening.end]
        number = _NUMBER.search(words, max(0, opening.anchor[0] - opening.start - 30))
        key = (number.group(1) if number else "", page.text[slice(*opening.anchor)][:2])
        if kept and not _another(page, kept[-1], opening, key, seen):
            continue
        kept.append(opening)
        seen.append(key)
    return kept


def _another(page: Page, before: Opening, opening: Opening, key: tuple[str, str], seen: list[tuple[str, str]]) -> bool:
    """Whether an opening is that of a further meeting: another number at the head of a line, after some text."""
    line = page.lines[opening.line]
    return bool(key[0]) and key not in seen and opening.start - line.start < 12 and opening.line > before.line


def _meeting(page: Page, opening: Opening, limit: int, publication: Publication) -> Meeting:
    stop = body_end(page, opening.line)
    lines = [line for line in page.lines[opening.line : stop] if line.start < limit]
    title = _title_range(page, opening, publication)
    meeting = read_meeting(page, opening, limit, publication, title)
    page.level = _level(meeting)
    entries, ranges = find_attendance(page.text, *_reach(page, opening, limit), _places(meeting))
    for start, end in ranges:
        page.account(start, end)
    lines = lines[:1] + [line for line in lines[1:] if not is_furniture(line) and not any(a <= line.start < b for a, b in ranges)]
    meeting.attendance = attendees(page, entries)
    meeting.items, meeting.further_matters = _items(page, opening, lines, _held_on(meeting))
    return meeting


def _reach(page: Page, opening: Opening, limit: int) -> tuple[int, int]:
    """Where attendance may stand: for a single meeting anywhere on the page, also above its opening."""
    return (0 if opening.line < 30 else opening.start), limit


def _places(meeting: Meeting) -> list[str]:
    return [str(body.value).removesuffix("党组").removesuffix("人民政府") for body in meeting.bodies]


def _level(meeting: Meeting) -> str:
    """The level of the government that met: the last character of its name."""
    names = [str(b.value).removesuffix("党组").removesuffix("人民政府").removesuffix("政府") for b in meeting.bodies]
    return next((name[-1] for name in names if name and name[-1] in "省市区县旗州盟"), "")


def _held_on(meeting: Meeting) -> datetime.date | None:
    return datetime.date.fromisoformat(str(meeting.held_on.value)) if meeting.held_on else None


def _title_range(page: Page, opening: Opening, publication: Publication) -> tuple[int, int] | None:
    """Where a line above the opening names the meeting: the number may stand only there."""
    for place in range(opening.line - 1, max(-1, opening.line - 12), -1):
        line = page.lines[place]
        if len(line.text) < 70 and ("次" in line.text or "常务" in line.text) and "上一" not in line.text and "下一" not in line.text:
            return line.start, line.end
    if publication.title:
        span = publication.title.spans[0]
        return page.mended.at(*span)
    return None


def _items(page: Page, opening: Opening, lines: list[Line], held_on: datetime.date | None) -> tuple[list, bool]:  # type: ignore[type-arg]
    headings = find_headings(lines[1:] if lines else [])
    listed: list[tuple[int, int]] = []
    if headings and _only_listed(lines[1:], headings):
        listed = [(heading.words, heading.end) for heading in headings]
        lines = [lines[0], *lines[2 + headings[-1].line :]]
        headings = []
    if headings:
        drafts, further = outline(page, lines[1:], headings, (opening.anchor[1], opening.end))
        for line in lines[: headings[0].line + 1]:
            page.account(line.start, line.end)
        return read_items(page, drafts, held_on), further
    prose = Prose(page, lines, (opening.anchor[1], opening.end), listed, opening.end)
    return read_items(page, prose.drafts, held_on), prose.further


def _only_listed(lines: list[Line], headings: list[Heading]) -> bool:
    """Whether numbered lines only list the matters, and paragraphs that treat them follow."""
    close = all(b.line - a.line == 1 for a, b in zip(headings, headings[1:], strict=False))
    after = lines[headings[-1].line + 1 :]
    short = all(heading.end - heading.words < 80 for heading in headings)
    return close and short and len(headings) > 1 and sum("会议" in line.text and len(line.text) > 30 for line in after) >= 2


def _unread(page: Page, first: int) -> float:
    """The share of the text from the first meeting on that no rule accounts for."""
    end = len(page.text)
    total = end - first
    if total <= 0:
        return 0.0
    covered, at = 0, first
    for start, stop in sorted(page.read):
        start, stop = max(start, at), min(stop, end)
        if stop > start:
            covered += stop - start
            at = stop
    return round(1 - covered / total, 4)
