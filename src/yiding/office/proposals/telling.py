"""Who is told of what happens to a proposal."""

from collections.abc import Iterable

from yiding.office.base.deeds import Deed
from yiding.office.base.telling import tell
from yiding.office.people.models import Person
from yiding.office.people.queries import accounts_of, accounts_of_roles
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.words import gate_named
from yiding.rules.gates import GATES
from yiding.rules.words import Words


def tell_roles(
    doing: Deed, proposal: Proposal, roles: Iterable[str], words: Words, units: Iterable[int] | None = None
) -> None:
    """Tell whoever holds one of the roles (for one of the units, where they are given); the key makes it once a version."""
    _tell(doing, proposal, accounts_of_roles(roles, units), words)


def tell_persons(doing: Deed, proposal: Proposal, persons: Iterable[int], words: Words) -> None:
    """Tell some persons, where they have an account."""
    accounts = accounts_of(Person.objects.filter(pk__in=list(persons))).values_list("pk", flat=True)
    _tell(doing, proposal, accounts, words)


def tell_reviewers(doing: Deed, proposal: Proposal) -> None:
    """Tell whoever opens the gates that wait, each of the own gates."""
    waiting: dict[int, list[str]] = {}
    holders: dict[tuple[str, int | None], list[int]] = {}
    for gate in proposal.gates.filter(state="open"):
        if proposal.state not in GATES[gate.gate].states:
            continue
        desk = (gate.role, gate.unit_id)
        if desk not in holders:
            holders[desk] = list(accounts_of_roles((gate.role,), None if gate.unit_id is None else (gate.unit_id,)))
        for account in holders[desk]:
            waiting.setdefault(account, []).append(gate.gate)
    for account, gates in waiting.items():
        chinese, english = zip(*map(gate_named, gates), strict=True)
        said = (f"请出具审查意见（{'、'.join(chinese)}）", f"Your opinion is asked for ({', '.join(english)})")
        _tell(doing, proposal, [account], said, gates[0])


def _tell(doing: Deed, proposal: Proposal, accounts: Iterable[int], words: Words, gate: str = "") -> None:
    """Tell of what it is by number and title; a placeholder has no title. It never leaves the house (`base/digest.py`)."""
    what = proposal.number if proposal.placeholder else f"{proposal.number} {proposal.title}".strip()
    said = (f"{words[0]}：{what}", f"{words[1]}: {what}")
    others = [pk for pk in accounts if pk != doing.by.account]
    link = f"/proposals/{proposal.pk}/{f'#{gate}' if gate else ''}"
    tell(others, f"{doing.act}:{proposal.pk}:{proposal.version + 1}", said, link)
