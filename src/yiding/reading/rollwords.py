"""The words of a roll and what each of them is made of: `pieces` cuts one into unit, post, name and the like."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from yiding.reading import organs
from yiding.reading.names import SURNAMES, is_name, is_on_roll, looks_like_name
from yiding.reading.posts import LEADERS, PEOPLE, POST_ENDS, is_class, is_post, post_end, post_start
from yiding.reading.splitting import Segment, split_run
from yiding.reading.units import is_generic, is_unit

Range = tuple[int, int]


class Piece(NamedTuple):
    """A piece of a word: unit, post, name, guess (an unknown family name), class, people, leaders, generic or other."""

    kind: str
    start: int
    end: int
    certainty: float = 1.0
    rule: str = ""


# 张三同志 李四等 列席会议 等同志参加了会议
_TRAIL = re.compile(
    r"(?:(?<!负责|分管|相关|有关)同志|等[一二三四五六七八九十\d]*[位名人]?(?:同志|领导|人员|人)?)?"
    r"(?:应邀|分别|共同|一同)?(?:(?:列席|参加|出席)了?(?:本次|此次)?(?:会议)?)?\Z"
)
_TRAIL_ENDS = frozenset("志等导员人席加议了次")
# 县委 某某市委 区政府 某某县人民政府: what a post stands behind and no unit of the roll
_BARE_SEAT = re.compile(r"[省市区县旗州盟镇乡]?(?:党委|委|人民政府|政府|党组|党工委|党委会)|办公室")
_SEAT = re.compile(
    r"(?:[\u4e00-\u9ffe]{2,7}?[省市区县旗州盟镇乡])?[省市区县旗州盟镇乡]?(?:党委|委|人民政府|政府|党组|党工委|管委会|委员会)?"
)
# 区政府各部门主要负责人 县直各单位负责同志
_EVERY = re.compile(
    r"[\u4e00-\u9ffe]{0,8}?各[\u4e00-\u9ffe]{0,12}?(?:部门|单位|街道|乡镇|镇街|委办局|[市区县旗州镇]政府|县市区|[县市]区|旗县)(?:主要|有关)?(?:负责人|负责同志|领导)?"
)
# 某某县 某某区: a county that a person stands for
_PLACE = re.compile(r"(?!区|市|县|全|各|本)[\u4e00-\u9ffe]{2,4}[市区县旗]")
# 区纪委区监委机关 县委机关 纪检监察工委 区纪委监委派驻第一纪检监察组
_MORE_UNITS = re.compile(
    rf"([{organs.LEVELS}])纪委\1监委(?:机关)?|[{organs.LEVELS}]?(?:党委|委|人大|政协|政府|纪委监委|纪委|监委)机关"
    rf"|[{organs.LEVELS}]?[委直]?(?:纪检监察|纪|人大|政协|机关|教育|企业|社会|两新|街道|园区|综合|党群)*工委(?:办公室|办)?"
    r"|(?:[\u4e00-\u9ffe]{1,8}(?:纪委|监委|纪检监察委|纪工委|部|局|院))?派[驻出][\u4e00-\u9ffe]{0,14}组"
)
# 党建办 平安办 综合执法队 规划建设科: what a roll alone shows to be a unit, for a name stands behind it
_LOOSE = re.compile(
    r"(?:[\u4e00-\u9ffe]{1,4}(?:街道|镇|乡|新区|园区)|[省市区县旗州]?(?:党工委|党委|委|人大|政协|政府))?"
    r"(?:(?![局委办部队处科股所站室组镇乡院省市区县旗州])[\u4e00-\u9ffe]){1,9}(?:办公室|中心|专班|联络处|[局委办部队处科股所站室组])"
)
_VERB = re.compile(r"会议|主持|召开|由|请|要求|听取|研究(?![室院所会中])|审议|指出|强调|按照|以及|对|将|为|了|的")
_LONGEST_ROLL, _LONGEST_RUN, _LONGEST_WORD = 4000, 200, 80
_JOINED = re.compile(r"以及|[和及与]")
_HAN = re.compile(r"[\u4e00-\u9ffe·•‧・]+")
# The last characters that units, classes of persons and posts have
_UNIT_ENDS = frozenset(word[-1] for word in (*organs.WHOLES, *organs.SUFFIXES, *organs.TAILS, *organs.OPEN)) | set(
    "局组关委"
)
_MORE_ENDS = frozenset("关组委办室")
# 人大代表2名 专家学者三人
_COUNTED = re.compile(rf"({PEOPLE.pattern})(?:\d{{1,3}}|[一二三四五六七八九十两几]+)[名位人]")
_GENERIC_WORDS = (*organs.GENERIC_NOUNS, *organs.GENERIC_ROLES, *organs.GENERIC_ALONE)
_HEAD_ENDS = _UNIT_ENDS | POST_ENDS | frozenset("导志部员市区县旗")
_ENDS = _UNIT_ENDS | frozenset(word[-1] for word in _GENERIC_WORDS) | frozenset("导志部员表家问者员）")


def pieces(text: str, start: int, end: int, places: Sequence[str] = (), prose: bool = False) -> list[Piece]:
    """Cut one word of a roll into its pieces; in `prose` nothing is guessed and the rest is one piece `other`."""
    if text[end - 1] in _TRAIL_ENDS:
        trail = _TRAIL.search(text, start + 1, end)
        end = trail.start() if trail else end
    word = text[start:end]
    cut = _understood(word)
    if cut:
        return [Piece(kind, start + low, start + high) for kind, low, high in cut]
    if word[-1] in "名位人" and (counted := _COUNTED.fullmatch(word)):
        return [Piece("people", start, start + counted.end(1))]
    if not prose and _PLACE.fullmatch(word) and not (word[-1] == "旗" and word[0] in SURNAMES):
        return [Piece("unit", start, end, 0.8)]
    if not prose and (cut := _loose(word)):
        return [Piece(kind, start + low, start + high, 0.8) for kind, low, high in cut]
    if (prose and _VERB.search(word)) or not _HAN.fullmatch(word):
        return [Piece("other", start, end)]
    if len(word) >= (5 if prose else 4):
        if len(word) > (_LONGEST_RUN if prose else _LONGEST_ROLL):
            return [Piece("other", start, end)]
        found = _split(text, start, end, places)
        return found if not prose or all(_certain(text, piece) for piece in found) else [Piece("other", start, end)]
    if len(word) == 1 and word in SURNAMES and (not prose or _alone(text, start, end)):
        return [Piece("name", start, end, 0.3, "attendance.damaged")]
    if not prose and 2 <= len(word) <= 3 and not _VERB.search(word):
        return [Piece("guess", start, end, 0.6, "attendance.unusual_name")]
    return [Piece("other", start, end)]


Part = tuple[str, int, int]
"""A piece by its kind and its place in a word."""


def _loose(word: str) -> tuple[Part, ...]:
    """Cut a word of a roll whose unit only its ending shows (党建办张三), the name behind it or a cell's unit alone."""
    if _LOOSE.fullmatch(word):
        return (("unit", 0, len(word)),) if not is_generic(word) else ()
    for size in (3, 2):
        head = word[:-size]
        if len(head) > 2 and is_on_roll(word[-size:]) and _LOOSE.fullmatch(head) and not is_generic(head):
            return (("unit", 0, len(head)), ("name", len(head), len(word)))
    return ()


@lru_cache(maxsize=16384)
def _is_unit(word: str) -> bool:
    """Say whether a word of a roll is a unit."""
    return is_unit(word) or (word[-1:] in _MORE_ENDS and bool(_MORE_UNITS.fullmatch(word)))


@lru_cache(maxsize=16384)
def _understood(word: str) -> tuple[Part, ...]:
    """Cut a word whose parts are all understood without the words around it; empty when it is not."""
    if len(word) > _LONGEST_WORD:
        return ()
    if "及" in word and (both := _joined(word)) and both[0][0] == "name":
        return both
    prefixed = _prefixed(word) if "·" in word or "苏木" in word or "嘎查" in word else ()
    single = None if prefixed else _single(word)
    if single:
        return ((single, 0, len(word)),)
    return _among(word) or prefixed or _prefixed(word) or _suffixed(word) or _joined(word)


def _single(word: str) -> str | None:
    """Give the kind of the one piece that a whole word is, or None."""
    if word[-1:] not in _ENDS:
        return "name" if looks_like_name(word, True) else None
    if _EVERY.fullmatch(word):
        return "generic"
    if _is_unit(word):
        return "unit"
    if looks_like_name(word, True):
        return "name"
    if LEADERS.fullmatch(word):
        return "leaders"
    if PEOPLE.fullmatch(word):
        return "people"
    if is_generic(word):
        return "generic"
    return None


def _prefixed(word: str) -> tuple[Part, ...]:
    """Cut a word into a name and what stands before it (财政局张三, 副主任李四); empty when it is not of that shape."""
    size = len(word)
    if "·" in word:
        behind = size - word.index("·")
        return _named(word, range(behind + 1, size - 1))
    three, two = _named(word, (3,)), _named(word, (2,))
    if three and two:
        return ()
    return three or two or (_named(word, (4, 5, 6, 7)) if size > 5 else ())


def _named(word: str, sizes: Iterable[int]) -> tuple[Part, ...]:
    """Cut a name of the first fitting size off the end of a word; empty when none fits."""
    whole = len(word)
    for size in sizes:
        if whole > size + 1 and is_on_roll(word[-size:]) and (head := _head(word[:-size])):
            return (*head, ("name", whole - size, whole))
    return ()


@lru_cache(maxsize=16384)
def _head(word: str) -> tuple[Part, ...]:
    """Cut what stands before a name into unit and post; empty when it is neither."""
    size = len(word)
    if word[-1] not in _HEAD_ENDS:
        return ()
    if _is_unit(word):
        return (("unit", 0, size),)
    if LEADERS.fullmatch(word) or PEOPLE.fullmatch(word):
        return (("leaders", 0, size),)
    if _PLACE.fullmatch(word):
        return (("unit", 0, size),)
    at = post_start(word)
    if at is None:
        return ()
    if at == 0:
        return (("post", 0, size),)
    seat = word[:at]
    if post_end(seat, 0) > 2:
        return ()
    if not _BARE_SEAT.fullmatch(seat) and _is_unit(seat):
        return (("unit", 0, at), ("post", at, size))
    if _BARE_SEAT.fullmatch(seat) or (_SEAT.fullmatch(seat) and not _VERB.search(seat)):
        return (("post", 0, size),)
    return ()


def _suffixed(word: str) -> tuple[Part, ...]:
    """Cut a word that ends with a post: 张三副县长, 县财政局主要负责人, 县委常委; empty when it does not."""
    at = post_start(word)
    if at is None:
        return ()
    end = len(word)
    seat, post = word[:at], word[at:]
    if is_class(post):
        if not seat or is_generic(seat) or _BARE_SEAT.fullmatch(seat):
            return (("generic", 0, end),)
        if _is_unit(seat):
            return (("unit", 0, at), ("class", at, end))
        return (("generic", 0, end),) if _SEAT.fullmatch(seat) else ()
    for size in (3, 2, 4):
        if looks_like_name(word[:size], True) and is_post(word[size:]):
            return (("name", 0, size), ("post", size, end))
    return _head(word)


def _among(word: str) -> tuple[Part, ...]:
    """Cut a word at 等 (张三等县领导, 县财政局等单位负责人); empty when what stands before it is not understood."""
    at = word.find("等", 2)
    found = _known(word[:at]) if at > 0 else ()
    if not found:
        return ()
    rest = post_start(word[at + 1 :])
    if found[-1][0] == "name" and LEADERS.fullmatch(word, at + 1):
        return (*found, ("behind", at + 1, len(word)))
    if found[-1][0] == "unit" and rest is not None and is_class(word[at + 1 + rest :]):
        return (*found, ("class", at + 1 + rest, len(word)))
    return found


def _joined(word: str) -> tuple[Part, ...]:
    """Cut a word at 和 or 及 when both sides are understood; empty otherwise."""
    for match in _JOINED.finditer(word, 2, max(2, len(word) - 1)):
        left = _known(word[: match.start()])
        right = _understood(word[match.end() :]) if left and _known(word[match.end() :]) else ()
        if right:
            return left + tuple((kind, match.end() + low, match.end() + high) for kind, low, high in right)
    return ()


@lru_cache(maxsize=16384)
def _known(word: str) -> tuple[Part, ...]:
    """Cut a part of a word that is one thing, or a unit or post with a name; empty when it is neither."""
    if not word:
        return ()
    single = _single(word)
    return ((single, 0, len(word)),) if single else _prefixed(word) or _suffixed(word)


def _alone(text: str, start: int, end: int) -> bool:
    """Say whether nothing but blanks stands between a character and the 、 on both sides of it."""
    return text[max(0, start - 8) : start].rstrip()[-1:] == "、" and text[end : end + 8].lstrip()[:1] == "、"


def _certain(text: str, piece: Piece) -> bool:
    """Say whether a piece of a run in prose can be relied on."""
    if piece.kind == "name":
        return piece.certainty > 0.6 and is_name(text[piece.start : piece.end])
    return piece.kind != "other"


def _split(text: str, start: int, end: int, places: Sequence[str]) -> list[Piece]:
    """Cut a run without separators."""
    return [_of_run(text, part) for part in split_run(text, start, end, places)]


def _of_run(text: str, part: Segment) -> Piece:
    """Give the piece that a segment of a run is; a family name alone has lost its given name."""
    _, start, end, _ = part
    if part.kind != "name":
        return Piece(part.kind, start, end, part.certainty, "attendance.split")
    if end - start == 1:
        return Piece("name", start, end, 0.3, "attendance.damaged")
    kind = "name" if end - start > 3 or is_on_roll(text[start:end]) else "other"
    return Piece(kind, start, end, part.certainty, "attendance.split")
