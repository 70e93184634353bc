"""Confirm that the conditions of an opinion are met."""

from yiding.office.base.by import By
from yiding.office.proposals.case import newest
from yiding.office.proposals.gates import gate_of, settle
from yiding.office.proposals.models import Opinion
from yiding.office.proposals.moving import moving


def confirm_conditions(by: By, pk: int, gate: str) -> Opinion:
    """Confirm it, for the gate whose opinion had conditions; the gate opens. Errors: Refused."""
    with moving("confirm_conditions", by, pk, gate=gate) as (proposal, doing):
        row = gate_of(proposal, gate)
        opinion = newest(row)
        assert opinion is not None, "the guard conditions_open holds"
        opinion.met = True
        doing.keep(opinion)
        doing.reason = f"{gate}：条件已落实"
        settle(proposal, row, doing)
    return opinion
