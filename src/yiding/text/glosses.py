"""Pinyin put in brackets after characters by mirrors, 會(huì)議, taken out again.

A bracket is a gloss only if the character before it is read so. Other brackets, (送审稿), (EPC), (n), (一), stay.
"""

import re

from yiding.text.edits import Edit, Findings
from yiding.text.readings import readings, spelled, toneless

LETTERS = "a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêḿńňǹɡɑ\u0300\u0301\u0304\u030c\u0308"
# 會(huì), 會(huì ), 會 (huì), 會((huì)), 會（huì）
_GLOSS = re.compile(f" ?[(（]{{1,2}} ?([{LETTERS}]{{1,7}}) ?[)）]{{1,2}}")
# 會(hu at the end of a text that was cut
_CUT = re.compile(f" ?[(（]{{1,2}} ?([{LETTERS}]{{0,7}})\\s*\\Z")
_ENOUGH = 3  # sure glosses on a page before a tone mark alone is believed

_UNKNOWN = "?"
_known: dict[str, str | None] = {}


def find(text: str) -> Findings:
    """Find the glosses of a text; their edits are all of the kind pinyin_gloss."""
    edits: list[Edit] = []
    doubtful: list[Edit] = []
    toned = 0
    for match in _GLOSS.finditer(text):
        start, end = match.span()
        kept = _known.get(text[start - 1 : end], _UNKNOWN) if start else None
        if kept is _UNKNOWN:
            kept = _look_up(text[start - 1 : end], match.group(1))
        if kept is not None:
            toned += not match[1].isascii()
            edits.append(Edit(start, end, kept, "pinyin_gloss"))
        elif not match[1].isascii():
            doubtful.append(Edit(start, end, "", "pinyin_gloss"))
    if not toned:
        return [], []
    if doubtful and toned >= _ENOUGH:
        edits = sorted(edits + doubtful)
    return edits + _cut(text, edits[-1].end), []


def _look_up(words: str, syllable: str) -> str | None:
    """Tell what stays of a gloss: nothing, or a bracket that is not its own, 見附會(huì)）; None if it is none."""
    kept: str | None = None
    if words[0] >= "\u3400" and spelled(syllable) in readings(words[0]):
        opened = words.count("(") + words.count("（")
        kept = words[-1] if words.count(")") + words.count("）") > opened else ""
    if len(_known) < 100_000:
        _known[words] = kept
    return kept


def _cut(text: str, after: int) -> list[Edit]:
    """Find a gloss that the end of the text cut off."""
    match = _CUT.search(text, max(after, len(text) - 20))
    if not match or not match.start():
        return []
    begun = spelled(match.group(1))
    if any(reading.startswith((begun, toneless(begun))) for reading in readings(text[match.start() - 1])):
        return [Edit(match.start(), len(text), "", "pinyin_gloss")]
    return []
