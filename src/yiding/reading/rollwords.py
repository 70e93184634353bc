"""The words of a roll: where they stand, and what each of them is made of.

`tokens` cuts a line into words, notes in brackets, blanks and marks, names that layout padded with blanks put together;
`pieces` cuts one word into unit, post, name and the like.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from yiding.reading import organs
from yiding.reading.names import COMPOUNDS, SURNAMES, is_name, looks_like_name
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
    r"[\u4e00-\u9ffe]{0,8}?各[\u4e00-\u9ffe]{0,12}?(?:部门|单位|街道|乡镇|镇街|委办局)(?:主要|有关)?(?:负责人|负责同志|领导)?"
)
# 某某县 某某区: a county that a person stands for
_PLACE = re.compile(r"(?!区|市|县|全|各|本)[\u4e00-\u9ffe]{2,4}[市区县旗]")
_VERB = re.compile(r"会议|主持|召开|由|请|要求|听取|研究(?![室院所会中])|审议|指出|强调|按照|以及|对|将|为|了|的")
_LONGEST_ROLL, _LONGEST_RUN, _LONGEST_WORD = 4000, 200, 80
_JOINED = re.compile(r"以及|[和及与]")
_HAN = re.compile(r"[\u4e00-\u9ffe·•‧・]+")
# The last characters that units, classes of persons and posts have
_UNIT_ENDS = frozenset(word[-1] for word in (*organs.WHOLES, *organs.SUFFIXES, *organs.TAILS, *organs.OPEN)) | {"局"}
_GENERIC_WORDS = (*organs.GENERIC_NOUNS, *organs.GENERIC_ROLES, *organs.GENERIC_ALONE)
_HEAD_ENDS = _UNIT_ENDS | POST_ENDS | frozenset("导志部员市区县旗")
_ENDS = _UNIT_ENDS | frozenset(word[-1] for word in _GENERIC_WORDS) | frozenset("导志部员表家问员）")


def pieces(text: str, start: int, end: int, places: Sequence[str] = (), prose: bool = False) -> list[Piece]:
    """Cut one word of a roll into its pieces; in `prose` nothing is guessed and the rest is one piece `other`."""
    if text[end - 1] in _TRAIL_ENDS:
        trail = _TRAIL.search(text, start + 1, end)
        end = trail.start() if trail else end
    word = text[start:end]
    cut = _understood(word)
    if cut:
        return [Piece(kind, start + low, start + high) for kind, low, high in cut]
    if (prose and _VERB.search(word)) or not _HAN.fullmatch(word):
        return [Piece("other", start, end)]
    if len(word) >= (5 if prose else 4):
        if len(word) > (_LONGEST_RUN if prose else _LONGEST_ROLL):
            return [Piece("other", start, end)]
        found = _split(text, start, end, places)
        return found if not prose or all(_certain(text, piece) for piece in found) else [Piece("other", start, end)]
    if not prose and len(word) == 1 and word in SURNAMES:
        return [Piece("name", start, end, 0.3, "attendance.damaged")]
    if not prose and 2 <= len(word) <= 3 and not _VERB.search(word):
        return [Piece("guess", start, end, 0.6, "attendance.unusual_name")]
    return [Piece("other", start, end)]


Part = tuple[str, int, int]
"""A piece by its kind and its place in a word."""


@lru_cache(maxsize=16384)
def _understood(word: str) -> tuple[Part, ...]:
    """Cut a word whose parts are all understood without the words around it; empty when it is not."""
    if len(word) > _LONGEST_WORD:
        return ()
    if "及" in word and (both := _joined(word)) and both[0][0] == "name":
        return both
    prefixed = _prefixed(word) if "·" in word else ()
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
    if is_unit(word):
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
        return _named(word, range(size - 2, 4, -1))
    three, two = _named(word, (3,)), _named(word, (2,))
    if three and two:
        return ()
    return three or two or (_named(word, (4, 5, 6)) if size > 5 else ())


def _named(word: str, sizes: Iterable[int]) -> tuple[Part, ...]:
    """Cut a name of the first fitting size off the end of a word; empty when none fits."""
    whole = len(word)
    for size in sizes:
        if whole > size + 1 and looks_like_name(word[-size:], True) and (head := _head(word[:-size])):
            return (*head, ("name", whole - size, whole))
    return ()


@lru_cache(maxsize=16384)
def _head(word: str) -> tuple[Part, ...]:
    """Cut what stands before a name into unit and post; empty when it is neither."""
    size = len(word)
    if word[-1] not in _HEAD_ENDS:
        return ()
    if is_unit(word):
        return (("unit", 0, size),)
    if LEADERS.fullmatch(word):
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
    if not _BARE_SEAT.fullmatch(seat) and is_unit(seat):
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
        if not seat or is_generic(seat) or _BARE_SEAT.fullmatch(seat) or _SEAT.fullmatch(seat):
            return (("generic", 0, end),)
        return (("unit", 0, at), ("class", at, end)) if is_unit(seat) else ()
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
    kind = "name" if looks_like_name(text[start:end], True) else "other"
    return Piece(kind, start, end, part.certainty, "attendance.split")


# 张三 （赴外地开会） 、 ： and blanks
_TOKEN = re.compile(
    r"(?P<note>（[^（）\n]*）|\([^()\n]*\))|(?P<word>[^\s（）()、，,；;。：:/|｜]+)|(?P<blank>[^\S\n]+)|(?P<mark>.)",
    re.S,
)
# （一） 1. 二、
_NUMBER = re.compile(
    r"（[一二三四五六七八九十\d]{1,3}）|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}(?:[.．、](?!\d)|[^\S\n]+)|[一二三四五六七八九十]{1,3}、"
)


class Token(NamedTuple):
    """A word, a note in brackets, blanks or one mark of a roll; `kind` name or unit: one written with blanks inside."""

    kind: str
    start: int
    end: int


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Cut a stretch of a roll into tokens, names with blanks inside put together, numbering left out."""
    number = _NUMBER.match(text, start, end)
    found = _TOKEN.finditer(text, number.end() if number else start, end)
    return _padded(text, [Token(match.lastgroup or "mark", match.start(), match.end()) for match in found])


def _padded(text: str, found: list[Token]) -> list[Token]:
    """Put together the characters of names that blanks hold apart."""
    if not any(t.kind == "word" and t.end - t.start == 1 for t in found):
        return found
    out: list[Token] = []
    at = 0
    while at < len(found):
        stop = at
        while (
            _is_char(found, stop)
            and stop + 2 < len(found)
            and found[stop + 1].kind == "blank"
            and _is_char(found, stop + 2)
        ):
            stop += 2
        if stop > at:
            out.extend(_grouped(text, found[at : stop + 1]))
            at = stop + 1
        else:
            out.append(found[at])
            at += 1
    return out


def _is_char(found: list[Token], at: int) -> bool:
    """Say whether the token at a place is a word of one character."""
    return found[at].kind == "word" and found[at].end - found[at].start == 1


def _grouped(text: str, run: list[Token]) -> list[Token]:
    """Cut a row of single characters and blanks into names: at the wider blanks, else by family names."""
    chars = run[::2]
    gaps = [blank.end - blank.start for blank in run[1::2]]
    even, narrow = len(set(gaps)) == 1, min(gaps)
    whole = "".join(text[char.start] for char in chars)
    if is_unit(whole):
        return [Token("unit", run[0].start, run[-1].end)]
    if len(chars) == 3 and even and whole[0] in SURNAMES:
        return [Token("name", run[0].start, run[-1].end)]
    groups: list[list[Token]] = [[chars[0]]]
    for char, gap in zip(chars[1:], gaps):
        held = "".join(text[one.start] for one in groups[-1])
        full = len(held) >= 2 and (held[:2] not in COMPOUNDS or (len(held) >= 3 and text[char.start] in SURNAMES))
        apart = full if even else gap > narrow
        if apart:
            groups.append([char])
        else:
            groups[-1].append(char)
    return [Token("name" if len(group) > 1 else "word", group[0].start, group[-1].end) for group in groups]
