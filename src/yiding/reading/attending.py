"""Sentences that say who attended: 某某、某某参加会议 · 出席会议的有…"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from yiding.reading.notnames import WORDS
from yiding.reading.padding import Token, tokens
from yiding.reading.rollwords import Piece, Range, pieces
from yiding.reading.roster import Entry, Line, Roll, feed, read_line, read_token
from yiding.records.meeting import Role
from yiding.text.surnames import GIVEN

# 第三项 第2、3项 第1至3个
ORDINAL = r"第?[一二三四五六七八九十\d]+(?:[、,，\-—~～至到和及]第?[一二三四五六七八九十\d]+)*(?:个|项)?"
# 因公出差 因病
WHY = re.compile(r"因[公事病](?:出差|外出)?")
_MOST_EMPTY = 60  # sentences in a row that name nobody: no record of a meeting has so many
_LONGEST, _NEAR = 600, 100
_ROLE_WORD = re.compile("出席|列席|参加")
_GUESSED = 0.8
"""Certainty of a name whose family name no list has."""
_FEW = 4
"""A list in front of which a word is not understood must have as many members as this."""

# 列席会议 参加了会议 出席 请假 列席第三项议题讨论
_VERB = re.compile(
    r"(?P<verb>参加|出席|列席|请假|缺席)(?:了)?"
    rf"(?P<what>(?:本次|此次|今天的|当天的|会议|{ORDINAL}议题|(?:相关|有关|部分)?议题|的|讨论|研究)*)(?=[。；，,;!！\n]|\s|\Z|并)"
)
# 应邀 分别 因公 before the verb, but a name ends in 阿布都; 要 组织 before it make it no report
_HOW = re.compile(
    r"(?:应邀|受邀|特邀|一并|也|均|(?<!布)都|同时|分别|全程|共同|一起|一同|因[公事病故](?:出差|外出)?|未能?)*\Z"
)
_ORDERED = re.compile(r"(?:[要应须需可未不将得请]|组织|积极|踊跃|带队|按时|准时|必须|邀请)\Z")
# 出席会议的有 列席人员还有 参加会议的领导有
_FORWARD = re.compile(
    r"(?P<verb>出席|参加|列席)(?:了)?(?:本次|此次)?(?:会议)?的?(?:人员|[市区县]?领导|同志|单位|部门)?"
    r"(?:还|分别)?(?:有(?!关)|包括)(?P<list>[^。\n]{2,1500})"
)
_SENTENCE_MARKS = "。；\n！？!?;"
_LEAD = re.compile(r"(?:本次|此次)?(?:会议)?(?:还|并)?(?:特别|同时)?(?:邀请|特邀|应邀|受邀)(?:了)?|以及|还有|另有|其中")


def role_of(word: str, before: str, after: str) -> Role:
    """Give the role that a label or verb stands for."""
    word = "".join(word.split())
    if "请假" in word or "缺席" in word or word.startswith("未") or before.endswith(("未", "未能")):
        return "absent"
    if "记录" in word:
        return "recorder"
    topic = "议题" in before + after or "项" in before + after
    return "in_attendance" if "列席" in word or topic else "present"


def sentences(
    text: str, start: int, hints: list[Range], end: int, places: Sequence[str], taken: list[Range]
) -> tuple[list[Entry], list[Range]]:
    """Read the sentences that say who attended, outside the rolls already read."""
    entries: list[Entry] = []
    ranges: list[Range] = []
    free = [hint[0] for hint in hints if not _inside(hint[0], taken)]
    before, empty = start, 0
    for hint in free:
        match = _VERB.match(text, hint, end) if hint >= before and empty < _MOST_EMPTY else None
        if match is None:
            continue
        low = max(before, hint - 12)
        how = _HOW.search(text, low, hint)
        at = how.start() if how else hint
        if _ORDERED.search(text, max(before, at - 2), at):
            continue
        role = role_of(match["verb"], text[at:hint], match["what"])
        found, first = _subject(text, _sentence_start(text, max(before, at - _LONGEST), at), at, role, places)
        if found:
            why = WHY.search(text, at, hint) if role == "absent" else None
            entries += [entry._replace(reason=why.span()) for entry in found] if why else found
            ranges.append((first, match.end()))
            before = match.end()
        empty = 0 if found else empty + 1
    return entries, ranges


def forward(
    text: str, start: int, hints: list[Range], end: int, places: Sequence[str], taken: list[Range]
) -> tuple[list[Entry], list[Range]]:
    """Read the sentences whose verb precedes the persons, outside the ranges already read."""
    entries: list[Entry] = []
    ranges: list[Range] = []
    before, empty = start, 0
    for hint, _ in hints:
        match = _FORWARD.match(text, hint, end) if hint >= before and empty < _MOST_EMPTY else None
        if match is None or _inside(hint, taken):
            continue
        found, last = _object(text, match, places)
        if found:
            entries += found
            ranges.append((hint, last))
            before = last
        empty = 0 if found else empty + 1
    return entries, ranges


def _sentence_start(text: str, low: int, at: int) -> int:
    """Give where the sentence that a place lies in begins, `low` at the least."""
    return max(low, *(text.rfind(mark, low, at) + 1 for mark in _SENTENCE_MARKS))


def _inside(at: int, ranges: list[Range]) -> bool:
    """Say whether a place lies in one of some ranges, which ascend."""
    i = bisect_right(ranges, at, key=itemgetter(0)) - 1
    return i >= 0 and at < ranges[i][1]


def _subject(text: str, start: int, end: int, role: Role, places: Sequence[str]) -> tuple[list[Entry], int]:
    """Read the persons in front of a verb, backwards as far as the words read as a roll; also give where they begin."""
    near = start
    if end - start > _NEAR:
        near = max(start, text.find("，", end - _NEAR, end) + 1)
    parts, broken = _backwards(text, near, end, places)
    if near > start and not broken:
        parts, broken = _backwards(text, start, end, places)
    parts.reverse()
    names = [piece.certainty for _, found in parts for piece in found if piece.kind == "name"]
    if names and max(names) <= _GUESSED:
        return [], end  # nobody there is known by the family name
    cut_off = bool(parts) and text[parts[0][0].start] == "、"
    if cut_off:
        told = [k for k, (token, _) in enumerate(parts) if _ROLE_WORD.search(text, token.start, token.end)]
        parts = parts[told[-1] + 1 :] if told else parts
    if not parts or (cut_off and sum(bool(found) for _, found in parts) < _FEW):
        return [], end
    parts = parts[1:] if cut_off and text[parts[0][0].start] == "、" else parts
    roll = Roll(text, role, "attendance.prose", True)
    feed(roll, Line(parts, 0, 0))
    roll.close()
    first = next((found[0].start for _, found in parts if found), end)
    return (roll.entries, first) if roll.entries else ([], end)


# 张三及县政府各部门主要负责同志 · 各局主要负责人及某某公司: 及 parts a person or unit from a class of persons
_CLASS_BEHIND = re.compile(r"(?:以及|[及和与])(?=[^、，。；]{2,30}(?:负责同志|负责人|领导|人员|代表|同志)\Z)")
_CLASS_BEFORE = re.compile(r"[^、，。；]{0,20}(?:负责同志|负责人|代表)(?:以及|[及和与])")


def _parted(text: str, token: Token) -> Range | None:
    """Give what stands beside a class of persons in a word; None where there is no class beside anything."""
    before = _CLASS_BEFORE.match(text, token.start, token.end)
    if before and before.end() < token.end:
        return before.end(), token.end
    behind = _CLASS_BEHIND.search(text, token.start + 2, token.end)
    return (token.start, behind.start()) if behind else None


def _is_listed(text: str, token: Token, behind: list[tuple[Token, list[Piece]]]) -> bool:
    """Say whether a word with a family name that no list has stands between names: 魏东升、强勇，县政府党组成员…"""
    word = text[token.start : token.end]
    if not 2 <= len(word) <= 3 or word[-1] not in GIVEN or word in WORDS or text[token.start - 1] != "、":
        return False
    beside = next((found for _, found in reversed(behind) if found), [])
    return token.end < len(text) and (
        text[token.end] in "，；" or not beside or beside[0].kind in ("name", "post", "unit")
    )


def _backwards(text: str, start: int, end: int, places: Sequence[str]) -> tuple[list[tuple[Token, list[Piece]]], bool]:
    """Cut the words before a place, last one first, as far as they are those of a roll; also say whether one was not."""
    parts: list[tuple[Token, list[Piece]]] = []
    for token in reversed(tokens(text, start, end)):
        part = _parted(text, token)
        found = pieces(text, *part, places, prose=True) if part else read_token(text, token, places, prose=True)
        if any(piece.kind == "other" for piece in found) and _is_listed(text, token, parts):
            found = [Piece("name", token.start, token.end, certainty=_GUESSED)]
        if any(piece.kind == "other" for piece in found):
            found = _led(text, token.start, token.end, places)
            if found:
                parts.append((token, found))
            return parts, True
        parts.append((token, found))
    return parts, False


def _led(text: str, start: int, end: int, places: Sequence[str]) -> list[Piece]:
    """Cut what follows words such as 会议邀请 into pieces; empty when it is not understood."""
    lead = _LEAD.match(text, start, end)
    if not lead or lead.end() == end:
        return []
    found = pieces(text, lead.end(), end, places, prose=True)
    return [] if any(piece.kind == "other" for piece in found) else found


def _object(text: str, match: re.Match[str], places: Sequence[str]) -> tuple[list[Entry], int]:
    """Read the persons behind 出席会议的有; also give where they end."""
    start, end = match.span("list")
    start += text[start] in ":："
    line = read_line(text, start, end, places, prose=True)
    if line.unknown > 0.25 * line.known:
        return [], end
    roll = Roll(text, role_of(match["verb"], "", ""), "attendance.prose", True)
    feed(roll, line)
    roll.close()
    return roll.entries, end
