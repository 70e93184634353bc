"""Guards of a sitting that runs."""

from yiding.rules.case import Case
from yiding.rules.citations import PRACTICE, cite
from yiding.rules.guard import Guard
from yiding.rules.outcomes import FIELDS, OUTCOMES
from yiding.rules.words import Words


def _quorum(case: Case) -> Words | None:
    short = next((room for room in case.running.rooms if room.present < room.needed), None)
    if short is None:
        return None
    return (
        f"{short.body}在场组成人员 {short.present} 人，不足法定人数 {short.needed} 人",
        f"{short.body}: {short.present} members in the room, {short.needed} make a quorum",
    )


def _chair(case: Case) -> Words | None:
    return None if case.running.chair else ("主持人不在场", "the chair is not in the room")


def _open(case: Case) -> Words | None:
    return None if case.running.open else ("会议没有在进行", "the sitting is not open")


def _recording(case: Case) -> Words | None:
    return (
        None
        if case.running.recording
        else ("会议还没有开，或者记录已经确认", "not opened yet, or its record is confirmed")
    )


def _none_busy(case: Case) -> Words | None:
    busy = case.running.busy
    return (f"“{busy}”还没有议定", f"“{busy}” is being taken") if busy else None


def _all_decided(case: Case) -> Words | None:
    left = case.running.undecided
    if not left:
        return None
    return (
        f"还有 {len(left)} 项没有结果：{left[0]}",
        f"{len(left)} items have no outcome: {left[0]}",
    )


def _called(case: Case) -> Words | None:
    if case.running.called or case.running.outcome in ("deferred", "withdrawn"):
        return None
    return "这一项还没有开始", "this item was not called yet"


def _fits(case: Case) -> Words | None:
    if case.running.fits:
        return None
    name = OUTCOMES.get(case.running.outcome, ("这个结果", "this outcome"))
    return f"这类事项不能是“{name[0]}”", f"an item of this kind is not “{name[1]}”"


def _complete(case: Case) -> Words | None:
    lacks = [FIELDS[name] for name in case.running.lacks]
    if not lacks:
        return None
    chinese, english = "、".join(one[0] for one in lacks), ", ".join(one[1] for one in lacks)
    return f"没有写明{chinese}", f"not said: {english}"


def _summed(case: Case) -> Words | None:
    return None if case.running.summed else ("主持人还没有末位发言", "the chair has not spoken last")


def _majority(case: Case) -> Words | None:
    now = case.running
    if now.against * 2 <= now.took or now.explained:
        return None
    return (
        f"表态的 {now.took} 名组成人员中有 {now.against} 人意见不同，没有写明主持人的理由",
        f"{now.against} of {now.took} members who took a position hold otherwise, and the chair's reason is not given",
    )


def _agreed(case: Case) -> Words | None:
    short = next((room for room in case.running.agreeing if room.present < room.needed), None)
    if short is None:
        return None
    return (
        f"{short.body}同意的组成人员 {short.present} 人，过半数要 {short.needed} 人",
        f"{short.body}: {short.present} members agree, {short.needed} are more than half",
    )


def _inside(case: Case) -> Words | None:
    return None if case.running.inside else ("发言人没有签到或者不在场", "who speaks is not in the room")


def _not_chair(case: Case) -> Words | None:
    return ("主持人最后发言", "the chair speaks last") if case.running.is_chair else None


def _departs(case: Case) -> Words | None:
    return (
        (
            "表态与本单位原书面意见不同，没有说明原因",
            "the position differs from the unit's written opinion without a word why",
        )
        if case.running.differs
        else None
    )


def _led(case: Case) -> Words | None:
    left = case.running.unled
    if not left:
        return None
    return f"“{left[0]}”没有牵头单位", f"“{left[0]}” has no lead unit"


def _stands(case: Case) -> Words | None:
    return (
        ("已经记了结果，表态不能再改", "the outcome stands, so positions do not change") if case.running.turns else None
    )


def _not_counted(case: Case) -> Words | None:
    return (
        ("这个人已经发言，或者在场时已有事项议定", "this person spoke, or was there when something was decided")
        if case.running.counted
        else None
    )


def _not_taken(case: Case) -> Words | None:
    return ("会议正在审议这个议题", "a sitting has it on its table") if case.taken else None


def _reader(case: Case) -> Words | None:
    return None if case.running.reader else ("您不在原始记录的知悉范围内", "you are not named to read the raw record")


def _named(case: Case) -> Words | None:
    return (
        None
        if case.running.named
        else ("所选议题不在这次会议上，或者已经议定", "the items named are not there, or are decided")
    )


SITTING_GUARDS: dict[str, Guard] = {
    "quorum_there": Guard(
        _quorum, PRACTICE, ("请等人到齐，或者休会、改期", "wait for them, adjourn, or set another day")
    ),
    "chair_there": Guard(
        _chair,
        cite("ORG", "78"),
        ("请主持人签到，或者改由受委托的人主持", "sign the chair in, or name who chairs instead"),
    ),
    "sitting_open": Guard(_open, PRACTICE, ("请先宣布开会或者复会", "open or resume it first")),
    "record_open": Guard(
        _recording, PRACTICE, ("确认以后的改动走纪要更正", "what is confirmed is mended by a correction")
    ),
    "none_busy": Guard(_none_busy, PRACTICE, ("请先议定那一项，或者记为缓议", "decide that one first, or defer it")),
    "all_decided": Guard(
        _all_decided,
        cite("713", "30"),
        ("没有议到的请记为缓议并写明理由", "what was not reached is deferred, with the reason"),
    ),
    "item_called": Guard(_called, PRACTICE, ("请先开始这一项", "call it first")),
    "outcome_fits": Guard(
        _fits, PRACTICE, ("请改选结果，或者先改这一项的类别", "choose another outcome, or mend its kind")
    ),
    "outcome_complete": Guard(_complete, cite("31", "", "E"), ("请按会议决定补齐", "fill in what the sitting decided")),
    "summed_up": Guard(_summed, cite("713", "30"), ("请先记主持人的总结", "take down the chair's last word first")),
    "majority_explained": Guard(
        _majority, cite("713", "30"), ("请写明在会上说明的理由", "give the reason stated in the sitting")
    ),
    "majority_agrees": Guard(
        _agreed, PRACTICE, ("请补记各组成人员的表态，或者记为缓议", "take down what each member holds, or defer it")
    ),
    "speaker_inside": Guard(_inside, PRACTICE, ("请先签到或者记进场", "sign them in, or note that they came in")),
    "chair_last": Guard(_not_chair, cite("713", "30"), ("请用“总结”记主持人的发言", "take it down as the summing-up")),
    "departure_explained": Guard(_departs, PRACTICE, ("请补记说明", "take down the explanation")),
    "record_tasks_led": Guard(
        _led, cite("713", "34"), ("请主持人或者办公室主任定下牵头单位后补记", "have it named, and take it down")
    ),
    "position_stands": Guard(_stands, cite("713", "30"), ("要改请先恢复讨论", "reopen the discussion first")),
    "not_counted": Guard(_not_counted, cite("713", "30"), ("提前离开的请记离场", "note that they left")),
    "not_taken": Guard(_not_taken, cite("713", "30"), ("请在会上议定", "have the sitting decide")),
    "may_read_record": Guard(_reader, PRACTICE, ("请办公室主任指定", "ask the head of the office to name you")),
    "items_named": Guard(_named, PRACTICE, ("请重新选择", "choose again")),
}
"""Every guard of a sitting that runs, by its name."""
