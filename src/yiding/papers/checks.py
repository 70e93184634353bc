"""What stands in edited minutes and nowhere in the record: numbers, persons and units, each at its place, to be looked at.

A mark is a question, not an error; rather none than a false one.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from yiding.papers.quantities import Quantity, quantities
from yiding.text.surnames import COMMON, COMPOUND, GIVEN, RARE, USUAL


class Unknown(NamedTuple):
    """Words at [start, end) of the text that the record does not have."""

    start: int
    end: int
    kind: Literal["number", "person", "unit"]
    words: str


def unknown_words(
    text: str, known: Iterable[str], persons: Iterable[str] = (), units: Iterable[str] = ()
) -> list[Unknown]:
    """List what `text` says and no string of the record (`known`: names, units, titles, words, papers) does, from left to right.

    Besides what shows by its form, names of a directory (`persons`, `units`) are looked for as they are.
    """
    record = _Record(known)
    marks = [
        Unknown(one.start, one.end, "number", text[one.start : one.end])
        for one in quantities(text)
        if not record.counts(one)
    ]
    for start, end in _units(text):
        if not record.says(text[start:end]):
            marks.append(Unknown(start, end, "unit", text[start:end]))
    for start, ends in _persons(text):
        if not any(record.names(text[start:end]) for end in ends):
            marks.append(Unknown(start, ends[0], "person", text[start : ends[0]]))
    marks += [Unknown(*span, "person", text[slice(*span)]) for span in _named(text, persons, record)]
    marks += [Unknown(*span, "unit", text[slice(*span)]) for span in _named(text, units, record)]
    return _apart(marks)


def _named(text: str, names: Iterable[str], record: "_Record") -> Iterator[tuple[int, int]]:
    """Give where a text has names of a directory that the record does not have."""
    for name in names:
        if name and name in text and not record.says(name):
            yield from (match.span() for match in re.finditer(re.escape(name), text))


def _apart(marks: list[Unknown]) -> list[Unknown]:
    """Order marks, the longer of two that overlap first."""
    kept: list[Unknown] = []
    for mark in sorted(set(marks), key=lambda one: (one.start, -one.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


_BLANKS = re.compile(r"\s+")
# 青岫县第十届人民政府
_TERM = re.compile(r"第[0-9一二三四五六七八九十]{1,3}届")


class _Record:
    """What the record says: its words without blanks, and its numbers."""

    def __init__(self, known: Iterable[str]) -> None:
        strings = [*known]
        plain = [_BLANKS.sub("", words) for words in strings]
        self.words = "\n".join(plain)
        self.short = {words for words in plain if 3 <= len(words) <= 4}
        found = [one for words in strings for one in quantities(words)]
        self.sums = {one.value for one in found if one.sort == "sum"}
        self.shares = {one.value for one in found if one.sort == "share"}
        self.days = {(one.month, one.value) for one in found if one.sort == "day"}
        self.parts = {(one.value, _end(one.part)) for one in found if one.sort == "month"}
        self.values = {one.value for one in found} | {one.month for one in found}
        self.values |= {int(one.part) for one in found if one.sort == "day" and one.part}

    def says(self, words: str) -> bool:
        """Whether words stand in the record, whatever blanks are between them."""
        plain = _BLANKS.sub("", words)
        return plain in self.words or _TERM.sub("", plain) in self.words

    def names(self, word: str) -> bool:
        """Whether the record has a name that is not only part of a longer one (周明 of 周明远)."""
        plain = _BLANKS.sub("", word)
        rest = self.words
        for longer in self.short:
            if plain in longer and plain != longer:
                rest = rest.replace(longer, "\n")
        return plain in rest

    def counts(self, one: Quantity) -> bool:
        """Whether the record has a number: a sum as a sum, a day with its month, 月底 as 月底, all else by its value."""
        if one.sort == "sum":
            return one.value in self.sums
        if one.sort == "share":
            return one.value in self.shares
        if one.sort == "day" and one.month:
            return (one.month, one.value) in self.days and (not one.part or int(one.part) in self.values)
        if one.sort == "month" and one.part:
            return (one.value, _end(one.part)) in self.parts
        return one.value in self.values


def _end(part: str) -> str:
    return "底" if part == "末" else part


# 县水利局 · 区城市管理综合行政执法局 · 市生态环境局桐浦分局 · 石桥镇人民政府 · 县人民法院 · 县城投集团
_UNIT = re.compile(
    r"[省市县区州旗盟](?!长)[\u4e00-\u9fff]{1,14}?(?:局|委员会|办公室|人民政府|办事处|管委会|支队|大队|集团|公司|法院|检察院|研究院|发改委|卫健委|国资委|农工委)"
    r"|[省市县区州旗盟](?!长)[\u4e00-\u9fff]{3,10}?(?:中心|学院|医院|银行)"
    r"|(?<=[由请成、和及])[\u4e00-\u9fff]{2,3}(?:镇|乡|街道)(?:人民政府|办事处)?(?=[、，。；负牵配要和及])"
)
_NO_UNIT = re.compile(
    r"[布格结大全开当破僵定变]局$|(?:乡|城|各|集|村|小)镇$|市中心$|[的了在要将把向对等各因未该其]|负责|牵头|配合|会议|暨|主持|召开|关于|督促|班子|及其|加强|推进|建设(?!局|和|委|厅|集)|会同|以及|报"
)


def _units(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while match := _UNIT.search(text, at):
        if _NO_UNIT.search(_TERM.sub("", match.group())):
            at = match.start() + 1
            continue
        yield match.span()
        at = match.end()


_SURNAME = f"(?:{'|'.join(COMPOUND)}|[{''.join(sorted(COMMON | USUAL | RARE))}])"
_NAME = rf"{_SURNAME}[\u4e00-\u9fff]{{1,2}}"
# 副县长周明远 · 县水利局局长江涛: behind a post
_AFTER_POST = re.compile(
    rf"(?:[省市县区州旗盟镇乡局院部厅处科校]长|董事长|总经理|秘书长|主任|书记|主席|教授)(?P<n>{_NAME})"
    r"(?=同志|主持|负责|牵头|[，。、；（ \n]|要|作|就|对|在|出席|列席|和|及|$)"
)
# 周明远、江涛同志
_COMRADES = re.compile(rf"(?P<n>{_NAME}(?:、{_NAME}){{0,5}})同志")
# 由周明远牵头
_CHARGED = re.compile(rf"由(?P<n>{_NAME})(?:牵头|负责|负总责|任组长)")
_ROLL = re.compile(r"^[ 　]*(?:出\s*席|列\s*席|请\s*假|缺\s*席|记\s*录)(?:人员|人)?[：:](?P<n>.*)$", re.M)
_ROLLED = re.compile(
    rf"(?:(?<=^)|(?<=[\s、，）]))(?P<n>{_SURNAME}(?:[\u4e00-\u9fff]{{1,2}}|\s+[\u4e00-\u9fff]))(?=[\s、，（]|$)"
)
_NOT_GIVEN = frozenset("局委办厅院部镇乡县市区长等同志要的和与及为并")


def _persons(text: str) -> Iterator[tuple[int, list[int]]]:
    """Give where a name stands, with the ends that it may have, the likeliest first (周明 or 周明远)."""
    for pattern in (_AFTER_POST, _COMRADES, _CHARGED):
        for match in pattern.finditer(text):
            at = match.start("n")
            for name in match["n"].split("、"):
                if GIVEN.intersection(name[1:]):
                    yield at, _ends(text, at, at + len(name))
                at += len(name) + 1
    for match in _ROLL.finditer(text):
        for name in _ROLLED.finditer(text, *match.span("n")):
            if name["n"][-1] not in _NOT_GIVEN:
                yield name.start("n"), [name.end("n")]


def _ends(text: str, first: int, last: int) -> list[int]:
    """Give the ends of a name; what follows a name of two characters may be a verb (江涛作)."""
    ends = [last, last - 1] if last - first > 2 else [last]
    return ends[::-1] if text[last - 1] in _NOT_GIVEN else ends
