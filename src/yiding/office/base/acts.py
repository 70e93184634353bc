"""The actions that pages, paper signatures and commands can call by name; each app adds its own at start-up."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, NamedTuple

from django.forms import Form

from yiding.office.base.by import By
from yiding.rules.permission import Refusal
from yiding.rules.words import Words


def _nothing(by: By, pk: int) -> dict[str, Any]:
    return {}


def _nothing_signed(pk: int) -> object:
    return ""


def _unnamed(pk: int) -> str:
    return ""


def _seen(by: By, pk: int) -> bool:
    return True


class Act(NamedTuple):
    """One action on a thing that is there.

    `do(by, pk, **given)` does it with what its form gives; `refusal(by, pk, name)` says why it may not be done now, and raises
    LookupError where the thing is not there for who asks; `about(by, pk)` gives what the form is made with; `does` says what it
    brings about. `label` is the kind of thing (`proposals.proposal`), `page` the name of its address: with them it can be signed on paper;
    `content(pk)` is what is signed then: a signature counts for that alone; `called(pk)` names it. `state(pk)` gives its state,
    and `units(pk)` the units that it concerns, so that it need not be asked of everybody whether they may sign.

    Who enters a signature learns nothing by it: `about` is asked as who enters, `theirs(signer, pk)` gives what of it hangs on
    the roles of who signs (gates, by name). `seen(by, pk)` says whether somebody knows of the thing; what is not seen can be entered
    only where `number(pk)` names it without saying what it holds. `allowed(persons, pk, names)` says of many persons and actions at
    once which persons may do which, by their keys, in a number of queries that does not grow with the persons. `persons(pk)` gives who
    is asked by name where no role does it.
    """

    name: str
    do: Callable[..., Any]
    form: type[Form]
    refusal: Callable[[By, int, str], Refusal | None]
    does: Words = ("", "")
    about: Callable[[By, int], dict[str, Any]] = _nothing
    label: str = ""
    page: str = ""
    content: Callable[[int], object] = _nothing_signed
    called: Callable[[int], str] = _unnamed
    state: Callable[[int], str] | None = None
    units: Callable[[int], Collection[int]] | None = None
    theirs: Callable[[By, int], dict[str, Any]] = _nothing
    seen: Callable[[By, int], bool] = _seen
    number: Callable[[int], str] | None = None
    allowed: Callable[[Sequence[By], int, Sequence[str]], dict[str, set[int]]] | None = None
    persons: Callable[[int], Collection[int]] | None = None


ACTS: dict[str, Act] = {}
"""Every action that was added, by its name in `rules.actions`."""


def add(act: Act) -> None:
    """Add an action; added again, the newest counts (a process sets up once, tests may do it twice)."""
    ACTS[act.name] = act
