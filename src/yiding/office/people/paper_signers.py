"""Whose signature on paper can be entered now: which actions the state of a thing allows, and who may do them."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q, QuerySet

from yiding.office.base.acts import ACTS, Act
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.people.models import Entrusting, Person, RoleHeld
from yiding.office.people.paper_queries import enterable
from yiding.office.people.queries import by_person, by_persons
from yiding.rules.action import Action
from yiding.rules.actions import ACTIONS

_FOR_A_UNIT = ("liaison", "unit_head", "reviewer")
"""Roles that act for their own unit alone."""


class Offered(NamedTuple):
    """An action that can be signed on paper now, and by whom."""

    act: Act
    rule: Action
    signers: list[Person]


def offered(label: str, pk: int, who: By) -> list[Offered]:
    """Give what can be signed on paper now; nobody enters an own signature, so that `who` enters is no signer.

    Of what `who` does not see nobody is named: that would tell whose it is.
    """
    acts = enterable(label)
    seen = bool(acts) and acts[0].seen(who, pk)
    found = _signers([act for act in acts if seen or act.number], pk, who)
    return [Offered(ACTS[name], ACTIONS[name], rows if seen else []) for name, rows in found.items() if rows]


def _signers(acts: Sequence[Act], pk: int, who: By) -> dict[str, list[Person]]:
    """Give who may do each of some actions on a thing now, in protocol order, but who enters it; nobody where it is not there.

    The thing and the persons are fetched once for all actions.
    """
    try:
        acts = _in_state(acts, pk)
        if not acts:
            return {}
        units = acts[0].units(pk) if acts[0].units else None
        named = {act.name: set(act.persons(pk)) if act.persons else set() for act in acts}
        persons = list(
            _holding([role for act in acts for role in ACTIONS[act.name].roles], who, set().union(*named.values()))
        )
        acting = by_persons(persons)
        concerned = {
            act.name: {
                key for key, by in acting.items() if key in named[act.name] or _concerned(by, ACTIONS[act.name], units)
            }
            for act in acts
        }
        asked = [by for key, by in acting.items() if any(key in keys for keys in concerned.values())]
        allowed = acts[0].allowed(asked, pk, [act.name for act in acts]) if acts[0].allowed else _each(acts, asked, pk)
    except ObjectDoesNotExist:
        return {}
    may = {name: keys & concerned[name] for name, keys in allowed.items()}
    return {act.name: [person for person in persons if person.pk in may[act.name]] for act in acts}


def _in_state(acts: Sequence[Act], pk: int) -> list[Act]:
    """Give the actions that the state of a thing allows; it is asked once. Errors: ObjectDoesNotExist."""
    states = {ask: ask(pk) for ask in {act.state for act in acts} if ask is not None}
    return [act for act in acts if act.state is None or states[act.state] in ACTIONS[act.name].states]


def _holding(roles: Collection[str], who: By, named: Collection[int] = ()) -> QuerySet[Person]:
    """Give who holds one of the roles today, in the own right or entrusted, or is named, but who enters."""
    held = RoleHeld.objects.on(today()).filter(role__in=roles, person__active=True)
    given = Entrusting.objects.on(today()).filter(role__in=roles, giver__in=held.values("person"))
    rows = Person.objects.filter(
        Q(pk__in=held.values("person")) | Q(pk__in=given.values("taker")) | Q(pk__in=named), active=True
    )
    return rows.exclude(pk=who.person or 0)


def _concerned(by: By, rule: Action, units: Collection[int] | None) -> bool:
    """Say whether somebody holds a role that does an action; one that acts for its unit alone, for a unit that the thing concerns."""
    mine = [held for held in by.held if held.role in rule.roles]
    return any(units is None or held.role not in _FOR_A_UNIT or held.unit in units for held in mine)


def _each(acts: Sequence[Act], persons: Sequence[By], pk: int) -> dict[str, set[int]]:
    """Ask of each person and action whether it may be done."""
    return {act.name: {by.person for by in persons if by.person and _may(act, by, pk)} for act in acts}


def _may(act: Act, by: By, pk: int) -> bool:
    try:
        return act.refusal(by, pk, act.name) is None
    except LookupError:
        return False


def asked_of(act: Act, pk: int, who: By, signer: int) -> dict[str, Any]:
    """Give what the form of an action is made with, for somebody who signed on paper and `who` looks."""
    person = Person.objects.filter(pk=signer).first()
    return {**act.about(who, pk), **(act.theirs(by_person(person), pk) if person else {})}


def options(act: Act, pk: int, who: By, given: Mapping[str, str]) -> dict[str, Any] | None:
    """Give what the form of a signature is made with: who can have signed, and what the action is about.

    It shows what `who` enters may know; of the signer only the gates, by name. Of what `who` does not see everybody is offered who
    holds a role for it, whatever the unit; None where it cannot be entered so. The signer is the one that is `given`, else the only
    one there is. What an address presets is shown; what was sent is not given here but the signer: a form's initial outlives the
    form that was emptied of a secret.
    """
    found, seen = _signers([act], pk, who).get(act.name, []), act.seen(who, pk)
    if not seen:
        if not found or act.number is None:
            return None
        found = list(_holding(ACTIONS[act.name].roles, who))
    rows = {str(person.pk): person for person in found}
    only = next(iter(rows)) if len(rows) == 1 else ""
    signer = rows.get(given.get("signer", only))
    first = signer or next(iter(rows.values()), None)
    return {
        **act.about(who, pk),
        **(act.theirs(by_person(first), pk) if first and seen else {}),
        "signers": [(person.pk, person.name) for person in rows.values()],
        "initial": {**given, "signer": signer.pk if signer else ""},
    }
