"""Break-downs, matters and tasks as the rules see them."""

import datetime
from typing import NamedTuple

from yiding.rules.formed import Formed


class Followed(NamedTuple):
    """What the rules need to know of a break-down, a matter or a task; the defaults are those with which nothing is wrong.

    Of a break-down: `out` whether the minutes it rests on are issued, `begun` whether they are broken down already, `named` whether the paper it rests on is named,
    `empty` the titles of matters without a task, `unconfirmed` the tasks that nobody has confirmed, `unled` those without a lead unit, `undated` those
    without a day, `unproved` those of which it is not said what counts as evidence, `unasked` the things that the form of its kind asks for and that are empty.
    Of a task: `led` whether the actor's unit leads it, `helps` whether it supports it, `fits` whether a proposed task has all that it needs, `until` the last day on which an extension may be asked
    for, `later` whether the day that is asked for comes after the deadline, `said` whether there is a report in words, `proved` whether the evidence lies with it, `waits` whether a slip waits for the unit.
    Of a matter: `unfinished` the tasks that are not done, `hears` whether a sitting must have heard of it, `heard` whether one has; `heard_here` whether the sitting has decided the item on
    which it is reported, `reviewed` whether a day for its next review is given.
    Of the ready forms: `form`.
    Of a ledger that comes back: `changes` whether it changes anything, `refused` the rows that may not be taken over.
    """

    out: bool = True
    begun: bool = False
    named: bool = True
    empty: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    unled: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()
    unproved: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()
    led: bool = True
    helps: bool = True
    fits: bool = True
    until: datetime.date | None = None
    later: bool = True
    said: bool = True
    proved: bool = True
    waits: bool = True
    unfinished: tuple[str, ...] = ()
    hears: bool = False
    heard: bool = False
    heard_here: bool = True
    reviewed: bool = True
    form: Formed = Formed()
    changes: bool = True
    refused: tuple[str, ...] = ()
