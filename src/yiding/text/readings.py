"""How a character is read: pypinyin's table of all readings, fetched when a page with glosses first asks for it."""

import unicodedata
from functools import cache

from yiding.text.script import simplify

_MARKS = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹê", "aaaaeeeeiiiioooouuuuüüüümnnne")
_LETTERS = str.maketrans("ɡɑ", "ga")


@cache
def _table() -> dict[int, str]:
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415 - a third of a second that most pages need not pay

    return dict(PINYIN_DICT)


@cache
def readings(character: str) -> frozenset[str]:
    """Give all readings of a character and of its simplified form, with and without their tone marks."""
    found: set[str] = set()
    for form in (character, simplify(character, "traditional")):
        if len(form) == 1:
            found.update(_table().get(ord(form), "").split(","))
    found.discard("")
    return frozenset(found | {toneless(reading) for reading in found})


def toneless(syllable: str) -> str:
    """Take the tone mark off a syllable."""
    return syllable.translate(_MARKS)


def spelled(syllable: str) -> str:
    """Give a syllable in the letters the table uses: precomposed, small, g and a of the Latin alphabet."""
    if syllable.isascii():
        return syllable.replace("v", "ü")
    return unicodedata.normalize("NFC", syllable).translate(_LETTERS).replace("v", "ü")
