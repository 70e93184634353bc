"""Entrust one's role to another person for some days (受委托)."""

import datetime

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Refused
from yiding.office.base.secrecy import refuse_marked
from yiding.office.people.checks import VICE_HEADS, Misfit, Misfitting, covered, misfit_in_fields, overlap
from yiding.office.people.models import Entrusting, Person, RoleHeld
from yiding.office.people.permission import people_may
from yiding.rules.actions import ACTIONS
from yiding.rules.roles import ROLES


def entrust(by: By, role: str, taker: Person, since: datetime.date, until: datetime.date, reason: str) -> Entrusting:
    """Entrust a role of one's own from one day to another, both included.

    Errors: Refused without permission or reason, Misfitting for a role that is not one's own on those days or may not be
    entrusted, a taker who may not have it, or days that do not fit.
    """
    reason = reason.strip()
    with deed("entrust", by, reason=reason) as doing:
        doing.allow(people_may("entrust", by, reason))
        refuse_marked(reason)
        if by.person is None:
            raise Refused(
                ("这个账号没有对应的人员，不能委托；请用本人账号。", "This account is no person's: use your own.")
            )
        now = Person.objects.in_bulk([by.person, taker.pk])
        given = Entrusting(
            giver=now[by.person], taker=now[taker.pk], role=role, since=since, until=until, reason=reason
        )
        if found := _misfit(given):
            raise Misfitting(found)
        doing.keep(given)
        doing.about = given.about
    return given


def _misfit(given: Entrusting) -> Misfit | None:
    if given.role not in ACTIONS["entrust"].roles:
        name, name_en = ROLES[given.role].name if given.role in ROLES else (given.role, given.role)
        return Misfit(
            "role", (f"“{name}”不能委托；请由本人办理。", f"The role of {name_en} may not be entrusted: act in person.")
        )
    return misfit_in_fields(given) or _misfit_of_days(given) or _misfit_of_giver(given) or _misfit_of_taker(given)


def _misfit_of_days(given: Entrusting) -> Misfit | None:
    if given.since is None or given.until is None:
        return Misfit(
            "since", ("委托要有起止日期；请填写。", "An entrusting has a first and a last day: fill them in.")
        )
    if given.since < today():
        return Misfit("since", ("委托不能追溯；请从今天或者以后起。", "It cannot reach back: begin today or later."))
    return None


def _misfit_of_giver(given: Entrusting) -> Misfit | None:
    rows = RoleHeld.objects.filter(person=given.giver, role=given.role)
    if not covered(rows, *_days(given)):
        name, name_en = ROLES[given.role].name
        return Misfit(
            "role",
            (
                f"您在这段时间不是每天都有自己的“{name}”角色，受托的角色也不能转委托；请改角色或者日期。",
                f"You do not hold the role of {name_en} yourself on all these days, and what was entrusted to you cannot be"
                " passed on: change the role or the days.",
            ),
        )
    for other in Entrusting.objects.filter(giver=given.giver, role=given.role).select_related("taker"):
        if overlap(other, given):
            return Misfit(
                "since",
                (
                    f"这段时间已经委托给{other.taker}；请先结束那一条。",
                    f"In these days it is entrusted to {other.taker}: end that first.",
                ),
            )
    return None


def _misfit_of_taker(given: Entrusting) -> Misfit | None:
    if given.taker == given.giver:
        return Misfit("taker", ("不能委托给自己；请选另一个人。", "Not to oneself: choose another person."))
    if not given.taker.active:
        return Misfit(
            "taker", (f"{given.taker}已经不在职；请选另一个人。", f"{given.taker} has left: choose another person.")
        )
    rows = RoleHeld.objects.filter(person=given.taker, role__in=VICE_HEADS)
    if given.role == "chief" and not covered(rows, *_days(given)):
        return Misfit(
            "taker",
            (
                f"主要领导只能委托常务副职或者分管副职，{given.taker}在这段时间不是；请选一位副职。",
                f"The chief entrusts a vice-head only, and {given.taker} is none on all these days: choose a vice-head.",
            ),
        )
    return None


def _days(given: Entrusting) -> tuple[datetime.date, datetime.date]:
    return given.since or datetime.date.min, given.until or datetime.date.max
