"""The gates of a proposal: opened by its answers, waited for, passed or shut."""

import datetime
from collections.abc import Collection, Mapping
from typing import Any

from django.utils import timezone

from yiding.office.base.chosen import number
from yiding.office.base.days import due, today
from yiding.office.base.deeds import Deed
from yiding.office.base.refused import Refused
from yiding.office.people.models import GateDesk
from yiding.office.proposals.case import gate_case, newest
from yiding.office.proposals.models import Gate, Proposal
from yiding.office.proposals.words import PAPERS
from yiding.rules.case import gate_state
from yiding.rules.gates import GATES, gates_for
from yiding.rules.settings import SETTINGS

_EVIDENCE = PAPERS["evidence"][0]


def open_gates(proposal: Proposal, doing: Deed, switches: Mapping[str, bool]) -> None:
    """Open each gate that applies: those not there yet, those that did not pass, and those that passed an older text.

    One that no longer applies stays, with its opinions, as void.
    """
    desks = dict(GateDesk.objects.values_list("gate", "unit"))
    there = {gate.gate: gate for gate in proposal.gates.prefetch_related("opinions")}
    applying = gates_for(proposal.answers, switches)
    for row in applying:
        gate = there.pop(row.gate, None)
        if gate and gate.state in ("passed", "waived") and not _overtaken(gate):
            continue
        gate = gate or Gate(proposal=proposal, gate=row.gate)
        gate.question, gate.role = row.question, GATES[row.gate].owner
        gate.unit_id = proposal.unit_id if gate.role == "unit_head" else desks.get(row.gate)
        gate.state, gate.opened_at, gate.due = "open", timezone.now(), _until(row.gate)
        gate.waived_by = gate.waived_why = ""
        doing.keep(gate)
    for gate in there.values():
        gate.state = "void"
        doing.keep(gate)


def _until(gate: str) -> datetime.date | None:
    """Give the last day of a gate's term, None where it has none that runs in working days."""
    clock = GATES[gate].clock
    if not clock or SETTINGS[clock].unit != "working_days" or clock.startswith("papers."):
        return None
    return due(today(), number(clock))


def _overtaken(gate: Gate) -> bool:
    """Say whether a gate that was passed is to be judged again, as what its opinion was on has changed (`rules.gates.Gate.anew`)."""
    opinion, anew = newest(gate), GATES[gate.gate].anew
    if anew == "always":
        return gate.state == "passed"
    if opinion is None or not anew:
        return False
    reviewed = gate.proposal.submissions.filter(at__lte=opinion.at).last()
    now = gate.proposal.submissions.last()
    return reviewed is None or now is None or _seen(reviewed.says, anew) != _seen(now.says, anew)


def _seen(says: Mapping[str, Any], anew: str) -> list[object]:
    """Give what of a submission an opinion is on."""
    if anew == "papers":
        return [says["papers"]]
    papers = {name: version for name, version in says["papers"].items() if not name.startswith(_EVIDENCE)}
    return [*(says[name] for name in ("title", "kind", "why", "basis")), papers]


def take_back_listing(proposal: Proposal, doing: Deed) -> None:
    """Take back that a proposal was listed: it was at no sitting, and what was judged of that sitting waits anew."""
    proposal.times_listed = max(0, proposal.times_listed - 1)
    judge_again(proposal, doing)


def judge_again(proposal: Proposal, doing: Deed) -> None:
    """Open what was judged of a sitting that is not held as it was; what was waived stays so."""
    for gate in proposal.gates.exclude(state__in=("void", "waived")):
        if GATES[gate.gate].states == ("listed",):
            gate.state, gate.opened_at = "open", timezone.now()
            doing.keep(gate)


def level_again(proposal: Proposal, doing: Deed) -> None:
    """Open what was judged of the secrecy of papers, as one of them turned out to be secret."""
    for gate in proposal.gates.filter(role="secrecy").exclude(state="void"):
        gate.state, gate.opened_at = "open", timezone.now()
        doing.keep(gate)


def judge_text_again(proposal: Proposal, doing: Deed) -> list[Gate]:
    """Open what was judged of a text that was changed much after the sitting, as far as it can still be judged then; what was waived stays so."""
    found = []
    for gate in proposal.gates.filter(state="passed"):
        if GATES[gate.gate].anew == "text" and "decided" in GATES[gate.gate].states:
            gate.state, gate.opened_at = "open", timezone.now()
            found.append(gate)
    doing.keep(*found)
    return found


def open_missing(proposal: Proposal, doing: Deed, switches: Mapping[str, bool], gates: Collection[str]) -> None:
    """Open those of some gates that apply now and were never opened, as they were switched on after the submission."""
    there = set(proposal.gates.values_list("gate", flat=True))
    desks = dict(GateDesk.objects.values_list("gate", "unit"))
    for row in gates_for(proposal.answers, switches):
        if row.gate in gates and row.gate not in there:
            gate = Gate(proposal=proposal, gate=row.gate, question=row.question, role=GATES[row.gate].owner)
            gate.unit_id, gate.opened_at, gate.due = desks.get(row.gate), timezone.now(), _until(row.gate)
            doing.keep(gate)


def settle(proposal: Proposal, gate: Gate, doing: Deed) -> None:
    """Put a gate into the state that its newest opinion, or its waiver, gives it."""
    gate.state = gate_state(gate_case(proposal, gate), gate.gate)
    doing.keep(gate)


def gate_of(proposal: Proposal, gate: str) -> Gate:
    """Give a gate of a proposal. Errors: Refused where the rules would ask for it now but it was not opened at the submission."""
    found = proposal.gates.filter(gate=gate).exclude(state="void").first()
    if found is None:
        raise Refused(
            (
                f"{gate} 在报送时没有适用（依据《重大行政决策程序暂行条例》第29条）；请退回后重新报送。",
                f"{gate} did not apply when this was submitted (by the Interim Regulations on Procedures for Major "
                "Administrative Decisions, art. 29): return it, and have it submitted again.",
            ),
            "gate_applies",
        )
    return found
