"""Bodies: which organs met, by their fullest name, in which kinds of sitting, with which number, term and year."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, cast

from yiding.reading.numerals import NUM, number
from yiding.reading.page import UNSURE, Page
from yiding.reading.places import find_place, level_of, with_city
from yiding.records import Fact
from yiding.records.meeting import MeetingKind

Range = tuple[int, int]
# 第10次 · 第二十四次 · 五届68次 · 第 32 次 · 125次常务会议
_NUMBER = re.compile(
    rf"第\s*({NUM})\s*次|(?<=届)(?:[市县区州旗]?(?:人民)?政府)?\s*({NUM})\s*次|(?<![0-9第])({NUM})\s*次(?=[^，。]{{0,10}}(?:常务|会议))"
)
# 2025年第5次 · 2024年度第9次 · 二〇二五年第六次 · 2025-第11次: the year stands right before the number
_YEAR = re.compile(
    r"((?:20|19)[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*(?:年度?|[-－—])\s*[^，。0-9年月日]{0,12}$"
)
# 第十七届 · 五届; not 二十届三中全会, 六届人大
_TERM = re.compile(
    r"第?\s*([0-9]{1,3}|(?:[〇○零一二三四五六七八九十]\s?){1,4})\s*届(?!\s*[〇零一二三四五六七八九十]{0,2}中全会|全国|人大|人民代表|人代|[^，。]{1,3}次全[会体]|[^，。]{0,6}(?:人大|党代会|纪委|政协))"
)
# 县人民政府 · 区政府 · 经开区管委会 · 地区行政公署 · 国务院
_ORGAN = re.compile(r"(?P<committee>管委会|管理委员会|党工委|国务院)|(?:人民政府|政府|行政公署)")
# 党组会议 · 常务（扩大）会议 · 全体会议 · 主任办公会议 · 专题会议
_KIND = re.compile(
    r"(?P<party_group>党组|工委会)|(?P<executive_enlarged>常务(?:（扩大）|扩大)会|常务会议?（扩大）)|(?P<executive>常务会)|(?P<plenary>全体)"
    r"|(?P<office>办公(?:（扩大）)?会|主任会议)|(?P<special>专题|专项|碰头|例会)"
)
# 县长 · 代区长 · 副市长; not 县长助理
_HEAD_LEVEL = re.compile(r"(?:代|副)?([县市区州旗盟省])长(?!助理|办)")
# what stands before a body's name and is none of it: 主持召开 · 会议由 · 在 · 召开了
_LEAD = re.compile(
    r".*(?:主持召开|主持|召开了?|举行了?|召集|参加|出席|传达学习|学习|审议|研究|在|于|，|。|、|；|暨|和|及|与|[0-9]年度?|月|[0-9]日|午|会议由|至|次|：|同志|会议?|党组|了|我(?=[市县区州旗])"
    r"|[\s（）【】|·>“”《》])",
    re.S,
)
# 第十七届 · 17届 · 本届 · 新一届
_TERM_WORDS = re.compile(r"(?:第?[〇○零一二三四五六七八九十百0-9\s]+|本|新一|上|换)届|\s")
# 临江高新区管委会 at the head of a line
_WHOLE_COMMITTEE = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,14}?(?:管委会|管理委员会)")
_ZONES = {"高新": "高新技术产业(?:开发区|园区)", "经开": "经济(?:技术)?开发区", "自贸": "自由贸易(?:试验)?区"}
_ZONE = re.compile(rf"(?P<place>[\u4e00-\u9fff]{{0,8}}?)(?P<zone>{'|'.join(_ZONES)})区(?:管委会|管理委员会)")
_NEAR = 300
"""How far behind the words another line may give the term."""


class Sitting(NamedTuple):
    """What the words round the anchor say of a sitting."""

    bodies: list[Fact]
    kind: list[MeetingKind]
    term: Fact | None
    number: Fact | None
    year: Fact | None


def read_sitting(page: Page, words: Range, post: str, titles: Callable[[], Sequence[Range]]) -> Sitting:
    """Read bodies, kinds and numbers from the meeting's `words`, and what they leave out from `titles`, best first.

    `post` is the chair's post; `titles` gives the other lines that name the meeting and is asked only when needed.
    """
    kinds = _kinds(page.text, *words)
    number_fact, year = _numbers(page, (words,), kinds)
    if number_fact is None:
        number_fact, year = _numbers(page, titles(), kinds)
    term = _term(page, (words,))
    if term is None and "届" in page.text[: words[1] + _NEAR]:
        term = _term(page, titles())
    return Sitting(_bodies(page, words, post, titles, kinds), kinds, term, number_fact, year)


def _kinds(text: str, start: int, end: int) -> list[MeetingKind]:
    """Give the kinds of the sitting in the order in which its words name them."""
    kinds = list(dict.fromkeys(cast(MeetingKind, match.lastgroup) for match in _KIND.finditer(text, start, end)))
    return kinds or ["executive" if "政府第" in text[start:end] else "other"]


def _numbers(page: Page, ranges: Sequence[Range], kinds: list[MeetingKind]) -> tuple[Fact | None, Fact | None]:
    """Give the number of the sitting, of several that of the executive one, and the year in which it counts."""
    text = page.text
    for first, last in ranges:
        if "次" not in text[first:last]:
            continue
        match = _executive(text, list(_NUMBER.finditer(text, first, last)), last, kinds)
        value = number(match.group(match.lastindex or 1)) if match else None
        if match and value:
            return page.fact(value, *match.span(), "meeting.number"), _year(page, first, match.start())
    return None, None


def _executive(text: str, matches: list[re.Match[str]], end: int, kinds: list[MeetingKind]) -> re.Match[str] | None:
    """Of several numbers of a joint sitting the one of its executive sitting, never one of the other alone."""
    for place, match in enumerate(matches):
        limit = matches[place + 1].start() if place + 1 < len(matches) else end
        if "常务" in text[match.end() : limit] or "政府" in text[match.end() : limit][:8]:
            return match
    if (
        len(matches) == 1
        and len(kinds) > 1
        and "executive" in kinds
        and "常务" in text[matches[0].end() - 40 : matches[0].start()]
    ):
        return None
    return matches[0] if matches else None


def _year(page: Page, first: int, numbered: int) -> Fact | None:
    low = max(first, numbered - 20)
    match = _YEAR.search(page.text[low:numbered])
    value = number(match.group(1)) if match else None
    if match is None or not value:
        return None
    return page.fact(value, low + match.start(1), low + match.end(1), "meeting.year")


def _term(page: Page, ranges: Sequence[Range]) -> Fact | None:
    for first, last in ranges:
        if "届" in page.text[first:last] and (match := _TERM.search(page.text, first, last)):
            value = number(match.group(1))
            if value:
                return page.fact(value, *match.span(), "meeting.term")
    return None


def _bodies(
    page: Page, words: Range, post: str, titles: Callable[[], Sequence[Range]], kinds: list[MeetingKind]
) -> list[Fact]:
    found = _named_bodies(page, *words, post)
    if not found:
        found = next((named for title in titles() if (named := _named_bodies(page, *title, post))), [])
    if not found:
        found = _inferred(page, post, words, titles())
    if "party_group" in kinds and len(kinds) > 1:
        found = _with_party_group(page, found, *words)
    return list({fact.value: fact for fact in found}.values())


def _named_bodies(page: Page, start: int, end: int, post: str) -> list[Fact]:
    text = page.text
    facts: list[Fact] = []
    low = start
    for match in _ORGAN.finditer(text, start, end):
        first = _after_lead(text, low, match.start())
        low = match.end()
        party = text.startswith("党组", low)
        if match["committee"] == "党工委" and facts:
            continue
        if match["committee"]:
            facts.append(_committee(page, first, match.end()))
        else:
            facts.append(_government(page, first, match.start(), match.end(), post, "党组" if party else ""))
    return facts


def _after_lead(text: str, start: int, end: int) -> int:
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start


def _committee(page: Page, first: int, end: int) -> Fact:
    """Give the committee of a zone as named; where only 管委会 or 高新区管委会 is said, by its name elsewhere on the page."""
    words = _TERM_WORDS.sub("", page.text[first:end])
    bare = words in ("管委会", "管理委员会", "党工委")
    whole = _WHOLE_COMMITTEE.search(page.text) if bare else None
    short = _ZONE.fullmatch(whole.group() if whole else words)
    whole = (_full_committee(page.text, short) if short else None) or whole
    if whole is None:
        return page.fact(words, first, end, "meeting.body", UNSURE if bare else 1.0)
    return page.spread(whole.group(), [whole.span(), (first, end)], "meeting.body.place", 0.8, ["place"])


def _full_committee(text: str, short: re.Match[str]) -> re.Match[str] | None:
    """Find the full name of a zone's committee: 某某高新技术产业开发区管理委员会 of 高新区管委会."""
    place = re.escape(short["place"])
    return re.search(
        rf"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{0,8}}{place}{_ZONES[short['zone']]}(?:管理委员会|管委会)", text
    )


def _government(page: Page, first: int, stem_end: int, end: int, post: str, party: str) -> Fact:
    """Give a government as named, made full from the rest of the page where only its level is said."""
    stem = _TERM_WORDS.sub("", page.text[first:stem_end])
    if len(stem) > 1 and not stem.startswith("自治"):
        if stem[-1] == stem[-2]:  # 某县九届县政府
            stem = stem[:-1]
        begin = page.text.rfind(stem, first, stem_end)
        if begin < 0:
            return page.fact(stem + "人民政府" + party, first, end, "meeting.body")
        return _named(page, with_city(page.text, stem, begin), [(first, end)], party, len(stem))
    level = (stem and stem[-1]) or level_of(post) or ""
    place = find_place(page.text, level) if level else None
    if place is None:
        words = stem + page.text[stem_end:end] + party
        return page.fact(words, first, end + len(party), "meeting.body", UNSURE)
    return _named(page, place, [(first, end)], party, 0)


def _named(page: Page, place: Range, ranges: list[Range], party: str, written: int) -> Fact:
    """Give the government of a place with its city where the page names it; `written` characters of it are given."""
    name = _TERM_WORDS.sub("", page.text[slice(*place)])
    if len(name) > written:
        ranges = [place, *ranges]
    value = name + "人民政府" + party
    if len(ranges) == 1:
        return page.fact(value, *ranges[0], "meeting.body")
    return page.spread(value, list(dict.fromkeys(ranges)), "meeting.body.place", 0.9, ["place"])


def _inferred(page: Page, post: str, words: Range, titles: Sequence[Range]) -> list[Fact]:
    """Give the government of the chair's post, where the meeting's own words name no organ."""
    for low, high in ((max(0, words[0] - 60), words[1]), *titles):
        match = _HEAD_LEVEL.search(page.text, low, high)
        if match:
            break
    level = match.group(1) if match else level_of(post)
    place = find_place(page.text, level) if level else None
    if place is None:
        return []
    return [_named(page, place, [match.span()] if match else [], "", 0)]


def _with_party_group(page: Page, found: list[Fact], start: int, end: int) -> list[Fact]:
    """In a joint sitting of a party group and its government both are bodies, in the order of the words."""
    parties = [str(fact.value).endswith("党组") for fact in found]
    if not found or (any(parties) and not all(parties)):
        return found
    words = page.text[start:end]
    party, executive = words.find("党组"), words.find("常务")
    if party < 0:
        return found
    stem = str(found[0].value).removesuffix("党组")
    group, government = _same(found[0], stem + "党组"), _same(found[0], stem)
    return [government, group] if 0 <= executive < party else [group, government]


def _same(fact: Fact, value: str) -> Fact:
    """Give the same evidence read as another body of the joint sitting."""
    return Fact(value, fact.text, fact.spans, fact.rule, min(fact.certainty, 0.9), fact.inferred_from)
