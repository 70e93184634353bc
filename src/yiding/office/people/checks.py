"""What must be right with a unit, a person, a post, a role: the same on the page and in Excel.

Each check gives the first thing that is wrong, and the field it is wrong in. What stands beside the thing is handed in, so that a
check asks no database.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models

from yiding.office.base.refused import Refused
from yiding.office.people.models import Body, GateDesk, Member, Person, Portfolio, RoleHeld, Span, Unit
from yiding.office.people.names import CHOICES, label
from yiding.rules.codes import is_credit_code, is_organisation_code
from yiding.rules.words import Words

MOST = 99_999
"""The largest number that an order or a count may be."""
UNIT_ROLES = frozenset({"liaison", "unit_head", "reviewer"})
"""The roles that are held for a unit."""
GOVERNMENT_ROLES = frozenset({"chief", "executive_vice", "vice_head"})
"""The roles that are held for the whole government."""
VICE_HEADS = frozenset({"vice_head", "executive_vice"})


class Misfit(NamedTuple):
    """What is wrong with a field of a thing, in one sentence."""

    field: str
    words: Words


class Misfitting(Refused):
    """A thing that was refused for one of its fields."""

    def __init__(self, misfit: Misfit) -> None:
        super().__init__(misfit.words)
        self.field = misfit.field


def misfit_in_fields(thing: models.Model) -> Misfit | None:
    """Check what every field alone must be: filled in, not too long, one of its choices, a number in its bounds."""
    kind = str(thing._meta.model_name)
    for field in thing._meta.concrete_fields:
        if not field.editable or isinstance(field, models.AutoField):
            continue
        words = _misfit_in_field(thing, kind, field)
        if words:
            return Misfit(field.name, words)
    return _misfit_in_span(thing) if isinstance(thing, Span) else None


def _misfit_in_field(thing: models.Model, kind: str, field: "models.Field[object, object]") -> Words | None:
    chinese, english = label(kind, field.name)
    value = getattr(thing, field.attname)
    if value is None and field.is_relation:
        value = getattr(thing, field.name, None)
    if value in (None, ""):
        empty = not (field.null if value is None else field.blank)
        return (f"没有填“{chinese}”；请填写。", f"“{english}” is empty: fill it in.") if empty else None
    choices = CHOICES.get(f"{kind}.{field.name}")
    if choices is not None and value not in choices:
        return f"“{chinese}”没有 {value} 这一项；请从列表里选。", f"“{english}” has no {value}: choose from the list."
    if field.max_length and isinstance(value, str) and len(value) > field.max_length:
        return (
            f"“{chinese}”有{len(value)}个字，最多{field.max_length}个；请缩短。",
            f"“{english}” has {len(value)} characters, at most {field.max_length}: shorten it.",
        )
    if isinstance(field, models.PositiveIntegerField) and not 0 <= int(str(value)) <= MOST:
        return f"“{chinese}”应当在 0 到 {MOST} 之间；请改正。", f"“{english}” lies between 0 and {MOST}: correct it."
    return None


def _misfit_in_span(span: Span) -> Misfit | None:
    if span.since and span.until and span.until < span.since:
        return Misfit(
            "until",
            (
                f"止期 {span.until} 早于起期 {span.since}；请改正其中一个。",
                f"It ends on {span.until}, before it begins on {span.since}: correct one of them.",
            ),
        )
    return None


def overlap(one: Span, other: Span) -> bool:
    """Say whether two spans share a day."""
    first, last = datetime.date.min, datetime.date.max
    return (one.since or first) <= (other.until or last) and (other.since or first) <= (one.until or last)


def covered(rows: Iterable[Span], since: datetime.date, until: datetime.date) -> bool:
    """Say whether the rows together hold on every day from `since` to `until`."""
    day = since
    for row in sorted(rows, key=lambda row: row.since or datetime.date.min):
        if (row.since or datetime.date.min) > day:
            return False
        if row.until is None or row.until >= until:
            return True
        day = max(day, row.until + datetime.timedelta(days=1))
    return False


def misfit_of_unit(unit: Unit, names: Mapping[str, Unit], codes: Mapping[str, Unit]) -> Misfit | None:
    """Check a unit: `names` and `codes` say whose each name and each code is."""
    if found := misfit_in_fields(unit):
        return found
    for name in unit.called:
        other = names.get(name)
        if other is not None and other != unit:
            field = "name" if name == unit.name else "short" if name == unit.short else "also"
            return Misfit(
                field,
                (
                    f"“{name}”已经是{other.name}的名称或者简称；请换一个。",
                    f"“{name}” is already a name of {other.name}: choose another.",
                ),
            )
    return _misfit_of_code(unit, codes) or _misfit_of_parent(unit)


def _misfit_of_code(unit: Unit, codes: Mapping[str, Unit]) -> Misfit | None:
    code = unit.code
    if not code or (is_credit_code(code) and codes.get(code, unit) == unit):
        return None
    if is_credit_code(code):
        other = codes[code].name
        words = (f"代码 {code} 是{other}的；请核对。", f"The code {code} is that of {other}: check it.")
    elif len(code) != 18:
        words = (
            f"统一社会信用代码是18位，这里有{len(code)}位；请核对证书。",
            f"A unified social credit code has 18 characters, this one {len(code)}: check the certificate.",
        )
    elif not is_organisation_code(code[8:17]):
        words = (
            f"代码 {code} 的第17位（组织机构代码校验位）不对；请核对证书。",
            f"The 17th character of {code}, the organisation code's check, is wrong: check the certificate.",
        )
    else:
        words = (
            f"代码 {code} 的第18位（校验位）不对；请核对证书。",
            f"The 18th character of {code}, its check, is wrong: check the certificate.",
        )
    return Misfit("code", words)


def _misfit_of_parent(unit: Unit) -> Misfit | None:
    above, seen = unit.parent, [unit]
    while above is not None:
        if above in seen:
            return Misfit(
                "parent",
                (
                    f"{unit.name}的上级单位绕回了{above.name}自己；请改上级单位。",
                    f"The parents of {unit.name} lead back to {above.name}: change the parent unit.",
                ),
            )
        seen.append(above)
        above = above.parent
    return None


def misfit_of_person(person: Person) -> Misfit | None:
    """Check a person."""
    if found := misfit_in_fields(person):
        return found
    try:
        if person.mail:
            validate_email(person.mail)
    except ValidationError:
        return Misfit(
            "mail",
            (
                f"{person.mail} 不是邮箱地址；请改正或者留空。",
                f"{person.mail} is no e-mail address: correct or empty it.",
            ),
        )
    return None


def misfit_of_role(row: RoleHeld, own: Iterable[RoleHeld], chiefs: Iterable[RoleHeld]) -> Misfit | None:
    """Check a role: `own` are the roles of its person, `chiefs` all rows of the chief."""
    if found := misfit_in_fields(row):
        return found
    name, name_en = CHOICES["roleheld.role"][row.role]
    if row.role in UNIT_ROLES and row.unit is None:
        return Misfit(
            "unit", (f"“{name}”要写明是哪个单位的；请选单位。", f"A {name_en} is one of a unit: choose the unit.")
        )
    if row.role in GOVERNMENT_ROLES and row.unit is not None:
        return Misfit(
            "unit", (f"“{name}”属于本级政府，不属于单位；请把单位留空。", f"The {name_en} has no unit: leave it empty.")
        )
    for other in own:
        if (
            other is not row
            and other != row
            and (other.role, other.unit) == (row.role, row.unit)
            and overlap(other, row)
        ):
            return Misfit(
                "role",
                (
                    f"{row.person}在这段时间已经有“{name}”角色；请改那一条。",
                    f"{row.person} holds this role in these days already: change that row.",
                ),
            )
    for other in chiefs if row.role == "chief" else ():
        if other != row and overlap(other, row):
            return Misfit(
                "role",
                (
                    f"这段时间的主要领导已经是{other.person}；请先填那一条的止期。",
                    f"{other.person} is the chief in these days: first end that row.",
                ),
            )
    return None


def misfit_of_member(member: Member, beside: Iterable[Member]) -> Misfit | None:
    """Check who belongs to a body: `beside` are the same person's rows in the same body."""
    return misfit_in_fields(member) or _twice(member, beside, ("在这个机构里", "in this body"))


def misfit_of_portfolio(row: Portfolio, beside: Iterable[Portfolio], roles: Iterable[RoleHeld]) -> Misfit | None:
    """Check who is in charge of a unit: `beside` are the same person's rows for it, `roles` the roles of the person."""
    if found := misfit_in_fields(row):
        return found
    if not any(role.role in VICE_HEADS and overlap(role, row) for role in roles):
        return Misfit(
            "person",
            (
                f"{row.person}在这段时间不是副职；请先给他“分管副职”或者“常务副职”角色。",
                f"{row.person} is no vice-head in these days: first give that role.",
            ),
        )
    return _twice(row, beside, ("分管这个单位", "for this unit"))


def _twice(row: Member | Portfolio, beside: Iterable[Member | Portfolio], where: Words) -> Misfit | None:
    if not any(other is not row and other != row and overlap(other, row) for other in beside):
        return None
    return Misfit(
        "person",
        (
            f"{row.person}{where[0]}，这段时间已经有一条；请改那一条。",
            f"{row.person} has a row {where[1]} in these days already: change that row.",
        ),
    )


def misfit_of_body(body: Body, taken: Iterable[str]) -> Misfit | None:
    """Check a body: `taken` are the names of the others."""
    if found := misfit_in_fields(body):
        return found
    if body.name in taken:
        return Misfit(
            "name", (f"已经有“{body.name}”；请换一个名称。", f"“{body.name}” is there already: choose another.")
        )
    if body.by_year and body.last_number and not body.last_year:
        return Misfit(
            "last_year",
            (
                "按年编次时，要写明上线前的次数是哪一年的；请填年份。",
                "Numbered by year, the number before going live needs its year: fill it in.",
            ),
        )
    return None


def misfit_of_desk(desk: GateDesk) -> Misfit | None:
    """Check which unit gives the opinion on a gate."""
    return misfit_in_fields(desk)
