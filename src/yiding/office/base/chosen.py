"""What this government chose for its settings, else their defaults (`rules.settings`)."""

from collections.abc import Mapping
from types import MappingProxyType

from yiding.office.base.models import Chosen
from yiding.office.base.remembered import remembered
from yiding.rules import settings as rules


@remembered(Chosen)
def choices() -> Mapping[str, rules.Value]:
    """Give every setting that was chosen here; they are read once a request, or once a look of the background."""
    return MappingProxyType(dict(Chosen.objects.values_list("key", "value")))


def setting(key: str) -> rules.Value:
    """Give the value of a setting. Errors: KeyError for an unknown one."""
    return rules.value(key, choices())


def number(key: str) -> int:
    """Give a setting that is a whole number."""
    return int(setting(key))


def points(key: str) -> float:
    """Give a setting that counts points, halves among them."""
    return float(setting(key))


def text(key: str) -> str:
    """Give a setting that is a text, without the blanks around it."""
    return str(setting(key)).strip()


def switches() -> dict[str, bool]:
    """Give the gates that are switched on or off here, by their ids."""
    return {key.removeprefix("gate."): bool(value) for key, value in choices().items() if key.startswith("gate.")}
