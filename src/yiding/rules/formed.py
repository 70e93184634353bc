"""What the rules need to know of the ready forms of sources: stages, scores, funds, events."""

import datetime
from typing import NamedTuple

from yiding.rules.words import Words


class Formed(NamedTuple):
    """What a form of a source says of a matter or a break-down; the defaults are those with which nothing is wrong.

    Of the kind: `staged` whether it has stages, `scored` whether it is scored, `funded` whether it has batches of funds; `leads` whether the actor's unit
    leads a task of the matter, or the actor is its leader.
    Of a stage: `stage` its name, `noted` whether it is noted already, `before` the earlier ones that are not, `yours` whether it is for who acts,
    `unverified` the tasks that have to be verified before, `day_fits` whether its day lies neither before what came first nor ahead,
    `rated` whether a rating that is asked for is given; `extended` whether it can be extended at all, `until_fits` whether the day that is asked for
    comes later and no later than `until`. `back` whether one is noted that can be taken back. `open` what has to be done before the matter is closed.
    Of texts: `unnamed` whether no petitioner can be known by them. Of a break-down: `unled` the matters without a leader that need one, `points` the sum of
    their points where it is not the whole (`whole`), `over` by how much the plan of funds passes its total.
    Of scores: `quarter_end` the last day of the quarter, `score_fits` whether it lies between nothing and the matter's points.
    Of batches: `amount_fits` whether the amount is one that its kind can have, `inside` whether it stands within the budget, `over_plan` by how much more would be allotted than is
    planned.
    Of events: `new` whether there is none of this name and year, `event_day_fits` whether the day is another than before, and of that year, `set_by` whether it is said who sets it.
    """

    staged: bool = True
    scored: bool = True
    funded: bool = True
    leads: bool = True
    stage: Words = ("", "")
    noted: bool = False
    before: tuple[Words, ...] = ()
    yours: bool = True
    unverified: tuple[str, ...] = ()
    day_fits: bool = True
    rated: bool = True
    extended: bool = True
    until: datetime.date | None = None
    until_fits: bool = True
    back: bool = True
    open: tuple[Words, ...] = ()
    unnamed: bool = True
    unled: tuple[str, ...] = ()
    points: str = ""
    whole: int = 100
    over: str = ""
    quarter_end: datetime.date | None = None
    score_fits: bool = True
    amount_fits: bool = True
    inside: bool = True
    over_plan: str = ""
    new: bool = True
    event_day_fits: bool = True
    set_by: bool = True
