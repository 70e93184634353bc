"""Who is told of what happens to minutes."""

from collections.abc import Iterable

from yiding.office.base.deeds import Deed
from yiding.office.base.telling import tell
from yiding.office.minutes.models import Minutes
from yiding.office.people.models import Person
from yiding.office.people.queries import accounts_of, accounts_of_roles
from yiding.rules.words import Words


def tell_roles(doing: Deed, minutes: Minutes, roles: Iterable[str], words: Words) -> None:
    """Tell whoever holds one of the roles."""
    _tell(doing, minutes, accounts_of_roles(roles), words)


def tell_units(doing: Deed, minutes: Minutes, units: Iterable[int], words: Words) -> None:
    """Tell the liaisons and heads of some units."""
    _tell(doing, minutes, accounts_of_roles(("liaison", "unit_head"), units), words)


def tell_persons(doing: Deed, minutes: Minutes, persons: Iterable[int], words: Words) -> None:
    """Tell some persons, where they have an account."""
    accounts = accounts_of(Person.objects.filter(pk__in=list(persons))).values_list("pk", flat=True)
    _tell(doing, minutes, accounts, words)


def _tell(doing: Deed, minutes: Minutes, accounts: Iterable[int], words: Words) -> None:
    said = (f"{words[0]}：{minutes.title}", f"{words[1]}: {minutes.title}")
    others = [pk for pk in accounts if pk != doing.by.account]
    tell(others, f"{doing.act}:{minutes.about}:{minutes.version + 1}", said, f"/minutes/{minutes.pk}/")
