"""Papers for the room: who sits where, the cards with their names, and the sheet that they sign."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Length, Mm

from yiding.papers.agenda import Said
from yiding.papers.docx_parts import repeat_row, without_machine, written
from yiding.papers.lines import balanced
from yiding.papers.official_docx import new_document
from yiding.papers.official_pdf import set_in_faces
from yiding.papers.official_words import TITLE_LINE
from yiding.papers.printed import Printed, printable, private, unsure

_COLUMNS = (("序号", 16), ("姓名", 30), ("单位及职务", 70), ("签名", 40))
"""Of the sheet that is signed, with their widths in millimetres."""
_ROOM = "会场方向按礼宾次序：　"


class Seat(NamedTuple):
    """A seat: its place in the row as the hall sees it, counted from 1 at the left, who sits there, and as which in protocol."""

    place: int
    person: str
    order: int


class Signer(NamedTuple):
    """Who signs: name, unit and post."""

    name: str
    post: str


class SignIn(NamedTuple):
    """A sheet to be signed: its title, what is said above the table, and who signs, in order; some rows stay empty for others."""

    title: str
    facts: Sequence[Said]
    people: Sequence[Signer]
    spare: int = 3


def seats(people: Sequence[str]) -> list[Seat]:
    """Seat people, given in the order of protocol, in one row: the first in the middle, the second at his left hand, and so on in turn.

    What is at the left hand of who sits there is at the right as the hall sees it; of an even number the first two share the
    middle. The seats come from left to right as the hall sees them.
    """
    numbered = [*enumerate(people, 1)]
    row = [*numbered[2::2][::-1], *numbered[:1], *numbered[1::2]]
    return [Seat(place, person, order) for place, (order, person) in enumerate(row, 1)]


def print_seating(title: str, people: Sequence[str], made: datetime.datetime | None = None) -> Printed:
    """Print a seating plan on one A4 page: the row as the hall sees it, then the list in the order of protocol, as PDF/A.

    Errors: PaperError where no Chinese font is there.
    """
    row = [{"order": str(seat.order), "person": printable(seat.person)} for seat in seats(people)]
    said = printable(title)
    data = {"name": said, "title": balanced(said, TITLE_LINE), "row": row}
    names = "".join(seat["person"] + seat["order"] for seat in row)
    return set_in_faces("seating", data, {"songti": names, "xiaobiaosong": said, "fangsong": names + _ROOM}, made)


def print_name_cards(names: Sequence[str], made: datetime.datetime | None = None) -> Printed:
    """Print name cards as PDF/A: an A4 page for each, to be folded in the middle, the name on either side the right way up.

    Errors: PaperError where no Chinese font is there.
    """
    said = [name for name in map(printable, names) if name]
    return set_in_faces("cards", {"name": "席卡", "names": said}, {"heiti": "".join(said) or "席卡"}, made)


def print_sign_in(sheet: SignIn, made: datetime.datetime | None = None) -> Printed:
    """Print a sheet to be signed (序号, 姓名, 单位及职务, 签名) as PDF/A, its head repeated on every page.

    Errors: PaperError where no Chinese font is there.
    """
    said = printable(sheet.title)
    facts = [(printable(word), printable(words)) for word, words in sheet.facts]
    head, widths = [name for name, _ in _COLUMNS], [wide for _, wide in _COLUMNS]
    table = {"head": head, "widths": widths, "rows": _rows(sheet)}
    data = {"name": said, "title": balanced(said, TITLE_LINE), "facts": facts, **table}
    words = "".join("".join(row) for row in (*_rows(sheet), *facts))
    used = {"songti": "0123456789— ", "xiaobiaosong": said, "heiti": "".join(head), "fangsong": words + "：0123456789"}
    return set_in_faces("sign_in", data, {face: text for face, text in used.items() if text.strip()}, made)


def print_sign_in_docx(sheet: SignIn, made: datetime.datetime | None = None) -> Printed:
    """Print the same sheet as docx."""
    document = new_document()
    title = document.add_paragraph("\n".join(balanced(printable(sheet.title), TITLE_LINE)), style="Title")
    title.paragraph_format.space_after = Mm(4)
    for word, words in sheet.facts:
        document.add_paragraph(f"{printable(word)}：{printable(words)}")
    table = document.add_table(1, len(_COLUMNS), style="Table Grid")
    table.autofit = False
    repeat_row(table.rows[0])
    for row in _rows(sheet):
        table.add_row()
        for cell, words in zip(table.rows[-1].cells, row):
            cell.text = words
    for cell, (name, _) in zip(table.rows[0].cells, _COLUMNS):
        cell.text = name
    for column, (_, wide) in zip(table.columns, _COLUMNS):
        column.width = Length(Mm(wide))
        for cell in column.cells:
            cell.width = Length(Mm(wide))
            cell.paragraphs[0].alignment = ALIGN.CENTER
    without_machine(document, printable(sheet.title), made or datetime.datetime.now(datetime.UTC))
    signs = private("".join(person.name + person.post for person in sheet.people))
    return Printed(written(document), (unsure(signs),) if signs else ())


def _rows(sheet: SignIn) -> list[tuple[str, str, str, str]]:
    """Give the rows of the table, those that stay empty too."""
    people = [*sheet.people, *[Signer("", "")] * sheet.spare]
    return [(str(place), printable(one.name), printable(one.post), "") for place, one in enumerate(people, 1)]
