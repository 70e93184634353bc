"""The states of proposals, agenda versions, sittings and signatures on paper, in order, and what each is called."""

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
PAPER: dict[str, Words] = {
    "entered": ("已代录", "entered"),
    "checked": ("已核对", "checked"),
    "refused": ("退回", "refused"),
}
STATES: dict[str, dict[str, Words]] = {
    "proposal": PROPOSAL,
    "agenda": AGENDA,
    "sitting": SITTING,
    "paper": PAPER,
    "people": {},
}
"""The states of each kind of thing."""
