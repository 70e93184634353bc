"""Bytes to characters: byte-order mark, then UTF-8, then what the declaration and the characters speak for.

A declaration is only one witness: mirrors keep the one of the page they copied. GB2312 and GBK are read as GB18030,
which contains them.
"""

import codecs
import re

import msgspec

from yiding.records import Span

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GB = {"gb2312", "gbk", "gb18030", "cp936", "gb_2312-80", "x-gbk"}
_BIG5 = {"big5", "big5-hkscs", "cp950", "x-x-big5"}
# The characters that make up most of an official text, in both scripts.
_FREQUENT = frozenset(
    "的一是不在会政府区市县人民工作和要发展议第年月日了及有关大中全国家务实行管理建设项目安加强推进落实同意员长局委"
    "會區縣國務實發關產業經濟設長員強進落員議題項報動開學習"
)
_REPLACED = re.compile("\ufffd+")
_SAMPLE, _ENOUGH = 20_000, 500
_SURE = 0.2  # the likeness of Chinese prose in its own encoding is above it, that of any other far below


class Decoded(msgspec.Struct, frozen=True):
    """The characters of a file, the encoding they were read in, and the spans whose bytes gave none."""

    text: str
    encoding: str
    undecodable: tuple[Span, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode the bytes of a whole file; `declared` is what the file or its transport says of its character set."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data, "utf-8-sig" if encoding == "utf-8" else encoding, encoding)
    try:
        if b"\x00" not in data[:4096]:
            return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    wide = _wide(data)
    if wide:
        return _replacing(data, wide, wide)
    candidates = _candidates(declared)
    return _certain(data, candidates) or max((_replacing(data, e, e) for e in candidates), key=_likeness)


def _certain(data: bytes, candidates: list[str]) -> Decoded | None:
    """Decode in the first encoding in which no byte is lost and the characters are those of Chinese prose."""
    for encoding in candidates:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        sample = text[:_ENOUGH]
        if sum(map(_FREQUENT.__contains__, sample)) > _SURE * sum(map("\x7f".__lt__, sample)) > 0:
            return Decoded(text, encoding)
    return None


def _candidates(declared: str | None) -> list[str]:
    """Give the encodings to try, the declared one first so that it wins a tie."""
    name = (declared or "").strip().lower()
    first = ["gb18030"] if name in _GB else ["big5-hkscs"] if name in _BIG5 else []
    return list(dict.fromkeys([*first, "utf-8", "gb18030", "big5-hkscs"]))


def _likeness(decoded: Decoded) -> float:
    """How much a decoding looks like Chinese prose: frequent characters count for it, lost bytes against it."""
    sample = decoded.text[:_SAMPLE]
    if not sample:
        return 0.0
    wide = [c for c in sample if c > "\x7f"]
    good = sum(c in _FREQUENT for c in wide)
    bad = sum("\ue000" <= c <= "\uf8ff" or c == "\ufffd" for c in wide)
    return (good - 3 * bad) / (len(wide) or 1)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of its line breaks, digits and blanks is zero."""
    head = data[:4096]
    if len(head) < 4 or b"\x00" not in head:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 4 * even and odd * 100 > len(head):
        return "utf-16-le"
    if even > 4 * odd and even * 100 > len(head):
        return "utf-16-be"
    return None


def _replacing(data: bytes, codec: str, name: str) -> Decoded:
    text = data.decode(codec, "replace")
    lost = tuple(m.span() for m in _REPLACED.finditer(text)) if "\ufffd" in text else ()
    return Decoded(text, name, lost)
