"""The scores of a quarterly list: points of its matters, what they were scored, and the total, computed; the verified score counts."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from yiding.office.base.chosen import number
from yiding.office.matters.form_models import Score
from yiding.office.matters.funds import NOTHING, amount, said
from yiding.office.matters.models import Breakdown, Matter
from yiding.office.matters.stages import quarter_end


class Scored(NamedTuple):
    """A matter with its points and its scores, None where it has none."""

    matter: Matter
    points: Decimal
    own: Score | None
    verified: Score | None

    @property
    def own_said(self) -> str:
        """Write the unit's own score; "" where there is none."""
        return said(self.own.score) if self.own else ""

    @property
    def verified_said(self) -> str:
        """Write the score that counts; "" where there is none."""
        return said(self.verified.score) if self.verified else ""

    @property
    def why(self) -> str:
        """Give the reason of the score that counts, else of the unit's own; "" where there is none."""
        row = self.verified or self.own
        return row.words if row else ""


class Total(NamedTuple):
    """Of a list, as it is written: the points, what its matters were scored, and how many of them are verified."""

    points: str
    own: str
    verified: str
    counted: int


def points_of(matter: Matter) -> Decimal:
    """Give the points of a matter."""
    return amount(matter.facts.get("points"))


def scored(matters: Iterable[Matter]) -> list[Scored]:
    """Give matters with their scores."""
    found = []
    for matter in matters:
        rows = {row.kind: row for row in matter.scores.all()}
        found.append(Scored(matter, points_of(matter), rows.get("self"), rows.get("verified")))
    return found


def total_of(rows: Iterable[Scored]) -> Total:
    """Add them up."""
    rows = list(rows)
    return Total(
        said(sum((row.points for row in rows), NOTHING)),
        said(sum((row.own.score for row in rows if row.own), NOTHING)),
        said(sum((row.verified.score for row in rows if row.verified), NOTHING)),
        sum(row.verified is not None for row in rows),
    )


def points_off(matters: Iterable[Matter]) -> str:
    """Give the sum of the points of matters where it is not what a list has in all, else ""."""
    points = sum((points_of(matter) for matter in matters), NOTHING)
    return "" if points == number("quarterly.points") else said(points)


def end_of_quarter(breakdown: Breakdown) -> datetime.date | None:
    """Give the last day of the quarter of a list, None where its form does not say which it is."""
    try:
        return quarter_end(int(breakdown.facts["year"]), int(breakdown.facts["quarter"]))
    except (KeyError, TypeError, ValueError):
        return None
