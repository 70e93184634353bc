"""The sheets of the workbook of people: their columns, and how a cell becomes a value."""

import datetime
import re
from typing import Any, Literal, NamedTuple

from yiding.office.base.models import Thing
from yiding.office.people.models import Member, Person, Portfolio, Post, RoleHeld, Unit
from yiding.office.people.names import CHOICES, KINDS, NO, YES, label, said
from yiding.office.people.register import Register, Unknown

ID = "编号"
OPTIONS = "选项"
"""The hidden sheet with the lists to choose from."""
Form = Literal["text", "number", "day", "flag", "choice", "unit", "person", "body"]
# 2026-05-08 · 2026/5/8 · 2026.5.8 · 2026年5月8日
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")


class Column(NamedTuple):
    """One column: the field it holds, the form of its cells, its width in characters."""

    field: str
    form: Form = "text"
    width: int = 14


class Sheet(NamedTuple):
    """One sheet: its kind of thing, its columns, and the fields by which a row without a number finds its thing."""

    model: type[Thing]
    columns: tuple[Column, ...]
    same: tuple[str, ...]

    @property
    def kind(self) -> str:
        """Give the name of its kind."""
        return str(self.model._meta.model_name)

    @property
    def title(self) -> str:
        """Give what it is called in the workbook."""
        return KINDS[self.kind][0]

    def head(self, column: Column) -> str:
        """Give the head of a column."""
        return label(self.kind, column.field)[0]


_SPAN = (Column("since", "day", 13), Column("until", "day", 13))
_PERSON, _UNIT = Column("person", "person"), Column("unit", "unit", 28)
SHEETS = (
    Sheet(
        Unit,
        (
            Column("name", "text", 32),
            Column("short"),
            Column("also", "text", 24),
            Column("kind", "choice"),
            Column("code", "text", 24),
            Column("parent", "unit", 28),
            Column("order", "number", 8),
            *_SPAN,
        ),
        ("name",),
    ),
    Sheet(
        Person,
        (
            Column("name"),
            Column("order", "number", 8),
            Column("phone", "text", 18),
            Column("mail", "text", 26),
            Column("active", "flag", 8),
        ),
        ("name",),
    ),
    Sheet(Post, (_PERSON, _UNIT, Column("title", "text", 24), *_SPAN), ("person", "unit", "title", "since")),
    Sheet(RoleHeld, (_PERSON, Column("role", "choice", 18), _UNIT, *_SPAN), ("person", "role", "unit", "since")),
    Sheet(
        Member,
        (Column("body", "body", 24), _PERSON, Column("as_what", "choice"), *_SPAN),
        ("body", "person", "since"),
    ),
    Sheet(Portfolio, (_PERSON, _UNIT, *_SPAN), ("person", "unit", "since")),
)


def shown(thing: Thing, column: Column, register: Register) -> str:
    """Say in Chinese what stands in a column of a thing, as its cell says it."""
    value: Any = getattr(thing, column.field, None)
    if value is None:
        return ""
    if isinstance(value, Person):
        return register.called(value)
    return str(value.name) if isinstance(value, Unit) else said(thing, column.field)[0]


def read(text: str, kind: str, column: Column, register: Register) -> Any:
    """Read the words of a cell as the value of its field. Errors: Unknown, with the sentence."""
    if not text:
        return _empty(column)
    if column.form == "unit":
        return register.unit(text)
    if column.form == "person":
        return register.person(text)
    if column.form == "body":
        return register.body(text)
    if column.form == "choice":
        return _chosen(text, CHOICES[f"{kind}.{column.field}"])
    if column.form == "flag":
        return _chosen(text, {True: YES, False: NO})
    if column.form == "day":
        return _day(text)
    if column.form == "number":
        return _number(text)
    return text


def _empty(column: Column) -> Any:
    """Give what an empty cell says: nothing, or the default of an order and of a flag."""
    return {"text": "", "choice": "", "number": 1000, "flag": True}.get(column.form)


def _chosen(text: str, choices: Any) -> Any:
    for key, words in choices.items():
        if text in (words[0], words[1]):
            return key
    names = "、".join(words[0] for words in choices.values())
    raise Unknown(
        (f"“{text}”不在列表里；请从这些里选：{names}。", f"{text} is not on the list: choose one of {names}.")
    )


def _day(text: str) -> datetime.date:
    found = _DAY.fullmatch(text)
    try:
        return datetime.date(*map(int, found.groups())) if found else _no_day(text)
    except ValueError:
        return _no_day(text)


def _no_day(text: str) -> datetime.date:
    raise Unknown((f"“{text}”不是日期；请写成 2026-05-08。", f"{text} is no date: write 2026-05-08."))


def _number(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise Unknown((f"“{text}”不是整数；请改成数字。", f"{text} is no whole number: write digits."))
    return int(text)
