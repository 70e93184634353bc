"""Who acts: the person, and the roles held on that day."""

from collections.abc import Iterable
from typing import NamedTuple

from yiding.rules.permission import Actor


class Held(NamedTuple):
    """One role that is held: for which unit (None: for the whole government), and who entrusted it ("" where it is one's own), with the key of that person."""

    role: str
    unit: int | None = None
    entrusted_by: str = ""
    of: int | None = None


class By(NamedTuple):
    """Who acts. `how` says how it came about where it was not simply done (on paper, entrusted); `once` is the form's key."""

    person: int | None
    name: str
    held: frozenset[Held] = frozenset()
    account: int | None = None
    how: str = ""
    once: str = ""

    @property
    def key(self) -> str:
        """Give the name by which rules and audit log know the person."""
        return str(self.person) if self.person else self.name

    @property
    def in_log(self) -> str:
        """Give key and name, as the audit log says who acted."""
        return f"{self.key} {self.name}".strip()

    @property
    def roles(self) -> frozenset[str]:
        """Give the roles, whatever the unit."""
        return frozenset(held.role for held in self.held)

    def actor(self) -> Actor:
        """Give the person as the rules see it."""
        return Actor(self.key, self.roles)

    def has(self, *roles: str) -> bool:
        """Say whether one of the roles is held."""
        return not self.roles.isdisjoint(roles)

    def units(self, roles: Iterable[str]) -> frozenset[int]:
        """Give the units for which one of the roles is held."""
        wanted = set(roles)
        return frozenset(held.unit for held in self.held if held.unit is not None and held.role in wanted)

    def entrusted(self, roles: Iterable[str], unit: int | None = None) -> str:
        """Give who entrusted the role that is used (for a unit, where it is given), "" where one is the person's own."""
        wanted = set(roles)
        used = [row for row in self.held if row.role in wanted and unit in (None, row.unit)]
        return used[0].entrusted_by if used and all(held.entrusted_by for held in used) else ""

    def entrusted_by(self, roles: Iterable[str], unit: int | None = None) -> str:
        """Say who entrusted the role that is used, as history says it, "" where one is the person's own."""
        giver = self.entrusted(roles, unit)
        return f"受{giver}委托" if giver else ""


TERMINAL = By(None, "terminal", frozenset({Held("admin")}))
"""Whoever can run commands on the server."""
