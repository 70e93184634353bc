"""Bodies: which organs met, by their fullest name, in which kinds of sitting, with which number, term and year."""

import re
from typing import NamedTuple

from yiding.reading.numerals import NUM, number
from yiding.reading.page import UNSURE, Page
from yiding.reading.places import find_place, level_of, parent_elsewhere
from yiding.records import Fact
from yiding.records.meeting import MeetingKind

_NUM = NUM.replace("(?:", "(?:", 1)
# 第10次 · 第二十四次 · 五届68次 · 2025年第5次 · 2024年度第9次 · 第 32 次
_NUMBER = re.compile(rf"第\s*({_NUM})\s*次|(?<=届)\s*({_NUM})\s*次|(?<![\d第])({_NUM})\s*次(?=[^，。]{{0,10}}(?:常务|会议))")
_YEAR = re.compile(rf"((?:20|19)\d\d|二[〇○零]{{1}}[一二三四五六七八九〇○零]{{2}})\s*年度?(?:[^，。\d]{{0,12}})?第?\s*{_NUM}\s*次")
_TERM = re.compile(rf"第?\s*({_NUM})\s*届")
# 区政府 · 县人民政府 · 某市某区人民政府 · 区政府党组 · 第十二届州人民政府
_BODY = re.compile(r"(?P<organ>人民政府|政府|行政公署)(?P<party>党组)?")
_COMMITTEE = re.compile(r"[\u4e00-\u9fff]{0,14}?(?:管委会|管理委员会|党工委|工委)(?P<party>党组)?")
_KINDS: tuple[tuple[re.Pattern[str], MeetingKind], ...] = (
    (re.compile(r"党组|党工委|工委会"), "party_group"),
    (re.compile(r"常务(?:（扩大）|扩大)会|常务会议?（扩大）"), "executive_enlarged"),
    (re.compile(r"常务会"), "executive"),
    (re.compile(r"全体"), "plenary"),
    (re.compile(r"办公(?:（扩大）)?会|主任会议"), "office"),
    (re.compile(r"专题|专项|碰头|例会"), "special"),
)
_HEAD_LEVEL = re.compile(r"(?:代|副)?([县市区州旗盟省])长(?!助理|办)")
# what stands before a body's name and is none of it: 主持召开 · 会议由 · 在 · 召开了
_LEAD = re.compile(r".*(?:主持召开|主持|召开了?|举行了?|召集|参加|出席|在|于|，|。|、|暨|和|及|与|年度?|月|日|午|由|至|次|：|同志|会议?|党组|管委会|管理委员会|了|[\s（）“”《》])", re.S)


class Sitting(NamedTuple):
    """What the words round the anchor say of a sitting."""

    bodies: list[Fact]
    kind: list[MeetingKind]
    term: Fact | None
    number: Fact | None
    year: Fact | None


def read_sitting(page: Page, start: int, end: int, post: str, title: tuple[int, int] | None) -> Sitting:
    """Read bodies, kinds and numbers from the meeting's words at [start, end); `post` is the chair's, `title` the page's title."""
    number_fact, year = _numbers(page, start, end, title)
    kinds = _kinds(page.text, start, end)
    return Sitting(_bodies(page, start, end, post, title, kinds), kinds, _term(page, start, end, title), number_fact, year)


def _kinds(text: str, start: int, end: int) -> list[MeetingKind]:
    """The kinds of the sitting in the order in which its words name them."""
    found = [(m.start(), kind) for pattern, kind in _KINDS if (m := pattern.search(text, start, end))]
    kinds = [kind for _, kind in sorted(found)]
    if "executive_enlarged" in kinds and "executive" in kinds:
        enlarged = re.search(r"常务会", text[start:end])
        if not enlarged or "扩大" in text[start + enlarged.start() : start + enlarged.end() + 6]:
            kinds.remove("executive")
    return kinds or ["executive" if "政府第" in text[start:end] else "other"]


def _numbers(page: Page, start: int, end: int, title: tuple[int, int] | None) -> tuple[Fact | None, Fact | None]:
    for first, last in ((start, end), *((title,) if title else ())):
        matches = list(_NUMBER.finditer(page.text, first, last))
        match = _executive(page.text, matches, last)
        if match:
            group = match.lastindex or 1
            value = number(match.group(group))
            if value:
                fact = page.fact(value, *match.span(), "meeting.number")
                return fact, _year(page, first, match)
    return None, None


def _executive(text: str, matches: list[re.Match[str]], end: int) -> re.Match[str] | None:
    """Of several numbers of a joint sitting the one of its executive sitting."""
    for place, match in enumerate(matches):
        limit = matches[place + 1].start() if place + 1 < len(matches) else end
        if "常务" in text[match.end() : limit] or "政府" in text[match.end() : limit][:8]:
            return match
    return matches[0] if matches else None


def _year(page: Page, first: int, numbered: re.Match[str]) -> Fact | None:
    match = _YEAR.search(page.text, max(first, numbered.start() - 30), numbered.end())
    if not match or match.end() != numbered.end():
        return None
    between = page.text[match.end(1) : numbered.start()]
    if "月" in between or "日" in between:
        return None
    value = number(match.group(1))
    return page.fact(value, match.start(1), match.end(1), "meeting.year") if value else None


def _term(page: Page, start: int, end: int, title: tuple[int, int] | None) -> Fact | None:
    for first, last in ((start, end), *((title,) if title else ())):
        match = _TERM.search(page.text, first, last)
        if match:
            value = number(match.group(1))
            if value:
                return page.fact(value, *match.span(), "meeting.term")
    return None


def _bodies(
    page: Page, start: int, end: int, post: str, title: tuple[int, int] | None, kinds: list[MeetingKind]
) -> list[Fact]:
    found = _named_bodies(page, start, end, post)
    if not found and title:
        found = _named_bodies(page, *title, post)
    if not found:
        found = _inferred(page, post, start, end)
    if "party_group" in kinds and len(kinds) > 1:
        found = _with_party_group(page, found, start, end)
    return list({fact.value: fact for fact in found}.values())


def _named_bodies(page: Page, start: int, end: int, post: str) -> list[Fact]:
    text = page.text
    facts: list[tuple[int, Fact]] = []
    for match in _COMMITTEE.finditer(text, start, end):
        first = _after_lead(text, match.start(), match.end())
        if match.end() - first >= 3:
            facts.append((first, page.fact(_clean(text[first : match.end()]), first, match.end(), "meeting.body")))
    low = start
    for match in _BODY.finditer(text, start, end):
        first = _after_lead(text, low, match.start())
        facts.append((first, _government(page, first, match, post)))
        low = match.end()
    facts.sort(key=lambda f: f[0])
    return [fact for _, fact in facts]


def _after_lead(text: str, start: int, end: int) -> int:
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start


def _clean(words: str) -> str:
    return words.replace(" ", "")


_TERM_WORDS = re.compile(r"(?:第?[〇○零一二三四五六七八九十百\d\s]+|本|新一|上|换)届|\s")


def _government(page: Page, first: int, match: re.Match[str], post: str) -> Fact:
    """A government as named, made full from the rest of the page where only its level is said."""
    text, end = page.text, match.end()
    words = _TERM_WORDS.sub("", text[first:end])
    party = "党组" if match.group("party") else ""
    stem = words.removesuffix("党组").removesuffix("人民政府").removesuffix("政府")
    if len(stem) > 1:
        return _proper(page, stem, first, end, party)
    level = stem or level_of(post) or ""
    place = find_place(text, level[-1]) if level else None
    if place is None:
        return page.fact(words, first, end, "meeting.body", UNSURE)
    return _resolved(page, place, [(first, end)], party)


def _proper(page: Page, stem: str, first: int, end: int, party: str) -> Fact:
    """A government named in full; its city is put before it where the page writes them together elsewhere."""
    name = stem + "人民政府" + party
    place = find_place(page.text, stem[-1]) if stem[-1] in "市区县旗" else None
    if place and page.text[place[0] : place[1]].endswith(stem) and place[1] - place[0] > len(stem):
        return _resolved(page, place, [(first, end)], party)
    return page.fact(name, first, end, "meeting.body")


def _resolved(page: Page, place: tuple[int, int], ranges: list[tuple[int, int]], party: str) -> Fact:
    name = _clean(page.text[place[0] : place[1]])
    above = parent_elsewhere(page.text, name)
    if above:
        ranges = [above, place, *ranges]
        name = page.text[above[0] : above[1]] + name
    else:
        ranges = [place, *ranges]
    return page.spread(name + "人民政府" + party, ranges, "meeting.body.place", 0.9, ["place"])


def _inferred(page: Page, post: str, start: int, end: int) -> list[Fact]:
    """The government of the chair's post, where the meeting's own words name no organ."""
    match = _HEAD_LEVEL.search(page.text, max(0, start - 60), end)
    level = match.group(1) if match else level_of(post)
    place = find_place(page.text, level) if level else None
    if place is None:
        return []
    evidence = [match.span()] if match else []
    return [_resolved(page, place, evidence, "")]


def _with_party_group(page: Page, found: list[Fact], start: int, end: int) -> list[Fact]:
    """In a joint sitting of a party group and its government both are bodies, in the order of the words."""
    if not found or any(str(f.value).endswith("党组") for f in found) and any(not str(f.value).endswith("党组") for f in found):
        return found
    match = re.search("党组", page.text[start:end])
    if match is None:
        return found
    base = found[0]
    stem = str(base.value).removesuffix("党组")
    group = msgspec_copy(base, stem + "党组")
    government = msgspec_copy(base, stem)
    executive = re.search("常务", page.text[start:end])
    return [government, group] if executive and executive.start() < match.start() else [group, government]


def msgspec_copy(fact: Fact, value: str) -> Fact:
    """The same evidence read as another body of the joint sitting."""
    return Fact(value, fact.text, fact.spans, fact.rule, min(fact.certainty, 0.9), fact.inferred_from)
