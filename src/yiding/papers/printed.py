"""What comes out when a paper is printed, and what of a text can be printed at all."""

import unicodedata
from typing import NamedTuple

from yiding.rules.words import Words

LACKING = "〓"
"""Stands where a character cannot be printed, as typesetters have always marked one that the case lacks (U+3013)."""
_BLANKS = frozenset("\t\n\v\f\r\x85\u2028\u2029")
_INVISIBLE = frozenset(("Cc", "Cf"))
_MOST_NAMED = 12


class Printed(NamedTuple):
    """A paper as a file: its bytes, and what who printed it should know, a sentence each in both languages."""

    content: bytes
    warnings: tuple[Words, ...] = ()


def printable(text: str) -> str:
    """Give a text as one line: breaks and tabs become a blank, what is invisible (controls, marks of direction, BOM) goes.

    What no file can hold, half of a surrogate pair and the codes that Unicode keeps from being characters (U+FFFE), becomes 〓.
    """
    kept = (" " if sign in _BLANKS else sign for sign in text)
    seen = "".join(sign for sign in kept if unicodedata.category(sign) not in _INVISIBLE)
    whole = "".join(LACKING if _unheld(sign) else sign for sign in seen)
    return " ".join(part for part in whole.split(" ") if part)


def _unheld(sign: str) -> bool:
    code = ord(sign)
    return unicodedata.category(sign) == "Cs" or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def private(text: str) -> str:
    """Give the characters of a text that have no meaning outside the machine that made them (造字), each once, in order.

    They are those of the private use areas, and what no file can hold.
    """
    return "".join(sorted({sign for sign in text if unicodedata.category(sign) == "Co" or _unheld(sign)}))


def named(signs: str) -> str:
    """Name characters for a warning: 喆、堃, a private or invisible one by its number (U+E000)."""
    names = [sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in signs[:_MOST_NAMED]]
    return "、".join(names) + ("……" if len(signs) > _MOST_NAMED else "")


def lacking(signs: str) -> Words:
    """Warn that characters could not be printed."""
    return (
        f"没有字体能印“{named(signs)}”，这些字印成了“{LACKING}”；请改用规范字，或者请管理员安装含有它们的字体后重新生成。",
        f"No font can print {named(signs)}; {LACKING} stands for them: write standard characters, or have a font installed that holds them.",
    )


def unsure(signs: str) -> Words:
    """Warn that characters of a document are shown only where they were made."""
    return (
        f"“{named(signs)}”是本单位自造的字，换一台电脑就显示不出来；请改用规范字。",
        f"Only the machine that made them can show {named(signs)}: write standard characters instead.",
    )
