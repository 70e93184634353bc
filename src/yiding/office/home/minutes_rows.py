"""The rows around minutes that wait for somebody, each list one SQL condition."""

import datetime
from collections.abc import Callable

from django.db.models import Exists, OuterRef, QuerySet

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.minutes.models import Minutes, Part, Receipt
from yiding.office.sittings.models import SittingItem
from yiding.rules.actions import ACTIONS

Rows = Callable[[By, datetime.date], QuerySet[Minutes]]


def to_draft(by: By, today: datetime.date) -> QuerySet[Sitting]:
    """Give the sittings that are over and have no minutes."""
    written = Minutes.objects.filter(sitting=OuterRef("pk"), kind="minutes")
    taken = SittingItem.objects.filter(sitting=OuterRef("pk"))
    return Sitting.objects.filter(Exists(taken), ~Exists(written), state__in=("closed", "recorded"))


def waiting_for(act: str) -> Rows:
    """Give what tells which minutes stand where an act is the next."""
    states = ACTIONS[act].states

    def rows(by: By, today: datetime.date) -> QuerySet[Minutes]:
        return Minutes.objects.filter(state__in=states)

    return rows


def parts(by: By, today: datetime.date) -> QuerySet[Part]:
    """Give the parts that one is asked to confirm oneself."""
    return Part.objects.filter(person=by.person or 0, answer="", over=False, item__minutes__state="checked")


def receipts(by: By, today: datetime.date) -> QuerySet[Receipt]:
    """Give the minutes that one's units have to sign for."""
    units = by.units(("liaison", "unit_head"))
    return Receipt.objects.filter(unit__in=units, received_at=None)
