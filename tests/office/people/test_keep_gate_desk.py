"""Which unit gives the opinion on a gate."""

import pytest

from office.people.conftest import County
from yiding.office.base.by import By
from yiding.office.base.refused import Outdated, Refused
from yiding.office.people.actions.keep_gate_desk import keep_gate_desk
from yiding.office.people.checks import Misfitting
from yiding.office.people.models import GateDesk


def test_a_gate_is_given_to_a_unit_and_taken_back(county: County, admin: By) -> None:
    """Without a unit its role alone decides; an unknown gate is refused."""
    keep_gate_desk(admin, "G11", county.finance)
    desk = GateDesk.objects.get(gate="G11")
    with pytest.raises(Outdated):
        keep_gate_desk(admin, "G11", county.water, 0)
    keep_gate_desk(admin, "G11", county.water, desk.version)
    keep_gate_desk(admin, "G11", None, desk.version + 1)
    assert not GateDesk.objects.exists()
    with pytest.raises(Misfitting, match="没有 G99 这一项"):
        keep_gate_desk(admin, "G99", county.finance)
    with pytest.raises(Refused, match="系统管理员"):
        keep_gate_desk(By(county.head.pk, "王海"), "G11", county.finance)
