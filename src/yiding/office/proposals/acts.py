"""The actions on proposals that pages and paper signatures call by name."""

from collections.abc import Callable, Sequence
from typing import Any

from django.forms import Form

from yiding.office.base import acts
from yiding.office.base.by import By
from yiding.office.proposals import forms
from yiding.office.proposals.actions.add_document import add_document
from yiding.office.proposals.actions.admit_proposal import admit_proposal
from yiding.office.proposals.actions.answer_consultation import answer_consultation
from yiding.office.proposals.actions.close_consultation import close_consultation
from yiding.office.proposals.actions.confirm_conditions import confirm_conditions
from yiding.office.proposals.actions.coordinate_proposal import coordinate_proposal
from yiding.office.proposals.actions.drop_proposal import drop_proposal
from yiding.office.proposals.actions.give_opinion import give_opinion
from yiding.office.proposals.actions.postpone_proposal import postpone_proposal
from yiding.office.proposals.actions.readmit_proposal import readmit_proposal
from yiding.office.proposals.actions.return_proposal import return_proposal
from yiding.office.proposals.actions.set_out_dispute import set_out_dispute
from yiding.office.proposals.actions.start_consultation import start_consultation
from yiding.office.proposals.actions.submit_proposal import submit_proposal
from yiding.office.proposals.actions.waive_gate import waive_gate
from yiding.office.proposals.actions.wipe_paper import wipe_paper
from yiding.office.proposals.actions.withdraw_proposal import withdraw_proposal
from yiding.office.proposals.case import Known, case_of, known
from yiding.office.proposals.filling import says
from yiding.office.proposals.length import too_long
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.queries import gates_for, kept_papers, one, seen_by, units_to_ask, who_sees, with_all
from yiding.rules.actions import ACTIONS
from yiding.rules.permission import Refusal, may
from yiding.rules.words import Words


def refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done now, as if its form were filled in. Errors: LookupError where nothing is there."""
    proposal = one(by, pk)
    if proposal is None:
        raise LookupError(pk)
    return refusal_on(proposal, by, name)


def refusal_on(proposal: Proposal, by: By, name: str, besides: Known | None = None) -> Refusal | None:
    """Say why an action may not be done now on a proposal that was fetched; an opinion is asked for a gate of one's own."""
    gates = gates_for(proposal, by, name)
    return may(name, by.actor(), case_of(proposal, by, ACTIONS[name], gates[0] if gates else "G00", "……", besides))


def _allowed(persons: Sequence[By], pk: int, names: Sequence[str]) -> dict[str, set[int]]:
    """Say who of many may do which actions on a proposal now; it is fetched once."""
    proposal = with_all(Proposal.objects.all()).get(pk=pk)
    besides, seeing = known(proposal), who_sees(persons, pk)
    seers = [by for by in persons if by.person in seeing]
    return {
        name: {by.person for by in seers if by.person and refusal_on(proposal, by, name, besides) is None}
        for name in names
    }


def _gates(name: str) -> Callable[[By, int], dict[str, Any]]:
    def about(by: By, pk: int) -> dict[str, Any]:
        proposal = one(by, pk)
        return {"gates": gates_for(proposal, by, name) if proposal else []}

    return about


def _opinion(by: By, pk: int) -> dict[str, Any]:
    proposal = one(by, pk)
    if proposal is None:
        return {}
    return {
        "gates": gates_for(proposal, by, "give_opinion"),
        "exploratory": bool(proposal.answers.get("exploratory")),
        "warnings": too_long(proposal, by),
    }


def _checked(by: By, pk: int) -> dict[str, Any]:
    """Give what is looked at when a proposal is signed."""
    proposal = one(by, pk)
    return {"warnings": too_long(proposal, by) if proposal else []}


def _papers(by: By, pk: int) -> dict[str, Any]:
    proposal = one(by, pk)
    return {"documents": [(row.pk, row.title) for row in proposal.documents.all()] if proposal else []}


def _units(by: By, pk: int) -> dict[str, Any]:
    proposal = one(by, pk)
    return {"units": units_to_ask(proposal), "warnings": too_long(proposal, by)} if proposal else {"units": []}


def _kept(by: By, pk: int) -> dict[str, Any]:
    proposal = one(by, pk)
    rows = kept_papers(proposal) if proposal else []
    return {"papers": [(row.pk, f"{row.document.title}（{row.number}）{row.name}") for row in rows]}


_ROWS: tuple[tuple[Callable[..., Any], type[Form], Words, Callable[[By, int], dict[str, Any]] | None], ...] = (
    (add_document, forms.PaperForm, ("已有的版本都会保留。", "Every version is kept."), _papers),
    (
        submit_proposal,
        forms.NothingForm,
        (
            "由主要负责人签报；报送后不能再改，除非退回。",
            "Signed by the head; nothing changes afterwards unless it is returned.",
        ),
        _checked,
    ),
    (
        drop_proposal,
        forms.ReasonForm,
        ("只能作废没有报送过的草稿；记录保留在本单位。", "Only what was never submitted; the unit keeps its record."),
        None,
    ),
    (withdraw_proposal, forms.ReasonForm, ("撤回后不再上会。", "It will not come before a sitting."), None),
    (
        return_proposal,
        forms.ReasonForm,
        ("退回申报单位，写明要补正什么。", "Back to the unit: say what is to be mended."),
        None,
    ),
    (
        start_consultation,
        forms.UnitsForm,
        ("被征求的单位会收到提醒和期限。", "The units are told, each with its term."),
        _units,
    ),
    (answer_consultation, forms.ReplyForm, ("代表本单位答复。", "The reply of the unit."), None),
    (close_consultation, forms.NothingForm, ("没有答复的单位不算同意。", "Who did not reply did not agree."), None),
    (set_out_dispute, forms.TextForm, ("随议题一并报会。", "It goes with the proposal to the sitting."), None),
    (coordinate_proposal, forms.CoordinationForm, ("同意后进入专项审查。", "It goes on to the special reviews."), None),
    (
        give_opinion,
        forms.OpinionForm,
        ("以最新的意见为准，以前的保留。", "The newest counts, earlier ones stay."),
        _opinion,
    ),
    (
        confirm_conditions,
        forms.GateForm,
        ("确认后这个关口通过。", "The gate is then passed."),
        _gates("confirm_conditions"),
    ),
    (
        waive_gate,
        forms.WaiverForm,
        ("理由随议题保留、归档。", "The reason stays with the proposal."),
        _gates("waive_gate"),
    ),
    (
        wipe_paper,
        forms.WipeForm,
        forms.WIPES,
        _kept,
    ),
    (admit_proposal, forms.NothingForm, ("进入议题库，等待编排。", "It waits in the pool."), None),
    (
        postpone_proposal,
        forms.ReasonForm,
        ("不上这次会，以后可以重新入库。", "Not at this sitting; it can be readmitted."),
        None,
    ),
    (readmit_proposal, forms.NothingForm, ("回到议题库。", "Back into the pool."), None),
)


def _content(pk: int) -> object:
    """Give what is signed with a proposal: its state, what it says, its papers."""
    proposal = Proposal.objects.get(pk=pk)
    return proposal.state, says(proposal), proposal.dispute


def _called(pk: int) -> str:
    proposal = Proposal.objects.get(pk=pk)
    return proposal.number if proposal.placeholder else f"{proposal.number} {proposal.title}"


def _number(pk: int) -> str:
    return Proposal.objects.values_list("number", flat=True).get(pk=pk) or "（未报送的议题）"


def _seen(by: By, pk: int) -> bool:
    return seen_by(by).filter(pk=pk).exists()


def _state(pk: int) -> str:
    return Proposal.objects.values_list("state", flat=True).get(pk=pk)


def _concerned(pk: int) -> set[int]:
    """Give the units that a proposal concerns: its own, those that are consulted, those with a gate."""
    found = set(Proposal.objects.filter(pk=pk).values_list("unit", "consultations__unit", "gates__unit"))
    return {unit for row in found for unit in row if unit is not None}


def add_all() -> None:
    """Add every action on proposals."""
    for do, form, does, about in _ROWS:
        page = "" if do is wipe_paper else "proposal"  # what is wiped is wiped at once: nobody signs it on paper
        act = acts.Act(
            do.__name__, do, form, refusal, does, label="proposals.proposal", page=page, content=_content
        )._replace(called=_called, state=_state, units=_concerned, seen=_seen, allowed=_allowed)
        if forms.GateForm in form.__mro__:
            act = act._replace(theirs=_gates(do.__name__))
        if do is submit_proposal:  # a draft's head signs on paper what only the unit knows of
            act = act._replace(number=_number)
        acts.add(act._replace(about=about) if about else act)
