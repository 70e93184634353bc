"""The facts of a row of a ready form that was filled in, checked by the page's own form, or the sentence that refuses a cell."""

import datetime
from typing import Any

from yiding.office.matters.blank import FACT
from yiding.office.matters.choosing import facts_given
from yiding.office.matters.forms import FactsForm
from yiding.office.matters.ledger_columns import one_word, typed
from yiding.papers.ledger_cells import as_day
from yiding.papers.opened_workbook import Value
from yiding.rules.sources import SOURCES, Field
from yiding.rules.words import Words

_WIDE = str.maketrans("０１２３４５６７８９．－", "0123456789.-")
_MEND: dict[str, Words] = {
    "money": (
        "请写不小于 0 的数，以万元计，最多六位小数，如 120.5",
        "write a number from 0 up in ten thousand yuan, with at most six places, as 120.5",
    ),
    "points": (
        "请写不小于 0 的数，最多两位小数，如 2.5",
        "write a number from 0 up, with at most two places, as 2.5",
    ),
    "number": ("请写 0 到 9999 的整数", "write a whole number from 0 to 9999"),
    "line": ("最多 200 字，请写短些", "at most 200 characters: shorten it"),
}
_OTHER: Words = ("请改写", "write it in another way")


def facts_of(kind: str, cells: dict[str, Value]) -> dict[str, object] | Words:
    """Give what the form of a kind holds of a matter, as its page keeps it, or the sentence that refuses a cell."""
    fields = SOURCES[kind].facts
    given: dict[str, Any] = {}
    for field in fields:
        value = _given(field, cells.get(f"{FACT}{field.key}"))
        if isinstance(value, tuple):
            return value
        given[f"{FACT}{field.key}"] = value
    form = FactsForm(given, facts=fields)
    if form.is_valid():
        return facts_given(dict(form.cleaned_data))
    wrong = next(field for field in fields if f"{FACT}{field.key}" in form.errors)
    return refused_cell(wrong.words, typed(cells.get(f"{FACT}{wrong.key}")), _mend(wrong))


def refused_cell(head: Words, value: str, mend: Words) -> Words:
    """Say of a cell what stands there and how to mend it."""
    short = value if len(value) <= 20 else f"{value[:20]}…"
    return f"“{head[0]}”填的是“{short}”；{mend[0]}。", f"{head[1]} says {short}: {mend[1]}."


def day_of_cell(head: Words, value: Value) -> datetime.date | Words | None:
    """Give the day of a cell, None for an empty one, or the sentence that refuses it and names its column."""
    found = as_day(value)
    return (f"“{head[0]}”一格：{found[0]}", f"{head[1]}: {found[1]}") if isinstance(found, tuple) else found


def _given(field: Field, value: Value) -> str | Words:
    """Give what a cell says as the page's form takes it, or the sentence that refuses a day."""
    if field.typed == "day":
        day = day_of_cell(field.words, value)
        return day if isinstance(day, tuple) else day.isoformat() if day else ""
    if field.typed == "choice":
        return one_word(value, field.choices) or typed(value)
    if field.typed in ("line", "text"):
        return typed(value)
    # as many places as a workbook keeps: 0.30000000000000004 was typed as 0.3
    return format(value, ".15g") if isinstance(value, float) else typed(value).translate(_WIDE)


def _mend(field: Field) -> Words:
    if field.typed != "choice":
        return _MEND.get(field.typed, _OTHER)
    chinese, english = ("、".join(words[place] for _, words in field.choices) for place in (0, 1))
    return f"请填其中一个：{chinese}", f"write one of {english}"
