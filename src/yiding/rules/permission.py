"""May this person do this now? Yes, or no with one sentence: what is missing, the rule it rests on, how to mend it."""

from typing import NamedTuple

from yiding.rules import guards
from yiding.rules.action import Action
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.gates import GATES
from yiding.rules.roles import ROLES, parted
from yiding.rules.states import STATES
from yiding.rules.words import Words


class Actor(NamedTuple):
    """Who acts: the person, and the roles held on this day, entrusted ones included."""

    person: str
    roles: frozenset[str]


class Refusal(NamedTuple):
    """A refusal: which rule refused ("role", "own", "state", "separation", "gate" or a guard's name), and its sentence."""

    rule: str
    words: Words


_DUTIES: dict[str, Words] = {
    "draft": ("起草", "drafted"),
    "review": ("审核", "reviewed"),
    "sign": ("签发、审定", "signed"),
    "secrecy_review": ("保密审查", "reviewed the secrecy of"),
    "execute": ("承办", "carried out"),
    "close": ("销号", "closed"),
    "publish": ("发布", "published"),
    "enter": ("代录", "entered"),
    "check_entry": ("核对代录", "checked the entry of"),
    "record": ("记录", "recorded"),
    "confirm_record": ("确认记录", "confirmed the record of"),
}


def may(name: str, actor: Actor, case: Case) -> Refusal | None:
    """Give the refusal of an action, None where it is allowed. Errors: KeyError for an unknown action.

    Asked in this order: role, unit, state, separation of duties, the gate's own role and time, guards. Who may not act at all
    learns nothing of the thing's state.
    """
    action = ACTIONS[name]
    if not action.anyone and not actor.roles.intersection(action.roles):
        return _by_role(action)
    if action.own and not case.own:
        return _refused(
            action,
            "own",
            ("这不是本单位的事项", "this is another unit's"),
            ("请由申报单位办理", "leave it to that unit"),
        )
    if case.state not in action.states:
        return _by_state(action, case.state)
    return (
        _separated(action, actor, case)
        or _gate_of_others(name, actor, case)
        or _out_of_time(name, case)
        or _guarded(action, case)
    )


def _refused(action: Action, rule: str, missing: Words, mend: Words) -> Refusal:
    source, source_en = action.citation.words()
    return Refusal(rule, (f"{missing[0]}（依据{source}）；{mend[0]}。", f"{missing[1]} (by {source_en}): {mend[1]}."))


def _by_role(action: Action) -> Refusal:
    chinese = "、".join(ROLES[role].name[0] for role in action.roles)
    english = ", ".join(ROLES[role].name[1] for role in action.roles)
    missing = (f"“{action.name[0]}”由{chinese}办理", f"to {action.name[1]} is for: {english}")
    return _refused(action, "role", missing, ("请转有关人员办理", "hand it to one of them"))


def _by_state(action: Action, state: str) -> Refusal:
    names = STATES[action.subject]
    now = names.get(state, ("还没有建立", "not there yet"))
    fitting = [names.get(one, ("尚未建立", "new")) for one in action.states]
    chinese, english = "、".join(one[0] for one in fitting), ", ".join(one[1] for one in fitting)
    missing = (
        f"现在是“{now[0]}”，不能“{action.name[0]}”",
        f"it is in the state “{now[1]}”, in which one cannot {action.name[1]}",
    )
    return _refused(action, "state", missing, (f"这一步在“{chinese}”时办理", f"this is done in: {english}"))


def _separated(action: Action, actor: Actor, case: Case) -> Refusal | None:
    """Refuse who did a duty on this thing that must lie with somebody else."""
    duties = [action.duty] if action.duty else []
    if action.duty == "review" and case.gate == "G15":
        duties.append("secrecy_review")
    for duty in duties:
        for other, citation in parted(duty).items():
            if actor.person in case.done_by.get(other, ()):
                (done, done_en), (source, source_en) = _DUTIES[other], citation.words()
                return Refusal(
                    "separation",
                    (
                        f"{done}这件事的人不能再{_DUTIES[duty][0]}（依据{source}）；请换一个人办理。",
                        f"who {done_en} it may not also have {_DUTIES[duty][1]} it (by {source_en}): let another person do it.",
                    ),
                )
    return None


def _gate_of_others(name: str, actor: Actor, case: Case) -> Refusal | None:
    """Refuse an opinion on a gate that another role opens."""
    gate = GATES.get(case.gate)
    if name not in ("give_opinion", "confirm_conditions") or gate is None:
        return None
    if gate.owner in actor.roles and case.desk:
        return None
    (owner, owner_en), (source, source_en) = ROLES[gate.owner].name, gate.citations[0].words()
    return Refusal(
        "gate",
        (
            f"{case.gate} {gate.name[0]}由{owner}出具意见（依据{source}）；请转{owner}办理。",
            f"{case.gate} {gate.name[1]} is for the {owner_en} (by {source_en}): hand it there.",
        ),
    )


def _out_of_time(name: str, case: Case) -> Refusal | None:
    """Refuse an opinion on a gate that is judged in another state of the proposal."""
    gate = GATES.get(case.gate)
    if name not in ("give_opinion", "confirm_conditions") or gate is None or case.state in gate.states:
        return None
    names = [STATES["proposal"][state] for state in gate.states]
    missing = (
        f"{case.gate} {gate.name[0]}在“{'、'.join(one[0] for one in names)}”时才能判断",
        f"{case.gate} {gate.name[1]} can be judged only in: {', '.join(one[1] for one in names)}",
    )
    return _refused(ACTIONS[name], "state", missing, ("请到那时再办理", "do it then"))


def _guarded(action: Action, case: Case) -> Refusal | None:
    for guard in action.guards:
        words = guards.check(guard, case)
        if words:
            return Refusal(guard, words)
    return None
