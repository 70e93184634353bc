"""What somebody is offered on a thing: an act, grey with its sentence where it is refused now, to who holds a role for it."""

from collections.abc import Collection, Sequence

from django.urls import reverse

from yiding.office.base.by import By
from yiding.office.base.pages import Offer, concerns
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.permission import may


def offered(
    by: By,
    acts: Sequence[str],
    case: Case,
    address: tuple[str, int],
    quiet: Collection[str] = (),
    aside: Collection[str] = (),
) -> list[Offer]:
    """Give the acts of a thing in its state; `address` is the name of the page of its acts, and its key.

    Where a guard of `quiet` refuses it does not concern who asks, and is not there. The first that can be done is the primary one,
    unless it is one of those `aside`.
    """
    name, pk = address
    found = []
    for act in acts:
        row = ACTIONS[act]
        if not concerns(by, act) or case.state not in row.states:
            continue
        refusal = may(act, by.actor(), case)
        if refusal is None or refusal.rule not in quiet:
            found.append(Offer(act, row.name, reverse(name, args=[pk, act]), refusal.words if refusal else None))
    first = next((offer.act for offer in found if offer.refusal is None and offer.act not in aside), None)
    return [offer._replace(primary=offer.act == first) for offer in found]
