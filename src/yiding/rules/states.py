"""The states of each kind of thing that the office moves along, in order, and what each is called."""

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
BREAKDOWN: dict[str, Words] = {
    "draft": ("拟分解", "draft"),
    "submitted": ("已送审", "submitted"),
    "approved": ("已批准", "approved"),
    "none": ("不产生任务", "creates no task"),
}
MATTER: dict[str, Words] = {
    "to_split": ("待分解", "to be split"),
    "registered": ("已立项", "registered"),
    "running": ("办理中", "under way"),
    "done": ("办结", "done"),
    "reported": ("已向会议报告", "reported to a sitting"),
    "closed": ("销号", "closed"),
    "suspended": ("中止", "suspended"),
    "ended": ("终止", "ended"),
    "standing": ("长期坚持", "standing"),
}
TASK: dict[str, Words] = {
    "draft": ("拟定", "draft"),
    "assigned": ("已交办", "assigned"),
    "accepted": ("已签收", "accepted"),
    "running": ("办理中", "under way"),
    "completion_asked": ("申请办结", "completion asked"),
    "done": ("办结", "done"),
    "refused": ("拒签", "refused"),
    "sent_back": ("退回重办", "sent back"),
    "extension_asked": ("申请延期", "extension asked"),
    "suspended": ("中止", "suspended"),
    "ended": ("终止", "ended"),
}
REPORT: dict[str, Words] = {
    "draft": ("正在拟", "being put together"),
    "handed_in": ("已提交会议", "handed in"),
    "heard": ("会议已听取", "heard"),
    "superseded": ("已被替代", "superseded"),
}
CIRCULAR: dict[str, Words] = {
    "draft": ("起草", "draft"),
    "reviewed": ("已审核", "reviewed"),
    "approved": ("已批准", "approved"),
    "issued": ("已印发", "issued"),
}
OBJECTION: dict[str, Words] = {
    "open": ("待答复", "open"),
    "answered": ("已答复", "answered"),
}
ISSUANCE: dict[str, Words] = {
    "revising": ("修改", "being revised"),
    "rechecking": ("合法性复核", "legality re-check"),
    "cosigning": ("会签", "co-signing"),
    "reporting": ("请示报告", "reported, answer awaited"),
    "reviewing": ("办公室审核", "office review"),
    "ready": ("待签发", "to be signed"),
    "signed": ("签发", "signed"),
    "issued": ("印发", "issued"),
    "filed": ("归档存查", "on file"),
    "stopped": ("停止印发", "stopped"),
}
BATCH: dict[str, Words] = {
    "asked": ("待批准", "waits for approval"),
    "counted": ("已计入", "counts"),
    "refused": ("不同意", "refused"),
}
EVENT: dict[str, Words] = {
    "undated": ("未定日期", "without a day"),
    "dated": ("已定日期", "dated"),
}
STATES: dict[str, dict[str, Words]] = {
    "proposal": PROPOSAL,
    "agenda": AGENDA,
    "sitting": SITTING,
    "item": ITEM,
    "minutes": MINUTES,
    "paper": PAPER,
    "breakdown": BREAKDOWN,
    "matter": MATTER,
    "task": TASK,
    "report": REPORT,
    "circular": CIRCULAR,
    "objection": OBJECTION,
    "issuance": ISSUANCE,
    "batch": BATCH,
    "event": EVENT,
    "people": {},
}
"""The states of each kind of thing."""
