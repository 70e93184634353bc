"""What the columns of a sitting's record are called, Chinese first."""

from yiding.office.base.pages import Weight
from yiding.rules.words import Words

KINDS: dict[str, Words] = {
    "study": ("传达学习", "study"),
    "report": ("听取汇报", "report"),
    "deliberation": ("审议", "deliberation"),
    "consideration": ("研究", "consideration"),
    "other": ("其他", "other"),
}
HOW: dict[str, Words] = {
    "list": ("名单", "on the list"),
    "keyboard": ("键盘", "by keyboard"),
    "code": ("二维码", "by code"),
}
AS: dict[str, Words] = {
    "report": ("汇报", "report"),
    "unit": ("列席发言", "speech of a unit"),
    "member": ("组成人员发言", "speech of a member"),
    "chief": ("主持人总结", "the chair's last word"),
}
POSITIONS: dict[str, Words] = {
    "": ("未表态", "no position"),
    "agree": ("同意", "agrees"),
    "conditions": ("原则同意，有意见", "agrees with conditions"),
    "disagree": ("不同意", "disagrees"),
    "abstain": ("弃权", "abstains"),
}
ITEM_WEIGHTS: dict[str, Weight] = {
    "waiting": "waits",
    "reporting": "runs",
    "discussing": "runs",
    "concluded": "near",
    "decided": "done",
    "joined": "done",
}
