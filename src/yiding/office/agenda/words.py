"""What the columns of sittings are called, Chinese first."""

from yiding.office.base.pages import Weight
from yiding.rules.words import Words

KINDS: dict[str, Words] = {
    "study": ("会前学法", "legal study"),
    "report_back": ("此前议定事项落实情况", "earlier matters"),
    "proposal": ("议题", "proposal"),
}
AS: dict[str, Words] = {
    "member": ("出席", "member"),
    "standing": ("固定列席", "standing non-member"),
    "item": ("议题列席", "for an item"),
    "presenter": ("汇报", "presents"),
}
ANSWERS: dict[str, Words] = {
    "": ("未答复", "no answer"),
    "coming": ("参会", "coming"),
    "leave_asked": ("请假待批", "leave asked for"),
    "leave_granted": ("已准假", "on leave"),
    "leave_refused": ("未准假", "leave refused"),
}
ANSWER_WEIGHTS: dict[str, Weight] = {
    "": "near",
    "coming": "done",
    "leave_asked": "waits",
    "leave_granted": "runs",
    "leave_refused": "near",
}
SITTING_WEIGHTS: dict[str, Weight] = {
    "preparing": "waits",
    "postponed": "near",
    "convened": "runs",
    "open": "runs",
    "adjourned": "runs",
    "closed": "done",
    "recorded": "done",
    "cancelled": "done",
}
AGENDA_WEIGHTS: dict[str, Weight] = {"draft": "waits", "reviewed": "waits", "approved": "done", "superseded": "runs"}
