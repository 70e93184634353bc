"""Rolls of persons and units: who the words of a roll make an entry of.

A `Roll` takes the pieces of a roll in order, a unit or post holding for the names after it until the next one.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from yiding.reading.names import looks_like_name
from yiding.reading.padding import Token, tokens
from yiding.reading.posts import LEADERS, is_post, post_start
from yiding.reading.rollwords import Piece, Range, pieces
from yiding.reading.units import is_unit
from yiding.records.meeting import Role


class Entry(NamedTuple):
    """One person, or one unit without a named person, by ranges of the text; a joint label gives several units."""

    role: Role
    name: Range | None
    unit: list[Range]
    post: Range | None
    reason: Range | None
    certainty: float
    rule: str


# 县委常委、副县长
_CHAIN = re.compile(r"[、 \t\u2002\u2003\u3000]*")
# 因公出差 赴外地开会 病假
_REASON = re.compile(
    r"因[公事病]?|赴|到|在|出差|外出|休|病|事假|公差|公假|公出|参加|学习|培训|开会|请假|调研|考察|住院|公务|会议|下乡|值班|招商"
)


class Roll:
    """Takes the pieces of a roll in order and makes entries of them.

    `prose` keeps posts whole: the unit in front of a post belongs to the post there (县人大常委会副主任).
    """

    def __init__(self, text: str, role: Role, rule: str, prose: bool) -> None:
        self.text = text
        self.role: Role = role
        self.rule = rule
        self.prose = prose
        self.entries: list[Entry] = []
        self.units: list[Range] = []
        self.waiting = False
        self.post: Range | None = None
        self.post_open = False
        self.carried: Range | None = None

    def name(self, piece: Piece) -> None:
        """Take a name."""
        if self.waiting and len(self.units) > 2:
            self._alone(self.units[:-1])
            self.units = self.units[-1:]
        self.post = self.post or self.carried
        entry = Entry(
            self.role,
            (piece.start, piece.end),
            list(self.units),
            self.post,
            None,
            piece.certainty,
            piece.rule or self.rule,
        )
        self.entries.append(entry)
        self.waiting = self.post_open = False
        self.carried = None

    def unit(self, start: int, end: int, joined: bool) -> None:
        """Take a unit; `joined` when only 、 or 和 stands between it and the one before."""
        if self.waiting and (self.post_open or not joined):
            self.close()
        if not self.waiting:
            self.units = []
        self.units.append((start, end))
        self.carried = self.post if self.post_open and self.post and self._goes_on(self.post[1], start) else None
        self.waiting, self.post, self.post_open = True, None, False

    def take_post(self, piece: Piece) -> None:
        """Take a post in front of a name; posts in a row make one."""
        start, end = piece.start, piece.end
        if self.post_open and self.post and self._goes_on(self.post[1], start):
            self.post = (self.post[0], end)
            return
        if self.carried:
            start, self.units, self.waiting, self.carried = self.carried[0], [], False, None
        if self.prose and self.waiting:
            start = self.units[-1][0]
            self.units.pop()
            self.close()
            self.units = []
        elif self.prose and not self.waiting:
            self.units = []
        self.post, self.post_open = (start, end), True

    def label(self, piece: Piece) -> None:
        """Take a label that holds for the names after it: 区领导."""
        self.close()
        self.units, self.post, self.post_open = [], (piece.start, piece.end), False

    def people(self, piece: Piece) -> None:
        """Take a class of persons that attends as such: 区人大代表."""
        self.close()
        self.entries.append(Entry(self.role, None, [], (piece.start, piece.end), None, 1.0, self.rule))

    def label_behind(self, piece: Piece) -> None:
        """Take a label that stands behind its names: 等区领导."""
        for at in range(len(self.entries) - 1, -1, -1):
            if self.entries[at].post or self.entries[at].unit:
                break
            self.entries[at] = self.entries[at]._replace(post=(piece.start, piece.end))

    def persons_of(self, piece: Piece) -> None:
        """Take the words for unnamed persons of the units before (主要负责人)."""
        if self.waiting:
            self._alone(self.units, (piece.start, piece.end))
        self.waiting, self.units = False, []

    def reason(self, piece: Piece) -> None:
        """Take the reason why the last person is absent."""
        if self.entries:
            self.entries[-1] = self.entries[-1]._replace(reason=(piece.start, piece.end))

    def after_name(self, piece: Piece) -> None:
        """Take a unit or post that stands behind its person."""
        entry = self.entries[-1]
        if piece.kind == "unit":
            units = [] if self.prose else [(piece.start, piece.end)]
            self.entries[-1] = entry._replace(unit=units)
            return
        first = entry.post[0] if entry.post and entry.name and entry.post[0] > entry.name[1] else piece.start
        if self.prose and entry.unit and not entry.post:
            first = entry.unit[-1][0]
        self.entries[-1] = entry._replace(post=(first, piece.end))

    def _goes_on(self, start: int, end: int) -> bool:
        """Say whether only 、 or blanks of one line stand between two posts."""
        return bool(_CHAIN.fullmatch(self.text, start, end))

    def close(self) -> None:
        """Make entries of units that no name followed."""
        if self.waiting and not self.post_open:
            self._alone(self.units)
        self.waiting, self.units = False, []

    def _alone(self, units: list[Range], post: Range | None = None) -> None:
        """Make an entry of each unit without a named person."""
        self.entries.extend(Entry(self.role, None, [unit], post, None, 0.9, self.rule) for unit in units)


_TAKE = {
    "name": Roll.name,
    "post": Roll.take_post,
    "leaders": Roll.label,
    "people": Roll.people,
    "class": Roll.persons_of,
    "behind": Roll.label_behind,
    "reason": Roll.reason,
}


_UNCLEAR = frozenset(("guess", "other"))


class Line(NamedTuple):
    """A line of a roll: its tokens with the pieces of each, and how many characters are understood and how many not."""

    parts: list[tuple[Token, list[Piece]]]
    known: int
    unknown: int


def read_line(
    text: str, start: int, end: int, places: Sequence[str] = (), prose: bool = False, absent: bool = False
) -> Line:
    """Cut [start, end) of a text into tokens and pieces."""
    parts = [(token, read_token(text, token, places, prose, absent)) for token in tokens(text, start, end)]
    flat = [piece for _, found in parts for piece in found]
    kinds = {piece.kind for piece in flat}
    if "guess" in kinds:
        names = sum(piece.kind == "name" for piece in flat)
        kind = "name" if names > 1 or (names and _guessed_behind_units(text, flat)) else "other"
        parts = [(token, [p._replace(kind=kind) if p.kind == "guess" else p for p in found]) for token, found in parts]
        flat = [piece for _, found in parts for piece in found]
    if "people" in kinds:
        labels = {
            a for a, b in pairwise(flat) if (a.kind, b.kind) == ("people", "name") and not text[a.end : b.start].strip()
        }
        parts = [(token, [p._replace(kind="leaders") if p in labels else p for p in found]) for token, found in parts]
    size = sum([piece.end - piece.start for piece in flat])
    unknown = sum(p.end - p.start for p in flat if p.kind == "other") if kinds & _UNCLEAR else 0
    return Line(parts, size - unknown, unknown)


def _guessed_behind_units(text: str, flat: Sequence[Piece]) -> bool:
    """Tell that every guessed name stands behind a unit, a post or a class of persons: 区水务局 水清  区人大代表 阮红旗."""
    behind = ("unit", "post", "people")
    return all(
        two.kind != "guess" or (one.kind in behind and text[one.end : two.start].isspace())
        for one, two in pairwise([Piece("other", 0, 0), *flat])
    )


def read_token(
    text: str, token: Token, places: Sequence[str] = (), prose: bool = False, absent: bool = False
) -> list[Piece]:
    """Cut one token into its pieces; none for blanks, marks and notes."""
    if token.kind in ("name", "unit", "post"):
        return [Piece(token.kind, token.start, token.end)]
    if token.kind == "word":
        return (absent and _with_reason(text, token)) or pieces(text, token.start, token.end, places, prose)
    return []


def _with_reason(text: str, token: Token) -> list[Piece]:
    """Cut a word of a roll of absent persons into name and reason (张三因公出差); empty when it has none."""
    match = _REASON.search(text, token.start, token.end)
    if match is None:
        return []
    if token.end - token.start > 24:
        return []
    if match.start() == token.start:
        return [] if looks_like_name(text[token.start : token.end], True) else [Piece("reason", token.start, token.end)]
    name = text[token.start : match.start()].rstrip("—－-")
    if len(name) < 2 or not looks_like_name(name, True):
        return []
    return [Piece("name", token.start, token.start + len(name)), Piece("reason", match.start(), token.end)]


def feed(roll: Roll, line: Line) -> None:
    """Give the pieces of a line to a roll."""
    text = roll.text
    flat = [piece for _, found in line.parts for piece in found]
    behind = _kinds_behind(flat, roll.prose)
    mark = ""
    last: Piece | None = None
    for at, (token, found) in enumerate(line.parts):
        if token.kind == "note":
            _note(roll, token, last)
        elif token.kind in ("mark", "blank"):
            mark = text[token.start] if token.kind == "mark" or not mark else mark
            continue
        named = at + 1 < len(line.parts) and text[line.parts[at + 1][0].start] in ":："
        for piece in found:
            _take(roll, piece, last, mark, behind, named)
            last, mark = piece, ""


def _kinds_behind(flat: list[Piece], prose: bool) -> tuple[str, ...]:
    """Give what stands behind the persons of a line: unit and post, the post (unit, name, post), or nothing."""
    last = flat[-1].kind if len(flat) > 1 else ""
    rows = {(a.kind, b.kind) for a, b in pairwise(flat)}
    if last == "unit" and {("name", "name"), ("unit", "unit")} <= rows:
        return ()  # names, then units that no named person stood for
    if last in ("unit", "post") and flat[0].kind == "name":
        return ("unit", "post")
    return ("post",) if last == "post" and not prose and (flat[0].kind, flat[1].kind) == ("unit", "name") else ()


def _take(roll: Roll, piece: Piece, last: Piece | None, mark: str, behind: tuple[str, ...], named: bool) -> None:
    """Give a piece to a roll; `mark` stands before it, `behind` persons stand such pieces, `named`: a colon follows."""
    kind = piece.kind
    if kind in behind and roll.entries and last and _belongs(last, mark.strip()):
        roll.after_name(piece)
    elif kind == "unit":
        apart = mark == "" and last is not None and last.end < piece.start
        roll.unit(piece.start, piece.end, mark == "、" or apart)
    elif kind in _TAKE:
        _TAKE[kind](roll, piece)
    elif named:
        roll.close()
        roll.post = None


def _belongs(last: Piece, mark: str) -> bool:
    """Say whether a unit or post behind a piece belongs to the person there: blanks, a column or 、 between two posts."""
    return mark in ("", "|", "｜") if last.kind == "name" else last.kind in ("unit", "post") and mark in ("", "、")


def _note(roll: Roll, token: Token, last: Piece | None) -> None:
    """Read a note in brackets: the post, unit or reason of the name before it, or the persons of the unit before it."""
    text = roll.text
    inner = text[token.start + 1 : token.end - 1]
    start = token.start + 1 + len(inner) - len(inner.lstrip())
    end = token.end - 1 - (len(inner) - len(inner.rstrip()))
    if last is None or start >= end:
        return
    if last.kind == "unit":
        line = read_line(text, start, end, (), prose=True)
        if not line.unknown:
            feed(roll, line)
    elif last.kind == "name" and roll.entries:
        _detail(roll, start, end)


def _detail(roll: Roll, start: int, end: int) -> None:
    """Give the last entry of a roll what a note says of it."""
    word, entry = roll.text[start:end], roll.entries[-1]
    if is_unit(word):
        roll.entries[-1] = entry._replace(unit=[(start, end)])
    elif entry.role == "absent" and not is_post(word):
        comma = word.find("，")
        if comma > 0 and is_unit(word[:comma]):
            entry, start = entry._replace(unit=[(start, start + comma)]), start + comma + 1
        roll.entries[-1] = entry._replace(reason=(start, end))
    elif (at := post_start(word)) is not None:
        if entry.post and not LEADERS.fullmatch(roll.text, *entry.post):
            return
        seat = not roll.prose and at > 0 and is_unit(word[:at])
        if seat:
            entry = entry._replace(unit=[(start, start + at)])
        roll.entries[-1] = entry._replace(post=(start + at if seat else start, end))
