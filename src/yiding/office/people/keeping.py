"""How every action on people keeps a thing: permission, version, the new values, their check, one deed."""

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.base.models import Thing
from yiding.office.base.refused import Outdated
from yiding.office.base.secrecy import refuse_marked
from yiding.office.people.checks import Misfit, Misfitting
from yiding.office.people.names import said
from yiding.office.people.permission import people_may

Given = Mapping[str, Any]
"""New values by the names of the fields."""
Kept = TypeVar("Kept", bound=Thing)
_BLANKS = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")


def keep_thing(
    by: By, model: type[Kept], given: Given, pk: int | None, version: int, misfit: Callable[[Kept], Misfit | None]
) -> Kept:
    """Make a thing (no pk) or change the one that is there; the action's name comes from its kind.

    Errors: Refused, Secret, Misfitting, Outdated where `version` is not the thing's; DoesNotExist.
    """
    act = ACTS[model._meta.model_name or ""]
    with deed(act, by, "" if pk is None else f"{model._meta.label_lower}:{pk}") as doing:
        doing.allow(people_may(act, by))
        thing = model() if pk is None else current(model, pk, version, given)
        refuse_marked(*(value for value in given.values() if isinstance(value, str)))
        put(thing, given)
        if found := misfit(thing):
            raise Misfitting(found)
        doing.keep(thing)
        doing.about = thing.about
    return thing


ACTS = {
    "unit": "keep_unit",
    "person": "keep_person",
    "post": "keep_post",
    "roleheld": "keep_role",
    "body": "keep_body",
    "member": "keep_member",
    "portfolio": "keep_portfolio",
    "account": "set_account",
}
"""The action that keeps each kind of thing."""


def current(model: type[Kept], pk: Any, version: int, fields: Given) -> Kept:
    """Give a thing as it is now, locked until the deed ends. Errors: DoesNotExist, Outdated with what stands there now."""
    thing = model._base_manager.select_for_update().get(pk=pk)
    if thing.version != version:
        raise Outdated({field: said(thing, field)[0] for field in fields})
    return thing


def put(thing: Thing, given: Given) -> None:
    """Put new values into a thing, words tidied."""
    for field, value in given.items():
        setattr(thing, field, tidy(value) if isinstance(value, str) else value)


def tidy(words: str) -> str:
    """Take the blanks from around words, and from between Chinese characters."""
    return _BLANKS.sub("", words.strip())
