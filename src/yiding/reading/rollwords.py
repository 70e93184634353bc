"""The words of a roll: where they stand, and what each of them is made of.

`tokens` cuts a line into words, notes in brackets, blanks and marks, names that layout padded with blanks put together;
`pieces` cuts one word into unit, post, name and the like.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from yiding.reading.names import COMPOUNDS, SURNAMES, is_name, looks_like_name
from yiding.reading.posts import LEADERS, PEOPLE, is_class, is_post, post_end, post_start
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
_VERB = re.compile(r"会议|主持|召开|由|请|要求|听取|研究(?![室院所会中])|审议|指出|强调|按照|以及|对|将|为|了|的")
_JOINED = re.compile(r"以及|[和及与]")
_HAN = re.compile(r"[\u4e00-\u9ffe·•‧・]+")


def pieces(text: str, start: int, end: int, places: Sequence[str] = (), prose: bool = False) -> list[Piece]:
    """Cut one word of a roll into its pieces; in `prose` nothing is guessed and the rest is one piece `other`."""
    if text[end - 1] in _TRAIL_ENDS:
        trail = _TRAIL.search(text, start + 1, end)
        end = trail.start() if trail else end
    word = text[start:end]
    single = _single(word, start, end) if "·" not in word or not _prefixed(word, start) else None
    if single:
        return [single]
    cut = (
        _among(text, start, end)
        or _prefixed(word, start)
        or _suffixed(word, start)
        or _joined(text, start, end, places, prose)
    )
    if cut:
        return cut
    if not _HAN.fullmatch(word) or (prose and _VERB.search(word)):
        return [Piece("other", start, end)]
    if len(word) >= (5 if prose else 4):
        cut = _split(text, start, end, places)
        return cut if not prose or all(_certain(text, piece) for piece in cut) else [Piece("other", start, end)]
    if not prose and len(word) == 1 and word in SURNAMES:
        return [Piece("name", start, end, 0.3, "attendance.damaged")]
    if not prose and 2 <= len(word) <= 3 and not _VERB.search(word):
        return [Piece("guess", start, end, 0.6, "attendance.unusual_name")]
    return [Piece("other", start, end)]


def _single(word: str, start: int, end: int) -> Piece | None:
    """Give the one piece that a whole word is, or None."""
    if is_unit(word):
        return Piece("unit", start, end)
    if looks_like_name(word, True):
        return Piece("name", start, end)
    if LEADERS.fullmatch(word):
        return Piece("leaders", start, end)
    if PEOPLE.fullmatch(word):
        return Piece("people", start, end)
    if is_generic(word):
        return Piece("generic", start, end)
    return None


def _prefixed(word: str, start: int) -> list[Piece]:
    """Cut a word into a name and what stands before it (财政局张三, 副主任李四); empty when it is not of that shape."""
    size = len(word)
    if "·" in word:
        return _named(word, start, range(size - 2, 4, -1))
    three, two = _named(word, start, (3,)), _named(word, start, (2,))
    if three and two:
        return []
    return three or two or (_named(word, start, (4, 5, 6)) if size > 5 else [])


def _named(word: str, start: int, sizes: Iterable[int]) -> list[Piece]:
    """Cut a name of the first fitting size off the end of a word; empty when none fits."""
    end = start + len(word)
    for size in sizes:
        if len(word) > size + 1 and looks_like_name(word[-size:], True) and (head := _head(word[:-size], start)):
            return [*head, Piece("name", end - size, end)]
    return []


def _head(word: str, start: int) -> list[Piece]:
    """Cut what stands before a name into unit and post; empty when it is neither."""
    end = start + len(word)
    if is_unit(word):
        return [Piece("unit", start, end)]
    if LEADERS.fullmatch(word):
        return [Piece("leaders", start, end)]
    at = post_start(word)
    if at is None:
        return []
    if at == 0:
        return [Piece("post", start, end)]
    seat = word[:at]
    if post_end(seat, 0) > 2:
        return []
    if not _BARE_SEAT.fullmatch(seat) and is_unit(seat):
        return [Piece("unit", start, start + at), Piece("post", start + at, end)]
    if _BARE_SEAT.fullmatch(seat) or (_SEAT.fullmatch(seat) and not _VERB.search(seat)):
        return [Piece("post", start, end)]
    return []


def _suffixed(word: str, start: int) -> list[Piece]:
    """Cut a word that ends with a post: 张三副县长, 县财政局主要负责人, 县委常委; empty when it does not."""
    at = post_start(word)
    if at is None:
        return []
    end = start + len(word)
    seat, post = word[:at], word[at:]
    if is_class(post):
        if not seat or is_generic(seat) or _BARE_SEAT.fullmatch(seat) or _SEAT.fullmatch(seat):
            return [Piece("generic", start, end)]
        return [Piece("unit", start, start + at), Piece("class", start + at, end)] if is_unit(seat) else []
    for size in (3, 2, 4):
        if looks_like_name(word[:size], True) and is_post(word[size:]):
            return [Piece("name", start, start + size), Piece("post", start + size, end)]
    return _head(word, start)


def _among(text: str, start: int, end: int) -> list[Piece]:
    """Cut a word at 等 (张三等县领导, 县财政局等单位负责人); empty when what stands before it is not understood."""
    at = text.find("等", start + 2, end)
    if at < 0 or not _known(text, (start, at)):
        return []
    found = pieces(text, start, at, (), prose=True)
    rest = post_start(text[at + 1 : end])
    if found[-1].kind == "unit" and rest is not None and is_class(text[at + 1 + rest : end]):
        return [*found, Piece("class", at + 1 + rest, end)]
    return found


def _joined(text: str, start: int, end: int, places: Sequence[str], prose: bool) -> list[Piece]:
    """Cut a word at 和 or 及 when both sides are understood; empty otherwise."""
    for match in _JOINED.finditer(text, start + 2, end - 1):
        left, right = (start, match.start()), (match.end(), end)
        if _known(text, left) and _known(text, right):
            return pieces(text, *left, places, prose) + pieces(text, *right, places, prose)
    return []


def _known(text: str, part: Range) -> bool:
    """Say whether a part of a word is one thing, or a unit or post with a name."""
    word = text[slice(*part)]
    return bool(_single(word, *part) or _prefixed(word, part[0]) or _suffixed(word, part[0]))


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
