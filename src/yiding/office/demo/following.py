"""What becomes of the decisions of the demonstration: minutes broken down, tasks sent out, reported on, chased, extended, verified."""

from yiding.office.base.by import By
from yiding.office.base.days import due, today
from yiding.office.demo.clock import Story
from yiding.office.demo.persons import OFFICE_HEAD, SECOND_SUPERVISOR, SUPERVISOR, holder
from yiding.office.demo.way import Office
from yiding.office.matters.actions.approve_breakdown import approve_breakdown
from yiding.office.matters.actions.ask_completion import ask_completion
from yiding.office.matters.actions.ask_extension import ask_extension
from yiding.office.matters.actions.edit_matter import edit_matter
from yiding.office.matters.actions.edit_task import edit_task
from yiding.office.matters.actions.give_feedback import give_feedback
from yiding.office.matters.actions.open_breakdown import open_breakdown
from yiding.office.matters.actions.plan_task import plan_task
from yiding.office.matters.actions.refuse_task import refuse_task
from yiding.office.matters.actions.send_task import send_task
from yiding.office.matters.actions.sign_for_task import sign_for_task
from yiding.office.matters.actions.submit_breakdown import submit_breakdown
from yiding.office.matters.actions.verify_task import verify_task
from yiding.office.matters.models import Breakdown, Task
from yiding.office.matters.planning import Plan
from yiding.office.matters.reporting import Report
from yiding.office.matters.sweep import follow_tasks

_TOPICS = {"燃气": "安全生产", "救护车": "卫生健康", "集体资产": "农业农村", "河道": "水利", "占道": "城市管理"}
# words of the task → what counts as evidence, and in how many working days it is due where no day was said
_PLANNED: dict[str, tuple[str, int]] = {
    "燃气隐患": ("隐患销号台账、现场照片", 20),
    "救护车": ("采购合同、验收单、车辆配发表", 20),
    "抽查": ("抽查报告", 20),
    "首轮巡查": ("巡查日志、责任区示意图", 20),
    "培训": ("签到表、培训课件", 20),
    "修改": ("印发的文件", 10),
}
_ADDED: dict[str, tuple[str, str, str, int]] = {
    # words of the matter → what is to be done, who leads it, the evidence, in how many working days
    "占道": ("征求沿街商户意见，修改布点方案", "县城管执法局", "意见汇总表、修改后的方案", 6),
}


def followed(office: Office, minutes: int, day: int) -> Story:
    """Follow issued minutes from their break-down on: from so many working days ago to yesterday."""
    own = office.by(SUPERVISOR)
    yield office.on(day, 9)
    breakdown = open_breakdown(own, minutes)
    yield office.on(day - 1, 9)
    _completed(office, breakdown)
    yield office.on(day - 1, 16)
    submit_breakdown(own, breakdown.pk)
    yield office.on(day - 2, 10)
    approve_breakdown(office.by(OFFICE_HEAD), breakdown.pk)
    yield office.on(day - 2, 14)
    for task in _tasks(breakdown):
        send_task(own, task.pk)
    yield from _worked(office, breakdown, day - 3)


def _completed(office: Office, breakdown: Breakdown) -> None:
    """Complete and confirm what was proposed, and plan what the words left open."""
    own = office.by(SUPERVISOR)
    for matter in breakdown.matters.all():
        topic = next((topic for words, topic in _TOPICS.items() if words in matter.title), "")
        edit_matter(own, matter.pk, matter.title, topic=topic, hears=True)
        for task in matter.tasks.all():
            _confirmed(office, task)
        added = next((row for words, row in _ADDED.items() if words in matter.title), None)
        if added or not matter.tasks.exists():
            text, unit, evidence, days = added or ("按会议要求抓好落实", "县政府督查室", "落实情况报告", 20)
            lead = office.register.units[unit].pk
            plan_task(own, matter.pk, Plan(text, lead, due=due(today(), days), evidence=evidence))


def _confirmed(office: Office, task: Task) -> None:
    """Confirm a proposed task; the day that was not said is set."""
    evidence, days = next((row for words, row in _PLANNED.items() if words in task.text), ("落实情况报告", 20))
    support = tuple(task.units.values_list("unit", flat=True))
    lead = task.lead_id or office.register.units["县政府督查室"].pk
    day = task.due or due(today(), days)
    plan = Plan(task.text, lead, support, leader=task.leader_id, due=day, due_words=task.due_words, evidence=evidence)
    edit_task(office.by(SUPERVISOR), task.pk, plan, confirm=True)


def _tasks(breakdown: Breakdown) -> list[Task]:
    return list(Task.objects.filter(matter__breakdown=breakdown).select_related("lead").order_by("pk"))


def _worked(office: Office, breakdown: Breakdown, day: int) -> Story:
    """Let units sign, refuse, report, ask; the sweep of some days says what is near and late."""
    found = {name: next((one for one in _tasks(breakdown) if name in one.text), None) for name in _STORIES}
    yield office.on(day, 9)
    for one in _tasks(breakdown):
        if one != found["培训"]:
            sign_for_task(_unit(office, one), one.pk)
    yield office.on(day, 15)
    if task := found["培训"]:
        reason = "村级会计由农业农村局管理，建议改由该局牵头。"
        refuse_task(office.by(holder("unit_head", str(task.lead))), task.pk, reason)
    for back, name, text, share in _REPORTS:
        yield office.on(day - back, 10)
        if task := found[name]:
            give_feedback(_unit(office, task), task.pk, Report(text, share))
    yield office.on(4, 17)
    if task := found["救护车"]:
        head = office.by(holder("unit_head", str(task.lead)))
        until = task.due or today()
        ask_extension(head, task.pk, due(until, 15), "厂家排产推迟，预计晚两周交车。", "合同已签，首付款已付。")
    yield office.on(2, 8)
    follow_tasks(today())
    yield office.on(2, 10)
    if task := found["抽查"]:
        head = office.by(holder("unit_head", str(task.lead)))
        ask_completion(head, task.pk, Report("抽查完成，报告已印发。", 100), "抽查报告见农业农村局档案")
    yield office.on(1, 8)
    follow_tasks(today())
    yield office.on(1, 11)
    if task := found["抽查"]:
        verify_task(office.by(SECOND_SUPERVISOR), task.pk, "查看抽查报告和整改通知，抽查覆盖各乡镇。")


def _unit(office: Office, task: Task) -> By:
    return office.by(holder("liaison", str(task.lead)))


_STORIES = ("燃气隐患", "救护车", "抽查", "培训", "修改完善", "沿街商户")
_REPORTS = (
    # so many working days later, the task, what is reported, the share
    (3, "燃气隐患", "27处隐患已经挂牌，整改完成9处。", 33),
    (3, "救护车", "采购需求已经审定，正在招标。", 20),
    (5, "抽查", "已抽查4个乡镇，发现台账不全3处。", 60),
    (6, "修改完善", "办法正在修改，留成比例待司法局复核。", 40),
    (7, "沿街商户", "已经走访沿街商户86户，意见分歧较大。", 50),
    (8, "救护车", "已签合同，厂家排产。", 45),
    (9, "燃气隐患", "累计整改18处，其余9处涉及立管更换。", 66),
)
