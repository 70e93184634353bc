"""Numbers in official Chinese in one form, so that 3.62亿元 and 36200 万元 are the same sum, and 百分之五 is 5%."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

Sort = Literal["sum", "share", "year", "month", "day", "count"]


class Quantity(NamedTuple):
    """A number at [start, end): `value` in yuan, per cent or as it is.

    Of a month `part` is what follows it (底, 上旬 …); of a day `value` is the day and `month` its month, if it is named.
    """

    start: int
    end: int
    sort: Sort
    value: Decimal
    month: int = 0
    part: str = ""


_CN = "〇零一二三四五六七八九十百千两"
_SCALES = {
    "百": 10**2,
    "千": 10**3,
    "万": 10**4,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "百亿": 10**10,
    "千亿": 10**11,
}
_SCALES |= {"万亿": 10**12, "": 1}
_DIGIT = {**dict.fromkeys("〇零", 0), **{c: n for n, c in enumerate("一二三四五六七八九", 1)}, "两": 2}
_UNIT = {"十": 10, "百": 100, "千": 1000}
_WIDE = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_ARABIC = r"\d+(?:[,，]\d{3})*(?:\.\d+)?"
_SCALE = r"(?P<{}>万亿|[百千]?[万亿]|[百千])"
# a number does not go over the end of its line
_GAP = r"[^\S\n]*"
# what is counted in words: 三个 · 二十家 · 十二次
_COUNTED = "个项家名人户次届天周年件处亩套所辆条期批轮倍吨座间辆篇份"
# 2026年5月8日 · 5 月 8 日 · 五月八日
_DAY = rf"(?:(?P<dy>\d{{4}}){_GAP}年{_GAP})?(?P<dm>\d{{1,2}}|[{_CN}]{{1,3}}){_GAP}月{_GAP}(?P<dd>\d{{1,2}}|[{_CN}]{{1,3}}){_GAP}[日号]"
_QUANTITY = re.compile(
    rf"{_DAY}"
    rf"|(?P<y>\d{{4}}|[〇零一二三四五六七八九]{{4}}){_GAP}年"
    rf"|(?P<m>\d{{1,2}}|[{_CN}]{{1,3}}){_GAP}月份?(?P<part>[底末初]|[上中下]旬)?"
    rf"|(?P<d>\d{{1,2}}){_GAP}[日号](?!线)"
    rf"|(?:百分之(?P<pc>[{_CN}]+|{_ARABIC}))|(?P<p>{_ARABIC}){_GAP}(?:%|个百分点)"
    rf"|(?:(?P<ah>{_ARABIC}){_GAP}亿)?(?P<a>{_ARABIC})(?:{_GAP}{_SCALE.format('as')})?(?P<ay>{_GAP}元)?"
    rf"|(?:(?P<ch>[{_CN}]+)亿)?(?P<c>[{_CN}]+){_SCALE.format('cs')}?(?P<cy>元)"
    rf"|(?P<k>[二三四五六七八九十百千]{{1,7}}|[一二三四五六七八九十百千〇零]{{2,7}})(?P<ks>[万亿])?(?=[{_COUNTED}](?!体|别|行|性))"
)
# 一、 · （二） · 1. at the head of a line: the number of a part
_NUMBERED = re.compile(rf"^[ 　]*(?:[{_CN}]+、|（[{_CN}]+）|\d{{1,2}}[.．、](?!\d)|（\d{{1,2}}）)", re.M)
# 三年行动 · 百家姓 · 四个自信: a word that counts nothing here is told by what stands before it
_NO_COUNT = re.compile(r"(?:[第统唯专万]|进|“[^”]{0,6})$")


def quantities(text: str) -> Iterator[Quantity]:
    """Give the numbers of a text from left to right; those of headings and parts are left out."""
    plain = text.translate(_WIDE)
    heads = [match.span() for match in _NUMBERED.finditer(plain)]
    for match in _QUANTITY.finditer(plain):
        if any(start <= match.start() < end for start, end in heads):
            continue
        found = _quantity(plain, match)
        if found is not None:
            yield found


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    say = match.groupdict()
    if say["dm"]:
        return Quantity(start, end, "day", _value(say["dd"]), int(_value(say["dm"])), say["dy"] or "")
    for name, sort in _PLAIN.items():
        if say[name]:
            return Quantity(start, end, sort, _value(say[name]), part=say["part"] or "")
    if say["c"]:
        return Quantity(start, end, "sum", _hundred_millions(say["ch"]) + _value(say["c"]) * _SCALES[say["cs"] or ""])
    if say["k"]:
        if _NO_COUNT.search(text, max(0, start - 8), start):
            return None
        return Quantity(start, end, "count", _value(say["k"]) * _SCALES[say["ks"] or ""])
    value = _hundred_millions(say["ah"]) + _value(say["a"]) * _SCALES[say["as"] or ""]
    return Quantity(start, end, "sum" if say["ay"] else "count", value)


_PLAIN: dict[str, Sort] = {"y": "year", "m": "month", "d": "day", "pc": "share", "p": "share"}


def _hundred_millions(words: str | None) -> Decimal:
    """Give what stands before 亿 in 三亿六千二百万元."""
    return _value(words) * _SCALES["亿"] if words else Decimal(0)


def _value(words: str) -> Decimal:
    """Give the number that digits or words write: 3,620.5 · 二十四 · 〇二六."""
    if words[0].isdigit() and words[0] not in _DIGIT:
        return Decimal(words.replace(",", "").replace("，", ""))
    total = digit = 0
    if not set(words) & set(_UNIT):
        return Decimal("".join(str(_DIGIT[sign]) for sign in words))
    for sign in words:
        if sign in _UNIT:
            total, digit = total + (digit or 1) * _UNIT[sign], 0
        else:
            digit = _DIGIT[sign]
    return Decimal(total + digit)
