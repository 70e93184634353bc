"""Minutes as the rules see them."""

from yiding.office.base.by import By
from yiding.office.base.chosen import setting
from yiding.office.base.days import today
from yiding.office.minutes.checking import unlooked, unlooked_dissents, words_in
from yiding.office.minutes.models import Minutes, Part
from yiding.office.minutes.queries import RECEIVERS, names, parts_of
from yiding.office.sittings.models import Assignment, SittingItem
from yiding.rules.case import Case
from yiding.rules.minutes_actions import SIGNED
from yiding.rules.outcomes import OUTCOMES
from yiding.rules.written import Written


def minutes_case(minutes: Minutes, by: By, reason: str = "", part: int | None = None, *, looks: bool = True) -> Case:
    """Give the case of minutes for who acts; `part` is the part that is acted on, where there is one.

    Whether the text `looks` like the record is asked only where an action hangs on it: the whole record is read for it.
    """
    return Case(
        minutes.state,
        today(),
        done_by={duty: frozenset(persons) for duty, persons in minutes.done_by.items()},
        reason=reason,
        written=_of_actor(minutes, by, part, _of_minutes(minutes, looks)),
    )


def for_another(case: Case, minutes: Minutes, by: By) -> Case:
    """Give the same case for another actor, without asking again what does not hang on who acts."""
    return case._replace(written=_of_actor(minutes, by, None, case.written))


def _of_minutes(minutes: Minutes, looks: bool) -> Written:
    correcting = minutes.corrections.exclude(state__in=SIGNED).exists()
    if minutes.state in SIGNED:  # nothing can be missing any more
        return Written(correcting=correcting)
    rows = list(minutes.items.all())
    whole = [row.item for row in rows if row.item]
    if minutes.kind == "minutes":
        whole = list(SittingItem.objects.filter(sitting=minutes.sitting_id))
    taken = [row for row in whole if row.state != "joined"]
    tasks = Assignment.objects.filter(item__in=whole).exclude(units__lead=True)
    parts = parts_of(minutes)
    return Written(
        recorded=minutes.sitting.state == "recorded",
        blank=tuple(row.heading for row in rows if not row.text.strip()),
        unanswered=names([part for part in parts if not part.answer]),
        objected=names([part for part in parts if part.answer == "objected"]),
        unresolved=tuple(row.title for row in taken if row.outcome not in OUTCOMES),
        unled=tuple(task[:40] for task in tasks.values_list("task", flat=True)),
        dissents=unlooked_dissents(minutes) if looks else 0,
        unknown=words_in(unlooked(minutes)) if looks else (),
        open_how=bool(minutes.openness and minutes.ground),
        correcting=correcting,
    )


def _of_actor(minutes: Minutes, by: By, part: int | None, written: Written) -> Written:
    mine = Part.objects.filter(item__minutes=minutes.pk, over=False, person=by.person or 0)
    if part is not None:
        mine = mine.filter(pk=part)
    sent = minutes.receipts.filter(unit__in=by.units(RECEIVERS))
    return written._replace(
        asked=mine.exists(),
        signs=by.has("chief") or setting("minutes.signer") == "office_head",
        sent_here=sent.exists(),
        received=sent.exists() and not sent.filter(received_at=None).exists(),
    )
