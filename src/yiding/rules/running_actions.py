"""What can be done while a sitting runs, and until its record is confirmed."""

from yiding.rules.action import Action
from yiding.rules.citations import PRACTICE, Citation, cite
from yiding.rules.words import Words

_CLERKS = ("recorder", "secretariat")
_RUNS = ("open", "adjourned")
_AT_TABLE = ("reporting", "discussing")
_TAKEN = (*_AT_TABLE, "concluded", "decided")


def _sitting(
    name: Words, states: tuple[str, ...], becomes: str = "", guards: tuple[str, ...] = (), source: Citation = PRACTICE
) -> Action:
    """Give the row of something that a clerk does on a sitting."""
    return Action("sitting", name, _CLERKS, states, becomes, source, guards, "record")


def _item(
    name: Words, states: tuple[str, ...], becomes: str = "", guards: tuple[str, ...] = (), source: Citation = PRACTICE
) -> Action:
    """Give the row of something that a clerk does on an item."""
    return Action("item", name, _CLERKS, states, becomes, source, guards, "record")


_ROOM: dict[str, Action] = {
    "open_sitting": _sitting(
        ("宣布开会", "open a sitting"),
        ("convened",),
        "open",
        ("agenda_approved", "chair_there", "quorum_there"),
        cite("ORG", "78"),
    ),
    "adjourn_sitting": _sitting(("休会", "adjourn a sitting"), ("open",), "adjourned", ("reason_given", "none_busy")),
    "resume_sitting": _sitting(
        ("复会", "resume a sitting"), ("adjourned",), "open", ("chair_there", "quorum_there"), cite("ORG", "78")
    ),
    "close_sitting": _sitting(
        ("散会", "close a sitting"), _RUNS, "closed", ("none_busy", "all_decided"), cite("713", "30")
    ),
    "name_chair": Action(
        "sitting",
        ("改由他人主持", "name who chairs instead"),
        ("chief", "secretariat"),
        ("convened", *_RUNS),
        "",
        cite("ORG", "78"),
        ("reason_given",),
    ),
    "sign_in": _sitting(("签到", "sign in"), ("convened", *_RUNS)),
    "strike_sign_in": _sitting(
        ("撤销签到", "strike a sign-in"), ("convened", *_RUNS), "", ("reason_given", "not_counted")
    ),
    "add_attendee": _sitting(("增加参会人员", "add an attendee"), ("convened", *_RUNS), "", ("reason_given",)),
    "note_leaving": _sitting(("记离场", "note who leaves"), ("convened", *_RUNS)),
    "note_return": _sitting(("记进场", "note who comes in"), ("convened", *_RUNS)),
    "note_words": _sitting(("记录", "take down words"), (*_RUNS, "closed")),
    "reorder_items": _sitting(
        ("调整议题次序", "reorder items"), _RUNS, "", ("reason_given", "items_named"), cite("ORG", "78")
    ),
    "add_item": _sitting(("临时增加事项", "add an item"), _RUNS, "", ("reason_given",), cite("ORG", "78")),
    "confirm_record": Action(
        "sitting",
        ("确认会议记录", "confirm the record"),
        ("office_head", "secretariat"),
        ("closed",),
        "recorded",
        cite("713", "30"),
        ("record_tasks_led",),
        "confirm_record",
    ),
    "name_reader": Action(
        "sitting",
        ("指定原始记录查阅人", "name who reads the raw record"),
        ("office_head",),
        (*_RUNS, "closed", "recorded"),
        "",
        PRACTICE,
        ("reason_given",),
    ),
    "drop_reader": Action(
        "sitting",
        ("撤销原始记录查阅人", "end who reads the raw record"),
        ("office_head",),
        (*_RUNS, "closed", "recorded"),
        "",
        PRACTICE,
        ("reason_given",),
    ),
    "open_record": Action(
        "sitting",
        ("查阅原始记录", "read the raw record"),
        (),
        (*_RUNS, "closed", "recorded"),
        "",
        PRACTICE,
        ("may_read_record",),
        anyone=True,
    ),
}
_ITEMS: dict[str, Action] = {
    "call_item": _item(
        ("开始这一项", "call an item"),
        ("waiting",),
        "reporting",
        ("sitting_open", "chair_there", "none_busy", "quorum_there"),
    ),
    "start_discussion": _item(("开始讨论", "start the discussion"), ("reporting",), "discussing", ("sitting_open",)),
    "note_speech": _item(
        ("记发言", "take down a speech"),
        _AT_TABLE,
        "",
        ("sitting_open", "speaker_inside", "chair_last", "departure_explained"),
        cite("713", "30"),
    ),
    "change_speech": _item(
        ("更改发言记录", "mend a speech"),
        _TAKEN,
        "",
        ("record_open", "position_stands", "departure_explained"),
        cite("713", "30"),
    ),
    "sum_up": _item(
        ("主持人总结", "sum up"), _AT_TABLE, "concluded", ("sitting_open", "speaker_inside"), cite("713", "30")
    ),
    "reopen_discussion": _item(
        ("恢复讨论", "reopen the discussion"),
        ("concluded", "decided"),
        "discussing",
        ("sitting_open", "none_busy", "reason_given"),
        cite("713", "30"),
    ),
    "decide_item": _item(
        ("记录结果", "take down the outcome"),
        ("waiting", *_AT_TABLE, "concluded"),
        "decided",
        (
            "sitting_open",
            "chair_there",
            "quorum_there",
            "item_called",
            "outcome_fits",
            "outcome_complete",
            "summed_up",
            "majority_agrees",
            "majority_explained",
        ),
        cite("713", "30"),
    ),
    "assign_task": _item(("交办", "assign a task"), _TAKEN, "", ("record_open",)),
    "drop_task": _item(("撤销交办", "drop a task"), _TAKEN, "", ("record_open", "reason_given")),
    "split_item": _item(
        ("拆分议题", "split an item"),
        ("waiting", *_AT_TABLE),
        "",
        ("sitting_open", "reason_given", "items_named"),
        cite("ORG", "78"),
    ),
    "join_item": _item(
        ("并入另一项", "join an item to another"),
        ("waiting", *_AT_TABLE),
        "joined",
        ("sitting_open", "reason_given", "items_named"),
        cite("ORG", "78"),
    ),
}
_PROPOSALS: dict[str, Action] = {
    "decide_proposal": Action(
        "proposal", ("会议已议", "decided by a sitting"), _CLERKS, ("listed",), "decided", cite("713", "30")
    ),
    "defer_proposal": Action(
        "proposal",
        ("会议缓议", "deferred by a sitting"),
        _CLERKS,
        ("listed",),
        "postponed",
        cite("713", "30"),
        ("reason_given",),
    ),
    "withdraw_listed": Action(
        "proposal",
        ("会上撤回", "withdrawn at a sitting"),
        _CLERKS,
        ("listed",),
        "withdrawn",
        PRACTICE,
        ("reason_given",),
    ),
}
RUNNING_ACTIONS: dict[str, Action] = {**_ROOM, **_ITEMS, **_PROPOSALS}
"""Every action on a sitting that runs, on its items and on what it does to their proposals, by its name."""
