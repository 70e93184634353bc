"""Who is told of what happens to break-downs, matters and tasks."""

from collections.abc import Iterable

from yiding.office.base.deeds import Deed
from yiding.office.base.telling import tell
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.office.people.models import Person
from yiding.office.people.queries import accounts_of, accounts_of_roles
from yiding.rules.words import Words

_LONGEST = 60


def tell_roles(doing: Deed, thing: Breakdown | Matter | Task, roles: Iterable[str], words: Words) -> None:
    """Tell whoever holds one of the roles; each act tells once."""
    _tell(doing, thing, accounts_of_roles(roles), words)


def tell_units(
    doing: Deed, thing: Matter | Task, units: Iterable[int | None], words: Words, link: str | None = None
) -> None:
    """Tell the liaisons and heads of some units; `link` where they are led elsewhere than to the thing."""
    named = [unit for unit in units if unit]
    if named:
        _tell(doing, thing, accounts_of_roles(("liaison", "unit_head"), named), words, link)


def tell_persons(doing: Deed, thing: Matter | Task, persons: Iterable[int | None], words: Words) -> None:
    """Tell some persons, where they have an account."""
    accounts = accounts_of(Person.objects.filter(pk__in=[pk for pk in persons if pk])).values_list("pk", flat=True)
    _tell(doing, thing, accounts, words)


def said(thing: Breakdown | Matter | Task, words: Words) -> Words:
    """Say it of a thing, by its own words."""
    name = thing.text if isinstance(thing, Task) else thing.title
    short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    return f"{words[0]}：{short}", f"{words[1]}: {short}"


def link_of(thing: Breakdown | Matter | Task) -> str:
    """Give the address of a thing."""
    return f"/{thing._meta.model_name}s/{thing.pk}/"


def _tell(
    doing: Deed, thing: Breakdown | Matter | Task, accounts: Iterable[int], words: Words, link: str | None = None
) -> None:
    others = [pk for pk in accounts if pk != doing.by.account]
    tell(others, f"{doing.act}:{thing.about}:{thing.version + 1}", said(thing, words), link or link_of(thing))
