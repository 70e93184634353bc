"""The papers of a sitting: its notice, the sheet to be signed, name cards, the seating plan, certificates of attendance."""

import datetime
from collections.abc import Callable

from django.utils import timezone

from yiding.office.agenda.models import AgendaItem, Sitting
from yiding.office.agenda.page import numbered
from yiding.office.agenda.queries import approved
from yiding.office.base.sent import Printer
from yiding.office.people.models import Unit
from yiding.office.sittings.models import Attendance, Presence, SittingItem
from yiding.office.sittings.page import attendee_rows
from yiding.papers.letters import Certificate, Notice, certificate, notice
from yiding.papers.official import Official
from yiding.papers.official_docx import print_docx
from yiding.papers.official_pdf import print_pdf
from yiding.papers.seating import (
    Signer,
    SignIn,
    print_name_cards,
    print_seating,
    print_sign_in,
    print_sign_in_docx,
)
from yiding.text.numerals import day_words

_ASKED = (
    "请提前十分钟到会签到，会前关闭录音录像设备。",
    "因故不能参会的，请按规定提前请假；会议材料不得外传，涉密材料走涉密渠道。",
)
_AS = {"member": "出席", "standing": "列席", "item": "列席", "presenter": "列席"}


def papers(sitting: Sitting, name: str) -> tuple[str, dict[str, Printer]] | None:
    """Give what a paper of a sitting is called, and how it is printed in each form; None for a paper that there is not."""
    made = dated(sitting.day)
    kinds: dict[str, Callable[[], tuple[str, dict[str, Printer]]]] = {
        "notice": lambda: ("会议通知", official(notice(_notice(sitting)), made)),
        "sign-in": lambda: (
            "签到表",
            {
                "pdf": lambda: print_sign_in(_sheet(sitting), made),
                "docx": lambda: print_sign_in_docx(_sheet(sitting), made),
            },
        ),
        "name-cards": lambda: ("席卡", {"pdf": lambda: print_name_cards(_names(sitting), made)}),
        "seating": lambda: ("座次图", {"pdf": lambda: print_seating(f"{sitting.title}座次图", _names(sitting), made)}),
    }
    found = kinds.get(name)
    if found is None:
        return None
    title, printers = found()
    return f"{sitting.title}{title}", printers


def official(paper: Official, made: datetime.datetime) -> dict[str, Printer]:
    """Give how an official paper is printed in each form."""
    return {"pdf": lambda: print_pdf(paper, made), "docx": lambda: print_docx(paper, made)}


def dated(day: datetime.date | None) -> datetime.datetime:
    """Give the time that a paper of a sitting bears: its day, so that the same data give the same bytes."""
    return timezone.make_aware(datetime.datetime.combine(day or datetime.date(2000, 1, 1), datetime.time()))


def certified(sitting: Sitting, person: int) -> tuple[str, dict[str, Printer]] | None:
    """Give the certificate of somebody who signed in, and how it is printed; None for whoever was not there."""
    row = Attendance.objects.filter(sitting=sitting, person=person, signed_at__isnull=False)
    found = row.select_related("person", "unit").first()
    if found is None:
        return None
    told = Certificate(
        found.person.name,
        found.unit.name if found.unit else "",
        sitting.title,
        day_words(sitting.day),
        _AS[found.as_what],
        _items_of(found) if found.as_what in ("item", "presenter") else (),
        _issuer(),
        day_words(sitting.day),
    )
    return f"{sitting.title}参会证明{found.person.name}", official(certificate(told), dated(sitting.day))


def _items_of(row: Attendance) -> list[str]:
    """Give the items at which somebody was in the room."""
    spans = list(Presence.objects.filter(attendance=row).values_list("came_at", "left_at"))
    found = []
    for item in SittingItem.objects.filter(sitting=row.sitting_id).exclude(taken={}):
        begun, over = (item.taken.get(key) for key in ("reporting", "decided"))
        since = datetime.datetime.fromisoformat(begun) if begun else None
        until = datetime.datetime.fromisoformat(over) if over else None
        if since and any(came <= (until or since) and (left is None or left >= since) for came, left in spans):
            found.append(item.title)
    return found


def _notice(sitting: Sitting) -> Notice:
    agenda = approved(sitting)
    rows = AgendaItem.objects.filter(agenda=agenda.pk) if agenda else ()
    when = f"{day_words(sitting.day)}{f' {sitting.time:%H:%M}' if sitting.time else ''}"
    facts = [("时间", when), ("地点", sitting.place), ("主持", str(sitting.chair or ""))]
    return Notice(
        sitting.title,
        "各参会人员",
        [(word, said) for word, said in facts if said],
        [row.title for row in rows],
        _ASKED,
        _issuer(),
        day_words(timezone.localdate(agenda.approved_at) if agenda and agenda.approved_at else sitting.day),
    )


def _sheet(sitting: Sitting) -> SignIn:
    rows = attendee_rows(sitting)
    facts = [("会议", "、".join(numbered(sitting))), ("时间", day_words(sitting.day)), ("地点", sitting.place)]
    people = [Signer(row.name, row.unit or row.as_what[0]) for row in rows]
    return SignIn(f"{sitting.title}签到表", [(word, said) for word, said in facts if said], people)


def _names(sitting: Sitting) -> list[str]:
    """Give who sits at the table, in protocol order: who comes to the whole sitting, the chair first."""
    rows = [row for row in attendee_rows(sitting) if row.as_what[0] in ("出席", "固定列席")]
    chair = [row for row in rows if row.person == sitting.chair_id]
    return [row.name for row in [*chair, *(row for row in rows if row.person != sitting.chair_id)]]


def _issuer() -> str:
    office = Unit.objects.filter(kind="office").first()
    return office.name if office else ""
