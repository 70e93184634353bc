"""A crowd for the bench of the office: 200 units, 5,000 proposals, 300 sittings and what gathers around them, put in directly.

It is made without actions and so without audit entries of its own: nothing but the pages is measured on it.
"""

import datetime
import random
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from django.db import models
from django.utils import timezone

from yiding.office.agenda.models import Agenda, AgendaItem, Invitation, Sitting, SittingBody
from yiding.office.base.models import AuditEntry, Counter, Notice, Step, StoredFile
from yiding.office.people.models import Account, Body, GateDesk, Member, Person, Portfolio, Post, RoleHeld, Unit
from yiding.office.proposals.models import (
    Consultation,
    Document,
    DocumentVersion,
    Gate,
    Opinion,
    Proposal,
    Submission,
)
from yiding.rules.gates import GATES, QUESTIONS, gates_for

_Row = TypeVar("_Row", bound=models.Model)
SEED = 20260508
STAFF = (
    "chief",
    "executive_vice",
    "office_head",
    "desk",
    "secretariat",
    "recorder",
    "supervision",
    "disclosure",
    "secrecy",
)
"""Roles that one person of the first unit holds each; the chief and the executive vice-head hold theirs for no unit."""
_SHARES = {
    "decided": 0.60,
    "review": 0.10,
    "consultation": 0.05,
    "draft": 0.05,
    "coordination": 0.04,
    "submitted": 0.04,
    "withdrawn": 0.04,
    "returned": 0.02,
    "ready": 0.02,
    "listed": 0.02,
    "proposed": 0.01,
    "approved": 0.005,
    "postponed": 0.005,
}
_OPEN = ("review", "coordination", "consultation", "submitted")


class Size(NamedTuple):
    """How many of each; notices are those of one account."""

    units: int = 200
    proposals: int = 5000
    sittings: int = 300
    notices: int = 40
    audit: int = 20_000


class Crowd:
    """What was made, and the accounts of those who ask, by role."""

    def __init__(self, size: Size) -> None:
        self.size, self.chance, self.now = size, random.Random(SEED), timezone.now()
        self.today = timezone.localdate()
        self.accounts: dict[str, Account] = {}
        self.units: list[Unit] = []
        self.heads: list[Person] = []
        self.proposals: list[Proposal] = []

    def ago(self, days: float) -> datetime.datetime:
        """Give the moment so many days before now."""
        return self.now - datetime.timedelta(days=days)


def make_crowd(size: Size) -> Crowd:
    """Make it in an empty database."""
    crowd = Crowd(size)
    _people(crowd)
    _proposals(crowd)
    _around(crowd)
    _sittings(crowd)
    _traces(crowd)
    return crowd


def _many(model: type[_Row], rows: Iterable[_Row]) -> list[_Row]:
    return model._default_manager.bulk_create(rows, batch_size=500)


def _people(crowd: Crowd) -> None:
    """Make units, a head and a liaison for each, the staff, five vice-heads, and an account for everybody."""
    count = crowd.size.units
    crowd.units = _many(Unit, (Unit(name=f"青岫县第{n}单位", short=f"第{n}单位", order=n) for n in range(1, count + 1)))
    posts = (
        [(role, 0) for role in STAFF]
        + [("legal", 1), ("competition", 2), ("reviewer", 3)]
        + [("vice_head", n) for n in range(5)]
    )
    pairs = [*posts, *(("unit_head", n) for n in range(count)), *(("liaison", n) for n in range(count))]
    people = _many(Person, (Person(name=f"人员{n}", order=n) for n in range(1, len(pairs) + 1)))
    nowhere = ("chief", "executive_vice", "vice_head")
    held = [(person, role, None if role in nowhere else crowd.units[n]) for person, (role, n) in zip(people, pairs)]
    _many(RoleHeld, (RoleHeld(person=person, role=role, unit=unit) for person, role, unit in held))
    _many(Post, (Post(person=person, unit=unit, title="工作人员") for person, _, unit in held))
    names = ((f"u{n}", person) for n, person in enumerate(people, 1))
    accounts = _many(Account, (Account(username=u, full_name=p.name, person=p, password="!") for u, p in names))
    crowd.accounts = {role: account for (role, _), account in zip(reversed(pairs), reversed(accounts))}
    (crowd.accounts["admin"],) = _many(
        Account, [Account(username="admin", full_name="管理员", admin=True, password="!")]
    )
    crowd.heads = [person for person, role, _ in held if role == "unit_head"]
    vices = [person for person, role, _ in held if role == "vice_head"]
    _many(Portfolio, (Portfolio(person=vices[n % 5], unit=unit) for n, unit in enumerate(crowd.units)))
    _many(
        GateDesk, (GateDesk(gate=gate, unit=crowd.units[3]) for gate, row in GATES.items() if row.owner == "reviewer")
    )


def _proposals(crowd: Crowd) -> None:
    """Make proposals, spread over units, states and the last six years."""
    states = [state for state, share in _SHARES.items() for _ in range(round(share * crowd.size.proposals))]
    states += ["decided"] * (crowd.size.proposals - len(states))
    crowd.chance.shuffle(states)
    crowd.proposals = _many(Proposal, (_proposal(crowd, n, state) for n, state in enumerate(states, 1)))
    Counter.objects.create(series=f"proposal {crowd.today.year}", last=crowd.size.proposals)


def _proposal(crowd: Crowd, number: int, state: str) -> Proposal:
    unit = crowd.chance.randrange(len(crowd.units))
    age = crowd.chance.uniform(1, 30) if state in _OPEN else crowd.chance.uniform(20, 2000)
    answers = {question: crowd.chance.random() < 0.3 for question in QUESTIONS}
    title = f"《青岫县第{number}号事项管理办法（送审稿）》"
    return Proposal(
        number=f"{crowd.today.year}-{number:04}",
        unit=crowd.units[unit],
        title=title,
        key=f"青岫县第{number - number % 2}号事项管理办法",  # every second one came before a sitting already
        kind=crowd.chance.choice(("deliberation", "report", "study", "consideration")),
        why="规范管理，保障安全。" * 10,
        basis="县委重点工作安排。",
        presenter=crowd.heads[unit],
        answers=answers,
        secret=False,
        state=state,
        filed_at=crowd.ago(age + 5),
        submitted_at=None if state == "draft" else crowd.ago(age + 3),
        moved_at=crowd.ago(age),
        times_listed=int(state == "decided"),
    )


def _around(crowd: Crowd) -> None:
    """Make the gates with opinions, papers, consultations and submissions of every proposal."""
    file = StoredFile.objects.create(hash="ab" * 32, size=3, kind="pdf", at=crowd.now)
    gates = _many(Gate, (gate for proposal in crowd.proposals for gate in _gates(crowd, proposal)))
    passed = (gate for gate in gates if gate.state != "open")
    _many(Opinion, (_opinion(gate) for gate in passed))
    papers = ((proposal, kind) for proposal in crowd.proposals for kind in ("report", "draft"))
    documents = _many(Document, (Document(proposal=one, title="材料", kind=kind) for one, kind in papers))
    versions = ((document, number) for document in documents for number in (1, 2))
    _many(
        DocumentVersion,
        (
            DocumentVersion(document=one, number=number, file=file, name="材料.pdf", by_name="人员", at=crowd.now)
            for one, number in versions
        ),
    )
    sent = [proposal for proposal in crowd.proposals if proposal.state not in ("draft", "submitted")]
    _many(Consultation, (row for proposal in sent for row in _consultations(crowd, proposal)))
    _many(Submission, (Submission(proposal=one, number=1, says={"title": one.title}, at=crowd.now) for one in sent))


def _gates(crowd: Crowd, proposal: Proposal) -> Iterator[Gate]:
    if proposal.state == "draft":
        return
    desks = {gate: crowd.units[3] for gate, row in GATES.items() if row.owner == "reviewer"}
    for row in gates_for(proposal.answers):
        waits = proposal.state in _OPEN and crowd.chance.random() < 0.5
        failed = not waits and crowd.chance.random() < 0.03
        owner = GATES[row.gate].owner
        yield Gate(
            proposal=proposal,
            gate=row.gate,
            question=row.question,
            role=owner,
            unit=proposal.unit if owner == "unit_head" else desks.get(row.gate),
            state="open" if waits else "failed" if failed else "passed",
            opened_at=proposal.submitted_at or crowd.now,
            due=crowd.today + datetime.timedelta(days=crowd.chance.randint(-10, 10)),
        )


def _opinion(gate: Gate) -> Opinion:
    position = "disagree" if gate.state == "failed" else "agree"
    return Opinion(gate=gate, position=position, text="意见。", by_name="人员", at=gate.opened_at)


def _consultations(crowd: Crowd, proposal: Proposal) -> Iterator[Consultation]:
    for unit in crowd.chance.sample(crowd.units, 2):
        waits = proposal.state == "consultation"
        yield Consultation(
            proposal=proposal,
            unit=unit,
            asked_at=proposal.submitted_at or crowd.now,
            due=crowd.today + datetime.timedelta(days=crowd.chance.randint(-5, 5)),
            position="" if waits else "agree",
            replied_at=None if waits else proposal.moved_at,
        )


def _sittings(crowd: Crowd) -> None:
    """Make sittings, the newest four still to come, with ten items each and thirty persons asked."""
    body = Body.objects.create(name="青岫县人民政府", term="第十七届", last_number=0)
    people = list(Person.objects.order_by("order")[:60])
    _many(Member, (Member(body=body, person=person) for person in people[:12]))
    total = crowd.size.sittings
    sittings = _many(Sitting, (_sitting(crowd, n, total - n) for n in range(1, total + 1)))
    _many(
        SittingBody,
        (
            SittingBody(sitting=one, body=body, series="第十七届", number=n, first=True)
            for n, one in enumerate(sittings, 1)
        ),
    )
    agendas = _many(
        Agenda, (Agenda(sitting=one, number=1, state="approved", approved_at=crowd.now) for one in sittings)
    )
    put = [proposal for proposal in crowd.proposals if proposal.state in ("decided", "listed")]
    _many(AgendaItem, (_item(agendas[n % total], n // total + 1, proposal) for n, proposal in enumerate(put)))
    for n, proposal in enumerate(put):
        proposal.sitting = sittings[n % total].pk
    Proposal.objects.bulk_update(put, ["sitting"], batch_size=500)
    asked = ((sitting, person) for sitting in sittings for person in crowd.chance.sample(people, 30))
    _many(Invitation, (_invitation(sitting, person) for sitting, person in asked))


def _sitting(crowd: Crowd, number: int, before_last: int) -> Sitting:
    state = ("convened", "preparing", "preparing", "preparing")[before_last] if before_last < 4 else "recorded"
    day = crowd.today + datetime.timedelta(days=40 - 14 * before_last)
    return Sitting(title=f"青岫县人民政府第十七届第{number}次常务会议", day=day, state=state, time=datetime.time(9))


def _item(agenda: Agenda, order: int, proposal: Proposal) -> AgendaItem:
    return AgendaItem(agenda=agenda, order=order, proposal=proposal, title=proposal.title, presenter=proposal.presenter)


def _invitation(sitting: Sitting, person: Person) -> Invitation:
    answer = "coming" if sitting.state == "recorded" else ""
    return Invitation(sitting=sitting, person=person, as_what="member", answer=answer)


def _traces(crowd: Crowd) -> None:
    """Make history, notices, and a log that is long; it is no chain."""
    acts = ("file_proposal", "submit_proposal", "start_consultation", "close_consultation", "coordinate_proposal")
    done = ((proposal, act) for proposal in crowd.proposals for act in acts)
    _many(Step, (Step(about=one.about, act=act, name="人员", at=one.moved_at, person=1) for one, act in done))
    accounts = [*Account.objects.all()]
    told = ((account, n) for account in accounts for n in range(crowd.size.notices))
    _many(Notice, (_notice(crowd, account, n) for account, n in told))
    _many(
        AuditEntry,
        (AuditEntry(number=n, says=_says(crowd, n), hash=f"{n:064x}") for n in range(1, crowd.size.audit + 1)),
    )


def _notice(crowd: Crowd, account: Account, number: int) -> Notice:
    link = f"/proposals/{crowd.proposals[number].pk}/"
    told = Notice(
        account=account, key=f"bench:{number}", chinese="有议题等待审查意见", english="A proposal waits", link=link
    )
    told.at, told.read_at = crowd.ago(number), crowd.now if number % 3 else None
    return told


def _says(crowd: Crowd, number: int) -> Mapping[str, Any]:
    about = crowd.proposals[number % len(crowd.proposals)].about
    return {
        "act": "submit_proposal",
        "who": "1 人员",
        "about": about,
        "state": {},
        "at": crowd.ago(number / 50).isoformat(),
    }
