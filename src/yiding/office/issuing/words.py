"""What the columns of adopted documents are called, Chinese first."""

from yiding.office.base.pages import Weight
from yiding.rules.words import Words

COSIGNED: dict[str, Words] = {
    "": ("未答复", "no answer"),
    "agree": ("同意", "agrees"),
    "object": ("不同意", "objects"),
}
COSIGNED_WEIGHTS: dict[str, Weight] = {"": "waits", "agree": "done", "object": "near"}
REPORT_ANSWERS: dict[str, Words] = {
    "": ("未答复", "no answer"),
    "agreed": ("同意", "agreed"),
    "amend": ("同意，按意见修改", "agreed, to be changed"),
    "refused": ("不同意", "not agreed"),
}
REPORT_WEIGHTS: dict[str, Weight] = {"": "waits", "agreed": "done", "amend": "near", "refused": "near"}
WEIGHTS: dict[str, Weight] = {
    "revising": "runs",
    "rechecking": "waits",
    "cosigning": "waits",
    "reporting": "waits",
    "reviewing": "waits",
    "ready": "waits",
    "signed": "near",
    "issued": "near",
    "filed": "done",
    "stopped": "done",
}
