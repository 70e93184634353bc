"""A signed document under its red head: every word as it was signed, and what cannot be set is refused."""

import datetime
import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_BREAK
from lxml import etree

from office.base.composed_files import as_docx
from yiding.papers.errors import PaperError
from yiding.papers.issued_document import Issued, issued_document
from yiding.papers.official_docx import print_docx
from yiding.papers.official_pdf import print_pdf
from yiding.papers.plain_docx import MOST_LINES, plain_lines
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
    assert other.title == "关于供水的几点意见"
    assert other.paragraphs[0].text == LINES[3]


ANNEXED = (*LINES, "（此件公开发布）", "附件", "农村水价表", "居民每吨两元")


@pytest.mark.parametrize("lines", [LINES, LINES[3:7], (TITLE, *LINES[3:7]), LINES[:1], ANNEXED])
def test_the_words_come_back_in_a_row(lines: tuple[str, ...]) -> None:
    """From docx and PDF, without blanks and page numbers: the text that was signed stands in them in one piece."""
    paper = issued_document(told(*plain_lines(as_docx(*lines), "".join(lines))))
    for kind, printed in (("docx", print_docx(paper)), ("pdf", print_pdf(paper))):
        read = open_source(printed.content, f"a.{kind}").text
        pages = [page.strip().splitlines() for page in read.split("\f")]
        words = [row for rows in pages for row in (rows[:-1] if kind == "pdf" else rows)]
        assert close("".join(lines)) in close("".join(words)), kind


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


def test_note_and_annexes_stand_below_the_signature() -> None:
    """Nobody signs below an annex; a day of any writing counts, several organs sign above it."""
    paper = issued_document(told(*ANNEXED))
    assert (tuple(paper.signed), paper.note) == (LINES[-2:], "（此件公开发布）")
    assert [one.text for one in paper.annexes] == list(ANNEXED[-3:])
    for day in ("二 〇 二 六 年 五 月 十 二 日", "2026 年 5 月 12 日", "2026年  月  日"):
        signed = issued_document(told(*LINES[:-2], "青岫县水务局", "青岫县财政局", day)).signed
        assert tuple(signed) == ("青岫县水务局", "青岫县财政局", day), day


def test_the_last_article_is_no_signature() -> None:
    """A short article before the day stays in the body; a sentence that ends with a colon is nobody's address."""
    paper = issued_document(told(TITLE, "为加强用水管理，现将有关事项通知如下：", "（一）节约用水", "2026年5月12日"))
    assert tuple(paper.signed) == ("2026年5月12日",)
    assert paper.to == ""
    assert [one.text or one.heading for one in paper.paragraphs][-1] == "（一）节约用水"
    assert issued_document(told(TITLE, "各乡镇人民政府:", "第一条 施行。")).to == ""


def test_the_text_has_its_own_title() -> None:
    """In its brackets, or as the notice that issues it: it is not printed twice."""
    assert issued_document(
        told(*LINES)._replace(title="供水管理办法(试行)", lines=("供水管理办法（试行）",))
    ).title == ("供水管理办法（试行）")
    notice = f"青岫县人民政府关于印发《{TITLE}》的通知"
    paper = issued_document(told(notice, *LINES[1:]))
    assert (paper.title, paper.to) == (notice, "各乡镇人民政府，县直各部门")


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((*LINES, "抄送：县委办公室。"), "成文日期后面还有“抄送：县委办公室。”"),
        ((*LINES[:4], "附件", "水价表"), "没有署名和日期"),
    ],
)
def test_what_has_no_place_is_refused(lines: tuple[str, ...], words: str) -> None:
    """What stands where nothing may stand, is set by hand."""
    with pytest.raises(PaperError, match=words):
        issued_document(told(*lines))


def changed(change: Callable[[Any], None]) -> bytes:
    """Give a docx whose second paragraph was changed."""
    document = Document()
    document.add_paragraph("水价管理办法")
    change(document.add_paragraph("水价按照公式"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def formula(paragraph: Any) -> None:
    """Put a formula into a paragraph."""
    maths = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    paragraph._p.append(etree.fromstring(f'<m:oMath xmlns:m="{maths}"><m:r><m:t>P=2Q</m:t></m:r></m:oMath>'))


def raised(paragraph: Any) -> None:
    """Raise a number."""
    paragraph.add_run("8").font.superscript = True


def struck(paragraph: Any) -> None:
    """Strike words out."""
    paragraph.add_run("五元").font.strike = True


def paged(paragraph: Any) -> None:
    """End a page within a paragraph."""
    paragraph.add_run().add_break(WD_BREAK.PAGE)


@pytest.mark.parametrize(
    ("change", "words"),
    [(formula, "里面有公式"), (raised, "里面有上标"), (struck, "里面有删除线"), (paged, "段落中间有分页")],
)
def test_what_changes_the_meaning_is_refused(change: Callable[[Any], None], words: str) -> None:
    """Neither of two readers sees it, so it is looked for by name."""
    with pytest.raises(PaperError, match=words):
        plain_lines(changed(change), "水价管理办法水价按照公式")


def test_a_file_with_a_lost_part_is_refused() -> None:
    """As Word leaves them after a deleted picture."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(as_docx(TITLE))) as source, zipfile.ZipFile(out, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/_rels/document.xml.rels":
                kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
                lost = b'<Relationship Id="rId77" Type="' + kind + b'" Target="../NULL"/></Relationships>'
                data = data.replace(b"</Relationships>", lost)
            archive.writestr(name, data)
    with pytest.raises(PaperError, match="结构有损坏"):
        plain_lines(out.getvalue(), TITLE)


def test_a_very_long_text_is_refused() -> None:
    """Setting it would keep somebody waiting."""
    lines = ["第一条 施行。"] * (MOST_LINES + 1)
    with pytest.raises(PaperError, match="超过 3000 段"):
        plain_lines(as_docx(*lines), "".join(lines))
