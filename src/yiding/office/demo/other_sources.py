"""What the demonstration follows besides minutes, each by its ready form: stages noted, accepted and open, scores of a unit and verified ones."""

import datetime
from collections.abc import Generator, Mapping, Sequence
from decimal import Decimal

from yiding.office.base.days import due, today
from yiding.office.demo.clock import Story
from yiding.office.demo.persons import OFFICE_HEAD, SECOND_SUPERVISOR, SUPERVISOR, holder, in_charge
from yiding.office.demo.plans_for_sources import LIVELIHOOD, PETITION, QUARTERLY, Form
from yiding.office.demo.way import Office
from yiding.office.matters.actions.accept_stage import accept_stage
from yiding.office.matters.actions.add_matter import add_matter
from yiding.office.matters.actions.approve_breakdown import approve_breakdown
from yiding.office.matters.actions.ask_completion import ask_completion
from yiding.office.matters.actions.give_feedback import give_feedback
from yiding.office.matters.actions.note_stage import note_stage
from yiding.office.matters.actions.plan_task import plan_task
from yiding.office.matters.actions.score_matter import score_matter
from yiding.office.matters.actions.score_self import score_self
from yiding.office.matters.actions.send_task import send_task
from yiding.office.matters.actions.sign_for_task import sign_for_task
from yiding.office.matters.actions.start_breakdown import start_breakdown
from yiding.office.matters.actions.submit_breakdown import submit_breakdown
from yiding.office.matters.actions.verify_task import verify_task
from yiding.office.matters.models import Matter, Task
from yiding.office.matters.planning import Plan
from yiding.office.matters.reporting import Report
from yiding.text.numerals import numeral

_BEGAN = 32  # so many working days ago the livelihood projects were broken down
_ACCEPTED = 30  # so many working days ago the petition was accepted
_QUARTER = 3
_Paced = Generator[datetime.datetime, None, list[Matter]]
"""A story that ends with the matters whose tasks are under way."""


def other_sources(office: Office) -> list[Story]:
    """Give the stories of the ready forms."""
    return [_livelihood(office), _petition(office), _quarterly(office)]


def _livelihood(office: Office) -> Story:
    """Begin both projects; one is finished and accepted, and waits for the rating of those whom it serves."""
    year = office.clock.ago(_BEGAN).year
    about = {"year": year}
    title, paper = f"{year}年为民办实事项目", f"青政发〔{year}〕6号"
    roads, parking = yield from _sent(office, _BEGAN, "livelihood", title, paper, LIVELIHOOD, about)
    on_roads, on_parking = holder("liaison", "县交通运输局"), holder("liaison", "县住房和城乡建设局")
    yield office.on(26, 10)
    note_stage(office.by(on_roads), roads.pk, "begun", "施工单位已经进场，分3个标段。")
    yield office.on(23, 10)
    note_stage(office.by(on_parking), parking.pk, "begun", "2处场地已经围挡施工。")
    yield office.on(15, 10)
    give_feedback(office.by(on_roads), _task(roads).pk, Report("已经安装61公里。", 71))
    yield office.on(9, 10)
    give_feedback(office.by(on_parking), _task(parking).pk, Report("4处全部开工，已经划线编号150个。", 45))
    note_stage(office.by(on_roads), roads.pk, "finished", "86公里护栏和警示标志全部装好。")
    _completed(office, roads, "分段抽检合格，报告已经报送。", "县交通运输局工程科")
    yield office.on(8, 15)
    by = office.by(SECOND_SUPERVISOR)
    verify_task(by, _task(roads).pk, "抽看6个路段，护栏牢固，标志齐全。")
    accept_stage(by, roads.pk, "accepted", "会同沿线乡镇逐段核对，达到完成标准。")


def _petition(office: Office) -> Story:
    """Let a leader take a case on: talked with, a plan made, the conclusion due in some weeks."""
    year = office.clock.ago(_ACCEPTED).year
    title, paper = "县领导包案化解信访事项清单（第四批）", f"青信联办〔{year}〕4号"
    facts = {"case_number": f"青信访〔{year}〕31号", "accepted_on": office.clock.ago(_ACCEPTED).isoformat()}
    plans = [plan._replace(facts={**facts, **plan.facts}) for plan in PETITION]
    (case,) = yield from _sent(office, 28, "petition", title, paper, plans, {})
    yield office.on(21, 15)
    note_stage(office.by("田禾"), case.pk, "first_call", "包案领导到社区约谈，听取诉求，当场答应核查收费项目。")
    yield office.on(17, 15)
    unit = holder("liaison", "县住房和城乡建设局")
    words = "先核查收费，再由业主大会表决补建维修资金账户，社区全程参加。"
    note_stage(office.by(unit), case.pk, "plan", words)
    yield office.on(6, 15)
    give_feedback(office.by(unit), _task(case).pk, Report("业主大会已经召开，正在逐户签字表决。", 75))


def _quarterly(office: Office) -> Story:
    """Score the quarter that was over: one matter verified, one scored by its unit, one without its papers."""
    year, quarter = _last_quarter(office.clock.ago(25))
    about = {"year": year, "quarter": str(quarter)}
    title = f"{year}年第{numeral(quarter)}季度重点工作考评责任分解表"
    paper = f"青政办〔{year}〕{10 + quarter}号"
    projects, trade, _ = yield from _sent(office, 24, "quarterly", title, paper, QUARTERLY, about)
    yield office.on(12, 10)
    for row, unit in ((projects, "县发展改革局"), (trade, "县商务局")):
        _completed(office, row, "材料已经报齐。", f"{unit}办公室")
    score_self(office.by(holder("unit_head", "县发展改革局")), projects.pk, Decimal(40), "全部按计划入库。")
    score_self(office.by(holder("unit_head", "县商务局")), trade.pk, Decimal(32), "新增5家，少1家。")
    yield office.on(10, 15)
    by = office.by(SECOND_SUPERVISOR)
    verify_task(by, _task(projects).pk, "核对入库清单和开工证明，少1个项目。")
    score_matter(by, projects.pk, Decimal(38), "少入库1个项目，扣2分。")


def _last_quarter(day: datetime.date) -> tuple[int, int]:
    """Give the year and the number of the last quarter that was over on a day."""
    quarter = (day.month - 1) // _QUARTER
    return (day.year, quarter) if quarter else (day.year - 1, 4)


def _sent(
    office: Office, day: int, kind: str, title: str, paper: str, plans: Sequence[Form], about: Mapping[str, object]
) -> _Paced:
    """Break a paper down, have it approved, send its tasks out; they are signed for and reported on."""
    yield office.on(day, 9)
    own = office.by(SUPERVISOR)
    breakdown = start_breakdown(own, kind, title, paper, facts=about).pk
    matters = [_planned(office, breakdown, plan) for plan in plans]
    yield office.on(day, 16)
    submit_breakdown(own, breakdown)
    yield office.on(day - 1, 10)
    approve_breakdown(office.by(OFFICE_HEAD), breakdown)
    for matter in matters:
        send_task(office.by(SUPERVISOR), _task(matter).pk)
    yield office.on(day - 2, 9)
    for matter, plan in zip(matters, plans, strict=True):
        sign_for_task(office.by(holder("liaison", plan.task.lead)), _task(matter).pk)
    yield office.on(day - 6, 10)
    for matter, plan in zip(matters, plans, strict=True):
        report = Report(plan.task.report, plan.task.share)
        give_feedback(office.by(holder("liaison", plan.task.lead)), _task(matter).pk, report)
    return matters


def _planned(office: Office, breakdown: int, plan: Form) -> Matter:
    """Add a matter with its task."""
    own, asked = office.by(SUPERVISOR), plan.task
    leader = office.register.people[plan.leader].pk if plan.leader else None
    matter = add_matter(own, breakdown, plan.title, topic=plan.topic, leader=leader, facts=plan.facts)
    lead, chief = office.register.units[asked.lead].pk, office.register.people[in_charge(asked.lead)].pk
    whole = Plan(asked.text, lead, leader=chief, due=due(today(), asked.days), evidence=asked.evidence)
    plan_task(own, matter.pk, whole)
    return matter


def _task(matter: Matter) -> Task:
    found: Task = matter.tasks.select_related("lead").get()
    return found


def _completed(office: Office, matter: Matter, words: str, where: str) -> None:
    """Ask for the completion of the task of a matter."""
    task = _task(matter)
    ask_completion(office.by(holder("unit_head", str(task.lead))), task.pk, Report(words, 100), where)
