"""The register of the demonstration: units, persons with posts and roles, bodies with members, and an account for each person."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from yiding.office.base.by import TERMINAL, By
from yiding.office.base.deeds import Deed, deed
from yiding.office.demo.persons import (
    BODIES,
    COMMITTEE,
    GOVERNMENT,
    PARTY_GROUP,
    PERSONS,
    PORTFOLIOS,
    unit_of,
    username,
)
from yiding.office.demo.units import GATE_DESKS, UNITS
from yiding.office.people.models import Account, Body, GateDesk, Member, Person, Portfolio, Post, RoleHeld, Unit
from yiding.office.people.queries import by

TERM = "第十七届"
TERM_BEGAN = datetime.date(2021, 12, 28)
_NONE = "!"  # no password opens it
_COMMITTEE_BEGAN = datetime.date(2025, 3, 3)


@dataclass
class Register:
    """Everything by name: units by their short names, persons, bodies."""

    units: dict[str, Unit] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)

    def by(self, name: str) -> By:
        """Give who acts when a person does, on the day of the clock. Errors: KeyError."""
        return by(self.accounts[name])

    def keys(self, units: Iterable[str]) -> list[int]:
        """Give the keys of units."""
        return [self.units[unit].pk for unit in units]


def make_register(last_number: int, committee: tuple[int, int]) -> Register:
    """Put everybody into the database, in one deed.

    `last_number` is the number of the government's last sitting before the office began, `committee` the number and the
    year of the committee's.
    """
    register = Register()
    with deed("import_people", TERMINAL) as doing:
        _units(register, doing)
        for place, row in enumerate(PERSONS, 1):
            register.people[row.name] = Person(name=row.name, order=place)
        doing.keep(*register.people.values())
        _posts(register, doing)
        _bodies(register, doing, {GOVERNMENT: (last_number, None), PARTY_GROUP: (0, None), COMMITTEE: committee})
        _accounts(register, doing)
    return register


def _units(register: Register, doing: Deed) -> None:
    for place, row in enumerate(UNITS, 1):
        parent = register.units[row.parent] if row.parent else None
        unit = Unit(name=row.name, short=row.short, also=row.also, kind=row.kind, parent=parent, order=place)
        doing.keep(unit)
        register.units[row.short] = unit
    doing.keep(*(GateDesk(gate=gate, unit=register.units[unit]) for gate, unit in GATE_DESKS.items()))


def _posts(register: Register, doing: Deed) -> None:
    for row in PERSONS:
        person = register.people[row.name]
        doing.keep(Post(person=person, unit=register.units.get(row.unit), title=row.post, since=TERM_BEGAN))
        for role in row.roles:
            unit = register.units.get(unit_of(role, row))
            doing.keep(RoleHeld(person=person, role=role, unit=unit, since=TERM_BEGAN))
    for name, units in PORTFOLIOS.items():
        person = register.people[name]
        doing.keep(*(Portfolio(person=person, unit=register.units[unit], since=TERM_BEGAN) for unit in units))


def _bodies(register: Register, doing: Deed, last: dict[str, tuple[int, int | None]]) -> None:
    for place, row in enumerate(BODIES, 1):
        number, year = last[row.name]
        since = _COMMITTEE_BEGAN if row.name == COMMITTEE else TERM_BEGAN
        body = Body(
            name=row.name,
            kind=row.kind,
            meeting=row.meeting,
            by_year=year is not None,
            term="" if year else TERM,
            last_number=number,
            last_year=year,
            order=place,
            since=since,
        )
        doing.keep(body)
        register.bodies[row.name] = body
        for as_what, names in (("member", row.members), ("standing", row.standing)):
            people = (register.people[name] for name in names)
            doing.keep(*(Member(body=body, person=person, as_what=as_what, since=since) for person in people))


def _accounts(register: Register, doing: Deed) -> None:
    """Make accounts that no password opens: the page of the demonstration alone lets in."""
    for place, row in enumerate(PERSONS, 1):
        person = register.people[row.name]
        account = Account(username=username(place), full_name=row.name, person=person, password=_NONE)
        doing.keep(account)
        register.accounts[row.name] = account
    doing.keep(Account(username="admin", full_name="系统管理员", admin=True, password=_NONE))
