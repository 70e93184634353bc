"""An official paper in the form of GB/T 9704-2012 as data: what is printed alike as PDF (`official_pdf`) and as docx (`official_docx`)."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

Level = Literal[0, 1, 2, 3, 4]
"""Of a paragraph: 0 is text, 1 is 一、 (黑体), 2 is （一） (楷体), 3 is 1. and 4 is （1） (仿宋)."""


class Paragraph(NamedTuple):
    """One paragraph: `heading`, set in the face of its level, runs into `text` where both are there.

    Of a paragraph with a level and no `heading` the whole text is the heading.
    """

    text: str
    level: Level = 0
    heading: str = ""


class Roll(NamedTuple):
    """One line of the attendance block: its label (出席, 请假, 列席), and names in groups that are set two spaces apart."""

    label: str
    groups: Sequence[str]


class Official(NamedTuple):
    """An official paper.

    `mark` is the red head (青岫县人民政府常务会议纪要), `number` stands below it (青政纪要〔2026〕16号), `title` below the red rule;
    `signed` are the lines of signature and date of a notice or certificate, at the right; `copies` (抄送), `issuer` and `issued`
    (2026年5月12日) make the edition record at the end; `to` (县直各部门) is whom it is addressed to, at the left above the first
    paragraph, without its colon; `note` is the line below the signature (（此件公开发布）), `annexes` begin on a page of their own. What is "" or empty is not printed.
    """

    mark: str
    number: str
    title: str
    paragraphs: Sequence[Paragraph]
    rolls: Sequence[Roll] = ()
    signed: Sequence[str] = ()
    copies: Sequence[str] = ()
    issuer: str = ""
    issued: str = ""
    to: str = ""
    note: str = ""
    annexes: Sequence[Paragraph] = ()
