"""Guards of a sitting that runs."""

from yiding.rules.guard import Guard

SITTING_GUARDS: dict[str, Guard] = {}
"""Every guard of a sitting that runs, by its name."""
