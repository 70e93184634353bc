"""What to look at before an agenda is approved: warnings, which never block anything."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from django.db.models import Prefetch
from django.utils import timezone

from yiding.office.agenda.case import stands
from yiding.office.agenda.clocks import papers_due
from yiding.office.agenda.models import Agenda, AgendaItem, Sitting
from yiding.office.agenda.quorum import quorums
from yiding.office.base.chosen import number
from yiding.office.base.days import today
from yiding.office.people.models import Member, Person, Portfolio, RoleHeld
from yiding.office.proposals.models import Document, Gate, Proposal
from yiding.rules.gates import GATES, not_yet
from yiding.rules.words import Words

HALF_DAY = 240  # minutes
_AWAY = ("leave_asked", "leave_granted")


class Warned(NamedTuple):
    """One warning: what it is about, the item where it is about one, and the sentence.

    `about` is items, minutes, quorum, papers, gone, again, gate, vice_head or reporter; of the plan rest, number or order.
    """

    about: str
    item: int | None
    words: Words


def warnings(agenda: Agenda) -> list[Warned]:
    """Give the warnings on a version of an agenda, in a fixed number of queries."""
    sitting = agenda.sitting
    items = list(_fetched(agenda))
    found = [*_whole(items), *_quorum(sitting)]
    due, people = papers_due(sitting), _people(sitting)
    for item in items:
        if item.proposal:
            found += [*_on(item, item.proposal, due), *_persons(item, item.proposal, people)]
    return found


class _People(NamedTuple):
    """Who is in charge of which unit, who heads which, who comes, and who is on leave, on the day of a sitting."""

    charge: dict[int, list[Person]]
    heads: set[tuple[int, int | None]]
    members: set[int]
    away: set[int]


def _people(sitting: Sitting) -> _People:
    day = sitting.day or today()
    charge: dict[int, list[Person]] = {}
    for row in Portfolio.objects.on(day).select_related("person"):
        charge.setdefault(row.unit_id, []).append(row.person)
    bodies = [row.body_id for row in sitting.bodies.all()]
    return _People(
        charge,
        set(RoleHeld.objects.on(day).filter(role="unit_head").values_list("person", "unit")),
        set(Member.objects.on(day).filter(body__in=bodies).values_list("person", flat=True)),
        {row.person_id for row in sitting.invitations.all() if row.answer in _AWAY},
    )


def _fetched(agenda: Agenda) -> list[AgendaItem]:
    documents = Document.objects.prefetch_related("versions")
    gates = Gate.objects.filter(state="open")
    rows = agenda.items.select_related("presenter", "proposal__unit")
    return list(rows.prefetch_related(Prefetch("proposal__documents", documents), Prefetch("proposal__gates", gates)))


def _whole(items: list[AgendaItem]) -> Iterator[Warned]:
    most, minutes = number("agenda.max_items"), sum(item.minutes for item in items)
    proposals = [item for item in items if item.kind == "proposal"]
    if len(proposals) > most:
        yield Warned(
            "items",
            None,
            (
                f"议题 {len(proposals)} 项，超过一次会议 {most} 项。",
                f"{len(proposals)} items, more than {most} a sitting.",
            ),
        )
    if minutes > HALF_DAY:
        yield Warned(
            "minutes",
            None,
            (f"预计共 {minutes} 分钟，超过半天。", f"{minutes} minutes in all, more than half a day."),
        )


def _quorum(sitting: Sitting) -> Iterator[Warned]:
    for row in quorums(sitting):
        if row.coming < row.needed:
            yield Warned(
                "quorum",
                None,
                (
                    f"{row.body}组成人员 {row.members} 人，除去请假的只有 {row.coming} 人，法定人数为 {row.needed} 人。",
                    f"{row.body}: {row.members} members, {row.coming} without those on leave, a quorum is {row.needed}.",
                ),
            )


def _on(item: AgendaItem, proposal: Proposal, due: datetime.date | None) -> Iterator[Warned]:
    """Give what is to be said of a proposal itself."""
    newest = [document.versions.all()[0] for document in proposal.documents.all() if document.versions.all()]
    if due and any(timezone.localdate(row.at) > due for row in newest):
        yield _of("papers", item, ("材料晚于报送期限", "papers came after they were due"))
    if not stands(proposal, item.agenda.sitting_id) and proposal.state != "decided":
        yield _of(
            "gone",
            item,
            ("已经撤回、延期，或者列入另一次会议", "was withdrawn, postponed, or put on another sitting's agenda"),
        )
    if proposal.times_listed - (proposal.state == "listed") > 0 or proposal.earlier_id:
        yield _of("again", item, ("以前上过会（反复上会）", "was before a sitting already"))
    later = not_yet(proposal.state)
    for gate in proposal.gates.all():
        if GATES[gate.gate].blocks == "nothing" and gate.gate not in later:
            name = GATES[gate.gate].name
            yield _of("gate", item, (f"{gate.gate} {name[0]}还没有完成", f"{gate.gate} {name[1]} is open"))


def _persons(item: AgendaItem, proposal: Proposal, people: _People) -> Iterator[Warned]:
    """Give what is to be said of who presents a proposal and of who is in charge of its unit."""
    charge = people.charge.get(proposal.unit_id, [])
    names = "、".join(person.name for person in charge)
    if charge and all(person.pk in people.away for person in charge):
        yield _of("vice_head", item, (f"分管副职{names}请假", f"the vice-head in charge ({names}) is on leave"))
    elif charge and all(person.pk not in people.members for person in charge):
        yield _of("vice_head", item, (f"分管副职{names}不参会", f"the vice-head in charge ({names}) does not come"))
    if (item.presenter_id, proposal.unit_id) not in people.heads:
        said = ("汇报人不是申报单位主要负责人", "the presenter is not the head of the unit")
        yield _of("reporter", item, said)


def _of(about: str, item: AgendaItem, words: Words) -> Warned:
    return Warned(about, item.pk, (f"“{item.title}”{words[0]}。", f"“{item.title}”: {words[1]}."))
