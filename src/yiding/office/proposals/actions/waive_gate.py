"""Waive a gate, with the reason."""

from yiding.office.base.by import By
from yiding.office.proposals.gates import gate_of, settle
from yiding.office.proposals.models import Gate
from yiding.office.proposals.moving import moving


def waive_gate(by: By, pk: int, gate: str, reason: str) -> Gate:
    """Waive it: the chief alone, and never one that law keeps shut. The reason stays with the proposal. Errors: Refused."""
    with moving("waive_gate", by, pk, gate=gate, reason=reason) as (proposal, doing):
        row = gate_of(proposal, gate)
        row.waived_by, row.waived_why = by.name, reason
        doing.keep(row)
        settle(proposal, row, doing)
        doing.reason = f"{gate}：{reason}"
    return row
