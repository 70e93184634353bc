"""The meeting's own facts: who met, when, where, under whom."""

import re

from yiding.reading.bodies import read_sitting
from yiding.reading.chairs import chair, find_chair
from yiding.reading.locate import ANCHOR, Opening
from yiding.reading.page import Page
from yiding.reading.when import read_when
from yiding.records import Fact, Meeting, Publication

# 地点：县政府三楼会议室 · 会议地点：… · 在区政府第一会议室主持召开
_PLACE_LABEL = re.compile(r"^[ 　]*[【\[]?(?:会议|召开)?\s*地\s*点\s*[】\]]?[：:\s]\s*(?P<place>[^\n，。；]{3,40}?)\s*$", re.M)
_PLACE = re.compile(r"在(?P<place>[^，。；在]{2,24}?(?:会议室|会议厅|会议中心|礼堂|报告厅|会堂|会场|(?<!\d)楼(?![^，。；]{1,8}(?:室|厅))|厅))(?:内|里)?")
# 主持 or 召开 belong to the words before the meeting's name; its words end with the clause
_CLAUSE_END = re.compile(r"[，。；\n]|(?<=会议)(?=传达|学习|研究|听取|审议)")


def read_meeting(page: Page, opening: Opening, region_end: int, publication: Publication, title: tuple[int, int] | None) -> Meeting:
    """Read the facts of one meeting from its opening; the items are read by others."""
    text = page.text
    found = find_chair(text, opening.start, opening.end, (opening.start, region_end))
    if found is None:
        found = find_chair(text, opening.start, opening.start, (0, opening.start))
    post = text[slice(*found.post)] if found and found.post[0] >= 0 else ""
    start, end = _words(page, opening, found.name if found else None)
    sitting = read_sitting(page, start, end, post, title)
    held_on, session = read_when(page, opening.start, opening.end, sitting.year, publication, title)
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


def _words(page: Page, opening: Opening, name: tuple[int, int] | None) -> tuple[int, int]:
    """The stretch of the opening sentence that names the meeting: after the chair and the verb, up to the end of the clause."""
    text = page.text
    start = opening.start
    if opening.anchor[0] > opening.verb:
        start = opening.verb
        if name and name[0] > opening.verb:
            start = opening.verb
    else:
        stop = max(text.rfind(mark, opening.start, opening.anchor[0]) for mark in "，。；日午")
        start = max(start, stop + 1)
    end = opening.anchor[1]
    for match in ANCHOR.finditer(text, end, min(opening.end, end + 40)):
        if "，" not in text[end : match.start()]:
            end = match.end()
    tail = _CLAUSE_END.search(text, end, opening.end)
    return start, min(tail.start() if tail else opening.end, end + 24)


def _place(page: Page, opening: Opening, region_end: int) -> Fact | None:
    match = _PLACE.search(page.text, opening.start, opening.end)
    if match is None or match.start() > opening.anchor[1]:
        match = _PLACE_LABEL.search(page.text, 0, region_end)
    return page.words(*match.span("place"), "meeting.place") if match else None
