"""Wordings that an office can edit: text with places to fill, and parts that fall away where nothing fills them.

`{汇报单位}` is a place; its English name, `{presenter}`, is the same place. `[（{汇报单位}）]` falls away with all that is in it
when a place right inside it is empty. What is filled in is only words: a bracket typed there stays a bracket.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from yiding.rules.words import Words

PLACES: Mapping[str, Words] = {
    "title": ("事项", "the matter, without its verb; one document with its 《》"),
    "documents": ("文件", "the matter, its documents with 《》 and status"),
    "papers": ("另附文件", "the documents that the matter does not name"),
    "presenter": ("汇报单位", "who reported or submitted it"),
    "reported": ("由谁汇报", "who reported it, in words that run into the matter: 县水务局关于"),
    "submitted": ("由谁提交", "who submitted it, likewise: 县水务局提交的"),
    "speaker": ("主讲", "who lectured, of a study"),
    "steps": ("后续办理", "what is to happen to the draft, by whom, by when"),
    "reviser": ("修改单位", "who revises"),
    "checker": ("审核单位", "who checks what was revised"),
    "issued_as": ("印发名义", "in whose name it is issued"),
    "due": ("修改时限", "by when it is to be revised"),
    "reason": ("理由", "why it was deferred or rejected"),
    "condition": ("条件", "on what condition it may come back"),
    "charge": ("任务", "who is to do what, where it is one task"),
    "charges": ("任务清单", "who is to do what, one a paragraph, where there are several"),
    "directives": ("要求", "what the sitting asks for"),
    "remarks": ("会议意见", "what the sitting found"),
    "amounts": ("金额", "the sums and what they are for"),
    "dissent": ("不同意见", "the dissent on the record"),
    "chief_reason": ("决定理由", "why the chief decided against the majority"),
}
"""The places of the wording of an item: identifier, its Chinese name and what fills it."""
PREAMBLE_PLACES: Mapping[str, Words] = {
    "date": ("日期", "the day"),
    "session": ("半天", "上午 or 下午"),
    "place": ("地点", "where it met"),
    "chair": ("主持人", "who chaired"),
    "post": ("职务", "the post of who chaired"),
    "sitting": ("会议名称", "the sitting's full name"),
}
"""The places of the wording of the preamble."""

_ALL = {**PLACES, **PREAMBLE_PLACES}
_NAMES = {name: place for place, (chinese, _) in _ALL.items() for name in (place, chinese)}
_SIGN = re.compile(r"[\[\]{}]")


class WordingError(ValueError):
    """A wording that cannot be used; `words` say what is wrong with it and where."""

    def __init__(self, words: Words) -> None:
        super().__init__(words[0])
        self.words = words


class _Place(NamedTuple):
    name: str


class _Part(NamedTuple):
    at: int
    parts: list["str | _Place | _Part"]


def fault(wording: str, places: Mapping[str, Words] = PLACES) -> Words | None:
    """Say in one sentence what is wrong with an edited wording of `places`, and where; None where nothing is."""
    try:
        _parsed(wording, places)
    except WordingError as error:
        return error.words
    return None


def filled(wording: str, values: Mapping[str, str]) -> str:
    """Fill a wording with `values` by identifier, what is not there being empty; WordingError where `fault` has one."""
    return _filled(_parsed(wording, _ALL), values)


def _filled(part: _Part, values: Mapping[str, str]) -> str:
    if part.at and any(isinstance(one, _Place) and not values.get(one.name) for one in part.parts):
        return ""
    return "".join(
        one if isinstance(one, str) else values.get(one.name, "") if isinstance(one, _Place) else _filled(one, values)
        for one in part.parts
    )


def _parsed(wording: str, places: Mapping[str, Words]) -> _Part:
    """Read a wording; `at` counts characters from 1, 0 being the whole."""
    open_parts = [_Part(0, [])]
    for at, words, place in _pieces(wording, places):
        parts = open_parts[-1].parts
        if place:
            parts.append(place)
        elif words == "[":
            open_parts.append(_Part(at, []))
            parts.append(open_parts[-1])
        elif words == "]":
            _close(open_parts, at)
        else:
            parts.append(words)
    if len(open_parts) > 1:
        at = open_parts[-1].at
        raise WordingError((f"第 {at} 个字的“[”没有“]”与它配对。", f"The “[” at character {at} has no “]”."))
    return open_parts[0]


def _close(open_parts: list[_Part], at: int) -> None:
    if len(open_parts) == 1:
        raise WordingError((f"第 {at} 个字的“]”前面没有“[”。", f"The “]” at character {at} has no “[” before it."))
    part = open_parts.pop()
    if not any(isinstance(one, _Place) for one in part.parts):
        raise WordingError(
            (
                f"第 {part.at} 个字起的“[…]”里没有“{{…}}”，永远不会省去：请去掉方括号，或在里面写一个。",
                f"The “[…]” at character {part.at} has no “{{…}}” and would never fall away: drop it, or put one in.",
            )
        )


def _pieces(wording: str, places: Mapping[str, Words]) -> Iterator[tuple[int, str, _Place | None]]:
    """Cut a wording into words, brackets and places, each with its place counted from 1."""
    low = 0
    while match := _SIGN.search(wording, low):
        at = match.start()
        if at > low:
            yield low + 1, wording[low:at], None
        if match.group() in "[]":
            yield at + 1, match.group(), None
            low = at + 1
        else:
            low = _place_end(wording, at)
            yield at + 1, "", _place(wording[at + 1 : low - 1], at + 1, places)
    if low < len(wording):
        yield low + 1, wording[low:], None


def _place_end(wording: str, at: int) -> int:
    end = _SIGN.search(wording, at + 1)
    if wording[at] == "{" and end and end.group() == "}":
        return end.end()
    sign, other = ("{", "}") if wording[at] == "{" else ("}", "{")
    raise WordingError(
        (f"第 {at + 1} 个字的“{sign}”没有“{other}”与它配对。", f"The “{sign}” at character {at + 1} has no “{other}”.")
    )


def _place(name: str, at: int, places: Mapping[str, Words]) -> _Place:
    place = _NAMES.get(name.strip())
    if place not in places:
        named = "、".join(chinese for chinese, _ in places.values())
        raise WordingError(
            (
                f"第 {at} 个字处的“{{{name}}}”不认识：可以用的有{named}。",
                f"“{{{name}}}” at character {at} is unknown; there are {', '.join(places)}.",
            )
        )
    return _Place(str(place))
