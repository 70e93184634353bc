"""The kinds of rows in work lists: which column shows which field, what state a row is in, where it leads."""

import datetime
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from django.db.models import Q

from yiding.office.base.days import today
from yiding.office.base.pages import State, Weight
from yiding.office.base.templatetags.clock import left_on
from yiding.office.matters.words import SLIPS as SLIP_KINDS
from yiding.rules.actions import ACTIONS
from yiding.rules.gates import GATES
from yiding.rules.states import AGENDA, BATCH, BREAKDOWN, CIRCULAR, ISSUANCE, MATTER, OBJECTION, PROPOSAL, SITTING, TASK
from yiding.rules.states import MINUTES as MINUTES_STATES
from yiding.rules.words import Words

NEAR = 3
"""So many days before its end a term counts as near."""


class Kind(NamedTuple):
    """A kind of rows: its fields by the columns (number, title, unit, since, due; one that is left out is empty).

    `number` says what stands in the first column, `heads` what the others are called where that is not the usual; `fetched`
    names what is loaded along.
    """

    number: Words
    fields: Mapping[str, str]
    state: Callable[[Any], State]
    address: Callable[[Any], str]
    fetched: tuple[str, ...] = ()
    heads: Mapping[str, Words] = {}

    def late(self, day: datetime.date) -> Q:
        """Give the condition of the rows whose term is over on a day; none where the kind has no term."""
        return Q(**{f"{self.fields['due']}__lt": day}) if "due" in self.fields else Q(pk__in=())


def due_state(due: datetime.date | None) -> State | None:
    """Say how long a term still runs, weighed by how near its end is; None where there is none."""
    if due is None:
        return None
    days = (due - today()).days
    weight: Weight = "late" if days < 0 else "near" if days <= NEAR else "runs"
    return State(left_on(due, today()), weight)


def _gate(row: Any) -> State:
    chinese, english = GATES[row.gate].name
    return State((f"{row.gate} {chinese}", f"{row.gate} {english}"), "waits")


_ANSWERS: dict[str, Words] = {
    "": ("未答复", "not answered"),
    "coming": ("参会", "comes"),
    "leave_asked": ("请假", "asks for leave"),
    "leave_granted": ("已准假", "on leave"),
    "leave_refused": ("未准假", "leave refused"),
}
_NUMBER: Words = ("编号", "Number")


def _leads_to(proposal: str) -> Callable[[Any], str]:
    return lambda row: f"/proposals/{getattr(row, proposal)}/"


def _waiting(words: Mapping[str, Words]) -> Callable[[Any], State]:
    return lambda row: State(words[row.state], "waits")


PROPOSALS = Kind(
    _NUMBER,
    {"number": "number", "title": "title", "unit": "unit__name", "since": "moved_at"},
    _waiting(PROPOSAL),
    _leads_to("pk"),
    ("unit",),
)
CHANGED = PROPOSALS._replace(fields={**PROPOSALS.fields, "since": "changed_at"})
"""Proposals, with when they were changed."""
_OF_PROPOSAL = {"number": "proposal__number", "title": "proposal__title", "unit": "proposal__unit__name", "due": "due"}
_FETCHED = ("proposal__unit",)
GATE_ROWS = Kind(_NUMBER, {**_OF_PROPOSAL, "since": "opened_at"}, _gate, _leads_to("proposal_id"), _FETCHED)
CONSULTATIONS = Kind(
    _NUMBER,
    {**_OF_PROPOSAL, "since": "asked_at"},
    lambda row: State(("待答复", "to be answered"), "waits"),
    _leads_to("proposal_id"),
    _FETCHED,
)
SITTINGS = Kind(
    ("会议", "Sitting"), {"number": "title", "due": "day"}, _waiting(SITTING), lambda row: f"/sittings/{row.pk}/"
)
AGENDAS = Kind(
    ("会议", "Sitting"),
    {"number": "sitting__title", "due": "sitting__day"},
    _waiting(AGENDA),
    lambda row: f"/sittings/agenda/{row.pk}/",
    ("sitting",),
)
INVITATIONS = Kind(
    ("人员", "Person"),
    {"number": "person__name", "title": "sitting__title", "unit": "unit__name", "due": "sitting__day"},
    lambda row: State(_ANSWERS[row.answer], "waits"),
    lambda row: f"/sittings/{row.sitting_id}/",
    ("person", "sitting", "unit"),
)
OWN_INVITATIONS = INVITATIONS._replace(
    number=("会议", "Sitting"),
    fields={"number": "sitting__title", "due": "sitting__day"},
    address=lambda row: f"/sittings/{row.sitting_id}/notice/",
    fetched=("sitting",),
)
MINUTES = Kind(
    ("纪要", "Minutes"),
    {"number": "title", "since": "drafted_at"},
    _waiting(MINUTES_STATES),
    lambda row: f"/minutes/{row.pk}/",
)
PARTS = Kind(
    ("纪要", "Minutes"),
    {"number": "item__minutes__title", "title": "item__heading", "since": "item__minutes__drafted_at"},
    lambda row: State(("待核对", "to be confirmed"), "waits"),
    lambda row: f"/minutes/{row.item.minutes_id}/",
    ("item__minutes",),
)
RECEIPTS = Kind(
    ("纪要", "Minutes"),
    {"number": "minutes__title", "unit": "unit__name", "since": "sent_at"},
    lambda row: State(("待签收", "to be signed for"), "waits"),
    lambda row: f"/minutes/{row.minutes_id}/",
    ("minutes", "unit"),
)
TASKS = Kind(
    _NUMBER,
    {"number": "matter__number", "title": "text", "unit": "lead__name", "since": "sent_on", "due": "due"},
    _waiting(TASK),
    lambda row: f"/tasks/{row.pk}/",
    ("matter", "lead"),
    {"title": ("任务", "Task"), "unit": ("牵头单位", "Lead unit"), "since": ("交办", "Sent out")},
)
NEWS = TASKS._replace(
    fields={**TASKS.fields, "due": "next_news"}, heads={**TASKS.heads, "due": ("反馈期限", "News due")}
)
"""Tasks, with the day by which news is due."""
MATTERS = Kind(
    _NUMBER,
    {"number": "number", "title": "title", "since": "registered_on", "due": "review"},
    _waiting(MATTER),
    lambda row: f"/matters/{row.pk}/",
    heads={"title": ("事项", "Matter"), "since": ("立项", "Registered"), "due": ("复查", "Review")},
)
BREAKDOWNS = Kind(
    ("立项依据", "Paper"),
    {"number": "title", "since": "day"},
    _waiting(BREAKDOWN),
    lambda row: f"/breakdowns/{row.pk}/",
)
SLIPS = Kind(
    _NUMBER,
    {"number": "task__matter__number", "title": "task__text", "unit": "unit__name", "since": "at", "due": "answer_by"},
    lambda row: State(SLIP_KINDS[row.kind], "waits"),
    lambda row: f"/tasks/{row.task_id}/",
    ("task__matter", "unit"),
    {"title": ("任务", "Task")},
)
BATCHES = Kind(
    _NUMBER,
    {"number": "matter__number", "title": "matter__title", "since": "day"},
    _waiting(BATCH),
    lambda row: f"/batches/{row.pk}/",
    ("matter",),
    {"title": ("事项", "Matter")},
)
CIRCULARS = Kind(
    ("通报", "Circular"),
    {"number": "title", "since": "as_of"},
    _waiting(CIRCULAR),
    lambda row: f"/circulars/{row.pk}/",
)
OBJECTIONS = Kind(
    ("单位", "Unit"),
    {"number": "unit__name", "title": "reason", "since": "at"},
    _waiting(OBJECTION),
    lambda row: f"/objections/{row.pk}/answer_objection/",
    ("unit",),
    {"title": ("申诉理由", "Why")},
)
DOCUMENTS = Kind(
    ("文件", "Document"),
    {"number": "title", "unit": "unit__name", "since": "item__sitting__day"},
    _waiting(ISSUANCE),
    lambda row: f"/issuing/{row.pk}/",
    ("unit", "item__sitting"),
    {"unit": ("修改单位", "Revised by"), "since": ("会议日期", "Day of the sitting")},
)
NOTICES = Kind(
    ("提醒", "Notice"),
    {"number": "chinese", "since": "at"},
    lambda row: State(("未读", "unread"), "waits"),
    lambda row: f"/notices/{row.pk}/",
)
PAPERS = Kind(
    ("签批事项", "What was signed"),
    {"number": "act", "title": "called", "unit": "signer_name", "since": "entered_at"},
    lambda row: State((f"{row.entered_name}代录，待核对", f"entered by {row.entered_name}, to be checked"), "waits"),
    lambda row: f"/papers/{row.pk}/",
    heads={"title": ("议题或会议", "On what"), "unit": ("签批人", "Signed by"), "since": ("代录日期", "Entered")},
)


def cell(row: Any, kind: Kind, column: str) -> Any:
    """Give what a row shows in a column."""
    if kind is NOTICES and column == "number":
        return row.chinese, row.english
    value = row
    for name in kind.fields[column].split("__"):
        value = getattr(value, name, None)
    if column == "number" and value in ACTIONS:
        return ACTIONS[value].name
    return value
