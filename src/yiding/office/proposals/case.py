"""A proposal of the database as the rules see it."""

from typing import NamedTuple

from yiding.office.base.by import By
from yiding.office.base.chosen import switches
from yiding.office.base.days import today
from yiding.office.people.models import Portfolio
from yiding.office.proposals.models import Document, Gate, Opinion, Proposal
from yiding.rules import case as rules
from yiding.rules.action import Action

UNIT: tuple[str, ...] = ("liaison", "unit_head")
HELD = ("draft", "returned", "withdrawn")
"""States in which the unit itself holds its proposal."""


class Known(NamedTuple):
    """What a case asks beside the proposal: the gates' switches, and who is in charge of its unit."""

    switches: dict[str, bool]
    charged: frozenset[int]


def known(proposal: Proposal) -> Known:
    """Give what the cases of a proposal ask besides, once for many persons."""
    charged = Portfolio.objects.on(today()).filter(unit=proposal.unit_id).values_list("person", flat=True)
    return Known(switches(), frozenset(charged))


def case_of(
    proposal: Proposal, by: By, action: Action, gate: str = "", reason: str = "", besides: Known | None = None
) -> rules.Case:
    """Give the case of a proposal for who acts; five queries at most, none for what was fetched with it or is known `besides`."""
    gates = {row.gate: row for row in proposal.gates.all()}
    asked = gates.get(gate)
    return rules.Case(
        proposal.state,
        today(),
        lacks=lacks(proposal),
        answers=proposal.answers,
        secret=None if proposal.secret is None else proposal.secret and not proposal.placeholder,
        opinions={row.gate: opinion for row in gates.values() if (opinion := _opinion(row))},
        waivers=frozenset(name for name, row in gates.items() if row.waived_by),
        switches=besides.switches if besides else switches(),
        replies=tuple(
            rules.Reply(str(row.unit), row.position or None, row.due)  # type: ignore[arg-type]
            for row in proposal.consultations.all()
            if not row.over
        ),
        explained=bool(proposal.dispute.strip()),
        done_by={duty: frozenset(persons) for duty, persons in proposal.done_by.items()},
        reason=reason,
        gate=gate,
        taken=proposal.on_table,
        wipes=wipes(proposal, by),
        own=proposal.unit_id in by.units(action.roles),
        placeholder=proposal.placeholder,
        drafted_for=_drafted_for(proposal, by, action),
        in_charge="in_charge" not in action.guards
        or (not besides.charged.isdisjoint(_vice_heads(by)) if besides else in_charge(proposal.unit_id, by)),
        desk=asked is None or asked.unit_id is None or asked.unit_id in by.units({asked.role}),
    )


def wipes(proposal: Proposal, by: By) -> bool:
    """Say whether papers of a proposal are for who acts to wipe: the unit's own people do so only while the unit holds it."""
    return by.has("secrecy") or (proposal.unit_id in by.units(UNIT) and proposal.state in HELD)


def gate_case(proposal: Proposal, gate: Gate) -> rules.Case:
    """Give the case from which the state of one gate follows: its opinion, its waiver, the answers; one query."""
    opinion = _opinion(gate)
    return rules.Case(
        proposal.state,
        today(),
        answers=proposal.answers,
        opinions={gate.gate: opinion} if opinion else {},
        waivers=frozenset({gate.gate} if gate.waived_by else ()),
    )


def _drafted_for(proposal: Proposal, by: By, action: Action) -> bool:
    """Say whether who acts drafted it, and acts for the head who entrusted that."""
    drafted = by.key in proposal.done_by.get("draft", ())
    return "head_signs" in action.guards and drafted and bool(by.entrusted(action.roles, proposal.unit_id))


def in_charge(unit: int, by: By) -> bool:
    """Say whether a unit is in the charge of the vice-head who acts, or of the one who entrusted that role."""
    return Portfolio.objects.on(today()).filter(unit=unit, person__in=_vice_heads(by)).exists()


def _vice_heads(by: By) -> set[int]:
    """Give as which vice-heads somebody acts: as oneself, or as who entrusted that."""
    return {held.of or by.person or 0 for held in by.held if held.role == "vice_head"}


def lacks(proposal: Proposal) -> tuple[str, ...]:
    """Give the fields of the form that are empty; a placeholder holds nothing but its presenter."""
    if proposal.placeholder:
        return () if proposal.presenter_id else ("presenter",)
    empty = [name for name in ("title", "kind", "why", "basis") if not str(getattr(proposal, name)).strip()]
    if not proposal.presenter_id:
        empty.append("presenter")
    if not any(document.kind != "evidence" and _there(document) for document in proposal.documents.all()):
        empty.append("documents")
    return tuple(empty)


def _there(document: Document) -> bool:
    """Say whether the newest version of a paper is there, and was not wiped."""
    versions = list(document.versions.all())
    return bool(versions) and versions[0].file.wiped is None


def newest(gate: Gate) -> Opinion | None:
    """Give the opinion that counts: the newest since the gate was opened; an earlier round's no longer does."""
    return next((opinion for opinion in gate.opinions.all() if opinion.at >= gate.opened_at), None)


def _opinion(gate: Gate) -> rules.Opinion | None:
    found = newest(gate)
    if found is None:
        return None
    return rules.Opinion(found.position, bool(found.file_id or found.text.strip()), found.met)  # type: ignore[arg-type]
