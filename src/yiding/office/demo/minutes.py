"""The minutes of the demonstration's sittings: each step is the real action, done by whose step it is, on its day."""

import datetime
from collections.abc import Generator

from yiding.office.demo.clock import Story
from yiding.office.demo.persons import CHIEF, DESK, DISCLOSURE, GOVERNMENT, OFFICE_HEAD, SECRETARY, holder
from yiding.office.demo.plans_for_sittings import FOR_SIGNED
from yiding.office.demo.way import Office
from yiding.office.minutes.actions.acknowledge_minutes import acknowledge_minutes
from yiding.office.minutes.actions.check_minutes import check_minutes
from yiding.office.minutes.actions.choose_openness import choose_openness
from yiding.office.minutes.actions.confirm_minutes import confirm_minutes
from yiding.office.minutes.actions.confirm_part import confirm_part
from yiding.office.minutes.actions.correct_minutes import correct_minutes
from yiding.office.minutes.actions.draft_minutes import draft_minutes
from yiding.office.minutes.actions.edit_minutes import edit_minutes
from yiding.office.minutes.actions.issue_minutes import issue_minutes
from yiding.office.minutes.actions.keep_series import keep_series
from yiding.office.minutes.actions.look_over_minutes import look_over_minutes
from yiding.office.minutes.actions.object_part import object_part
from yiding.office.minutes.actions.review_minutes import review_minutes
from yiding.office.minutes.actions.sign_minutes import sign_minutes
from yiding.office.minutes.models import Minutes, MinutesItem, Part

_OPEN = "《中华人民共和国政府信息公开条例》第十九条"
_COPIES = "县委办公室，县人大常委会办公室，县政协办公室"
_GAS = "燃气"
_SLIP, _RIGHT = "餐饮场所的隐患要在两个月内清零。", "餐饮场所的隐患要在三个月内清零。"
"""A slip of the pen that nobody saw before the minutes were signed, and what the record says."""
_STRESSED = "会议强调，燃气安全不能有侥幸心理，责任要到人。"
_NOT_YET = "县城管执法局"  # has not signed for the minutes
_SENT_TO = ("县财政局", "县司法局", "县应急管理局", "县审计局", "县市场监管局")
_LAST = 7  # the number of the minutes before, given on paper


def issued(office: Office, sitting: int, day: int) -> Generator[datetime.datetime, None, int]:
    """Bring the minutes of a sitting from their draft to the units that sign for them, and give them."""
    secretary = office.by(SECRETARY)
    yield office.on(day, 10)
    keep_series(secretary, body=office.register.bodies[GOVERNMENT].pk, name="青政纪要", last=_LAST)
    minutes = draft_minutes(secretary, sitting).pk
    yield office.on(day, 15)
    row = Minutes.objects.get(pk=minutes).items.get(heading__contains=_GAS)
    _write(office, minutes, row, f"{row.text}\n{_STRESSED}{_SLIP}", _COPIES)
    yield office.on(day - 1, 9)
    yield from _to_signature(office, minutes, day - 1)
    yield office.on(day - 2, 17)
    sign_minutes(office.by(CHIEF), minutes, "同意签发。")
    yield office.on(day - 3, 9)
    units = [*(plan.unit for plan in FOR_SIGNED), *_SENT_TO]
    issue_minutes(office.by(SECRETARY), minutes, office.register.keys(units))
    yield office.on(day - 3, 14)
    for unit in units:
        if unit != _NOT_YET:
            acknowledge_minutes(office.by(holder("liaison", unit)), minutes)
    return minutes


def corrected(office: Office, minutes: int, day: int) -> Story:
    """Correct a slip of the pen by minutes of their own, signed and not issued yet."""
    yield office.on(day, 9)
    wrong = Minutes.objects.get(pk=minutes).items.get(heading__contains=_GAS)
    reason = "“两个月内”与会议记录不符，会议定的是三个月内。"
    correction = correct_minutes(office.by(SECRETARY), minutes, [wrong.pk], reason).pk
    row = Minutes.objects.get(pk=correction).items.get()
    _write(office, correction, row, row.text.replace(_SLIP, _RIGHT), _COPIES)
    yield from _to_signature(office, correction, day)
    yield office.on(day - 2, 17)
    sign_minutes(office.by(CHIEF), correction, "同意更正。")


def confirmed_in_part(office: Office, sitting: int, day: int) -> Story:
    """Draft minutes and have them checked: one presenter confirms, one objects, the others have not answered."""
    yield office.on(day, 10)
    minutes = draft_minutes(office.by(SECRETARY), sitting).pk
    yield office.on(day, 16)
    choose_openness(office.by(DISCLOSURE), minutes, "proactive", _OPEN)
    yield office.on(day - 1, 10)
    check_minutes(office.by(DESK), minutes)
    yield office.on(day - 2, 9)
    confirm_part(office.by("伍伯言"), minutes, _part("伍伯言", minutes))
    reason = "配套资金分两年安排，会上是这样定的，请写明。"
    object_part(office.by("丛林"), minutes, _part("丛林", minutes), reason)


def _to_signature(office: Office, minutes: int, day: int) -> Story:
    """Have minutes compared with the record, checked, confirmed by everybody who is asked, and reviewed."""
    yield office.on(day, 10)
    choose_openness(office.by(DISCLOSURE), minutes, "proactive", _OPEN)
    look_over_minutes(office.by(SECRETARY), minutes, words=True, dissent=True)
    yield office.on(day, 11)
    check_minutes(office.by(DESK), minutes)
    yield office.on(day, 15)
    for part in list(Part.objects.filter(item__minutes=minutes, over=False).select_related("person")):
        confirm_part(office.by(part.person.name), minutes, part.pk)
    yield office.on(day, 17)
    confirm_minutes(office.by(SECRETARY), minutes)
    yield office.on(day - 1, 10)
    review_minutes(office.by(OFFICE_HEAD), minutes)


def _write(office: Office, minutes: int, row: MinutesItem, text: str, copies: str) -> None:
    """Write another text for an item of a draft, and to whom copies go; the rest stays as it is."""
    now = Minutes.objects.get(pk=minutes)
    edit_minutes(
        office.by(SECRETARY),
        minutes,
        now.version,
        preamble=now.preamble,
        copies=copies,
        items={row.pk: (row.heading, text)},
    )


def _part(name: str, minutes: int) -> int:
    return Part.objects.get(person__name=name, item__minutes=minutes).pk
