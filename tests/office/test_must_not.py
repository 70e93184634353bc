"""What must not be (domain, section 8), each asked over HTTP by the person in question; nothing changes, and the refusal says its rule."""

from collections.abc import Callable

import pytest

from office.agenda.composed import drafted
from office.cast import Cast, filed, in_review, ready
from yiding.office.base.models import AuditEntry
from yiding.office.people.models import RoleHeld
from yiding.office.proposals.actions.give_opinion import give_opinion
from yiding.office.proposals.actions.start_consultation import start_consultation
from yiding.office.proposals.actions.submit_proposal import submit_proposal
from yiding.office.proposals.models import Proposal

Maker = Callable[[Cast], Proposal]
Row = tuple[str, Maker, str, str, dict[str, str], int, str, str]


def submitted(cast: Cast) -> Proposal:
    """Give a proposal that was submitted."""
    return submit_proposal(cast.by("unit_head"), filed(cast).pk)


def consulted(cast: Cast) -> Proposal:
    """Give a proposal on which the transport bureau is asked."""
    return start_consultation(cast.by("desk"), submitted(cast).pk, [cast.units["县交通运输局"].pk])


def proposed(cast: Cast) -> Proposal:
    """Put a proposal on the draft of an agenda."""
    proposal = ready(cast)
    drafted(cast, proposal)
    return proposal


def unlawful(cast: Cast) -> Proposal:
    """Give a proposal that failed its legality review."""
    proposal = in_review(cast)
    give_opinion(cast.by("legal"), proposal.pk, "G10", "disagree", "缺少上位法依据")
    return proposal


WHY = {"reason": "因故"}
AGREED = {"position": "agree", "text": "同意"}


def on(gate: str) -> dict[str, str]:
    """Give an opinion that agrees on a gate."""
    return {"gate": gate, **AGREED}


# what must not be · the proposal · who · the action · what is sent · status · the rule in the log · words of the sentence
ROWS: list[Row] = [
    ("a liaison signs for the head", filed, "liaison", "submit_proposal", {}, 403, "role", "由部门主要负责人办理"),
    ("a head submits another unit's", filed, "other_head", "submit_proposal", {}, 404, "unseen", ""),
    ("the secretariat submits for a unit", submitted, "secretariat", "submit_proposal", {}, 403, "role", "第10–12条"),
    ("the chief submits for a unit", submitted, "chief", "submit_proposal", {}, 403, "role", "由部门主要负责人办理"),
    ("what is under way is submitted again", submitted, "unit_head", "submit_proposal", {}, 403, "state", "已报送"),
    ("a liaison sees another unit's draft", filed, "other_liaison", "add_document", {}, 404, "", ""),
    ("a liaison changes what is under way", submitted, "liaison", "add_document", {}, 403, "state", "上传材料"),
    ("a liaison withdraws for the head", submitted, "liaison", "withdraw_proposal", WHY, 403, "role", "撤回议题"),
    ("another head withdraws it", consulted, "other_head", "withdraw_proposal", WHY, 403, "own", "不是本单位"),
    ("it is withdrawn without a reason", submitted, "unit_head", "withdraw_proposal", {}, 422, "reason_given", "没有写明理由"),
    ("it is returned without a reason", submitted, "desk", "return_proposal", {}, 422, "reason_given", "没有写明理由"),
    ("a unit returns its own", submitted, "unit_head", "return_proposal", WHY, 403, "role", "第26条"),
    ("the chief does the desk's work", submitted, "chief", "return_proposal", WHY, 403, "role", "第26条"),
    ("a draft is returned before it came", filed, "desk", "return_proposal", WHY, 404, "unseen", ""),
    ("what is on an agenda is returned", proposed, "desk", "return_proposal", WHY, 403, "state", "拟上会"),
    ("a unit consults for itself", submitted, "unit_head", "start_consultation", {}, 403, "role", "第13条"),
    ("the secretariat consults", submitted, "secretariat", "start_consultation", {}, 403, "role", "由对口科办理"),
    ("a liaison replies for the head", consulted, "other_liaison", "answer_consultation", AGREED, 403, "role", "答复征求意见"),
    ("who was not asked replies", consulted, "planner_head", "answer_consultation", AGREED, 404, "unseen", ""),
    ("the filing unit replies to itself", consulted, "unit_head", "answer_consultation", AGREED, 403, "own", "没有征求您单位"),
    ("a refusal without reasons", consulted, "other_head", "answer_consultation", {"position": "disagree"}, 422, "reason_given", "没有写明意见"),
    ("conditions without a word", consulted, "other_head", "answer_consultation", {"position": "conditions"}, 422, "reason_given", "没有写明意见"),
    ("a consultation is closed while one waits", consulted, "desk", "close_consultation", {}, 422, "replies_in", "不答复不等于同意"),
    ("a unit closes the consultation", consulted, "unit_head", "close_consultation", {}, 403, "role", "第13条"),
    ("a vice-head coordinates too early", consulted, "vice_head", "coordinate_proposal", {}, 403, "state", "征求意见"),
    ("the head of the office coordinates", consulted, "office_head", "coordinate_proposal", {}, 403, "role", "由分管副职办理"),
    ("the executive vice-head coordinates", consulted, "executive_vice", "coordinate_proposal", {}, 404, "unseen", ""),
    ("the unit gives its own legality opinion", in_review, "unit_head", "give_opinion", on("G10"), 403, "gate", "由合法性审查机构出具意见"),
    ("the desk gives the legality opinion", in_review, "desk", "give_opinion", on("G10"), 403, "gate", "第25–28条"),
    ("finance answers for justice", in_review, "reviewer", "give_opinion", on("G10"), 404, "unseen", ""),
    ("a liaison gives an opinion", in_review, "liaison", "give_opinion", on("G02"), 403, "role", "出具审查意见"),
    ("an opinion without a word", in_review, "legal", "give_opinion", {"gate": "G10", "position": "agree"}, 422, "reason_given", "没有写明意见"),
    ("an opinion on a gate that is not there", in_review, "legal", "give_opinion", on("G11"), 403, "gate", "G11"),
    ("the recorder gives an opinion", ready, "recorder", "give_opinion", on("G01"), 404, "unseen", ""),
    ("conditions are confirmed that nobody set", in_review, "legal", "confirm_conditions", {"gate": "G10"}, 422, "conditions_open", "没有待落实的条件"),
    ("the unit confirms conditions", in_review, "unit_head", "confirm_conditions", {"gate": "G02"}, 422, "conditions_open", "没有待落实的条件"),
    ("the legality review is waived", unlawful, "chief", "waive_gate", {"gate": "G10", **WHY}, 422, "gate_waivable", "G10 合法性审查不得豁免"),
    ("the secrecy gate is waived", in_review, "chief", "waive_gate", {"gate": "G15", **WHY}, 422, "gate_waivable", "G15 定密不得豁免"),
    ("the head of the office waives", in_review, "office_head", "waive_gate", {"gate": "G01", **WHY}, 403, "role", "由主要领导办理"),
    ("the vice-head waives", in_review, "vice_head", "waive_gate", {"gate": "G01", **WHY}, 403, "role", "豁免关口"),
    ("a gate is waived without a reason", in_review, "chief", "waive_gate", {"gate": "G01"}, 422, "reason_given", "没有写明理由"),
    ("what is unlawful comes into the pool", unlawful, "secretariat", "admit_proposal", {}, 422, "gates_passed", "另有"),
    ("what is unreviewed comes into the pool", in_review, "secretariat", "admit_proposal", {}, 422, "gates_passed", "还没有完成"),
    ("the desk lists items", in_review, "desk", "admit_proposal", {}, 403, "role", "由秘书科办理"),
    ("the unit admits its own", in_review, "unit_head", "admit_proposal", {}, 403, "role", "由秘书科办理"),
    ("what is in the pool is admitted again", ready, "secretariat", "admit_proposal", {}, 403, "state", "入库"),
    ("a liaison postpones", ready, "liaison", "postpone_proposal", WHY, 403, "role", "延期上会"),
    ("it is postponed without a reason", ready, "chief", "postpone_proposal", {}, 422, "reason_given", "没有写明理由"),
    ("what was not postponed is readmitted", ready, "secretariat", "readmit_proposal", {}, 403, "state", "延期"),
    ("an administrator acts in the workflow", submitted, "admin", "return_proposal", WHY, 404, "unseen", ""),
    ("an archivist alters", ready, "archivist", "postpone_proposal", WHY, 404, "unseen", ""),
    ("supervision sees what is not before a sitting", ready, "supervision", "postpone_proposal", WHY, 404, "unseen", ""),
    ("the disclosure office withdraws", in_review, "disclosure", "withdraw_proposal", WHY, 403, "role", "撤回议题"),
    ("the secrecy officer gives the openness opinion", in_review, "secrecy", "give_opinion", on("G16"), 403, "gate", "政务公开办"),
    ("a dispute is set out by another unit", consulted, "other_liaison", "set_out_dispute", {"text": "x"}, 403, "own", "不是本单位"),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_it_must_not_be(cast: Cast, row: Row) -> None:
    """The answer refuses, the proposal stays as it was, and where the rules refused the log names the rule."""
    _, maker, who, act, sent, status, rule, said = row
    proposal = Proposal.objects.get(pk=maker(cast).pk)
    answer = cast.client(who).post(f"/proposals/{proposal.pk}/{act}/", sent)
    assert answer.status_code == status
    assert said in answer.content.decode()
    now = Proposal.objects.get(pk=proposal.pk)
    assert (now.state, now.version) == (proposal.state, proposal.version)
    if rule and status != 404:
        entry = AuditEntry.objects.last()
        assert entry is not None
        assert (entry.says["act"], entry.says.get("refused")) == (act, rule)


def test_there_are_enough_of_them() -> None:
    """No row stands twice."""
    assert len({row[0] for row in ROWS}) == len(ROWS) >= 50


def also(cast: Cast, name: str, role: str, unit: str | None = None) -> None:
    """Give one of the cast one role more."""
    RoleHeld.objects.create(person=cast.people[name], role=role, unit=cast.units[unit] if unit else None)


def test_who_drafted_does_not_review(cast: Cast) -> None:
    """A liaison who is at the desk too does not check the own proposal: another person has to."""
    proposal = submitted(cast)
    also(cast, "liaison", "desk")
    page = cast.client("liaison").post(f"/proposals/{proposal.pk}/start_consultation/", {})
    assert page.status_code == 403
    assert "起草这件事的人不能再审核" in page.content.decode()


def test_who_drafted_does_not_review_secrecy(cast: Cast) -> None:
    """The secrecy officer is not the drafter of the same item."""
    proposal = in_review(cast)
    also(cast, "liaison", "secrecy")
    page = cast.client("liaison").post(f"/proposals/{proposal.pk}/give_opinion/", on("G15"))
    assert page.status_code == 403
    assert "不能再审核" in page.content.decode()


def test_who_reviewed_does_not_sign(cast: Cast) -> None:
    """A chief who had given an opinion on it does not waive its gates too."""
    proposal = in_review(cast)
    also(cast, "chief", "desk")
    give_opinion(cast.by("chief"), proposal.pk, "G01", "agree", "属于")
    page = cast.client("chief").post(f"/proposals/{proposal.pk}/waive_gate/", {"gate": "G20", **WHY})
    assert page.status_code == 403
    assert "不能再签发" in page.content.decode()
