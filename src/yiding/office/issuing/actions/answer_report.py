"""Note what the party committee, the congress or the superior answered: before it nothing is final."""

import datetime

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.base.refused import Refused
from yiding.office.issuing.case import issuance_case
from yiding.office.issuing.models import HigherReport, Issuance
from yiding.office.issuing.moving import issuance_moving
from yiding.office.issuing.queries import with_all
from yiding.office.issuing.telling import tell_roles, tell_units
from yiding.office.issuing.words import REPORT_ANSWERS
from yiding.office.proposals.case import case_of
from yiding.office.proposals.gates import settle
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import move
from yiding.office.proposals.opinions import write
from yiding.rules.actions import ACTIONS
from yiding.rules.outcomes import ROUTES
from yiding.rules.permission import may
from yiding.rules.words import Words

_POSITIONS = {"agreed": "agree", "amend": "conditions", "refused": "disagree"}
_UNKNOWN: Words = ("没有选是哪一件请示报告；请选。", "It is not said which report was answered: choose one.")


def answer_report(
    by: By,
    pk: int,
    report: int | None = None,
    answer: str = "",
    *,
    number: str = "",
    answered_on: datetime.date | None = None,
    words: str = "",
) -> Issuance:
    """Note number, day and result; it is the opinion on the gate of reports (G18) as well. Agreed by all, the document goes to the office's review. Errors: Refused."""
    whole = bool(answer in _POSITIONS and number.strip() and answered_on)
    with issuance_moving("answer_report", by, pk, texts=(number, words), answered=whole) as (issuance, doing):
        row = next((one for one in issuance.reports.all() if one.pk == report and not one.answer), None)
        if row is None:
            raise Refused(_UNKNOWN)
        row.answer, row.answer_number, row.answered_on = answer, number.strip()[:80], answered_on
        row.words = words.strip()[:500]
        doing.keep(row)
        _give_opinion(issuance, row, doing, by)
        doing.reason = f"{ROUTES[row.to][0]}：{REPORT_ANSWERS[answer][0]}（{row.answer_number}）"
        now = with_all(Issuance.objects.all()).get(pk=pk)
        if not issuance_case(now, by).issuing.waiting:
            issuance.state, issuance.for_review_at = "reviewing", timezone.now()
            tell_roles(doing, issuance, ("office_head",), ("请示报告已答复，请审核", "Answered: review it"))
        elif answer != "agreed":
            told = ("请示报告没有得到同意，请处理", "The answer does not agree: settle it")
            tell_units(doing, issuance, [issuance.unit_id], told)
    return issuance


def _give_opinion(issuance: Issuance, report: HigherReport, doing: Deed, by: By) -> None:
    """Write the answer as the opinion on the gate of reports, where it applies: its evidence is the report and its answer."""
    proposal = Proposal.objects.get(pk=issuance.proposal_id)
    gate = proposal.gates.filter(gate="G18").exclude(state="void").first()
    if gate is None:
        return
    action = ACTIONS["give_opinion"]
    doing.allow(may("give_opinion", by.actor(), case_of(proposal, by, action, "G18")))
    asked = f"{ROUTES[report.to][0]}：{report.number}"
    answered = f"{REPORT_ANSWERS[report.answer][0]}，{report.answer_number}，{report.answered_on}"
    text = f"{asked}；答复：{answered}。{report.words}"
    write(gate, by, doing, _POSITIONS[report.answer], text, None, "")
    settle(proposal, gate, doing)
    move(proposal, action, by)
    doing.keep(proposal)
