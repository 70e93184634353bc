"""The funds of a plan in ten thousand yuan: what is planned, allotted and left, computed from the plan and its batches; never typed."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from yiding.office.matters.form_models import Batch
from yiding.office.matters.models import Breakdown, Matter

NOTHING = Decimal(0)


class Sums(NamedTuple):
    """Of one matter or of all: what is planned by now, what was allotted, and additions that wait for the chief; `total` is what was approved for all."""

    planned: Decimal = NOTHING
    allotted: Decimal = NOTHING
    waiting: Decimal = NOTHING
    total: Decimal = NOTHING

    @property
    def left(self) -> Decimal:
        """Give what is planned and not allotted."""
        return self.planned - self.allotted

    @property
    def free(self) -> Decimal:
        """Give what was approved and is not planned; below nothing where the plan passes its total."""
        return self.total - self.planned


def amount(value: object) -> Decimal:
    """Give a sum that a form holds; nothing where it holds none."""
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return NOTHING


def said(value: Decimal) -> str:
    """Write a sum without noughts that say nothing."""
    return f"{value.normalize():f}" if value else "0"


def sums_of(matter: Matter, batches: Iterable[Batch]) -> Sums:
    """Compute the sums of a matter: batches that wait or were refused do not count."""
    planned, allotted, waiting = amount(matter.facts.get("amount")), NOTHING, NOTHING
    for row in batches:
        if row.state == "asked":
            waiting += row.amount
        elif row.state == "counted" and row.kind == "plan":
            allotted += row.amount
        elif row.state == "counted":
            planned += row.amount
    return Sums(planned, allotted, waiting)


def whole_of(breakdown: Breakdown, matters: Iterable[Matter]) -> Sums:
    """Compute the sums of a plan: what was approved is its total with the additions outside the budget that count."""
    total, found = amount(breakdown.facts.get("total")), Sums()
    for matter in matters:
        batches = list(matter.batches.all())
        one = sums_of(matter, batches)
        found = Sums(found.planned + one.planned, found.allotted + one.allotted, found.waiting + one.waiting)
        total += sum((row.amount for row in batches if row.state == "counted" and not row.inside), NOTHING)
    return found._replace(total=total)


def over(breakdown: Breakdown, matters: Iterable[Matter], more: Decimal = NOTHING) -> str:
    """Say by how much a plan passes its total, with `more` planned besides; "" where it does not."""
    free = whole_of(breakdown, matters).free - more
    return said(-free) if free < 0 else ""
