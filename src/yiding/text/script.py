"""Traditional to simplified characters, one for one, so that every character keeps its place.

The tables are OpenCC's (Apache-2.0). Mirrors that turn simplified pages into traditional ones go by single characters
and leave the ambiguous ones alone (防范, 干部, 云); single characters are therefore the right way back, and words are
looked at only where a character is one of the few that phrases treat otherwise (乾坤, 鍾).
"""

import re
from typing import Literal

from yiding.text.t2s_table import PHRASES, PHRASES_SIMPLIFIED, SIMPLIFIED, SIMPLIFIED_ONLY, TRADITIONAL

Script = Literal["simplified", "traditional", "mixed"]

_SINGLE = dict(zip(TRADITIONAL, SIMPLIFIED))
_QUOTES = str.maketrans("「」『』", "“”‘’")
_TABLE = str.maketrans(TRADITIONAL, SIMPLIFIED) | _QUOTES
_WORDS = dict(zip(PHRASES.split(" "), PHRASES_SIMPLIFIED.split(" ")))
_AMBIGUOUS = "".join(
    {
        a
        for word, plain in _WORDS.items()
        for a, b in zip(word, plain)
        if a != b != _SINGLE.get(a, a) or a == b in _SINGLE
    }
)
# 會, 議, 報; characters beyond the basic plane would make the search a hundred times slower and never come alone
TRADITIONAL_CHARACTERS = "".join(c for c in TRADITIONAL if c <= "\uffff")
TRADITIONAL_CHARACTER = re.compile(f"[{TRADITIONAL_CHARACTERS}]")
_PARTS = re.compile(f"([{TRADITIONAL_CHARACTERS}])")
_SIMPLIFIED_CHARACTER = re.compile("[{}]".format("".join(c for c in SIMPLIFIED_ONLY if c <= "\uffff")))
# 乾 in 乾坤, 沈 in 沈没
_DOUBTFUL = re.compile(f"[{_AMBIGUOUS}]")
_WORD = re.compile("|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)))
_LONGEST = max(map(len, _WORDS))
# 著力點 is 着力点, but 著名, 顯著 and 編著 keep their character; read after the conversion
_ZHU = re.compile("著(?<![显昭卓论编巨名专原土合所遗译拙主]著)(?![名作称述者书录])")
# Standard in simplified texts too (names, 於 as a surname, 宫商角徵羽): the list of standard characters of 2013
_STANDARD = frozenset("昇陞脩祕蒐谿劄徵乾夥於鉅榦氾")
_SAMPLE, _MANY = 4000, 200


def script(text: str) -> Script:
    """Tell the script of a text by the characters that only one of the scripts has; none of either is simplified."""
    return _script(text, TRADITIONAL_CHARACTER.findall(text))


def _script(text: str, found: list[str]) -> Script:
    """Tell the script of a text in which those traditional characters were found."""
    standard = _STANDARD.intersection(found) if len(found) < _MANY else ()  # too few to matter among many
    traditional = len(found) - sum(map(found.count, standard))
    if not traditional:
        return "simplified"
    simplified = len(_SIMPLIFIED_CHARACTER.findall(text, 0, _SAMPLE)) * max(1.0, len(text) / _SAMPLE)
    if traditional * 20 <= simplified:
        return "simplified"
    return "traditional" if simplified * 20 <= traditional else "mixed"


def converted(text: str) -> tuple[str, Script]:
    """Give a text in simplified characters and the script it was written in."""
    parts = _PARTS.split(text)
    found = parts[1::2]
    if not found:
        return text, "simplified"
    written_in = _script(text, found)
    if written_in == "simplified":
        return simplify(text, written_in), written_in
    parts[1::2] = map(_SINGLE.__getitem__, found)
    plain = "".join(parts)
    if "「" in plain or "『" in plain or "」" in plain or "』" in plain:
        plain = plain.translate(_QUOTES)
    return _in_words(text, plain), written_in


def simplify(text: str, written_in: Script) -> str:
    """Give the text in simplified characters; on a simplified page only stray traditional ones are converted."""
    if written_in == "simplified":
        for character in set(TRADITIONAL_CHARACTER.findall(text)) - _STANDARD:
            text = text.replace(character, _SINGLE[character])
        return text
    return _in_words(text, text.translate(_TABLE))


def _in_words(text: str, plain: str) -> str:
    """Correct, by the words it is part of, what was converted by single characters."""
    if _DOUBTFUL.search(text):
        plain = _put_words(text, plain)
    return _ZHU.sub("着", plain) if "著" in plain else plain


def _put_words(text: str, plain: str) -> str:
    """Put the words that are converted as a whole into a text converted by single characters."""
    parts: list[str] = []
    last = 0
    for doubtful in _DOUBTFUL.finditer(text):
        place = doubtful.start()
        for match in _WORD.finditer(text, max(last, place - _LONGEST), place + _LONGEST) if place >= last else ():
            parts += (plain[last : match.start()], _WORDS[match.group()])
            last = match.end()
    parts.append(plain[last:])
    return "".join(parts)
