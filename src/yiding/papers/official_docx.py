"""An official paper as a Word document in the measures of GB/T 9704-2012, with the fonts that offices have.

Lines lie on a grid of 22 to the page; 28 characters come on a line by tightening each by a quarter of a point, since a grid of
characters is not understood alike by all programs. Headings have Word's heading styles, so that they make its outline.
"""

import datetime
from math import ceil
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_LINE_SPACING as SPACING
from docx.enum.text import WD_TAB_ALIGNMENT as TAB
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor

from yiding.papers.docx_parts import (
    add_field,
    add_rule,
    element,
    keep_to_grid,
    leave_grid,
    set_face,
    set_grid,
    set_language,
    set_spacing,
    stand_on_page,
    without_machine,
    written,
)
from yiding.papers.lines import width
from yiding.papers.official import Official, Paragraph
from yiding.papers.official_words import LINE, copies_of, lines_of, paragraphs_of, signed_of, title_of, words_of
from yiding.papers.printed import Printed, printable, private, unsure
from yiding.rules.words import Words

ROW = Pt(225 / 22 / 25.4 * 72)
"""The height of a line."""
_CELL = Pt(156 / 28 / 25.4 * 72)
_GRID = 580
_TIGHTER = -5
_HEADINGS = ("heiti", "kaiti", "fangsong", "fangsong")
_RED = RGBColor(0xFF, 0, 0)
_THICK, _THIN, _RED_RULE = 8, 6, 16
"""Rules of about 0.35, 0.25 and 0.7 mm, in eighths of a point."""
_WIDE = Mm(156)
_EDITION_ROW = Mm(8)


def print_docx(paper: Official, made: datetime.datetime | None = None) -> Printed:
    """Print an official paper as docx, dated `made` (with a time zone; now where it is not said).

    The same paper and date give the same bytes. Warnings name characters that only the machine of their maker can show.
    """
    document = new_document()
    _head(document, paper)
    if paper.to:
        _flush(document, printable(paper.to) + "：")
    for one in paragraphs_of(paper.paragraphs):
        add_paragraph(document, one)
    if paper.rolls:
        _flush(document)
    for roll in paper.rolls:
        label = printable(roll.label)
        add_roll(document, label, lines_of(roll), width(label) + 1)
    _signature(document, paper)
    if paper.note:
        add_paragraph(document, Paragraph(printable(paper.note)))
    for place, one in enumerate(paragraphs_of(paper.annexes)):
        add_paragraph(document, one)
        document.paragraphs[-1].paragraph_format.page_break_before = place == 0
    _edition(document, paper)
    without_machine(document, printable(paper.title or paper.mark), made or datetime.datetime.now(datetime.UTC))
    return Printed(written(document), warned(paper))


def warned(paper: Official) -> tuple[Words, ...]:
    """Warn of characters in a paper that only the machine of their maker can show."""
    signs = private(words_of(paper))
    return (unsure(signs),) if signs else ()


def new_document() -> Any:
    """Make an empty document: page, grid, styles and page numbers."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    # a hair less at the foot: 22 lines of whole twips are a little higher than 225 mm
    section.top_margin, section.bottom_margin = Mm(37), Mm(34.9)
    section.footer_distance = Mm(25.6)  # the dash of the number 7 mm below the type area
    set_grid(section, _GRID)
    _styles(document)
    document.settings.odd_and_even_pages_header_footer = True
    _page_number(section.footer, ALIGN.RIGHT)
    _page_number(section.even_page_footer, ALIGN.LEFT)
    return document


def _styles(document: Any) -> None:
    """Set the styles: text, four levels of heading, title."""
    normal = document.styles["Normal"]
    _style(normal, "fangsong", 16)
    set_spacing(normal.element.get_or_add_rPr(), _TIGHTER)
    set_language(document)
    keep_to_grid(normal.element.get_or_add_pPr())
    normal.paragraph_format.alignment = ALIGN.JUSTIFY
    for level, face in enumerate(_HEADINGS, 1):
        _style(document.styles[f"Heading {level}"], face, 16)
    _style(document.styles["Title"], "xiaobiaosong", 22)
    document.styles["Title"].paragraph_format.alignment = ALIGN.CENTER
    properties = document.styles["Title"].element.get_or_add_pPr()
    leave_grid(properties)
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _style(style: Any, face: str, size: float) -> None:
    """Set face and size of a style, black and upright, on lines of the grid."""
    style.font.size, style.font.bold, style.font.italic = Pt(size), False, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    set_face(style.element.get_or_add_rPr(), face)
    for old in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(old)
    shape = style.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    shape.line_spacing_rule, shape.line_spacing = SPACING.EXACTLY, ROW
    shape.widow_control = shape.keep_together = False


def _run(paragraph: Any, words: str, face: str = "", size: float | None = None, colour: Any = None) -> Any:
    """Add words to a paragraph; face, size and colour where they differ from its style."""
    run = paragraph.add_run(words)
    if face:
        set_face(run._r.get_or_add_rPr(), face)
    if size:
        run.font.size = Pt(size)
    if colour is not None:
        run.font.color.rgb = colour
    if size and size != 16:
        set_spacing(run._r.get_or_add_rPr(), 0)
    return run


def _flush(document: Any, words: str = "", style: str | None = None) -> Any:
    """Add a paragraph that begins at the left edge."""
    return document.add_paragraph(words, style)


def _indent(paragraph: Any, characters: float) -> None:
    """Indent the first line of a paragraph by characters, in the two ways in which programs look for it."""
    indent = element("ind", firstLineChars=round(characters * 100), firstLine=round(characters * _CELL.twips))
    properties = paragraph._p.get_or_add_pPr()
    properties._insert_ind(indent)


def _head(document: Any, paper: Official) -> None:
    """Add the red head, the number, the red rule and the title."""
    mark, number = printable(paper.mark), printable(paper.number)
    if mark:
        add_red_head(document, mark, number, min(46.0, max(24.0, 0.96 * _WIDE.pt / max(width(mark), 1))))
    if paper.title:
        title = _flush(document, style="Title")
        title.paragraph_format.space_before = Length(2 * ROW if mark else 0)
        _lines(title, title_of(paper))
        if number and not mark:
            _centred(document, number)
        _flush(document)


def add_red_head(document: Any, mark: str, number: str, size: float) -> None:
    """Add the red head, `size` points high, the number where there is one, and the red rule."""
    last = _centred(document, "", before=Length(Mm(35) - Pt(size * 0.12)), pitch=Pt(size * 1.2))
    _run(last, mark, "xiaobiaosong", size, _RED)
    if number:
        last = _centred(document, number, before=Length(2 * ROW), pitch=Pt(18))
    add_rule(last, "bottom", _RED_RULE, "FF0000", 10)


def _centred(document: Any, words: str, before: Length | None = None, pitch: Length | None = None) -> Any:
    paragraph = _flush(document, words)
    paragraph.alignment = ALIGN.CENTER
    paragraph.paragraph_format.space_before = before
    leave_grid(paragraph._p.get_or_add_pPr())
    if pitch is not None:
        paragraph.paragraph_format.line_spacing = pitch
    return paragraph


def _lines(paragraph: Any, lines: list[str]) -> None:
    """Add words in lines to a paragraph."""
    for number, line in enumerate(lines):
        run = paragraph.add_run()
        if number:
            run.add_break()
        run.add_text(line)


def add_paragraph(document: Any, one: Paragraph) -> None:
    """Add a paragraph; one that begins with a heading has the style of its level as a whole."""
    paragraph = document.add_paragraph(style=f"Heading {one.level}" if one.heading else None)
    paragraph.paragraph_format.keep_with_next = one.level in {1, 2} and not one.text
    _indent(paragraph, 2)
    if one.heading:
        _run(paragraph, one.heading)
        if one.text:
            _run(paragraph, one.text, "fangsong")
    else:
        _run(paragraph, one.text)


def add_roll(document: Any, label: str, lines: list[str], hanging: float) -> None:
    """Add a roll; its turned lines begin `hanging` characters further in, under the first name."""
    paragraph = _flush(document)
    paragraph.alignment = ALIGN.LEFT
    paragraph.paragraph_format.left_indent = Length(round((2 + hanging) * _CELL))
    paragraph.paragraph_format.first_line_indent = Length(round(-hanging * _CELL))
    _run(paragraph, f"{label}：", "heiti")
    _lines(paragraph, lines)


def _signature(document: Any, paper: Official) -> None:
    """Add an empty line and the lines of signature and date."""
    lines = signed_of(paper)
    if lines:
        _flush(document)
    for left, line in lines:
        paragraph = _flush(document, line)
        paragraph.alignment = ALIGN.LEFT
        paragraph.paragraph_format.left_indent = Length(round(min(left, LINE) * _CELL))
        paragraph.paragraph_format.keep_together = True


def _edition(document: Any, paper: Official) -> None:
    """Add the edition record: frames on the foot of the last page, with rules of 0.35, 0.25 and 0.35 mm."""
    copies, issuer, issued = copies_of(paper), printable(paper.issuer), printable(paper.issued)
    rows = [(f"抄送：{copies}", 3)] if copies else []
    if issuer or issued:
        rows.append((issuer + "\t" + (f"{issued}印发" if issued else ""), 0))
    high = [ceil(width(words) / (LINE * 16 / 14 - 2 - hanging)) * _EDITION_ROW + Mm(1) for words, hanging in rows]
    for number, (words, hanging) in enumerate(rows):
        paragraph = add_edition_row(document, words, hanging, first=not number, last=number == len(rows) - 1)
        down = Length(Mm(37 + 225) - sum(high[number:]))
        stand_on_page(paragraph, Mm(28).twips, down.twips, _WIDE.twips, Length(high[number]).twips)
    if rows:
        # a frame hangs on the paragraph after it
        last = _flush(document)
        last.paragraph_format.line_spacing = Pt(1)
        leave_grid(last._p.get_or_add_pPr())


def add_edition_row(document: Any, words: str, hanging: int, *, first: bool, last: bool) -> Any:
    """Add a paragraph of the edition record: 4号, a character in at both sides, turned lines `hanging` characters further in, with its rules."""
    paragraph = _flush(document)
    shape = paragraph.paragraph_format
    shape.line_spacing, shape.alignment = _EDITION_ROW, ALIGN.LEFT
    leave_grid(paragraph._p.get_or_add_pPr())
    shape.left_indent, shape.right_indent = Pt(14 * (1 + hanging)), Pt(14)
    shape.first_line_indent = Pt(-14 * hanging)
    shape.tab_stops.add_tab_stop(Length(_WIDE - Pt(14)), TAB.RIGHT)
    _run(paragraph, words, size=14)
    add_rule(paragraph, "top", _THICK if first else _THIN)
    if last:
        add_rule(paragraph, "bottom", _THICK)
    return paragraph


def _page_number(footer: Any, side: Any) -> None:
    """Put — 1 — into a footer, one character in from its side."""
    paragraph = footer.paragraphs[0]
    shape = paragraph.paragraph_format
    shape.alignment, shape.line_spacing = side, Pt(14)
    shape.left_indent = shape.right_indent = Pt(14)
    for words in ("— ", "", " —"):
        run = _run(paragraph, words, "songti", 14)
        if not words:
            add_field(run, "PAGE")
