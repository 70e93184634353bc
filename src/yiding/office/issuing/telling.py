"""Who is told of what happens to adopted documents."""

from collections.abc import Iterable

from yiding.office.base.deeds import Deed
from yiding.office.base.telling import tell
from yiding.office.issuing.models import Issuance
from yiding.office.people.queries import accounts_of_roles
from yiding.rules.words import Words


def tell_roles(doing: Deed, issuance: Issuance, roles: Iterable[str], words: Words) -> None:
    """Tell whoever holds one of the roles; each act tells once."""
    _tell(doing, issuance, accounts_of_roles(roles), words)


def tell_units(doing: Deed, issuance: Issuance, units: Iterable[int], words: Words) -> None:
    """Tell the liaisons and heads of some units."""
    _tell(doing, issuance, accounts_of_roles(("liaison", "unit_head"), list(units)), words)


def _tell(doing: Deed, issuance: Issuance, accounts: Iterable[int], words: Words) -> None:
    said = (f"{words[0]}：{issuance.title}", f"{words[1]}: {issuance.title}")
    others = [pk for pk in accounts if pk != doing.by.account]
    tell(others, f"{doing.act}:{issuance.about}:{issuance.version + 1}", said, f"/issuing/{issuance.pk}/")
