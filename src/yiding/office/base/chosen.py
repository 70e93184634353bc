"""What this government chose for its settings, else their defaults (`rules.settings`)."""

from yiding.office.base.models import Chosen
from yiding.rules import settings as rules


def choices() -> dict[str, rules.Value]:
    """Give every setting that was chosen here."""
    return dict(Chosen.objects.values_list("key", "value"))


def setting(key: str) -> rules.Value:
    """Give the value of a setting. Errors: KeyError for an unknown one."""
    default = rules.SETTINGS[key].default
    found = Chosen.objects.filter(key=key).values_list("value", flat=True).first()
    return default if found is None else found


def number(key: str) -> int:
    """Give a setting that is a whole number."""
    return int(setting(key))


def switches() -> dict[str, bool]:
    """Give the gates that are switched on or off here, by their ids."""
    return {key.removeprefix("gate."): bool(value) for key, value in choices().items() if key.startswith("gate.")}
