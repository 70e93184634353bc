"""A sitting that is over, as the room of papers drafts its minutes from it. What the record does not say stays empty."""

import datetime
import re
from collections.abc import Mapping

from yiding.office.agenda.models import Invitation, Sitting, SittingBody
from yiding.office.people.models import Person, Post, RoleHeld
from yiding.office.proposals.words import STATUSES
from yiding.office.sittings.models import Assignment, Attendance, SittingItem
from yiding.papers.minutes import Charged, Resolved, Sat, Tabled
from yiding.papers.minutes import Person as Named
from yiding.records.meeting import MeetingKind, NextStep
from yiding.text.numerals import day_words, numeral

_NOON = 12
_ADOPTED = ("adopted", "adopted_in_principle")
# 关于全县防汛准备情况的汇报 · 关于《农村供水管理办法（送审稿）》的请示
_ABOUT = re.compile(r"^(?:关于)?(.+?)(?:的(?:汇报|报告|请示|说明|议题))?$")
_WHOLE = re.compile(r"关于.+的(?:汇报|报告|请示|说明|议题)")
# 《农村供水管理办法（送审稿）》: what stands in brackets at the end and is a status, which 试行 is not
_TITLED = re.compile(r"《([^《》]+?)(?:[（(](" + "|".join(words[0] for words in STATUSES.values()) + r")[）)])?》")
# 补充检测后再提请 · 意见一致以后再上会: the wording says itself that it comes back
_BACK = re.compile(r"(?:以后|之后|后)?(?:再次?(?:提请|提交|上会|审议|研究)(?:会议)?(?:审议|研究)?)?$")
_MEETINGS: dict[str, MeetingKind] = {
    "常务会议": "executive",
    "常务（扩大）会议": "executive_enlarged",
    "全体会议": "plenary",
    "专题会议": "special",
}


def sat_of(sitting: Sitting) -> Sat:
    """Give a sitting with its roll; its items are given by `resolved`."""
    bodies = list(sitting.bodies.select_related("body"))
    counted = next((row for row in bodies if row.number), None)
    day = sitting.day
    sat = Sat(
        [row.body.name for row in bodies],
        [_kind(row) for row in bodies],
        counted.number if counted else None,
        (),
        term=_term(counted),
        year=int(counted.series) if counted and counted.series.isdecimal() else None,
        day=day,
        session=None if sitting.time is None else "am" if sitting.time.hour < _NOON else "pm",
        place=sitting.place,
        chair=sitting.chair.name if sitting.chair else "",
        post=_post(sitting.chair, day) if sitting.chair else "",
    )
    return _with_roll(sat, sitting)


def _kind(row: SittingBody) -> MeetingKind:
    return "party_group" if row.body.kind == "party_group" else _MEETINGS.get(row.body.meeting, "other")


def _term(row: SittingBody | None) -> int | None:
    """Give the number of a term: 第十届 → 10."""
    found = re.fullmatch(r"第(.+)届", row.series) if row else None
    return next((number for number in range(1, 100) if found and numeral(number) == found[1]), None)


def _post(person: Person, day: datetime.date | None) -> str:
    rows = Post.objects.on(day) if day else Post.objects.all()
    return rows.filter(person=person).values_list("title", flat=True).first() or ""


def _with_roll(sat: Sat, sitting: Sitting) -> Sat:
    rows = Attendance.objects.filter(sitting=sitting, signed_at__isnull=False)
    there = list(rows.select_related("person", "unit", "stands_for"))
    away = Invitation.objects.filter(sitting=sitting, answer="leave_granted", as_what="member")
    units = units_of([row.person_id for row in there], sitting.day)
    instead = {row.stands_for_id: row.person.name for row in there if row.stands_for_id}
    return sat._replace(
        present=[Named(row.person.name) for row in there if row.as_what == "member"],
        absent=[
            Named(row.person.name, reason=row.reason, stand_in=instead.get(row.person_id, ""))
            for row in away.select_related("person")
        ],
        in_attendance=[
            Named(row.person.name, unit=row.unit.name if row.unit else units.get(row.person_id, ""))
            for row in there
            if row.as_what != "member"
        ],
    )


def units_of(persons: list[int], day: datetime.date | None) -> dict[int, str]:
    """Give the unit of each person, by post, else by role."""
    found: dict[int, str] = {}
    for model in (RoleHeld, Post):
        rows = model.objects.on(day) if day else model.objects.all()
        for row in rows.filter(person__in=persons, unit__isnull=False).select_related("unit").order_by("-pk"):
            found[row.person_id] = row.unit.name if row.unit else ""
    return found


def resolved(item: SittingItem, units: Mapping[int, str]) -> Resolved:
    """Give one item as it was resolved; `units` are those of persons who present."""
    title, documents = matter(item)
    dissents = [row.text for row in item.speeches.all() if row.dissent]
    return Resolved(
        title,
        item.kind,  # type: ignore[arg-type] # the kinds of a sitting are those of records
        item.outcome or "considered",  # type: ignore[arg-type] # likewise
        presenters=_presenters(item, units),
        documents=documents,
        steps=steps(item),
        reviser=item.reviser.name if item.reviser else "",
        checker=item.checker.name if item.checker else "",
        due=by_when(item.due_words, item.due),
        issued_as=item.issued_as,
        reason=item.reason.strip().rstrip("。"),
        condition=_BACK.sub("", item.condition.strip().rstrip("。")),
        charged=[_charged(row) for one in (item, *joined(item)) for row in one.assignments.all()],
        directives=[item.decision.strip()] if item.decision.strip().startswith("要") else (),
        dissent="；".join(dissents),
        chief_reason=item.against_majority,
    )


def joined(item: SittingItem) -> list[SittingItem]:
    """Give the items that were taken together with one: what was asked on them is asked."""
    return [row for row in item.parts.all() if row.state == "joined"]


def matter(item: SittingItem) -> tuple[str, list[Tabled]]:
    """Give the matter without its verb, and the documents that it names, each with its status."""
    found = _ABOUT.match(item.title)
    title = found[1] if found else item.title
    known = _statuses(item)
    documents = [Tabled(name, status or known.get(name, "")) for name, status in _TITLED.findall(title)]
    bare = _TITLED.sub(r"《\1》", title)
    if len(documents) == 1 and bare == f"《{documents[0].title}》":
        return documents[0].title, documents
    # 研究县水利局提交的关于配套资金的请示: of what is put forward the noun belongs to the title, of a report the wording has it
    whole = item.kind in ("deliberation", "consideration", "other") and _WHOLE.fullmatch(item.title)
    return (_TITLED.sub(r"《\1》", item.title) if whole else bare), documents


def _statuses(item: SittingItem) -> dict[str, str]:
    """Give the status of each draft of the item's proposal, by its title."""
    rows = item.proposal.documents.filter(kind="draft").exclude(status="none") if item.proposal else ()
    return {row.title.strip("《》"): STATUSES[row.status][0] for row in rows}


def _presenters(item: SittingItem, units: Mapping[int, str]) -> list[str]:
    """Give the unit that put an item forward, else that of who presents it, else the presenter."""
    if item.proposal:
        return [item.proposal.unit.name]
    if item.presenter is None or item.kind == "study":
        return []
    return [units.get(item.presenter.pk, item.presenter.name)]


def steps(item: SittingItem) -> list[NextStep]:
    """Give what an outcome leaves to do: what goes on to another organ is issued only after it (713 articles 8 and 31)."""
    if item.outcome == "deferred":
        return ["resubmit"]
    if item.outcome not in _ADOPTED:
        return []
    found: list[NextStep] = []
    if item.route:
        found = ["revise"] if item.reviser else []
        found.append(item.route)  # type: ignore[arg-type] # routes are steps of records
        return [*found, "issue"] if item.issued_as else found
    if item.reviser:
        return ["revise_and_issue"] if item.issued_as else ["revise"]
    return ["issue"] if item.issued_as else []


def _charged(row: Assignment) -> Charged:
    units = list(row.units.all())
    return Charged(
        row.task.strip().rstrip("。"),
        [one.unit.name for one in units if one.lead],
        [one.unit.name for one in units if not one.lead],
        [row.leader.name] if row.leader else [],
        by_when(row.due_words, row.due),
    )


def by_when(words: str, day: datetime.date | None) -> str:
    """Give a term as it was said, else its day; what was said loses 完成 at its end, which the task says."""
    said = words.strip().removesuffix("完成").removeprefix("于")
    return said or (f"{day_words(day)}前" if day else "")
