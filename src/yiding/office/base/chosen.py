"""What this government chose for its settings, else their defaults (`rules.settings`)."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from django.core.signals import request_started
from django.db.models.signals import post_delete, post_save

from yiding.office.base.models import Chosen
from yiding.rules import settings as rules


@lru_cache(maxsize=1)
def choices() -> Mapping[str, rules.Value]:
    """Give every setting that was chosen here; they are read once a request."""
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


def _forget(**_: Any) -> None:
    choices.cache_clear()


for _signal in (request_started, post_save, post_delete):
    _signal.connect(_forget, sender=None if _signal is request_started else Chosen, dispatch_uid="chosen")
