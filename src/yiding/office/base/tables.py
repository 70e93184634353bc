"""Tables of things: sorted by a head, narrowed by chips and by words, fifty rows a page, out to Excel.

A `Table` says what its columns and filters are; `table_page` answers a request with it over a queryset that already holds
only what its reader may know. The state of a table is its query string alone (`?q=&sort=-due&state=ready&page=2`), so
that a view of it is an address that can be kept and sent on. Values that it does not know are passed over.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import FileResponse, HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render

from yiding.office.base.excel import workbook
from yiding.office.base.language import chosen
from yiding.office.base.pages import State
from yiding.rules.words import Words

ROWS = 50
_CHUNK = 500


@dataclass(frozen=True)
class Column:
    """A column: what its cells hold (text, number, day, words, state), and by which fields it is sorted, if it can be.

    The first one leads to the row's thing; one that `leads` does so too (a title beside its number).
    """

    key: str
    words: Words
    cell: Callable[[Any], object]
    order_by: tuple[str, ...] = ()
    numeric: bool = False
    leads: bool = False


@dataclass(frozen=True)
class Filter:
    """A choice that narrows a table: its values, and the condition for those that were chosen."""

    key: str
    words: Words
    choices: Sequence[tuple[str, Words]]
    narrow: Callable[[list[str]], Q]


@dataclass(frozen=True)
class Table:
    """A kind of table. `order` is a column's key, with - before it for the reverse; `search` names fields in which words are looked for.

    Behind the `foremost` filters the others are folded away. With `bulk`, the words of a button, rows can be ticked, and their keys are sent to the table's address as `row`.
    """

    words: Words
    columns: Sequence[Column]
    order: str
    address: Callable[[Any], str] | None = None
    filters: Sequence[Filter] = ()
    search: tuple[str, ...] = ()
    empty: Words = ("这里还没有内容。", "Nothing here yet.")
    bulk: Words | None = None
    foremost: int = 7


class Head(NamedTuple):
    """The head of a column: where a click leads, and how the table is sorted by it now (ascending, descending, "")."""

    column: Column
    address: str
    sorted: str


class Chip(NamedTuple):
    """A value that narrows the table now: the address of the table without it."""

    words: Words
    value: Words
    address: str


class Choice(NamedTuple):
    """A filter with the values that can still be chosen."""

    filter: Filter
    values: list[tuple[str, Words]]


class Row(NamedTuple):
    """A row: its key, where it leads, and its cells with their columns."""

    key: int
    address: str
    cells: list[tuple[Column, object]]


class Listing:
    """A table over a queryset, in the state that a query string says."""

    def __init__(self, table: Table, rows: QuerySet[Any], asked: QueryDict) -> None:
        self.table, self._rows, self._asked = table, rows, asked
        self.query = asked.get("q", "").replace("\0", "").strip() if table.search else ""
        self.chosen = {one.key: _known(one, asked.getlist(one.key)) for one in table.filters}
        sortable = {column.key: column for column in table.columns if column.order_by}
        sort = asked.get("sort", "")
        self.sort = sort if sort.removeprefix("-") in sortable else table.order
        self._order = sortable[self.sort.removeprefix("-")].order_by

    @cached_property
    def found(self) -> QuerySet[Any]:
        """Give all rows that were asked for, in order."""
        rows = self._rows
        for one in self.table.filters:
            if self.chosen[one.key]:
                rows = rows.filter(one.narrow(self.chosen[one.key]))
        for word in self.query.split():
            rows = rows.filter(_holds(self.table.search, word))
        order = [_turned(field) for field in self._order] if self.sort.startswith("-") else self._order
        return rows.order_by(*order, "pk")

    @cached_property
    def page(self) -> Page[Any]:
        """Give the page that was asked for, the nearest one where there is none such."""
        return Paginator(self.found, ROWS).get_page(self._asked.get("page"))

    @property
    def count(self) -> int:
        """Give the number of rows on all pages."""
        return self.page.paginator.count

    @property
    def narrowed(self) -> bool:
        """Say whether less than everything is shown."""
        return bool(self.query or any(self.chosen.values()))

    def rows(self) -> Iterator[Row]:
        """Give the rows of the page."""
        for thing in self.page:
            address = self.table.address(thing) if self.table.address else ""
            yield Row(thing.pk, address, [(column, column.cell(thing)) for column in self.table.columns])

    def heads(self) -> Iterator[Head]:
        """Give the heads of the columns."""
        for column in self.table.columns:
            way = {column.key: "ascending", f"-{column.key}": "descending"}.get(self.sort, "")
            turn = f"-{column.key}" if way == "ascending" else column.key
            yield Head(column, self.at(sort=turn) if column.order_by else "", way)

    def chips(self) -> Iterator[Chip]:
        """Give what narrows the table now."""
        if self.query:
            yield Chip(("搜索", "Search"), (self.query, self.query), self.at(q=""))
        for one in self.table.filters:
            names = dict(one.choices)
            for value in self.chosen[one.key]:
                rest = [other for other in self.chosen[one.key] if other != value]
                yield Chip(one.words, names[value], self.at(**{one.key: rest}))

    def choices(self) -> list[Choice]:
        """Give the filters with the values that can still be chosen."""
        return [
            Choice(one, [choice for choice in one.choices if choice[0] not in self.chosen[one.key]])
            for one in self.table.filters
        ]

    def carried(self) -> list[tuple[str, str]]:
        """Give what the form of the search carries on unseen."""
        return [("sort", self.sort), *((key, value) for key, values in self.chosen.items() for value in values)]

    def pages(self) -> list[tuple[str, str]]:
        """Give the links between pages: what each says, and its address ("" for a gap and for the page that is shown)."""
        paginator = self.page.paginator
        numbers = paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1)
        return [
            (str(one), self.at(page=str(one)) if isinstance(one, int) and one != self.page.number else "")
            for one in numbers
        ]

    def before(self) -> str:
        """Give the address of the page before, "" on the first."""
        return self.at(page=str(self.page.number - 1)) if self.page.has_previous() else ""

    def after(self) -> str:
        """Give the address of the next page, "" on the last."""
        return self.at(page=str(self.page.number + 1)) if self.page.has_next() else ""

    def everything(self) -> str:
        """Give the address of the table without search and filters."""
        return self.at(q="", **{key: [] for key in self.chosen})

    def export(self) -> str:
        """Give the address of the Excel file with all rows that were asked for."""
        return self.at(**{"as": "xlsx"})

    def at(self, **changes: str | list[str]) -> str:
        """Give the address of this table with changes; every change but that of the page leads to the first page."""
        state: dict[str, str | list[str]] = {"q": self.query, "sort": self.sort, **self.chosen, **changes}
        query = QueryDict(mutable=True)
        for key, value in state.items():
            query.setlist(key, [one for one in ([value] if isinstance(value, str) else value) if one])
        return f"?{query.urlencode()}"

    def workbook(self) -> FileResponse:
        """Answer with an Excel file of all rows that were asked for."""
        columns = self.table.columns
        rows = ([_plain(column.cell(thing)) for column in columns] for thing in self.found.iterator(_CHUNK))
        name = chosen(self.table.words)
        file = workbook(name, [chosen(column.words) for column in columns], rows)
        return FileResponse(file, as_attachment=True, filename=f"{name}.xlsx")


def table_page(
    request: HttpRequest,
    table: Table,
    rows: QuerySet[Any],
    template: str,
    context: Mapping[str, Any] | None = None,
) -> HttpResponseBase:
    """Answer with the page of a table (its template includes `base/table.html`), or with its Excel file."""
    listing = Listing(table, rows, request.GET)
    if request.GET.get("as") == "xlsx":
        return listing.workbook()
    return render(request, template, {"listing": listing, **(context or {})})


def _known(one: Filter, values: list[str]) -> list[str]:
    return [value for value, _ in one.choices if value in values]


def _holds(fields: tuple[str, ...], word: str) -> Q:
    found = Q()
    for field in fields:
        found |= Q(**{f"{field}__icontains": word})
    return found


def _turned(field: str) -> str:
    return field[1:] if field.startswith("-") else f"-{field}"


def _plain(value: object) -> object:
    """Give what a cell of a workbook holds."""
    if isinstance(value, State):
        return chosen(value.words)
    if isinstance(value, bool):
        return chosen(("是", "yes") if value else ("否", "no"))
    return chosen((value[0], value[1])) if isinstance(value, tuple) else value
