"""The cast of the office's tests: an invented county, one person for each role, and a proposal of its water bureau."""

from dataclasses import dataclass, field
from functools import cache

from django.test import Client

from office.papers import pdf
from yiding.office.base.audit import check, head_path
from yiding.office.base.by import TERMINAL, By
from yiding.office.base.chain import Entry, keep_head
from yiding.office.base.deeds import deed
from yiding.office.base.files import keep as keep_file
from yiding.office.base.models import AuditEntry, StoredFile, Thing
from yiding.office.people.models import Account, Body, GateDesk, Member, Person, Portfolio, RoleHeld, Unit
from yiding.office.people.queries import by as acting
from yiding.office.proposals.actions.add_document import add_document
from yiding.office.proposals.actions.admit_proposal import admit_proposal
from yiding.office.proposals.actions.close_consultation import close_consultation
from yiding.office.proposals.actions.coordinate_proposal import coordinate_proposal
from yiding.office.proposals.actions.file_proposal import file_proposal
from yiding.office.proposals.actions.give_opinion import give_opinion
from yiding.office.proposals.actions.start_consultation import start_consultation
from yiding.office.proposals.actions.submit_proposal import submit_proposal
from yiding.office.proposals.models import Proposal
from yiding.rules.gates import GATES, QUESTIONS

UNITS = ("县政府办公室", "县司法局", "县市场监督管理局", "县财政局", "县水务局", "县发展和改革局", "县交通运输局")
# role → who, of which unit
PEOPLE = {
    "chief": ("周明远", None),
    "executive_vice": ("韩立群", None),
    "vice_head": ("苏文静", None),
    "office_head": ("陶然", "县政府办公室"),
    "secretariat": ("白露", "县政府办公室"),
    "second": ("田野", "县政府办公室"),
    "desk": ("何川", "县政府办公室"),
    "recorder": ("金晓", "县政府办公室"),
    "supervision": ("石磊", "县政府办公室"),
    "disclosure": ("柳青", "县政府办公室"),
    "secrecy": ("方正", "县政府办公室"),
    "archivist": ("文谷", "县政府办公室"),
    "legal": ("严谨", "县司法局"),
    "competition": ("梁平", "县市场监督管理局"),
    "reviewer": ("钱多", "县财政局"),
    "liaison": ("水清", "县水务局"),
    "unit_head": ("江涛", "县水务局"),
    "other_liaison": ("路遥", "县交通运输局"),
    "other_head": ("车行", "县交通运输局"),
    "planner_head": ("万全", "县发展和改革局"),
}
_ROLE = {"second": "secretariat", "other_liaison": "liaison", "other_head": "unit_head", "planner_head": "unit_head"}


@dataclass
class Cast:
    """The county: its units by name, its persons by what they are."""

    units: dict[str, Unit] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    body: Body = field(default_factory=Body)

    def by(self, name: str) -> By:
        """Give who acts when one of the cast does."""
        return acting(self.accounts[name])

    def client(self, name: str) -> Client:
        """Give a browser in which one of the cast has entered."""
        client = Client()
        client.force_login(self.accounts[name], backend="django.contrib.auth.backends.ModelBackend")
        return client


def keep(*things: Thing) -> None:
    """Put things into the database as the office does, with their audit entry."""
    with deed("import_people", TERMINAL) as doing:
        doing.keep(*things)


def make_cast() -> Cast:
    """Make the county."""
    cast = Cast(body=Body(name="青岫县人民政府", term="第十届", last_number=20))
    for place, name in enumerate(UNITS, 1):
        cast.units[name] = Unit(name=name, kind="office" if place == 1 else "department", order=place)
    for place, (name, (full, _)) in enumerate(PEOPLE.items(), 1):
        cast.people[name] = Person(name=full, order=place)
    keep(cast.body, *cast.units.values(), *cast.people.values())
    roles = [
        RoleHeld(person=cast.people[name], role=_ROLE.get(name, name), unit=cast.units[unit] if unit else None)
        for name, (_, unit) in PEOPLE.items()
    ]
    for name, (full, _) in PEOPLE.items():
        cast.accounts[name] = Account(username=name, full_name=full, person=cast.people[name], password="!")
    cast.accounts["admin"] = Account(username="admin", full_name="系统管理员", admin=True, password="!")
    meets = ("chief", "executive_vice", "vice_head", "office_head", "legal", "reviewer")
    members = [
        Member(body=cast.body, person=cast.people[name], as_what="member" if place < 3 else "standing")
        for place, name in enumerate(meets)
    ]
    desks = (GateDesk(gate="G11", unit=cast.units["县财政局"]), GateDesk(gate="G22", unit=cast.units["县发展和改革局"]))
    charge = Portfolio(person=cast.people["vice_head"], unit=cast.units["县水务局"])
    keep(*roles, *cast.accounts.values(), *members, *desks, charge)
    return cast


@cache
def _bytes() -> bytes:
    return pdf("青岫县农村供水管理办法")


def stored() -> StoredFile:
    """Give a PDF that is kept."""
    return keep_file(_bytes(), "pdf")


FIELDS = {
    "title": "关于《青岫县农村供水管理办法（送审稿）》的汇报",
    "kind": "deliberation",
    "why": "规范农村供水，保障用水安全。",
    "basis": "县委2026年重点工作安排。",
    "secret": False,
    "answers": {**dict.fromkeys(QUESTIONS, False), "normative": True, "others_duties": True},
}


def filed(cast: Cast, **changed: object) -> Proposal:
    """File a proposal of the water bureau with a report, ready to be submitted."""
    fields = {**FIELDS, "presenter_id": cast.people["unit_head"].pk, **changed}
    proposal = file_proposal(cast.by("liaison"), cast.units["县水务局"].pk, fields)
    add_document(cast.by("liaison"), proposal.pk, title="汇报材料", file=stored(), file_name="汇报.pdf")
    return Proposal.objects.get(pk=proposal.pk)


def in_review(cast: Cast, **changed: object) -> Proposal:
    """File a proposal and bring it to the special reviews."""
    proposal = filed(cast, **changed)
    submit_proposal(cast.by("unit_head"), proposal.pk)
    start_consultation(cast.by("desk"), proposal.pk, [cast.units["县交通运输局"].pk])
    _reply(cast, proposal)
    close_consultation(cast.by("desk"), proposal.pk)
    coordinate_proposal(cast.by("vice_head"), proposal.pk)
    return Proposal.objects.get(pk=proposal.pk)


def _reply(cast: Cast, proposal: Proposal) -> None:
    from yiding.office.proposals.actions.answer_consultation import answer_consultation  # noqa: PLC0415

    answer_consultation(cast.by("other_head"), proposal.pk, "agree", "无意见")


def ready(cast: Cast, **changed: object) -> Proposal:
    """File a proposal and bring it into the pool."""
    proposal = in_review(cast, **changed)
    for gate in proposal.gates.exclude(state="passed"):
        if GATES[gate.gate].blocks == "listing":
            give_opinion(cast.by(gate.role), proposal.pk, gate.gate, "agree", "同意")
    admit_proposal(cast.by("secretariat"), proposal.pk)
    return Proposal.objects.get(pk=proposal.pk)


def log_is_whole() -> bool:
    """Say whether the audit log is whole and fits every thing; its head is kept as a commit would have kept it."""
    newest = AuditEntry.objects.order_by("number").last()
    assert newest is not None
    keep_head(head_path(), Entry(newest.number, newest.says, newest.hash))
    return check()[1] is None
