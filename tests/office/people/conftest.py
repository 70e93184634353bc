"""A small county government, made by the actions themselves."""

import datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from django.test import Client

from office.conftest import PASSWORD
from yiding.office.base import audit
from yiding.office.base.by import TERMINAL, By
from yiding.office.people.actions.keep_body import keep_body
from yiding.office.people.actions.keep_member import keep_member
from yiding.office.people.actions.keep_person import keep_person
from yiding.office.people.actions.keep_portfolio import keep_portfolio
from yiding.office.people.actions.keep_post import keep_post
from yiding.office.people.actions.keep_role import keep_role
from yiding.office.people.actions.keep_unit import keep_unit
from yiding.office.people.actions.make_account import make_account
from yiding.office.people.models import Body, Person, Unit

SINCE = datetime.date(2024, 1, 1)
CODE = "11330000MB1234562R"


class County(NamedTuple):
    """青岫县: its government, two units, and who works there."""

    body: Body
    finance: Unit
    water: Unit
    chief: Person
    executive: Person
    vice: Person
    head: Person
    liaison: Person


@pytest.fixture
def county(db: None) -> County:
    """Give the county."""
    finance = keep_unit(TERMINAL, {"name": "青岫县财政局", "short": "县财政局", "also": "财政局", "order": 10})
    water = keep_unit(TERMINAL, {"name": "青岫县水利局", "short": "县水利局", "order": 20})
    names = ("周远", "陈立", "赵敏之", "王海", "李小禾")
    chief, executive, vice, head, liaison = (
        keep_person(TERMINAL, {"name": name, "order": place}) for place, name in enumerate(names, 1)
    )
    for person, role, unit in (
        (chief, "chief", None),
        (executive, "executive_vice", None),
        (vice, "vice_head", None),
        (head, "unit_head", finance),
        (liaison, "liaison", finance),
    ):
        keep_role(TERMINAL, {"person": person, "role": role, "unit": unit, "since": SINCE})
    keep_post(TERMINAL, {"person": head, "unit": finance, "title": "局长", "since": SINCE})
    body = keep_body(TERMINAL, {"name": "青岫县人民政府", "last_number": 12})
    for person, as_what in ((vice, "member"), (chief, "member"), (head, "standing")):
        keep_member(TERMINAL, {"body": body, "person": person, "as_what": as_what, "since": SINCE})
    keep_portfolio(TERMINAL, {"person": vice, "unit": water, "since": SINCE})
    return County(body, finance, water, chief, executive, vice, head, liaison)


@pytest.fixture
def own_log(transactional_db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every act be committed, and keep the head of the audit log apart, so that the log can be checked."""
    monkeypatch.setattr(audit, "head_path", lambda: tmp_path / "audit.head")


@pytest.fixture
def admin() -> By:
    """Give whoever administers."""
    return TERMINAL


def entered(username: str, person: Person | None = None, *, admin: bool = False) -> Client:
    """Give a browser in which a new account has entered."""
    account = make_account(username, person.name if person else "管理员", PASSWORD, TERMINAL, person, admin=admin)
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client
