"""What the columns of matters are called, Chinese first."""

from yiding.office.base.pages import Weight
from yiding.rules.sources import SOURCES
from yiding.rules.words import Words

SOURCE_KINDS: dict[str, Words] = {key: row.name for key, row in SOURCES.items()}
CLASSES: dict[str, Words] = {
    "minutes": ("纪要事项", "matter of minutes"),
    "urgent": ("急件", "urgent"),
    "normal": ("一般", "normal"),
    "hard": ("难办", "hard"),
    "standing": ("长期坚持", "standing"),
}
UNIT_PARTS: dict[str, Words] = {
    "lead": ("牵头", "lead"),
    "support": ("配合", "support"),
    "local": ("属地", "local"),
}
REPORTS: dict[str, Words] = {
    "progress": ("进展", "progress"),
    "contribution": ("配合情况", "contribution"),
    "completion": ("申请办结", "completion"),
}
ASKS: dict[str, Words] = {
    "extension": ("延期", "extension"),
    "refusal": ("拒签", "refusal"),
}
ANSWERS: dict[str, Words] = {
    "": ("待答复", "not answered"),
    "granted": ("同意", "granted"),
    "denied": ("不同意", "denied"),
}
SLIPS: dict[str, Words] = {
    "assign": ("交办单", "assignment slip"),
    "remind": ("催办单", "reminder slip"),
    "supervise": ("督办通知单", "supervision notice"),
}
SLIP_SERIES = {"assign": "政督交", "remind": "政督催", "supervise": "政督办"}
"""What stands before the year in the number of a slip that does not say its own mark."""
HEARD: dict[str, Words] = {
    "heard": ("已听取", "heard"),
    "back": ("要求继续办理", "to go on with"),
}
ORIGINS: dict[str, Words] = {
    "reading": ("由纪要文字读出", "read from the minutes"),
    "record": ("按会议记录", "from the record"),
    "person": ("人工拟定", "planned by a person"),
    "ledger": ("由台账载入", "taken from a ledger"),
}
TASK_WEIGHTS: dict[str, Weight] = {
    "draft": "waits",
    "assigned": "waits",
    "accepted": "runs",
    "running": "runs",
    "completion_asked": "waits",
    "done": "done",
    "refused": "near",
    "sent_back": "near",
    "extension_asked": "waits",
    "suspended": "waits",
    "ended": "done",
}
MATTER_WEIGHTS: dict[str, Weight] = {
    "to_split": "waits",
    "registered": "waits",
    "running": "runs",
    "done": "near",
    "reported": "near",
    "closed": "done",
    "suspended": "waits",
    "ended": "done",
    "standing": "runs",
}
BREAKDOWN_WEIGHTS: dict[str, Weight] = {"draft": "waits", "submitted": "waits", "approved": "done", "none": "done"}
