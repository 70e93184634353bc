"""Two versions of a paper side by side: which paragraphs are alike, which words of the others differ."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, NamedTuple, Protocol

from yiding.office.base.files import read
from yiding.office.base.models import StoredFile
from yiding.office.base.refused import Refused
from yiding.sources import SourceError, open_source

LONGEST = 5_000
"""Paragraphs of a paper that are compared."""
_ALIKE = 0.3
_AROUND = 1
_ENDS = "。；：！？”）)"
_LINE = 18
_EFFORT = 20_000_000
"""So many pairs of signs are compared on a page; beyond them a paragraph that differs is marked whole."""

Kind = Literal["same", "changed", "added", "removed", "skipped"]


class Version(Protocol):
    """Some version of a text: its file, and what that is called."""

    @property
    def file(self) -> StoredFile:
        """Give the file."""

    @property
    def name(self) -> str:
        """Give its name."""


class Piece(NamedTuple):
    """Some words of a paragraph, and whether the other version has others there."""

    text: str
    changed: bool


class Row(NamedTuple):
    """One paragraph before and after; of a run that is the same, `skipped` says how many are not shown."""

    kind: Kind
    before: list[Piece]
    after: list[Piece]
    skipped: int = 0


def paragraphs(version: Version) -> list[str]:
    """Give the paragraphs of a version that holds words. Errors: Refused where it has none, or too many, or cannot be read."""
    try:
        text = open_source(read(version.file), f"a.{version.file.kind}").text
    except SourceError as error:
        wrong, mend = error.wrong, error.mend
        raise Refused(
            (f"“{version.name}”不能比较：{wrong[0]}；{mend[0]}。", f"{version.name}: {wrong[1]}: {mend[1]}."), "file"
        ) from None
    found = list(
        _joined(text.splitlines()) if version.file.kind == "pdf" else filter(None, map(str.strip, text.splitlines()))
    )
    if len(found) > LONGEST:
        raise Refused(
            (
                f"“{version.name}”有 {len(found)} 段，超过 {LONGEST} 段，不能并排比较；请下载后用文字处理软件比较。",
                f"{version.name} has {len(found)} paragraphs, more than {LONGEST}: compare it in a word processor.",
            ),
            "file",
        )
    return found


def compared(before: Sequence[str], after: Sequence[str]) -> list[Row]:
    """Give two versions paragraph by paragraph; what is the same shows where it stands, its middle is left out."""
    rows: list[Row] = []
    effort = 0
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after).get_opcodes():
        if tag == "equal":
            rows += _same(before[i1:i2], first=i1 == 0, last=i2 == len(before) and j2 == len(after))
        else:
            for old, new in zip_longest(before[i1:i2], after[j1:j2]):
                effort += len(old or "") * len(new or "")
                rows.append(_row(old, new, within=effort <= _EFFORT))
    return rows


def _same(texts: Sequence[str], *, first: bool, last: bool) -> Iterator[Row]:
    """Give a run of paragraphs that are the same: those next to a difference, and how many stand between."""
    head, tail = 0 if first else _AROUND, 0 if last else _AROUND
    hidden = len(texts) - head - tail
    for place, text in enumerate(texts):
        if hidden > 1 and head <= place < len(texts) - tail:
            if place == head:
                yield Row("skipped", [], [], hidden)
            continue
        yield Row("same", [Piece(text, False)], [Piece(text, False)])


def _row(old: str | None, new: str | None, *, within: bool) -> Row:
    if old is None or new is None:
        kind: Kind = "added" if old is None else "removed"
        return Row(kind, [Piece(old, True)] if old else [], [Piece(new, True)] if new else [])
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if not within or matcher.quick_ratio() < _ALIKE or matcher.ratio() < _ALIKE:
        return Row("changed", [Piece(old, True)], [Piece(new, True)])
    before, after = [], []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        before += [Piece(old[i1:i2], tag != "equal")] if i2 > i1 else []
        after += [Piece(new[j1:j2], tag != "equal")] if j2 > j1 else []
    return Row("changed", before, after)


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """Give the paragraphs of a PDF, whose lines end where the page does: a full line goes on in the next one."""
    held = ""
    for line in (line.strip() for line in lines):
        if held and line:
            held += line
        elif line:
            held = line
        if held and (not line or len(line) < _LINE or line[-1] in _ENDS):
            yield held
            held = ""
    if held:
        yield held
