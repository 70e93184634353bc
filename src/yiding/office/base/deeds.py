"""A deed: permission, change, history and audit entry in one transaction (law 4 of the house).

So is an action written:

    with deed("submit_proposal", by, proposal.about, reason=reason) as doing:
        doing.allow(may("submit_proposal", by.actor(), case))
        proposal.state = "submitted"
        doing.keep(proposal)
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import IntegrityError, router, transaction
from django.db.models import Model
from django.db.models.deletion import Collector
from django.db.models.signals import post_save, pre_save
from django.utils import timezone

from yiding.office.base.audit import lock_log, note
from yiding.office.base.by import By
from yiding.office.base.models import Once, Step, Thing
from yiding.office.base.refused import Again, Refused
from yiding.office.base.things import digest
from yiding.rules.permission import Refusal

_AT_ONCE = 1000
"""So many things go into the database, or are asked for, in one statement."""


class Deed:
    """What is being done: the things it changes, and what history will say of it.

    `steps` are lines of history besides its own, where one deed does many things; `told` is what the audit log says besides.
    """

    def __init__(self, act: str, by: By, about: str, reason: str) -> None:
        self.act, self.by, self.about, self.reason = act, by, about, reason
        self.before = self.after = self.link = ""
        self.how = by.how
        self.steps: list[Step] = []
        self.told: dict[str, Any] = {}
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

    def keep_many(self, things: Iterable[Thing]) -> None:
        """Save things as `keep` does, a thousand in one statement; those of a kind that looks at each saving are saved one by one."""
        rows: defaultdict[type[Thing], list[Thing]] = defaultdict(list)
        for thing in things:
            rows[type(thing)].append(thing)
        for model, found in rows.items():
            if _looks(model):
                self.keep(*found)
                continue
            for thing in found:
                thing.version += 1
            _save_many(model, found)
            self._kept |= {thing.about: model for thing in found}

    def note(self, thing: Thing, act: str, before: str, after: str, *, how: str = "", reason: str = "") -> None:
        """Note in the history of one of many things what was done to it."""
        self.steps.append(_step(self, thing.about, act, how, reason, before, after))

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
            for start in range(0, len(keys), _AT_ONCE):
                rows = model._base_manager.filter(pk__in=keys[start : start + _AT_ONCE])
                found |= {thing.about: digest(thing) for thing in rows}
        return found


def _looks(model: type[Thing]) -> bool:
    """Say whether something looks at each saving of a kind of thing, which saving many at once would pass by."""
    return model.save is not Model.save or any(one.has_listeners(model) for one in (pre_save, post_save))


def _save_many(model: type[Thing], things: list[Thing]) -> None:
    """Insert what has no key yet, and write over what has one."""
    there = {thing.pk: thing for thing in things if thing.pk is not None}
    rows = model._base_manager
    rows.bulk_create([thing for thing in things if thing.pk is None], _AT_ONCE)
    rows.bulk_create(
        there.values(),
        _AT_ONCE,
        update_conflicts=True,
        unique_fields=[model._meta.pk.name],
        update_fields=[field.name for field in model._meta.concrete_fields if not field.primary_key],
    )


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
    own = _step(doing, doing.about, doing.act, doing.how, doing.reason, doing.before, doing.after)
    Step.objects.bulk_create([own, *doing.steps], _AT_ONCE)
    state = {"changed": doing.changed()} | doing.told | ({"after": doing.after} if doing.after else {})
    if doing.how:
        state["how"] = doing.how
    note(doing.act, by.in_log, doing.about, state)


def _step(doing: Deed, about: str, act: str, how: str, reason: str, before: str, after: str) -> Step:
    by = doing.by
    return Step(
        about=about,
        act=act,
        person=by.person,
        name=by.name,
        how=how,
        at=timezone.now(),
        reason=reason,
        before=before,
        after=after,
    )
