"""A signed document under its red head: every word as it was signed, and what cannot be set is refused."""

import datetime
import io

import pytest
from docx import Document

from office.base.composed_files import as_docx
from yiding.papers.errors import PaperError
from yiding.papers.issued_document import Issued, issued_document
from yiding.papers.official_docx import print_docx
from yiding.papers.official_pdf import print_pdf
from yiding.papers.plain_docx import plain_lines
from yiding.sources import open_source

TITLE = "青岫县农村供水管理办法"
LINES = (
    TITLE,
    "各乡镇人民政府，县直各部门：",
    "第一章 总则",
    "第一条 为了保障农村用水安全，制定本办法。",
    "第二条 水费按季度收取，困难家庭减半。",
    "一、施行时间",
    "本办法自2026年6月1日起施行。",
    "青岫县人民政府",
    "2026年5月12日",
)
DAY = datetime.date(2026, 5, 14)


def told(*lines: str) -> Issued:
    """Give a document of these lines."""
    return Issued(lines, "青岫县人民政府", "青政发〔2026〕8号", TITLE, "青岫县人民政府办公室", DAY)


def close(words: str) -> str:
    """Leave out every blank."""
    return "".join(words.split())


def test_each_part_stands_at_its_place() -> None:
    """Red head, number, title, to whom, headings, signature and day, edition."""
    paper = issued_document(told(*LINES))
    assert (paper.mark, paper.number, paper.title) == ("青岫县人民政府文件", "青政发〔2026〕8号", TITLE)
    assert paper.to == "各乡镇人民政府，县直各部门"
    assert tuple(paper.signed) == LINES[-2:]
    assert [one.heading for one in paper.paragraphs if one.level] == ["第一章 总则", "一、施行时间"]
    assert (paper.issuer, paper.issued) == ("青岫县人民政府办公室", "2026年5月14日")


def test_what_the_text_lacks_is_added() -> None:
    """Without signature and day, its issuer and the day of the signature; a title in two lines is left out all the same."""
    paper = issued_document(told("青岫县", "农村供水管理办法", *LINES[3:7]))
    assert tuple(paper.signed) == ("青岫县人民政府", "2026年5月14日")
    assert paper.to == ""
    assert len(paper.paragraphs) == 4
    other = issued_document(told("关于供水的几点意见", *LINES[3:7]))
    assert other.paragraphs[0].text == "关于供水的几点意见"


@pytest.mark.parametrize("lines", [LINES, LINES[3:7], (TITLE, *LINES[3:7]), LINES[:1]])
def test_the_words_come_back_in_a_row(lines: tuple[str, ...]) -> None:
    """From docx and PDF, without blanks and page numbers: the text that was signed stands in them in one piece."""
    paper = issued_document(told(*plain_lines(as_docx(*lines), "".join(lines))))
    for kind, printed in (("docx", print_docx(paper)), ("pdf", print_pdf(paper))):
        read = open_source(printed.content, f"a.{kind}").text
        assert close("".join(lines)) in close(read), kind


def with_table() -> bytes:
    """Give a docx with a table."""
    document = Document()
    document.add_paragraph("收费标准如下。")
    document.add_table(1, 2).cell(0, 0).text = "每吨两元"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "words"), [(with_table(), "里面有表格"), (as_docx("收费标准如下。"), "里面有段落以外的文字")]
)
def test_what_would_be_lost_is_refused(data: bytes, words: str) -> None:
    """With the sentence that says what, and how to go on."""
    with pytest.raises(PaperError, match=words) as caught:
        plain_lines(data, "收费标准如下。页眉里的字。")
    assert "上传印制的文件" in str(caught.value)


def test_numbers_that_word_counts_are_refused() -> None:
    """A list whose numbers stand in no paragraph would lose them."""
    document = Document()
    paragraph = document.add_paragraph("水费按季度收取。")
    number = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    number.get_or_add_numId().val = 1
    out = io.BytesIO()
    document.save(out)
    with pytest.raises(PaperError, match="自动编号"):
        plain_lines(out.getvalue(), "水费按季度收取。")
