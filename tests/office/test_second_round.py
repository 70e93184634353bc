"""What a second round brings: a proposal submitted anew, a sitting on another day, a paper in place of one that was wiped."""

import datetime

import pytest

from office.agenda.composed import convened, drafted
from office.cast import Cast, filed, in_review, keep, ready
from office.papers import pdf
from yiding.office.agenda.actions.add_late_item import add_late_item
from yiding.office.agenda.actions.convene_sitting import convene_sitting
from yiding.office.agenda.actions.draft_agenda import draft_agenda
from yiding.office.agenda.actions.postpone_sitting import postpone_sitting
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.base.days import today
from yiding.office.base.files import keep as keep_file
from yiding.office.base.models import Notice
from yiding.office.base.refused import Refused
from yiding.office.people.models import GateDesk
from yiding.office.proposals.actions.add_document import add_document
from yiding.office.proposals.actions.answer_consultation import answer_consultation
from yiding.office.proposals.actions.close_consultation import close_consultation
from yiding.office.proposals.actions.confirm_conditions import confirm_conditions
from yiding.office.proposals.actions.edit_proposal import edit_proposal
from yiding.office.proposals.actions.give_opinion import give_opinion
from yiding.office.proposals.actions.postpone_proposal import postpone_proposal
from yiding.office.proposals.actions.readmit_proposal import readmit_proposal
from yiding.office.proposals.actions.return_proposal import return_proposal
from yiding.office.proposals.actions.start_consultation import start_consultation
from yiding.office.proposals.actions.submit_proposal import submit_proposal
from yiding.office.proposals.actions.wipe_paper import wipe_paper
from yiding.office.proposals.comparing import compared
from yiding.office.proposals.models import DocumentVersion, Proposal

LATER = datetime.timedelta(40)


def state(proposal: Proposal, gate: str) -> str:
    """Give how a gate stands now."""
    return proposal.gates.get(gate=gate).state


def new_version(cast: Cast, proposal: Proposal, document: int, text: str) -> None:
    """Add the next version of a paper."""
    file = keep_file(pdf(text), "pdf")
    add_document(
        cast.by("liaison"), proposal.pk, title="附件", kind="annex", file=file, file_name="附件.pdf", document=document
    )


def test_units_that_agreed_once_are_asked_anew(cast: Cast) -> None:
    """What all agreed on was another text: the gate is shut until this one is agreed on."""
    proposal = in_review(cast)
    assert state(proposal, "G03") == "passed"
    return_proposal(cast.by("desk"), proposal.pk, "请重写")
    now = Proposal.objects.get(pk=proposal.pk)
    edit_proposal(cast.by("liaison"), now.pk, now.version, {"why": "完全另一回事"})
    submit_proposal(cast.by("unit_head"), proposal.pk)
    start_consultation(cast.by("desk"), proposal.pk, [cast.units["县交通运输局"].pk])
    answer_consultation(cast.by("other_head"), proposal.pk, "disagree", "不同意")
    close_consultation(cast.by("desk"), proposal.pk)
    assert state(proposal, "G03") == "open"


def test_another_desks_gate_is_not_opened_by_closing(cast: Cast) -> None:
    """Who may not give the opinion does not give it by the way either."""
    keep(GateDesk(gate="G03", unit=cast.units["县司法局"]))
    proposal = submit_proposal(cast.by("unit_head"), filed(cast).pk)
    start_consultation(cast.by("desk"), proposal.pk, [cast.units["县交通运输局"].pk])
    answer_consultation(cast.by("other_head"), proposal.pk, "agree", "无意见")
    close_consultation(cast.by("desk"), proposal.pk)
    assert state(proposal, "G03") == "open"


def test_other_papers_are_looked_through_anew(cast: Cast) -> None:
    """That they were complete was said of the papers before."""
    proposal = in_review(cast)
    give_opinion(cast.by("secretariat"), proposal.pk, "G20", "agree", "齐全")
    return_proposal(cast.by("desk"), proposal.pk, "请重写")
    new_version(cast, proposal, proposal.documents.get().pk, "重写的汇报")
    submit_proposal(cast.by("unit_head"), proposal.pk)
    assert state(proposal, "G20") == "open"


def test_papers_of_one_title_are_told_apart(cast: Cast) -> None:
    """The first of two annexes of one name changes, and the legality review is open again."""
    proposal = filed(cast)
    for text in ("甲", "乙"):
        file = keep_file(pdf(text), "pdf")
        add_document(cast.by("liaison"), proposal.pk, title="附件", kind="annex", file=file, file_name="附件.pdf")
    submit_proposal(cast.by("unit_head"), proposal.pk)
    start_consultation(cast.by("desk"), proposal.pk, [cast.units["县交通运输局"].pk])
    give_opinion(cast.by("legal"), proposal.pk, "G10", "agree", "合法")
    return_proposal(cast.by("desk"), proposal.pk, "请修改")
    new_version(cast, proposal, proposal.documents.filter(kind="annex").order_by("pk")[0].pk, "全变了")
    submit_proposal(cast.by("unit_head"), proposal.pk)
    assert state(proposal, "G10") == "open"
    assert "附件 附件" in cast.client("desk").get(f"/proposals/{proposal.pk}/").content.decode()


def test_who_attends_is_asked_anew_of_another_day(cast: Cast) -> None:
    """Conditions that were set for the old day cannot be confirmed for the new one; nor does a late item keep its opinion."""
    proposal = ready(cast)
    sitting = convened(cast, proposal)
    late = ready(cast, title="关于县城供水应急预案的汇报")
    version = replace_agenda(cast.by("secretariat"), sitting.agendas.get().pk, "临时追加")
    add_late_item(cast.by("chief"), version.pk, late.pk, "水源告急")
    give_opinion(cast.by("secretariat"), proposal.pk, "G21", "conditions", "分管副职到会待确认")
    give_opinion(cast.by("secretariat"), late.pk, "G21", "agree", "均到会")
    postpone_sitting(cast.by("chief"), sitting.pk, "防汛", today() + LATER)
    assert (state(proposal, "G21"), state(late, "G21")) == ("open", "open")
    convene_sitting(cast.by("secretariat"), sitting.pk)
    with pytest.raises(Refused) as caught:
        confirm_conditions(cast.by("secretariat"), proposal.pk, "G21")
    assert caught.value.rule == "conditions_open"


def test_reviewers_are_asked_for_what_they_can_judge_now(cast: Cast) -> None:
    """Who attends is asked when the notices are out, not in the review."""
    in_review(cast)
    said = "".join(Notice.objects.filter(account=cast.accounts["second"]).values_list("chinese", flat=True))
    assert "G20" in said
    assert "G21" not in said


def test_a_postponed_proposal_takes_its_place_on_the_draft_again(cast: Cast) -> None:
    """Readmitted, it is put on the draft that still holds its item, once."""
    proposal = ready(cast)
    agenda = drafted(cast, proposal)
    postpone_proposal(cast.by("secretariat"), proposal.pk, "缓一缓")
    readmit_proposal(cast.by("secretariat"), proposal.pk)
    again = draft_agenda(cast.by("secretariat"), agenda.sitting_id, [proposal.pk])
    assert [item.proposal_id for item in again.items.all()] == [proposal.pk]
    proposal.refresh_from_db()
    assert (proposal.state, proposal.sitting) == ("proposed", agenda.sitting_id)


def test_a_wiped_paper_is_replaced_by_a_clean_one(cast: Cast) -> None:
    """It counts as missing, its secrecy is judged anew, and from the pool too there is a way back to the unit."""
    proposal = ready(cast)
    version = DocumentVersion.objects.get(document__proposal=proposal)
    wipe_paper(cast.by("secrecy"), proposal.pk, version.pk, "附表二应当定密")
    assert state(proposal, "G15") == "open"
    return_proposal(cast.by("desk"), proposal.pk, "请换脱密稿")
    with pytest.raises(Refused, match="还没有填上会材料"):
        submit_proposal(cast.by("unit_head"), proposal.pk)
    new_version(cast, proposal, version.document_id, "脱密稿")
    now = Proposal.objects.get(pk=proposal.pk)
    edit_proposal(cast.by("liaison"), now.pk, now.version, {"why": "附表二已经去掉。"})
    document = proposal.documents.get()
    document.kind = "report"
    keep(document)
    assert submit_proposal(cast.by("unit_head"), proposal.pk).state == "submitted"


def test_long_paragraphs_are_compared_within_bounds() -> None:
    """Many that differ do not hold up the page: beyond a bound a paragraph is marked whole, and nothing is lost."""
    before, after = (
        ["".join(chr(0x4E00 + (n * step + k) % 900) for n in range(2900)) for k in range(60)] for step in (7, 11)
    )
    rows = compared(before, after)
    assert sum(len(piece.text) for row in rows for piece in row.before) == 60 * 2900
    assert rows[-1].before[0].changed
