"""The way of a proposal from filing into the pool."""

import pytest

from office.cast import Cast, filed, in_review, log_is_whole, ready
from yiding.office.base.models import Step
from yiding.office.base.refused import Refused
from yiding.office.proposals.actions.admit_proposal import admit_proposal
from yiding.office.proposals.actions.submit_proposal import submit_proposal


def test_a_proposal_reaches_the_pool(cast: Cast) -> None:
    """Each step is in its history, and the audit log fits every thing."""
    proposal = ready(cast)
    assert proposal.state == "ready"
    acts = list(Step.objects.filter(about=proposal.about).order_by("id").values_list("act", flat=True))
    assert acts[:4] == ["file_proposal", "add_document", "submit_proposal", "start_consultation"]
    assert acts[-1] == "admit_proposal"
    assert log_is_whole()


def test_open_gates_keep_it_out(cast: Cast) -> None:
    """The sentence names the first gate that is open."""
    proposal = in_review(cast)
    with pytest.raises(Refused, match="G01 属于会议议事范围还没有完成"):
        admit_proposal(cast.by("secretariat"), proposal.pk)


def test_a_stranger_does_not_know_of_it(cast: Cast) -> None:
    """For another unit's head it is not there; the attempt is noted."""
    proposal = filed(cast)
    with pytest.raises(Refused) as caught:
        submit_proposal(cast.by("other_head"), proposal.pk)
    assert caught.value.rule == "unseen"
