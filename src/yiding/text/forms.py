"""Forms of one character for another, one for one: blanks, widths, punctuation beside Chinese, angle brackets."""

import re
import unicodedata

# The blanks that pages use for layout, the frequent ones first.
_COMMON_BLANKS = "\u3000\xa0\t\u2002\u2003"
_RARE_BLANKS = "\u1680\u2000\u2001\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
_BREAKS = "\x0b\x85\u2028\u2029\r"  # a carriage return before a line feed is taken out earlier
_WIDE = "".join(map(chr, range(0xFF01, 0xFF5F)))
_KEPT_WIDE = "，：；（）？！～"
_RADICALS = "".join(map(chr, (*range(0x2E80, 0x2EF4), *range(0x2F00, 0x2FD6))))
_SMALL = "﹐﹑﹒﹔﹕﹖﹗﹙﹚｡､･｢｣"
_SMALL_TO = "，、.；：？！（）。、·“”"


def _narrow() -> dict[int, int]:
    """Build the table of characters that stand for another one whatever is beside them."""
    table = {ord(a): 0x20 for a in _RARE_BLANKS} | {ord(a): 0x0A for a in _BREAKS}
    table |= {ord(a): ord(a) - 0xFEE0 for a in _WIDE if a not in _KEPT_WIDE}
    for radical in _RADICALS:
        plain = unicodedata.normalize("NFKC", radical)
        if len(plain) == 1 and plain != radical:
            table[ord(radical)] = ord(plain)
    return table | {ord(a): ord(b) for a, b in zip(_SMALL, _SMALL_TO)}


_NARROW = _narrow()
NARROWED = "".join(map(chr, _NARROW))
_IS_NARROWED = re.compile(f"[{re.escape(NARROWED)}]")
_FEW = 30
WIDE = frozenset(_WIDE) - frozenset(_KEPT_WIDE)
# ２０２４, ＰＰＰ, ３．, １５％
_WIDE_WORD = re.compile(f"[{re.escape(''.join(sorted(WIDE)))}]+")
# ⼈民, ﹐
_OTHER_FORM = re.compile(f"[{_RADICALS}{_SMALL}]")

_PUNCTUATION = tuple(zip(",:;()", "，：；（）"))
# 16：44, 1：2; Produced By：Example
_COLON = re.compile(r"：(?<=[0-9A-Za-z]：)(?:(?=\d)(?<=\d：)|(?= ?[A-Za-z])(?<=[A-Za-z]：))")
# 1，000万元; Example，Ltd
_COMMA = re.compile(r"，(?<=[0-9A-Za-z]，)(?:(?=\d{3}(?!\d))(?<=\d，)|(?= ?[A-Za-z])(?<=[A-Za-z]，))")
# 16：44 and 1，000万元 alone
_CLOCK = re.compile(r"：(?<=\d：)(?=\d)")
_THOUSANDS = re.compile(r"，(?<=\d，)(?=\d{3}(?!\d))")
# http://www.example.gov.cn/art/2024/3/1.html?id=5
_URL = re.compile(r"[A-Za-z]{2,6}://[!-;=?-~]+")
# <关于加强管理的通知（试行）>
_ANGLE = re.compile("<( ?[\u3400-\u9fff“‘（][^<>《》\n]{1,100}[\u3400-\u9fff”’）)] ?)>")
# 买买提•艾力
_DOT = re.compile("[•・‧∙⋅](?<=[\u4e00-\u9fff].)(?=[\u4e00-\u9fff])")
DOTS = "•・‧∙⋅"
FORMS = frozenset(NARROWED + DOTS)
"""All characters that `narrow` and `name_dots` give another form."""


def blanks(text: str) -> str:
    """Turn the frequent layout blanks into plain ones."""
    for blank in _COMMON_BLANKS:
        if blank in text:
            text = text.replace(blank, " ")
    return text


def narrow(text: str) -> str:
    """Turn full-width digits, letters and signs, rare blanks and breaks, and radicals into what they stand for."""
    found = set(_IS_NARROWED.findall(text))
    if len(found) > _FEW:
        return text.translate(_NARROW)
    for character in found:
        text = text.replace(character, chr(_NARROW[ord(character)]))
    return text


def wide_words(text: str) -> list[tuple[int, int]]:
    """Give where runs of full-width digits, letters and signs stand that become half-width ones."""
    return [match.span() for match in _WIDE_WORD.finditer(text)]


def other_forms(text: str) -> list[tuple[int, int]]:
    """Give where radicals, small marks and foreign dots inside names stand that become the usual characters."""
    return [match.span() for pattern in (_OTHER_FORM, _DOT) for match in pattern.finditer(text)]


def name_dots(text: str) -> str:
    """Give the dot inside a name its usual form."""
    return _DOT.sub("·", text)


def punctuation(text: str) -> str:
    """Turn half-width marks into full-width ones, but for clock times, thousands, Latin words and addresses."""
    raw = text
    for half, full in _PUNCTUATION:
        if half in text:
            text = text.replace(half, full)
    if _COLON.search(text):
        text = _COLON.sub(":", text)
    if _COMMA.search(text):
        text = _COMMA.sub(",", text)
    if "：//" in text:
        text = _restored(text, raw, _URL)
    return _angles(text) if "<" in text else text


def numbers(text: str) -> str:
    """Turn the marks inside clock times and sums back into half-width ones."""
    if "：" in text:
        text = _CLOCK.sub(":", text)
    return _THOUSANDS.sub(",", text) if "，" in text else text


def _restored(text: str, raw: str, pattern: re.Pattern[str]) -> str:
    """Put back what `pattern` finds in the text as it was."""
    parts: list[str] = []
    last = 0
    for match in pattern.finditer(raw):
        parts += (text[last : match.start()], match.group())
        last = match.end()
    parts.append(text[last:])
    return "".join(parts)


def _angles(text: str) -> str:
    """Make 〈〉 of ASCII angle brackets inside 《》, and 《》 of those that stand for it."""

    def pair(match: re.Match[str]) -> str:
        start = match.start()
        low = text.rfind("\n", 0, start) + 1
        inside = text.rfind("《", max(low, start - 200), start) > text.rfind("》", max(low, start - 200), start)
        left, right = "〈〉" if inside else "《》"
        return f"{left}{match.group(1)}{right}"

    return _ANGLE.sub(pair, text)
