"""What each action on a proposal does beside moving it on."""

import datetime
from unittest.mock import patch

import pytest

from office.cast import Cast, filed, in_review, keep, log_is_whole, ready, stored
from yiding.office.base.models import Notice, Step
from yiding.office.base.refused import Outdated, Refused
from yiding.office.people.models import Entrusting
from yiding.office.proposals.actions.add_document import add_document
from yiding.office.proposals.actions.add_late import add_late
from yiding.office.proposals.actions.answer_consultation import answer_consultation
from yiding.office.proposals.actions.approve_proposal import approve_proposal
from yiding.office.proposals.actions.close_consultation import close_consultation
from yiding.office.proposals.actions.confirm_conditions import confirm_conditions
from yiding.office.proposals.actions.drop_proposal import drop_proposal
from yiding.office.proposals.actions.edit_proposal import edit_proposal
from yiding.office.proposals.actions.file_proposal import file_proposal
from yiding.office.proposals.actions.give_opinion import give_opinion
from yiding.office.proposals.actions.list_proposal import list_proposal
from yiding.office.proposals.actions.postpone_proposal import postpone_proposal
from yiding.office.proposals.actions.propose_proposal import propose_proposal
from yiding.office.proposals.actions.readmit_proposal import readmit_proposal
from yiding.office.proposals.actions.return_proposal import return_proposal
from yiding.office.proposals.actions.start_consultation import start_consultation
from yiding.office.proposals.actions.submit_proposal import submit_proposal
from yiding.office.proposals.actions.waive_gate import waive_gate
from yiding.office.proposals.actions.withdraw_proposal import withdraw_proposal
from yiding.office.proposals.changed import since_last_time
from yiding.office.proposals.filling import key
from yiding.office.proposals.models import Gate, Proposal
from yiding.office.proposals.queries import appearances, one


def gate(proposal: Proposal, name: str) -> Gate:
    """Give a gate as it stands now."""
    return proposal.gates.get(gate=name)


def told(cast: Cast, name: str) -> list[str]:
    """Give what somebody was told, newest first."""
    return list(Notice.objects.filter(account=cast.accounts[name]).values_list("chinese", flat=True))


def test_numbers_run_on_within_the_year(cast: Cast) -> None:
    """Two proposals follow each other; what is refused in between takes no number."""
    first = filed(cast)
    with pytest.raises(Refused):
        file_proposal(cast.by("liaison"), cast.units["县水务局"].pk, {"title": "绝密★启用前\n预案"})
    second = filed(cast)
    assert int(second.number[-4:]) == int(first.number[-4:]) + 1


def test_edit_proposal_keeps_the_first(cast: Cast) -> None:
    """The second editor gets the first one's text beside the own."""
    proposal = filed(cast)
    edit_proposal(cast.by("liaison"), proposal.pk, proposal.version, {"why": "甲"})
    with pytest.raises(Outdated) as caught:
        edit_proposal(cast.by("liaison"), proposal.pk, proposal.version, {"why": "乙"})
    assert caught.value.theirs["why"] == "甲"


def test_submit_proposal_opens_the_gates_of_its_answers(cast: Cast) -> None:
    """Each gate knows the question that brought it, its unit and its term; the desk is told."""
    proposal = submit_proposal(cast.by("unit_head"), filed(cast).pk)
    assert {row.gate for row in proposal.gates.all()} == {
        "G01", "G02", "G03", "G04", "G10", "G14", "G15", "G16", "G20", "G21",
    }  # fmt: skip
    legality = gate(proposal, "G10")
    assert (legality.question, legality.role, legality.due is not None) == ("normative", "legal", True)
    assert gate(proposal, "G02").unit == cast.units["县水务局"]
    assert told(cast, "desk") == [f"有议题报送，请初核：{proposal.number} {proposal.title}"]


def test_submit_proposal_says_what_is_missing(cast: Cast) -> None:
    """An empty field, an open question and a missing declaration each have their sentence."""
    for changed, said in (
        ({"why": " "}, "提请理由"),
        ({"answers": {}}, "问卷还有"),
        ({"secret": None}, "没有说明是否涉及"),
    ):
        with pytest.raises(Refused, match=said):
            submit_proposal(cast.by("unit_head"), filed(cast, **changed).pk)


def test_a_new_text_opens_the_reviews_of_the_old_one(cast: Cast) -> None:
    """Returned and submitted with a new draft, legality is reviewed anew, the unit's own study is not."""
    proposal = in_review(cast)
    give_opinion(cast.by("legal"), proposal.pk, "G10", "agree", "合法")
    give_opinion(cast.by("unit_head"), proposal.pk, "G02", "agree", "已集体研究")
    give_opinion(cast.by("secrecy"), proposal.pk, "G15", "disagree", "未标注")
    return_proposal(cast.by("desk"), proposal.pk, "请补充第三条")
    assert told(cast, "liaison")[0].startswith("议题被退回补正")
    add_document(cast.by("liaison"), proposal.pk, title="送审稿", kind="draft", file=stored(), file_name="送审稿.pdf")
    again = submit_proposal(cast.by("unit_head"), proposal.pk)
    states = {row.gate: row.state for row in again.gates.all()}
    assert (states["G10"], states["G15"], states["G02"]) == ("open", "open", "passed")


def test_what_changed_since_it_was_returned(cast: Cast) -> None:
    """The next submission shows field, answer and paper, before and after."""
    proposal = in_review(cast)
    return_proposal(cast.by("desk"), proposal.pk, "请补充")
    now = Proposal.objects.get(pk=proposal.pk)
    fields = {"why": "补充后的理由", "answers": {**now.answers, "rights": True}}
    edit_proposal(cast.by("liaison"), now.pk, now.version, fields)
    add_document(cast.by("liaison"), now.pk, title="起草说明", kind="note", file=stored(), file_name="说明.docx")
    submit_proposal(cast.by("unit_head"), now.pk)
    found = one(cast.by("desk"), now.pk)
    assert found is not None
    rows = {
        change.words[0]: (change.before[0], change.after[0]) for change in since_last_time(found, ["起草说明 起草说明"])
    }
    assert rows["提请理由"][1] == "补充后的理由"
    assert rows["是否直接涉及群众或企业权益？"] == ("否", "是")
    assert rows["起草说明 起草说明"][1].startswith("v1")


def test_answer_consultation_is_the_units_own(cast: Cast) -> None:
    """The unit is told with its term, its reply stands under its name, a later one replaces it."""
    proposal = submit_proposal(cast.by("unit_head"), filed(cast).pk)
    start_consultation(cast.by("desk"), proposal.pk, [cast.units["县交通运输局"].pk])
    assert told(cast, "other_head")[0].startswith("有议题征求贵单位意见")
    answer_consultation(cast.by("other_head"), proposal.pk, "disagree", "与公路法冲突")
    answer_consultation(cast.by("other_head"), proposal.pk, "agree", "已经采纳")
    row = proposal.consultations.get()
    assert (row.position, row.text, row.by_name) == ("agree", "已经采纳", "车行")


def test_no_reply_is_no_agreement(cast: Cast) -> None:
    """After the term the consultation can be closed, and the silent unit stands as one that did not agree."""
    proposal = submit_proposal(cast.by("unit_head"), filed(cast).pk)
    start_consultation(cast.by("desk"), proposal.pk, [cast.units["县交通运输局"].pk])
    row = proposal.consultations.get()
    assert row.due is not None
    with patch("yiding.office.proposals.case.today", return_value=row.due + datetime.timedelta(days=1)):
        close_consultation(cast.by("desk"), proposal.pk)
    from yiding.office.proposals.actions.coordinate_proposal import coordinate_proposal  # noqa: PLC0415

    with pytest.raises(Refused, match="县交通运输局没有同意"):
        coordinate_proposal(cast.by("vice_head"), proposal.pk)


@pytest.mark.parametrize(("position", "state"), [("agree", "passed"), ("conditions", "open")])
def test_close_consultation_opens_the_gate_where_all_agree(cast: Cast, position: str, state: str) -> None:
    """Where one has conditions, the desk says itself what became of them."""
    proposal = submit_proposal(cast.by("unit_head"), filed(cast).pk)
    start_consultation(cast.by("desk"), proposal.pk, [cast.units["县交通运输局"].pk])
    answer_consultation(cast.by("other_head"), proposal.pk, position, "管护经费由县级负担")
    close_consultation(cast.by("desk"), proposal.pk)
    row = gate(proposal, "G03")
    assert row.state == state
    said = [(opinion.text, opinion.by_name) for opinion in row.opinions.all()]
    assert said == ([("征求县交通运输局意见，均同意。", str(cast.people["desk"]))] if state == "passed" else [])


def test_a_unit_is_not_asked_for_its_own_view(cast: Cast) -> None:
    """It has said what it wants by filing."""
    proposal = submit_proposal(cast.by("unit_head"), filed(cast).pk)
    with pytest.raises(Refused, match="不用征求申报单位自己"):
        start_consultation(cast.by("desk"), proposal.pk, [cast.units["县水务局"].pk])


def test_notices_say_what_is_to_be_done_on_what(cast: Cast) -> None:
    """Each reviewer is told of the own gates, the unit of the gate that an opinion is against, all by number and title."""
    proposal = in_review(cast)
    name = f"{proposal.number} {proposal.title}"
    assert told(cast, "legal") == [f"请出具审查意见（G10 合法性审查、G14 规范性文件程序）：{name}"]
    assert Notice.objects.get(account=cast.accounts["legal"]).link == f"/proposals/{proposal.pk}/#G10"
    give_opinion(cast.by("legal"), proposal.pk, "G10", "disagree", "第六条没有依据")
    assert told(cast, "liaison")[0] == f"G10 合法性审查有不同意或者附条件的意见，请处理：{name}"


def test_notices_of_a_placeholder_have_no_title(cast: Cast) -> None:
    """Its number says all there is to say."""
    fields = {"presenter_id": cast.people["unit_head"].pk, "minutes": 8}
    secret = file_proposal(cast.by("liaison"), cast.units["县水务局"].pk, fields, placeholder=True)
    submit_proposal(cast.by("unit_head"), secret.pk)
    assert told(cast, "desk") == [f"有议题报送，请初核：{secret.number}"]


def test_conditions_keep_a_gate_open_until_they_are_met(cast: Cast) -> None:
    """Whoever set them confirms it, and then the gate is passed."""
    proposal = in_review(cast)
    give_opinion(cast.by("legal"), proposal.pk, "G10", "conditions", "删去第六条")
    assert gate(proposal, "G10").state == "open"
    confirm_conditions(cast.by("legal"), proposal.pk, "G10")
    assert gate(proposal, "G10").state == "passed"


def test_a_reviewer_answers_for_the_own_unit_alone(cast: Cast) -> None:
    """Finance opens the gate that is given to finance, not the one that is given to another reviewer."""
    answers = {**filed(cast).answers, "money": True, "stability": True}
    proposal = in_review(cast, answers=answers)
    give_opinion(cast.by("reviewer"), proposal.pk, "G11", "agree", "资金已落实")
    assert gate(proposal, "G11").state == "passed"
    row = gate(proposal, "G08")
    row.unit = cast.units["县司法局"]
    keep(row)
    with pytest.raises(Refused) as caught:
        give_opinion(cast.by("reviewer"), proposal.pk, "G08", "agree", "无风险")
    assert caught.value.rule == "gate"


def test_waive_gate_keeps_its_reason(cast: Cast) -> None:
    """The waived gate says by whom and why, and no longer keeps the proposal out."""
    proposal = in_review(cast)
    waive_gate(cast.by("chief"), proposal.pk, "G20", "防汛急需")
    row = gate(proposal, "G20")
    assert (row.state, row.waived_by, row.waived_why) == ("waived", "周明远", "防汛急需")
    assert Step.objects.get(act="waive_gate").reason == "G20：防汛急需"


def test_from_the_pool_to_the_agenda(cast: Cast) -> None:
    """Proposed by the secretariat, approved by the chief, listed when the notices go out."""
    proposal = ready(cast)
    propose_proposal(cast.by("secretariat"), proposal.pk, 1)
    approve_proposal(cast.by("chief"), proposal.pk)
    listed = list_proposal(cast.by("secretariat"), proposal.pk)
    assert (listed.state, listed.times_listed) == ("listed", 1)
    postponed = postpone_proposal(cast.by("secretariat"), proposal.pk, "分管副职出差")
    assert (postponed.state, postponed.times_listed) == ("postponed", 0)
    assert readmit_proposal(cast.by("secretariat"), proposal.pk).state == "ready"
    assert add_late(cast.by("chief"), proposal.pk, "汛情紧急", 1).times_listed == 1
    assert log_is_whole()


def test_withdraw_proposal_ends_it(cast: Cast) -> None:
    """What was withdrawn takes no further step."""
    proposal = withdraw_proposal(cast.by("unit_head"), ready(cast).pk, "政策调整")
    assert proposal.state == "withdrawn"
    with pytest.raises(Refused, match="撤回"):
        readmit_proposal(cast.by("secretariat"), proposal.pk)


def test_drop_proposal_is_for_drafts(cast: Cast) -> None:
    """The liaison drops a draft, with a reason or without one; nobody beyond the unit ever learns of it; it is in the log."""
    proposal = drop_proposal(cast.by("liaison"), filed(cast).pk)
    assert proposal.state == "withdrawn"
    assert one(cast.by("unit_head"), proposal.pk) is not None
    assert [one(cast.by(name), proposal.pk) for name in ("desk", "secretariat", "chief", "vice_head")] == [None] * 4
    assert Step.objects.get(act="drop_proposal").after == "withdrawn"
    submitted = submit_proposal(cast.by("unit_head"), filed(cast).pk)
    return_proposal(cast.by("desk"), submitted.pk, "请补充")
    with pytest.raises(Refused, match="退回补正"):
        drop_proposal(cast.by("liaison"), submitted.pk)
    assert log_is_whole()


def test_a_head_withdraws_a_draft_which_stays_in_the_unit(cast: Cast) -> None:
    """A reason is asked; what was submitted and withdrawn stays known to those who dealt with it."""
    never = withdraw_proposal(cast.by("unit_head"), filed(cast).pk, "重复申报")
    dealt_with = submit_proposal(cast.by("unit_head"), filed(cast).pk)
    withdraw_proposal(cast.by("unit_head"), dealt_with.pk, "政策调整")
    assert one(cast.by("desk"), never.pk) is None
    assert one(cast.by("desk"), dealt_with.pk) is not None


def test_entrusted_acts_say_so(cast: Cast) -> None:
    """Who acts for the chief leaves the chief's name in the history."""
    proposal = in_review(cast)
    day = datetime.date.today()
    keep(
        Entrusting(
            giver=cast.people["chief"],
            taker=cast.people["executive_vice"],
            role="chief",
            since=day,
            until=day,
            reason="出国",
        )
    )
    waive_gate(cast.by("executive_vice"), proposal.pk, "G20", "急需")
    step = Step.objects.get(act="waive_gate")
    assert (step.name, step.how) == ("韩立群", "受周明远委托")


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("关于《青岫县农村供水管理办法（送审稿）》的汇报", "青岫县农村供水管理办法"),
        ("青岫县农村供水管理办法（修订稿）", "青岫县农村供水管理办法"),
        ("审议《青岫县农村供水管理办法(征求意见稿)》", "青岫县农村供水管理办法"),
        ("关于防汛工作情况的汇报", "防汛工作情况"),
    ],
)
def test_a_matter_is_known_again(title: str, same: str) -> None:
    """Draft status and frame do not make another matter."""
    assert key(title) == same


def test_the_same_matters_earlier_appearances_are_shown(cast: Cast) -> None:
    """By title, and by the one it names, whatever that was called."""
    first = ready(cast)
    named = ready(cast, title="关于城区停车场的汇报")
    third = filed(cast, title="《青岫县农村供水管理办法（修订稿）》", earlier_id=named.pk)
    assert {row.pk for row in appearances(third, cast.by("desk"))} == {first.pk, named.pk}
