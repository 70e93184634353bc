"""Sittings of the invented county that run, each as far as its name says."""

import datetime
import itertools

from office.agenda.composed import convened
from office.cast import Cast, ready
from yiding.office.agenda.models import Sitting
from yiding.office.base.days import today
from yiding.office.proposals.models import Proposal
from yiding.office.sittings.actions.call_item import call_item
from yiding.office.sittings.actions.decide_item import decide_item
from yiding.office.sittings.actions.note_speech import note_speech
from yiding.office.sittings.actions.open_sitting import open_sitting
from yiding.office.sittings.actions.sign_in import sign_in
from yiding.office.sittings.actions.start_discussion import start_discussion
from yiding.office.sittings.actions.sum_up import sum_up
from yiding.office.sittings.decided import Decided
from yiding.office.sittings.models import SittingItem, Speech
from yiding.office.sittings.said import Said

MONTH = datetime.timedelta(30)
MEMBERS = ("chief", "executive_vice", "vice_head")
COME = (*MEMBERS, "office_head", "legal", "reviewer", "unit_head")
_keys = itertools.count(1)


def key() -> str:
    """Give a key as a browser makes one."""
    return f"key-{next(_keys)}"


def gathered(cast: Cast, *proposals: Proposal, come: tuple[str, ...] = COME) -> Sitting:
    """Have a sitting convened and those who come sign in."""
    sitting = convened(cast, *proposals)
    for name in come:
        sign_in(cast.by("recorder"), sitting.pk, cast.people[name].pk)
    return sitting


def opened(cast: Cast, *proposals: Proposal) -> Sitting:
    """Have a sitting opened with everybody there."""
    return open_sitting(cast.by("recorder"), gathered(cast, *proposals).pk)


def two(cast: Cast) -> tuple[Proposal, Proposal]:
    """Give two proposals in the pool."""
    return ready(cast), ready(cast, title="关于《青岫县村道养护方案（送审稿）》的汇报")


def items(sitting: Sitting) -> list[SittingItem]:
    """Give the items of a sitting as the database has them."""
    return list(SittingItem.objects.filter(sitting=sitting.pk))


def called(cast: Cast, *proposals: Proposal) -> SittingItem:
    """Give the first item of an opened sitting while it is reported on."""
    return call_item(cast.by("recorder"), items(opened(cast, *proposals))[0].pk)


def discussed(cast: Cast, *proposals: Proposal) -> SittingItem:
    """Give the first item of an opened sitting in discussion."""
    return start_discussion(cast.by("recorder"), called(cast, *proposals).pk)


def says(cast: Cast, item: SittingItem, name: str, position: str = "agree", **more: object) -> Speech:
    """Have one of the cast speak on an item."""
    said = Said(cast.people[name].pk, key(), "应当尽快实施。", position)
    return note_speech(cast.by("recorder"), item.pk, said._replace(**more))  # type: ignore[arg-type]


def summed(cast: Cast, *proposals: Proposal) -> SittingItem:
    """Give the first item after the chair's last word."""
    return sum_up(cast.by("recorder"), discussed(cast, *proposals).pk, "同意大家的意见。", key())


def adopts(cast: Cast, **changed: object) -> Decided:
    """Give an outcome: adopted in principle, with all that it asks for."""
    law, office = cast.units["县司法局"].pk, cast.units["县政府办公室"].pk
    whole = Decided(
        "adopted_in_principle", "原则通过该办法。", "", law, office, "县政府", today() + MONTH, "7个工作日内"
    )
    return whole._replace(**changed)  # type: ignore[arg-type]


def decided(cast: Cast, *proposals: Proposal) -> SittingItem:
    """Give the first item adopted in principle."""
    return decide_item(cast.by("recorder"), summed(cast, *proposals).pk, adopts(cast))


def rest_deferred(cast: Cast, sitting: Sitting) -> None:
    """Defer whatever was not reached."""
    for item in items(sitting):
        if item.state == "waiting":
            decide_item(
                cast.by("recorder"), item.pk, Decided("deferred", reason="时间不够", condition="下次会议优先安排")
            )
