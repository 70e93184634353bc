"""A text that a sitting of the invented county adopted, on its way to being issued as far as each name says."""

from typing import Any

from django.utils import timezone

from office.base.composed_files import as_docx
from office.cast import Cast, keep
from office.matters.composed import approved
from yiding.office.base.days import today
from yiding.office.base.files import store
from yiding.office.base.models import Notice, StoredFile
from yiding.office.issuing.actions.answer_report import answer_report
from yiding.office.issuing.actions.ask_cosigning import ask_cosigning
from yiding.office.issuing.actions.close_cosigning import close_cosigning
from yiding.office.issuing.actions.cosign_document import cosign_document
from yiding.office.issuing.actions.hand_in_revision import hand_in_revision
from yiding.office.issuing.actions.issue_document import issue_document
from yiding.office.issuing.actions.keep_document_series import keep_document_series
from yiding.office.issuing.actions.open_issuance import open_issuance
from yiding.office.issuing.actions.recheck_document import recheck_document
from yiding.office.issuing.actions.report_document import report_document
from yiding.office.issuing.actions.review_document import review_document
from yiding.office.issuing.actions.sign_document import sign_document
from yiding.office.issuing.models import DocumentSeries, Issuance
from yiding.office.issuing.queries import with_all
from yiding.office.matters.models import Matter
from yiding.office.proposals.actions.give_opinion import give_opinion
from yiding.office.proposals.models import Document, DocumentVersion, Gate, Proposal

HEARD = ("青岫县农村供水管理办法（送审稿）", "第一条 为了保障农村用水安全，制定本办法。", "第二条 水费按月收取。")
REVISED = (
    "青岫县农村供水管理办法",
    "第一条 为了保障农村用水安全，制定本办法。",
    "第二条 水费按季度收取，困难家庭减半。",
)
GROUND = "《政府信息公开条例》第二十条"
SAYS = "按会议意见，第二条改为按季度收取。"


def told(words: str) -> set[str]:
    """Give who was told something that begins so."""
    return set(Notice.objects.filter(chinese__startswith=words).values_list("account__full_name", flat=True))


def docx(*lines: str) -> StoredFile:
    """Give a docx that is kept."""
    return store("a.docx", as_docx(*lines))


def adopted(cast: Cast, route: str = "", **answers: bool) -> Matter:
    """Give an approved matter whose item adopted a text; `answers` are put into the questionnaire, each with its gate open."""
    breakdown = approved(cast)
    matter: Matter = breakdown.matters.get(item__item__outcome="adopted_in_principle")
    assert matter.item is not None
    item = matter.item.item
    assert item is not None
    assert item.proposal is not None
    item.route = route
    proposal = Proposal.objects.get(pk=item.proposal.pk)
    proposal.state, proposal.answers = "decided", {**proposal.answers, **answers}
    paper = Document(proposal=proposal, title="青岫县农村供水管理办法", kind="draft", status="for_approval")
    keep(item, proposal, paper)
    keep(
        DocumentVersion(
            document=paper, number=1, file=docx(*HEARD), name="送审稿.docx", by_name="水清", at=timezone.now()
        )
    )
    return Matter.objects.get(pk=matter.pk)


def gate_opened(matter: Matter, gate: str, role: str, state: str = "open") -> Gate:
    """Open a gate of the proposal behind a matter, as its submission would have."""
    assert matter.item is not None
    assert matter.item.item is not None
    row = Gate(proposal=matter.item.item.proposal, gate=gate, role=role, state=state, opened_at=timezone.now())
    keep(row)
    return row


def opened(cast: Cast, matter: Matter | None = None) -> Issuance:
    """Open the issuing."""
    return open_issuance(cast.by("supervision"), (matter or adopted(cast)).pk)


def handed_in(cast: Cast, issuance: Issuance, **more: Any) -> Issuance:
    """Have the water bureau hand in the revised text."""
    file = more.pop("file") if "file" in more else docx(*REVISED)
    given = {"file": file, "file_name": "修改稿.docx", "openness": "proactive", "ground": GROUND}
    return hand_in_revision(cast.by("liaison"), issuance.pk, SAYS, **{**given, **more})


def rechecked(cast: Cast, issuance: Issuance) -> Issuance:
    """Have the legal office find the text lawful."""
    return recheck_document(cast.by("legal"), issuance.pk, "符合上位法，合法。")


def cosigned(cast: Cast, issuance: Issuance) -> Issuance:
    """Have the transport bureau co-sign, and close it."""
    ask_cosigning(cast.by("secretariat"), issuance.pk, [cast.units["县交通运输局"].pk])
    cosign_document(cast.by("other_head"), issuance.pk, "agree")
    return close_cosigning(cast.by("secretariat"), issuance.pk)


def before_office(cast: Cast, matter: Matter | None = None) -> Issuance:
    """Give a document that is re-checked and co-signed."""
    issuance = rechecked(cast, handed_in(cast, opened(cast, matter)))
    return cosigned(cast, issuance)


def gate_passed(cast: Cast, issuance: Issuance, gate: str = "G14", role: str = "legal") -> None:
    """Have a gate of the issuing passed where it belongs: on the proposal."""
    give_opinion(cast.by(role), issuance.proposal_id, gate, "agree", "有效期五年，印发后十五日内备案。")


def reported(cast: Cast, issuance: Issuance, to: str = "submit_to_party_committee") -> Issuance:
    """Note the report to the party committee."""
    return report_document(cast.by("secretariat"), issuance.pk, to, "青政请〔2026〕7号", today())


def answered(cast: Cast, issuance: Issuance, answer: str = "agreed") -> Issuance:
    """Note the answer to the report that waits."""
    row = again(issuance).reports.filter(answer="").get()
    return answer_report(
        cast.by("office_head"), issuance.pk, row.pk, answer, number="青委复〔2026〕3号", answered_on=today()
    )


def series(cast: Cast, last: int = 7) -> DocumentSeries:
    """Give the series 青政发."""
    there = DocumentSeries.objects.filter(name="青政发").first()
    return there or keep_document_series(cast.by("secretariat"), name="青政发", last=last)


def reviewed(cast: Cast, issuance: Issuance) -> Issuance:
    """Have it reviewed by the head of the office."""
    return review_document(cast.by("office_head"), issuance.pk, series(cast).pk)


def ready(cast: Cast, matter: Matter | None = None) -> Issuance:
    """Give a document that waits for the signature."""
    issuance = before_office(cast, matter)
    gate_passed(cast, issuance)
    return reviewed(cast, issuance)


def signed(cast: Cast, matter: Matter | None = None) -> Issuance:
    """Give a signed document."""
    return sign_document(cast.by("chief"), ready(cast, matter).pk, "同意印发。")


def issued(cast: Cast) -> Issuance:
    """Give a document that was issued to the water and the transport bureau."""
    units = [cast.units[name].pk for name in ("县水务局", "县交通运输局")]
    return issue_document(cast.by("secretariat"), signed(cast).pk, units)


def again(issuance: Issuance) -> Issuance:
    """Give a document as the database has it."""
    found: Issuance = with_all(Issuance.objects.all()).get(pk=issuance.pk)
    return found


def text_of(issuance: Issuance) -> tuple[object, ...]:
    """Give everything that must never change once a document is signed."""
    now = again(issuance)
    whole = (now.title, now.issued_as, now.openness, now.ground, now.number_words, now.opinion, now.signed_by)
    return (*whole, now.signed_at, now.heard_id, *now.revisions.values_list("number", "file", "says", "version"))
