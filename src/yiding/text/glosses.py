"""Pinyin put in brackets after characters by mirrors, 會(huì)議, taken out again.

A bracket is a gloss only if the character before it is read so. Other brackets, (送审稿), (EPC), (n), (一), stay.
"""

import re
from itertools import accumulate
from operator import add
from typing import NamedTuple

from yiding.text.edits import apply_columns
from yiding.text.readings import readings, spelled, toneless

LETTERS = "a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêḿńňǹɡɑ\u0300\u0301\u0304\u030c\u0308"
# (huì), (huì ), ((huì)), （huì）; a blank may stand before it
_GLOSS = re.compile(f"([(（]{{1,2}} ?[{LETTERS}]{{1,7}} ?[)）]{{1,2}})")
_SYLLABLE = re.compile(f"[{LETTERS}]+(?= ?[)）])")
# 會(hu at the end of a text that was cut
_CUT = re.compile(f" ?[(（]{{1,2}} ?([{LETTERS}]{{0,7}})\\s*\\Z")
_ENOUGH = 3  # sure glosses on a page before a tone mark alone is believed

# What a mark may be other than a gloss of which nothing stays
_NONE, _DOUBTFUL, _ASCII, _AFTER_BLANK = "none", "doubtful", "ascii", "blank"
_BRACKETS = (")", "）")
_PLAIN = frozenset({"", _ASCII})
_known: dict[str, str] = {}
_MOST_KNOWN = 100_000


class Glosses(NamedTuple):
    """The glosses of a text, ascending: where each begins and ends, and what stays of it; and the text without them."""

    starts: list[int]
    ends: list[int]
    kept: list[str]
    text: str


def find(text: str) -> Glosses:
    """Find the glosses of a text."""
    parts = _GLOSS.split(text)
    marks = parts[1::2]
    words = list(map(add, [part[-1:] for part in parts[:-1:2]], marks))
    if len(_known) > _MOST_KNOWN:
        _known.clear()
    for word in set(words).difference(_known):
        _known[word] = _look_up(word)
    kinds = list(map(_known.__getitem__, words))
    places = list(accumulate(map(len, parts)))
    starts, ends = places[:-1:2], places[1::2]
    if _AFTER_BLANK in kinds:
        starts, kinds = _after_blanks(text, starts, marks, kinds)
        parts = []
    toned = len(kinds) - kinds.count(_ASCII) - kinds.count(_DOUBTFUL) - kinds.count(_NONE)
    if not toned:
        return Glosses([], [], [], text)
    if _PLAIN.issuperset(kinds) and parts:
        kept, rest = [""] * len(starts), "".join(parts[::2])
        return _cut(text, Glosses(starts, ends, kept, rest))
    gone = {*_PLAIN, *_BRACKETS} | ({_DOUBTFUL} if toned >= _ENOUGH else set())
    rows = [row for row in zip(starts, ends, kinds) if row[2] in gone]
    kept = [row[2] if row[2] in _BRACKETS else "" for row in rows]
    starts, ends = [row[0] for row in rows], [row[1] for row in rows]
    return _cut(text, Glosses(starts, ends, kept, apply_columns(text, starts, ends, kept)))


def _after_blanks(text: str, starts: list[int], marks: list[str], kinds: list[str]) -> tuple[list[int], list[str]]:
    """Take the blank before a mark for a part of it, and look at the character before the blank."""
    starts, kinds = list(starts), list(kinds)
    for i, kind in enumerate(kinds):
        if kind == _AFTER_BLANK:
            starts[i] -= 1
            kinds[i] = _look_up(text[max(0, starts[i] - 1) : starts[i]].strip(" ") + marks[i])
    return starts, kinds


def _look_up(word: str) -> str:
    """Tell what stays of a mark after its character: nothing, or a bracket that is not its own, 見附會(huì)）.

    Or what else the word is: no gloss, one by its tone mark alone, one without a tone mark.
    """
    if word[0] == " ":
        return _AFTER_BLANK
    match = _SYLLABLE.search(word)
    syllable = match.group() if match else ""
    if word[0] < "\u3400" or spelled(syllable) not in readings(word[0]):
        return _NONE if syllable.isascii() else _DOUBTFUL
    opened = word.count("(") + word.count("（")
    if word.count(")") + word.count("）") > opened:
        return word[-1]
    return _ASCII if syllable.isascii() else ""


def _cut(text: str, found: Glosses) -> Glosses:
    """Add a gloss that the end of the text cut off."""
    match = _CUT.search(text, max(found.ends[-1] if found.ends else 0, len(text) - 20))
    if not match or not match.start():
        return found
    begun = spelled(match.group(1))
    if any(reading.startswith((begun, toneless(begun))) for reading in readings(text[match.start() - 1])):
        rest = found.text[: match.start() - len(text)]
        return Glosses([*found.starts, match.start()], [*found.ends, len(text)], [*found.kept, ""], rest)
    return found
