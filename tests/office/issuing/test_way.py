"""An adopted text from the sitting to the file."""

import datetime
from unittest.mock import patch

import pytest
from django.urls import reverse

from office.cast import Cast, keep, log_is_whole
from office.issuing.composed import (
    REVISED,
    adopted,
    again,
    answered,
    before_office,
    cosigned,
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
    series,
    signed,
    told,
)
from yiding.office.base.by import Held
from yiding.office.base.days import due, today
from yiding.office.base.refused import Refused
from yiding.office.issuing.actions.acknowledge_document import acknowledge_document
from yiding.office.issuing.actions.ask_cosigning import ask_cosigning
from yiding.office.issuing.actions.close_cosigning import close_cosigning
from yiding.office.issuing.actions.cosign_document import cosign_document
from yiding.office.issuing.actions.file_document import file_document
from yiding.office.issuing.actions.issue_document import issue_document
from yiding.office.issuing.actions.keep_document_series import keep_document_series
from yiding.office.issuing.actions.open_issuance import open_issuance
from yiding.office.issuing.actions.return_document import return_document
from yiding.office.issuing.actions.sign_document import sign_document
from yiding.office.issuing.actions.stop_document import stop_document
from yiding.office.issuing.clocks import clocks
from yiding.office.issuing.models import DocumentSeries
from yiding.office.matters.actions.close_matter import close_matter
from yiding.office.matters.case import matter_case
from yiding.office.matters.models import Matter
from yiding.office.proposals.models import Document, Gate


def test_a_matter_waits_for_its_document(cast: Cast) -> None:
    """It is not closed before the document is on file, whatever its tasks say."""
    issuance = issued(cast)
    matter = Matter.objects.get(pk=issuance.matter_id)
    matter.tasks.update(state="done")
    Matter.objects.filter(pk=matter.pk).update(state="done", hears=False)
    with pytest.raises(Refused) as caught:
        close_matter(cast.by("supervision"), matter.pk)
    assert caught.value.rule == "tasks_done"
    assert "印发“青岫县农村供水管理办法”" in caught.value.words[0]
    file_document(cast.by("archivist"), issuance.pk, "2026-永久-0012")
    assert matter_case(Matter.objects.get(pk=matter.pk), cast.by("supervision")).followed.unfinished == ()
    assert close_matter(cast.by("supervision"), matter.pk).state == "closed"


def test_what_came_back_is_checked_anew(cast: Cast) -> None:
    """The next text is re-checked and co-signed from the beginning; the earlier one stays."""
    issuance = before_office(cast)
    return_document(cast.by("office_head"), issuance.pk, "附件缺页")
    assert (again(issuance).state, again(issuance).to_office_at) == ("revising", None)
    handed_in(cast, issuance)
    now = again(issuance)
    assert [(row.number, bool(row.rechecked_at), row.cosigns.count()) for row in now.revisions.all()] == [
        (2, False, 0),
        (1, True, 1),
    ]


def test_a_great_change_opens_the_reviews_of_the_text_again(cast: Cast) -> None:
    """What was judged of the fair competition is judged of the new text; its regulator is told and can do it where it belongs."""
    matter = adopted(cast, operators=True)
    gate = gate_opened(matter, "G09", "competition")
    issuance = opened(cast, matter)
    gate_passed(cast, issuance, "G09", "competition")
    gate_passed(cast, issuance)
    handed_in(cast, issuance, major=True)
    gate.refresh_from_db()
    assert (gate.state, Gate.objects.get(gate="G14").state) == ("open", "open")
    assert told("文稿改动较大，请重新出具意见") == {"梁平"}
    client = cast.client("competition")
    assert client.get(reverse("issuance", args=[issuance.pk])).status_code == 200
    address = f"{reverse('proposal', args=[issuance.proposal_id])}give_opinion/"
    given = {"gate": "G09", "position": "agree", "text": "没有排除、限制竞争的内容。"}
    assert client.post(address, given).status_code == 302
    gate.refresh_from_db()
    assert gate.state == "passed"


def test_a_small_change_leaves_them(cast: Cast) -> None:
    """A polished text is the same text."""
    issuance = opened(cast)
    gate_passed(cast, issuance)
    handed_in(cast, issuance)
    assert Gate.objects.get(gate="G14").state == "passed"


def test_clocks_run_from_the_sitting(cast: Cast) -> None:
    """Three, seven working days; six and ten where much was changed; two for the office from the day it came."""
    issuance = opened(cast)
    day = issuance.item.sitting.day
    assert day is not None

    def days() -> dict[str, datetime.date]:
        return {clock.key: clock.day for clock in clocks(again(issuance))}

    assert days() == {
        "document.drafter_wd": due(day, 3),
        "document.total_wd": due(day, 7),
        "item.due": issuance.item.due,
    }
    handed_in(cast, issuance, major=True)
    assert days()["document.drafter_major_wd"] == due(day, 6)
    assert days()["document.total_major_wd"] == due(day, 10)
    cosigned(cast, rechecked(cast, issuance))
    assert days()["document.office_wd"] == due(today(), 2)


def test_the_offices_clock_does_not_run_while_a_committee_is_asked(cast: Cast) -> None:
    """It begins with the answer."""
    issuance = before_office(cast, adopted(cast, "submit_to_party_committee"))
    assert "document.office_wd" not in {clock.key for clock in clocks(again(issuance))}
    answered(cast, reported(cast, issuance))
    assert "document.office_wd" in {clock.key for clock in clocks(again(issuance))}


def test_a_gate_that_was_switched_on_later_is_opened_with_the_issuing(cast: Cast) -> None:
    """Its owner is told, and judges it where it belongs."""
    matter = adopted(cast, operators=True)
    issuance = opened(cast, matter)
    assert told("印发前请在议题的关口办理") == {"梁平", "严谨"}
    assert Gate.objects.get(gate="G09").state == "open"
    gate_passed(cast, issuance, "G09", "competition")
    assert Gate.objects.get(gate="G09").state == "passed"


def test_a_clock_that_ran_out_is_late(cast: Cast) -> None:
    """The page says so; a step that was done in time stays done."""
    issuance = opened(cast)
    sitting = issuance.item.sitting
    assert not any(clock.late for clock in clocks(again(issuance)))
    sitting.day = today() - datetime.timedelta(30)
    keep(sitting)
    late = {clock.key for clock in clocks(again(issuance)) if clock.late}
    assert late == {"document.drafter_wd", "document.total_wd"}
    page = cast.client("supervision").get(reverse("issuance", args=[issuance.pk])).context["page"]
    assert page.state.weight == "late"


def test_numbers_run_by_the_year(cast: Cast) -> None:
    """The next year begins with one; no number is given before the signature."""
    document = ready(cast)
    assert (document.number, again(document).number_words) == (None, "")
    row = DocumentSeries.objects.get()
    row.year, row.last = today().year - 1, 41
    keep(row)
    assert sign_document(cast.by("chief"), document.pk, "同意。").number_words == f"青政发〔{today().year}〕1号"


def test_a_number_is_given_once(cast: Cast) -> None:
    """A signature that fails gives it back; a stopped document keeps it, and the next one gets another."""
    document = ready(cast)
    with (
        patch("yiding.office.issuing.actions.sign_document.tell_roles", side_effect=RuntimeError),
        pytest.raises(RuntimeError),
    ):
        sign_document(cast.by("chief"), document.pk, "同意。")
    assert (again(document).state, DocumentSeries.objects.get().last) == ("ready", 7)
    assert sign_document(cast.by("chief"), document.pk, "同意。").number == 8
    stop_document(cast.by("chief"), document.pk, "上级政策有变化")
    assert (again(document).state, again(document).number) == ("stopped", 8)
    anew = open_issuance(cast.by("secretariat"), document.matter_id)
    issuance = cosigned(cast, rechecked(cast, handed_in(cast, anew)))
    assert sign_document(cast.by("chief"), reviewed(cast, issuance).pk, "同意。").number == 9
    with pytest.raises(Refused) as caught:
        keep_document_series(cast.by("secretariat"), series(cast).pk, series(cast).version, name="青政发", last=3)
    assert "已经编到 9 号" in caught.value.words[0]
    assert log_is_whole()


def test_an_entrusted_person_signs_and_the_document_says_so(cast: Cast) -> None:
    """Who holds the chief's role for the time signs for him."""
    by = cast.by("executive_vice")
    by = by._replace(held=by.held | {Held("chief", None, "周明远", cast.people["chief"].pk)})
    assert sign_document(by, ready(cast).pk, "同意。").signed_by == "韩立群（受周明远委托）"


def test_an_answer_that_wants_changes_is_taken_up_first(cast: Cast) -> None:
    """Agreed with changes counts once a later text is there; a great change after an agreement is reported again."""
    matter = adopted(cast, "submit_to_congress")
    issuance = answered(cast, reported(cast, before_office(cast, matter), "submit_to_congress"), "amend")
    assert issuance.state == "reporting"
    return_document(cast.by("office_head"), issuance.pk, "按常委会意见修改")
    assert cosigned(cast, rechecked(cast, handed_in(cast, issuance))).state == "reviewing"
    return_document(cast.by("office_head"), issuance.pk, "再改")
    handed_in(cast, issuance)
    assert again(issuance).reports.count() == 1
    assert cosigned(cast, rechecked(cast, issuance)).state == "reviewing"


def test_a_great_change_is_reported_again(cast: Cast) -> None:
    """What was agreed to was another text."""
    matter = adopted(cast, "submit_to_party_committee")
    issuance = answered(cast, reported(cast, before_office(cast, matter)))
    assert issuance.state == "reviewing"
    return_document(cast.by("office_head"), issuance.pk, "收费标准要重新测算")
    assert cosigned(cast, rechecked(cast, handed_in(cast, issuance, major=True))).state == "reporting"


def test_a_major_decision_goes_to_the_party_committee_whatever_the_sitting_said(cast: Cast) -> None:
    """713 article 31 asks for it before it is issued."""
    issuance = before_office(cast, adopted(cast, major_decision=True))
    assert issuance.state == "reporting"


def test_co_signing_goes_on_without_a_reply_only_with_the_reason(cast: Cast) -> None:
    """The reason stays with the text, and the chief reads it before signing."""
    issuance = rechecked(cast, handed_in(cast, opened(cast)))
    ask_cosigning(cast.by("liaison"), issuance.pk, [cast.units[name].pk for name in ("县财政局", "县交通运输局")])
    cosign_document(cast.by("other_head"), issuance.pk, "object", "运输费用没有列支")
    assert told("会签单位不同意，请处理") == {"水清", "江涛", "白露", "田野"}
    assert "县财政局" in cast.client("secretariat").get(reverse("issuance", args=[issuance.pk])).content.decode()
    close_cosigning(cast.by("secretariat"), issuance.pk, "两次催办未答复，已请分管副县长协调")
    gate_passed(cast, issuance)
    reviewed(cast, issuance)
    form = cast.client("chief").get(reverse("issuance_act", args=[issuance.pk, "sign_document"])).content.decode()
    assert "两次催办未答复" in form


def test_a_printed_file_says_what_was_signed(cast: Cast) -> None:
    """Head, number and pages may be added around the text; the receiver opens what was printed."""
    issuance = signed(cast)
    printed = docx("青岫县人民政府文件", issuance.number_words, *REVISED, "— 2 —", "青岫县人民政府办公室印发")
    unit = cast.units["县交通运输局"].pk
    issue_document(cast.by("secretariat"), issuance.pk, [unit], file=printed, file_name="印发稿.docx")
    assert again(issuance).file == printed
    acknowledge_document(cast.by("other_liaison"), issuance.pk)
    assert again(issuance).receipts.get().received_by == "路遥"


def test_a_document_is_called_without_its_draft_status(cast: Cast) -> None:
    """Where nobody typed a title, 送审稿 is left out of that of the text; what was typed stands as it was."""
    matter = adopted(cast)
    paper = Document.objects.get(title="青岫县农村供水管理办法")
    paper.title = "青岫县农村供水管理办法（试行）（送审稿）"
    keep(paper)
    assert opened(cast, matter).title == "青岫县农村供水管理办法（试行）"
