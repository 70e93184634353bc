"""Tables: order, filters, search, pages, Excel, and how many queries they take."""

import datetime
import io
from collections.abc import Sequence
from typing import Any

import pytest
from django.db import connection
from django.db.models import Q
from django.http import FileResponse, QueryDict
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from openpyxl import load_workbook

from yiding.office.base.excel import workbook
from yiding.office.base.pages import State
from yiding.office.base.tables import Column, Filter, Listing, Table, table_page
from yiding.office.people.models import Unit

pytestmark = pytest.mark.django_db

KINDS = Filter(
    "kind",
    ("类别", "Kind"),
    [("office", ("政府办公室", "office")), ("department", ("工作部门", "department"))],
    lambda values: Q(kind__in=values),
)
UNITS = Table(
    ("单位：名册", "Units"),
    [
        Column("name", ("名称", "Name"), lambda unit: unit.name, ("name",)),
        Column("parent", ("上级", "Above"), lambda unit: unit.parent and unit.parent.name, ("-parent__order",)),
        Column("kind", ("类别", "Kind"), lambda unit: State((unit.kind, unit.kind), "runs")),
        Column("since", ("设立", "Since"), lambda unit: unit.since),
        Column("order", ("序", "Order"), lambda unit: unit.order, ("order",), numeric=True),
    ],
    "order",
    filters=[KINDS],
    search=("name", "short"),
)


@pytest.fixture
def units() -> None:
    """Make an office and 119 departments below it."""
    office = Unit.objects.create(name="青岫县政府办公室", short="县府办", kind="office", order=1)
    Unit.objects.bulk_create(
        Unit(name=f"县第{n}工作局", order=n, parent=office, since=datetime.date(2020, 1, 1)) for n in range(2, 121)
    )


def listing(query: str = "") -> Listing:
    """Give the table in the state of a query string."""
    return Listing(UNITS, Unit.objects.select_related("parent"), QueryDict(query))


def names(found: Listing) -> list[object]:
    """Give the first cells of a page."""
    return [row.cells[0][1] for row in found.rows()]


@pytest.mark.usefixtures("units")
def test_fifty_rows_a_page() -> None:
    """In the table's own order; a page that is not there is the nearest."""
    found = listing()
    assert (found.count, len(names(found))) == (120, 50)
    assert names(found)[:2] == ["青岫县政府办公室", "县第2工作局"]
    assert names(listing("page=3"))[0] == "县第101工作局"
    assert names(listing("page=99")) == names(listing("page=3"))
    assert names(listing("page=x")) == names(listing())


@pytest.mark.usefixtures("units")
def test_heads_sort_and_turn() -> None:
    """By one or the other way; a column without an order has no link; what is no column is passed over."""
    assert names(listing("sort=-order"))[0] == "县第120工作局"
    assert names(listing("sort=parent"))[-1] != names(listing("sort=-parent"))[-1]
    assert names(listing("sort=since")) == names(listing("sort=password")) == names(listing())
    heads = {head.column.key: head for head in listing("sort=-order").heads()}
    assert (heads["order"].sorted, heads["order"].address) == ("descending", "?sort=order")
    assert (heads["name"].sorted, heads["name"].address) == ("", "?sort=name")
    assert heads["since"].address == ""


@pytest.mark.usefixtures("units")
def test_filters_narrow_and_become_chips() -> None:
    """Several values of one filter add up; each chip leads to the table without it."""
    found = listing("kind=office&kind=gone&sort=name")
    assert names(found) == ["青岫县政府办公室"]
    assert [(chip.value[0], chip.address) for chip in found.chips()] == [("政府办公室", "?sort=name")]
    assert [value for value, _ in found.choices()[0].values] == ["department"]
    both = listing("kind=office&kind=department&q=县")
    assert both.count == 120
    assert [chip.value[0] for chip in both.chips()] == ["县", "政府办公室", "工作部门"]
    assert both.everything() == "?sort=order"
    assert not listing("kind=gone").narrowed


@pytest.mark.usefixtures("units")
@pytest.mark.parametrize(
    ("query", "count"), [("县府办", 1), ("第1 工作", 31), ("%", 0), ("_", 0), ("县\0府办", 1), ("  ", 120), ("没有", 0)]
)
def test_words_are_looked_for_in_every_field(query: str, count: int) -> None:
    """Every word has to be there, as it was typed."""
    asked = QueryDict(mutable=True)
    asked["q"] = query
    assert Listing(UNITS, Unit.objects.all(), asked).count == count


@pytest.mark.usefixtures("units")
def test_the_address_is_the_state() -> None:
    """Links keep what was chosen; sorting and narrowing lead to the first page."""
    found = listing("q=工作&kind=department&sort=-name&page=2")
    assert found.before() == "?q=%E5%B7%A5%E4%BD%9C&sort=-name&kind=department&page=1"
    assert found.after().endswith("&page=3")
    assert "page" not in found.at(sort="name")
    assert QueryDict(found.export()[1:]).getlist("kind") == ["department"]
    assert [text for text, address in found.pages() if not address] == ["2"]
    assert found.carried() == [("sort", "-name"), ("kind", "department")]


def drawn(query: str) -> tuple[str, int]:
    """Give the page of the table, and how many queries it took."""
    with CaptureQueriesContext(connection) as taken:
        request = RequestFactory().get(f"/?{query}")
        response: Any = table_page(request, UNITS, Unit.objects.select_related("parent"), "base/table.html")
    return response.content.decode(), len(taken)


@pytest.mark.usefixtures("units")
def test_a_table_takes_two_queries() -> None:
    """One counts, one gives the rows, however many there are."""
    assert drawn("kind=office")[1] == drawn("")[1] == 2


def test_an_empty_table_says_so() -> None:
    """What nothing was narrowed from says what comes here, else what to remove."""
    assert "这里还没有内容" in drawn("")[0]
    assert "没有符合条件的内容" in drawn("q=x")[0]


def test_what_people_typed_is_escaped_in_tables() -> None:
    """In cells and in chips."""
    Unit.objects.create(name="<i>局</i>")
    page = drawn("q=<i>")[0]
    assert "<i>" not in page
    assert "&lt;i&gt;局&lt;/i&gt;" in page


def sheet(rows: Sequence[Sequence[object]]) -> Any:
    """Write a workbook and read its sheet."""
    with workbook("表", ["甲"], rows) as file:
        return load_workbook(file).active


@pytest.mark.usefixtures("units")
def test_excel_holds_every_row_that_was_asked_for() -> None:
    """Not the page alone; heads in the reader's language; days as days, numbers as numbers."""
    request = RequestFactory().get("/?kind=department&as=xlsx")
    with translation.override("en"):
        response = table_page(request, UNITS, Unit.objects.select_related("parent"), "base/table.html")
        assert isinstance(response, FileResponse)
        book = load_workbook(io.BytesIO(b"".join(response)))
        response.close()
    assert response.headers["Content-Disposition"] == 'attachment; filename="Units.xlsx"'
    rows = list(book.active.values)
    assert rows[0] == ("Name", "Above", "Kind", "Since", "Order")
    assert rows[1] == ("县第2工作局", "青岫县政府办公室", "department", datetime.datetime(2020, 1, 1), 2)
    assert len(rows) == 120
    assert book.active.freeze_panes == "A2"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", '=HYPERLINK("x")'])
def test_no_text_becomes_a_formula(text: str) -> None:
    """It stays the text that it is, and Excel is told so."""
    cell = sheet([[text]])["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_excel_takes_every_kind_of_value() -> None:
    """Signs that no workbook can hold are left out, moments are in the office's zone, nothing is nothing."""
    moment = datetime.datetime(2026, 5, 8, 6, 5, tzinfo=datetime.UTC)
    rows = list(sheet([["a\x01b", moment, None, 1.5]]).values)
    assert rows[1] == ("ab", datetime.datetime(2026, 5, 8, 14, 5), None, 1.5)


def test_a_sheet_has_a_name_that_excel_takes() -> None:
    """No signs that it refuses, no more than 31 characters."""
    with workbook("议题[2026]/" + "长" * 40, ["甲"], []) as file:
        book = load_workbook(file)
    assert book.sheetnames == ["议题（2026）／" + "长" * 22]
