"""The actions on adopted documents that pages and paper signatures call by name."""

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect

from yiding.office.base import acts
from yiding.office.base.by import By
from yiding.office.issuing import choosing, forms
from yiding.office.issuing.actions.acknowledge_document import acknowledge_document
from yiding.office.issuing.actions.answer_report import answer_report
from yiding.office.issuing.actions.ask_cosigning import ask_cosigning
from yiding.office.issuing.actions.close_cosigning import close_cosigning
from yiding.office.issuing.actions.cosign_document import cosign_document
from yiding.office.issuing.actions.file_document import file_document
from yiding.office.issuing.actions.hand_in_revision import hand_in_revision
from yiding.office.issuing.actions.issue_document import issue_document
from yiding.office.issuing.actions.open_issuance import open_issuance
from yiding.office.issuing.actions.recheck_document import recheck_document
from yiding.office.issuing.actions.report_document import report_document
from yiding.office.issuing.actions.return_document import return_document
from yiding.office.issuing.actions.review_document import review_document
from yiding.office.issuing.actions.sign_document import sign_document
from yiding.office.issuing.actions.stop_document import stop_document
from yiding.office.issuing.actions.wipe_text import wipe_text
from yiding.office.issuing.case import issuance_case, opening_case
from yiding.office.issuing.models import Issuance, Revision
from yiding.office.issuing.moving import issuance_refusal
from yiding.office.issuing.queries import one, seen_by
from yiding.office.matters.queries import one_matter
from yiding.office.proposals.forms import WIPES, NothingForm, ReasonForm, WipeForm
from yiding.rules.case import Case
from yiding.rules.permission import Refusal, may
from yiding.rules.words import Words

TYPED = "……"  # a reason, as if the form were filled in
Row = tuple[Callable[..., Any], type[Form], Words, Callable[[By, int], dict[str, Any]] | None]
NOTHING: Words = ("", "")


def opened(by: By, pk: int, **given: Any) -> HttpResponse:
    """Open the issuing of a matter's text, and lead to it."""
    return redirect("issuance", open_issuance(by, pk, **given).pk)


_ACTS: dict[str, Row] = {
    "hand_in_revision": (
        hand_in_revision,
        forms.RevisionForm,
        ("送合法性审查机构复核，再会签。", "To the legal office, then for co-signing."),
        choosing.for_revision,
    ),
    "recheck_document": (recheck_document, forms.RecheckForm, ("复核后送会签。", "Then it is co-signed."), None),
    "ask_cosigning": (ask_cosigning, forms.AskForm, NOTHING, choosing.for_asking),
    "cosign_document": (cosign_document, forms.CosignForm, ("代表本单位会签。", "For one's unit."), None),
    "close_cosigning": (
        close_cosigning,
        forms.CloseForm,
        ("送办公室审核；须请示报告的，先报。", "To the office's review, after a report where the law asks for one."),
        None,
    ),
    "report_document": (report_document, forms.ReportForm, NOTHING, choosing.for_report),
    "answer_report": (
        answer_report,
        forms.AnswerForm,
        ("没有同意的答复，文件不得印发。", "Without an answer that agrees nothing is issued."),
        choosing.for_answer,
    ),
    "review_document": (review_document, forms.ReviewForm, ("送主要领导签发。", "To be signed."), choosing.for_review),
    "return_document": (
        return_document,
        ReasonForm,
        (
            "退回修改单位；新的修改稿要重新复核、会签。",
            "Back to the unit: the next text is re-checked and co-signed anew.",
        ),
        None,
    ),
    "sign_document": (
        sign_document,
        forms.SignForm,
        ("签发时给号，此后文字不再改动。", "It gets its number, and never changes afterwards."),
        choosing.for_signing,
    ),
    "issue_document": (
        issue_document,
        forms.IssueForm,
        ("通知各单位签收。", "Units are told to sign."),
        choosing.for_issue,
    ),
    "acknowledge_document": (acknowledge_document, NothingForm, ("代表本单位签收。", "For one's unit."), None),
    "file_document": (file_document, forms.FileForm, ("印发件到此办结。", "Its way ends here."), None),
    "stop_document": (
        stop_document,
        ReasonForm,
        ("已经给的号不再使用。", "A number that was given is not used again."),
        None,
    ),
    "wipe_text": (wipe_text, WipeForm, WIPES, choosing.for_wipe),
}
_ON_PAPER = ("cosign_document", "review_document", "return_document", "sign_document", "stop_document")
"""What is signed; the rest is work at the screen."""


def open_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why the issuing of a matter's text may not be opened now. Errors: LookupError where the matter is not there for who asks."""
    matter = one_matter(by, pk)
    if matter is None:
        raise LookupError(pk)
    return may(name, by.actor(), opening_case(matter))


def refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done on a document now; what its form will give counts as given. Errors: LookupError."""
    issuance = one(by, pk)
    if issuance is None:
        raise LookupError(pk)
    return issuance_refusal(issuance, by, name, TYPED, shown_case(issuance, by, name))


def shown_case(issuance: Issuance, by: By, name: str) -> Case:
    """Give the case by which an action is offered: what the form of the office's review gives is not missing before."""
    case = issuance_case(issuance, by, TYPED)
    if name != "review_document":
        return case
    return case._replace(written=case.written._replace(open_how=True), issuing=case.issuing._replace(numbered=True))


def _content(pk: int) -> object:
    """Give what is signed with a document: its newest text, its name, how open it is."""
    row = Issuance.objects.get(pk=pk)
    texts = list(row.revisions.values_list("number", "file", "major"))
    return row.state, row.title, row.issued_as, row.openness, row.ground, row.series_id, texts


def _asked(pk: int) -> list[int]:
    """Give the units whose co-signature is waited for."""
    text = Revision.objects.filter(issuance=pk).first()
    return list(text.cosigns.filter(position="").values_list("unit", flat=True)) if text else []


def add_all() -> None:
    """Add every action on documents."""
    does: Words = (
        "会议通过的文稿：修改、复核、会签、请示报告、签发、印发、归档。",
        "What the sitting adopted: revised, re-checked, co-signed, reported, signed, issued, filed.",
    )
    acts.add(
        acts.Act("open_issuance", opened, forms.OpenForm, open_refusal, does, choosing.for_open, label="matters.matter")
    )
    for name, (do, form, says, about) in _ACTS.items():
        act = acts.Act(
            name,
            do,
            form,
            refusal,
            says,
            label="issuing.issuance",
            page="issuance" if name in _ON_PAPER else "",
            content=_content,
        )
        act = act._replace(
            called=lambda pk: str(Issuance.objects.get(pk=pk)),
            state=lambda pk: str(Issuance.objects.values_list("state", flat=True).get(pk=pk)),
            seen=lambda by, pk: seen_by(by).filter(pk=pk).exists(),
        )
        if name == "cosign_document":
            act = act._replace(units=_asked)
        acts.add(act._replace(about=about) if about else act)
