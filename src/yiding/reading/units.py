"""Names of organs and other units in a stretch of prose or in a list.

Two ways of finding: organs of a known field or word (市财政局, 区委组织部, 某某生态环境局) by vocabulary, and units of
any name by what they end with (某某镇, 某某集团有限公司), whose left edge is found from the words that may stand before
a unit.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from yiding.reading import organs
from yiding.reading.divisions import PARENTS


def trie(words: Iterable[str]) -> str:
    """Give the source of a regex that matches the longest of some words, its branches shared by first character."""
    tree: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if word:
            tree.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    if not tree:
        return ""
    alone = [re.escape(head) for head, rest in tree.items() if not any(rest)]
    branches = [re.escape(head) + trie(rest) for head, rest in tree.items() if any(rest)]
    if alone:
        branches.append(alone[0] if len(alone) == 1 else f"[{''.join(alone)}]")
    body = branches[0] if len(branches) == 1 and (not ends or len(branches[0]) == 1) else f"(?:{'|'.join(branches)})"
    return body + "?" if ends else body


# 局面 办法 办理 委员 部门 站点 处理 所有 镇长 乡村 中心城区 政府采购 人大代表: the ending is part of another word
_NOT_AFTER = {
    "局": "[面势部限域外]",
    "委": "[员托派屈任]|会(?!办)",
    "办": "[法理案学结证好件税班会成到完]|公(?!室)|事(?!处)",
    "部": "[门署分位件队]",
    "院": "[落线]",
    "所": "[有在属需得用谓以述]",
    "站": "[位点]",
    "处": "[理置罚分级境于在]",
    "厅": "堂",
    "中心": "[城任线点组思区镇村学]",
    "镇": "[区村长痛域江静海定压街乡]",
    "乡": "[村镇土亲情贤愁级域间]",
    "集团": "[化式]",
    "园区": "化",
    "公司": "[化制法]",
    "政府": "[性投采购债令网]",
    "人大": "代",
    "大学": "生",
    "中学": "生",
    "小学": "生",
    "社区": "矫",
    "法院": "判",
}
_SAFE = "".join(f"(?!(?<={word})(?:{ahead}))" for word, ahead in _NOT_AFTER.items())

_FIELD = trie(organs.FIELDS)
_SUFFIX = trie(organs.SUFFIXES)
_OPEN = trie(organs.OPEN)
_TAIL = trie(organs.TAILS)
_LEVEL = f"[{organs.LEVELS}]"
_HAN = "[\u4e00-\u9ffe]"
_IN_PLACE = "(?![局委办厅院])[\u4e00-\u9ffe]"

# 财政局 民政和卫生健康局 资源规划某某分局 组织部 公安局交警支队 人大常委会办公室
CORE = (
    rf"(?:{trie(organs.WHOLES)}{_SAFE}"
    rf"|(?:{_FIELD}(?:[和与](?={_FIELD}))?){{1,4}}(?:{_SUFFIX}{_SAFE}|{_HAN}{{2,3}}分局))(?:{_TAIL}{_SAFE}){{0,2}}"
)
"""Regex source of an organ without the words for its level and place."""

# 国家税务总局某某县税务局
_NATIONAL = "国家税务总局|国家统计局"

# 市 某某市 某某市某某区 区委
_BEFORE = rf"(?:(?:{_IN_PLACE}){{1,6}}?{_LEVEL}){{0,2}}{_LEVEL}?(?:(?<={_LEVEL})委)?"

# 市财政局 某某市某某区税务局 某某生态环境局 某某镇 某某集团有限公司
UNIT = rf"(?:{_BEFORE}{CORE}|{_HAN}{{2,4}}?{CORE}|{_HAN}{{1,16}}?{_OPEN}{_SAFE}(?:{_TAIL})?)"
"""Regex source of a unit, for patterns in which something before and behind it fixes its edges."""

# 等相关职能部门 部门 等单位
_CLASS = r"等?(?:相关|有关|职能|主管|行业|责任|成员|监管|涉及|牵头|业务)*(?:部门|单位)"
_ITEM = rf"{_LEVEL}?(?:(?:{_FIELD}(?:[和与](?={_FIELD}))?){{1,3}}|公检法|纪检监察)(?:{_SUFFIX}{_SAFE})?"

# 区某某委: a committee of no known field, which needs its level and a word or mark behind it
_SHORT = (
    rf"(?<!全){_LEVEL}(?:(?![的各由和及常党纪市县区直属国人]){_HAN}){{2,4}}委(?=[、，。；：:负牵等和会要及根按（\s]|\Z)"
)

_FIRST = "".join(sorted({word[0] for word in (*organs.FIELDS, *organs.WHOLES, *organs.OPEN, *organs.LEVELS)}))
_FIND = re.compile(
    rf"(?=[{_FIRST}])(?:(?P<fields>{_ITEM}(?:[、，和及]{_ITEM})*{_CLASS})|(?P<core>{CORE})|(?P<open>{_OPEN}{_SAFE}(?:{_TAIL})?)"
    rf"|(?P<short>{_SHORT}))"
)
_ABOVE = re.compile(rf"(?:{_NATIONAL})\Z")
_FIND_ITEM = re.compile(_ITEM)
_BACK = re.compile(rf"{_HAN}*\Z")
_CUT = re.compile(rf".*(?:{trie(organs.NO_LEFT)}|局|厅|公司|集团|委员会)")
_LEVEL_END = re.compile(rf"{_LEVEL}委?\Z")
_IS_CORE = re.compile(rf"(?:{_NATIONAL})?(?:{_BEFORE}|{_HAN}{{2,4}}?){CORE}")
_IS_BARE = re.compile(CORE)
_IS_OPEN = re.compile(rf"({_HAN}{{1,16}}?){_OPEN}(?:{_TAIL})?")
_IS_GENERIC = re.compile(
    rf"(?:(?:{trie(organs.GENERIC_HEADS)})+(?:{trie(organs.GENERIC_KINDS)}){{0,2}}(?:{trie(organs.GENERIC_NOUNS)})"
    rf"|(?:{trie(organs.GENERIC_KINDS)})(?:{trie(organs.GENERIC_ROLES)})|(?:{trie(organs.GENERIC_ALONE)}))"
    rf"(?:(?:[、和及](?:{trie(organs.GENERIC_HEADS)})*|(?:{trie(organs.GENERIC_HEADS)})+){trie(organs.GENERIC_NOUNS)})*"
)
_LONGEST = 40
_LED = re.compile(trie(organs.NO_LEFT))
_WITHIN = re.compile("[局厅]|街道|集团|公司|大队|中心|委员会")

# 政府 alone names none; 乡镇 集镇 城乡 结局 市中心 are no units
_NEEDS_LEFT_WORDS = """
政府 人民政府 国企 一中 二中 办公室 委办 府办 开发区 示范区 度假区 新区管委会 中心医院 体校 投资公司 建设部
"""
_NEEDS_LEFT = frozenset(_NEEDS_LEFT_WORDS.split())
_NO_STEM_WORDS = """
乡 村 集 城 小 古 重 名 老 特色 中心 建制 家 下 结 格 布 大 全 开 当 僵 变 战 危 时 残 棋 政 邮 书 以 核 服务
工作 经济 文化 跨
"""
_NO_STEM = frozenset(_NO_STEM_WORDS.split())
_TOWNLIKE = ("镇", "乡", "街道", "社区", "苏木", "嘎查", "局", "厅", "村")


def find_units(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Find the named units in [start, end) of a text, in order, as half-open ranges.

    Classes that name no unit (各镇, 有关部门) are left out. Of a list of fields (发展改革、财政等部门) each field is a
    unit without 等部门; one field alone keeps it (生态环境部门).
    """
    found: list[tuple[int, int]] = []
    low = start
    for match in _FIND.finditer(text, start, end):
        if match.start() < low:
            continue
        ranges = _fields(text, low, match) if match["fields"] else _unit(text, low, match, found)
        if ranges:
            if found and ranges[0][0] < found[-1][1]:
                found.pop()
            found.extend(ranges)
            low = ranges[-1][1]
    return found


def _fields(text: str, low: int, match: re.Match[str]) -> list[tuple[int, int]]:
    """Give the units of a list of fields before 部门."""
    items = [m.span() for m in _FIND_ITEM.finditer(text, match.start(), match.end())]
    items = [(a, b) for a, b in items if text[a:b] not in ("部门", "单位")]
    if not items:
        return []
    first = (_begin(text, low, items[0][0]), items[0][1])
    if len(items) == 1:
        whole = (first[0], match.end())
        return [] if is_generic(text[slice(*whole)]) else [whole if "等" not in match[0] else first]
    return [first, *items[1:]]


def _unit(text: str, low: int, match: re.Match[str], found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the unit whose core or ending was matched, its left edge found, or nothing."""
    start, end = match.span()
    if match["short"]:
        return [(start, end)]
    begin = _begin(text, low, start)
    if match["core"]:
        return [] if begin == start and match[0] in _NEEDS_LEFT else [(begin, end)]
    if begin == start:
        if found and found[-1][1] == start and len(match[0]) > 1 and text[start] not in "镇乡":
            return [(found.pop()[0], end)]
        return []
    begin = _stem(text, begin, start, match[0])
    word = text[begin:end]
    return [] if begin == start or is_generic(word) else [(begin, end)]


def _stem(text: str, begin: int, start: int, ending: str) -> int:
    """Give where a unit of open name begins: `begin`, or `start` when the words before its ending make no name."""
    stem = text[begin:start]
    if stem in _NO_STEM or (stem[-1:] in "乡城集" and ending[0] in "镇乡"):
        return start
    if ending.startswith(("中心", "新区", "园区")) and stem in organs.LEVELS:
        return start
    townlike = ending.startswith(_TOWNLIKE)
    if townlike and len(stem) > 4 and not any(level in stem[1:-1] for level in organs.LEVELS):
        return start
    return start if len(stem) == 1 and not townlike and stem not in organs.LEVELS else begin


def _begin(text: str, low: int, start: int) -> int:
    """Give where the words for level, place and national organ before an organ begin; `start` when there are none."""
    begin = _placed(text, low, start)
    above = _ABOVE.search(text, max(0, begin - 6), begin) if begin < start else None
    return above.start() if above else begin


def _placed(text: str, low: int, start: int) -> int:
    """Give where the words for level and place before an organ begin; `start` when there are none."""
    window = _BACK.search(text, max(low, start - 20), start)
    left = window.start() if window else start
    if left == start:
        return start
    known = _known_place(text, left, start)
    if known < start:
        return known
    cut = _CUT.match(text, left, start)
    if cut and cut.end() == start and text[left] in organs.LEVELS and start - left <= 6:
        return left
    left = cut.end() if cut else left
    return left + _place(text[left:start])


def _known_place(text: str, left: int, start: int) -> int:
    """Give where divisions known by name begin right before an organ (某某市某某区); `start` when none does."""
    edge = start - 1 if text[start - 1] == "委" else start
    begin = start
    while edge > left and text[edge - 1] in organs.LEVELS:
        for size in range(min(9, edge - left), 1, -1):
            if text[edge - size : edge] in PARENTS:
                begin = edge = edge - size
                break
        else:
            break
    return begin


def _place(words: str) -> int:
    """Give how many characters of the words before an organ are not its level and place."""
    if not words:
        return 0
    level = _LEVEL_END.search(words)
    if level is None:
        return 1 if len(words) == 1 else 0
    stem = words[: level.start()]
    if len(stem) <= 4 or any(one in stem[1:] for one in organs.LEVELS):
        return 0
    return level.start()


def is_generic(word: str) -> bool:
    """Say whether a word is a class of units that names none (各镇（街道）, 有关部门, 业主单位)."""
    return bool(_IS_GENERIC.fullmatch(word))


@lru_cache(maxsize=16384)
def unit_kind(word: str) -> str | None:
    """Say how a whole word is a unit: `field` by vocabulary, `open` by its ending, None when it is not one unit."""
    if not 2 <= len(word) <= _LONGEST or is_generic(word):
        return None
    led = _LED.match(word)
    # 应急管理局 begins with a field, not with 应.
    if led and not _IS_BARE.fullmatch(word) and unit_kind(word[led.end() :]):
        return None
    if _IS_CORE.fullmatch(word):
        return "field" if word not in _NEEDS_LEFT else None
    match = _IS_OPEN.fullmatch(word)
    return None if match is None or match[1] in _NO_STEM or _WITHIN.search(match[1]) else "open"


def is_unit(word: str) -> bool:
    """Say whether a whole word names one unit."""
    return unit_kind(word) is not None
