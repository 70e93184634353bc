"""The words of a roll as they stand there, names that layout padded with blanks put together.

A row of single characters and short words is cut into names where that costs least: a name costs what its family name
and its characters are worth, more when it is padded unevenly or wider inside than around it.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from yiding.reading.names import COMPOUNDS, SURNAMES, looks_like_name
from yiding.reading.posts import POST_ENDS, is_post, post_start
from yiding.reading.units import is_unit, unit_kind
from yiding.text.surnames import COMMON, GIVEN, USUAL


class Token(NamedTuple):
    """A word, a note in brackets, blanks or one mark of a roll; `kind` name, unit or post: written with blanks inside."""

    kind: str
    start: int
    end: int


# 张三 （赴外地开会） 、 ： and blanks
_TOKEN = re.compile(
    r"(?P<note>（[^（）\n]*）|\([^()\n]*\))|(?P<word>[^\s（）()、，,；;。：:/|｜]+)|(?P<blank>[^\S\n]+)|(?P<mark>.)",
    re.S,
)
# （一） 1. 二、
_NUMBER = re.compile(
    r"（[一二三四五六七八九十\d]{1,3}）|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}(?:[.．、](?!\d)|[^\S\n]+)|[一二三四五六七八九十]{1,3}、"
)
_ORGANS = frozenset("局委部厅处科室院所站队组镇乡街办府社校会")
_LONGEST_UNIT = 12
_NEVER = 99.0
# What a name costs: by its length; a character alone; one that no family name list has; uneven or wide blanks inside.
_OFFICE = {"unit": 0.7, "post": 0.25, "name": _NEVER}  # a character
_BY_LENGTH = {2: 1.0, 3: 1.5, 4: 1.8}
_ALONE, _NO_FAMILY, _LOST, _MIXED, _UNEVEN, _WIDE, _FAMILY_WITHIN = 3.0, 3.2, 6.0, 1.0, 1.0, 2.5, 1.5


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Cut a stretch of a roll into tokens, names with blanks inside put together, numbering left out."""
    number = _NUMBER.match(text, start, end)
    matches = _TOKEN.finditer(text, number.end() if number else start, end)
    found = [Token(match.lastgroup or "mark", match.start(), match.end()) for match in matches]
    return _padded(text, found) if any(t.kind == "word" and t.end - t.start == 1 for t in found) else found


def _padded(text: str, found: list[Token]) -> list[Token]:
    """Put together the characters of names that blanks hold apart."""
    whole = any(
        t.end - t.start == 3 and t.kind == "word" and looks_like_name(text[t.start : t.end], True) for t in found
    )
    out: list[Token] = []
    at = 0
    while at < len(found):
        first = _glued(text, found, at)
        if first or _is_short(text, found[at]):
            row = [first[1] if first else found[at]]
            at += 1
            while at + 1 < len(found) and found[at].kind == "blank" and _is_short(text, found[at + 1]):
                row.append(found[at + 1])
                at += 2
            out += _cut(text, row, whole, first[0] if first else None)
        else:
            out.append(found[at])
            at += 1
    return out


def _is_short(text: str, token: Token) -> bool:
    """Say whether a token may be a part of a padded name: a character, or two that are no unit and no post."""
    size = token.end - token.start
    if token.kind != "word" or size > 2:
        return False
    word = text[token.start : token.end]
    return size == 1 or not (word[1] in _ORGANS or post_start(word) is not None or is_unit(word))


def _glued(text: str, found: list[Token], at: int) -> tuple[Token, Token] | None:
    """Cut a word with a padded name behind it into unit or post and what of the name it has (财政局董 卿云)."""
    token = found[at]
    if token.kind != "word" or token.end - token.start < 3 or at + 2 >= len(found) or found[at + 1].kind != "blank":
        return None
    if not _is_short(text, found[at + 2]):
        return None
    word = text[token.start : token.end]
    for size in (1, 2) if found[at + 2].end - found[at + 2].start == 1 else (1,):
        head = word[:-size]
        if word[-size] in SURNAMES and len(head) > 1 and (is_unit(head) or post_start(head) is not None):
            edge = token.end - size
            return None if is_unit(word) else (Token("word", token.start, edge), Token("word", edge, token.end))
    return None


def _cut(text: str, row: list[Token], whole: bool, head: Token | None) -> list[Token]:
    """Cut a row of short words into names; `head` is glued to the first one, `whole`: other names stand unpadded."""
    words = [text[token.start : token.end] for token in row]
    if len(row) == 1:
        return [Token("word", head.start, row[0].end)] if head else row
    sizes = _sizes(words, [b.start - a.end for a, b in pairwise(row)], whole)
    out: list[Token] = []
    at = 0
    for size in sizes:
        kind = _kind("".join(words[at : at + size])) if size > 1 else "word"
        out.append(Token(kind, row[at].start, row[at + size - 1].end))
        at += size
    if head and sizes[0] == 1:
        return [Token("word", head.start, row[0].end), *out[1:]]
    return [head, *out] if head else out


def _kind(word: str) -> str:
    """Say what some words of a row make together: a unit (县 财 政 局), a post (县 长) or a name."""
    if len(word) > 2 and word[-1] in _ORGANS and (kind := unit_kind(word)) and (kind == "field" or len(word) > 3):
        return "unit"
    return "post" if word[-1] in POST_ENDS and is_post(word) else "name"


def _sizes(words: list[str], gaps: list[int], whole: bool) -> list[int]:
    """Give how many words of a row each name takes, by the cheapest way."""
    best = [0.0] + [_NEVER * 99] * len(words)
    size = [1] * (len(words) + 1)
    for at in range(len(words)):
        word = ""
        for end in range(at + 1, min(at + 4, len(words)) + 1):
            word += words[end - 1]
            if len(word) > 4:
                break
            price = best[at] + _price(word, words[at:end], gaps, at, end, whole)
            if price < best[end]:
                best[end], size[end] = price, end - at
        if words[at] in _ORGANS or words[at] in POST_ENDS:
            for begin in range(max(0, at - _LONGEST_UNIT), at):
                price = best[begin] + _OFFICE[_kind("".join(words[begin : at + 1]))] * (at + 1 - begin)
                if price < best[at + 1]:
                    best[at + 1], size[at + 1] = price, at + 1 - begin
    out: list[int] = []
    at = len(words)
    while at:
        out.append(size[at])
        at -= size[at]
    return out[::-1]


def _price(word: str, parts: list[str], gaps: list[int], at: int, end: int, whole: bool) -> float:
    """Give what it costs to take the words [at, end) of a row as one name."""
    family = 0.0 if word[0] in COMMON else 0.3 if word[0] in USUAL or word[:2] in COMPOUNDS else 0.8
    if len(parts) == 1:
        if len(word) == 1:
            return _ALONE + family if word in SURNAMES else _LOST
        return family if looks_like_name(word, True) else _NO_FAMILY + 0.3
    compound = word[:2] in COMPOUNDS and len(word) > 2
    if len(word) == 4 and not compound and not looks_like_name(word, True):
        return _NEVER
    price = _BY_LENGTH[len(word)] + family + (1.0 if whole and len(word) == 3 and not compound else 0.0)
    if word[0] not in SURNAMES and not compound:
        price += 0.0 if looks_like_name(word, True) else _NO_FAMILY
    price += sum(0.0 if char in GIVEN else 0.3 for char in word[2 if compound else 1 :])
    if any(len(part) > 1 for part in parts):
        price += _MIXED + (_FAMILY_WITHIN if any(part[0] in COMMON for part in parts[1:]) else 0.0)
    inner = gaps[at : end - 1]
    outer = gaps[max(0, at - 1) : at] + gaps[end - 1 : end]
    if max(inner) > min(inner):
        price += _UNEVEN
    return price + (_WIDE if outer and max(inner) > min(outer) else 0.0)
