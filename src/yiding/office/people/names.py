"""What the fields of people are called, and what their values say, in both languages: on forms, in Excel, in refusals."""

import datetime
from typing import Any

from django.db import models

from yiding.rules.gates import GATES
from yiding.rules.roles import ROLES
from yiding.rules.words import Words

KINDS: dict[str, Words] = {
    "unit": ("单位", "Units"),
    "person": ("人员", "Persons"),
    "post": ("职务", "Posts"),
    "roleheld": ("角色", "Roles"),
    "member": ("组成和列席人员", "Members and standing non-members"),
    "portfolio": ("分管", "Portfolios"),
    "body": ("议事机构", "Bodies that meet"),
    "gatedesk": ("关口分工", "Who gives the opinion on a gate"),
    "account": ("账号", "Accounts"),
    "entrusting": ("委托", "Entrusting"),
}
"""What the kinds of things are called, by the names of their models."""

_ANYWHERE: dict[str, Words] = {
    "name": ("名称", "Name"),
    "kind": ("类别", "Kind"),
    "order": ("序", "Order"),
    "since": ("起", "From"),
    "until": ("止", "Until"),
    "person": ("人员", "Person"),
    "unit": ("单位", "Unit"),
    "role": ("角色", "Role"),
    "short": ("简称", "Short name"),
    "also": ("其他简称", "Other abbreviations"),
    "code": ("统一社会信用代码", "Unified social credit code"),
    "parent": ("上级单位", "Parent unit"),
    "phone": ("电话", "Telephone"),
    "mail": ("邮箱", "E-mail"),
    "active": ("在职", "In office"),
    "title": ("职务", "Post"),
    "body": ("议事机构", "Body"),
    "as_what": ("身份", "Attends as"),
    "meeting": ("会议名称", "Name of its meeting"),
    "by_year": ("按年编次", "Numbered by year"),
    "term": ("届", "Term"),
    "last_number": ("上线前已开到第几次", "Sittings held before going live"),
    "last_year": ("上述次数所在年份", "Year of that number"),
    "gate": ("关口", "Gate"),
    "giver": ("委托人", "Entrusted by"),
    "taker": ("受托人", "Entrusted to"),
    "reason": ("事由", "Reason"),
    "username": ("账号", "Account"),
    "full_name": ("姓名", "Name"),
    "admin": ("系统管理员", "Administrator"),
    "is_active": ("可登录", "May log in"),
}
_HERE: dict[str, Words] = {
    "person.name": ("姓名", "Name"),
    "person.order": ("礼宾序", "Protocol order"),
    "portfolio.person": ("分管副职", "Vice-head in charge"),
}

CHOICES: dict[str, dict[str, Words]] = {
    "unit.kind": {
        "office": ("政府办公室", "Government office"),
        "department": ("工作部门", "Department"),
        "township": ("乡镇街道", "Township or subdistrict"),
        "institution": ("直属机构", "Institution"),
        "other": ("其他", "Other"),
    },
    "body.kind": {
        "government": ("政府", "Government"),
        "party_group": ("政府党组", "Party group"),
        "committee": ("管理委员会", "Management committee"),
    },
    "member.as_what": {"member": ("组成人员", "Member"), "standing": ("固定列席", "Standing non-member")},
    "roleheld.role": {key: role.name for key, role in ROLES.items() if key != "admin"},
    "entrusting.role": {key: role.name for key, role in ROLES.items() if key != "admin"},
    "gatedesk.gate": {key: (f"{key} {gate.name[0]}", f"{key} {gate.name[1]}") for key, gate in GATES.items()},
}
"""The choices of a field that has some, by model and field."""

SETTING_CHOICES: dict[str, Words] = {
    ">=": ("含本数（以上）", "the number itself counts"),
    ">": ("不含本数（超过）", "the number itself does not count"),
    "members": ("组成人员", "members"),
    "majority": ("组成人员过半数同意", "more than half of the members"),
    "expected": ("应到人员", "those expected"),
    "monthly": ("每月", "monthly"),
    "blue": ("蓝", "blue"),
    "yellow": ("黄", "yellow"),
    "orange": ("橙", "orange"),
    "red": ("红", "red"),
    "green": ("绿", "green"),
    "grey": ("灰", "grey"),
    "quarterly": ("每季", "quarterly"),
    "chief": ROLES["chief"].name,
    "office_head": ROLES["office_head"].name,
}
"""What the choices of settings mean."""

YES, NO = ("是", "yes"), ("否", "no")


def label(kind: str, field: str) -> Words:
    """Say what a field is called. Errors: KeyError."""
    return _HERE.get(f"{kind}.{field}") or _ANYWHERE[field]


def said(thing: models.Model, field: str) -> Words:
    """Say what stands in a field of a thing; ("", "") where nothing does."""
    value: Any = getattr(thing, field)
    choices = CHOICES.get(f"{thing._meta.model_name}.{field}", {})
    if value in choices:
        return choices[value]
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, datetime.date):
        return value.isoformat(), value.isoformat()
    text = "" if value is None else str(value)
    return text, text


def setting_said(value: object) -> Words:
    """Say the value of a setting."""
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return SETTING_CHOICES.get(text, (text, text))
