"""Questions about proposals, each asked through who asks: what is not yours to know is not there."""

from collections.abc import Callable, Sequence

from django.db.models import BigIntegerField, Exists, OuterRef, Prefetch, Q, QuerySet, Value

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.models import Paper, Step
from yiding.office.people.models import Person, Portfolio, Post, RoleHeld, Unit
from yiding.office.proposals.case import newest
from yiding.office.proposals.models import Consultation, Document, DocumentVersion, Gate, Opinion, Proposal
from yiding.rules.gates import GATES, REVIEWERS

EVERYWHERE = ("desk", "secretariat", "office_head", "chief")
"""Roles that see every proposal that was submitted."""
AFTERWARDS = ("supervision", "archivist", "recorder", "executive_vice")
"""Roles that see what stands on an agenda."""
PUT = ("proposed", "approved", "listed", "decided")
"""States in which a proposal is before a sitting."""

NEVER_SUBMITTED = Q(state="draft") | Q(state="withdrawn", submitted_at=None)
"""Drafts, and drafts that were dropped: their unit alone knows of them."""

_AT_ONCE = 50

also_seen: list[Callable[[By], Q]] = []
"""What rooms above let somebody see besides (the papers of a sitting): each gives one more condition."""


def seen_by(by: By) -> QuerySet[Proposal]:
    """Give the proposals that somebody may know of, as one SQL condition."""
    return Proposal.objects.filter(known_to(by))


def known_to(by: By) -> Q:
    """Give that condition: where a query has cheaper ones, it comes after them."""
    submitted = ~NEVER_SUBMITTED
    condition: Q = Q(unit__in=by.units(("liaison", "unit_head")))
    if by.has(*EVERYWHERE):
        condition |= submitted
    if by.has(*AFTERWARDS):
        condition |= Q(state__in=PUT)
    if by.has("vice_head"):
        persons = {held.of or by.person for held in by.held if held.role == "vice_head"}
        mine = Portfolio.objects.on(today()).filter(person__in=persons, unit=OuterRef("unit"))
        condition |= submitted & Q(Exists(mine))
    condition |= submitted & Q(presenter=by.person) if by.person else Q()
    condition |= _consulted(by) | _at_my_gate(by)
    for more in also_seen:
        condition |= more(by)
    return condition


def _consulted(by: By) -> Q:
    units = by.units(("liaison", "unit_head"))
    asked = Consultation.objects.filter(proposal=OuterRef("pk"), unit__in=units)
    return Q(Exists(asked)) if units else Q(pk__in=())


def _at_my_gate(by: By) -> Q:
    """Give what waits, or waited, at a gate that one of the roles opens; a unit's own gates follow its proposals."""
    mine = gates_of(by)
    return ~Q(state="draft") & Q(Exists(Gate.objects.filter(mine, proposal=OuterRef("pk")))) if mine else Q(pk__in=())


def gates_of(by: By) -> Q | None:
    """Give the condition of the gates that somebody's roles open, None where they open none."""
    roles = [role for role in by.roles if role in REVIEWERS]
    found = None
    for role in roles:
        one = Q(role=role) & (Q(unit=None) | Q(unit__in=by.units((role,))))
        found = one if found is None else found | one
    return found


def who_sees(persons: Sequence[By], pk: int) -> set[int]:
    """Give which of many persons may know of a proposal, by their keys; fifty are asked in one query."""
    found: set[int] = set()
    for at in range(0, len(persons), _AT_ONCE):
        asked = [seen_by(by).filter(pk=pk) for by in persons[at : at + _AT_ONCE]]
        rows = [
            rows.order_by().values_list(Value(by.person or 0, output_field=BigIntegerField()), flat=True)
            for by, rows in zip(persons[at:], asked, strict=False)
        ]
        found |= set(rows[0].union(*rows[1:], all=True)) if len(rows) > 1 else set(rows[0])
    return found


def with_all(proposals: QuerySet[Proposal]) -> QuerySet[Proposal]:
    """Fetch with each proposal all that its page and its case need, in a fixed number of queries."""
    return proposals.select_related("unit", "presenter", "earlier").prefetch_related(
        Prefetch("gates", Gate.objects.select_related("unit")),
        Prefetch("gates__opinions", Opinion.objects.select_related("file")),
        Prefetch("documents", Document.objects.prefetch_related("versions__file")),
        Prefetch("consultations", Consultation.objects.select_related("unit", "file")),
        "submissions",
    )


def one(by: By, pk: int) -> Proposal | None:
    """Give a proposal with all that gathers around it, None where it is not there for who asks."""
    return with_all(seen_by(by)).filter(pk=pk).first()


def appearances(proposal: Proposal, by: By) -> list[Proposal]:
    """Give the same matter's other proposals (反复上会), as far as who asks may know of them, newest first.

    They are those that it names, and those of the same title.
    """
    chain: set[int] = set()
    earlier = proposal.earlier
    while earlier and earlier.pk not in chain:
        chain.add(earlier.pk)
        earlier = earlier.earlier
    same = seen_by(by).filter(Q(key=proposal.key) & ~Q(key="") | Q(pk__in=chain)).exclude(pk=proposal.pk)
    return list(same.exclude(NEVER_SUBMITTED).select_related("unit"))


def may_read(document: Document, by: By, proposal: Proposal) -> bool:
    """Say whether somebody who sees the proposal may open this paper too."""
    if document.readers == "all" or proposal.unit_id in by.units(("liaison", "unit_head")):
        return True
    if by.has(*EVERYWHERE, "secrecy"):
        return True
    if document.readers == "gates":
        return by.has("legal", "competition", "reviewer", "vice_head", "disclosure")
    return by.has("vice_head", "executive_vice")


def kept_papers(proposal: Proposal) -> list[DocumentVersion]:
    """Give the versions of papers whose bytes are there."""
    rows = (row for document in proposal.documents.all() for row in document.versions.all())
    return [row for row in rows if row.file.wiped is None]


def pool() -> QuerySet[Proposal]:
    """Give the pool: what is ready, oldest first."""
    return Proposal.objects.filter(state="ready").select_related("unit", "presenter").order_by("moved_at", "id")


def gates_for(proposal: Proposal, by: By, act: str) -> list[str]:
    """Give the gates of a proposal on which somebody can do an act now: give an opinion, confirm its conditions, waive it."""
    rows = [row for row in proposal.gates.all() if row.state != "void"]
    if act == "waive_gate":
        return [row.gate for row in rows if GATES[row.gate].waivable and row.state in ("open", "failed")]
    rows = [row for row in rows if proposal.state in GATES[row.gate].states]
    mine = [
        row for row in rows if row.role in by.roles and (row.unit_id is None or row.unit_id in by.units((row.role,)))
    ]
    if act == "confirm_conditions":
        waiting = ((row, newest(row)) for row in mine)
        return [
            row.gate for row, opinion in waiting if opinion and opinion.position == "conditions" and not opinion.met
        ]
    return [row.gate for row in mine]


def units_to_ask(proposal: Proposal) -> list[tuple[int, str]]:
    """Give the units that can be asked for their view: every one of today but the filing unit."""
    rows = Unit.objects.on(today()).exclude(pk=proposal.unit_id)
    return [(unit.pk, unit.name) for unit in rows]


def presenters(unit: int) -> list[tuple[int, str]]:
    """Give who can present for a unit: its heads first, then who has a post or a role in it."""
    day = today()
    heads = Person.objects.filter(roles__in=RoleHeld.objects.on(day).filter(unit=unit, role="unit_head"))
    others = Person.objects.filter(
        Q(roles__in=RoleHeld.objects.on(day).filter(unit=unit)) | Q(posts__in=Post.objects.on(day).filter(unit=unit))
    )
    rows = {person.pk: person.name for person in [*heads.distinct(), *others.distinct()] if person.active}
    return list(rows.items())


def earlier_of(unit: int, but: int | None = None) -> list[tuple[int, str]]:
    """Give a unit's earlier proposals that can be named as the same matter's."""
    rows = Proposal.objects.filter(unit=unit).exclude(NEVER_SUBMITTED).exclude(pk=but or 0)[:100]
    return [(row.pk, f"{row.number} {row.title}") for row in rows]


def unit_choices(by: By) -> list[tuple[int, str]]:
    """Give the units whose proposals somebody may know of."""
    units = Unit.objects.filter(pk__in=seen_by(by).order_by().values("unit"))
    return [(unit.pk, unit.short or unit.name) for unit in units]


def history(proposal: Proposal) -> list[Step]:
    """Give the history of a proposal, newest first."""
    return list(Step.objects.filter(about=proposal.about))


def papers_waiting(proposal: Proposal) -> list[Paper]:
    """Give the signatures on paper that were entered for a proposal and wait for their check."""
    return list(Paper.objects.filter(target=proposal.about, state="entered"))


def version_of(by: By, pk: int, version: int) -> DocumentVersion | None:
    """Give a version of a paper, None where the proposal or the paper is not there for who asks."""
    row = DocumentVersion.objects.select_related("document__proposal", "file").filter(pk=version, document__proposal=pk)
    found = row.filter(document__proposal__in=seen_by(by)).first()
    return found if found and may_read(found.document, by, found.document.proposal) else None


def versions_beside(version: DocumentVersion) -> list[DocumentVersion]:
    """Give the other versions of a paper that can be opened, newest first."""
    rows = DocumentVersion.objects.filter(document=version.document_id, file__wiped=None).exclude(pk=version.pk)
    return list(rows.select_related("file"))


def opinion_of(by: By, pk: int, opinion: int) -> Opinion | None:
    """Give an opinion that carries a file, None where it is not there for who asks."""
    rows = Opinion.objects.select_related("file").filter(pk=opinion, gate__proposal=pk, file__isnull=False)
    return rows.filter(gate__proposal__in=seen_by(by)).first()


def reply_of(by: By, pk: int, reply: int) -> Consultation | None:
    """Give a unit's reply that carries a file, None where it is not there for who asks."""
    rows = Consultation.objects.select_related("file").filter(pk=reply, proposal=pk, file__isnull=False)
    return rows.filter(proposal__in=seen_by(by)).first()


def filled_in(proposal: Proposal) -> dict[str, object]:
    """Give what a proposal says, as its form is filled in."""
    answers = {f"answer_{key}": "yes" if value else "no" for key, value in proposal.answers.items()}
    return {
        **{name: getattr(proposal, name) for name in ("title", "kind", "why", "basis", "minutes")},
        "presenter": proposal.presenter_id,
        "earlier": proposal.earlier_id,
        "secret": {True: "yes", False: "no", None: ""}[proposal.secret],
        **answers,
    }
