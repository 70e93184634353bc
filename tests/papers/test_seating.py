"""Who sits where, the cards with their names, and the sheet that they sign."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from papers.composed_official import MADE, lines, page_words, words
from yiding.papers.seating import (
    Signer,
    SignIn,
    print_name_cards,
    print_seating,
    print_sign_in,
    print_sign_in_docx,
    seats,
)

PEOPLE = ["周明远", "韩立群", "江涛", "王海喆", "李堃", "赵玥然"]
SHEET = SignIn(
    "青岫县人民政府第十届第21次常务会议签到表",
    (("时间", "2026年5月8日上午9:00"), ("地点", "县政府二楼会议室")),
    [Signer(name, "县水务局局长") for name in PEOPLE * 5],
)


@pytest.mark.parametrize(
    ("count", "orders"),
    [(0, []), (1, [1]), (2, [1, 2]), (3, [3, 1, 2]), (5, [5, 3, 1, 2, 4]), (6, [5, 3, 1, 2, 4, 6])],
)
def test_the_first_sits_in_the_middle(count: int, orders: list[int]) -> None:
    """The second at his left hand, which is the right of the hall; of an even number the first two share the middle."""
    row = seats(PEOPLE[:count])
    assert [seat.order for seat in row] == orders
    assert [seat.place for seat in row] == [*range(1, count + 1)]
    assert all(seat.person == PEOPLE[seat.order - 1] for seat in row)


@given(st.integers(1, 60))
def test_who_is_higher_sits_nearer_to_the_middle(count: int) -> None:
    """Everybody has one seat, and nobody sits nearer than who comes before."""
    row = seats([str(number) for number in range(count)])
    by_order = sorted(row, key=lambda seat: seat.order)
    middle = by_order[0].place
    far = [abs(seat.place - middle) for seat in by_order]
    assert far == sorted(far)
    assert sorted(seat.place for seat in row) == [*range(1, count + 1)]


def test_a_plan_shows_the_row_and_the_order() -> None:
    """Names stand upright in the row, and once more in the list."""
    found = words(print_seating("第21次常务会议座次图", PEOPLE, MADE).content)
    assert "会场方向按礼宾次序：1周明远2韩立群3江涛4王海喆5李堃6赵玥然" in found
    assert found.count("远") == 2
    assert len(page_words(print_seating("座次图", [], MADE).content)) == 1


def test_a_card_has_the_name_on_both_sides() -> None:
    """One page each, across, the name twice as large as its half takes."""
    content = print_name_cards(["周明远", "李堃", "阿依古丽·买买提艾力"], MADE).content
    pages = PdfReader(io.BytesIO(content)).pages
    assert [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages] == [
        (842, 595)
    ] * 3
    for number, name in enumerate(("周明远", "李堃", "阿依古丽·买买提艾力")):
        found = page_words(content)[number]
        assert sorted("".join(found.split())) == sorted(name * 2)
        boxes = lines(content, number)
        assert min(line.left for line in boxes) > 20
        assert max(line.right for line in boxes) < 297 - 20
        assert all(line.bottom < 105 or line.top > 105 for line in boxes)


def test_a_sheet_has_a_row_for_each() -> None:
    """Numbered, with empty ones for others, and its head on every page."""
    pages = page_words(print_sign_in(SHEET, MADE).content)
    found = ["".join(page.split()) for page in pages]
    assert len(found) == 2
    for page in found:
        assert "序号姓名单位及职务签名" in page
    assert "时间：2026年5月8日上午9:00地点：县政府二楼会议室" in found[0]
    assert "30赵玥然县水务局局长313233" in found[-1]


def test_the_same_sheet_as_docx() -> None:
    """The same rows, the head repeated."""
    document = Document(io.BytesIO(print_sign_in_docx(SHEET, MADE).content))
    (table,) = document.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["序号", "姓名", "单位及职务", "签名"]
    assert rows[1] == ["1", "周明远", "县水务局局长", ""]
    assert rows[-1] == ["33", "", "", ""]
    assert next(table.rows[0]._tr.iter(qn("w:tblHeader")), None) is not None
    assert "".join(document.paragraphs[0].text.split()) == SHEET.title


def test_no_name_is_markup() -> None:
    """What is typed is printed as it is."""
    said = "#panic(1)*_$x$"
    assert said in words(print_sign_in(SHEET._replace(people=[Signer(said, said)]), MADE).content)
    assert sorted(words(print_name_cards([said], MADE).content)) == sorted(said * 2)
