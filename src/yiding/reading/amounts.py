"""Sums of money in yuan, with what they are for where the words beside them say so."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from yiding.reading.numerals import number

Bound = Literal["up", "down"]


class AmountWords(NamedTuple):
    """A sum at [start, end), `value` in yuan, and [start, end) of the words for what it is for as `purpose`.

    `approximate` marks 约, 近, 余, 多 and 左右; `rate` marks a sum for each of something (每亩300元, 300元/亩);
    `bound` is "up" for a ceiling (不超过, 以内), "down" for a floor (不低于, 以上); a range (300-500万元) gives both.
    """

    start: int
    end: int
    value: int | float
    purpose: tuple[int, int] | None = None
    approximate: bool = False
    rate: bool = False
    bound: Bound | None = None


_CN = "〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟"
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
_SCALES = {"": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "百亿": 10**10}
_SCALES |= {"千亿": 10**11, "万亿": 10**12}
# The end of a sum: 300万元 · 5元 · 120余万元 · 300 万元 · 300万人民币; 美元, 多元化, 元旦 and 单元 are none
_END = re.compile(rf"[0-9{_CN}万亿余多](?:\s?元(?![件宵旦素月朝老首代化])|块钱|人民币)")
# 300万元 · 1.2亿元 · 3,500元 · 1200余万元 · 1亿2000万元 · 3万5千元 · 5百万元
_ARABIC = re.compile(
    rf"(?P<a>{_DIGITS})\s?[余多]?\s?(?P<s>万亿|[百千]?[万亿]|[百千])?"
    rf"(?:(?P<a2>[0-9]+(?:\.[0-9]+)?)(?P<s2>千?万|千)?)?[余多]?(?:\s?元|块钱|人民币)$"
)
# 一百二十万元 · 三亿元 · 一亿二千万元 · 壹佰万元
_CHINESE = re.compile(rf"(?P<c>[{_CN}][{_CN}万亿]*)[余多]?[万亿]?元$")
# 300-500万元 · 300万至500万元
_FROM = re.compile(rf"(?P<a>{_DIGITS})(?P<s>[百千]?[万亿])?\s?(?:-|—|–|~|～|至|到){{1,2}}\s?$")
_ABOUT_BEFORE = re.compile(r"(?:约为?|近|大约|左右)(?:人民币)?\s?$")
_UP_BEFORE = re.compile(r"(?:不超过|不超|不高于|最高|上限为?|控制在)(?:人民币)?\s?$")
_DOWN_BEFORE = re.compile(r"(?:不低于|不少于|至少|超过?|突破|最低)(?:人民币)?\s?$")
# 每亩300元 · 每人每月800元
_EACH_BEFORE = re.compile(r"每[^，。；、：0-9元]{1,8}$")
# 300元/亩 · 300元每平方米
_EACH_AFTER = re.compile(r"\s?/\s?[一-龥]|每[一-龥]")
# 300万元，专项用于道路维修 · 300万元资金支持农业保险 · 50万元作为启动资金 · 300万元用于
_FOR = re.compile(
    r"(?:整|左右)?的?(?:专项|财政)?(?:资金|经费)?[，,]?(?:专项|全部|主要|重点)?(?:用于|用作|作为|用以|支持)(?P<p>[^，。；：,;\n（）()]{2,40})"
)
_MONEY = (
    "(?:经费|资金|补[助贴偿]款?|奖[金励补]|费用?|款项?|总投资|投资|预算|贷款|债券|拨款|工资|薪酬|租金|保证金|本金|利息"
    "|概算|估算|税收|收入|支出|限价|控制价|缺口)"
)
# 300万元专项资金 · 50万元办公经费
_AFTER = re.compile(rf"(?:整|左右)?的?(?P<p>[一-龥]{{0,12}}?{_MONEY})(?![一-龥]{{0,2}}[0-9])")
# 安排道路维修经费50万元 · 信息系统建设费用共计120万元 · 项目总投资约3.2亿元
_NOUN_BEFORE = re.compile(
    rf"(?P<p>[一-龥A-Za-z0-9“”]{{0,30}}{_MONEY})(?:合计|共计|总计|总额|总量|共|为|达到?|约|近|不超过|人民币|[：:]|\s)*$"
)
# The purpose begins after the last of these.
_VERB = re.compile(
    r"(?:安排|下达|拨付|核拨|预拨|下拨|划拨|拨给|投入|追加|列支|解决|同意|给予|筹措|筹集|落实|申请|争取|支付|增加|新增|调整|使用|整合|统筹|承担|兑现|发放|"
    r"补充|缴纳|收取|明确|确定|完成|其中|将|由|从|对|按|把|为|向|中|的|年)"
)
_BARE = re.compile(rf"(?:专项|财政|本级|所需|相关|总|有关|项目|配套|上级|中央|省级|市级|区级|县级)*{_MONEY}")


def find_amounts(text: str, start: int = 0, end: int | None = None) -> list[AmountWords]:
    """List the sums of money in yuan in text[start:end] from left to right; other currencies are left out."""
    end = len(text) if end is None else end
    if text.find("元", start, end) < 0 and text.find("人民币", start, end) < 0 and text.find("块钱", start, end) < 0:
        return []
    amounts: list[AmountWords] = []
    for sign in _END.finditer(text, start, end):
        lowest = max(start, sign.end() - 28, amounts[-1].end if amounts else start)
        amounts += _read(text, lowest, sign.end(), start, end)
    return amounts


def _read(text: str, lowest: int, stop: int, start: int, end: int) -> Iterator[AmountWords]:
    """Read the sum that ends at `stop`, both ends of it when it is a range."""
    if match := _ARABIC.search(text, lowest, stop):
        value = _value(match["a"], match["s"]) + (_value(match["a2"], match["s2"]) if match["a2"] else 0)
    elif match := _CHINESE.search(text, lowest, stop):
        words = _in_chinese(match.group().rstrip("元余多").replace("余", "").replace("多", ""))
        if words is None:
            return
        value = Decimal(words)
    else:
        return
    at = match.start()
    if at > start and (text[at - 1] in ".," or (text[at - 1] in _CN + "数几上第" and text[at] in _CN)):
        return
    purpose = _purpose(text, at, stop, start, end)
    rate = bool(_EACH_BEFORE.search(text, max(start, at - 10), at) or _EACH_AFTER.match(text, stop, end))
    about = bool(
        "余" in match.group()
        or "多" in match.group()
        or text.startswith("左右", stop)
        or _ABOUT_BEFORE.search(text, max(start, at - 8), at)
    )
    if match.re is _ARABIC and (low := _FROM.search(text, max(start, at - 20), at)):
        yield AmountWords(
            low.start(),
            low.end("s") if low["s"] else low.end("a"),
            _plain(_value(low["a"], low["s"] or match["s"])),
            purpose,
            about,
            rate,
            "down",
        )
        yield AmountWords(at, stop, _plain(value), purpose, about, rate, "up")
        return
    yield AmountWords(at, stop, _plain(value), purpose, about, rate, _bound(text, at, stop, start))


def _value(digits: str, scale: str | None) -> Decimal:
    return Decimal(digits.replace(",", "")) * _SCALES[scale or ""]


def _plain(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


def _in_chinese(words: str) -> int | None:
    """Read 一亿二千万 by its parts; 百万 without a number before it, and 二元 (二元结构), are not a sum."""
    if not any(sign in "十百千万亿拾佰仟" for sign in words):
        return None
    total = 0
    for unit, scale in (("亿", 10**8), ("万", 10**4), ("", 1)):
        part, found, words = words.partition(unit) if unit and unit in words else ("", "", words)
        if not unit:
            part, words = words, ""
        if not part and not found:
            continue
        value = number(part.lstrip("零〇")) if part else None
        if value is None:
            return None
        total += value * scale
    return total or None


def _bound(text: str, at: int, stop: int, start: int) -> Bound | None:
    lowest = max(start, at - 8)
    if text.startswith(("以内", "以下"), stop) or _UP_BEFORE.search(text, lowest, at):
        return "up"
    if text.startswith("以上", stop) or _DOWN_BEFORE.search(text, lowest, at):
        return "down"
    return None


def _purpose(text: str, at: int, stop: int, start: int, end: int) -> tuple[int, int] | None:
    """Find what the sum is for: 用于… after it, else a noun before it (道路维修经费50万元), else one after it."""
    if match := _FOR.match(text, stop, end):
        return match.span("p")
    if match := _NOUN_BEFORE.search(text, max(start, at - 36), at):
        first = match.start("p")
        for verb in _VERB.finditer(text, first, match.end("p")):
            first = verb.end() if verb.end() < match.end("p") else first
        if not _BARE.fullmatch(text, first, match.end("p")):
            return first, match.end("p")
    if (match := _AFTER.match(text, stop, end)) and not _BARE.fullmatch(text, *match.span("p")):
        return match.span("p")
    return None
