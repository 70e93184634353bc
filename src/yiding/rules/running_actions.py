"""What can be done while a sitting runs, and until its record is confirmed."""

from yiding.rules.action import Action

RUNNING_ACTIONS: dict[str, Action] = {}
"""Every action on a sitting that runs and on its items, by its name."""
