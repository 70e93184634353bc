"""What happens to single proposals beside the plain way: returned, mended, withdrawn, waived, signed on paper, held as a placeholder."""

from collections.abc import Callable

from yiding.office.demo import papers
from yiding.office.demo.clock import Story
from yiding.office.demo.persons import CHIEF, DESK, EXECUTIVE_VICE, SECOND_SECRETARY, SECRETARY, holder, in_charge
from yiding.office.demo.plan import Plan
from yiding.office.demo.plans_for_sittings import FOR_SITTINGS
from yiding.office.demo.plans_under_way import UNDER_WAY
from yiding.office.demo.way import Office, add_draft, consulted, draft_of, through
from yiding.office.people.actions.enter_paper import enter_paper
from yiding.office.people.actions.entrust import entrust
from yiding.office.proposals.actions.admit_proposal import admit_proposal
from yiding.office.proposals.actions.edit_proposal import edit_proposal
from yiding.office.proposals.actions.file_proposal import file_proposal
from yiding.office.proposals.actions.return_proposal import return_proposal
from yiding.office.proposals.actions.submit_proposal import submit_proposal
from yiding.office.proposals.actions.waive_gate import waive_gate
from yiding.office.proposals.actions.withdraw_proposal import withdraw_proposal
from yiding.office.proposals.models import Proposal

_SECRET_UNIT = "县公安局"


def proposals(office: Office) -> list[Story]:
    """Give the story of every proposal."""
    plain = [_TURNS.get(plan.key, through)(office, plan) for plan in (*UNDER_WAY, *FOR_SITTINGS)]
    return [*plain, _placeholder(office), _entrustings(office)]


def _returned(office: Office, plan: Plan) -> Story:
    yield from through(office, plan)
    yield office.on(plan.begins - 3, 16, 20)
    reason = "听证情况和行业协会的书面意见没有附上；请补充后再报，并说明与上次会议意见的对应关系。"
    return_proposal(office.by(DESK), office.proposals[plan.key], reason)


def _mended(office: Office, plan: Plan) -> Story:
    """Return it, let the unit change it, with a next version of its draft, and submit it again, then consult."""
    yield from through(office, plan)
    pk = office.proposals[plan.key]
    yield office.on(plan.begins - 2, 9, 40)
    return_proposal(office.by(DESK), pk, "考核结果怎样与养护经费挂钩没有写明；请补充。")
    yield office.on(plan.begins - 3, 14)
    proposal = Proposal.objects.get(pk=pk)
    fields = {"why": f"{plan.why}考核结果分四档，按档次拨付养护经费。", "minutes": 10}
    clerk = office.by(holder("liaison", plan.unit))
    edit_proposal(clerk, pk, proposal.version, fields)
    add_draft(clerk, plan, pk, [*draft_of(plan), "第四条　考核结果分四档，按档次拨付养护经费。"])
    yield office.on(plan.begins - 4, 10)
    submit_proposal(office.by(holder("unit_head", plan.unit)), pk)
    yield from consulted(office, plan, pk, plan.begins - 5)


def _withdrawn(office: Office, plan: Plan) -> Story:
    yield from through(office, plan)
    yield office.on(plan.begins - 9, 15)
    head = office.by(holder("unit_head", plan.unit))
    withdraw_proposal(head, office.proposals[plan.key], "上级拟出台统一办法，待印发后再报。")


def _waived(office: Office, plan: Plan) -> Story:
    """Let the chief waive the expert argument; the rest of the reviews stays open."""
    yield from through(office, plan)
    yield office.on(plan.begins - 8, 17)
    reason = "上级预案已经专家论证，本预案只作衔接性修订，时间紧；同意豁免。"
    waive_gate(office.by(CHIEF), office.proposals[plan.key], "G07", reason)


def _waived_and_admitted(office: Office, plan: Plan) -> Story:
    yield from through(office, plan)
    pk = office.proposals[plan.key]
    yield office.on(plan.begins - 8, 16)
    waive_gate(office.by(CHIEF), pk, "G07", "市级已组织同类论证，结论可以直接引用。")
    yield office.on(plan.begins - 9, 9)
    admit_proposal(office.by(SECRETARY), pk)


def _on_paper(office: Office, plan: Plan) -> Story:
    """Let the vice-head sign on paper: entered by a clerk, it waits for a second person's check."""
    yield from through(office, plan)
    yield office.on(plan.begins - 6, 16, 30)
    signer = in_charge(plan.unit)
    scan = papers.pdf(
        "请示件签批页（扫描）", plan.unit, [f"签批意见：同意提交常务会议。{signer}", "本页由工作人员扫描留存。"]
    )
    enter_paper(
        office.by(SECOND_SECRETARY),
        "coordinate_proposal",
        office.proposals[plan.key],
        {"text": "同意提交常务会议。"},
        signer=office.register.people[signer],
        signed_on=office.clock.ago(plan.begins - 6),
        scan=scan,
    )


def _placeholder(office: Office) -> Story:
    """Hold a place for a matter whose content may not enter: a presenter and no more."""
    yield office.on(5, 9, 10)
    clerk = office.by(holder("liaison", _SECRET_UNIT))
    presenter = office.register.people[holder("unit_head", _SECRET_UNIT)].pk
    unit = office.register.units[_SECRET_UNIT].pk
    proposal = file_proposal(clerk, unit, {"presenter_id": presenter, "minutes": 10}, placeholder=True)
    yield office.on(4, 9, 10)
    submit_proposal(clerk, proposal.pk)


def _entrustings(office: Office) -> Story:
    """Let a vice-head who is away entrust another, and the chief entrust the executive vice-head for days to come."""
    clock, people = office.clock, office.register.people
    yield office.on(3, 8, 30)
    away = "赴市委党校学习，期间工作委托田禾同志办理。"
    entrust(office.by("邵丽君"), "vice_head", people["田禾"], clock.ago(3), clock.ahead(6), away)
    yield office.on(1, 17, 10)
    leave = "带队外出招商，期间政府工作由罗启明同志主持。"
    entrust(office.by(CHIEF), "chief", people[EXECUTIVE_VICE], clock.ahead(8), clock.ahead(10), leave)


_TURNS: dict[str, Callable[[Office, Plan], Story]] = {
    "billboards": _returned,
    "roads": _mended,
    "museum": _withdrawn,
    "drill": _waived,
    "waste": _waived_and_admitted,
    "canal": _on_paper,
}
