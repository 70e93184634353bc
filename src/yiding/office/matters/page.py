"""What the pages of break-downs, matters and tasks show: who has it, until when, what can be done."""

from collections.abc import Sequence

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.pages import Fact, State, ThingPage
from yiding.office.matters.acts import BREAKDOWN_ACTS, MATTER_ACTS, TASK_ACTS, TYPED
from yiding.office.matters.case import breakdown_case, matter_case, task_case
from yiding.office.matters.clocks import split_due
from yiding.office.matters.lights import light_of, light_state
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.office.matters.offering import offered
from yiding.office.matters.queries import STAFF, files_of, history
from yiding.office.matters.rows import matter_row, matter_state, task_state
from yiding.office.matters.words import BREAKDOWN_WEIGHTS, SOURCE_KINDS
from yiding.rules.form_guards import KIND_GUARDS
from yiding.rules.roles import ROLES
from yiding.rules.states import BREAKDOWN
from yiding.rules.words import Words

_ASIDE = frozenset(
    {
        "edit_breakdown",
        "declare_no_task",
        "return_breakdown",
        "take_up_again",
        "edit_matter",
        "drop_matter",
        "edit_task",
        "strike_task",
        "reopen_matter",
        "keep_standing",
        "suspend_matter",
        "end_matter",
        "refuse_task",
        "send_back_task",
        "reopen_task",
        "change_task",
        "reassign_task",
        "suspend_task",
        "end_task",
        "remind_task",
        "supervise_task",
        "ask_extension",
        "deny_extension",
        "return_stage",
        "extend_stage",
        "ask_addition",
        "wipe_evidence",
    }
)
"""What is never the one thing to do next."""
_OF_UNITS = frozenset({"unit_leads", "unit_helps", "slip_waits"}) | KIND_GUARDS
"""Guards that say whom it concerns: where one refuses, nothing is offered."""
_BREAKDOWN_HOLDERS = {"draft": "supervision", "submitted": "office_head"}
_TASK_HOLDERS = {
    "draft": "supervision",
    "completion_asked": "supervision",
    "refused": "supervision",
    "extension_asked": "supervision",
    "suspended": "chief",
}


def breakdown_state(breakdown: Breakdown) -> State:
    """Give the state of a break-down in words."""
    return State(BREAKDOWN[breakdown.state], BREAKDOWN_WEIGHTS[breakdown.state])


def breakdown_page(breakdown: Breakdown, by: By, matters: Sequence[Matter]) -> ThingPage:
    """Give the skeleton of the page of a break-down."""
    tasks = [task for matter in matters for task in matter.tasks.all()]
    waiting = sum(not task.confirmed for task in tasks)
    facts = (
        Fact(("来源", "Source"), SOURCE_KINDS[breakdown.kind]),
        Fact(("日期", "Day"), breakdown.day),
        Fact(("事项", "Matters"), len(matters)),
        Fact(("任务", "Tasks"), len(tasks)),
        Fact(("待确认", "To confirm"), waiting or ""),
    )
    due = split_due(breakdown) if breakdown.state in ("draft", "submitted") else None
    state = breakdown_state(breakdown)
    return ThingPage(
        breakdown.paper,
        breakdown.title,
        state._replace(weight="late") if due and due < today() else state,
        facts,
        ROLES[_BREAKDOWN_HOLDERS[breakdown.state]].name if breakdown.state in _BREAKDOWN_HOLDERS else ("", ""),
        due,
        offered(
            by,
            list(BREAKDOWN_ACTS),
            breakdown_case(breakdown, by, TYPED),
            ("breakdown_act", breakdown.pk),
            _OF_UNITS,
            _ASIDE,
        ),
        history([breakdown.about]),
    )


def matter_page(matter: Matter, by: By, tasks: Sequence[Task]) -> ThingPage:
    """Give the skeleton of the page of a matter: its history is that of its tasks too."""
    row = matter_row(matter, list(tasks))
    facts = (
        Fact(("责任领导", "Leader"), matter.leader.name if matter.leader else ""),
        Fact(("任务办结", "Tasks done"), f"{row.done} / {row.of}" if row.of else ""),
        Fact(("完成比例", "Share done"), f"{row.share}%" if row.share is not None else ""),
        Fact(("主题", "Topic"), matter.topic),
        Fact(("复查", "Review"), matter.review or ""),
    )
    acts = list(MATTER_ACTS)
    if matter.state == "to_split" and matter.breakdown.state != "draft":
        acts = []
    about = [matter.about, *(task.about for task in tasks)]
    return ThingPage(
        matter.number,
        matter.title,
        matter_state(matter),
        facts,
        _matter_holder(matter, tasks),
        row.due if matter.state == "running" else matter.review,
        offered(by, acts, matter_case(matter, by, TYPED), ("matter_act", matter.pk), _OF_UNITS, _ASIDE),
        history(about if by.has(*STAFF) else [task.about for task in tasks]),
    )


def _matter_holder(matter: Matter, tasks: Sequence[Task]) -> Words:
    if matter.state in ("to_split", "registered", "done", "reported"):
        return ROLES["supervision"].name
    if matter.state == "suspended":
        return ROLES["chief"].name
    if matter.state not in ("running", "standing"):
        return "", ""
    units = dict.fromkeys(str(task.lead) for task in tasks if task.lead and task.state not in ("done", "ended"))
    return "、".join(units), ", ".join(units)


def task_page(task: Task, by: By) -> ThingPage:
    """Give the skeleton of the page of a task."""
    light = light_of(task, today())
    state = task_state(task)
    facts = (
        Fact(("牵头单位", "Lead unit"), str(task.lead) if task.lead else ""),
        Fact(("责任领导", "Leader"), task.leader.name if task.leader else ""),
        Fact(("完成比例", "Share done"), f"{task.share}%" if task.sent_on else ""),
        Fact(("下次反馈", "Next news"), task.next_news or ""),
        Fact(("预警", "Light"), light_state(light) if light != "over" else ""),
    )
    acts = list(TASK_ACTS)
    if task.state == "draft" and task.matter.state == "to_split":
        acts = ["confirm_task", "edit_task", "strike_task"] if task.matter.breakdown.state == "draft" else []
    elif task.state == "draft":
        acts = ["send_task"]
    if task.state == "draft" and task.confirmed:
        acts = [act for act in acts if act != "confirm_task"]
    if by.has("secrecy") and not files_of(task):
        acts = [act for act in acts if act != "wipe_evidence"]
    return ThingPage(
        task.matter.number,
        task.text if len(task.text) <= 60 else f"{task.text[:59]}…",
        state._replace(weight="late") if light == "late" else state,
        facts,
        _task_holder(task),
        task.due if task.state not in ("done", "ended") else None,
        offered(by, acts, task_case(task, by, TYPED), ("task_act", task.pk), _OF_UNITS, _ASIDE),
        history([task.about]),
    )


def _task_holder(task: Task) -> Words:
    if task.state in _TASK_HOLDERS:
        return ROLES[_TASK_HOLDERS[task.state]].name
    if task.state in ("done", "ended"):
        return "", ""
    return (str(task.lead), str(task.lead)) if task.lead else ("", "")
