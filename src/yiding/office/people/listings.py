"""The tables of people: which columns each has, and the rows that stand in it."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.db.models import Prefetch, Q, QuerySet
from django.urls import reverse

from yiding.office.base.days import today
from yiding.office.base.models import Thing
from yiding.office.base.pages import State
from yiding.office.base.tables import Column, Filter, Table
from yiding.office.people.models import Account, Body, Member, Person, Portfolio, Post, RoleHeld, Unit
from yiding.office.people.names import CHOICES, KINDS, NO, YES, label, said
from yiding.rules.words import Words


class Listing(NamedTuple):
    """A list: its table, its rows, and whether everybody who entered may read it (else the administrator alone)."""

    table: Table
    rows: Callable[[], QuerySet[Any]]
    open: bool = False


_EMPTY: Words = (
    "这里还没有内容；请新增，或者从 Excel 导入。",
    "Nothing here yet: add the first, or import an Excel workbook.",
)
_HOLDS, ENDED = State(("有效", "holds"), "runs"), State(("已止", "ended"), "done")
_COMES = State(("未到", "to come"), "waits")


def holds(row: Any) -> State:
    """Say whether something dated holds today."""
    day = today()
    if row.until and row.until < day:
        return ENDED
    return _COMES if row.since and row.since > day else _HOLDS


def address(row: Thing) -> str:
    """Give the address of a thing: a unit's or person's page, of other things the form that changes it."""
    kind = str(row._meta.model_name)
    return reverse(
        "person" if kind == "person" else "unit" if kind == "unit" else "people-change", args=_arguments(row)
    )


def _arguments(row: Thing) -> list[Any]:
    return [row.pk] if isinstance(row, Unit | Person) else [row._meta.model_name, row.pk]


def _column(kind: str, field: str, *order_by: str) -> Column:
    return Column(field, label(kind, field), lambda row: filled(row, field), order_by)


def filled(row: Thing, field: str) -> Words | str:
    """Say what stands in a field, "" where nothing does."""
    words = said(row, field)
    return words if words[0] else ""


def _number(kind: str, field: str) -> Column:
    return Column(field, label(kind, field), lambda row: getattr(row, field), (field,), numeric=True)


def _span(kind: str) -> tuple[Column, ...]:
    return (
        Column("since", label(kind, "since"), lambda row: row.since, ("since",)),
        Column("until", label(kind, "until"), lambda row: row.until, ("until",)),
        Column("state", ("状态", "State"), holds),
    )


def _choice(kind: str, field: str) -> Filter:
    choices = list(CHOICES[f"{kind}.{field}"].items())
    return Filter(field, label(kind, field), choices, lambda values: Q(**{f"{field}__in": values}))


def _flag(kind: str, field: str) -> Filter:
    choices = [("yes", YES), ("no", NO)]
    return Filter(
        field, label(kind, field), choices, lambda values: Q(**{f"{field}__in": [v == "yes" for v in values]})
    )


def _table(kind: str, columns: tuple[Column, ...], order: str, search: tuple[str, ...], *filters: Filter) -> Table:
    return Table(KINDS[kind], columns, order, address, filters, search, _EMPTY)


def _posts(person: Person) -> str:
    return "、".join(str(post) for post in person.posts.all())


def _units(person: Person) -> str:
    """Name the units of somebody, by the posts and then the roles of today, each once."""
    held = [*person.posts.all(), *person.roles.all()]
    return "、".join(dict.fromkeys(str(row.unit) for row in held if row.unit))


def _persons() -> QuerySet[Person]:
    day = today()
    return Person.objects.prefetch_related(
        Prefetch("posts", Post.objects.on(day).select_related("unit")),
        Prefetch("roles", RoleHeld.objects.on(day).select_related("unit")),
    )


_PERSON, _UNIT = _column("post", "person", "person__order", "person"), _column("post", "unit", "unit__order", "unit")

LISTINGS: dict[str, Listing] = {
    "person": Listing(
        _table(
            "person",
            (
                _column("person", "name", "name"),
                Column("units", KINDS["unit"], _units),
                Column("posts", KINDS["post"], _posts),
                _column("person", "phone"),
                _column("person", "mail"),
                _column("person", "active", "active"),
                _number("person", "order"),
            ),
            "order",
            ("name", "phone", "mail"),
            _flag("person", "active"),
        ),
        _persons,
        open=True,
    ),
    "unit": Listing(
        _table(
            "unit",
            (
                _column("unit", "name", "name"),
                _column("unit", "short", "short"),
                _column("unit", "kind", "kind"),
                _column("unit", "parent", "parent__order"),
                _column("unit", "code", "code"),
                *_span("unit"),
                _number("unit", "order"),
            ),
            "order",
            ("name", "short", "also", "code"),
            _choice("unit", "kind"),
        ),
        lambda: Unit.objects.select_related("parent"),
        open=True,
    ),
    "post": Listing(
        _table(
            "post",
            (_column("post", "title", "title"), _PERSON, _UNIT, *_span("post")),
            "person",
            ("title", "person__name", "unit__name", "unit__short"),
        ),
        lambda: Post.objects.select_related("person", "unit"),
    ),
    "roleheld": Listing(
        _table(
            "roleheld",
            (_column("roleheld", "role", "role"), _PERSON, _UNIT, *_span("roleheld")),
            "person",
            ("person__name", "unit__name", "unit__short"),
            _choice("roleheld", "role"),
        ),
        lambda: RoleHeld.objects.select_related("person", "unit"),
    ),
    "portfolio": Listing(
        _table(
            "portfolio",
            (_UNIT, _PERSON, *_span("portfolio")),
            "person",
            ("person__name", "unit__name", "unit__short"),
        ),
        lambda: Portfolio.objects.select_related("person", "unit"),
    ),
    "body": Listing(
        _table(
            "body",
            (
                _column("body", "name", "name"),
                _column("body", "kind", "kind"),
                _column("body", "meeting", "meeting"),
                _column("body", "by_year", "by_year"),
                _column("body", "term", "term"),
                *_span("body"),
                _number("body", "order"),
            ),
            "order",
            ("name", "meeting"),
        ),
        Body.objects.all,
    ),
    "member": Listing(
        _table(
            "member",
            (
                _PERSON,
                _column("member", "body", "body__order"),
                _column("member", "as_what", "as_what"),
                *_span("member"),
            ),
            "person",
            ("person__name", "body__name"),
            _choice("member", "as_what"),
        ),
        lambda: Member.objects.select_related("person", "body"),
    ),
    "account": Listing(
        _table(
            "account",
            (
                _column("account", "username", "username"),
                _column("account", "full_name", "full_name"),
                _column("account", "person", "person__order"),
                _column("account", "is_active", "is_active"),
                _column("account", "admin", "admin"),
            ),
            "username",
            ("username", "full_name", "person__name"),
            _flag("account", "is_active"),
            _flag("account", "admin"),
        ),
        lambda: Account.objects.select_related("person"),
    ),
}
"""Every list of people, by the name of its model."""


def thing(kind: str, pk: int) -> Any:
    """Give a thing by its kind and number. Errors: KeyError, DoesNotExist."""
    return LISTINGS[kind].rows().get(pk=pk)
