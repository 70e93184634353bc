"""Settings: within their bounds, back to the default, gates on and off."""

from typing import Any

import pytest

from office.cast import log_is_whole
from yiding.office.base import chosen
from yiding.office.base.by import By
from yiding.office.base.refused import Outdated, Refused
from yiding.office.people.actions.change_setting import change_setting

pytestmark = pytest.mark.django_db


def test_a_setting_is_chosen_and_put_back(own_log: None, admin: By) -> None:
    """The office reads the new value at once, the default after it is put back."""
    assert chosen.setting("legal.min_wd") == 7
    change_setting(admin, "legal.min_wd", 10)
    assert chosen.setting("legal.min_wd") == 10
    with pytest.raises(Outdated) as caught:
        change_setting(admin, "legal.min_wd", 12)
    assert caught.value.theirs == {"value": "10"}
    change_setting(admin, "legal.min_wd", None, 1)
    assert chosen.setting("legal.min_wd") == 7
    assert log_is_whole()


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("legal.min_wd", 6, "7 到 60"),
        ("legal.min_wd", True, "7 到 60"),
        ("minutes.signer", "王海", "只能是"),
        ("nothing", 1, "没有“nothing”这项设置"),
        ("gate.G99", True, "没有“gate.G99”这项设置"),
        ("gate.G10", False, "合法性审查不能关"),
        ("gate.G07", 1, "只能开或者关"),
    ],
)
def test_what_is_refused(admin: By, key: str, value: Any, said: str) -> None:
    """One sentence, and nothing is chosen."""
    with pytest.raises(Refused, match=said):
        change_setting(admin, key, value)
    assert chosen.choices() == {}


def test_gates_are_switched(admin: By) -> None:
    """One that may be waived goes off, one that is off by default goes on."""
    change_setting(admin, "gate.G07", False)
    change_setting(admin, "gate.G22", True)
    assert chosen.switches() == {"G07": False, "G22": True}


def test_only_the_administrator_sets() -> None:
    """Nobody else."""
    with pytest.raises(Refused, match="系统管理员"):
        change_setting(By(1, "王海"), "legal.min_wd", 10)
