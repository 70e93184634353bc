"""The record of an item as the editor of minutes shows it beside the text: confidential, for those who write and review."""

from collections.abc import Sequence
from typing import NamedTuple

from django.forms import BoundField, Form

from yiding.office.minutes.checking import unlooked, words_in
from yiding.office.minutes.models import Minutes, MinutesItem
from yiding.office.sittings.models import Assignment, SittingItem, Speech
from yiding.office.sittings.words import AS, KINDS, POSITIONS
from yiding.rules.outcomes import OUTCOMES, ROUTES
from yiding.rules.words import Words
from yiding.text.numerals import ordinal

Said = tuple[Words, object]
"""A word and what the record says of it."""


class Spoke(NamedTuple):
    """Who spoke as what, with which position."""

    speech: Speech
    as_what: Words
    position: Words


class Task(NamedTuple):
    """An assignment with its units."""

    row: Assignment
    leads: str
    others: str


class Recorded(NamedTuple):
    """An item of the minutes beside its record; without a record only what is written."""

    item: MinutesItem
    number: str
    kind: Words
    outcome: Words | None
    said: Sequence[Said]
    speeches: Sequence[Spoke]
    tasks: Sequence[Task]


class Beside(NamedTuple):
    """An item in the editor: its record, its two fields, and what of its words the record does not have."""

    record: Recorded
    heading: BoundField
    text: BoundField
    unknown: tuple[str, ...]


def beside(minutes: Minutes, rows: Sequence[MinutesItem], form: Form) -> list[Beside]:
    """Give what the editor shows of each item, in order."""
    marks = unlooked(minutes)
    found = []
    for record in recorded(rows):
        names = f"heading_{record.item.pk}", f"text_{record.item.pk}"
        unknown = words_in({name: marks.get(name, []) for name in names})
        found.append(Beside(record, form[names[0]], form[names[1]], unknown))
    return found


def recorded(rows: Sequence[MinutesItem]) -> list[Recorded]:
    """Give items beside their record, in order."""
    asked = [row.item_id for row in rows if row.item_id]
    taken = SittingItem.objects.filter(pk__in=asked).select_related("presenter", "reviser", "checker")
    whole = {row.pk: row for row in taken.prefetch_related("speeches__person", "assignments__units__unit")}
    return [_recorded(place, row, whole.get(row.item_id or 0)) for place, row in enumerate(rows, 1)]


def _recorded(place: int, row: MinutesItem, item: SittingItem | None) -> Recorded:
    if item is None:
        return Recorded(row, ordinal(place), ("", ""), None, (), (), ())
    return Recorded(
        row,
        ordinal(place),
        KINDS[item.kind],
        OUTCOMES.get(item.outcome),
        [(words, value) for words, value in _said(item) if value],
        [Spoke(one, AS[one.as_what], POSITIONS[one.position]) for one in item.speeches.all()],
        [_task(one) for one in item.assignments.all()],
    )


def _said(item: SittingItem) -> list[Said]:
    return [
        (("汇报人", "Presenter"), item.presenter),
        (("决定", "Decision"), item.decision),
        (("提请", "Goes on to"), ROUTES.get(item.route)),
        (("修改", "Revised by"), item.reviser),
        (("复核", "Checked by"), item.checker),
        (("印发名义", "Issued as"), item.issued_as),
        (("期限", "By"), item.due_words or item.due),
        (("理由", "Reason"), item.reason),
        (("再上会的条件", "To return"), item.condition),
        (("与多数意见不同的理由", "Against the majority"), item.against_majority),
    ]


def _task(row: Assignment) -> Task:
    units = list(row.units.all())
    leads = "、".join(str(one.unit) for one in units if one.lead)
    return Task(row, leads, "、".join(str(one.unit) for one in units if not one.lead))
