"""Say which unit gives the opinion on a gate."""

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.people.checks import Misfitting, misfit_of_desk
from yiding.office.people.keeping import current
from yiding.office.people.models import GateDesk, Unit
from yiding.office.people.permission import people_may


def keep_gate_desk(by: By, gate: str, unit: Unit | None, version: int = 0) -> None:
    """Give a gate to a unit; without a unit the gate's role alone decides again.

    `version` is 0 where the gate had no unit. Errors: Refused, Misfitting for an unknown gate, Outdated.
    """
    with deed("keep_gate_desk", by, f"gate {gate}"[:80]) as doing:
        doing.allow(people_may("keep_gate_desk", by))
        there = GateDesk.objects.filter(gate=gate).first()
        desk = current(GateDesk, there.pk, version, {"unit": unit}) if there else GateDesk(gate=gate)
        if unit is None:
            if there:
                doing.remove(desk)
            return
        desk.unit = unit
        if found := misfit_of_desk(desk):
            raise Misfitting(found)
        doing.keep(desk)
