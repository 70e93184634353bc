"""The directory (通讯录): units and persons for everybody who entered, all other lists for the administrator."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.pages import Fact, Offer, State, ThingPage, concerns
from yiding.office.base.tables import table_page
from yiding.office.people import queries
from yiding.office.people.keeping import ACTS
from yiding.office.people.listings import LISTINGS, filled, holds
from yiding.office.people.names import KINDS, label
from yiding.office.people.permission import people_may
from yiding.office.people.views.stopping import forbidden
from yiding.rules.actions import ACTIONS
from yiding.rules.words import Words


def people(request: HttpRequest) -> HttpResponse:
    """Show which lists there are for whoever asks."""
    admin = held(request).has("admin")
    kinds = [(KINDS[kind], reverse("people-list", args=[kind])) for kind, row in LISTINGS.items() if row.open or admin]
    return render(request, "people/people.html", {"kinds": kinds, "admin": admin})


def listed(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Show a list."""
    listing = LISTINGS.get(kind)
    if listing is None:
        raise Http404
    act = ACTS[kind]
    if not listing.open and (stopped := forbidden(request, act, reverse("people"))):
        return stopped
    add = "" if people_may(act, held(request)) else reverse("people-new", args=[kind])
    return table_page(request, listing.table, listing.rows(), "people/list.html", {"add": add, "kind": kind})


def unit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a unit: its facts, who works in it, who is in charge of it."""
    found = queries.unit_whole(pk)
    if found is None:
        raise Http404
    facts = [Fact(label("unit", field), filled(found, field)) for field in ("short", "kind", "code", "parent")]
    facts.append(Fact(("分管副职", "Vice-head in charge"), "、".join(map(str, queries.in_charge_of(found)))))
    page = ThingPage(
        number=f"{KINDS['unit'][0]} {pk}",
        title=found.name,
        state=holds(found),
        facts=facts,
        holder=("系统管理员维护", "kept by the administrator"),
        offers=_offers(request, ("unit",), pk),
        history=_history(request, found.about),
    )
    context = {"page": page, "posts": queries.posts_in(found), "also": found.also, "children": found.children.all()}
    return render(request, "people/unit.html", context)


def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a person: telephone, posts, roles, portfolio."""
    found = queries.person_whole(pk)
    if found is None:
        raise Http404
    active: Words = ("在职", "in office") if found.active else ("不在职", "has left")
    page = ThingPage(
        number=f"{KINDS['person'][0]} {pk}",
        title=found.name,
        state=State(active, "runs" if found.active else "done"),
        facts=[Fact(label("person", field), filled(found, field)) for field in ("phone", "mail", "order")],
        holder=("系统管理员维护", "kept by the administrator"),
        offers=_offers(request, ("person", "post", "roleheld"), pk),
        history=_history(request, found.about),
    )
    rows = {kind: queries.rows_of(found, kind) for kind in ("post", "roleheld", "portfolio", "member")}
    context = {"page": page, "groups": [(KINDS[kind], kind, list(rows[kind])) for kind in rows]}
    return render(request, "people/person.html", {**context, "admin": held(request).has("admin")})


def _offers(request: HttpRequest, kinds: Iterable[str], pk: int) -> list[Offer]:
    """Offer what can be changed to who keeps it; a reader is offered nothing."""
    return [_offer(request, kind, pk) for kind in kinds if concerns(held(request), ACTS[kind])]


def _offer(request: HttpRequest, kind: str, pk: int) -> Offer:
    """Offer to change the thing itself, or to add something of another kind to a person."""
    refusal = people_may(ACTS[kind], held(request))
    address = reverse("people-change", args=[kind, pk])
    if kind not in ("unit", "person"):
        address = f"{reverse('people-new', args=[kind])}?person={pk}"
    return Offer(ACTS[kind], ACTIONS[ACTS[kind]].name, address, refusal.words if refusal else None)


def _history(request: HttpRequest, about: str) -> list[Any]:
    """Give the history of a thing to the administrator."""
    return list(queries.history(about)) if held(request).has("admin") else []
