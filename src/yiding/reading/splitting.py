"""Rolls that lost their separators: a run of units, posts and names is cut where the cheapest reading cuts it.

A shortest path over the places between characters (Viterbi 1967). Units cost little when the vocabulary or the page
itself knows them, names by how usual the family name and the given name are. What the second-best reading would cost
more is the margin of a cut, and its certainty.
"""

import math
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from yiding.reading.divisions import PARENTS
from yiding.reading.names import COMPOUNDS
from yiding.reading.organs import FIELDS, LEVELS, OPEN, WHOLES
from yiding.reading.posts import RANK, RANK_FIRST
from yiding.reading.units import CORE, trie
from yiding.text.surnames import CLANS, COMMON, GIVEN, RARE, TRANSLITERATED, UNSURNAMED, USUAL, WORDLIKE

UNIT, POST, NAME, OTHER = 0, 1, 2, 3
_NOTHING = 4
_KINDS = ("unit", "post", "name", "other")


class Segment(NamedTuple):
    """A piece of a run: unit, post, name or other at [start, end); a reading without it costs `margin` more."""

    kind: str
    start: int
    end: int
    margin: float

    @property
    def certainty(self) -> float:
        """How sure the cuts at both ends are, from 0.5 to 1."""
        return round(1 - 0.5 * math.exp(-max(self.margin, 0.0)), 2)


Edge = tuple[int, int, int, float]
"""One possible piece of a run: kind, start, end and price."""

# What it costs that one kind follows another; what is not here costs nothing.
_UNIT_UNIT, _POST_UNIT, _POST_POST, _NAME_POST, _NAME_NAME, _NAME_OTHER = 1.5, 0.6, 0.4, 0.6, 0.3, 0.5
_STEPS = (
    (_UNIT_UNIT, _POST_UNIT, 0.0, 0.0, 0.0),
    (0.0, _POST_POST, _NAME_POST, 0.0, 0.0),
    (0.0, 0.0, _NAME_NAME, 0.0, 0.0),
    (0.0, 0.0, _NAME_OTHER, 0.0, 0.0),
)
_UNKNOWN = 5.0
_AROUND, _MOST_LOOKS = 20_000, 2000  # how far the page's own words are evidence, and how many of them are looked for
_NEVER = math.inf

# 财政局 人武部 某某镇 某某集团 党组书记 某某·某某
_CORE_AT = re.compile(CORE).match
_OPEN_AT = re.compile(trie(OPEN)).match
_RANK_AT = re.compile(RANK).match
_DOTS = "·•‧・"
_LONGEST_HALF = 7  # characters on one side of the dot of a name
_ENDED = re.compile(r"街道|[镇乡局委院部]|办公室|办(?![事公])|集团|公司|中心|大队")
_CORE_FIRST = frozenset(word[0] for word in (*FIELDS, *WHOLES))
_OPEN_FIRST = frozenset(word[0] for word in OPEN)
_TOWN = ("街道", "镇", "乡", "社区")
_TOWN_PRICE = (9.0, 3.0, 1.2, 1.8, 3.2)
_FIRM_PRICE = (9.0, 4.0, 1.6, 2.0, 1.4, 2.4, 2.2, 2.8, 2.8, 3.4, 3.4, 4.0, 4.0)
_FAMILY = {
    **dict.fromkeys(WORDLIKE, 2.0),
    **dict.fromkeys(RARE, 1.4),
    **dict.fromkeys(USUAL, 0.5),
    **dict.fromkeys(COMMON, 0.0),
}
_FIRST_TWO = UNSURNAMED | CLANS
_SYLLABLES = TRANSLITERATED - COMMON
_MOST_STRANGE = 1.9
_GIVEN = {
    **dict.fromkeys(GIVEN, 0.0),
    **dict.fromkeys("省市区县旗州盟镇乡局委办部院会处室所站队司厅科", 2.5),
    **dict.fromkeys("的了等们这那是在及与各该或被把让从对为其他", 4.0),
}


def split_run(text: str, start: int, end: int, places: Sequence[str] = ()) -> list[Segment]:
    """Cut [start, end) of a page's text into units, posts and names; the pieces touch and cover the range.

    `places` are names of places that the page is about; the page's own words are evidence too. Time is linear in the
    length of the run.
    """
    word = text[start:end]
    known: dict[str, bool] = {}

    low, high = max(0, start - _AROUND), min(len(text), end + _AROUND)

    def again(words: str) -> bool:
        if words not in known:
            if len(known) > _MOST_LOOKS:
                return False
            first = text.find(words, low, high)
            known[words] = text.find(words, first + 1, high) >= 0
        return known[words]

    edges = _edges(word, places, again)
    reach, into, last = _sweep(edges, len(word))
    if min(reach[-1]) == _NEVER:
        for at, here in enumerate(edges):
            here.append((OTHER, at, at + 1, _UNKNOWN))
        reach, into, last = _sweep(edges, len(word))
    path = _path(reach, last, len(word))
    margins = _margins(path, edges, into, _sweep_back(edges, into), min(reach[-1]))
    return [Segment(_KINDS[kind], start + a, start + b, margin) for (kind, a, b, _), margin in zip(path, margins)]


def _edges(word: str, places: Sequence[str], again: Callable[[str], bool]) -> list[list[Edge]]:
    """Give for each place in a run the pieces that may begin there; `again` says what the page has more than once."""
    edges: list[list[Edge]] = [[] for _ in word]
    for at, char in enumerate(word):
        if char in _FAMILY:
            _add_names(edges[at], word, at)
        if char in RANK_FIRST and (rank := _RANK_AT(word, at)):
            edges[at].append((POST, at, rank.end(), 0.8))
        if char in _CORE_FIRST and (core := _CORE_AT(word, at)):
            _add_placed(edges, word, at, core.end(), places)
        if char in _OPEN_FIRST and (ending := _OPEN_AT(word, at)):
            _add_open(edges, word, at, ending.end(), again)
        if char in "委办":
            _add_short(edges, word, at)
        if word[at : at + 2] in COMPOUNDS:
            edges[at] += [(NAME, at, at + 2 + n, 1.6) for n in (1, 2) if at + 2 + n <= len(word)]
        if word[at : at + 2] in _FIRST_TWO or (char in _SYLLABLES and word[at + 1 : at + 2] in _SYLLABLES):
            _add_foreign(edges[at], word, at)
        if char in _DOTS:
            _add_dotted(edges, word, at)
    return edges


def _add_foreign(here: list[Edge], word: str, at: int) -> None:
    """Add the names of four to seven characters that are not Han ones (孟根某某某, 曲比某某): their syllables tell."""
    price = 1.6 if word[at : at + 2] in _FIRST_TWO else 3.1
    most = price + _MOST_STRANGE
    for end in range(at + 3, min(at + 7, len(word)) + 1):
        price += _strangeness(word[end - 1])
        if price > most:
            return
        if end > at + 3:
            here.append((NAME, at, end, price))


def _strangeness(char: str) -> float:
    """Give what it costs that a character stands in a name that is not a Han one."""
    return 0.0 if char in TRANSLITERATED else 1.5 if char in COMMON else 4.0 if _GIVEN.get(char, 0.5) > 1 else 0.9


def _add_dotted(edges: list[list[Edge]], word: str, dot: int) -> None:
    """Add the names with a dot at a place; each character that is no usual syllable costs."""
    before = 1.0
    for begin in range(dot - 1, max(-1, dot - _LONGEST_HALF - 1), -1):
        if word[begin] in _DOTS:
            break
        before += 1.6 * _strangeness(word[begin])
        after, half = before, dot
        for end in range(dot + 2, min(len(word), dot + 2 * _LONGEST_HALF) + 1):
            if word[end - 1] in _DOTS:
                half = end - 1
                continue
            after += 1.6 * _strangeness(word[end - 1])
            if end - half > _LONGEST_HALF + 1:
                break
            if end > dot + 2 or end == len(word):
                edges[begin].append((NAME, begin, end, after))


def _add_names(here: list[Edge], word: str, at: int) -> None:
    """Add the names with a family name of one character that may begin at a place."""
    price = 1.0 + _FAMILY[word[at]]
    here.append((NAME, at, at + 1, price + 3.0))
    for end in (at + 2, at + 3)[: len(word) - at - 1]:
        price += _GIVEN.get(word[end - 1], 0.5)
        here.append((NAME, at, end, price + 0.5 if end == at + 2 else price))


def _add_placed(edges: list[list[Edge]], word: str, at: int, end: int, places: Sequence[str]) -> None:
    """Add an organ of the vocabulary alone, with its level, and with a place before it."""
    edges[at].append((UNIT, at, end, 1.3))
    level = at
    if at >= 2 and word[at - 1] == "委" and word[at - 2] in LEVELS:
        level = at - 2
    elif at >= 1 and word[at - 1] in LEVELS:
        level = at - 1
    if level < at:
        edges[level].append((UNIT, level, end, 0.4))
        for begin in range(max(0, level - 3), level):
            known = word[begin : level + 1] in PARENTS
            edges[begin].append((UNIT, begin, end, 0.5 if known else 3.4))
    elif at >= 2:
        edges[at - 2].append((UNIT, at - 2, end, 2.6))
    for place in places:
        for edge in {at, min(level + 1, at)}:
            begin = edge - len(place)
            if begin >= 0 and word.startswith(place, begin):
                edges[begin].append((UNIT, begin, end, 0.4))


def _add_open(edges: list[list[Edge]], word: str, at: int, end: int, again: Callable[[str], bool]) -> None:
    """Add the units of open name that end with an ending such as 镇 or 集团."""
    prices = _TOWN_PRICE if word.startswith(_TOWN, at) else _FIRM_PRICE
    ended = max((m.end() for m in _ENDED.finditer(word, max(0, at - len(prices)), at)), default=0)
    for begin in range(at - 1, max(ended, at - len(prices) + 1) - 1, -1):
        size = at - begin
        price = prices[size] - (0.6 if size > 1 and word[begin] in LEVELS else 0.0)
        if again(word[begin : end if size < 3 else begin + 2]):
            price -= 0.7
        edges[begin].append((UNIT, begin, end, price))


def _add_short(edges: list[list[Edge]], word: str, at: int) -> None:
    """Add organs in 委 and 办 of no known field, which need the word for their level (区某某委)."""
    for begin in range(max(0, at - 6), at - 1):
        if word[begin] in LEVELS:
            edges[begin].append((UNIT, begin, at + 1, 1.4 + 0.25 * abs(at - begin - 3)))


Prices = list[list[float]]


def _sweep(edges: list[list[Edge]], size: int) -> tuple[Prices, Prices, list[list[Edge | None]]]:
    """Give the prices of the cheapest ways from the beginning of a run.

    First those to each place by the kind of the last piece, then those to each place when a piece of a kind follows
    (none where no way leads), then the last pieces.
    """
    reach = [[_NEVER] * 5 for _ in range(size + 1)]
    last: list[list[Edge | None]] = [[None] * 5 for _ in range(size + 1)]
    into: Prices = []
    reach[0][_NOTHING] = 0.0
    for at in range(size):
        unit, post, name, other, nothing = reach[at]
        free = min(other, nothing)
        if min(unit, post, name, free) == _NEVER:
            into.append([])
            continue
        enter = [
            min(unit + _UNIT_UNIT, post + _POST_UNIT, name, free),
            min(unit, post + _POST_POST, name + _NAME_POST, free),
            min(unit, post, name + _NAME_NAME, free),
            min(unit, post, name + _NAME_OTHER, free),
        ]
        into.append(enter)
        for edge in edges[at]:
            kind, _, end, price = edge
            cost = enter[kind] + price
            if cost < reach[end][kind]:
                reach[end][kind] = cost
                last[end][kind] = edge
    return reach, into, last


def _sweep_back(edges: list[list[Edge]], into: Prices) -> Prices:
    """Give the price of the cheapest way from each place to the end of a run, by the kind of the piece before it."""
    costs: Prices = [[] for _ in edges]
    costs.append([0.0] * 5)
    for at in range(len(edges) - 1, -1, -1):
        if not into[at]:
            continue
        best = [_NEVER] * 4
        for kind, _, end, price in edges[at]:
            if costs[end]:
                cost = price + costs[end][kind]
                best[kind] = min(best[kind], cost)
        unit, post, name, other = best
        free = min(unit, post, name, other)
        costs[at] = [
            min(unit + _UNIT_UNIT, post, name, other),
            min(unit + _POST_UNIT, post + _POST_POST, name, other),
            min(unit, post + _NAME_POST, name + _NAME_NAME, other + _NAME_OTHER),
            free,
            free,
        ]
    return costs


def _path(reach: Prices, last: list[list[Edge | None]], size: int) -> list[Edge]:
    """Give the pieces of the cheapest reading, in order."""
    path: list[Edge] = []
    at, kind = size, min(range(5), key=reach[size].__getitem__)
    while (edge := last[at][kind]) is not None:
        path.append(edge)
        at = edge[1]
        step = _STEPS[edge[0]]
        prices = [price + extra for price, extra in zip(reach[at], step)]
        kind = prices.index(min(prices))
    return path[::-1]


def _margins(path: list[Edge], edges: list[list[Edge]], into: Prices, onward: Prices, best: float) -> list[float]:
    """Give for each piece of the cheapest reading what the cheapest reading without it costs more."""
    owner = [k for k, (_, start, end, _) in enumerate(path) for _ in range(end - start)]
    margins = [9.0] * len(path)
    for at, enter in enumerate(into):
        if not enter:
            continue
        first = owner[at]
        piece = path[first]
        for edge in edges[at]:
            kind, _, end, price = edge
            if edge is piece or not onward[end]:
                continue
            more = enter[kind] + price + onward[end][kind] - best
            if more < 9.0:
                for k in range(first, owner[end - 1] + 1):
                    if more < margins[k] and edge != piece:
                        margins[k] = more
    return margins
