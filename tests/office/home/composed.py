"""Proposals of the invented county in every state, and what waits for somebody."""

import datetime

from django.urls import reverse

from office.cast import Cast, filed, in_review, keep, ready
from yiding.office.base.days import today
from yiding.office.base.models import Thing
from yiding.office.home.lists import NOTICES
from yiding.office.home.work import work_of
from yiding.office.proposals.actions.answer_consultation import answer_consultation
from yiding.office.proposals.actions.close_consultation import close_consultation
from yiding.office.proposals.actions.edit_proposal import edit_proposal
from yiding.office.proposals.actions.file_proposal import file_proposal
from yiding.office.proposals.actions.give_opinion import give_opinion
from yiding.office.proposals.actions.postpone_proposal import postpone_proposal
from yiding.office.proposals.actions.return_proposal import return_proposal
from yiding.office.proposals.actions.start_consultation import start_consultation
from yiding.office.proposals.actions.submit_proposal import submit_proposal
from yiding.office.proposals.actions.withdraw_proposal import withdraw_proposal
from yiding.office.proposals.models import Proposal
from yiding.rules.gates import GATES

YESTERDAY = datetime.timedelta(days=-1)


def waiting(cast: Cast, name: str) -> dict[str, int]:
    """Give what waits for one of the cast, by the keys of the lists that are not empty; notices apart."""
    work = work_of(cast.by(name), today())
    return {row.key: row.count for row in work if row.count and row.key != NOTICES}


def late(cast: Cast, name: str) -> dict[str, int]:
    """Give what is late of it."""
    return {row.key: row.late for row in work_of(cast.by(name), today()) if row.late}


def rows_at(key: str) -> str:
    """Give the address of a work list."""
    return reverse("work", args=[key])


def overdue(*things: Thing) -> None:
    """Let the terms of gates or consultations have ended yesterday."""
    for thing in things:
        thing.due = today() + YESTERDAY  # type: ignore[attr-defined]
    keep(*things)


def half_filled(cast: Cast) -> Proposal:
    """File a proposal of which only the title is filled in."""
    return file_proposal(cast.by("liaison"), cast.units["县水务局"].pk, {"title": "关于供水价格的汇报"})


def placeholder(cast: Cast) -> Proposal:
    """File a placeholder without content."""
    fields = {"presenter_id": cast.people["unit_head"].pk}
    return file_proposal(cast.by("liaison"), cast.units["县水务局"].pk, fields, placeholder=True)


def submitted(cast: Cast) -> Proposal:
    """Submit a proposal."""
    return submit_proposal(cast.by("unit_head"), filed(cast).pk)


def consulted(cast: Cast) -> Proposal:
    """Ask the transport bureau about a proposal."""
    return start_consultation(cast.by("desk"), submitted(cast).pk, [cast.units["县交通运输局"].pk])


def answered(cast: Cast, position: str = "agree") -> Proposal:
    """Have the transport bureau reply."""
    proposal = consulted(cast)
    answer_consultation(cast.by("other_head"), proposal.pk, position, "建议明确管护经费。")
    return proposal


def coordinated(cast: Cast, position: str = "agree") -> Proposal:
    """Close the consultation."""
    return close_consultation(cast.by("desk"), answered(cast, position).pk)


def passed(cast: Cast) -> Proposal:
    """Have every gate opened that blocks listing."""
    proposal = in_review(cast)
    for gate in proposal.gates.filter(state="open"):
        if GATES[gate.gate].blocks == "listing":
            give_opinion(cast.by(gate.role), proposal.pk, gate.gate, "agree", "同意")
    return proposal


def returned(cast: Cast) -> Proposal:
    """Send a proposal back to its unit."""
    return return_proposal(cast.by("desk"), submitted(cast).pk, "请补充依据")


def mended(cast: Cast) -> Proposal:
    """Have the unit work on what came back."""
    proposal = returned(cast)
    fields = {"basis": "县政府2026年工作要点。"}
    return edit_proposal(cast.by("liaison"), proposal.pk, proposal.version, fields)


def postponed(cast: Cast) -> Proposal:
    """Postpone a proposal that was ready."""
    return postpone_proposal(cast.by("secretariat"), ready(cast).pk, "汇报人外出")


def withdrawn(cast: Cast) -> Proposal:
    """Withdraw a proposal."""
    return withdraw_proposal(cast.by("unit_head"), filed(cast).pk, "另行研究")


EVERY_STATE = (
    half_filled,
    placeholder,
    filed,
    submitted,
    consulted,
    answered,
    coordinated,
    in_review,
    passed,
    ready,
    returned,
    mended,
    postponed,
    withdrawn,
)
"""Ways to bring a proposal into each state before a sitting."""
