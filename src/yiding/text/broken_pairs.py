"""Characters that a mirror broke when it put pinyin into GBK bytes without minding where characters begin.

It looked for the two bytes of a traditional character and found them across two others as well: b1 b2 | b3 b4 with
b2 b3 the bytes sought. The pinyin went in after b3; b3 and the bracket became one question mark, and all after it
shifted by one byte until a byte could stand alone. The lost byte is known by the reading of the character that was
sought, so the run can be decoded again.
"""

import re
from functools import cache

from yiding.text.edits import Edit, Finding, Findings
from yiding.text.glosses import LETTERS
from yiding.text.readings import readings, spelled
from yiding.text.script import TRADITIONAL_CHARACTER, simplify

# ?zhí) and, from decoders that keep the bracket, \ufffd(zhí)
_LOST = re.compile(f"[?\ufffd]\\(?([{LETTERS}]{{1,6}})\\)")
# 绔繀: shifted pairs; the byte after them stands alone
_SHIFTED = re.compile("[^\x00-\x7f\ufffd]{0,80}")
_REST = re.compile("(?:\\?[^\x00-\x7f\ufffd]{0,80}){1,8}[@-~]?")
_OWN_GLOSS = re.compile(f"\\([{LETTERS}]{{1,6}}\\)\\Z")
_TRAILS = range(0x40, 0xFF)
_LEADS = range(0x81, 0xFF)


def find(text: str) -> Findings:
    """Find broken runs: undone where one reading fits, else only marked."""
    edits: list[Edit] = []
    findings: list[Finding] = []
    done, last = 0, ""
    for match in _LOST.finditer(text):
        if match.start() < done:
            continue
        before = last if match.start() == done and last else _before(text, match.start())
        done, restored = _run(text, match, before)
        last = restored[-1:]
        if restored:
            edits.append(Edit(match.start(), done, restored, "broken_bytes"))
            evidence = f"{match.group()}: one reading fits the bytes"
            findings.append(Finding("broken_bytes", match.start(), done, evidence=evidence, certainty=0.8))
        else:
            findings.append(Finding("broken_bytes", match.start(), done, repaired=False))
    return edits, findings


def _before(text: str, place: int) -> str:
    """Give the character before a place, past a gloss of its own."""
    if text[place - 1 : place] == ")":
        gloss = _OWN_GLOSS.search(text, max(0, place - 8), place)
        place = gloss.start() if gloss else place
    return text[place - 1 : place]


def _run(text: str, match: re.Match[str], before: str) -> tuple[int, str]:
    """Give where a broken run ends and the characters that stood there, none if they cannot be told."""
    sought = spelled(match.group(1))
    shifted = _SHIFTED.match(text, match.end())
    assert shifted is not None
    end = shifted.end()
    pairs = _bytes(shifted.group())
    start = _bytes(before)
    second = _LOST.match(text, end)
    follow = text[end : end + 1]
    if second:
        end = second.end()
        tails = _tails(pairs, spelled(second.group(1)))
    elif "@" <= follow <= "~":
        end += 1
        tails = [pairs + follow.encode()] if pairs is not None else []
    else:
        rest = _REST.match(text, end) if follow == "?" else None  # two lost bytes cannot be told
        return (rest or shifted).end(), ""
    if not start or pairs is None:
        return end, ""
    leads = _missing_after(start[-1], sought)
    texts = {bytes((lead,)) + tail for lead in leads for tail in tails if tail}
    if second and not pairs:  # both bytes are lost: they must be one character of the second reading
        texts = {bytes((lead, trail)) for lead in leads for trail in _trails_of(lead, spelled(second.group(1)))}
    return end, _best(texts)


def _tails(pairs: bytes | None, reading: str) -> list[bytes]:
    """Complete shifted pairs by a second lost byte, which ends a character of that reading."""
    if not pairs:
        return [b""]
    return [pairs + bytes((trail,)) for trail in _trails_of(pairs[-1], reading)]


def _bytes(text: str) -> bytes | None:
    """Give the GBK bytes of characters that have two each."""
    try:
        data = text.encode("gbk")
    except UnicodeEncodeError:
        return None
    return data if len(data) == 2 * len(text) else None


@cache
def _missing_after(byte: int, reading: str) -> tuple[int, ...]:
    """Give the bytes that make, after `byte`, a traditional character of that reading, and can begin a character."""
    found = []
    for lost in _LEADS:
        character = bytes((byte, lost)).decode("gbk", "ignore")
        if len(character) == 1 and TRADITIONAL_CHARACTER.match(character) and reading in readings(character):
            found.append(lost)
    return tuple(found)


@cache
def _trails_of(byte: int, reading: str) -> tuple[int, ...]:
    """Give the bytes that end, after `byte`, a character of that reading."""
    found = []
    for lost in _TRAILS:
        character = bytes((byte, lost)).decode("gbk", "ignore")
        if len(character) == 1 and reading in readings(character):
            found.append(lost)
    return tuple(found)


def _best(texts: set[bytes]) -> str:
    """Give the one text whose characters are the most usual; none if two are as usual."""
    ranked: dict[int, list[str]] = {}
    for data in texts:
        try:
            text = data.decode("gbk")
        except UnicodeDecodeError:
            continue
        ranked.setdefault(max(map(_rarity, text)), []).append(text)
    best = ranked[min(ranked)] if ranked else []
    return best[0] if len(best) == 1 and min(ranked) < 2 else ""


@cache
def _rarity(character: str) -> int:
    """Give 0 for the 3,755 most used characters and for punctuation, 1 for others of GB 2312, 2 beyond."""
    try:
        lead = simplify(character, "traditional").encode("gb2312")[0]
    except UnicodeEncodeError:
        return 2
    return 0 if lead in {0xA1, 0xA3} or 0xB0 <= lead <= 0xD7 else 1 if lead >= 0xD8 else 2
