"""A version of an agenda as a paper, with what its reader may know of it."""

import datetime
from collections.abc import Iterable

from yiding.office.agenda.models import Agenda, Invitation, Sitting
from yiding.office.agenda.page import InvitedRow, ItemRow, invited_rows, item_rows, numbered
from yiding.office.agenda.queries import items
from yiding.office.base.audit import newest
from yiding.office.base.by import By
from yiding.papers import agenda as papers
from yiding.text.numerals import day_words

_WEEKDAYS = "一二三四五六日"
_STANDS = {"approved": "", "superseded": "（已被新版替代）"}
_CLASSES = (("出席", "member"), ("列席", "standing"))


def printed(by: By, sitting: Sitting, agenda: Agenda) -> bytes:
    """Print a version for a reader: the items and people that are theirs to know. Errors: PaperError."""
    rows = item_rows(sitting, list(items(by, agenda)))
    stands = _STANDS.get(agenda.state, "（草稿，未经审定）")
    head = newest()
    return papers.print_agenda(
        papers.Agenda(
            sitting.title,
            f"第{agenda.number}版{stands}",
            _facts(sitting, rows),
            [papers.Line(row.number, row.item.title, _below(row)) for row in rows],
            attendance(invited_rows(sitting, by)),
            f"审计链头 {head.number} · {head.hash[:16]}" if head else "",
        )
    )


def _facts(sitting: Sitting, rows: list[ItemRow]) -> list[papers.Said]:
    minutes = sum(row.item.minutes for row in rows)
    facts = [
        ("次数", "、".join(numbered(sitting))),
        ("时间", _when(sitting.day, sitting.time)),
        ("地点", sitting.place),
        ("主持", str(sitting.chair or "")),
        ("预计", f"{len(rows)} 项，约 {minutes} 分钟"),
    ]
    return [(word, said) for word, said in facts if said]


def _when(day: datetime.date | None, time: datetime.time | None) -> str:
    if day is None:
        return "另行通知"
    return f"{day_words(day)}（周{_WEEKDAYS[day.weekday()]}）" + (f"{time:%H:%M}" if time else "")


def _below(row: ItemRow) -> list[str]:
    """Give what is said below an item: who presents it, how long it takes, which units come for it and when."""
    item = row.item
    unit = f"（{item.proposal.unit}）" if item.proposal else ""
    presents = f"汇报：{item.presenter}{unit}" if item.presenter else ""
    begins = f"{row.begins:%H:%M} 开始，" if row.begins else ""
    units = "、".join(f"{name} {at:%H:%M}" if at else name for name, at in row.waiting)
    lines = [f"{presents}　{begins}{item.minutes} 分钟".strip("　")]
    lines += [f"列席：{units}"] if units else []
    return lines + ([f"临时追加：{item.late_why}"] if item.late else [])


def attendance(rows: Iterable[InvitedRow]) -> list[papers.Said]:
    """Give who is asked to come, by class: members, standing non-members, who comes for an item, and who is on leave."""
    asked = [row.invitation for row in rows]
    away = [one for one in asked if one.answer == "leave_granted"]
    here = [one for one in asked if one not in away]
    said = [(word, _names(one for one in here if one.as_what == kind)) for word, kind in _CLASSES]
    said.append(("议题列席", _named(one for one in here if one.as_what in ("item", "presenter"))))
    said.append(("请假", _names(away)))
    return [(word, names) for word, names in said if names]


def _names(rows: Iterable[Invitation]) -> str:
    return "、".join(f"{one.person}（{one.stand_in}代）" if one.stand_in else one.person.name for one in rows)


def _named(rows: Iterable[Invitation]) -> str:
    """Name units with their people: 县水务局　江涛、水清."""
    units: dict[str, list[str]] = {}
    for one in rows:
        units.setdefault(str(one.unit or ""), []).append(one.person.name)
    return "，".join(f"{unit} {'、'.join(names)}".strip() for unit, names in units.items())
