"""What pages show: the one skeleton of every thing, and the two texts of a conflict.

A view fills a `ThingPage` and renders a template that extends `base/thing.html`, with it as `page`.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple
from uuid import uuid4

from django.forms import Form

from yiding.office.base.by import By
from yiding.office.base.models import Step
from yiding.rules.actions import ACTIONS
from yiding.rules.words import Words

Weight = Literal["late", "near", "waits", "runs", "done"]
"""How much a state asks for attention, heaviest first."""


Colour = Literal["", "blue", "yellow", "orange", "red", "green", "grey"]


class State(NamedTuple):
    """A state in words; its weight gives the shape, and the colour too where it has none of its own."""

    words: Words
    weight: Weight
    colour: Colour = ""


class Fact(NamedTuple):
    """One of the facts that people ask for: a name and a value (text, number, day, state or words)."""

    words: Words
    value: object


class Offer(NamedTuple):
    """An act that can be done on a thing, at an address; greyed with the sentence of its rule where it is refused now."""

    act: str
    words: Words
    address: str
    refusal: Words | None = None
    primary: bool = False


def concerns(by: By, act: str) -> bool:
    """Say whether an act is offered to somebody at all, grey or not: to who holds a role for it.

    What is for anyone is a matter of its guards.
    """
    row = ACTIONS[act]
    return row.anyone or by.has(*row.roles)


@dataclass(frozen=True)
class ThingPage:
    """The page of a thing: who has it now and until when, the five facts, what can be done, what was done."""

    number: str
    title: str
    state: State
    facts: Sequence[Fact] = ()
    holder: Words = ("", "")
    due: datetime.date | None = None
    offers: Sequence[Offer] = ()
    history: Sequence[Step] = ()


class Differing(NamedTuple):
    """A field that two people changed: what it is called, and both texts."""

    label: str
    yours: str
    theirs: str


def once_key() -> str:
    """Give a fresh key for a form that works once."""
    return uuid4().hex


def differing(form: Form, theirs: Mapping[str, str]) -> list[Differing]:
    """Set what was typed beside what stands there now, for each field of the form where the two differ."""
    rows = [(form[name], text) for name, text in theirs.items() if name in form.fields]
    typed = [(bound, str(bound.value() or ""), text) for bound, text in rows]
    return [Differing(str(bound.label), yours, text) for bound, yours, text in typed if yours.strip() != text.strip()]
