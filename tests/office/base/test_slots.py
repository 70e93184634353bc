"""Slots that upper apps fill."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.models import AnonymousUser
from django.forms import Form
from django.http import HttpRequest
from django.template import engines
from django.test import Client, RequestFactory

from yiding.office.base import slots
from yiding.office.base.refused import Outdated
from yiding.office.base.slots import Link, Part

Fill = Callable[..., None]


@pytest.fixture
def fill() -> Iterator[Fill]:
    """Fill slots for the time of one test."""
    filled: list[tuple[str, slots.Filler]] = []

    def do(name: str, filler: slots.Filler, order: int = 100) -> None:
        slots.fill(name, filler, order)
        filled.append((name, filler))

    yield do
    for name, filler in filled:
        slots.empty(name, filler)


def request(path: str = "/") -> HttpRequest:
    """Make a request of a stranger."""
    made = RequestFactory().get(path)
    made.user = AnonymousUser()
    return made


def written(text: str, **context: object) -> str:
    """Write a template."""
    return engines["django"].from_string("{% load pages %}" + text).render(context, request())


def test_what_is_put_into_a_slot_is_escaped(fill: Fill) -> None:
    """A plain text that looks like markup stays text; the filler is given the thing."""
    fill("card", lambda request, thing: [f"<b>{thing}</b>"])
    assert written('{% slot "card" thing %}', thing="议题") == "&lt;b&gt;议题&lt;/b&gt;"


def test_a_part_is_written_with_its_context(fill: Fill) -> None:
    """The template of an upper app stands on the page of a lower one."""
    context = {"form": Form(), "refusal": Outdated({})}
    fill("card", lambda request: [Part("base/conflict.html", context)])
    assert "填写的内容与现有内容一致" in written('{% slot "card" %}')


def test_an_empty_slot_is_nothing(fill: Fill) -> None:
    """Also where there is no request, as on the page of a fault."""
    fill("other", lambda request: ["x"])
    assert written('{% slot "card" %}') == ""
    assert engines["django"].from_string('{% load pages %}{% slot "other" %}').render() == ""


def test_fillers_come_in_their_order(fill: Fill) -> None:
    """Whatever the order in which apps start."""
    fill("card", lambda request: ["b"], 20)
    fill("card", lambda request: ["a"], 10)
    assert written('{% slot "card" %}') == "ab"


@pytest.mark.parametrize(
    ("path", "here"),
    [("/", "/"), ("/proposals/17/", "/proposals/"), ("/proposals/pool/3/", "/proposals/pool/"), ("/elsewhere/", None)],
)
def test_the_navigation_marks_where_one_is(fill: Fill, path: str, here: str | None) -> None:
    """The longest address above the page; the first page only on itself."""
    addresses = ("/", "/proposals/?state=ready", "/proposals/", "/proposals/pool/")
    fill("links", lambda request: [Link(("议题", "Proposals"), address) for address in addresses])
    marked = [link.address for link, at in slots.links("links", request(path)) if at]
    assert marked == ([here] if here else [])


@pytest.mark.django_db
def test_links_with_counts_stand_on_every_page(fill: Fill, client_in: Client) -> None:
    """For whoever has entered; a stranger sees none."""
    fill("navigation", lambda request: [Link(("样品", "Specimen"), "/", 4711)])
    page = client_in.get("/").content.decode()
    assert '<span class="count">4711</span>' in page
    assert 'aria-current="page"' in page
    assert "top-links" not in Client().get("/login/").content.decode()
