"""A sitting of the invented county that is over, its record made directly, and its minutes as far as each name says."""

import datetime

from django.utils import timezone

from office.agenda.composed import convened
from office.cast import Cast, keep, ready
from yiding.office.agenda.models import Sitting
from yiding.office.minutes.actions.check_minutes import check_minutes
from yiding.office.minutes.actions.choose_openness import choose_openness
from yiding.office.minutes.actions.confirm_minutes import confirm_minutes
from yiding.office.minutes.actions.confirm_part import confirm_part
from yiding.office.minutes.actions.correct_minutes import correct_minutes
from yiding.office.minutes.actions.draft_minutes import draft_minutes
from yiding.office.minutes.actions.edit_minutes import edit_minutes
from yiding.office.minutes.actions.issue_minutes import issue_minutes
from yiding.office.minutes.actions.keep_series import keep_series
from yiding.office.minutes.actions.review_minutes import review_minutes
from yiding.office.minutes.actions.sign_minutes import sign_minutes
from yiding.office.minutes.models import Minutes, MinutesItem, Part
from yiding.office.sittings.models import AssignedUnit, Assignment, Attendance, SittingItem, Speech

DUE = datetime.date(2026, 12, 31)
GROUND = "《政府信息公开条例》第二十条"


def closed(cast: Cast, state: str = "recorded") -> Sitting:
    """Give a sitting that is over: a text adopted in principle with a task, a study, and a deferral."""
    sitting = convened(cast, ready(cast))
    listed = sitting.agendas.get().items.get()
    sitting.state = state
    water = SittingItem(
        sitting=sitting,
        listed=listed,
        proposal=listed.proposal,
        order=1,
        title=listed.title,
        presenter=cast.people["unit_head"],
        state="decided",
        outcome="adopted_in_principle",
        decision="要加强水源地保护，落实管护责任。",
        reviser=cast.units["县水务局"],
        checker=cast.units["县司法局"],
        issued_as="县政府办公室",
        due=DUE,
    )
    study = SittingItem(sitting=sitting, order=2, title="行政复议法", kind="study", state="decided", outcome="studied")
    bridge = SittingItem(
        sitting=sitting,
        order=3,
        title="关于县城桥梁检测的汇报",
        kind="report",
        state="decided",
        presenter=cast.people["other_head"],
        outcome="deferred",
        reason="检测数据不完整",
        condition="补充检测后再提请",
    )
    keep(sitting, water, study, bridge)
    task = Assignment(item=water, task="制定水源地保护方案", due_words="3月底前", leader=cast.people["vice_head"])
    keep(task)
    lead = AssignedUnit(assignment=task, unit=cast.units["县水务局"], lead=True)
    helps = AssignedUnit(assignment=task, unit=cast.units["县财政局"])
    keep(lead, helps, *_there(cast, sitting))
    return sitting


def _there(cast: Cast, sitting: Sitting) -> list[Attendance]:
    rows = [("chief", "member"), ("executive_vice", "member"), ("vice_head", "member"), ("office_head", "standing")]
    there = [
        Attendance(sitting=sitting, person=cast.people[name], as_what=kind, signed_at=timezone.now())
        for name, kind in rows
    ]
    head = cast.people["unit_head"]
    unit = cast.units["县水务局"]
    return [
        *there,
        Attendance(sitting=sitting, person=head, unit=unit, as_what="item", signed_at=timezone.now()),
    ]


def dissent(cast: Cast, sitting: Sitting) -> Speech:
    """Put a dissent into the record that was to be written down."""
    item = SittingItem.objects.get(sitting=sitting, order=1)
    said = "收费标准没有听证，不同意现在通过。"
    row = Speech(
        item=item, person=cast.people["executive_vice"], as_what="member", position="disagree", text=said, dissent=True
    )
    row.since, row.key, row.written_by = timezone.now(), "dissent", "金晓"
    keep(row)
    return row


def drafted(cast: Cast) -> Minutes:
    """Draft the minutes of a sitting that is over, in the series 青政纪要."""
    keep_series(cast.by("secretariat"), body=cast.body.pk, name="青政纪要", last=15)
    return draft_minutes(cast.by("secretariat"), closed(cast).pk)


def checked(cast: Cast) -> Minutes:
    """Have the draft checked, its openness chosen."""
    minutes = drafted(cast)
    choose_openness(cast.by("disclosure"), minutes.pk, "proactive", GROUND)
    return check_minutes(cast.by("desk"), minutes.pk)


def confirm_all(cast: Cast, minutes: Minutes) -> None:
    """Have everybody who is asked confirm the own part."""
    names = {person.pk: name for name, person in cast.people.items()}
    for part in Part.objects.filter(item__minutes=minutes.pk, over=False, answer=""):
        confirm_part(cast.by(names[part.person_id]), minutes.pk, part.pk)


def confirmed(cast: Cast) -> Minutes:
    """Have every part confirmed."""
    minutes = checked(cast)
    confirm_all(cast, minutes)
    return confirm_minutes(cast.by("secretariat"), minutes.pk)


def reviewed(cast: Cast) -> Minutes:
    """Have them reviewed."""
    return review_minutes(cast.by("office_head"), confirmed(cast).pk)


def signed(cast: Cast) -> Minutes:
    """Have them signed."""
    return sign_minutes(cast.by("chief"), reviewed(cast).pk, "同意签发。")


def issued(cast: Cast) -> Minutes:
    """Have them issued to the water bureau and to finance."""
    units = [cast.units[name].pk for name in ("县水务局", "县财政局")]
    return issue_minutes(cast.by("secretariat"), signed(cast).pk, units)


def again(minutes: Minutes) -> Minutes:
    """Give minutes as the database has them."""
    found: Minutes = Minutes.objects.get(pk=minutes.pk)
    return found


def item(minutes: Minutes, order: int = 1) -> MinutesItem:
    """Give one item of minutes."""
    found: MinutesItem = minutes.items.get(order=order)
    return found


def write(cast: Cast, minutes: Minutes, text: str, order: int = 1, who: str = "secretariat") -> Minutes:
    """Write another text for an item of a draft."""
    row, now = item(minutes, order), again(minutes)
    items = {row.pk: (row.heading, text)}
    whole = {"mark": now.mark, "title": now.title, "preamble": now.preamble, "copies": now.copies}
    return edit_minutes(cast.by(who), now.pk, now.version, **whole, items=items)  # type: ignore[arg-type]


def words(minutes: Minutes) -> tuple[object, ...]:
    """Give everything that must never change once minutes are signed."""
    now = again(minutes)
    whole = (now.mark, now.title, now.preamble, now.copies, now.openness, now.ground, now.numbered, now.opinion)
    return (*whole, now.signed_by, now.signed_at, *now.items.values_list("order", "heading", "text", "version"))


def corrected(cast: Cast) -> Minutes:
    """Give minutes of which a correction is signed."""
    original = issued(cast)
    new = correct_minutes(cast.by("secretariat"), original.pk, [item(original).pk], "期限有误")
    write(cast, new, "期限更正为2026年12月31日。")
    check_minutes(cast.by("desk"), new.pk)
    confirm_all(cast, new)
    confirm_minutes(cast.by("secretariat"), new.pk)
    review_minutes(cast.by("office_head"), new.pk)
    sign_minutes(cast.by("chief"), new.pk, "同意更正。")
    return original
