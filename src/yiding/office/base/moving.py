"""How a thing comes into the state that an action leads to, and who did which duty on it."""

from typing import Any, Protocol

from yiding.office.base.by import By
from yiding.rules.action import Action


class Moved(Protocol):
    """A thing with a state, and who did which duty on it: the keys of persons by duty."""

    state: Any
    done_by: Any


def move(thing: Moved, action: Action, by: By) -> None:
    """Put a thing into the state that an action leads to, and keep who did which duty on it."""
    thing.state = action.becomes or thing.state
    note_duty(thing, action, by)


def note_duty(thing: Moved, action: Action, by: By) -> None:
    """Keep who did the duty of an action on a thing."""
    if action.duty:
        persons = {*thing.done_by.get(action.duty, ()), by.key}
        thing.done_by = {**thing.done_by, action.duty: sorted(persons)}
