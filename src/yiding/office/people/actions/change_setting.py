"""Change a setting of this government, or put it back to its default."""

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.base.models import Chosen
from yiding.office.base.refused import Outdated, Refused
from yiding.office.base.secrecy import refuse_marked
from yiding.office.people.permission import people_may
from yiding.rules.gates import GATES
from yiding.rules.settings import SETTINGS, Value, refusal
from yiding.rules.words import Words


def change_setting(by: By, key: str, value: Value | bool | None, version: int = 0) -> None:
    """Choose a value for a setting, or for `gate.<id>` whether the gate applies here; None puts the default back.

    `version` is 0 where nothing was chosen. Errors: Refused for a value out of bounds or an unknown key, Outdated.
    """
    with deed("change_setting", by, f"base.chosen:{key}"[:80]) as doing:
        doing.allow(people_may("change_setting", by))
        if isinstance(value, str):
            refuse_marked(value)
        if words := _refusal(key, value):
            raise Refused(words)
        chosen = Chosen.objects.select_for_update().filter(key=key).first()
        if version != (chosen.version if chosen else 0):
            raise Outdated({"value": str(chosen.value) if chosen else ""})
        chosen = chosen or Chosen(key=key)
        if value is not None:
            chosen.value = value
            doing.keep(chosen)
        elif chosen.version:
            doing.remove(chosen)


def _refusal(key: str, value: Value | bool | None) -> Words | None:
    gate = GATES.get(key.removeprefix("gate.")) if key.startswith("gate.") else None
    if gate is None and key not in SETTINGS:
        return f"没有“{key}”这项设置；请从列表里选。", f"There is no setting {key}: choose one from the list."
    if value is None:
        return None
    if gate is None:
        return refusal(key, value)
    if not isinstance(value, bool):
        return f"{gate.name[0]}只能开或者关；请选一个。", f"{gate.name[1]} is on or off: choose one."
    if not value and not gate.waivable:
        source, source_en = gate.citations[0].words()
        return (
            f"{gate.name[0]}不能关（{source}）；请保持打开。",
            f"{gate.name[1]} cannot be switched off ({source_en}): leave it on.",
        )
    return None
