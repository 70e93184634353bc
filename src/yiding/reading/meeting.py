"""The meeting's own facts: who met, when, where, under whom."""

import re

from yiding.reading.bodies import read_sitting
from yiding.reading.chairs import Found, chair, find_chair
from yiding.reading.locate import ANCHOR, Opening
from yiding.reading.page import Page
from yiding.reading.when import read_when
from yiding.records import Fact, Meeting, Publication

# 地点：县政府三楼会议室 · 会议地点：… · 【会议地点】…
_PLACE_LABEL = re.compile(r"地\s*点\s*(?:[】\]][：:]?|[：:\s])\s*(?P<place>[^\n，。；：]{3,40})")
# 在区政府第一会议室主持召开 · 在县会议中心
_PLACE = re.compile(
    r"[在于](?P<place>[^，。；在]{1,24}?(?:会议室|会议厅|会议中心|礼堂|报告厅|会堂|会场|(?<![0-9])楼(?![^，。；]{1,8}(?:室|厅))|厅))(?:内|里)?"
)
# the meeting's words end with the clause
_CLAUSE_END = re.compile(r"[，。；\n]|(?<=会议)(?=传达|学习|研究|听取|审议)")
# 第11次 · （十六届市政府第29次） · 会议届次：某区三届人民政府第43次常务会议
_NUMBERED = re.compile(r"^（?第|^会议届次|届.{0,8}第?.{1,6}次")
_MOST_TITLES = 3
_NEAR = 600
"""How far from the opening the label of the place may stand."""


def read_meeting(
    page: Page, opening: Opening, region_end: int, publication: Publication, title: tuple[int, int] | None
) -> Meeting:
    """Read the facts of one meeting from its opening; the items are read by others."""
    text = page.text
    found = find_chair(page, opening.start, opening.end, (opening.start, region_end))
    if found is None and opening.start:
        found = find_chair(page, opening.start, opening.start, (0, opening.start))
    post = text[slice(*found.post)] if found and found.post[0] >= 0 else ""
    words = _words(page, opening, found)
    sitting = read_sitting(page, words, post, lambda: _titles(page, opening, title))
    high = max(opening.anchor[1], opening.verb) + 4
    held_on, session = read_when(page, opening.start, min(high, opening.end), sitting.year, publication, title)
    page.account(opening.start, opening.end)
    return Meeting(
        bodies=sitting.bodies,
        kind=sitting.kind,
        items=[],
        term=sitting.term,
        number=sitting.number,
        year=sitting.year,
        held_on=held_on,
        session=session,
        place=_place(page, opening, region_end),
        chair=chair(page, found) if found else None,
    )


def _titles(page: Page, opening: Opening, title: tuple[int, int] | None) -> list[tuple[int, int]]:
    """Give the lines that name the meeting besides its opening: the title above it, a number alone near it."""
    titles = [title] if title and "会" in page.text[slice(*title)] else []
    lines = page.lines
    near = (*range(opening.line - 1, max(-1, opening.line - 10), -1), *range(opening.line + 1, opening.line + 6))
    for place in near:
        if place >= len(lines) or len(titles) >= _MOST_TITLES:
            break
        line = lines[place]
        if len(line.text) < 60 and _names_meeting(line.text, place < opening.line) and line[:2] not in titles:
            titles.append((line.start, line.end))
    return titles


def _names_meeting(words: str, above: bool) -> bool:
    """Whether a line names a meeting: a title above the opening, or its number alone."""
    if "次" not in words and not (above and "会" in words and ("常务" in words or "纪要" in words or "党组" in words)):
        return False
    if "上一" in words or "下一" in words or "首页" in words:
        return False
    return (above and "会" in words) or _NUMBERED.search(words.replace(" ", "")) is not None


def _words(page: Page, opening: Opening, found: Found | None) -> tuple[int, int]:
    """Give the stretch of the opening that names the meeting: after chair and verb, up to the end of the clause."""
    text = page.text
    start = opening.start
    if opening.anchor[0] > opening.verb:
        start = opening.verb
        if found is None or found.name[0] > opening.verb or found.name[0] < opening.start:
            start = _subject(text, opening)
    else:
        stop = max(text.rfind(mark, opening.start, opening.anchor[0]) for mark in "，。；日午")
        start = max(start, stop + 1)
    end = opening.anchor[1]
    for match in ANCHOR.finditer(text, end, min(opening.end, end + 40)):
        if "，" not in text[end : match.start()]:
            end = match.end()
    tail = _CLAUSE_END.search(text, end, opening.end)
    return start, min(tail.start() if tail else opening.end, end + 24)


def _subject(text: str, opening: Opening) -> int:
    """Where the organ begins that convened the meeting (某县第九届人民政府召开第五次…), else the verb."""
    low = max(opening.start, opening.verb - 40)
    clause = max(text.rfind(mark, low, opening.verb) for mark in "，。；日午") + 1
    clause = max(clause, low)
    named = text.find("政府", clause, opening.verb)
    return clause if named >= 0 and "主持" not in text[opening.verb : opening.verb + 2] else opening.verb


def _place(page: Page, opening: Opening, region_end: int) -> Fact | None:
    text = page.text
    match = None
    high = min(opening.end, max(opening.anchor[1], opening.verb))
    if "在" in text[opening.start : high] or "于" in text[opening.start : high]:
        match = _PLACE.search(text, opening.start, high)
    if match is None:
        match = _labelled_place(page, max(0, opening.start - _NEAR), min(region_end, opening.end + _NEAR))
    return page.words(*match.span("place"), "meeting.place") if match else None


def _labelled_place(page: Page, start: int, end: int) -> re.Match[str] | None:
    """Give the place after 地点 or 会议地点, at the head of a line or of a sentence."""
    text = page.text
    for label in ("地点", "地 "):
        at = text.find(label, start, end)
        while at >= 0:
            before = text[max(0, at - 3) : at].replace("会议", "").replace("召开", "").strip("【[ 　")
            if before in ("", "\n", "。") or before.endswith(("\n", "。")):
                match = _PLACE_LABEL.match(text, at, end)
                if match:
                    return match
            at = text.find(label, at + 2, end)
    return None
