"""What a reviewer found open once, and what now holds it shut."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from office.agenda.composed import convened, drafted
from office.cast import Cast, filed, in_review, keep, log_is_whole, ready, stored
from office.papers import pdf
from office.people.test_paper import entered
from yiding.office.agenda.actions.cancel_sitting import cancel_sitting
from yiding.office.agenda.actions.change_item import change_item
from yiding.office.agenda.actions.draft_agenda import draft_agenda
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.actions.return_agenda import return_agenda
from yiding.office.agenda.actions.review_agenda import review_agenda
from yiding.office.agenda.actions.take_off_item import take_off_item
from yiding.office.agenda.warnings import warnings
from yiding.office.base.days import today
from yiding.office.base.models import AuditEntry, Step, StoredFile
from yiding.office.base.refused import Refused
from yiding.office.base.sweep import sweep
from yiding.office.people.actions.check_paper import check_paper
from yiding.office.people.actions.enter_paper import enter_paper
from yiding.office.people.actions.refuse_paper import refuse_paper
from yiding.office.people.models import Entrusting, RoleHeld
from yiding.office.proposals.actions.add_document import add_document
from yiding.office.proposals.actions.answer_consultation import answer_consultation
from yiding.office.proposals.actions.close_consultation import close_consultation
from yiding.office.proposals.actions.edit_proposal import edit_proposal
from yiding.office.proposals.actions.file_proposal import file_proposal
from yiding.office.proposals.actions.give_opinion import give_opinion
from yiding.office.proposals.actions.postpone_proposal import postpone_proposal
from yiding.office.proposals.actions.readmit_proposal import readmit_proposal
from yiding.office.proposals.actions.return_proposal import return_proposal
from yiding.office.proposals.actions.set_out_dispute import set_out_dispute
from yiding.office.proposals.actions.start_consultation import start_consultation
from yiding.office.proposals.actions.submit_proposal import submit_proposal
from yiding.office.proposals.models import Opinion, Proposal
from yiding.office.proposals.queries import appearances

DAY = datetime.timedelta(1)


def entrusted(cast: Cast, giver: str, taker: str, role: str) -> None:
    """Entrust a role for today."""
    people = cast.people
    keep(Entrusting(giver=people[giver], taker=people[taker], role=role, since=today(), until=today(), reason="出差"))


def test_a_signature_counts_for_what_was_signed(cast: Cast) -> None:
    """A proposal that was changed after the entry is not submitted by it."""
    proposal = filed(cast)
    paper = entered(cast, proposal)
    now = Proposal.objects.get(pk=proposal.pk)
    edit_proposal(cast.by("liaison"), now.pk, now.version, {"title": "关于另一件事的汇报"})
    with pytest.raises(Refused, match="代录以后内容改动过"):
        check_paper(cast.by("second"), paper.pk)
    assert Proposal.objects.get(pk=proposal.pk).state == "draft"


def test_a_signature_on_an_agenda_counts_for_its_items(cast: Cast) -> None:
    """Returned, lengthened and reviewed again, the agenda is another one."""
    agenda = drafted(cast)
    review_agenda(cast.by("office_head"), agenda.pk)
    signer, scan = cast.people["chief"], stored()
    paper = enter_paper(
        cast.by("secretariat"), "approve_agenda", agenda.pk, {}, signer=signer, signed_on=today(), scan=scan
    )
    return_agenda(cast.by("chief"), agenda.pk, "再加一项")
    draft_agenda(cast.by("secretariat"), agenda.sitting_id, report_back=True)
    review_agenda(cast.by("office_head"), agenda.pk)
    with pytest.raises(Refused, match="代录以后内容改动过"):
        check_paper(cast.by("second"), paper.pk)


def test_after_the_notices_only_the_chief_adds(cast: Cast) -> None:
    """The secretariat's way onto the next version is shut."""
    sitting = convened(cast)
    late = ready(cast, title="关于县城供水应急预案的汇报")
    replace_agenda(cast.by("secretariat"), sitting.agendas.get().pk, "临时追加")
    with pytest.raises(Refused, match="只能由主要领导临时追加"):
        draft_agenda(cast.by("secretariat"), sitting.pk, [late.pk])


def test_an_answer_does_not_undo_an_opinion(cast: Cast) -> None:
    """A gate that applies no longer keeps its opinions, and the log stays whole."""
    proposal = in_review(cast)
    give_opinion(cast.by("legal"), proposal.pk, "G10", "disagree", "缺少上位法依据")
    return_proposal(cast.by("desk"), proposal.pk, "请补正")
    now = Proposal.objects.get(pk=proposal.pk)
    edit_proposal(cast.by("liaison"), now.pk, now.version, {"answers": {**now.answers, "normative": False}})
    submit_proposal(cast.by("unit_head"), now.pk)
    assert proposal.gates.get(gate="G10").state == "void"
    assert Opinion.objects.get(gate__gate="G10").text == "缺少上位法依据"
    assert log_is_whole()


def test_what_goes_along_is_noted(cast: Cast) -> None:
    """An item that is taken off takes its waiting units with it, and the log knows."""
    agenda, by = drafted(cast), cast.by("secretariat")
    item = agenda.items.get()
    asked = [cast.units["县财政局"].pk, cast.units["县交通运输局"].pk]
    change_item(by, agenda.pk, item.pk, item.version, minutes=item.minutes, units=asked)
    gone = {item.about, *(row.about for row in item.waiting.all())}
    assert len(gone) == 3
    take_off_item(by, agenda.pk, item.pk)
    noted = AuditEntry.objects.order_by("number").last()
    assert noted is not None
    assert {about for about, digest in noted.says["state"]["changed"].items() if digest is None} == gone
    assert log_is_whole()


def test_a_placeholder_stays_empty(cast: Cast) -> None:
    """No paper is added to it."""
    fields = {"presenter_id": cast.people["unit_head"].pk, "minutes": 5}
    proposal = file_proposal(cast.by("liaison"), cast.units["县水务局"].pk, fields, placeholder=True)
    with pytest.raises(Refused, match="涉密占位不能有内容"):
        add_document(cast.by("liaison"), proposal.pk, title="材料", file=stored(), file_name="材料.pdf")


def test_a_marked_title_keeps_its_file_out(cast: Cast) -> None:
    """The text is looked at before the file is kept."""
    proposal = filed(cast)
    before = StoredFile.objects.count()
    sent = SimpleUploadedFile("材料.pdf", pdf("别的内容", 2), "application/pdf")
    form = {"title": "机密★10年 方案", "kind": "draft", "status": "none", "readers": "all", "file": sent}
    assert cast.client("liaison").post(f"/proposals/{proposal.pk}/add_document/", form).status_code == 422
    assert StoredFile.objects.count() == before


def test_a_marked_reason_is_not_kept(cast: Cast) -> None:
    """Nor with the entry of a signature that is sent back."""
    paper = entered(cast, filed(cast))
    with pytest.raises(Refused) as caught:
        refuse_paper(cast.by("second"), paper.pk, "机密★10年 与原件不符")
    assert caught.value.rule == "no_secret"


def test_replies_to_an_older_text_do_not_count(cast: Cast) -> None:
    """Submitted anew, the proposal is consulted anew; what was replied stays."""
    proposal = in_review(cast)
    return_proposal(cast.by("desk"), proposal.pk, "请重写")
    submit_proposal(cast.by("unit_head"), proposal.pk)
    start_consultation(cast.by("desk"), proposal.pk, [])
    with pytest.raises(Refused, match="还没有征求任何单位"):
        close_consultation(cast.by("desk"), proposal.pk)
    assert proposal.consultations.get().text == "无意见"


def test_the_head_of_two_units_replies_for_both(cast: Cast) -> None:
    """The second reply is the other unit's."""
    RoleHeld.objects.create(person=cast.people["other_head"], role="unit_head", unit=cast.units["县财政局"])
    proposal = submit_proposal(cast.by("unit_head"), filed(cast).pk)
    asked = [cast.units["县交通运输局"].pk, cast.units["县财政局"].pk]
    start_consultation(cast.by("desk"), proposal.pk, asked)
    answer_consultation(cast.by("other_head"), proposal.pk, "agree", "甲")
    answer_consultation(cast.by("other_head"), proposal.pk, "agree", "乙")
    assert sorted(proposal.consultations.values_list("text", flat=True)) == ["乙", "甲"]


@pytest.mark.parametrize(
    ("since", "until", "why", "said"),
    [
        (0, 40, "", "结束日期早于开始日期，或者还没有到"),
        (-5, -10, "同意", "结束日期早于开始日期，或者还没有到"),
        (-10, -1, "", "少于 30 天"),
    ],
)
def test_public_comment_is_over_before_it_counts(cast: Cast, since: int, until: int, why: str, said: str) -> None:
    """It lies in the past, the right way round, and a short one has a reason of its own, not any text."""
    proposal = in_review(cast, answers={**filed(cast).answers, "rights": True})
    first, last = today() + since * DAY, today() + until * DAY
    with pytest.raises(Refused, match=said):
        give_opinion(
            cast.by("unit_head"),
            proposal.pk,
            "G05",
            "agree",
            "已公示",
            held_from=first,
            held_until=last,
            shorter_why=why,
        )


def test_public_comment_of_thirty_days_counts(cast: Cast) -> None:
    """First and last day included."""
    proposal = in_review(cast, answers={**filed(cast).answers, "rights": True})
    first, last = today() - 30 * DAY, today() - DAY
    give_opinion(cast.by("unit_head"), proposal.pk, "G05", "agree", "已公示", held_from=first, held_until=last)
    assert proposal.gates.get(gate="G05").state == "passed"


def test_who_is_entrusted_with_a_portfolio_coordinates(cast: Cast) -> None:
    """And it is told for whom; a vice-head who sees it another way does not."""
    from yiding.office.proposals.actions.coordinate_proposal import coordinate_proposal  # noqa: PLC0415

    RoleHeld.objects.create(person=cast.people["executive_vice"], role="vice_head")
    proposal = submit_proposal(cast.by("unit_head"), filed(cast).pk)
    start_consultation(cast.by("desk"), proposal.pk, [cast.units["县交通运输局"].pk])
    answer_consultation(cast.by("other_head"), proposal.pk, "agree", "无意见")
    close_consultation(cast.by("desk"), proposal.pk)
    entrusted(cast, "chief", "executive_vice", "chief")
    with pytest.raises(Refused, match="不由您分管"):
        coordinate_proposal(cast.by("executive_vice"), proposal.pk)
    entrusted(cast, "vice_head", "executive_vice", "vice_head")
    assert coordinate_proposal(cast.by("executive_vice"), proposal.pk).state == "review"


def test_an_opinion_says_for_whom_it_was_given(cast: Cast) -> None:
    """By the role that opens the gate, whatever other roles somebody has."""
    proposal = in_review(cast)
    entrusted(cast, "legal", "disclosure", "legal")
    opinion = give_opinion(cast.by("disclosure"), proposal.pk, "G10", "agree", "合法")
    assert opinion.how == "受严谨委托"


def test_who_drafted_does_not_submit(cast: Cast) -> None:
    """Not even as whom the head entrusted."""
    proposal = filed(cast)
    entrusted(cast, "unit_head", "liaison", "unit_head")
    with pytest.raises(Refused) as caught:
        submit_proposal(cast.by("liaison"), proposal.pk)
    assert caught.value.rule == "head_signs"


def test_another_units_draft_does_not_show_through(cast: Cast) -> None:
    """A draft of the same title sees nothing of the other unit's."""
    first = ready(cast)
    fields = {"title": first.title, "presenter_id": cast.people["other_head"].pk}
    mine = file_proposal(cast.by("other_liaison"), cast.units["县交通运输局"].pk, fields)
    assert first in appearances(mine, cast.by("other_liaison"))  # it was asked for its view on that one
    stranger = file_proposal(cast.by("other_liaison"), cast.units["县交通运输局"].pk, {"title": "关于丁库的汇报"})
    other = filed(cast, title="关于丁库的汇报")
    submit_proposal(cast.by("unit_head"), other.pk)
    assert appearances(stranger, cast.by("other_liaison")) == []


@pytest.mark.parametrize(
    ("who", "address", "act", "rule"),
    [
        ("desk", "/proposals/new/", "file_proposal", "role"),
        ("other_liaison", "/proposals/1/submit_proposal/", "submit_proposal", "unseen"),
        ("liaison", "/settings/agenda.max_items/", "change_setting", "role"),
        ("liaison", "/papers/enter/submit_proposal/1/", "enter_paper", "role"),
    ],
)
def test_attempts_are_noted_wherever_they_are_stopped(cast: Cast, who: str, address: str, act: str, rule: str) -> None:
    """Before a deed is begun too."""
    cast.client(who).post(address)
    entry = AuditEntry.objects.last()
    assert entry is not None
    assert (entry.says["act"], entry.says.get("refused")) == (act, rule)


def test_odd_input_is_no_fault(cast: Cast) -> None:
    """Digits that are no numbers, numbers without end, signs that no text has, brackets without end."""
    proposal = filed(cast)
    client = cast.client("liaison")
    for unit in ("²", "9" * 5000):
        assert client.get("/proposals/new/", {"unit": unit}).status_code == 200
    assert client.post(f"/proposals/{proposal.pk}/edit/", {"version": "²"}).status_code == 422
    assert client.post("/proposals/new/", {"once": "a\0b"}).status_code == 400
    assert client.post("/draft/", {"address": "/proposals/new/", "fields": "[" * 200_000}).status_code == 400


def test_a_file_that_is_gone_is_told(cast: Cast) -> None:
    """The page says so instead of failing."""
    from yiding.office.base.files import path_of  # noqa: PLC0415

    proposal = filed(cast)
    version = proposal.documents.get().versions.get()
    path = path_of(version.file_id)
    data = path.read_bytes()
    path.unlink()
    try:
        answer = cast.client("liaison").get(f"/proposals/{proposal.pk}/papers/{version.pk}/")
    finally:
        path.write_bytes(data)
    assert answer.status_code == 403
    assert "不在了" in answer.content.decode()


def test_a_notice_leads_to_its_matter(cast: Cast) -> None:
    """From the list through its own address to the page, and it is read."""
    from yiding.office.base.models import Notice  # noqa: PLC0415

    proposal = submit_proposal(cast.by("unit_head"), filed(cast).pk)
    notice = Notice.objects.get(account=cast.accounts["desk"])
    client = cast.client("desk")
    assert f"/notices/{notice.pk}/" in client.get("/notices/").content.decode()
    assert client.get(f"/notices/{notice.pk}/").headers["Location"] == f"/proposals/{proposal.pk}/"
    notice.refresh_from_db()
    assert notice.read_at is not None


def test_who_sees_one_item_sees_when_it_begins(cast: Cast) -> None:
    """The same time as everybody else, counted from all items before it."""
    first, second = ready(cast), ready(cast, title="关于县城供水应急预案的汇报")
    sitting = convened(cast, first, second)
    agenda = sitting.agendas.get()
    agenda.items.filter(proposal=first).update(presenter=cast.people["desk"], minutes=25)
    page = cast.client("unit_head").get(f"/sittings/{sitting.pk}/notice/").content.decode()
    assert "09:25" in page


def test_a_reply_outlives_the_next_submission(cast: Cast) -> None:
    """With its file, which no sweep takes; the unit is asked anew beside it, and the page shows both."""
    proposal = submit_proposal(cast.by("unit_head"), filed(cast).pk)
    asked = [cast.units["县交通运输局"].pk]
    start_consultation(cast.by("desk"), proposal.pk, asked)
    answer_consultation(cast.by("other_head"), proposal.pk, "agree", "无意见", stored(), "复函.pdf")
    close_consultation(cast.by("desk"), proposal.pk)
    return_proposal(cast.by("desk"), proposal.pk, "请重写")
    submit_proposal(cast.by("unit_head"), proposal.pk)
    start_consultation(cast.by("desk"), proposal.pk, asked)
    rows = list(proposal.consultations.values_list("over", "position", "file_name"))
    assert rows == [(False, "", ""), (True, "agree", "复函.pdf")]
    StoredFile.objects.update(at=timezone.now() - 90 * DAY)
    sweep(today())
    old = proposal.consultations.get(over=True)
    got = cast.client("desk").get(f"/proposals/{proposal.pk}/replies/{old.pk}/")
    assert b"%PDF" in b"".join(got)
    assert "对以前报送稿的答复" in cast.client("desk").get(f"/proposals/{proposal.pk}/").content.decode()
    assert log_is_whole()


def test_a_cleared_dispute_stays_in_the_history(cast: Cast) -> None:
    """What was set out is read there, when the proposal is submitted anew."""
    proposal = submit_proposal(cast.by("unit_head"), filed(cast).pk)
    start_consultation(cast.by("desk"), proposal.pk, [cast.units["县交通运输局"].pk])
    answer_consultation(cast.by("other_head"), proposal.pk, "disagree", "由乡镇管护")
    set_out_dispute(cast.by("liaison"), proposal.pk, "县交通运输局主张由乡镇管护；我局认为应由县级管护。")
    return_proposal(cast.by("desk"), proposal.pk, "请重写")
    assert submit_proposal(cast.by("unit_head"), proposal.pk).dispute == ""
    assert "我局认为应由县级管护" in Step.objects.get(act="set_out_dispute").reason


def test_a_changed_title_is_reviewed_anew(cast: Cast) -> None:
    """Another title, and the legality review is open again; another proof of a procedure leaves it passed."""
    proposal = ready(cast)
    Proposal.objects.filter(pk=proposal.pk).update(state="review")
    legal = proposal.gates.get(gate="G10")
    return_proposal(cast.by("desk"), proposal.pk, "请补凭据")
    add_document(
        cast.by("liaison"), proposal.pk, title="会议纪要", kind="evidence", file=stored(), file_name="会议纪要.pdf"
    )
    submit_proposal(cast.by("unit_head"), proposal.pk)
    legal.refresh_from_db()
    assert legal.state == "passed"
    return_proposal(cast.by("desk"), proposal.pk, "请改标题")
    now = Proposal.objects.get(pk=proposal.pk)
    edit_proposal(cast.by("liaison"), now.pk, now.version, {"title": "关于另一件事的汇报"})
    submit_proposal(cast.by("unit_head"), proposal.pk)
    legal.refresh_from_db()
    assert legal.state == "open"


def test_a_second_sitting_is_the_one_that_counts(cast: Cast) -> None:
    """Postponed from the first and put on a second, a proposal stands there: cancelling the first does not take it off."""
    proposal = ready(cast)
    first = convened(cast, proposal)
    postpone_proposal(cast.by("secretariat"), proposal.pk, "材料待补")
    readmit_proposal(cast.by("secretariat"), proposal.pk)
    second = convened(cast, Proposal.objects.get(pk=proposal.pk), day=today() + 21 * DAY)
    old = first.agendas.get()
    assert {row.about for row in warnings(old)} >= {"gone"}
    new = replace_agenda(cast.by("secretariat"), old.pk, "撤下延期的")
    with pytest.raises(Refused) as caught:
        review_agenda(cast.by("office_head"), new.pk)
    assert caught.value.rule == "items_there"
    take_off_item(cast.by("secretariat"), new.pk, new.items.get().pk)
    cancel_sitting(cast.by("chief"), first.pk, "合并召开")
    proposal.refresh_from_db()
    assert (proposal.state, proposal.sitting) == ("listed", second.pk)
    cancel_sitting(cast.by("chief"), second.pk, "不再召开")
    proposal.refresh_from_db()
    assert (proposal.state, proposal.sitting) == ("ready", None)
