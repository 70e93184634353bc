"""Whether a printed file says what was signed: word for word, and besides only what a printed document has more than its text."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from yiding.office.base.files import read
from yiding.office.proposals.comparing import Version
from yiding.papers.printed import printable
from yiding.sources import SourceError, open_source

_PAGE = re.compile(r"[\s—–―－·.-]*\d{1,4}[\s—–―－·.-]*")  # — 3 —
_LONGEST = 60
# 签发人：沈砚秋 · 抄送：县委办公室，县人大常委会办公室。 · （此件公开发布） · 2026年5月12日印发 · 特急 · 000012
_HEAD_AND_FOOT = re.compile(
    r"签发人[：:]\w{2,4}|(?:抄送|分送|主送)[：:][^。]{0,400}。|[（(]此件[^（()）]{0,20}[）)]"
    r"|\w{0,30}?\d{4}年\d{1,2}月\d{1,2}日印发|\d{4}年\d{1,2}月\d{1,2}日|—\d{1,4}—|\w{0,30}?印发$|特急|加急|平急|^\d{6}(?!\d)"
)
_RED_HEAD = re.compile(r"^\w{2,40}?文件")
_WORD = re.compile(r"\w")


class Difference(NamedTuple):
    """How a printed file differs from the signed text: the first words of that which it does not have at their place, the first that it has more.

    `unread` says that one of them has no words to compare.
    """

    lacks: str = ""
    more: str = ""
    unread: bool = False


def difference(signed: Version, printed: Version, known: Iterable[str] = ()) -> Difference:
    """Compare them; `known` are words that stand around a text when it is printed: in whose name, its number and title, who prints it."""
    before, after = _lines(signed), _lines(printed)
    if not before or not after:
        return Difference(unread=True)
    wanted, whole = "".join(before), "".join(after)
    at = whole.find(wanted)
    if at < 0:
        return Difference(_first(before, whole)[:_LONGEST])
    around = [_without(_RED_HEAD.sub("", whole[:at], 1), known), _without(whole[at + len(wanted) :], known)]
    return Difference(more=next((part for part in around if _WORD.search(part)), "")[:_LONGEST])


def _without(words: str, known: Iterable[str]) -> str:
    """Take out of words what a printed document has around its text."""
    for one in sorted({_close(one) for one in known} - {""}, key=len, reverse=True):
        words = words.replace(f"{one}文件", "").replace(one, "")
    return _HEAD_AND_FOOT.sub("", words)


def _lines(version: Version) -> list[str]:
    """Give the lines of a file without blanks and invisible signs, of a PDF without the numbers of its pages; none where it cannot be read."""
    try:
        text = open_source(read(version.file), f"a.{version.file.kind}").text
    except SourceError:
        return []
    rows = [row for page in text.split("\f") for row in _of_page(page, pdf=version.file.kind == "pdf")]
    return [row for row in map(_close, rows) if row]


def _of_page(page: str, *, pdf: bool) -> list[str]:
    rows = [row for row in page.splitlines() if row.strip()]
    return rows[:-1] if pdf and rows and _PAGE.fullmatch(rows[-1]) else rows


def _close(words: str) -> str:
    return "".join(printable(words).split())


def _first(wanted: list[str], whole: str) -> str:
    """Give the first line that does not follow the one before it."""
    end = -1
    for row in wanted:
        at = whole.find(row, max(end, 0))
        if at < 0 or end not in (-1, at):
            return row
        end = at + len(row)
    return wanted[0]
