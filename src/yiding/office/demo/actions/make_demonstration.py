"""Make the demonstration government in an empty database."""

import datetime
from pathlib import Path

from django.utils import timezone

from yiding.office.base.by import TERMINAL
from yiding.office.base.deeds import deed
from yiding.office.base.models import Chosen
from yiding.office.base.refused import Refused
from yiding.office.demo.circulars import circulars
from yiding.office.demo.clock import Clock, moved, tell
from yiding.office.demo.marker import KEY, is_demonstration
from yiding.office.demo.meetings import sittings
from yiding.office.demo.other_sources import other_sources
from yiding.office.demo.past import day_of, held, record_past
from yiding.office.demo.register import make_register
from yiding.office.demo.turns import proposals
from yiding.office.demo.way import Office
from yiding.office.people.queries import has_accounts
from yiding.rules.words import Words

_BEGAN = 60  # working days before today on which the office began
_WEEKS = 3  # the examples tell of some sittings only; so many weeks lie between two of them
_COMMITTEE_HELD = 5
_NOT_EMPTY: Words = (
    "这个数据库里已经有人员；演示政府只建在空数据库里，请另选一个文件夹。",
    "There are people in this database: a demonstration is made in an empty one, choose another folder.",
)
_NO_SITTINGS: Words = (
    "示例文件夹里没有读到带次数和日期的会议；请核对 --examples。",
    "No sitting with a number and a day was read in the folder of examples: look at --examples.",
)


def make_demonstration(examples: Path, at: datetime.datetime | None = None) -> datetime.datetime:
    """Make it from the sources of one government, as of a moment (now), and give that; the marker of what the database is comes last.

    Made twice as of one moment it is the same. Errors: Refused where the database is not empty, or nothing is there to read.
    """
    if has_accounts():
        raise Refused(_NOT_EMPTY)
    meetings = held(examples)
    if not meetings:
        raise Refused(_NO_SITTINGS)
    clock = Clock(at or timezone.localtime().replace(second=0, microsecond=0))
    with moved(clock):
        clock.moment = clock.at(clock.ago(_BEGAN), 8)
        last = meetings[-1]
        assert last.number is not None, "only numbered sittings are taken"
        since = (clock.ago(_BEGAN) - day_of(last)).days // (7 * _WEEKS)
        number = int(str(last.number.value)) + max(0, since)
        register = make_register(number, (_COMMITTEE_HELD, clock.today.year))
        record_past(register, meetings)
        office = Office(register, clock)
        tell(clock, [*proposals(office), *sittings(office), *other_sources(office), circulars(office)])
        with deed("make_demonstration", TERMINAL) as doing:
            doing.keep(Chosen(key=KEY, value={"day": clock.today.isoformat()}))
        is_demonstration.cache_clear()
    return clock.made
