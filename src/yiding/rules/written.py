"""Minutes as the rules see them."""

from typing import NamedTuple


class Written(NamedTuple):
    """What the rules need to know of minutes; the defaults are minutes with which nothing is wrong.

    `over` whether the sitting is over, `recorded` whether its record is confirmed, `drafted` whether its minutes were begun. `blank` the headings of items without a text.
    `unanswered` and `objected` who has not confirmed the own part, or objects to it; `asked` whether who acts is asked to confirm one.
    `unresolved` the titles of items without a clear outcome, `unled` the tasks without a lead unit, `dissents` how many dissents that
    were to be written down nobody has compared with the record, `unknown` the numbers and names of the text that nobody has looked at,
    `open_how` whether openness is chosen with its ground. `signs` whether minutes are signed here by a role that the actor holds.
    `sent_here` whether they were sent to the actor's unit, `received` whether that unit has signed for them; `correcting` whether a correction is being written.
    """

    over: bool = True
    recorded: bool = True
    drafted: bool = False
    blank: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    objected: tuple[str, ...] = ()
    asked: bool = True
    unresolved: tuple[str, ...] = ()
    unled: tuple[str, ...] = ()
    dissents: int = 0
    unknown: tuple[str, ...] = ()
    open_how: bool = True
    signs: bool = True
    sent_here: bool = True
    received: bool = False
    correcting: bool = False
