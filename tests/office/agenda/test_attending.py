"""The gate of attendance is judged when the notices are out, by their answers."""

import pytest

from office.agenda.composed import approved, convened
from office.agenda.test_pages import page
from office.cast import Cast, in_review, ready
from office.home.composed import waiting
from yiding.office.agenda.actions.acknowledge_notice import acknowledge_notice
from yiding.office.agenda.actions.ask_leave import ask_leave
from yiding.office.agenda.actions.convene_sitting import convene_sitting
from yiding.office.agenda.actions.postpone_sitting import postpone_sitting
from yiding.office.agenda.attending import attending
from yiding.office.agenda.warnings import warnings
from yiding.office.base.days import today
from yiding.office.base.refused import Refused
from yiding.office.proposals.actions.give_opinion import give_opinion
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.page import holder


def test_who_comes_is_given_by_the_answers(cast: Cast) -> None:
    """The head presents and a vice-head in charge comes: then the gate is kept; the page offers the words."""
    proposal = ready(cast)
    sitting = convened(cast, proposal)
    here = f"/proposals/{proposal.pk}/"
    before = attending(proposal.pk)
    assert before is not None
    assert not before.kept
    assert before.said == "汇报人，主要负责人江涛：未答复；分管副职苏文静：未答复。"
    for who in ("unit_head", "vice_head"):
        acknowledge_notice(cast.by(who), sitting.pk)
    after = attending(proposal.pk)
    assert after is not None
    assert after.kept
    for address in (here, f"{here}give_opinion/?gate=G21"):
        shown = page(cast, "secretariat", address)
        assert "谁到会" in shown
        assert "gate=G21&amp;text=" in shown
        assert "position=agree" in shown
    assert "谁到会" not in page(cast, "desk", here)
    ask_leave(cast.by("vice_head"), sitting.pk, "赴市里开会")
    now = attending(proposal.pk)
    assert now is not None
    assert not now.kept


def test_the_gate_waits_from_the_notices_on(cast: Cast) -> None:
    """Before, it neither waits nor warns, and is refused with when it can be judged; for another day it waits anew."""
    with pytest.raises(Refused, match="在“列入议程”时才能判断") as caught:
        give_opinion(cast.by("secretariat"), in_review(cast).pk, "G21", "agree", "到会")
    assert caught.value.rule == "state"
    Proposal.objects.all().delete()
    proposal = ready(cast)
    assert "opinions" not in waiting(cast, "secretariat")
    agenda = approved(cast, proposal)
    assert "G21" not in "".join(row.words[0] for row in warnings(agenda))
    assert attending(proposal.pk) is None
    sitting = convene_sitting(cast.by("secretariat"), agenda.sitting_id)
    assert waiting(cast, "secretariat")["opinions"] == 1
    assert "G21" in "".join(row.words[0] for row in warnings(agenda))
    give_opinion(cast.by("secretariat"), proposal.pk, "G21", "agree", "到会")
    assert "opinions" not in waiting(cast, "secretariat")
    with pytest.raises(Refused) as caught:
        give_opinion(cast.by("secretariat"), proposal.pk, "G20", "agree", "材料齐全")
    assert caught.value.rule == "state"
    postpone_sitting(cast.by("chief"), sitting.pk, "县里防汛", today())
    assert proposal.gates.get(gate="G21").state == "open"
    assert "opinions" not in waiting(cast, "secretariat")


def test_who_judges_it_has_the_proposal(cast: Cast) -> None:
    """A listed proposal is with the secretariat until the gate is judged, then with nobody."""
    proposal = ready(cast)
    convened(cast, proposal)
    proposal.refresh_from_db()
    assert holder(proposal)[0] == "秘书科"
    give_opinion(cast.by("secretariat"), proposal.pk, "G21", "agree", "到会")
    assert holder(Proposal.objects.get(pk=proposal.pk)) == ("", "")
