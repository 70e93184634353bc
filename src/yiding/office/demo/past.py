"""The term's past sittings, as the examples of 青岫县 tell of them: what was held before the office began, put in as recorded."""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.utils import timezone

from yiding.office.agenda.models import Agenda, AgendaItem, Invitation, Sitting, SittingBody
from yiding.office.agenda.numbering import title_of
from yiding.office.base.by import TERMINAL
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.numbers import take
from yiding.office.demo.persons import GOVERNMENT, holder
from yiding.office.demo.register import TERM, Register
from yiding.office.demo.units import OFFICE, UNITS
from yiding.office.proposals.filling import key
from yiding.office.proposals.models import Proposal
from yiding.reading import read
from yiding.records.meeting import Attendee, Item, Meeting
from yiding.sources import find_sources, read_path

_KINDS = {"executive", "executive_enlarged", "party_group"}
_BEFORE = datetime.timedelta(days=2)  # an agenda is approved so long before its sitting
_EARLIER = ("议定事项落实情况", "议定事项办理情况")
_WHY = "这个议题在本系统启用以前上会，据公开的会议记录补录。"
_UNITS = {name: row.short for row in UNITS for name in (row.short, row.name, *row.also.split("、")) if name}


def held(folder: Path) -> list[Meeting]:
    """Read the sources of a folder and give the sittings of its government that have a number and a day, oldest first."""
    records = (read(read_path(path)) for path in find_sources([folder]))
    found = [meeting for record in records for meeting in record.meetings]
    dated = [meeting for meeting in found if meeting.held_on and meeting.number and _KINDS.intersection(meeting.kind)]
    return sorted(dated, key=day_of)


def day_of(meeting: Meeting) -> datetime.date:
    """Give the day of a sitting that has one."""
    assert meeting.held_on is not None, "only dated sittings are taken"
    return datetime.date.fromisoformat(str(meeting.held_on.value))


def record_past(register: Register, meetings: Iterable[Meeting]) -> None:
    """Put sittings that took place into the database, with their items as decided proposals, in one deed."""
    before: dict[str, Proposal] = {}
    with deed("make_demonstration", TERMINAL) as doing:
        for meeting in meetings:
            sitting = _sitting(register, doing, meeting)
            agenda = Agenda(sitting=sitting, number=1, state="approved", approved_by=str(sitting.chair or ""))
            agenda.approved_at = _moment(sitting, hour=16) - _BEFORE
            doing.keep(agenda)
            for item in meeting.items:
                doing.keep(_item(register, doing, agenda, item, before))
            doing.keep(*_invitations(register, sitting, meeting.attendance))


def _sitting(register: Register, doing: Deed, meeting: Meeting) -> Sitting:
    chair = register.people.get(str(meeting.chair.name.value)) if meeting.chair else None
    place = str(meeting.place.value) if meeting.place else ""
    sitting = Sitting(day=day_of(meeting), place=place, chair=chair, state="recorded")
    doing.keep(sitting)
    assert meeting.number is not None, "only numbered sittings are taken"
    number = int(str(meeting.number.value))
    first = SittingBody(sitting=sitting, body=register.bodies[GOVERNMENT], series=TERM, number=number, first=True)
    others = [name for name in (str(body.value) for body in meeting.bodies) if name != GOVERNMENT]
    doing.keep(first, *(SittingBody(sitting=sitting, body=register.bodies[name], series=TERM) for name in others))
    sitting.title = title_of([first])
    doing.keep(sitting)
    return sitting


def _item(register: Register, doing: Deed, agenda: Agenda, item: Item, before: dict[str, Proposal]) -> AgendaItem:
    title = _title(item)
    row = AgendaItem(agenda=agenda, order=item.number, title=title)
    if item.kind == "study":
        row.kind = "study"
    elif str(item.title.value).endswith(_EARLIER):
        row.kind = "report_back"
    else:
        row.proposal = _proposal(register, doing, agenda.sitting, item, before)
        row.presenter = row.proposal.presenter
    return row


def _title(item: Item) -> str:
    """Give the title of an item, its documents with their status."""
    papers = [
        f"《{paper.title.value}{f'（{paper.status.value}）' if paper.status else ''}》" for paper in item.documents
    ]
    return ("".join(papers) or str(item.title.value))[:200]


def _proposal(register: Register, doing: Deed, sitting: Sitting, item: Item, before: dict[str, Proposal]) -> Proposal:
    unit, moment = _unit(item), _moment(sitting, hour=12)
    off = item.outcome is not None and item.outcome.value == "withdrawn"
    proposal = Proposal(
        number=f"{moment.year}-{take(f'proposal {moment.year}'):04}",
        unit=register.units[unit],
        title=_title(item),
        key=key(_title(item)),
        kind="consideration" if item.kind == "other" else item.kind,
        why=_WHY,
        presenter=register.people[_head(unit)],
        secret=False,
        state="withdrawn" if off else "decided",
        sitting=None if off else sitting.pk,
        filed_at=moment - datetime.timedelta(days=21),
        submitted_at=moment - datetime.timedelta(days=18),
        moved_at=moment,
    )
    proposal.earlier = before.get(proposal.key)
    proposal.times_listed = proposal.earlier.times_listed + 1 if proposal.earlier else 1
    before[proposal.key] = proposal
    doing.keep(proposal)
    return proposal


def _head(unit: str) -> str:
    return holder("unit_head", unit)


def _unit(item: Item) -> str:
    """Give the unit whose item it was: who presented it, else who was charged first, else the office."""
    named: Iterator[str] = iter([str(item.presenter.value)] if item.presenter else [])
    charged = (str(unit.value) for task in item.assignments for unit in task.lead)
    return next((_UNITS[name] for name in (*named, *charged) if name in _UNITS), OFFICE)


def _invitations(register: Register, sitting: Sitting, attendance: Iterable[Attendee]) -> list[Invitation]:
    """Give who came and who had leave, those whom the register knows, each once."""
    members = {row.person_id: row.as_what for row in register.bodies[GOVERNMENT].members.all()}
    found: dict[str, Invitation] = {}
    for row in attendance:
        name = str(row.name.value) if row.name else ""
        person = register.people.get(name)
        if person is None or row.role == "recorder" or name in found:
            continue
        invitation = Invitation(sitting=sitting, person=person, as_what=members.get(person.pk, "item"), answer="coming")
        if row.role == "absent":
            invitation.answer, invitation.granted_by = "leave_granted", str(sitting.chair or "")
            invitation.reason = str(row.reason.value) if row.reason else ""
        invitation.answered_at = _moment(sitting, hour=17) - _BEFORE
        found[name] = invitation
    return list(found.values())


def _moment(sitting: Sitting, hour: int) -> datetime.datetime:
    assert sitting.day is not None, "it took place"
    return datetime.datetime.combine(sitting.day, datetime.time(hour), timezone.get_default_timezone())
