"""One pass over the markup of a page: its visible words line by line, and the way back to every character.

The pass is linear in the length of the page whatever stands in it: the tags it looks at end before the page's last `>`,
so that no scan for an end is in vain; open elements are found by name without a search; a mark that is looked for and
missing is remembered.
"""

import re
from html import unescape
from html.entities import html5

import msgspec

from yiding.sources.roles import Role
from yiding.sources.tags import (
    ABOUT,
    BLOCK,
    BREAK,
    CLOSES,
    ENDS,
    IN_ROW,
    INLINE,
    JUMP,
    LINK,
    MUTE,
    OPEN,
    PARAGRAPH,
    TAG,
    UNSEEN,
    VOID,
    Step,
    step_of,
    steps,
)

BLANKS = " \t\n\r\f"
_NONE, _BLANK, _CELL, _LINE = range(4)

# &nbsp; · &#12288; · &#x3000; · a line break inside a sentence · several blanks
_SPECIAL = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});?|[\t\n\r\f]| (?=[ \t\n\r\f])")
_RUN = re.compile(r"[ \t\n\r\f]+")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60“”‘’…—]")

_SMALL = 24


class Element(msgspec.Struct, frozen=True, gc=False):
    """An element of the page: what it is for, its tag, and its words as [start, end) in the page's text."""

    role: Role
    tag: str
    start: int
    end: int


class Page(msgspec.Struct, gc=False):
    """The visible words of a page; the character at `starts[i]` of the text was copied from `offsets[i]` of the markup.

    `links` are [start, end) in the text and the attributes of their tag; `about` are the tags meta, link and base with
    the offset of their attributes in the markup; `title` is [start, end) of the words of <title> in the markup.
    """

    text: str
    starts: list[int]
    offsets: list[int]
    elements: list[Element]
    links: list[tuple[int, int, str]]
    about: list[tuple[str, int, str]]
    title: tuple[int, int] | None


def read_markup(markup: str, *, show_hidden: bool = False) -> Page:
    """Read the visible words of a page; with `show_hidden`, those that its styles hide as well."""
    return _Reader(markup, show_hidden).read()


class _Reader:
    """The state of one pass."""

    def __init__(self, markup: str, show_hidden: bool) -> None:
        self.markup, self.show_hidden = markup, show_hidden
        self.out: list[str] = []
        self.at = self.line_at = self.delta = 0
        self.starts: list[int] = []
        self.offsets: list[int] = []
        self.pending, self.muted, self.preformatted = _NONE, 0, 0
        self.row_at: int | None = None
        self.stack: list[tuple[str, Role, int]] = []
        self.opened: dict[str, list[int]] = {}
        self.cells: list[int] = []
        self.elements: list[Element] = []
        self.link: tuple[int, str] | None = None
        self.links: list[tuple[int, int, str]] = []
        self.about: list[tuple[str, int, str]] = []
        self.title: tuple[int, int] | None = None
        self.missing: set[str] = set()

    def read(self) -> Page:
        """Read stretches without comments and scripts, and jump over these."""
        markup, at = self.markup, 0
        end = markup.rfind(">") + 1
        while jump := JUMP.search(markup, at, end):
            self.stretch(at, jump.start())
            at = self.past_raw(jump[1], jump.start(), end) if jump[1] else self.past_comment(jump.end())
        self.stretch(at, len(markup))
        self.pop(0)
        self.end_link()
        return Page("".join(self.out), self.starts, self.offsets, self.elements, self.links, self.about, self.title)

    def stretch(self, start: int, stop: int) -> None:
        """Read markup[start:stop], words and tags in turn, cut at its last `>`: every tag in it has an end."""
        cut = max(start, self.markup.rfind(">", start, stop) + 1)
        parts = iter(TAG.split(self.markup[start:cut]))
        at = start
        get, opened = steps.get, self.opened
        for words, tag in zip(parts, parts):
            if words:
                if not self.muted:
                    self.words(words, at)
                at += len(words)
            step = get(tag) or step_of(tag)
            if step.kind == INLINE and not step.meant:
                if step.closes:
                    if opened.get(step.name):
                        self.close(step)
                elif self.muted:
                    self.push(step.name, Role.PLAIN)
            elif step.kind == BREAK:
                self.pending = _LINE
            elif step.closes:
                self.close(step)
            else:
                self.open(step, tag, at)
            at += len(tag)
        if not self.muted and at < stop:
            self.words(self.markup[at:stop], at)

    # -- words

    def words(self, raw: str, start: int) -> None:
        """Write words that stand in the markup at `start` and hold no tag."""
        kept = raw.strip(BLANKS)
        if not kept:
            self.pending = self.pending or _BLANK
            return
        if self.preformatted and "\n" in raw:
            self.lines(raw, start)
            return
        if raw[0] in BLANKS:
            start += len(raw) - len(raw.lstrip(BLANKS))
            self.pending = self.pending or _BLANK
        self.separate()
        if _SPECIAL.search(kept):
            self.mixed(kept, start)
        else:
            self.copy(kept, start)
        if raw[-1] in BLANKS:
            self.pending = _BLANK

    def lines(self, raw: str, start: int) -> None:
        """Write preformatted words: each line break counts."""
        for line in raw.split("\n"):
            if line.strip(BLANKS):
                self.words(line, start)
            self.pending = _LINE
            start += len(line) + 1
        if not raw.endswith("\n"):
            self.pending = _NONE

    def separate(self) -> None:
        """Write the separator that is due before the next words; no blank at the beginning of a line."""
        if self.pending:
            if self.pending == _LINE:
                if self.at:
                    self.insert("\n")
                    self.line_at = self.at
            elif self.at > self.line_at:
                self.insert(" ")
            self.pending = _NONE

    def insert(self, separator: str) -> None:
        self.out.append(separator)
        self.at += 1

    def copy(self, words: str, offset: int) -> None:
        """Write words that stand in the markup at `offset`."""
        delta = offset - self.at
        if delta != self.delta or not self.starts:
            self.starts.append(self.at)
            self.offsets.append(offset)
            self.delta = delta
        self.out.append(words)
        self.at += len(words)

    def mixed(self, words: str, offset: int) -> None:
        """Write words with references to characters (&nbsp;) or with blanks that a browser folds."""
        at = 0
        while found := _SPECIAL.search(words, at):
            if found.start() > at:
                self.separate()
                self.copy(words[at : found.start()], offset + at)
            if words[found.start()] == "&":
                at = found.end()
                self.reference(found[0], offset + found.start())
            else:
                at = self.fold(words, found.start())
        if at < len(words):
            self.separate()
            self.copy(words[at:], offset + at)

    def reference(self, words: str, offset: int) -> None:
        character = _character(words)
        if character is None:
            self.separate()
            self.copy(words, offset)
        elif character.strip(BLANKS):
            self.separate()
            self.copy(character, offset)
            self.delta = -1  # the reference is longer than its character
        elif character:
            self.pending = self.pending or _BLANK

    def fold(self, words: str, start: int) -> int:
        """Fold blanks into one, into none where a line break parts two wide characters (CSS Text 3, 4.1.3)."""
        end = start
        run = _RUN.match(words, start)
        if run:
            end = run.end()
        broken = "\n" in words[start:end]
        wide = start > 0 and end < len(words) and _WIDE.match(words[start - 1]) and _WIDE.match(words[end])
        if not (broken and wide):
            self.pending = self.pending or _BLANK
        return end

    # -- tags

    def open(self, step: Step, tag: str, at: int) -> None:
        """Take an opening tag that stands at `at`."""
        kind = step.kind
        if kind == LINK:
            self.end_link()
            if not self.muted and not step.meant:
                self.link = (self.at, tag[2:-1])
        if kind == ABOUT:
            self.about.append((step.name, at + len(step.name) + 1, tag[len(step.name) + 1 : -1]))
        elif kind in (INLINE, LINK):
            if step.meant or (self.muted and kind == INLINE):
                self.push(step.name, step.meant)
        else:
            self.open_block(kind, step)

    def open_block(self, kind: int, step: Step) -> None:
        name = step.name
        if kind == IN_ROW:
            self.begin_cell()
        elif kind != MUTE and self.pending != _CELL:
            self.pending = _LINE
        if self.opened.get("p"):
            self.close_paragraph()
        if kind == PARAGRAPH:
            if step.meant:
                self.push(name, step.meant)
            return
        for closed in CLOSES.get(name, ()):
            if self.stack and self.stack[-1][0] == closed:
                self.pop(len(self.stack) - 1)
        self.push(name, step.meant)
        if name == "tr":
            self.row_at = self.at
        elif name == "pre":
            self.preformatted += 1
        elif name == "table":
            self.pending = _LINE
        if kind == IN_ROW or name == "table":
            self.cells.append(len(self.stack) - 1)

    def begin_cell(self) -> None:
        """Put a blank between two cells of a row, a line break where the row has more than one line already."""
        if self.row_at is None or self.line_at > self.row_at + 1:
            self.pending = _LINE
        elif self.at > self.row_at:
            self.pending = _CELL

    def close(self, step: Step) -> None:
        kind, name = step.kind, step.name
        if kind == LINK:
            self.end_link()
        elif kind in (BLOCK, PARAGRAPH):
            self.pending = _LINE
        places = self.opened.get(name)
        if places and (name in ("td", "th", "tr", "table") or not self.cells or places[-1] > self.cells[-1]):
            self.pop(places[-1])
        if name in ("tr", "table"):
            self.row_at = None

    def close_paragraph(self) -> None:
        place = self.opened["p"][-1]
        if not self.cells or place > self.cells[-1]:
            self.pop(place)

    def push(self, name: str, meant: Role) -> None:
        if name in VOID:
            return
        if meant == Role.HIDDEN:
            if self.show_hidden and name not in UNSEEN:
                meant = Role.PLAIN
            else:
                self.muted += 1
        self.opened.setdefault(name, []).append(len(self.stack))
        self.stack.append((name, meant, self.at))

    def pop(self, size: int) -> None:
        """Close the innermost open elements until `size` are left."""
        stack, cells = self.stack, self.cells
        while len(stack) > size:
            name, meant, start = stack.pop()
            self.opened[name].pop()
            if cells and cells[-1] == len(stack):
                cells.pop()
            if meant == Role.HIDDEN:
                self.muted -= 1
            elif self.at > start and (meant or self.at > start + _SMALL):
                self.elements.append(Element(meant, name, start, self.at))
            if name == "pre":
                self.preformatted -= 1

    def end_link(self) -> None:
        if self.link:
            start, attributes = self.link
            if self.at > start and "=" in attributes:
                self.links.append((start, self.at, attributes))
            self.link = None

    def past_comment(self, at: int) -> int:
        """Answer where a comment that begins before `at` ends; one without an end ends at the next `>`."""
        markup = self.markup
        if markup.startswith((">", "->"), at):
            return markup.index(">", at) + 1
        if "-->" not in self.missing:
            end = markup.find("-->", at)
            if end >= 0:
                return end + 3
            self.missing.add("-->")
        return max(at, markup.find(">", at) + 1)

    def past_raw(self, name: str, start: int, last: int) -> int:
        """Answer where the words of a script and the like end; a tag whose end is missing is passed over alone."""
        name = name.lower()
        tag = OPEN.match(self.markup, start, last)
        if not tag:
            return last
        end = None if name in self.missing else ENDS[name].search(self.markup, tag.end())
        if not end:
            self.missing.add(name)
            return tag.end()
        if name == "title" and self.title is None and not self.muted:
            self.title = (tag.end(), end.start())
        return end.start()


def _character(words: str) -> str | None:
    """Turn a reference to a character into the character, None where it is none."""
    if words[1] == "#":
        return unescape(words)
    return html5.get(words[1:])
