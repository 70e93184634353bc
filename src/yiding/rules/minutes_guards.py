"""Guards of minutes."""

from yiding.rules.guard import Guard

MINUTES_GUARDS: dict[str, Guard] = {}
"""Every guard of minutes, by its name."""
