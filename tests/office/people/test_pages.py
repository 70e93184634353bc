"""The pages of people: the directory for everybody, all else for the administrator; both languages; few queries."""

import datetime
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from office.people.conftest import SINCE, County, entered
from yiding.office.base.by import TERMINAL
from yiding.office.people.actions.keep_person import keep_person
from yiding.office.people.actions.keep_post import keep_post
from yiding.office.people.models import Account, Person, RoleHeld, Unit

KINDS = ("unit", "person", "post", "roleheld", "portfolio", "body", "member", "account")
OPEN = ("/people/", "/people/unit/", "/people/person/", "/calendar/", "/calendar/?year=2027")
CLOSED = (
    *(f"/people/{kind}/" for kind in KINDS[2:]),
    *(f"/people/{kind}/new/" for kind in KINDS),
    "/people/excel/",
    "/people/excel/out/",
    "/settings/",
    "/settings/audit/",
    "/settings/legal.min_wd/",
    "/settings/desk/G11/",
    "/calendar/notice/",
    "/calendar/day/",
)


@pytest.fixture
def admin_in(county: County) -> Client:
    """Give a browser in which an administrator has entered."""
    return entered("admin", admin=True)


@pytest.fixture
def liaison_in(county: County) -> Client:
    """Give a browser in which a unit's liaison has entered."""
    return entered("lixiaohe", county.liaison)


def said(response: Any) -> str:
    """Give what a page says, blanks taken together."""
    return re.sub(r"\s+", " ", response.content.decode())


def sent(client: Client, address: str, **given: object) -> Any:
    """Send a form."""
    return client.post(address, {key: "" if value is None else value for key, value in given.items()})


@pytest.mark.parametrize("address", [*OPEN, *CLOSED])
def test_pages_by_role(county: County, admin_in: Client, liaison_in: Client, address: str) -> None:
    """A stranger is asked to log in, the administrator reads all, a liaison the directory and else the sentence of the rule."""
    assert Client().get(address).status_code == 302
    assert admin_in.get(address).status_code == 200
    response = liaison_in.get(address)
    if address in OPEN:
        assert response.status_code == 200
    else:
        assert response.status_code == 403
        assert "由系统管理员办理" in said(response)


@pytest.mark.parametrize("address", [*OPEN, *CLOSED])
def test_pages_speak_english(admin_in: Client, address: str) -> None:
    """Every page has a heading without Chinese where the reader chose English; names stay as they are."""
    admin_in.cookies["django_language"] = "en"
    response = admin_in.get(address)
    if response.headers["Content-Type"].startswith("text/html"):
        page = said(response)
        for text in (
            *re.findall(r"<h[12][^>]*>([^<]*)", page),
            *re.findall(r"<(?:label|th|button)[^>]*>([^<]*)", page),
        ):
            assert not re.search(r"[\u4e00-\u9fff]", text.replace("中文", "")), text


def test_what_is_not_there(admin_in: Client) -> None:
    """An unknown kind, thing, setting or gate is not found."""
    for address in (
        "/people/nothing/",
        "/people/nothing/new/",
        "/people/unit/999999/",
        "/people/person/999999/",
        "/people/post/999999/change/",
        "/settings/nothing/",
        "/settings/gate.G99/",
        "/settings/desk/G99/",
    ):
        assert admin_in.get(address).status_code == 404
    assert sent(admin_in, "/people/entrusting/999999/end/").status_code == 403


@pytest.mark.parametrize("kind", ["person", "unit", "post", "roleheld", "account"])
def test_lists_take_few_queries(county: County, admin_in: Client, kind: str) -> None:
    """As many for sixty rows as for five, and no more than twelve."""
    counts = []
    for number in (0, 60):
        persons = Person.objects.bulk_create(Person(name=f"刘{number}") for number in range(number))
        units = Unit.objects.bulk_create(Unit(name=f"第{number}局", parent=county.water) for number in range(number))
        RoleHeld.objects.bulk_create(
            RoleHeld(person=person, role="liaison", unit=unit) for person, unit in zip(persons, units, strict=True)
        )
        Account.objects.bulk_create(Account(username=f"a{person.pk}", person=person) for person in persons)
        for person in persons[:3]:
            keep_post(TERMINAL, {"person": person, "unit": county.water, "title": "科长", "since": SINCE})
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert admin_in.get(f"/people/{kind}/").status_code == 200
        counts.append(len(queries))
    assert counts[1] <= 12
    assert counts[1] <= counts[0] + 1


def test_the_list_of_persons_names_their_units(county: County, admin_in: Client) -> None:
    """By post and by role, each once; what is over no longer counts."""
    ended = datetime.date(2024, 6, 30)
    keep_post(
        TERMINAL, {"person": county.head, "unit": county.water, "title": "副局长", "since": SINCE, "until": ended}
    )
    units = {cells[0][0]: cells[1] for cells in _rows(admin_in)}
    assert (units["王海"], units["李小禾"], units["周远"]) == ("县财政局", "县财政局", "")


def _rows(client: Client) -> list[list[Any]]:
    rows = client.get("/people/person/").context["listing"].rows()
    return [[value for _, value in row.cells] for row in rows]


def test_a_unit_is_made_and_changed(county: County, admin_in: Client) -> None:
    """The form leads to the unit; what is wrong stands at its field, and what was typed stays."""
    given = {"name": "青岫县审计局", "kind": "department", "order": 30, "code": "123"}
    response = sent(admin_in, "/people/unit/new/", **given)
    assert response.status_code == 422
    assert "是18位，这里有3位" in said(response)
    assert 'value="青岫县审计局"' in said(response)
    response = sent(admin_in, "/people/unit/new/", **{**given, "code": ""}, once="key-1")
    assert response.status_code == 302
    assert sent(admin_in, "/people/unit/new/", **{**given, "code": ""}, once="key-1").status_code == 302
    unit = Unit.objects.get(name="青岫县审计局")
    page = said(admin_in.get(f"/people/unit/{unit.pk}/"))
    assert "维护单位" in page
    address = f"/people/unit/{unit.pk}/change/"
    assert f'name="version" value="{unit.version}"' in said(admin_in.get(address))
    assert sent(admin_in, address, **{**given, "code": "", "short": "县审计局", "version": 1}).status_code == 302
    response = sent(admin_in, address, **{**given, "code": "", "short": "审计局", "version": 1})
    assert response.status_code == 409
    assert "您填写的" in said(response)
    assert "县审计局" in said(response)
    assert "工作部门" not in said(response).split("您填写的")[1].split("</section>")[0]


def test_a_person_has_a_page(county: County, admin_in: Client, liaison_in: Client) -> None:
    """Posts and roles with their days; only the administrator has links to change them, the reader is told who keeps it."""
    address = f"/people/person/{county.head.pk}/"
    mine, theirs = said(admin_in.get(address)), said(liaison_in.get(address))
    for page in (mine, theirs):
        assert "县财政局局长" in page
        assert "部门主要负责人" in page
    assert f'href="/people/roleheld/new/?person={county.head.pk}"' in mine
    assert "/change/" not in theirs
    assert "系统管理员维护" in theirs
    assert "why-not" not in theirs
    assert "办理记录" in mine
    form = said(admin_in.get(f"/people/roleheld/new/?person={county.head.pk}"))
    assert f'<option value="{county.head.pk}" selected>王海（县财政局局长）' in form


def test_all_kinds_are_changed_on_their_pages(county: County, admin_in: Client) -> None:
    """The form of every kind shows what stands there, and sent back unchanged it is kept."""
    rows = {
        "post": county.head.posts.get(),
        "roleheld": county.head.roles.get(),
        "portfolio": county.vice.portfolio.get(),
        "body": county.body,
        "member": county.vice.memberships.get(),
        "account": Account.objects.get(username="admin"),
    }
    for kind, row in rows.items():
        address = f"/people/{kind}/{row.pk}/change/"
        form = admin_in.get(address).context["form"]
        given = {name: form[name].value() for name in form.fields}
        given = {name: getattr(value, "pk", value) for name, value in given.items() if value not in (False, None)}
        response = sent(admin_in, address, **given, version=row.version)
        assert response.status_code == 302, (kind, said(response))
        row.refresh_from_db()
        assert row.version == 2


def test_an_account_is_made_on_its_page(county: County, admin_in: Client) -> None:
    """The password is never shown again, nor kept as a draft."""
    given = {"username": "wanghai", "full_name": "王海", "person": county.head.pk, "password": "123"}
    response = sent(admin_in, "/people/account/new/", **given)
    assert response.status_code == 422
    assert 'value="123"' not in said(response)
    assert "data-draft=" not in said(response)
    assert sent(admin_in, "/people/account/new/", **{**given, "password": "墨水瓶-长城-2026"}).status_code == 302
    assert Account.objects.get(username="wanghai").person == county.head


def test_a_secret_is_not_shown_again(county: County, admin_in: Client) -> None:
    """A text with a mark of secrecy is refused, and what was typed does not come back."""
    response = sent(
        admin_in, "/people/body/new/", name="绝密★ 特别委员会", kind="committee", meeting="会议", order=1, last_number=0
    )
    assert response.status_code == 403
    assert "带有密级标志" in said(response)
    assert "特别委员会" not in said(response)


def test_markup_in_names_stays_text(county: County, admin_in: Client) -> None:
    """A name with markup is shown as it was typed."""
    person = keep_person(TERMINAL, {"name": "<b>王</b>"})
    for address in ("/people/person/", f"/people/person/{person.pk}/", "/people/roleheld/new/"):
        page = said(admin_in.get(address))
        assert "<b>王" not in page
        assert "&lt;b&gt;王" in page
