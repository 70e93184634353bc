"""Official papers as PDF: measured against GB/T 9704-2012, readable, and nothing in them that is markup."""

import io
import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from papers.composed_official import MADE, PARAGRAPHS, PLAIN, ROLLS, lines, long, minutes, page_words, words
from yiding.papers.faces import FACES
from yiding.papers.official import Official, Paragraph, Roll
from yiding.papers.official_pdf import data_of, print_pdf
from yiding.papers.printed import printable
from yiding.papers.typeset import Unset, archive

NEAR = 0.35
"""Millimetres: ink stands a little inside its character's cell."""


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Print the composed minutes."""
    return print_pdf(minutes(), MADE).content


@pytest.fixture(scope="module")
def long_pdf() -> bytes:
    """Print a paper of three pages whose second is full."""
    return print_pdf(long(), MADE).content


def blank(text: str) -> str:
    """Take the blanks out of a text."""
    return "".join(text.split())


def test_a_full_page_has_22_lines_of_28_characters(long_pdf: bytes) -> None:
    """Lines are 225/22 mm apart, and their ink stays in the type area of 156 by 225 mm."""
    *body, _ = lines(long_pdf, 1)
    assert [len(line.text) for line in body] == [28] * 22
    assert {round(low.signs[0][5] - high.signs[0][5], 1) for high, low in pairwise(body)} == {round(225 / 22, 1)}
    assert body[-1].signs[0][5] - body[0].signs[0][5] == pytest.approx(21 * 225 / 22, abs=NEAR)
    assert min(line.left for line in body) == pytest.approx(28, abs=NEAR)
    assert max(line.right for line in body) == pytest.approx(28 + 156, abs=0.5)
    assert 37 < body[0].top < body[-1].bottom < 37 + 225
    # as much air above the first line as below the last
    assert body[0].top - 37 == pytest.approx(37 + 225 - body[-1].bottom, abs=1)


def test_characters_are_as_large_as_told(long_pdf: bytes) -> None:
    """3号 is 16 pt: the cells of 28 characters are 156/28 mm wide."""
    line = lines(long_pdf, 1)[3]
    middles = [(left + right) / 2 for _, left, _, right, *_ in line.signs]
    assert (middles[-1] - middles[0]) / 27 == pytest.approx(156 / 28, abs=0.03)


def test_the_red_head_stands_where_it_belongs(pdf: bytes) -> None:
    """Its ink begins 35 mm below the top of the type area, in the middle; the number is two lines below it, then the title."""
    mark, number, title, first = lines(pdf)[:4]
    assert mark.top == pytest.approx(37 + 35, abs=NEAR)
    middle = 28 + 156 / 2
    for line in (mark, number, title):
        assert (line.left + line.right) / 2 == pytest.approx(middle, abs=1)
    assert number.top - mark.bottom == pytest.approx(2 * 225 / 22, abs=1)
    assert title.top - number.bottom == pytest.approx(4 + 2 * 225 / 22, abs=2.5)
    assert first.left == pytest.approx(28 + 2 * 156 / 28, abs=0.7)


def test_the_page_number_is_outside(long_pdf: bytes) -> None:
    """Its dash is 7 mm below the type area, a character from the right of odd and from the left of even pages."""
    character = 14 / 72 * 25.4
    for page in range(3):
        number = lines(long_pdf, page)[-1]
        assert number.text == f"—{page + 1}—"
        assert number.signs[0][2] == pytest.approx(37 + 225 + 7, abs=NEAR)
        if page % 2:
            assert number.left == pytest.approx(28 + character, abs=0.7)
        else:
            assert number.right == pytest.approx(28 + 156 - character, abs=0.7)


def test_rolls_turn_under_their_first_name(pdf: bytes) -> None:
    """Labels are two characters in, a turned line begins behind the colon, and no name is torn."""
    page = lines(pdf, 1)
    at = next(place for place, line in enumerate(page) if line.text.startswith("出席："))
    assert page[at].left == pytest.approx(28 + 2 * 156 / 28, abs=0.7)
    assert page[at].text == "出席：周明远韩立群江涛王海喆李堃"
    assert page[at + 1].left == pytest.approx(28 + 5 * 156 / 28, abs=0.7)
    assert page[at + 1].text == "赵玥然陈若谷"
    assert page[at].top - page[at - 1].top == pytest.approx(2 * 225 / 22, abs=1)


def test_the_edition_record_ends_the_last_page(pdf: bytes) -> None:
    """抄送 with its turned line, issuer and date, on the lower edge of the type area."""
    *_, copies, turned, issuer, _ = lines(pdf, 1)
    assert copies.text.startswith("抄送：县委办公室，")
    assert turned.text.endswith("县人民武装部。")
    assert turned.left == pytest.approx(copies.left + 3 * 14 / 72 * 25.4, abs=0.5)
    assert issuer.text == "青岫县人民政府办公室2026年5月12日印发"
    assert 37 + 225 - issuer.bottom < 4


def test_nothing_is_left_out(pdf: bytes) -> None:
    """Mark, number, title, every paragraph and every name are read back, in order."""
    found = words(pdf)
    paper = minutes()
    said = [paper.mark, paper.number, paper.title]
    said += [one.heading + one.text for one in PARAGRAPHS]
    said += [roll.label + "：" + "".join(roll.groups) for roll in ROLLS]
    body = re.sub(r"—\d+—", "", found)
    place = 0
    for text in said:
        place = body.index(blank(text), place)


def test_it_is_an_archive_file(pdf: bytes) -> None:
    """PDF/A-2u: colours are said, fonts are embedded, title and date stand in its metadata."""
    reader = PdfReader(io.BytesIO(pdf))
    root: Any = reader.trailer["/Root"]
    assert root["/OutputIntents"][0]["/S"] == "/GTS_PDFA1"
    assert root["/Lang"] == "zh-CN"
    metadata = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>U</pdfaid:conformance>" in metadata
    assert reader.metadata is not None
    assert reader.metadata.title == minutes().title
    assert "2026-05-12" in metadata
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            kind = font["/DescendantFonts"][0].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(kind["/FontDescriptor"])
            assert "/ToUnicode" in font


def test_the_same_paper_gives_the_same_bytes(pdf: bytes) -> None:
    """Only another date changes the file."""
    assert print_pdf(minutes(), MADE).content == pdf
    assert print_pdf(minutes(), MADE.replace(year=2027)).content != pdf


def test_headings_are_bookmarks(pdf: bytes) -> None:
    """Those of the first level, on the page where they stand."""
    reader = PdfReader(io.BytesIO(pdf))
    outline: list[Any] = reader.outline
    assert [(one.title, reader.get_destination_page_number(one)) for one in outline] == [
        ("一、审议《青岫县农村供水管理办法（送审稿）》", 0),
        ("二、研究防汛备汛工作", 1),
    ]


def test_a_heading_is_not_left_behind() -> None:
    """At the foot of a page it goes over to its text; a sentence that is numbered stays."""
    body = [Paragraph(PLAIN * 9 + "要求", 0)] * 2 + [Paragraph("甲")]
    for heading, page in ((Paragraph("标题", 1), 1), (Paragraph("标题", 3), 0)):
        paper = Official("", "", "", [*body, heading, Paragraph("乙")])
        pages = [
            ["".join(line.split()) for line in text.splitlines()] for text in page_words(print_pdf(paper, MADE).content)
        ]
        assert [number for number, found in enumerate(pages) if "标题" in found] == [page]
        assert "乙" in pages[1]


def test_a_paper_of_nothing_but_a_title_is_printed() -> None:
    """What is empty leaves no trace, not even a rule."""
    assert words(print_pdf(Official("", "", "证明", []), MADE).content) == "证明—1—"


def test_a_notice_is_addressed_and_signed() -> None:
    """The addressee stands at the left edge, the date begins two characters behind the first of the name."""
    paper = Official(
        "", "", "通知", [Paragraph("请参加。")], signed=("青岫县人民政府办公室", "2026年5月6日"), to="县直各部门"
    )
    *_, to, text, name, date, _ = lines(print_pdf(paper, MADE).content)
    assert (to.text, text.text, name.text, date.text) == (
        "县直各部门：",
        "请参加。",
        "青岫县人民政府办公室",
        "2026年5月6日",
    )
    assert to.left == pytest.approx(28, abs=NEAR)
    assert name.right == pytest.approx(28 + 156 - 2 * 156 / 28, abs=0.7)
    assert date.left == pytest.approx(name.left + 2 * 156 / 28, abs=0.7)


def test_names_are_never_boxes() -> None:
    """Rare characters of names are printed; one that only the machine of its maker knows is 〓, and told."""
    printed = print_pdf(Official("", "", "名单", [Paragraph("喆堃玥珺祎镕頔璟翀昇垚旻晞，王\ue000明")]), MADE)
    assert "喆堃玥珺祎镕頔璟翀昇垚旻晞，王〓明" in words(printed.content)
    assert [warning for warning in printed.warnings if "U+E000" in warning[0] and "U+E000" in warning[1]]


def test_signs_that_need_several_glyphs_do_not_stop_it() -> None:
    """A letter with marks that no font brings together is 〓."""
    printed = print_pdf(Official("", "", "名单", [Paragraph("甲" + "\u0915\u094d\u0937\u20dd\u0a4d" + "乙")]), MADE)
    assert words(printed.content).startswith("名单甲")
    assert words(printed.content).endswith("乙—1—")


def test_what_cannot_be_set_is_named() -> None:
    """The fonts that data name (one that typst brings along) are the only ones that set them."""
    faces = {"font": ["Libertinus Serif"], "weight": 400}
    data = data_of(Official("", "", "字", [])) | {"faces": dict.fromkeys(FACES, faces)}
    with pytest.raises(Unset) as unset:
        archive("official", data, MADE)
    assert unset.value.signs == "字"


def test_long_words_stay_in_the_type_area() -> None:
    """An address or a row of digits without a place to break is broken where the line ends."""
    paper = minutes()._replace(
        paragraphs=[Paragraph("网址https://example.invalid/" + "a1b2c3/" * 40), Paragraph("W" * 90)]
    )
    content = print_pdf(paper, MADE).content
    for page in range(len(page_words(content))):
        assert max(line.right for line in lines(content, page)) < 28 + 156 + NEAR


# Without a hyphen: PDFium takes one that ends a line for the sign that a word was divided.
MARKUP = "#*_$\\<>@`~=+/[]{}()\"'&%;:,.!?|^"
TEXT = st.text(
    st.one_of(
        st.sampled_from(MARKUP),
        st.sampled_from("会议听取了县水务局汇报《》（），。；：“”、—…〔〕\u3000 \t\n\x00\x07\x1b\u200b\u202e\ufeff"),
        st.sampled_from("abcXYZ0123456789"),
    ),
    max_size=60,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(title=TEXT, heading=TEXT, text=TEXT, name=TEXT)
def test_words_are_never_markup(title: str, heading: str, text: str, name: str) -> None:
    """Whatever is typed is printed as it is, and can be read back."""
    paper = Official(
        "", "", title, [Paragraph(text, 1, heading), Paragraph("#panic()" + text * 3)], [Roll("列席", [name])]
    )
    found = re.sub(r"—\d+—$", "", words(print_pdf(paper, MADE).content))
    said = [printable(part) for part in (title, heading, text, "#panic()" + text * 3, "列席：", name)]
    assert sorted(found) == sorted(blank("".join(said)))


def test_the_plain_paper_is_as_long_as_thought() -> None:
    """The composed long paper has no character that is narrower than the rest."""
    assert len(PLAIN) == 29
    assert not re.search(r"[\W\da-zA-Z]", PLAIN)
