"""What pages offer: an act, grey with its reason where it is refused now, to who holds a role for it; to nobody else."""

from collections.abc import Callable

import pytest

from office.agenda.composed import again, approved, convened, drafted, planned
from office.cast import Cast
from office.home.composed import EVERY_STATE
from yiding.office.agenda import page as sittings
from yiding.office.agenda.actions.acknowledge_notice import acknowledge_notice
from yiding.office.agenda.actions.ask_leave import ask_leave
from yiding.office.agenda.actions.postpone_sitting import postpone_sitting
from yiding.office.agenda.models import Agenda, Sitting
from yiding.office.agenda.queries import agendas
from yiding.office.agenda.queries import one as one_sitting
from yiding.office.base.pages import Offer
from yiding.office.proposals import page as proposals
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.queries import one
from yiding.rules.actions import ACTIONS


def offered(cast: Cast, who: str, thing: Proposal | Sitting) -> dict[str, Offer]:
    """Give what one of the cast is offered on a thing, by its acts; nothing where it is not there."""
    by = cast.by(who)
    if isinstance(thing, Proposal):
        proposal = one(by, thing.pk)
        rows = proposals.offers(proposal, by) if proposal else []
    else:
        sitting = one_sitting(by, thing.pk)
        rows = sittings.offers(sitting, by, agendas(by, sitting)) if sitting else []
    return {row.act: row for row in rows}


def postponed(cast: Cast) -> Sitting:
    """Give a sitting that waits for another day."""
    return postpone_sitting(cast.by("chief"), convened(cast).pk, "县里防汛")


@pytest.mark.parametrize(
    "make", [*EVERY_STATE, planned, drafted, approved, convened, postponed], ids=lambda make: make.__name__
)
def test_an_act_is_offered_to_who_holds_a_role_for_it(
    cast: Cast, make: Callable[[Cast], Proposal | Sitting | Agenda]
) -> None:
    """In every state, to everybody; what is refused says why, and for no reason that lies in the person."""
    made = make(cast)
    thing = made.sitting if isinstance(made, Agenda) else made
    for who in cast.accounts:
        by = cast.by(who)
        for act, offer in offered(cast, who, thing).items():
            row = ACTIONS[act]
            assert row.anyone or by.has(*row.roles), (who, act)
            assert offer.refusal is None or ("依据" in offer.refusal[0] and "办理；" not in offer.refusal[0])


def test_the_directory_offers_a_reader_nothing(cast: Cast) -> None:
    """The administrator changes it; for others the page says who keeps it, and no more."""
    pk = cast.people["liaison"].pk
    for address in (f"/people/person/{pk}/", f"/people/unit/{cast.units['县水务局'].pk}/"):
        assert "aria-disabled" not in cast.client("liaison").get(address).content.decode()
        assert "data-act" in cast.client("admin").get(address).content.decode()


def test_leave_is_decided_where_it_is_asked_for(cast: Cast) -> None:
    """Without a wish nothing is offered; whose answer is given has something else to do first."""
    sitting = convened(cast)
    assert "grant_leave" not in offered(cast, "office_head", sitting)
    assert "grant_member_leave" not in offered(cast, "chief", sitting)
    assert offered(cast, "chief", sitting)["acknowledge_notice"].primary
    ask_leave(cast.by("unit_head"), sitting.pk, "防汛值班")
    assert not offered(cast, "office_head", sitting)["grant_leave"].primary
    acknowledge_notice(cast.by("office_head"), sitting.pk)
    assert offered(cast, "office_head", sitting)["grant_leave"].primary
    assert "grant_member_leave" not in offered(cast, "chief", again(sitting))
