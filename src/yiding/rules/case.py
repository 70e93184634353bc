"""A proposal as the rules see it: what was filed, what was answered, and who did what."""

import datetime
from collections.abc import Mapping
from typing import Literal, NamedTuple

from yiding.rules.followed import Followed
from yiding.rules.gates import BY_LAW, GATES, gates_for
from yiding.rules.issuing import Issuing
from yiding.rules.running import Running
from yiding.rules.told import Told
from yiding.rules.written import Written

Position = Literal["agree", "conditions", "risk", "disagree"]
GateState = Literal["open", "passed", "failed", "waived"]


class Opinion(NamedTuple):
    """The opinion on a gate: what it says, whether evidence lies with it, and whether its conditions are met."""

    position: Position
    evidence: bool = True
    met: bool = False


class Reply(NamedTuple):
    """The reply of a consulted unit; None while there is none. `due` is the last day of its term."""

    unit: str
    position: Position | None
    due: datetime.date


class Case(NamedTuple):
    """What the rules need to know of one proposal.

    `lacks` names what of the form is empty; `answers` the questionnaire; `done_by` who did each duty; `reason` what the
    actor gave as reason; `secret` what was declared; `gate` the gate that is acted on; `own` whether it is the actor's own unit's; `explained` whether each dispute shows every unit's view.
    `desk` says whether the gate is given to the actor's unit. Of agendas: `items` how many, `unready` the titles of those
    whose gates are not passed, `gone` of those withdrawn or postponed meanwhile, `approved` whether there is an approved
    version, `next_open` whether a later version is being drafted, `follows` whether the draft follows an approved version, `sent` whether it was sent for review.
    Of sittings: `dated` whether there is a day, `noticed` whether the notices of the approved version went out, `packed` whether its papers did or are being made, `invited` whether the actor is asked to come, `reads` whether the papers are
    sent to the actor, `late` that a proposal is put on after the notices went out. Of leave: `leave_of` whose it is, a
    member's or another's, `leave_asked` whether it was asked for, `oneself` whether it is the actor's own. Of an opinion that
    is being given: its `position`, and for how many days the procedure was `held`, with the `least` that is asked for;
    `held_fits` says that it ended after it began and not in the future. `account` says whether who acts has one.
    `wipes` says that papers are the actor's to wipe, `left` that something of the agenda still comes before the sitting.
    `placeholder` says that nothing may be written into it, `in_charge` whether the unit is in the charge of the vice-head who
    acts, `drafted_for` that the actor drafted it and acts for the head who entrusted that. `taken` says that a sitting that runs has the proposal on its table; `running` is the sitting that runs, `written` the minutes,
    `followed` the break-down, matter or task, `told` the report, circular or objection, `issuing` the adopted document.
    """

    state: str
    today: datetime.date
    lacks: tuple[str, ...] = ()
    answers: Mapping[str, bool] = {}
    secret: bool | None = False
    opinions: Mapping[str, Opinion] = {}
    waivers: frozenset[str] = frozenset()
    switches: Mapping[str, bool] = {}
    replies: tuple[Reply, ...] = ()
    explained: bool = True
    done_by: Mapping[str, frozenset[str]] = {}
    reason: str = ""
    gate: str = ""
    own: bool = True
    desk: bool = True
    items: int = 1
    unready: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    approved: bool = True
    next_open: bool = False
    follows: bool = True
    sent: bool = False
    dated: bool = True
    noticed: bool = False
    packed: bool = False
    invited: bool = True
    reads: bool = True
    late: bool = False
    leave_of: Literal["member", "other", ""] = ""
    leave_asked: bool = True
    oneself: bool = False
    account: bool = True
    placeholder: bool = False
    in_charge: bool = True
    drafted_for: bool = False
    position: str = ""
    held: int | None = None
    held_fits: bool = True
    least: int = 0
    taken: bool = False
    wipes: bool = True
    left: bool = True
    running: Running = Running()
    written: Written = Written()
    followed: Followed = Followed()
    told: Told = Told()
    issuing: Issuing = Issuing()


def gate_state(case: Case, gate: str) -> GateState:
    """Give how a gate that applies stands: an opinion without evidence, or with conditions unmet, leaves it open.

    An exploratory reform may go on with its legal risks stated (重大行政决策程序暂行条例 article 25); nothing else may.
    """
    if gate in case.waivers and GATES[gate].waivable:
        return "waived"
    opinion = case.opinions.get(gate)
    if opinion is None or not opinion.evidence:
        return "open"
    if opinion.position == "disagree":
        return "failed"
    if opinion.position == "risk":
        return "passed" if gate == "G10" and case.answers.get("exploratory") else "open"
    return "passed" if opinion.position == "agree" or opinion.met else "open"


def blocked(case: Case, blocks: str) -> list[str]:
    """Give the gates that apply, block `blocks` ("listing", "issuing") and are neither passed nor waived, in order.

    What a law forbids to issue blocks the issuing besides the listing (`gates.BY_LAW`).
    """
    applying = (row.gate for row in gates_for(case.answers, case.switches))
    blocking = (gate for gate in applying if GATES[gate].blocks == blocks or (blocks == "issuing" and gate in BY_LAW))
    return [gate for gate in blocking if gate_state(case, gate) in ("open", "failed")]
