"""Guards of minutes."""

from yiding.rules.case import Case
from yiding.rules.citations import PRACTICE, cite
from yiding.rules.guard import Guard
from yiding.rules.words import Words


def _over(case: Case) -> Words | None:
    return None if case.written.over else ("会议还没有散会", "the sitting is not over")


def _not_drafted(case: Case) -> Words | None:
    return ("这次会议的纪要已经起草", "the minutes of this sitting are begun already") if case.written.drafted else None


def _written(case: Case) -> Words | None:
    blank = case.written.blank
    return (f"“{blank[0]}”还没有内容", f"nothing is written of “{blank[0]}”") if blank else None


def _confirmed(case: Case) -> Words | None:
    """Who does not answer has not agreed: what goes on without an answer, or against an objection, says why."""
    waiting, against = case.written.unanswered, case.written.objected
    if not (waiting or against) or case.reason.strip():
        return None
    said = [f"{'、'.join(waiting)}还没有核对"] if waiting else []
    said += [f"{'、'.join(against)}有异议"] if against else []
    told = [f"{', '.join(waiting)} did not confirm yet"] if waiting else []
    told += [f"{', '.join(against)} objected"] if against else []
    return f"{'，'.join(said)}，又没有说明理由", f"{'; '.join(told)}, and no reason is given"


def _recorded(case: Case) -> Words | None:
    return None if case.written.recorded else ("会议记录还没有确认", "the record of the sitting is not confirmed")


def _asked(case: Case) -> Words | None:
    return None if case.written.asked else ("没有请您核对这一部分", "you are not asked to confirm this part")


def _resolved(case: Case) -> Words | None:
    left = case.written.unresolved
    return (f"“{left[0]}”还没有明确的议定结果", f"“{left[0]}” has no clear outcome") if left else None


def _led(case: Case) -> Words | None:
    left = case.written.unled
    return (f"交办事项“{left[0]}”没有牵头单位", f"the task “{left[0]}” has no lead unit") if left else None


def _dissent_kept(case: Case) -> Words | None:
    count = case.written.dissents
    if not count:
        return None
    return (
        f"会上有 {count} 条要求写明的不同意见还没有与会议记录核对",
        f"{count} dissents that were to be written down are not compared with the record",
    )


def _looked(case: Case) -> Words | None:
    left = case.written.unknown
    if not left:
        return None
    named = "、".join(left[:3]) + ("等" if len(left) > 3 else "")
    return (
        f"正文里有 {len(left)} 处在会议记录中找不到的数字、姓名或者单位（{named}）还没有核对",
        f"{len(left)} numbers or names of the text are not in the record and were not looked at ({', '.join(left[:3])})",
    )


def _openness(case: Case) -> Words | None:
    return None if case.written.open_how else ("还没有选定公开属性并写明依据", "openness is not chosen with its ground")


def _ground(case: Case) -> Words | None:
    return None if case.reason.strip() else ("没有写明公开属性的依据", "the ground for the openness is not given")


def _signer(case: Case) -> Words | None:
    return None if case.written.signs else ("这里的纪要由主要领导签发", "minutes are signed by the chief here")


def _opinion(case: Case) -> Words | None:
    return None if case.reason.strip() else ("没有写签发意见", "the signer's opinion is not given")


def _sent_here(case: Case) -> Words | None:
    return None if case.written.sent_here else ("这份纪要没有发给您的单位", "these minutes were not sent to your unit")


def _not_received(case: Case) -> Words | None:
    return ("您的单位已经签收", "your unit has signed for them already") if case.written.received else None


def _no_correction(case: Case) -> Words | None:
    return ("这份纪要的更正正在办理", "a correction of it is under way") if case.written.correcting else None


MINUTES_GUARDS: dict[str, Guard] = {
    "sitting_over": Guard(_over, PRACTICE, ("请散会后再起草", "draft them after it is closed")),
    "not_drafted": Guard(_not_drafted, PRACTICE, ("请在那一份上修改", "go on with those")),
    "minutes_written": Guard(_written, PRACTICE, ("请补写", "write it")),
    "parts_confirmed": Guard(
        _confirmed, PRACTICE, ("请催办或者修改，确需继续的写明理由", "remind them or change it; to go on, say why")
    ),
    "record_confirmed": Guard(
        _recorded, cite("713", "30"), ("请先确认会议记录", "confirm the record of the sitting first")
    ),
    "asked_to_confirm": Guard(_asked, PRACTICE, ("请与秘书科联系", "speak to the secretariat")),
    "outcomes_resolved": Guard(
        _resolved, cite("713", "30"), ("请在会议记录里明确结果", "make it clear in the record of the sitting")
    ),
    "tasks_led": Guard(_led, cite("713", "34"), ("请在会议记录里明确牵头单位", "name it in the record of the sitting")),
    "dissent_kept": Guard(
        _dissent_kept, cite("713", "30"), ("请对照记录核对后确认", "compare them with the record, and say so")
    ),
    "words_looked": Guard(_looked, PRACTICE, ("请逐一核对后确认", "look at each of them, and say so")),
    "openness_chosen": Guard(_openness, cite("80", "", "E"), ("请先确定公开属性", "choose it first")),
    "ground_given": Guard(_ground, cite("80", "", "E"), ("请写明依据", "give the ground")),
    "signer_fits": Guard(_signer, cite("SC", "", "R"), ("请转主要领导", "hand it to the chief")),
    "opinion_given": Guard(_opinion, cite("14", "22", "E"), ("请写明意见", "write it")),
    "sent_here": Guard(_sent_here, PRACTICE, ("请与秘书科联系", "speak to the secretariat")),
    "not_received": Guard(_not_received, PRACTICE, ("不用再签收", "it need not be done again")),
    "no_correction_open": Guard(_no_correction, PRACTICE, ("请在那一份上修改", "go on with that one")),
}
"""Every guard of minutes, by its name."""
