"""Composed official papers, and what is read back out of a PDF: its lines with their places in millimetres."""

import datetime
from typing import NamedTuple

import pypdfium2  # type: ignore[import-untyped]

from yiding.papers.official import Official, Paragraph, Roll

MADE = datetime.datetime(2026, 5, 12, tzinfo=datetime.UTC)
_POINT = 25.4 / 72
_APART = 2.0
_LEAD = "2026年5月8日上午，县长周明远主持召开县人民政府第十届第21次常务会议。现纪要如下："
_TEXT = "会议听取了县水务局关于全县农村供水工作情况的汇报。会议指出，各乡镇要逐村核清底数，2026年12月底前完成38处老旧管网改造。"
PLAIN = "会议要求各乡镇和县直有关部门切实提高认识并逐村逐户核清底数"
PARAGRAPHS = (
    Paragraph(_LEAD),
    Paragraph("", 1, "一、审议《青岫县农村供水管理办法（送审稿）》"),
    Paragraph(_TEXT),
    Paragraph("由县水务局牵头，抓紧修改完善后按程序印发。", 2, "（一）关于管护责任。"),
    Paragraph("1.落实巡查制度，责任到人。", 3),
    Paragraph("（1）每周巡查一次。", 4),
    Paragraph("二、研究防汛备汛工作", 1),
    Paragraph("会议要求，值班值守不得脱岗。"),
)
ROLLS = (
    Roll("出席", ["周明远", "韩立群", "江　涛", "王海喆", "李　堃", "赵玥然", "陈若谷"]),
    Roll("请假", ["高映川（赴省城参加培训）"]),
    Roll("列席", ["县水务局　顾平川", "县发改局　方砚秋、林栖迟", "县财政局　沈若谷"]),
)


def minutes() -> Official:
    """Compose minutes of two items."""
    mark, title = "青岫县人民政府常务会议纪要", "青岫县人民政府第十届第21次常务会议纪要"
    copies = ("县委办公室", "县人大常委会办公室", "县政协办公室", "县人民法院", "县人民检察院", "县人民武装部")
    edition = ((), copies, "青岫县人民政府办公室", "2026年5月12日")
    return Official(mark, "青政纪要〔2026〕16号", title, PARAGRAPHS, ROLLS, *edition)


def long() -> Official:
    """Compose a paper of several pages that are full of lines without punctuation, digits or Latin letters."""
    return minutes()._replace(paragraphs=[Paragraph(PLAIN * 40)])


_Sign = tuple[str, float, float, float, float, float]


class Line(NamedTuple):
    """A line of a page: its words, and the box of its ink in millimetres from the upper left of the page, also by character."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    signs: list[_Sign]


def words(pdf: bytes) -> str:
    """Give the words of a PDF without blanks."""
    return "".join("".join(page_words(pdf)).split())


def page_words(pdf: bytes) -> list[str]:
    """Give the words of each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def lines(pdf: bytes, number: int = 0) -> list[Line]:
    """Give the lines of a page from the top."""
    page = pypdfium2.PdfDocument(pdf)[number]
    text = page.get_textpage()
    high = page.get_height()
    signs: list[_Sign] = []
    for place in range(text.count_chars()):
        sign = text.get_text_range(place, 1)
        left, bottom, right, top = (edge * _POINT for edge in text.get_charbox(place))
        if sign.strip() and right > left:
            base = high * _POINT - text.get_charbox(place, loose=True)[1] * _POINT
            signs.append((sign, left, high * _POINT - top, right, high * _POINT - bottom, base))
    rows: list[list[_Sign]] = []
    for sign in sorted(signs, key=lambda one: one[5]):
        if not rows or sign[5] - rows[-1][-1][5] > _APART:
            rows.append([])
        rows[-1].append(sign)
    return [_line(sorted(row, key=lambda one: one[1])) for row in rows]


def _line(signs: list[_Sign]) -> Line:
    left, top = min(one[1] for one in signs), min(one[2] for one in signs)
    right, bottom = max(one[3] for one in signs), max(one[4] for one in signs)
    return Line("".join(one[0] for one in signs), left, top, right, bottom, signs)
