"""The agenda on paper."""

import io

from pypdf import PdfReader

from yiding.papers.agenda import Agenda, Line, print_agenda

FACTS = (("时间", "2026年5月8日（周五）09:00"), ("地点", "县政府一号会议室"), ("主持", "周明远"))
LINES = (
    Line("一、", "会前学法", ("约 30 分钟",)),
    Line("二、", "关于《青岫县农村供水管理办法（送审稿）》的汇报", ("汇报：江涛（县水务局）", "列席：县财政局 09:20")),
)
ATTENDANCE = (("出席", "周明远、韩立群"), ("议题列席", "县水务局 江涛"))


def composed(*lines: Line) -> Agenda:
    """Give an agenda."""
    title = "青岫县人民政府第十届第21次常务会议"
    return Agenda(title, "第1版", FACTS, lines or LINES, ATTENDANCE, "审计链头 12 · 0123456789abcdef")


def texts(pdf: bytes) -> list[str]:
    """Give the words of each page, without blanks."""
    return ["".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def test_it_says_all_on_a4() -> None:
    """Title, facts, items with what is said of them, who comes, and the head of the log at its foot."""
    pdf = print_agenda(composed())
    page = PdfReader(io.BytesIO(pdf)).pages[0]
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842)
    (text,) = texts(pdf)
    said = [words for row in (*FACTS, *ATTENDANCE) for words in row]
    said += [words for line in LINES for words in (line.number, line.title, *line.lines)]
    for words in (*said, "青岫县人民政府第十届第21次常务会议", "第1版", "审计链头12·0123456789abcdef", "第1页共1页"):
        assert "".join(words.split()) in text, words


def test_every_page_of_a_long_one_has_the_foot() -> None:
    """What is typed is data: nothing of it is markup."""
    pages = texts(
        print_agenda(composed(*[Line(f"{n}.", f"#panic(1) 第*{n}*项 $x$", ("汇报：王海",)) for n in range(40)]))
    )
    assert len(pages) > 1
    for number, text in enumerate(pages, 1):
        assert f"审计链头12·0123456789abcdef第{number}页共{len(pages)}页" in text
    assert "#panic(1)第*39*项$x$" in pages[-1] + pages[-2]
