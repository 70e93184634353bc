"""What is told of matters as the rules see it: the report to a sitting, the circular, the objection to a score."""

from typing import NamedTuple

from yiding.rules.words import Words


class Told(NamedTuple):
    """What the rules need to know of a report, a circular or an objection; the defaults are those with which nothing is wrong.

    Of a report: `listed` whether the agenda that holds has the item on earlier matters, `begun` whether one is being put together or was heard, `bare`
    whether nothing stands on it, `unanswered` the matters of which it is not said what the sitting said. Of a circular: `blank` whether nothing is written, `gaps` each place where
    its numbers do not close, `waits` whether it waits for the actor's unit to sign. Of an objection: `there` whether the score has such a point, `open` whether one on it
    waits for its answer, `judged` whether who answers did what the point rests on.
    """

    listed: bool = True
    begun: bool = False
    bare: bool = False
    unanswered: tuple[str, ...] = ()
    blank: bool = False
    gaps: tuple[Words, ...] = ()
    waits: bool = True
    there: bool = True
    open: bool = False
    judged: bool = False
