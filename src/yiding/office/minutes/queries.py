"""Questions about minutes, each asked through who asks: what is not yours to know is not there."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.models import Paper, Step
from yiding.office.minutes.models import Issued, Minutes, MinutesItem, Part, Receipt, Series, Template, Wording
from yiding.office.people.models import Body, Unit
from yiding.office.sittings.models import Attendance, Speech
from yiding.rules.minutes_actions import SIGNED

STAFF = (
    "secretariat",
    "office_head",
    "chief",
    "executive_vice",
    "desk",
    "recorder",
    "supervision",
    "disclosure",
    "archivist",
)
"""Roles that see all minutes."""
EDITORS = ("secretariat", "office_head")
"""Roles that see the record of the sitting beside the minutes: it stays confidential."""
RECEIVERS = ("liaison", "unit_head")
OUT = ("issued", "corrected")
"""States of minutes that were sent out."""


def seen_by(by: By) -> QuerySet[Minutes]:
    """Give the minutes that somebody may know of.

    The office all; units what was sent to them; who was there as a member what was issued; who is asked to confirm a part that part.
    """
    if by.has(*STAFF):
        return Minutes.objects.all()
    sent = Receipt.objects.filter(minutes=OuterRef("pk"), unit__in=by.units(RECEIVERS))
    known = Q(Exists(sent)) & Q(state__in=OUT)
    if by.person:
        known |= Q(Exists(_was_there(by))) & Q(state__in=OUT)
        known |= Q(Exists(Part.objects.filter(item__minutes=OuterRef("pk"), person=by.person, over=False)))
    return Minutes.objects.filter(known)


def _was_there(by: By) -> QuerySet[Attendance]:
    here = Attendance.objects.filter(sitting=OuterRef("sitting"), as_what="member", signed_at__isnull=False)
    return here.filter(person=by.person)


def with_all(rows: QuerySet[Minutes]) -> QuerySet[Minutes]:
    """Fetch with minutes what their page needs, in a fixed number of queries."""
    items = MinutesItem.objects.select_related("item__presenter")
    return rows.select_related("sitting", "series", "corrects__series").prefetch_related(
        Prefetch("items", items),
        Prefetch("receipts", Receipt.objects.select_related("unit")),
        Prefetch("corrections", Minutes.objects.select_related("series")),
        "files",
    )


def one(by: By, pk: int) -> Minutes | None:
    """Give minutes with all that gathers around them, None where they are not there for who asks."""
    return with_all(seen_by(by)).filter(pk=pk).first()


def of_sitting(by: By, sitting: Sitting) -> Minutes | None:
    """Give the minutes of a sitting, None where there are none for who asks."""
    return seen_by(by).filter(sitting=sitting, kind="minutes").first()


def knows_whole(by: By, minutes: Minutes) -> bool:
    """Say whether somebody sees the whole text; who is only asked to confirm a part sees that part."""
    if by.has(*STAFF):
        return True
    if minutes.state not in OUT:
        return False
    sent = minutes.receipts.filter(unit__in=by.units(RECEIVERS)).exists()
    there = Attendance.objects.filter(
        sitting=minutes.sitting_id, as_what="member", signed_at__isnull=False, person=by.person
    )
    return sent or (by.person is not None and there.exists())


def items(by: By, minutes: Minutes) -> list[MinutesItem]:
    """Give the items that somebody may read, in order."""
    rows = list(minutes.items.all())
    if knows_whole(by, minutes):
        return rows
    mine = {part.item_id for part in parts_of(minutes) if by.person and part.person_id == by.person}
    return [row for row in rows if row.pk in mine]


def parts_of(minutes: Minutes) -> QuerySet[Part]:
    """Give who is asked to confirm what, as it counts now."""
    return Part.objects.filter(item__minutes=minutes.pk, over=False).select_related("item", "person")


def parts(by: By, minutes: Minutes) -> list[Part]:
    """Give the parts whose answers somebody may know: the office all, others their own."""
    rows = parts_of(minutes)
    return list(rows if by.has(*STAFF) else rows.filter(person=by.person or 0))


def receipts(by: By, minutes: Minutes) -> list[Receipt]:
    """Give to whom it was sent: the office sees all, a unit itself."""
    rows = list(minutes.receipts.all())
    mine = by.units(RECEIVERS)
    return rows if by.has(*STAFF) else [row for row in rows if row.unit_id in mine]


def corrections(by: By, minutes: Minutes) -> list[Minutes]:
    """Give the corrections of minutes that somebody may know of: once signed, whoever knows the minutes."""
    rows = list(minutes.corrections.all())
    return rows if by.has(*STAFF) else list(seen_by(by).filter(pk__in=[row.pk for row in rows]))


def history(by: By, minutes: Minutes) -> list[Step]:
    """Give what was done, newest first; outside the office only that it was issued."""
    if by.has(*STAFF):
        return list(Step.objects.filter(about=minutes.about))
    return list(Step.objects.filter(about=minutes.about, act="issue_minutes"))


def file_of(by: By, pk: int, form: str) -> Issued | None:
    """Give a file of issued minutes, None where it is not there for who asks."""
    minutes = one(by, pk)
    if minutes is None or not knows_whole(by, minutes):
        return None
    return minutes.files.select_related("file").filter(form=form).first()


def dissents(minutes: Minutes) -> list[Speech]:
    """Give the dissents on the items of minutes that were to be written down."""
    rows = Speech.objects.filter(dissent=True)
    if minutes.kind == "minutes":
        rows = rows.filter(item__sitting=minutes.sitting_id)
    else:
        rows = rows.filter(item__written__minutes=minutes.pk)
    return list(rows.select_related("item", "person").distinct())


def concerned(minutes: Minutes) -> list[int]:
    """Give the units that minutes concern: of their proposals, of their tasks, who revises and who checks; a correction goes where the corrected went."""
    if minutes.corrects_id:
        return list(Receipt.objects.filter(minutes=minutes.corrects_id).values_list("unit", flat=True))
    found: set[int] = set()
    for row in MinutesItem.objects.filter(minutes=minutes.pk, item__isnull=False).select_related("item__proposal"):
        item = row.item
        assert item is not None, "asked for above"
        named = [item.reviser_id, item.checker_id, item.proposal.unit_id if item.proposal else None]
        named += item.assignments.values_list("units__unit", flat=True)
        found |= {unit for unit in named if unit}
    return list(Unit.objects.filter(pk__in=found).values_list("pk", flat=True))


def signatures_waiting(minutes: Minutes) -> list[Paper]:
    """Give the signatures on paper that were entered and wait for their check."""
    return list(Paper.objects.filter(target=minutes.about, state="entered"))


def wordings() -> dict[tuple[str, str], Wording]:
    """Give the office's own wordings, by kind and outcome."""
    return {(row.kind, row.outcome): row for row in Wording.objects.all()}


def all_series() -> list[Series]:
    """Give every series of numbers, with its body."""
    return list(Series.objects.select_related("body"))


def series(pk: int) -> Series | None:
    """Give one series."""
    return Series.objects.select_related("body").filter(pk=pk).first()


def bodies_with_template() -> list[tuple[Body, Template | None]]:
    """Give the bodies of today, and those of former days whose minutes still have a template, each with its template."""
    own = {row.body_id: row for row in Template.objects.select_related("body")}
    meeting = Body.objects.on(today()).values("pk")
    return [(body, own.get(body.pk)) for body in Body.objects.filter(Q(pk__in=meeting) | Q(pk__in=own))]


def body_with_template(pk: int) -> tuple[Body, Template | None] | None:
    """Give one body with its template, None where there is no such body."""
    return next((row for row in bodies_with_template() if row[0].pk == pk), None)


def template_for(minutes: Minutes) -> Template | None:
    """Give the template into which minutes are printed: that of the body whose sitting it was, of several the first."""
    first = minutes.sitting.bodies.first()
    found = Template.objects.filter(body=first.body_id) if first else Template.objects.none()
    return found.select_related("body", "file").first()


def fixed(minutes: Minutes) -> bool:
    """Say whether the words of minutes never change any more."""
    return minutes.state in SIGNED


def names(rows: Sequence[Part]) -> tuple[str, ...]:
    """Give the names of who is asked, each once."""
    return tuple(dict.fromkeys(row.person.name for row in rows))
