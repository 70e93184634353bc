"""Issued minutes of the invented county broken down, and their tasks as far as each name says."""

import datetime

from office.cast import Cast
from office.minutes.composed import issued
from yiding.office.base.days import today
from yiding.office.matters.actions.add_matter import add_matter
from yiding.office.matters.actions.approve_breakdown import approve_breakdown
from yiding.office.matters.actions.ask_completion import ask_completion
from yiding.office.matters.actions.edit_task import edit_task
from yiding.office.matters.actions.give_feedback import give_feedback
from yiding.office.matters.actions.open_breakdown import open_breakdown
from yiding.office.matters.actions.plan_task import plan_task
from yiding.office.matters.actions.send_task import send_task
from yiding.office.matters.actions.sign_for_task import sign_for_task
from yiding.office.matters.actions.start_breakdown import start_breakdown
from yiding.office.matters.actions.submit_breakdown import submit_breakdown
from yiding.office.matters.actions.verify_task import verify_task
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.office.matters.planning import Plan
from yiding.office.matters.reporting import Report

EVIDENCE = "印发的方案"


def ahead(days: int) -> datetime.date:
    """Give a day to come."""
    return today() + datetime.timedelta(days)


def plan(cast: Cast, text: str = "检修水源地围网", unit: str = "县水务局", days: int = 30, **more: object) -> Plan:
    """Give a task with all that it needs."""
    given = Plan(text, cast.units[unit].pk, due=ahead(days), evidence=EVIDENCE)
    return given._replace(**more)  # type: ignore[arg-type]


def opened(cast: Cast) -> Breakdown:
    """Open the break-down of issued minutes."""
    return open_breakdown(cast.by("supervision"), issued(cast).pk)


def completed(cast: Cast, breakdown: Breakdown) -> Breakdown:
    """Have a person complete and confirm every task, and plan one where a matter has none."""
    for matter in breakdown.matters.all():
        for task in matter.tasks.all():
            whole = Plan(
                task.text,
                task.lead_id or cast.units["县水务局"].pk,
                tuple(task.units.values_list("unit", flat=True)),
                leader=task.leader_id,
                due=task.due if task.due and task.due > today() else ahead(30),
                due_words=task.due_words,
                evidence=EVIDENCE,
            )
            edit_task(cast.by("supervision"), task.pk, whole, confirm=True)
        if not matter.tasks.exists():
            plan_task(cast.by("supervision"), matter.pk, plan(cast))
    return breakdown


def approved(cast: Cast) -> Breakdown:
    """Have the break-down of issued minutes approved."""
    breakdown = completed(cast, opened(cast))
    submit_breakdown(cast.by("supervision"), breakdown.pk)
    return approve_breakdown(cast.by("office_head"), breakdown.pk)


def of_report(cast: Cast, *plans: Plan, kind: str = "event", hears: bool = False) -> Matter:
    """Give an approved matter of another paper with some tasks: quicker to make than minutes."""
    breakdown = start_breakdown(
        cast.by("supervision"), kind, "防汛工作安排", "青政办〔2026〕9号", facts={"event": "主汛期"}
    )
    matter = add_matter(cast.by("supervision"), breakdown.pk, "做好汛前准备", hears=hears)
    for one in plans or (plan(cast),):
        plan_task(cast.by("supervision"), matter.pk, one)
    submit_breakdown(cast.by("supervision"), breakdown.pk)
    approve_breakdown(cast.by("office_head"), breakdown.pk)
    return again(matter)


def sent(cast: Cast, *plans: Plan) -> list[Task]:
    """Give tasks that were sent out."""
    matter = of_report(cast, *plans)
    return [send_task(cast.by("supervision"), task.pk) for task in matter.tasks.all()]


def accepted(cast: Cast, *plans: Plan) -> Task:
    """Give a task that the water bureau signed for."""
    return sign_for_task(cast.by("liaison"), sent(cast, *plans)[0].pk)


def running(cast: Cast) -> Task:
    """Give a task on which the water bureau reported."""
    task = accepted(cast)
    give_feedback(cast.by("liaison"), task.pk, Report("围网已采购，正在安装。", 40))
    return fresh(task)


def asked(cast: Cast) -> Task:
    """Give a task whose completion the head of the water bureau asked for."""
    task = running(cast)
    ask_completion(cast.by("unit_head"), task.pk, Report("围网安装完毕。", 100), "县水务局档案室")
    return fresh(task)


def verified(cast: Cast) -> Task:
    """Give a task that supervision verified."""
    return verify_task(cast.by("supervision"), asked(cast).pk, "现场查看，围网完好。")


def again(matter: Matter) -> Matter:
    """Give a matter as the database has it."""
    found: Matter = Matter.objects.select_related("breakdown").get(pk=matter.pk)
    return found


def fresh(task: Task) -> Task:
    """Give a task as the database has it."""
    found: Task = Task.objects.select_related("matter").get(pk=task.pk)
    return found
