"""A sitting that runs, and one of its items, as the rules see them."""

from typing import NamedTuple


class Room(NamedTuple):
    """How one body of a sitting stands: its name, how many of its members are in the room (or agree), how many are needed."""

    body: str
    present: int
    needed: int


class Running(NamedTuple):
    """What the rules need to know of a sitting that runs and of the item that is acted on; the defaults are all in order."""

    # the sitting
    open: bool = True  # it is sitting now, not adjourned or over
    recording: bool = True  # it was opened, and its record is not confirmed yet
    rooms: tuple[Room, ...] = (Room("", 1, 1),)
    chair: bool = True  # the chair, or who chairs instead, is in the room
    busy: str = ""  # the title of another item that is being taken
    undecided: tuple[str, ...] = ()
    unled: tuple[str, ...] = ()  # assignments without a lead unit
    reader: bool = True  # who acts may read the raw record
    # the item
    called: bool = True  # it is being taken, or was
    outcome: str = "adopted"  # what is about to be decided
    fits: bool = True  # the outcome can be given on an item of this kind
    lacks: tuple[str, ...] = ()  # what that outcome asks for and is not given
    summed: bool = True  # the chair has spoken last, where that is asked for
    against: int = 0  # members who hold otherwise than what is decided
    took: int = 0  # members who took a position
    agreeing: tuple[
        Room, ...
    ] = ()  # of each body who agrees to an adoption, where the majority decides; empty where the chief does
    explained: bool = True  # the reason why the chief departs from the majority is given
    # the speech
    counted: bool = False  # who is struck spoke, or was there when something was decided
    inside: bool = True  # who speaks is in the room
    is_chair: bool = False
    turns: bool = False  # its position would change although the outcome stands
    differs: bool = False  # the position is not the unit's written one, and no word says why
    # the order
    named: bool = True  # the items named are there and can be put in that order, split or joined so
