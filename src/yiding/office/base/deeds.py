"""A deed: permission, change, history and audit entry in one transaction (law 4 of the house).

So is an action written:

    with deed("submit_proposal", by, proposal.about, reason=reason) as doing:
        doing.allow(may("submit_proposal", by.actor(), case))
        proposal.state = "submitted"
        doing.keep(proposal)
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, router, transaction
from django.db.models.deletion import Collector
from django.utils import timezone

from yiding.office.base.audit import lock_log, note
from yiding.office.base.by import By
from yiding.office.base.models import Once, Step, Thing
from yiding.office.base.refused import Again, Refused
from yiding.office.base.things import digest
from yiding.rules.permission import Refusal


class Deed:
    """What is being done: the things it changes, and what history will say of it."""

    def __init__(self, act: str, by: By, about: str, reason: str) -> None:
        self.act, self.by, self.about, self.reason = act, by, about, reason
        self.before = self.after = self.link = ""
        self.how = by.how
        self._kept: dict[str, type[Thing]] = {}

    def allow(self, refusal: Refusal | None) -> None:
        """Go on, or stop with the refusal. Errors: Refused."""
        if refusal:
            raise Refused(refusal.words, refusal.rule)

    def keep(self, *things: Thing) -> None:
        """Save things, each as its next version."""
        for thing in things:
            thing.version += 1
            thing.save()
            self._kept[thing.about] = type(thing)

    def remove(self, *things: Thing) -> None:
        """Remove things, with what goes along with them; the log keeps that they were there."""
        for thing in things:
            for gone in _along(thing):
                self._kept[gone.about] = type(gone)
            thing.delete()

    def changed(self) -> dict[str, str | None]:
        """Give the digest of every thing that was changed, as the database now has it; None for what was removed."""
        found: dict[str, str | None] = dict.fromkeys(self._kept)
        for model in set(self._kept.values()):
            keys = [about.partition(":")[2] for about, its in self._kept.items() if its is model]
            found |= {thing.about: digest(thing) for thing in model._base_manager.filter(pk__in=keys)}
        return found


def _along(thing: Thing) -> list[Thing]:
    """Give a thing and every thing that the database removes with it."""
    collector = Collector(using=router.db_for_write(type(thing)))
    collector.collect([thing])
    rows = [row for found in collector.data.values() for row in found]
    rows += [row for found in collector.fast_deletes for row in found]
    return [thing, *(row for row in rows if isinstance(row, Thing))]


@contextmanager
def deed(act: str, by: By, about: str = "", reason: str = "") -> Iterator[Deed]:
    """Do it whole or not at all; note what was done, and what was refused.

    Errors: Refused (noted by its rule, without what was typed); Again where the form was sent before.
    """
    try:
        with transaction.atomic():
            lock_log()
            doing = Deed(act, by, about, reason)
            claim = _claimed(by.once)
            yield doing
            if claim:
                claim.link = doing.link
                claim.save()
            _written(doing)
    except Refused as refused:
        note(act, by.in_log, about, {}, refused.rule)
        raise


def _claimed(key: str) -> Once | None:
    """Claim the key of a form. Errors: Again where it was claimed before."""
    if not key:
        return None
    try:
        with transaction.atomic():
            return Once.objects.create(key=key)
    except IntegrityError:
        raise Again(Once.objects.get(key=key).link) from None


def _written(doing: Deed) -> None:
    by = doing.by
    Step.objects.create(
        about=doing.about,
        act=doing.act,
        person=by.person,
        name=by.name,
        how=doing.how,
        at=timezone.now(),
        reason=doing.reason,
        before=doing.before,
        after=doing.after,
    )
    state = {"changed": doing.changed()} | ({"after": doing.after} if doing.after else {})
    if doing.how:
        state["how"] = doing.how
    note(doing.act, by.in_log, doing.about, state)
