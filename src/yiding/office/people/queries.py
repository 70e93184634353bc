"""Questions about people, bodies and accounts."""

import datetime
from collections.abc import Iterable
from typing import Any, cast

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from yiding.office.base.by import By, Held
from yiding.office.base.days import today
from yiding.office.base.models import Chosen, Day, Step
from yiding.office.people.models import (
    Account,
    Body,
    Entrusting,
    GateDesk,
    Member,
    Person,
    Portfolio,
    Post,
    RoleHeld,
    Unit,
)


def has_accounts() -> bool:
    """Say whether anybody can enter."""
    return Account.objects.exists()


def by(account: Account | AnonymousUser, day: datetime.date | None = None) -> By:
    """Give who acts when an account acts on a day: its person, the roles held and those entrusted to it."""
    if not isinstance(account, Account):
        return By(None, "")
    own = frozenset({Held("admin")}) if account.admin else frozenset()
    if account.person is None:
        return By(None, account.full_name, own, account.pk)
    found = by_person(account.person, day)
    return found._replace(account=account.pk, held=found.held | own)


def by_person(person: Person, day: datetime.date | None = None) -> By:
    """Give who acts when a person acts on a day, without an account (a signature on paper)."""
    day = day or today()
    if not person.active:
        return By(person.pk, person.name)
    held = {Held(row.role, row.unit_id) for row in RoleHeld.objects.on(day).filter(person=person)}
    for given in Entrusting.objects.on(day).filter(taker=person, giver__active=True).select_related("giver"):
        rows = RoleHeld.objects.on(day).filter(person=given.giver_id, role=given.role)
        held |= {Held(row.role, row.unit_id, given.giver.name, given.giver_id) for row in rows}
    return By(person.pk, person.name, frozenset(held))


def by_persons(persons: Iterable[Person]) -> dict[int, By]:
    """Give who acts when each of many active persons acts today, by their keys, as `by_person` does of one."""
    named, day = {person.pk: person for person in persons}, today()
    given = list(Entrusting.objects.on(day).filter(taker__in=named, giver__active=True).select_related("giver"))
    of = {*named, *(row.giver_id for row in given)}
    rows: dict[int, list[RoleHeld]] = {pk: [] for pk in of}
    for row in RoleHeld.objects.on(day).filter(person__in=of):
        rows[row.person_id].append(row)
    held = {pk: {Held(row.role, row.unit_id) for row in rows[pk]} for pk in named}
    for one in given:
        taken = [row for row in rows[one.giver_id] if row.role == one.role]
        held[one.taker_id] |= {Held(row.role, row.unit_id, one.giver.name, one.giver_id) for row in taken}
    return {pk: By(pk, person.name, frozenset(held[pk])) for pk, person in named.items()}


def members_on(body: Body, day: datetime.date) -> QuerySet[Member]:
    """Give who belongs to a body on a day, in protocol order; `as_what` parts members from standing non-members."""
    rows: QuerySet[Member] = Member.objects.on(day).filter(body=body, person__active=True)
    return rows.select_related("person")


def holders(role: str, unit: Unit | int | None = None, day: datetime.date | None = None) -> QuerySet[Person]:
    """Give who may act in a role on a day, in protocol order, those included to whom it is entrusted.

    With a unit: for that unit; without one: whatever the unit.
    """
    day = day or today()
    rows = RoleHeld.objects.on(day).filter(role=role)
    if unit is not None:
        rows = rows.filter(unit=unit)
    own = rows.values("person")
    taken = Entrusting.objects.on(day).filter(role=role, giver__in=own).values("taker")
    return Person.objects.filter(Q(pk__in=own) | Q(pk__in=taken), active=True)


def accounts_of(persons: Iterable[Person]) -> QuerySet[Account]:
    """Give the accounts, of those that may log in, with which persons enter."""
    return Account.objects.filter(person__in=list(persons), is_active=True)


def in_charge_of(unit: Unit | int, day: datetime.date | None = None) -> QuerySet[Person]:
    """Give the vice-heads who are in charge of a unit on a day, in protocol order."""
    rows = Portfolio.objects.on(day or today()).filter(unit=unit)
    return Person.objects.filter(pk__in=rows.values("person"), active=True)


def next_number(body: Body, day: datetime.date, taken: Iterable[int] = ()) -> int:
    """Give the number of a body's next sitting.

    `taken` are the numbers given so far: in the year of the day where the body numbers by year, else in its term. What was held
    before going live counts along, by year only in its own year.
    """
    before = body.last_number if not body.by_year or body.last_year == day.year else 0
    return max([before, *taken]) + 1


def calendar_version(year: int) -> int:
    """Give how often a year of the calendar was changed: the version by which two editors see each other."""
    return Step.objects.filter(about=f"calendar:{year}").count()


def accounts_of_roles(roles: Iterable[str], units: Iterable[int] | None = None) -> list[int]:
    """Give the accounts of whoever holds one of the roles today, in his own right or entrusted; of some units, where given."""
    day, roles = today(), list(roles)
    held = RoleHeld.objects.on(day).filter(role__in=roles, person__active=True)
    if units is not None:
        held = held.filter(unit__in=list(units))
    persons = set(held.values_list("person", flat=True))
    given = Entrusting.objects.on(day).filter(role__in=roles, giver__in=persons)
    persons |= set(given.values_list("taker", flat=True))
    return list(Account.objects.filter(person__in=persons, is_active=True).values_list("pk", flat=True))


def unit_whole(pk: int) -> Unit | None:
    """Give a unit with its parent and the units below it."""
    return Unit.objects.select_related("parent").prefetch_related("children").filter(pk=pk).first()


def person_whole(pk: int) -> Person | None:
    """Give a person."""
    return Person.objects.filter(pk=pk).first()


def posts_in(unit: Unit) -> QuerySet[Post]:
    """Give the posts that are held in a unit today, in protocol order."""
    rows: QuerySet[Post] = Post.objects.on(today()).filter(unit=unit, person__active=True)
    return rows.select_related("person", "unit").order_by("person__order", "person_id")


def rows_of(person: Person, kind: str) -> Iterable[Any]:
    """Give the rows of one kind that bind a person to units and bodies, newest first."""
    model = {"post": Post, "roleheld": RoleHeld, "portfolio": Portfolio, "member": Member}[kind]
    other = "body" if model is Member else "unit"
    rows: QuerySet[Any] = cast(Any, model)._base_manager.filter(person=person)
    return rows.select_related("person", other).order_by("-since", "-pk")


def history(about: str) -> QuerySet[Step]:
    """Give the history of a thing, newest first."""
    return Step.objects.filter(about=about)


def last_steps(kind: str) -> dict[str, Step]:
    """Give the newest step about each thing of a kind, by the thing: `base.chosen:legal.min_wd`."""
    return {step.about: step for step in Step.objects.filter(about__startswith=f"{kind}:").order_by("at", "pk")}


def chosen_versions() -> dict[str, int]:
    """Give the version of every setting that was chosen."""
    return dict(Chosen.objects.values_list("key", "version"))


def desks() -> dict[str, GateDesk]:
    """Give which unit gives the opinion on each gate that has one."""
    return {desk.gate: desk for desk in GateDesk.objects.select_related("unit")}


def entrustings(person: int) -> QuerySet[Entrusting]:
    """Give what a person entrusted to others and what was entrusted to them, and what the chief entrusts, newest first."""
    of_chief = Q(role="chief", until__gte=today())
    rows = Entrusting.objects.filter(Q(giver=person) | Q(taker=person) | of_chief)
    return rows.select_related("giver", "taker")


def days_of(year: int) -> list[Day]:
    """Give what the table of days says of a year."""
    return list(Day.objects.filter(day__year=year))
