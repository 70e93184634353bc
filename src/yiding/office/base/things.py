"""Things as the audit log sees them: the digest of a thing, and which are not as the log says."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from django.apps import apps

from yiding.office.base.models import Thing


def digest(thing: Thing) -> str:
    """Give the SHA-256 of a thing's fields, the same from every database."""
    values = {field.attname: _plain(field.value_from_object(thing)) for field in thing._meta.concrete_fields}
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value


def things() -> list[type[Thing]]:
    """Give every kind of thing that deeds change."""
    return [model for model in apps.get_models() if issubclass(model, Thing)]


def differing(newest: Mapping[str, str | None]) -> Iterator[str]:
    """Give the things that are not as the newest entry about each says: changed, removed or added behind the office's back."""
    seen = set()
    for model in things():
        for thing in model._base_manager.iterator():
            seen.add(thing.about)
            if newest.get(thing.about) != digest(thing):
                yield thing.about
    yield from sorted(about for about, told in newest.items() if told is not None and about not in seen)
