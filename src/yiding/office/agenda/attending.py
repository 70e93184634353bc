"""Who comes for a proposal, by the answers to the notices: what the gate of attendance (G21) is judged by."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlencode

from django.db.models import F
from django.http import HttpRequest
from django.urls import reverse

from yiding.office.agenda.models import AgendaItem, Sitting
from yiding.office.agenda.queries import PREPARING
from yiding.office.agenda.words import ANSWER_WEIGHTS, ANSWERS
from yiding.office.base.asking import held
from yiding.office.base.days import today
from yiding.office.base.pages import State
from yiding.office.base.slots import Part
from yiding.office.people.models import Person
from yiding.office.people.queries import holders, in_charge_of
from yiding.rules.words import Words

GATE = "G21"
_NOT_ASKED: State = State(("没有通知", "not asked"), "near")


class Comes(NamedTuple):
    """One person on whom it hangs: as what, the name, the answer, who stands in."""

    as_what: Words
    name: str
    answer: State
    stand_in: str


class Attending(NamedTuple):
    """Who comes to which sitting for a proposal; `kept` where its unit's head presents and a vice-head in charge comes."""

    sitting: Sitting
    rows: list[Comes]
    kept: bool
    said: str


def attending(proposal: int) -> Attending | None:
    """Give who comes for a proposal, None where it is not listed for a sitting to come."""
    there = AgendaItem.objects.filter(
        proposal=proposal, agenda__sitting=F("proposal__sitting"), proposal__state="listed"
    )
    items = there.filter(agenda__state="approved", agenda__sitting__state="convened")
    item = items.select_related("agenda__sitting", "proposal", "presenter").first()
    if item is None or item.proposal is None:
        return None
    sitting, unit = item.agenda.sitting, item.proposal.unit_id
    day = sitting.day or today()
    asked = {row.person_id: row for row in sitting.invitations.select_related("stand_in")}

    def comes(person: Person, as_what: Words) -> Comes:
        row = asked.get(person.pk)
        answer = State(ANSWERS[row.answer], ANSWER_WEIGHTS[row.answer]) if row else _NOT_ASKED
        return Comes(as_what, person.name, answer, str(row.stand_in or "") if row else "")

    heads = item.presenter is not None and holders("unit_head", unit, day).filter(pk=item.presenter.pk).exists()
    head: Words = ("汇报人，主要负责人", "presents, head of the unit")
    other: Words = ("汇报人，不是主要负责人", "presents, not the head of the unit")
    presents = [comes(item.presenter, head if heads else other)] if item.presenter else []
    charge = [comes(person, ("分管副职", "vice-head in charge")) for person in in_charge_of(unit, day)]
    coming = [any(row.answer.words == ANSWERS["coming"] for row in rows) for rows in (presents, charge)]
    said = "；".join(f"{row.as_what[0]}{row.name}：{row.answer.words[0]}" for row in [*presents, *charge])
    return Attending(sitting, [*presents, *charge], heads and all(coming), f"{said}。")


def on_proposal(request: HttpRequest, proposal: object) -> Iterator[Part]:
    """Put who comes on the page of a listed proposal, for those who prepare sittings."""
    pk = getattr(proposal, "pk", None)
    if pk and getattr(proposal, "state", "") == "listed":
        yield from _part(request, pk)


def on_act(request: HttpRequest, act: str) -> Iterator[Part]:
    """Put who comes on the form of an opinion on that proposal."""
    match = request.resolver_match
    if act == "give_opinion" and match and match.url_name == "proposal_act":
        yield from _part(request, int(match.kwargs["pk"]))


def _part(request: HttpRequest, proposal: int) -> Iterator[Part]:
    by = held(request)
    found = attending(proposal) if by.has(*PREPARING) else None
    if found:
        typed = {"gate": GATE, "text": found.said, **({"position": "agree"} if found.kept else {})}
        address = f"{reverse('proposal_act', args=[proposal, 'give_opinion'])}?{urlencode(typed)}"
        yield Part("agenda/attending.html", {"attending": found, "address": address if by.has("secretariat") else ""})
