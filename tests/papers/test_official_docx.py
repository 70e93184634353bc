"""Official papers as Word documents: the same words as the PDF, in the measures and styles of an official paper."""

import io
import shutil
import zipfile
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from papers.composed_official import MADE, PARAGRAPHS, ROLLS, lines, long, minutes, words
from yiding.papers.convert import as_pdf
from yiding.papers.official import Official, Paragraph, Roll
from yiding.papers.official_docx import print_docx
from yiding.papers.official_pdf import print_pdf


def opened(content: bytes) -> Any:
    """Open a Word document."""
    return Document(io.BytesIO(content))


@pytest.fixture(scope="module")
def docx() -> Any:
    """Print the composed minutes."""
    return opened(print_docx(minutes(), MADE).content)


def blank(text: str) -> str:
    """Take the blanks out of a text."""
    return "".join(text.split())


def said(document: Any) -> list[str]:
    """Give the paragraphs of a document, without blanks and empty ones."""
    return [blank(one.text) for one in document.paragraphs if blank(one.text)]


def test_both_say_the_same(docx: Any) -> None:
    """Mark, number, title, paragraphs, rolls and edition record are read back from both, in the same order."""
    paper = minutes()
    expected = [paper.mark, paper.number, paper.title]
    expected += [one.heading + one.text for one in PARAGRAPHS]
    expected += [roll.label + "：" + "".join(roll.groups) for roll in ROLLS]
    expected += ["抄送：" + "，".join(paper.copies) + "。", paper.issuer + paper.issued + "印发"]
    assert said(docx) == [*map(blank, expected)]
    printed = words(print_pdf(paper, MADE).content)
    for number in (1, 2):
        printed = printed.replace(f"—{number}—", "")
    assert printed == "".join(said(docx))


def test_the_page_is_that_of_the_standard(docx: Any) -> None:
    """A4, a type area of 156 by 225 mm, 22 lines on a grid, 28 characters by tightening."""
    section = docx.sections[0]
    millimetres = [round(side.mm) for side in (section.page_width, section.page_height, section.left_margin)]
    assert millimetres == [210, 297, 28]
    assert round((section.page_width - section.left_margin - section.right_margin) / 36000) == 156
    assert round((section.page_height - section.top_margin - section.bottom_margin) / 36000) == 225
    grid = section._sectPr.find(qn("w:docGrid"))
    assert grid.get(qn("w:type")) == "lines"
    assert int(grid.get(qn("w:linePitch"))) / 20 == pytest.approx(225 / 22 / 25.4 * 72, abs=0.05)
    normal = docx.styles["Normal"]
    tightened = normal.font.size.pt + int(normal.element.rPr.find(qn("w:spacing")).get(qn("w:val"))) / 20
    assert 28 * tightened <= 156 / 25.4 * 72 < 28.1 * tightened


def test_fonts_are_those_of_offices(docx: Any) -> None:
    """仿宋 for the text, 黑体 and 楷体 for headings, 小标宋 for title and mark."""
    fonts = {
        name: docx.styles[name].element.rPr.rFonts.get(qn("w:eastAsia"))
        for name in ("Normal", "Heading 1", "Heading 2", "Heading 3", "Title")
    }
    assert [*fonts.values()] == ["仿宋_GB2312", "黑体", "楷体_GB2312", "仿宋_GB2312", "方正小标宋简体"]
    mark = docx.paragraphs[0].runs[0]
    assert mark._r.rPr.rFonts.get(qn("w:eastAsia")) == "方正小标宋简体"
    assert str(mark.font.color.rgb) == "FF0000"


def test_headings_make_the_outline(docx: Any) -> None:
    """A heading has the style of its level, and text that runs on after it is 仿宋 again."""
    styles = {blank(one.text)[:6]: one.style.name for one in docx.paragraphs}
    assert styles["一、审议《青"] == styles["二、研究防汛"] == "Heading 1"
    assert styles["（一）关于管"] == "Heading 2"
    assert styles["会议要求，值"] == "Normal"
    run_in = next(one for one in docx.paragraphs if one.style.name == "Heading 2")
    assert run_in.runs[1]._r.rPr.rFonts.get(qn("w:eastAsia")) == "仿宋_GB2312"


def test_page_numbers_are_fields_outside(docx: Any) -> None:
    """Odd pages have theirs right, even pages left."""
    section = docx.sections[0]
    assert docx.settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, 2), (section.even_page_footer, 0)):
        (paragraph,) = footer.paragraphs
        assert int(paragraph.alignment) == side
        assert "PAGE" in "".join(one.text or "" for one in paragraph._p.iter(qn("w:instrText")))


def test_nothing_of_the_machine_is_in_it() -> None:
    """Title and date are in the properties, no person and no program; the same paper gives the same bytes."""
    content = print_docx(minutes(), MADE).content
    kept = opened(content).core_properties
    assert (kept.author, kept.last_modified_by, kept.comments) == ("", "", "")
    assert (kept.title, kept.created) == (minutes().title, MADE)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "app.xml" in name or "thumbnail" in name]
    assert print_docx(minutes(), MADE).content == content


def test_private_characters_are_told() -> None:
    """A character that only its maker's machine shows stays in the document, with a warning."""
    printed = print_docx(Official("", "", "名单", [Paragraph("王\ue000明")]), MADE)
    assert "王\ue000明" in said(opened(printed.content))
    assert [warning for warning in printed.warnings if "U+E000" in warning[0] and "U+E000" in warning[1]]


def test_a_notice_is_addressed_and_signed() -> None:
    """Addressee, text, name and date stand in order, without a red head or an edition record."""
    paper = Official("", "", "通知", [Paragraph("请参加。")], signed=("县政府办公室", "2026年5月6日"), to="县直各部门")
    assert said(opened(print_docx(paper, MADE).content)) == [
        "通知",
        "县直各部门：",
        "请参加。",
        "县政府办公室",
        "2026年5月6日",
    ]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60), st.text(max_size=20))
def test_any_text_makes_a_document(text: str, name: str) -> None:
    """Controls, half characters and markup: what can be read is in the document, and the document can be opened."""
    paper = Official(
        text, text, text, [Paragraph("甲" + text + "乙", 1, name)], [Roll("列席", [name])], (name,), (text,)
    )
    found = "".join(said(opened(print_docx(paper, MADE).content)))
    assert "甲" in found
    assert "乙" in found


needs_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is missing: sudo apt install libreoffice-writer-nogui"
)


@needs_libreoffice
def test_libreoffice_sets_it_by_the_standard() -> None:
    """Within a millimetre: the red head, a full page of 22 lines of 28 characters, page numbers, the edition record."""
    pdf = as_pdf("minutes", print_docx(long(), MADE).content)
    assert lines(pdf)[0].top == pytest.approx(37 + 35, abs=1)
    *body, number = lines(pdf, 1)
    assert [len(line.text) for line in body] == [28] * 22
    assert (body[-1].top - body[0].top) / 21 == pytest.approx(225 / 22, abs=0.02)
    assert max(line.right for line in body) < 28 + 156
    assert body[0].top - 37 == pytest.approx(37 + 225 - body[-1].bottom, abs=2)
    assert number.signs[0][2] == pytest.approx(37 + 225 + 7, abs=1)
    assert number.left == pytest.approx(28 + 14 / 72 * 25.4, abs=1)
    *_, roll, copies, turned, issuer, odd = lines(pdf, 2)
    assert (roll.text[:4], turned.text[-3:], issuer.text[-2:]) == ("县财政局", "装部。", "印发")
    assert turned.left == pytest.approx(copies.left + 3 * 14 / 72 * 25.4, abs=1)
    assert 0 < 37 + 225 - issuer.bottom < 4
    assert odd.right == pytest.approx(28 + 156 - 14 / 72 * 25.4, abs=1)
