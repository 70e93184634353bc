"""The way of a proposal in the demonstration: each step is the real action, done by whose step it is, on its day."""

import datetime
from dataclasses import dataclass, field

from yiding.office.base.by import By
from yiding.office.demo import papers
from yiding.office.demo.clock import Clock, Story
from yiding.office.demo.persons import (
    COMPETITION,
    DESK,
    DISCLOSURE,
    LEGAL,
    OFFICE_HEAD,
    SECRECY,
    SECRETARY,
    holder,
    in_charge,
)
from yiding.office.demo.plan import Plan, Said, Stage
from yiding.office.demo.register import Register
from yiding.office.proposals.actions.add_document import add_document
from yiding.office.proposals.actions.admit_proposal import admit_proposal
from yiding.office.proposals.actions.answer_consultation import answer_consultation
from yiding.office.proposals.actions.close_consultation import close_consultation
from yiding.office.proposals.actions.coordinate_proposal import coordinate_proposal
from yiding.office.proposals.actions.file_proposal import file_proposal
from yiding.office.proposals.actions.give_opinion import give_opinion
from yiding.office.proposals.actions.set_out_dispute import set_out_dispute
from yiding.office.proposals.actions.start_consultation import start_consultation
from yiding.office.proposals.actions.submit_proposal import submit_proposal
from yiding.office.proposals.models import Document, Gate, Proposal
from yiding.rules.gates import GATES, QUESTIONS, not_yet

AGREED: dict[str, str] = {
    "G01": "属于常务会议议事范围，建议上会。",
    "G02": "单位党组会议已集体研究同意，主要负责人已签批。",
    "G03": "各单位意见已汇总，采纳情况见汇报材料。",
    "G05": "已在县政府门户网站公开征求意见，起止日期和采纳情况见附件。",
    "G06": "听证会已按规定举行，笔录和报告齐全。",
    "G07": "专家组论证认为方案可行，意见已采纳。",
    "G08": "评估为低风险，防范措施可行。",
    "G09": "经审查，没有排除、限制竞争的内容。",
    "G10": "主体适格、权限合法、程序合规，内容与上位法没有抵触。",
    "G11": "所需资金已列入年度预算，来源可靠。",
    "G12": "不新增机构和编制，同意。",
    "G13": "用地、规划、环评、立项手续齐全。",
    "G15": "经审核，不涉及国家秘密、工作秘密。",
    "G16": "拟主动公开。",
    "G17": "解读方案与文件同步准备。",
    "G19": "拟邀请利益相关方代表两名列席。",
    "G20": "材料齐全，篇幅合规。",
    "G21": "主要负责人汇报，分管副县长到会。",
}
"""What is said on each gate where there is nothing against it."""
_EACH = datetime.timedelta(minutes=25)
_ORDER: tuple[Stage, ...] = ("draft", "submitted", "consultation", "coordination", "review", "ready")
_FIXED = {
    "desk": DESK,
    "legal": LEGAL,
    "competition": COMPETITION,
    "secrecy": SECRECY,
    "disclosure": DISCLOSURE,
    "office_head": OFFICE_HEAD,
    "secretariat": SECRETARY,
}


@dataclass
class Office:
    """The office of the demonstration: its register, its clock, and the proposals by their names in the tables."""

    register: Register
    clock: Clock
    proposals: dict[str, int] = field(default_factory=dict)
    _acting: dict[tuple[str, datetime.date], By] = field(default_factory=dict)

    def by(self, name: str) -> By:
        """Give who acts when a person does; looked up once a day, as roles are entrusted before the day's work or for days to come."""
        key = (name, self.clock.moment.date())
        if key not in self._acting:
            self._acting[key] = self.register.by(name)
        return self._acting[key]

    def on(self, working_days_ago: int, hour: int, minute: int = 0) -> datetime.datetime:
        """Give a moment of a day before today."""
        return self.clock.at(self.clock.ago(working_days_ago), hour, minute)


def through(office: Office, plan: Plan) -> Story:
    """Bring a proposal as far as its row says, a step a working day."""
    day, reached = plan.begins, _ORDER.index(plan.stage)
    yield office.on(day, 9, plan.begins)
    pk = office.proposals[plan.key] = filed(office, plan)
    yield office.on(day, 15, plan.begins)
    add_papers(office, plan, pk)
    if reached >= 1:
        yield office.on(day - 1, 10, plan.minutes)
        submit_proposal(office.by(holder("unit_head", plan.unit)), pk)
    if reached >= 2:
        yield from consulted(office, plan, pk, day - 2)
    if reached >= 3:
        yield office.on(day - 4, 9, 30)
        close_consultation(office.by(DESK), pk)
        if plan.dispute:
            yield office.on(day - 4, 15)
            set_out_dispute(office.by(holder("liaison", plan.unit)), pk, plan.dispute)
    if reached >= 4:
        yield office.on(day - 5, 11, plan.begins)
        coordinate_proposal(office.by(in_charge(plan.unit)), pk, "同意提交常务会议。")
        yield from reviewed(office, plan, pk, day - 6)
    if reached >= 5:
        yield office.on(day - 8, 9, plan.begins)
        admit_proposal(office.by(SECRETARY), pk)


def filed(office: Office, plan: Plan) -> int:
    """File a proposal, its questionnaire answered."""
    earlier = Proposal.objects.filter(title=plan.earlier).order_by("id").first() if plan.earlier else None
    fields = {
        "title": plan.title,
        "kind": plan.kind,
        "why": plan.why,
        "basis": "县政府年度重点工作安排，县委有关会议要求。",
        "presenter_id": office.register.people[holder("unit_head", plan.unit)].pk,
        "minutes": plan.minutes,
        "answers": dict.fromkeys(QUESTIONS, False) | dict.fromkeys(plan.yes, True),
        "secret": False,
        "earlier_id": earlier.pk if earlier else None,
    }
    return file_proposal(office.by(holder("liaison", plan.unit)), office.register.units[plan.unit].pk, fields).pk


def add_papers(office: Office, plan: Plan, pk: int) -> None:
    """Add the report, and the draft where one is put to the vote; what is not submitted yet lies there as docx."""
    by = office.by(holder("liaison", plan.unit))
    report = papers.pdf(report_title(plan.title), plan.unit, _words(plan))
    add_document(by, pk, title="汇报材料", file=report, file_name="汇报材料.pdf")
    if plan.kind == "deliberation":
        add_draft(by, plan, pk, draft_of(plan))


def draft_of(plan: Plan) -> list[str]:
    """Give the articles of the draft that a proposal puts to the vote."""
    return [f"第{number}条　{line}" for number, line in zip("一二三", _words(plan))]


def add_draft(by: By, plan: Plan, pk: int, articles: list[str]) -> None:
    """Add the draft, or its next version."""
    matter = plan.title.strip("《》")
    made, suffix = (
        (papers.docx(matter, articles), "docx")
        if plan.stage == "draft"
        else (papers.pdf(matter, plan.unit, articles), "pdf")
    )
    before = Document.objects.filter(proposal=pk, kind="draft").values_list("pk", flat=True).first()
    name = f"{matter}.{suffix}"
    add_document(by, pk, title=matter, file=made, file_name=name, kind="draft", status="for_approval", document=before)


def _words(plan: Plan) -> list[str]:
    return [plan.why, f"{plan.unit}已经完成起草，现提请常务会议审议。", "建议会议原则通过，按程序印发实施。"]


def report_title(title: str) -> str:
    """Give the title of the report on a proposal: one that says already what it is about keeps its words."""
    # 关于村卫生室建设情况的汇报 · 关于建设消防站的请示 · 《小型水库安全管理办法（送审稿）》
    matter = title.removeprefix("关于").removesuffix("的汇报").removesuffix("的请示")
    return f"关于{matter}的汇报"


def consulted(office: Office, plan: Plan, pk: int, day: int) -> Story:
    """Ask the units, and let those answer that do."""
    yield office.on(day, 10, plan.minutes)
    start_consultation(office.by(DESK), pk, office.register.keys(plan.asked))
    agreed: Said = ("agree", "同意，没有修改意见。")
    for place, unit in enumerate(plan.asked):
        said = plan.replies.get(unit, agreed)
        if said:
            yield office.on(day - 1, 10 + place, plan.minutes)
            answer_consultation(office.by(holder("unit_head", unit)), pk, *said)


def reviewed(office: Office, plan: Plan, pk: int, day: int) -> Story:
    """Let each opinion be given that the row does not hold back; what blocks only the issue, or is judged later, comes later."""
    later = ("G14", "G18", *not_yet("review"))
    waiting = Gate.objects.filter(proposal=pk, state="open").exclude(gate__in=later)
    for place, gate in enumerate(list(waiting.select_related("unit"))):
        said = plan.opinions.get(gate.gate, ("agree", AGREED[gate.gate]))
        if said:
            yield office.on(day, 9, 5) + place * _EACH
            first, last = _comment(office, day) if gate.gate == "G05" else (None, None)
            by = office.by(opener(plan, gate))
            give_opinion(by, pk, gate.gate, *said, held_from=first, held_until=last)


def _comment(office: Office, day: int) -> tuple[datetime.date, datetime.date]:
    """Give the first and the last day of the public comment before an opinion: more than thirty days."""
    return office.clock.ago(day + 30), office.clock.ago(day + 2)


def opener(plan: Plan, gate: Gate) -> str:
    """Give who opens a gate of a proposal."""
    role = GATES[gate.gate].owner
    if role in _FIXED:
        return _FIXED[role]
    if role == "vice_head":
        return in_charge(plan.unit)
    return holder(role, gate.unit.short if gate.unit else plan.unit)
