"""One action on several rows of a work list: each is a deed of its own, and what is refused holds up no other."""

from collections.abc import Collection
from typing import Any, NamedTuple

from yiding.office.base.acts import ACTS
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.refused import Again, Refused
from yiding.office.home.kinds import cell
from yiding.office.home.listing import rows_of
from yiding.office.home.lists import WorkList
from yiding.rules.words import Words


class Told(NamedTuple):
    """What became of one row: its number and title, where it is, and the sentence that refused it."""

    number: object
    title: object
    address: str
    refusal: Words | None


class Bulk(NamedTuple):
    """What became of all: those done, those refused, and how many waited no longer."""

    done: list[Told]
    refused: list[Told]
    gone: int


def do_all(row: WorkList, by: By, keys: Collection[int]) -> Bulk:
    """Do a list's action on those of its rows that were ticked; a form that is sent twice does nothing the second time."""
    things = list(rows_of(row, by, today()).filter(pk__in=keys))
    told = [_told(row, thing, _done(row.act, by, thing.pk)) for thing in things]
    done = [one for one in told if one.refusal is None]
    return Bulk(done, [one for one in told if one.refusal], len(set(keys)) - len(things))


def _done(act: str, by: By, pk: int) -> Words | None:
    try:
        ACTS[act].do(by._replace(once=f"{by.once[:24]}.{pk}" if by.once else ""), pk)
    except Again:
        return None
    except Refused as stopped:
        return stopped.words
    return None


def _told(row: WorkList, thing: Any, refusal: Words | None) -> Told:
    address = row.kind.address(thing)
    return Told(cell(thing, row.kind, "number"), cell(thing, row.kind, "title"), address, refusal)
