"""What must never happen to an adopted document; each attempt is refused, stands in the log, and changes nothing."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from reportlab.pdfgen.canvas import Canvas

from office.cast import Cast, keep, log_is_whole, stored
from office.issuing.composed import (
    HEARD,
    REVISED,
    adopted,
    again,
    answered,
    before_office,
    docx,
    gate_opened,
    gate_passed,
    handed_in,
    issued,
    opened,
    ready,
    rechecked,
    reported,
    reviewed,
    signed,
    text_of,
)
from office.matters.composed import approved, of_report
from yiding.office.base.files import keep as keep_file
from yiding.office.base.fixed import Unchanging
from yiding.office.base.models import AuditEntry, StoredFile
from yiding.office.base.refused import Refused
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
from yiding.office.issuing.actions.review_document import review_document
from yiding.office.issuing.actions.sign_document import sign_document
from yiding.office.issuing.actions.stop_document import stop_document
from yiding.office.issuing.models import Issuance
from yiding.office.matters.actions.suspend_matter import suspend_matter
from yiding.office.matters.models import Matter
from yiding.office.people.models import RoleHeld
from yiding.office.proposals.actions.give_opinion import give_opinion


def refused(do: Callable[[], object], rule: str, words: str = "") -> None:
    """See that a rule refuses, with its words, and that the attempt stands in the log."""
    with pytest.raises(Refused) as caught:
        do()
    assert caught.value.rule == rule, caught.value.words[0]
    assert words in caught.value.words[0]
    last = AuditEntry.objects.order_by("number").last()
    assert last is not None
    assert rule in str(last.says)


def scan() -> StoredFile:
    """Give a PDF that holds no words."""
    stream = io.BytesIO()
    canvas = Canvas(stream)
    canvas.rect(80, 80, 200, 300)
    canvas.showPage()
    canvas.save()
    return keep_file(stream.getvalue(), "pdf")


def receivers(cast: Cast) -> list[int]:
    """Give a unit to which it goes."""
    return [cast.units["县交通运输局"].pk]


def test_what_fails_the_fair_competition_review_is_not_issued(cast: Cast) -> None:
    """公平竞争审查条例 article 18: neither reviewed by the office, nor issued where the gate shut after the signature."""
    matter = adopted(cast, operators=True)
    gate_opened(matter, "G09", "competition")
    issuance = before_office(cast, matter)
    gate_passed(cast, issuance)
    refused(lambda: reviewed(cast, issuance), "issuing_gates", "G09 公平竞争审查还没有完成")
    gate_passed(cast, issuance, "G09", "competition")
    reviewed(cast, issuance)
    sign_document(cast.by("chief"), issuance.pk, "同意。")
    give_opinion(cast.by("competition"), issuance.proposal_id, "G09", "disagree", "第二条对本地企业减半，违反条例。")
    refused(
        lambda: issue_document(cast.by("secretariat"), issuance.pk, receivers(cast)),
        "issuing_gates",
        "G09 公平竞争审查没有通过（《公平竞争审查条例》第14条）",
    )
    assert again(issuance).state == "signed"


def test_a_normative_document_is_not_signed_before_its_track(cast: Cast) -> None:
    """G14 blocks the review, and the signature where it is opened again after."""
    issuance = before_office(cast)
    refused(lambda: reviewed(cast, issuance), "issuing_gates", "G14 规范性文件程序还没有完成")
    gate_passed(cast, issuance)
    reviewed(cast, issuance)
    give_opinion(cast.by("legal"), issuance.proposal_id, "G14", "conditions", "须补充有效期。")
    refused(lambda: sign_document(cast.by("chief"), issuance.pk, "同意。"), "issuing_gates")
    assert again(issuance).number is None


def test_nothing_is_final_before_the_partys_answer(cast: Cast) -> None:
    """713 articles 8, 31: no review before it, none after a refusal, and an answer without number and day is none."""
    issuance = before_office(cast, adopted(cast, "submit_to_party_committee"))
    gate_passed(cast, issuance)
    refused(lambda: reviewed(cast, issuance), "state")
    refused(lambda: report_document(cast.by("secretariat"), issuance.pk, "submit_to_party_committee"), "report_named")
    reported(cast, issuance)
    refused(lambda: reviewed(cast, issuance), "state")
    row = again(issuance).reports.get()
    refused(lambda: answer_report(cast.by("office_head"), issuance.pk, row.pk, "agreed"), "answer_named")
    assert answered(cast, issuance, "refused").state == "reporting"
    refused(lambda: reviewed(cast, issuance), "state")


def test_a_report_to_another_body_is_none_to_the_congress(cast: Cast) -> None:
    """The answer that lets it go on is that of whom the sitting named."""
    issuance = before_office(cast, adopted(cast, "submit_to_congress"))
    assert answered(cast, reported(cast, issuance, "submit_to_superior")).state == "reporting"


def test_an_unsigned_document_is_not_issued(cast: Cast) -> None:
    """Nor is one that was never reviewed."""
    issuance = ready(cast)
    refused(lambda: issue_document(cast.by("secretariat"), issuance.pk, receivers(cast)), "state")


def test_nobody_but_the_chief_signs(cast: Cast) -> None:
    """Neither the head of the office nor the executive vice-head who is not entrusted; and not without an opinion."""
    issuance = ready(cast)
    for name in ("office_head", "executive_vice", "secretariat", "liaison", "legal"):
        with pytest.raises(Refused) as caught:
            sign_document(cast.by(name), issuance.pk, "同意。")
        assert caught.value.rule == "role", name
    refused(lambda: sign_document(cast.by("chief"), issuance.pk, " "), "opinion_given")
    assert again(issuance).number is None


def test_who_revised_it_neither_re_checks_nor_signs_it(cast: Cast) -> None:
    """Whatever roles a person holds besides; who reviewed it does not sign either."""
    person = cast.people["liaison"]
    keep(RoleHeld(person=person, role="legal", unit=cast.units["县司法局"]), RoleHeld(person=person, role="chief"))
    keep(RoleHeld(person=cast.people["office_head"], role="chief"))
    issuance = handed_in(cast, opened(cast))
    refused(lambda: recheck_document(cast.by("liaison"), issuance.pk, "合法。"), "separation", "起草")
    rechecked(cast, issuance)
    ask_cosigning(cast.by("secretariat"), issuance.pk, receivers(cast))
    cosign_document(cast.by("other_head"), issuance.pk, "agree")
    close_cosigning(cast.by("secretariat"), issuance.pk)
    gate_passed(cast, issuance)
    reviewed(cast, issuance)
    refused(lambda: sign_document(cast.by("liaison"), issuance.pk, "同意。"), "separation")
    refused(lambda: sign_document(cast.by("office_head"), issuance.pk, "同意。"), "separation")


def test_no_step_is_left_out(cast: Cast) -> None:
    """Nothing is co-signed, reviewed, signed or issued before the legal re-check."""
    issuance = handed_in(cast, opened(cast))
    refused(lambda: ask_cosigning(cast.by("secretariat"), issuance.pk, receivers(cast)), "state")
    refused(lambda: review_document(cast.by("office_head"), issuance.pk), "state")
    refused(lambda: sign_document(cast.by("chief"), issuance.pk, "同意。"), "state")
    refused(lambda: issue_document(cast.by("secretariat"), issuance.pk, receivers(cast)), "state")
    refused(lambda: file_document(cast.by("archivist"), issuance.pk, "0012"), "state")


def test_a_signed_text_never_changes(cast: Cast) -> None:
    """No action, and no row by itself, in bulk or one by one, signed or on file."""
    issuance = issued(cast)
    file_document(cast.by("archivist"), issuance.pk, "0012")
    was = text_of(issuance)
    refused(lambda: handed_in(cast, issuance), "state", "文件已经签发，内容不能再改")
    now = again(issuance)
    text = now.revisions.get()
    now.title, text.says = "另一份办法", "改了收费"
    for do in (
        now.save,
        text.save,
        text.delete,
        now.delete,
        lambda: Issuance.objects.update(title="另一份办法"),
        lambda: now.revisions.update(file=stored()),
        lambda: text.cosigns.update(position="object"),
        lambda: Issuance.objects.filter(pk=now.pk).delete(),
    ):
        with pytest.raises(Unchanging):
            do()
    back = again(issuance)
    back.state = "revising"
    with pytest.raises(Unchanging):
        back.save()
    assert text_of(issuance) == was
    assert log_is_whole()


@pytest.mark.parametrize(
    ("lines", "differs"),
    [
        ((REVISED[0], *HEARD[1:]), "第二条水费按季度收取，困难家庭减半。"),
        ((*REVISED[:2], "第二条 水费按季度收取，困难家庭免收。"), "第二条水费按季度收取，困难家庭减半。"),
        ((*REVISED[:2], "第一条之一 经营户加倍收取。", *REVISED[2:]), "第二条水费按季度收取，困难家庭减半。"),
        (REVISED[:2], "第二条水费按季度收取，困难家庭减半。"),
    ],
)
def test_what_was_changed_after_the_signature_is_not_issued(cast: Cast, lines: tuple[str, ...], differs: str) -> None:
    """Words that are others, that are more, or that are gone: the sentence says where."""
    issuance = signed(cast)
    file = docx(*lines)
    refused(
        lambda: issue_document(
            cast.by("secretariat"), issuance.pk, receivers(cast), file=file, file_name="印发稿.docx", reason="已核对"
        ),
        "same_as_signed",
        f"“{differs}”",
    )
    assert again(issuance).state == "signed"


def test_a_suspended_matter_keeps_its_document(cast: Cast) -> None:
    """713 article 37: while the chief has it suspended nothing of it goes on."""
    issuance = handed_in(cast, opened(cast))
    Matter.objects.filter(pk=issuance.matter_id).update(state="running")
    suspend_matter(cast.by("chief"), issuance.matter_id, "上级政策调整")
    refused(lambda: rechecked(cast, issuance), "matter_goes_on")


def test_only_what_a_sitting_adopted_is_issued_and_once(cast: Cast) -> None:
    """Neither a matter of another paper nor a deferred item; nor the same text twice; nor by a unit."""
    breakdown = approved(cast)
    other = breakdown.matters.exclude(item__item__outcome="adopted_in_principle").first()
    assert other is not None
    refused(lambda: open_issuance(cast.by("supervision"), other.pk), "document_adopted")
    refused(lambda: open_issuance(cast.by("supervision"), of_report(cast).pk), "document_adopted")
    matter = breakdown.matters.get(item__item__outcome="adopted_in_principle")
    open_issuance(cast.by("supervision"), matter.pk)
    refused(lambda: open_issuance(cast.by("secretariat"), matter.pk), "not_opened")
    with pytest.raises(Refused) as caught:
        open_issuance(cast.by("liaison"), matter.pk)
    assert caught.value.rule in ("role", "unseen")


def test_another_units_document_is_not_there(cast: Cast) -> None:
    """Neither its page nor its texts; asked to co-sign it sees them, only sent it sees what was issued."""
    issuance = rechecked(cast, handed_in(cast, opened(cast)))
    client = cast.client("other_head")
    addresses = [
        reverse("issuance", args=[issuance.pk]),
        reverse("revision", args=[issuance.pk, 1]),
        reverse("compare_revision", args=[issuance.pk, 1]),
    ]
    assert [client.get(one).status_code for one in addresses] == [404, 404, 404]
    assert issuance.title not in client.get(reverse("issuing")).content.decode()
    address = reverse("issuance_act", args=[issuance.pk, "cosign_document"])
    assert client.post(address, {"position": "agree"}).status_code == 404
    ask_cosigning(cast.by("secretariat"), issuance.pk, receivers(cast))
    assert [client.get(one).status_code for one in addresses] == [200, 200, 200]
    planner = cast.client("planner_head")
    assert [planner.get(one).status_code for one in addresses] == [404, 404, 404]


def test_who_was_only_sent_it_does_not_see_its_way(cast: Cast) -> None:
    """The issued file, not the texts before it, nor who co-signed, nor the signer's words."""
    issuance = signed(cast)
    issue_document(cast.by("secretariat"), issuance.pk, [cast.units["县发展和改革局"].pk])
    client = cast.client("planner_head")
    text = client.get(reverse("issuance", args=[issuance.pk])).content.decode()
    assert reverse("issued_document", args=[issuance.pk]) in text
    assert "同意印发" not in text
    assert "路遥" not in text
    assert client.get(reverse("revision", args=[issuance.pk, 1])).status_code == 404
    refused(lambda: acknowledge_document(cast.by("unit_head"), issuance.pk), "document_sent_here")


def test_a_unit_that_was_not_asked_does_not_co_sign(cast: Cast) -> None:
    """Nor does who was asked answer twice, or object without a reason; silence stays silence."""
    issuance = rechecked(cast, handed_in(cast, opened(cast)))
    refused(lambda: close_cosigning(cast.by("secretariat"), issuance.pk), "cosigners_answered", "没有送任何单位会签")
    ask_cosigning(cast.by("secretariat"), issuance.pk, receivers(cast))
    refused(lambda: cosign_document(cast.by("unit_head"), issuance.pk, "agree"), "cosign_asked")
    refused(lambda: cosign_document(cast.by("other_head"), issuance.pk, "object"), "objection_explained")
    refused(
        lambda: close_cosigning(cast.by("secretariat"), issuance.pk), "cosigners_answered", "县交通运输局还没有会签"
    )
    cosign_document(cast.by("other_head"), issuance.pk, "agree")
    refused(lambda: cosign_document(cast.by("other_head"), issuance.pk, "agree"), "cosign_asked")


def test_the_checker_that_the_sitting_named_is_asked(cast: Cast) -> None:
    """Where it is not the legal office."""
    matter = adopted(cast)
    assert matter.item is not None
    item = matter.item.item
    assert item is not None
    item.checker = cast.units["县财政局"]
    keep(item)
    issuance = rechecked(cast, handed_in(cast, opened(cast, matter)))
    refused(lambda: close_cosigning(cast.by("secretariat"), issuance.pk, "无需会签"), "checker_asked", "县财政局")


def test_another_unit_hands_in_nothing(cast: Cast) -> None:
    """Nor does its own unit without a text, or without what was changed."""
    issuance = opened(cast)
    ask = cast.by("other_liaison")
    with pytest.raises(Refused) as caught:
        hand_in_revision(ask, issuance.pk, "改", file=docx(*REVISED), file_name="a.docx")
    assert caught.value.rule == "unseen"
    refused(lambda: handed_in(cast, issuance, file=None), "revision_whole")


def test_an_issue_needs_receivers_openness_and_series(cast: Cast) -> None:
    """And where it is kept before it is on file."""
    issuance = before_office(cast)
    gate_passed(cast, issuance)
    refused(lambda: review_document(cast.by("office_head"), issuance.pk), "document_numbered")
    row = again(issuance)
    row.openness = ""
    keep(row)
    refused(lambda: reviewed(cast, issuance), "openness_chosen")
    row = again(issuance)
    row.openness = "proactive"
    keep(row)
    reviewed(cast, issuance)
    sign_document(cast.by("chief"), issuance.pk, "同意。")
    refused(lambda: issue_document(cast.by("secretariat"), issuance.pk), "receivers_named")
    issue_document(cast.by("secretariat"), issuance.pk, receivers(cast))
    refused(lambda: file_document(cast.by("archivist"), issuance.pk, " "), "kept_where")
    refused(lambda: stop_document(cast.by("chief"), issuance.pk, "晚了"), "state")


def test_a_scan_says_who_compared_it(cast: Cast) -> None:
    """A file without words is not taken for the signed text by itself."""
    issuance = signed(cast)
    given: dict[str, Any] = {"file": scan(), "file_name": "扫描.pdf"}
    refused(
        lambda: issue_document(cast.by("secretariat"), issuance.pk, receivers(cast), **given),
        "same_as_signed",
        "读不出",
    )
    issue_document(cast.by("secretariat"), issuance.pk, receivers(cast), **given, reason="白露、田野逐字核对")
    assert again(issuance).compared == "白露、田野逐字核对"


def test_nothing_is_signed_unseen(cast: Cast) -> None:
    """A document that changed after the chief opened the page is looked at again."""
    issuance = ready(cast)
    refused(lambda: sign_document(cast.by("chief"), issuance.pk, "同意。", again(issuance).version - 1), "version")
    assert again(issuance).number is None


def test_a_refused_attempt_by_page_stands_in_the_log(cast: Cast) -> None:
    """Who asked, for which document, and which rule refused."""
    issuance = ready(cast)
    address = reverse("issuance_act", args=[issuance.pk, "sign_document"])
    assert cast.client("secretariat").post(address, {"opinion": "同意。"}).status_code == 403
    last = AuditEntry.objects.order_by("number").last()
    assert last is not None
    for one in ("sign_document", issuance.about, "role", "白露"):
        assert one in str(last.says)
