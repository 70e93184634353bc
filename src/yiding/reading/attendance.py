"""Who was present, in attendance, absent and who kept the record (出席, 列席, 请假, 记录).

Two forms: rolls behind a label (出席：…, 列席情况), which go on over lines as long as these read as a roll, and
sentences whose verb follows the persons (某某、某某参加会议) or precedes them (出席会议的有…).
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from yiding.reading.attending import ORDINAL, WHY, forward, role_of, sentences
from yiding.reading.rollwords import Range
from yiding.reading.roster import Entry, Line, Roll, feed, read_line
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

# 应邀 研究第三项议题时 本次会议 因事 实际 （一） 【
_BEFORE = re.compile(
    r"(?:研究|审议|讨论|听取|参加|参与|有关|相关|部分|会议|本次|实际|应邀|邀请|特邀|受邀|应|邀|其他|其它|固定|分别|全程|"
    rf"因[公事病故]|{ORDINAL}|议题|事项|汇报|的|时|人员|领导|单位|分|未|实到|应到|主要|【)*"
)
# 会议人员 情况 的领导 第1项议题讨论的 （12人）
_AFTER = (
    r"(?:会\s*议|人\s{0,4}员|人|领\s*导|单\s*位|部\s*门|情\s*况|名\s*单|同\s*志|"
    rf"{ORDINAL}|议题|事项|讨论|研究|的|者|有|本次|范围|整理|代表)*+"
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
# 姓名 单位 职务: the head of a table, which names nobody
_EMPTY = re.compile(r"(?:\s|序号|姓名|单位|工作单位|职务|部门|备注|签到|签名|[|/、])*")
_PAUSE = 3
_USUAL_NAME = 2


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
    for read in (sentences, forward):
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
        why = WHY.search(text, edge, at)
        role = role_of(text[at:after], before[0], behind["after"])
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
