"""What can be done to minutes."""

from yiding.rules.action import Action

MINUTES_ACTIONS: dict[str, Action] = {}
"""Every action on minutes, by its name."""
