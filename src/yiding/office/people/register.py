"""The whole directory in memory, each thing once: what an Excel workbook is written from and compared with."""

from collections import defaultdict
from typing import Any, cast

from django.db.models import Model

from yiding.office.base.models import Thing
from yiding.office.people.checks import (
    Misfit,
    misfit_in_fields,
    misfit_of_member,
    misfit_of_person,
    misfit_of_portfolio,
    misfit_of_role,
    misfit_of_unit,
)
from yiding.office.people.models import Body, Member, Person, Portfolio, Post, RoleHeld, Unit
from yiding.rules.words import Words


class Unknown(Exception):  # noqa: N818 - it is no fault of the program
    """A name that is nobody's, or several persons': the sentence says how to mend it."""

    def __init__(self, words: Words) -> None:
        super().__init__(words[0])
        self.words = words


class Register:
    """Units, persons, bodies and the rows that bind them, read at once; what is added to it is found like the rest."""

    def __init__(self) -> None:
        self.rows: dict[type[Model], list[Any]] = {
            model: list(model._base_manager.order_by("pk")) if model is not Unit else list(Unit.objects.all())
            for model in (Unit, Person, Body, Post, RoleHeld, Member, Portfolio)
        }
        self.rows[Person].sort(key=lambda person: (person.order, person.pk))
        self.by_id = {model: {row.pk: row for row in rows} for model, rows in self.rows.items()}
        self._bind()
        self.units: dict[str, Unit] = {}
        self.codes: dict[str, Unit] = {}
        self._persons: dict[str, list[Person]] = defaultdict(list)
        self._bodies: dict[str, Body] = {body.name: body for body in self.rows[Body]}
        for row in (*self.rows[Unit], *self.rows[Person]):
            self.name(row)

    def _bind(self) -> None:
        """Let every row point at the one instance of its unit, person and body."""
        for model, rows in self.rows.items():
            for field in (field for field in model._meta.concrete_fields if field.is_relation):
                there = self.by_id[cast(type[Model], field.related_model)]
                for row in rows:
                    setattr(row, field.name, there.get(getattr(row, field.attname)))

    def add(self, thing: Thing) -> None:
        """Take in a new thing."""
        self.rows[type(thing)].append(thing)

    def name(self, thing: Thing) -> None:
        """Take in the names of a unit or a person; the first unit to bear a name or code keeps it."""
        if isinstance(thing, Unit):
            self.codes.setdefault(thing.code, thing)
            for called in thing.called:
                self.units.setdefault(called, thing)
        elif isinstance(thing, Person) and not any(other is thing for other in self._persons[thing.name]):
            self._persons[thing.name].append(thing)

    def unit(self, name: str) -> Unit:
        """Give the unit of a name. Errors: Unknown."""
        if name not in self.units:
            raise Unknown(
                (f"没有单位“{name}”；请先在“单位”表里加上。", f"There is no unit {name}: first add it to the units.")
            )
        return self.units[name]

    def body(self, name: str) -> Body:
        """Give the body of a name. Errors: Unknown."""
        if name not in self._bodies:
            raise Unknown(
                (f"没有议事机构“{name}”；请先在页面上建立。", f"There is no body {name}: first make it on its page.")
            )
        return self._bodies[name]

    def person(self, text: str) -> Person:
        """Give the person of a name, or of a name and number (王海#12) where several bear it. Errors: Unknown."""
        name, _, number = text.partition("#")
        found = [row for row in self._persons.get(name, []) if not number or str(row.pk) == number]
        if not found:
            raise Unknown(
                (
                    f"没有人员“{text}”；请先在“人员”表里加上。",
                    f"There is no person {text}: first add them to the persons.",
                )
            )
        if len(found) > 1:
            numbers = "、".join(self.called(row) for row in found)
            raise Unknown(
                (
                    f"有几个人叫“{name}”；请写明编号：{numbers}。",
                    f"Several are called {name}: write the number, {numbers}.",
                )
            )
        return found[0]

    def called(self, person: Person) -> str:
        """Say who a person is, with the number where several bear the name."""
        return f"{person.name}#{person.pk or '新'}" if len(self._persons[person.name]) > 1 else person.name

    def misfits(self, things: list[Thing]) -> dict[int, Misfit]:
        """Check things beside all others; what is wrong, by the place of the thing in the list."""
        beside = _Beside(self)
        found = ((place, beside.misfit(thing)) for place, thing in enumerate(things))
        return {place: misfit for place, misfit in found if misfit}


class _Beside:
    """What stands beside each row: the other rows of its person, whose each name and code is, who is the chief."""

    def __init__(self, register: Register) -> None:
        self.names, self.codes = register.units, register.codes
        self.chiefs = [row for row in register.rows[RoleHeld] if row.role == "chief"]
        self._of: dict[tuple[type[Model], int], list[Any]] = defaultdict(list)
        for model in (RoleHeld, Member, Portfolio):
            for row in register.rows[model]:
                self._of[model, id(getattr(row, "person", None))].append(row)

    def misfit(self, thing: Thing) -> Misfit | None:
        """Give the first thing that is wrong with a thing."""
        if isinstance(thing, Unit):
            return misfit_of_unit(thing, self.names, self.codes)
        if isinstance(thing, Person):
            return misfit_of_person(thing)
        if found := misfit_in_fields(thing):
            return found
        if isinstance(thing, RoleHeld):
            return misfit_of_role(thing, self._of[RoleHeld, id(thing.person)], self.chiefs)
        if isinstance(thing, Member):
            rows = self._of[Member, id(thing.person)]
            return misfit_of_member(thing, [row for row in rows if row.body is thing.body])
        if isinstance(thing, Portfolio):
            rows = self._of[Portfolio, id(thing.person)]
            beside = [row for row in rows if row.unit is thing.unit]
            return misfit_of_portfolio(thing, beside, self._of[RoleHeld, id(thing.person)])
        return None
