"""Pictures and symbols that were strewn into official words, 库区😀垂钓, cut out again.

Pictures beyond the basic plane belong to no official text. Symbols of the basic plane may be bullets, so that they are
cut only from between characters; ★, ✓ and ❶ are bullets, ticks and numbers.
"""

import re

from yiding.text.edits import Edit, Findings

SYMBOLS = "\u231a\u231b\u23e9-\u23fa\u2600-\u2604\u2607-\u260d\u2614-\u265f\u2668-\u2712\u2715-\u2775\u2b1b-\u2b55\ufe0e\ufe0f"
"""Regex class of the symbols of the basic plane that may be strays: ☀, ❤, ✨, ⭐."""

KINDS = frozenset(chr(c) for c in range(0x2300, 0xFE10) if re.match(f"[{SYMBOLS}]", chr(c)))
"""The same as a set."""

_PICTURES = "\U0001f000-\U0001faff\U000e0020-\U000e007f"
# 😀 👍🏻 anywhere; ✨ between characters, and what joins pictures
_STRAY = re.compile(
    f"[{_PICTURES}](?:[{_PICTURES}\u200d\ufe0e\ufe0f])*"
    f"|[{SYMBOLS}](?<=[\u4e00-\u9fff，。、；：].)[{SYMBOLS}{_PICTURES}]*(?=[\u4e00-\u9fff，。、；：])"
)


def worth_it(text: str) -> bool:
    """Tell cheaply whether a text has characters beyond the basic plane."""
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


def find(text: str) -> Findings:
    """Find the pictures and symbols to cut."""
    return [Edit(match.start(), match.end(), "", "stray_character") for match in _STRAY.finditer(text)], []
