"""Who was present, in attendance, absent and who kept the record (出席, 列席, 请假, 记录).

Two forms: rolls behind a label (出席：…, 列席情况), which go on over lines as long as these read as a roll, and
sentences whose verb follows the persons (某某、某某参加会议) or precedes them (出席会议的有…).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from yiding.reading.notnames import WORDS
from yiding.reading.padding import Token, tokens
from yiding.reading.rollwords import Piece, Range, pieces
from yiding.reading.roster import Entry, Line, Roll, feed, read_line, read_token
from yiding.reading.surnames import GIVEN
from yiding.records.meeting import Role


def _before_last(first: str, last: str) -> str:
    """Give a look back from the last character of a word, over blanks, to its first."""
    return "(?:" + "|".join(rf"(?<={first}{blank}{last})" for blank in (r"\s" * n for n in range(7))) + ")"


# What says that somebody was there or was not, each with the character that it is found by
_HINTS = (
    ("席", re.compile(rf"席{_before_last('[出列缺]', '席')}")),  # 出席 列 席 缺席
    ("参", re.compile(r"参\s{0,6}[加会]")),
    ("假", re.compile(rf"假{_before_last('请', '假')}")),
    ("录", re.compile(rf"录{_before_last('记', '录')}")),
    ("与会", re.compile(r"与会(?!议)")),
    ("到会", re.compile(r"到会(?!议)")),
    ("未", re.compile(r"未到")),
)
_FROM_LAST = frozenset("席假录")

# 第三项 第2、3项 第1至3个
_ORDINAL = r"第?[一二三四五六七八九十\d]+(?:[、,，\-—~～至到和及]第?[一二三四五六七八九十\d]+)*(?:个|项)?"
# 应邀 研究第三项议题时 本次会议 因事 实际 （一） 【
_BEFORE = re.compile(
    r"(?:研究|审议|讨论|听取|参加|参与|有关|相关|部分|会议|本次|实际|应邀|邀请|特邀|受邀|应|邀|其他|其它|固定|分别|全程|"
    rf"因[公事病故]|{_ORDINAL}|议题|事项|汇报|的|时|人员|领导|单位|分|未|实到|应到|主要|【)*"
)
# 会议人员 情况 的领导 第1项议题讨论的 （12人）
_AFTER = (
    r"(?:会\s*议|人\s{0,4}员|人|领\s*导|单\s*位|部\s*门|情\s*况|名\s*单|同\s*志|"
    rf"{_ORDINAL}|议题|事项|讨论|研究|的|者|有|本次|范围|整理|代表)*+"
    r"(?:（[^（）\n]{1,20}）)?+】?"
)
# a colon behind a label, or nothing but the end of its line or a blank
_BEHIND = re.compile(rf"(?P<after>{_AFTER})(?:\s{{0,4}}(?P<colon>[:：])|(?=[^\S\n]|\n|\Z)|(?<=】))")
_EDGES = frozenset("\n\r\t \u3000\u2002\u2003\xa0。；;，,】）)")
_NUMBER = re.compile(r"（?[一二三四五六七八九十\d]{1,3}[）、.．]\Z")

# 主持：… 时间：… 印发 会议指出 …: what no roll holds
_STOP = re.compile(
    r"主\s*持|(?:时\s*间|地\s*点|议\s*题|议\s*程|内\s*容|[主分抄发]\s*送|主\s*办|签\s*发|审\s*核|校\s*对|整\s*理|拟\s*稿|起\s*草|"
    r"汇\s*报\s*人|来\s*源|作\s*者|编\s*辑|记\s*者|摄\s*影)[^\S\n]*[:：]|本\s*期\s*发|印发|扫一扫|分享|打印|关闭|附件|版权|备案|"
    r"上一[篇条]|下一[篇条]|首页|浏览|字号|\d年|年\d|会议(?![室中服]|$)|研究(?![室院所会中])|审议|听取|传达|学习贯彻|"
    r"指出|强调|要求|同意|如下|纪要|责任编辑|电话"
)
_CLOSING = re.compile(r"(?:列席|参加|出席)(?:了)?(?:本次|此次)?会议")
# 因公出差 因病
_WHY = re.compile(r"因[公事病](?:出差|外出)?")
# 姓名 单位 职务: the head of a table, which names nobody
_EMPTY = re.compile(r"(?:\s|序号|姓名|单位|工作单位|职务|部门|备注|签到|签名|[|/、])*")
_PAUSE = 3
_MOST_EMPTY = 60  # sentences in a row that name nobody: no record of a meeting has so many
_USUAL_NAME = 2
_LONGEST, _NEAR = 600, 100
_ROLE_WORD = re.compile("出席|列席|参加")
_GUESSED = 0.8
"""Certainty of a name whose family name no list has."""
_FEW = 4
"""A list in front of which a word is not understood must have as many members as this."""

# 列席会议 参加了会议 出席 请假 列席第三项议题讨论
_VERB = re.compile(
    r"(?P<verb>参加|出席|列席|请假|缺席)(?:了)?"
    rf"(?P<what>(?:本次|此次|今天的|当天的|会议|{_ORDINAL}议题|(?:相关|有关|部分)?议题|的|讨论|研究)*)(?=[。；，,;!！\n]|\s|\Z|并)"
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


class Label(NamedTuple):
    """The label of a roll.

    `start`, `content` and `stop` say where it, its roll and the next label begin; `reason` is why persons are absent.
    """

    start: int
    content: int
    stop: int
    role: Role
    reason: Range | None


def find_attendance(text: str, start: int, end: int, places: Sequence[str] = ()) -> tuple[list[Entry], list[Range]]:
    """Find who attended in [start, end) of a mended text: entries in order, and the ranges attendance accounts for.

    `places` are names of places that the page is about; they help to tell units from names where separators are lost.
    """
    hints = _hints(text, start, end)
    if not hints:
        return [], []
    entries: list[Entry] = []
    ranges: list[Range] = []
    for label in _labels(text, start, end, hints):
        found, last = _block(text, label, places)
        if found:
            entries += found
            ranges.append((label.start, last))
    for read in (_sentences, _forward):
        found, spans = read(text, start, hints, end, places, ranges)
        entries += found
        ranges = sorted(ranges + spans) if spans else ranges
    if len(entries) > 1:
        entries = _once(text, sorted(entries, key=_place))
    return entries, ranges


def _hints(text: str, start: int, end: int) -> list[Range]:
    """Find the words 出席, 列席, 参加 and the like, in order."""
    found: list[Range] = []
    for sign, pattern in _HINTS:
        if sign in text:
            for match in pattern.finditer(text, start, end):
                first = match.start()
                if sign in _FROM_LAST:
                    first -= 1
                    while text[first].isspace():
                        first -= 1
                found.append((first, match.end()))
    found.sort()
    return found


def _place(entry: Entry) -> int:
    """Give where an entry stands: its name, else the first of its unit and post."""
    if entry.name:
        return entry.name[0]
    return min(start for start, _ in [*entry.unit, *([entry.post] if entry.post else [])])


def _once(text: str, entries: list[Entry]) -> list[Entry]:
    """Leave out whoever stands twice in one role: the same name with the same unit or with none."""
    kept: dict[tuple[str, str], set[str]] = {}
    out = []
    for entry in entries:
        name, unit = entry.name, entry.unit
        units = text[slice(*unit[0])] if len(unit) == 1 else "、".join(text[a:b] for a, b in unit)
        who = text[slice(*name)] if name else ""
        if len(who) > _USUAL_NAME:
            who = "".join(who.split())
        if not who and entry.post:
            units += text[slice(*entry.post)]
        seen = kept.setdefault((entry.role, who), set())
        if units in seen or (who and seen and (not units or "" in seen)):
            continue
        seen.add(units)
        out.append(entry)
    return out


def _role(word: str, before: str, after: str) -> Role:
    """Give the role that a label or verb stands for."""
    word = "".join(word.split())
    if "请假" in word or "缺席" in word or word.startswith("未") or before.endswith(("未", "未能")):
        return "absent"
    if "记录" in word:
        return "recorder"
    topic = "议题" in before + after or "项" in before + after
    return "in_attendance" if "列席" in word or topic else "present"


def _labels(text: str, start: int, end: int, hints: list[Range]) -> list[Label]:
    """Give the labels of rolls, in order."""
    found: list[Label] = []
    for at, after in hints:
        if found and at < found[-1].content:
            continue
        behind = _BEHIND.match(text, after, end)
        if behind is None:
            continue
        edge = _edge(text, start, at)
        before = _BEFORE.fullmatch(text, edge, at)
        if before is None or (behind["colon"] is None and not _opens_line(text, start, edge)):
            continue
        why = _WHY.search(text, edge, at)
        role = _role(text[at:after], before[0], behind["after"])
        found.append(Label(edge, behind.end(), end, role, why.span() if why and role == "absent" else None))
    return [label._replace(stop=after.start) for label, after in pairwise(found)] + found[-1:]


def _edge(text: str, start: int, at: int) -> int:
    """Give where the words right before a role begin: after a blank, a bracket or a mark that ends a clause."""
    edge = at
    while edge > max(start, at - 24) and text[edge - 1] not in _EDGES:
        edge -= 1
    number = _NUMBER.search(text, max(start, edge - 5), edge) or _NUMBER.search(text, edge, at)
    return number.end() if number else edge


def _opens_line(text: str, start: int, at: int) -> bool:
    """Say whether nothing but blanks and numbering stands before a place in its line."""
    line = text.rfind("\n", start, at) + 1 or start
    head = text[line:at].strip()
    return not head or bool(_NUMBER.fullmatch(head))


def _block(text: str, label: Label, places: Sequence[str]) -> tuple[list[Entry], int]:
    """Read the roll behind a label as far as its lines read as a roll; also give where it ends."""
    roll = Roll(text, label.role, "attendance.list", False)
    last, empty, at = label.content, 0, label.content
    while at < label.stop and empty <= _PAUSE:
        stop = text.find("\n", at, label.stop)
        stop = label.stop if stop < 0 else stop
        if _EMPTY.fullmatch(text, at, stop):
            empty += at > label.content
        else:
            line = _roll_line(text, at, stop, places, label.role, last == label.content)
            if line is None:
                break
            feed(roll, line)
            last, empty = stop, 0
            if label.role == "recorder":
                break
        at = stop + 1
    roll.close()
    if label.reason:
        return [entry if entry.reason else entry._replace(reason=label.reason) for entry in roll.entries], last
    return roll.entries, last


def _roll_line(text: str, start: int, end: int, places: Sequence[str], role: Role, first: bool) -> Line | None:
    """Cut a line of a roll into pieces; None when it does not read as one. Only a reason may hold any words."""
    absent = role == "absent"
    stop = _STOP.search(text, start, end)
    if stop and not (absent and first):
        sentence = text.find("。", start, stop.start())
        closing = _CLOSING.search(text, start, end) if sentence < 0 else None
        if sentence < 0 and not (closing and closing.start() <= stop.start() < closing.end()):
            return None
        end = sentence if sentence >= 0 else end
    line = read_line(text, start, end, places, absent=absent)
    enough = line.known >= (1 if first else 2) and line.unknown <= 0.5 * line.known
    return line if enough else None


def _sentences(
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
        role = _role(match["verb"], text[at:hint], match["what"])
        found, first = _subject(text, _sentence_start(text, max(before, at - _LONGEST), at), at, role, places)
        if found:
            why = _WHY.search(text, at, hint) if role == "absent" else None
            entries += [entry._replace(reason=why.span()) for entry in found] if why else found
            ranges.append((first, match.end()))
            before = match.end()
        empty = 0 if found else empty + 1
    return entries, ranges


def _forward(
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
    roll = Roll(text, _role(match["verb"], "", ""), "attendance.prose", True)
    feed(roll, line)
    roll.close()
    return roll.entries, end
