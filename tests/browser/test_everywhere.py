"""Every page of the office is one that everybody can use: the whole table of addresses, each as the first of the cast who may open it."""

import re

import pytest
from django.test import Client
from playwright.sync_api import Page

from browser.accessible import violations, with_axe
from browser.conftest import Desk, session_of
from office.agenda.composed import convened
from office.base.test_strangers import ADDRESSES
from office.cast import Cast, filed, make_cast, stored
from office.matters.composed import running
from yiding.office.agenda.actions.keep_study import keep_study
from yiding.office.base.acts import ACTS
from yiding.office.base.days import today
from yiding.office.minutes.actions.keep_template import keep_template
from yiding.office.people.actions.enter_paper import enter_paper
from yiding.papers.template_sample import sample

WHO = (
    "secretariat",
    "admin",
    "liaison",
    "unit_head",
    "chief",
    "vice_head",
    "office_head",
    "legal",
    "desk",
    "supervision",
    "secrecy",
)
_LOOSE = """innerWidth < 1000 ? 0 : [...document.querySelectorAll(".listing-table td")]
    .filter(cell => getComputedStyle(cell).display !== "table-cell").length"""
KINDS = {
    "/batches/": "matters.batch",
    "/breakdowns/": "matters.breakdown",
    "/circulars/": "circulars.circular",
    "/events/": "matters.eventday",
    "/issuing/": "issuing.issuance",
    "/matters/": "matters.matter",
    "/matters/reports/": "matters.carriedout",
    "/minutes/": "minutes.minutes",
    "/objections/": "circulars.objection",
    "/proposals/": "proposals.proposal",
    "/scores/": "circulars.score",
    "/sittings/": "agenda.sitting",
    "/sittings/agenda/": "agenda.agenda",
    "/sittings/item/": "sittings.sittingitem",
    "/tasks/": "matters.task",
}
"""At which address the actions on which kind of thing stand."""
LISTS = ("unit", "person", "post", "role", "body", "member", "portfolio", "account", "gate-desk")


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    """Give the invented county, with one of each thing, all with the key 1."""
    cast = make_cast()
    convened(cast)
    keep_template(cast.by("secretariat"), cast.body.pk, "纪要模板.docx", sample())
    keep_study(cast.by("legal"), year=today().year, topic="行政复议法", month=12)
    running(cast)
    draft = filed(cast, title="关于防汛物资储备的汇报")
    enter_paper(
        cast.by("secretariat"),
        "submit_proposal",
        draft.pk,
        {},
        signer=cast.people["unit_head"],
        signed_on=today(),
        scan=stored(),
    )
    return cast


def filled(address: str) -> list[str]:
    """Give an address with every name that can stand in its last place: the actions on the kind of thing that stands there."""
    if address.removesuffix("1/1/") in KINDS:
        names = [name for name, act in ACTS.items() if act.label == KINDS[address.removesuffix("1/1/")]]
        return [re.sub(r"/1/1/$", f"/1/{name}/", address) for name in names]
    if address.startswith("/people/1/"):
        return [address.replace("/people/1/", f"/people/{name}/", 1) for name in LISTS]
    if address == "/todo/1/":
        return [f"/todo/{key}/" for key in ("to-admit", "opinions", "notices")]
    if address == "/papers/enter/1/1/":
        return [f"/papers/enter/{name}/1/" for name in ACTS]
    return [
        address.replace("/new/1/1/", "/new/proposals.proposal/1/").replace(
            "/settings/1/", "/settings/agenda.max_items/"
        )
    ]


def pages(cast: Cast) -> dict[str, tuple[str, str]]:
    """Give every address that answers somebody with a whole page, who that is, and the template of the page."""
    clients: dict[str, Client] = {name: cast.client(name) for name in WHO}
    found: dict[str, tuple[str, str]] = {}
    for address, name in ADDRESSES:
        for one in filled(address) if name not in ("logout", "live", "ready") else []:
            for who, client in clients.items():
                answer = client.get(one)
                if answer.streaming:
                    answer.getvalue()  # read to its end, it is closed
                    break
                if answer.status_code == 200 and answer.content.startswith(b"<!doctype html>"):
                    found[one] = who, str(answer.templates[0].name)
                    break
    return found


@pytest.mark.django_db(transaction=True, reset_sequences=True)
def test_no_page_shuts_anybody_out(desk: Desk, cast: Cast) -> None:
    """Axe finds nothing on any page, and none is wider than its window, be it wide or narrow; dark once a template."""
    assert set(KINDS.values()) == {act.label for act in ACTS.values()}
    found = pages(cast)
    assert len(found) > 60
    wrong, dark = [], set[str]()
    for who in WHO:
        desk.cookies["sessionid"] = session_of(cast.accounts[who])
        page = with_axe(desk.window())
        for address, template in ((one, its) for one, (first, its) in found.items() if first == who):
            page.set_viewport_size({"width": 1440, "height": 900})
            page.emulate_media(color_scheme="light", reduced_motion="reduce")
            page.goto(desk.address + address)
            wrong += [f"{address}, wide and light: {one}" for one in faults(page)]
            page.set_viewport_size({"width": 390, "height": 900})
            page.emulate_media(color_scheme="dark", reduced_motion="reduce")
            again = faults if template not in dark else layout
            dark.add(template)
            wrong += [f"{address}, narrow and dark: {one}" for one in again(page)]
        page.context.close()
    assert wrong == []


def faults(page: Page) -> list[str]:
    """Give what is wrong on a page as the window now shows it."""
    return [*violations(page), *layout(page)]


def layout(page: Page) -> list[str]:
    """Give what does not find its place in the window."""
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    loose = page.evaluate(_LOOSE)
    return [
        *([f"{over} px too wide"] if over > 0 else []),
        *([f"{loose} cells out of their columns"] if loose else []),
    ]
