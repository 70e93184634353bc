"""The states of proposals and agenda versions, in order, and what each is called."""

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
STATES = {"proposal": PROPOSAL, "agenda": AGENDA}
"""The states of each kind of thing."""
