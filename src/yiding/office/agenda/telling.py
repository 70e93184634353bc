"""Who is told of what happens to a sitting."""

from collections.abc import Iterable

from yiding.office.agenda.models import Agenda, Packet, Sitting
from yiding.office.base.deeds import Deed
from yiding.office.base.telling import tell
from yiding.office.people.models import Person
from yiding.office.people.queries import accounts_of, accounts_of_roles
from yiding.rules.words import Words


def tell_roles(doing: Deed, thing: Sitting | Agenda | Packet, roles: Iterable[str], words: Words) -> None:
    """Tell whoever holds one of the roles; each act tells once."""
    _tell(doing, thing, accounts_of_roles(roles), words, "")


def tell_persons(doing: Deed, thing: Sitting | Packet, persons: Iterable[int], words: Words) -> None:
    """Tell some persons, where they have an account, and lead them to their own notice."""
    accounts = accounts_of(Person.objects.filter(pk__in=list(persons))).values_list("pk", flat=True)
    _tell(doing, thing, accounts, words, "notice/")


def tell_dismissed(doing: Deed, sitting: Sitting, persons: Iterable[int], words: Words) -> None:
    """Tell some persons that they are asked no longer: the sitting is not theirs to see any more, so they are led to the list."""
    accounts = accounts_of(Person.objects.filter(pk__in=list(persons))).values_list("pk", flat=True)
    _tell(doing, sitting, accounts, words, None)


def tell_all(doing: Deed, sitting: Sitting, words: Words) -> None:
    """Tell everybody whom a sitting concerns: who is asked to come, and who prepares it."""
    tell_persons(doing, sitting, sitting.invitations.values_list("person", flat=True), words)
    tell_roles(doing, sitting, ("secretariat", "office_head"), words)


def _tell(
    doing: Deed, thing: Sitting | Agenda | Packet, accounts: Iterable[int], words: Words, page: str | None
) -> None:
    agenda = thing.agenda if isinstance(thing, Packet) else thing
    sitting = agenda.sitting if isinstance(agenda, Agenda) else agenda
    said = (f"{words[0]}：{sitting.title}", f"{words[1]}: {sitting.title}")
    others = [pk for pk in accounts if pk != doing.by.account]
    link = "/sittings/" if page is None else f"/sittings/{sitting.pk}/{page}"
    tell(others, f"{doing.act}:{thing.about}:{thing.version + 1}", said, link)
