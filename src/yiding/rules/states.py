"""The states of proposals, agenda versions, sittings with their items, minutes and signatures on paper, in order, and what each is called."""

from yiding.rules.words import Words

PROPOSAL: dict[str, Words] = {
    "draft": ("拟提", "draft"),
    "submitted": ("已报送", "submitted"),
    "consultation": ("征求意见", "consultation"),
    "coordination": ("协调", "coordination"),
    "review": ("专项审查", "review"),
    "ready": ("入库", "ready"),
    "proposed": ("拟上会", "proposed"),
    "approved": ("已审定", "approved"),
    "listed": ("列入议程", "listed"),
    "decided": ("已议", "decided"),
    "returned": ("退回补正", "returned"),
    "withdrawn": ("撤回", "withdrawn"),
    "postponed": ("延期", "postponed"),
}
AGENDA: dict[str, Words] = {
    "draft": ("拟稿", "draft"),
    "reviewed": ("已审核", "reviewed"),
    "approved": ("已审定", "approved"),
    "superseded": ("已被替代", "superseded"),
}
SITTING: dict[str, Words] = {
    "preparing": ("筹备", "preparing"),
    "convened": ("通知已发", "convened"),
    "open": ("进行中", "open"),
    "adjourned": ("休会", "adjourned"),
    "closed": ("散会", "closed"),
    "recorded": ("记录确认", "recorded"),
    "postponed": ("改期", "postponed"),
    "cancelled": ("取消", "cancelled"),
}
ITEM: dict[str, Words] = {
    "waiting": ("候议", "waiting"),
    "reporting": ("汇报", "reporting"),
    "discussing": ("讨论", "discussing"),
    "concluded": ("已总结", "summed up"),
    "decided": ("已议定", "decided"),
    "joined": ("并入他项", "joined to another"),
}
MINUTES: dict[str, Words] = {
    "draft": ("起草", "draft"),
    "checked": ("初核", "checked"),
    "confirmed": ("核对", "confirmed"),
    "reviewed": ("审核", "reviewed"),
    "signed": ("签发", "signed"),
    "issued": ("印发", "issued"),
    "corrected": ("有更正", "corrected"),
}
PAPER: dict[str, Words] = {
    "entered": ("已代录", "entered"),
    "checked": ("已核对", "checked"),
    "refused": ("退回", "refused"),
}
STATES: dict[str, dict[str, Words]] = {
    "proposal": PROPOSAL,
    "agenda": AGENDA,
    "sitting": SITTING,
    "item": ITEM,
    "minutes": MINUTES,
    "paper": PAPER,
    "people": {},
}
"""The states of each kind of thing."""
