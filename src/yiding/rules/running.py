"""A sitting that runs, and one of its items, as the rules see them."""

from typing import NamedTuple


class Room(NamedTuple):
    """How one body of a sitting stands: its name, how many of its members are in the room, how many its quorum needs."""

    body: str
    present: int
    needed: int


class Running(NamedTuple):
    """What the rules need to know of a sitting that runs; what is not said of an item is in order.

    `rooms` the quorum of each body; `chair` whether the chair is in the room. `busy` the title of another item that is being
    taken, `undecided` those that are not decided. Of the item: `kind`, `outcome` and `lacks` what that outcome asks for and is
    not there, `summed` whether the chair has spoken last, `against` how many members are against the decision of how many who took
    a position, `led` whether every assignment has a lead unit. Of who speaks: `inside` whether in the room, `is_chair` whether it is the
    chair, `differs` that the position differs from the unit's written opinion without a word why. `names_oneself`: who acts would name
    himself a reader; `reader` whether who acts may read the raw record; `parts` how many parts an item is split into; `fits` whether the
    items named can be ordered or joined so.
    """

    rooms: tuple[Room, ...] = (Room("", 1, 1),)
    chair: bool = True
    busy: str = ""
    undecided: tuple[str, ...] = ()
    kind: str = "deliberation"
    outcome: str = "adopted"
    lacks: tuple[str, ...] = ()
    summed: bool = True
    against: int = 0
    positions: int = 0
    led: bool = True
    inside: bool = True
    is_chair: bool = False
    differs: bool = False
    reader: bool = True
    parts: int = 2
    fits: bool = True
