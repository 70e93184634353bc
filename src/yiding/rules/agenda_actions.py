"""What can be done to an agenda, to a sitting before it is opened, and to a signature that came on paper."""

from yiding.rules.action import Action
from yiding.rules.citations import PRACTICE, cite

_DRAFT = ("draft",)
_BEFORE = ("preparing", "convened", "postponed")


def _drafted(chinese: str, english: str) -> Action:
    """Give the row of a change that the secretariat makes on a draft."""
    return Action("agenda", (chinese, english), ("secretariat",), _DRAFT, "", PRACTICE, (), "draft")


AGENDA_ACTIONS: dict[str, Action] = {
    "draft_agenda": Action(
        "agenda",
        ("编排议程", "draft an agenda"),
        ("secretariat",),
        ("", "draft"),
        "draft",
        PRACTICE,
        ("before_notices",),
        "draft",
    ),
    "change_item": _drafted("修改议程项", "change an item"),
    "order_agenda": _drafted("调整议程次序", "order an agenda"),
    "take_off_item": _drafted("撤下议程项", "take an item off"),
    "add_late_item": Action(
        "agenda",
        ("临时追加议题", "add an item late"),
        ("chief",),
        _DRAFT,
        "",
        PRACTICE,
        ("follows_approved", "reason_given"),
    ),
    "take_off_late": Action(
        "agenda", ("撤下追加的议题", "take a late item off"), ("chief",), _DRAFT, "", PRACTICE, ("reason_given",)
    ),
    # A draft that was sent can still be changed; who reviews it sees it as it is then.
    "send_agenda": Action(
        "agenda",
        ("送审议程", "send an agenda for review"),
        ("secretariat",),
        _DRAFT,
        "",
        PRACTICE,
        ("agenda_has_items", "items_there", "not_sent"),
        "draft",
    ),
    "review_agenda": Action(
        "agenda",
        ("审核议程", "review an agenda"),
        ("office_head",),
        _DRAFT,
        "reviewed",
        PRACTICE,
        ("agenda_has_items", "items_there"),
        "review",
    ),
    "return_agenda": Action(
        "agenda",
        ("退回议程", "return an agenda"),
        ("office_head", "chief"),
        ("draft", "reviewed"),
        "draft",
        PRACTICE,
        ("reason_given",),
        "",
    ),
    "approve_agenda": Action(
        "agenda",
        ("审定议程", "approve an agenda"),
        ("chief",),
        ("reviewed",),
        "approved",
        cite("ORG", "78"),
        ("agenda_has_items", "items_there", "items_ready"),
        "sign",
    ),
    # The approved version stays as it is until the next one is approved; only then is it superseded.
    "replace_agenda": Action(
        "agenda",
        ("另起议程版本", "open the next version"),
        ("secretariat",),
        ("approved",),
        "",
        PRACTICE,
        ("reason_given", "no_next_version"),
    ),
    "take_off_proposal": Action(
        "proposal",
        ("撤下议题", "take a proposal off"),
        ("secretariat",),
        ("proposed",),
        "ready",
        PRACTICE,
        (),
        "review",
    ),
    "unlist_proposal": Action(
        "proposal",
        ("会议改期，待重新列入", "take back that it is listed"),
        ("chief", "office_head"),
        ("listed",),
        "approved",
        PRACTICE,
        ("not_taken", "reason_given"),
    ),
    "release_proposal": Action(
        "proposal",
        ("退出议程", "release a proposal"),
        ("chief",),
        ("proposed", "approved", "listed"),
        "ready",
        PRACTICE,
        ("not_taken", "reason_given"),
    ),
}
"""Every action on an agenda, and what it does to the proposals on it, by its name."""

SITTING_ACTIONS: dict[str, Action] = {
    "plan_sitting": Action(
        "sitting",
        ("筹备会议", "plan a sitting"),
        ("secretariat",),
        ("", "preparing"),
        "preparing",
        cite("ORG", "78"),
        (),
    ),
    "convene_sitting": Action(
        "sitting",
        ("发会议通知", "send the notices"),
        ("secretariat",),
        _BEFORE,
        "convened",
        cite("ORG", "78"),
        ("agenda_approved", "day_set", "not_noticed", "items_left"),
    ),
    "postpone_sitting": Action(
        "sitting",
        ("会议改期", "postpone a sitting"),
        ("chief", "office_head"),
        _BEFORE,
        "postponed",
        PRACTICE,
        ("reason_given",),
    ),
    "cancel_sitting": Action(
        "sitting", ("取消会议", "cancel a sitting"), ("chief",), _BEFORE, "cancelled", PRACTICE, ("reason_given",)
    ),
    "acknowledge_notice": Action(
        "sitting",
        ("答复参会", "answer that one comes"),
        (),
        ("convened",),
        "",
        PRACTICE,
        ("invited",),
        anyone=True,
    ),
    "ask_leave": Action(
        "sitting",
        ("请假", "ask for leave"),
        (),
        ("convened",),
        "",
        cite("SC", "", "R"),
        ("invited", "reason_given"),
        anyone=True,
    ),
    "grant_leave": Action(
        "sitting",
        ("准假", "grant leave"),
        ("office_head",),
        ("convened",),
        "",
        cite("SC", "", "R"),
        ("leave_of_others", "leave_asked", "leave_not_own"),
    ),
    "grant_member_leave": Action(
        "sitting",
        ("批准组成人员请假", "grant a member leave"),
        ("chief",),
        ("convened",),
        "",
        cite("SC", "", "R"),
        ("leave_of_member", "leave_asked", "leave_not_own"),
    ),
    "remind_unanswered": Action(
        "sitting",
        ("催复会议通知", "remind who has not answered"),
        ("secretariat",),
        ("convened",),
        "",
        PRACTICE,
    ),
    "send_packet": Action(
        "sitting",
        ("分发材料", "send the papers"),
        ("secretariat",),
        ("preparing", "convened"),
        "",
        PRACTICE,
        ("agenda_approved", "not_packed"),
    ),
    "open_packet": Action(
        "sitting",
        ("打开会议材料", "open the papers"),
        (),
        (*_BEFORE, "open", "adjourned"),
        "",
        PRACTICE,
        ("packet_sent",),
        anyone=True,
    ),
    "keep_study": Action(
        "sitting", ("编排会前学法", "plan legal study"), ("secretariat", "legal"), ("",), "", PRACTICE, ()
    ),
}
"""Every action on a sitting before it is opened, by its name."""

PAPER_ACTIONS: dict[str, Action] = {
    "enter_paper": Action(
        "paper",
        ("代录签批", "enter a signature"),
        ("secretariat",),
        ("",),
        "entered",
        cite("14", "22", "E"),
        (),
        "enter",
    ),
    "check_paper": Action(
        "paper",
        ("核对代录", "check an entry"),
        ("secretariat", "desk", "office_head"),
        ("entered",),
        "checked",
        cite("14", "22", "E"),
        (),
        "check_entry",
    ),
    "refuse_paper": Action(
        "paper",
        ("退回代录", "refuse an entry"),
        ("secretariat", "desk", "office_head"),
        ("entered",),
        "refused",
        cite("14", "22", "E"),
        ("reason_given",),
        "check_entry",
    ),
}
"""Every action on a signature that came on paper, by its name."""
