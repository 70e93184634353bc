"""A proposal as the rules see it: what was filed, what was answered, and who did what."""

import datetime
from collections.abc import Mapping
from typing import Literal, NamedTuple

from yiding.rules.gates import GATES, gates_for

Position = Literal["agree", "conditions", "disagree"]
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


def gate_state(case: Case, gate: str) -> GateState:
    """Give how a gate that applies stands: an opinion without evidence, or with conditions unmet, leaves it open."""
    if gate in case.waivers and GATES[gate].waivable:
        return "waived"
    opinion = case.opinions.get(gate)
    if opinion is None or not opinion.evidence:
        return "open"
    if opinion.position == "disagree":
        return "failed"
    return "passed" if opinion.position == "agree" or opinion.met else "open"


def blocked(case: Case, blocks: str) -> list[str]:
    """Give the gates that apply, block `blocks` ("listing", "issuing") and are neither passed nor waived, in order."""
    applying = (row.gate for row in gates_for(case.answers, case.switches))
    return [gate for gate in applying if GATES[gate].blocks == blocks and gate_state(case, gate) in ("open", "failed")]
