"""An official paper as the words that are printed, alike in PDF and docx: what is a heading, and where titles and names turn."""

import re
from collections.abc import Iterable

from yiding.papers.lines import balanced, packed, signature, width
from yiding.papers.official import Level, Official, Paragraph, Roll
from yiding.papers.printed import printable

LINE, TITLE_LINE = 28.0, 19.0
"""Characters on a line of 156 mm: of 3号, and of the title in 2号, with some air."""


# 一、总体情况 · 第一章 总则 · （二）存在问题
_HEADINGS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    (1, re.compile(r"(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+章\s)[^。；]{1,40}$")),
    (2, re.compile(r"[（(][一二三四五六七八九十]+[）)][^。；]{1,40}$")),
)


def paragraph_of(line: str) -> Paragraph:
    """Make a paragraph of a line; a line that is a heading by its number is one."""
    level = next((level for level, pattern in _HEADINGS if pattern.match(line)), None)
    return Paragraph(line) if level is None else Paragraph("", level, line)


def title_of(paper: Official) -> list[str]:
    """Give the title in the lines that it is printed in."""
    return balanced(printable(paper.title), TITLE_LINE)


def paragraphs_of(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Give the paragraphs as they are printed: of a level and without `heading`, the text is the heading; empty ones go."""
    said = [Paragraph(printable(one.text), one.level, printable(one.heading)) for one in paragraphs]
    whole = [Paragraph("", one.level, one.text) if one.level and not one.heading else one for one in said]
    return [Paragraph(one.text, one.level or 1, one.heading) if one.heading else one for one in whole if any(one[::2])]


def lines_of(roll: Roll) -> list[str]:
    """Give the names of a roll in the lines that they are printed in, behind the label and its colon."""
    names = [name for name in map(printable, roll.groups) if name]
    return packed(names, LINE - 3 - width(printable(roll.label)))


def signed_of(paper: Official) -> list[tuple[float, str]]:
    """Give the lines of signature and date, each with how many characters from the left it begins."""
    lines = [line for line in map(printable, paper.signed) if line]
    return signature(lines, LINE) if lines else []


def copies_of(paper: Official) -> str:
    """Give the line of those who get a copy: 县委办公室，县人大常委会办公室。"""
    copies = [printable(one).strip("，。 ") for one in paper.copies]
    return "，".join(filter(None, copies)) + "。" if any(copies) else ""


def words_of(paper: Official) -> str:
    """Give all words of a paper in a row."""
    words = [*paper[:3], *paper.signed, *paper.copies, paper.issuer, paper.issued, paper.to, paper.note]
    words += [part for one in (*paper.paragraphs, *paper.annexes) for part in (one.heading, one.text)]
    words += [part for roll in paper.rolls for part in (roll.label, *roll.groups)]
    return "".join(words)
