"""A signed document under its red head (发文), in the form of GB/T 9704-2012: its words as they were signed, none more within them."""

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from yiding.papers.errors import PaperError
from yiding.papers.official import Official
from yiding.papers.official_words import paragraph_of
from yiding.papers.plain_docx import cannot
from yiding.text.numerals import day_words

# 2026年5月12日 · 二〇二六年五月十二日 · 2026年月日, a day that is filled in by hand
_DAY = re.compile(r"[〇○零一二三四五六七八九十\d]{4}年.{0,3}月.{0,3}日")
_ANNEX = re.compile(r"附件[\d一二三四五六七八九十]*[：:]?")
_NOTE = re.compile(r"[（(][^（()）]{1,40}[）)]")
# the names of organs, as they stand below a text; not the last article of a short one
_ORGAN = re.compile(r"[\w·]{2,28}(?:政府|办公室|委员会|[局厅部院会处办]|中心|领导小组|指挥部)")
_KIND = re.compile(
    r"(?:通知|意见|决定|公告|通告|批复|函|办法|规定|细则|方案|规划|条例|报告|请示|通报)(?:[（(]试行[)）])?$"
)
_NO_NAME = re.compile("[。；;]|如下|以下|现将|根据|按照|为了")
_LONGEST_TO, _MOST_TITLE_LINES = 120, 3
_BRACKETS = str.maketrans("()", "（）")


class Issued(NamedTuple):
    """What is known of it: the lines that were signed, in whose name it is issued, its number and title, who prints it, the day of the signature."""

    lines: Sequence[str]
    name: str
    number: str
    title: str
    printer: str
    day: datetime.date
    copies: Sequence[str] = ()


class _End(NamedTuple):
    body: list[str]
    signed: tuple[str, ...]
    note: str
    annexes: list[str]


def issued_document(told: Issued) -> Official:
    """Set it: the title, to whom it goes, signature and day, note and annexes stand at their places; a signature is added only where no day stands in the text.

    Errors: PaperError where something follows on the day that is neither a note nor an annex, or annexes follow on no day.
    """
    title, lines = _titled(list(told.lines), told.title)
    to = lines.pop(0).removesuffix("：") if _addresses(lines) else ""
    name, day = told.name.removesuffix("文件"), day_words(told.day)
    end = _end(lines, (name, day))
    return Official(
        f"{name}文件",
        told.number,
        title,
        [paragraph_of(line) for line in end.body],
        (),
        end.signed,
        told.copies,
        told.printer,
        day,
        to,
        end.note,
        [paragraph_of(line) for line in end.annexes],
    )


def _titled(lines: list[str], title: str) -> tuple[str, list[str]]:
    """Give the title as the text itself has it, and what follows on it; a text without one has the title that it is known by."""
    wanted, found = _same(title), ""
    for place, line in enumerate(lines[:_MOST_TITLE_LINES], 1):
        found += line
        if re.search("[。；：]", line):
            break
        if _same(found) == wanted or (_KIND.search(found) and not wanted.startswith(_same(found))):
            return found, lines[place:]
    return title, lines


def _addresses(lines: Sequence[str]) -> bool:
    """Say whether the first line says to whom it goes: 各乡镇人民政府，县直各部门："""
    if len(lines) < 2 or len(lines[0]) > _LONGEST_TO:
        return False
    return bool(re.search("[^：:]：$", lines[0])) and not _NO_NAME.search(lines[0])


def _end(lines: list[str], added: tuple[str, str]) -> _End:
    """Divide a text into its body, its signature, the note below it, its annexes. Errors: PaperError."""
    annex = next((place for place, line in enumerate(lines) if _ANNEX.fullmatch(_close(line))), len(lines))
    days = [place for place, line in enumerate(lines[:annex]) if _DAY.fullmatch(_close(line))]
    if not days:
        if annex < len(lines):
            raise PaperError(cannot(("里面有附件，没有署名和日期", "it has annexes, and no signature and day")))
        return _End(lines, added, "", [])
    last = days[-1]
    first = last
    while first and (_close(lines[first - 1]) == added[0] or _ORGAN.fullmatch(_close(lines[first - 1]))):
        first -= 1
    rest = lines[last + 1 : annex]
    if len(rest) > 1 or any(not _NOTE.fullmatch(line) for line in rest):
        more = rest[0] if not _NOTE.fullmatch(rest[0]) else rest[1]
        raise PaperError(cannot((f"成文日期后面还有“{more[:20]}”", f"“{more[:20]}” follows on its day")))
    return _End(lines[:first], tuple(lines[first : last + 1]), "".join(rest), lines[annex:])


def _same(words: str) -> str:
    return _close(words).translate(_BRACKETS)


def _close(words: str) -> str:
    return "".join(words.split())
