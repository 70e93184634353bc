"""The daily work of matters: each step of escalation that is due, break-downs that wait too long, standing matters to be reviewed."""

import datetime

from django.db.models import Q

from yiding.office.base.by import By, Held
from yiding.office.base.chosen import number
from yiding.office.base.days import calendar
from yiding.office.base.sweep import daily
from yiding.office.base.telling import tell
from yiding.office.matters.actions.escalate_task import escalate_task
from yiding.office.matters.lights import near_until
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.office.matters.stages import kind_of, stages_due
from yiding.office.matters.steps import STEPS
from yiding.office.matters.telling import link_of, said
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.queries import OUT
from yiding.office.people.models import Person
from yiding.office.people.queries import accounts_of, accounts_of_roles
from yiding.rules.words import Words

RULE = By(None, "每日检查", frozenset({Held("supervision")}), how="按规则自动办理")
"""Who acts where nobody does: the sweep, by the rules and settings of the office."""
_UNSPLIT: Words = ("纪要还没有分解立项，已超过期限", "Minutes are not broken down in time")
_UNAPPROVED: Words = ("分解方案还没有批准，已超过期限", "A break-down is not approved in time")
_STAGE_NEAR: Words = ("节点临期", "A stage is near its last day")
_STAGE_LATE: Words = ("节点逾期", "A stage is late")
_REVIEW: Words = ("长期坚持的事项请复查", "A standing matter is to be reviewed")


@daily
def follow_tasks(day: datetime.date) -> None:
    """Take every step that is due on a day or was due before."""
    for key, step in STEPS.items():
        rows = Task.objects.filter(step.rows(day)).only("pk", "told", "due", "next_news", "sent_on").order_by("pk")
        counted = [(task, step.of(task)) for task in rows]
        for task, counts in counted:
            if counts is not None and task.told.get(key) != counts.isoformat():
                escalate_task(RULE, task.pk, key, day)


@daily
def follow_breakdowns(day: datetime.date) -> None:
    """Tell of minutes that nobody broke down in time, and of break-downs that wait for their approval too long."""
    last = calendar().before(day, number("split.within_wd"))[0]
    to = accounts_of_roles(("supervision", "office_head"))
    unsplit = Minutes.objects.filter(state__in=OUT, breakdown=None, issued_at__date__lt=last)
    for minutes in unsplit:
        words = (f"{_UNSPLIT[0]}：{minutes.title}", f"{_UNSPLIT[1]}: {minutes.title}")
        tell(to, f"split:{minutes.about}", words, f"/minutes/{minutes.pk}/")
    for breakdown in Breakdown.objects.filter(state__in=("draft", "submitted"), kind="sitting", day__lt=last):
        tell(to, f"split:{breakdown.about}", said(breakdown, _UNAPPROVED), link_of(breakdown))


@daily
def follow_stages(day: datetime.date) -> None:
    """Tell of stages that are near their last day, and of those that are over it."""
    office = accounts_of_roles(("supervision",))
    for stage in stages_due(near_until(day)):
        if stage.due is None:
            continue
        matter, late = stage.matter, stage.due < day
        words, name = _STAGE_LATE if late else _STAGE_NEAR, kind_of(stage).name
        units = [unit for unit in matter.tasks.values_list("lead", flat=True) if unit]
        to = [*(office if late else ()), *accounts_of_roles(("liaison", "unit_head"), units)]
        to += accounts_of(Person.objects.filter(pk=matter.leader_id or 0)).values_list("pk", flat=True)
        told = said(matter, (f"{words[0]}（{name[0]}）", f"{words[1]} ({name[1]})"))
        tell(to, f"stage:{'late' if late else 'near'}:{stage.pk}:{stage.due}", told, link_of(matter))


@daily
def follow_standing(day: datetime.date) -> None:
    """Tell of standing matters and tasks whose day of review has come."""
    to = accounts_of_roles(("supervision",))
    for matter in Matter.objects.filter(Q(state="standing"), review__lte=day):
        tell(to, f"review:{matter.about}:{matter.review}", said(matter, _REVIEW), link_of(matter))
    tasks = Task.objects.filter(kind="standing", review__lte=day, state__in=("accepted", "running"))
    for task in tasks:
        tell(to, f"review:{task.about}:{task.review}", said(task, _REVIEW), link_of(task))
