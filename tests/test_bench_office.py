"""The bench of the office: its crowd is what it says, its counting counts, and it runs from beginning to end."""

import pytest
from bench import floors, office, office_crowd, office_figures, office_pages
from bench.office_figures import Cost, Load, Measured, Slow
from django.db import transaction
from django.test import Client

from yiding.office.agenda.models import AgendaItem, Invitation, Sitting
from yiding.office.base.models import AuditEntry, Notice
from yiding.office.people.models import Account, RoleHeld, Unit
from yiding.office.proposals.models import Consultation, DocumentVersion, Gate, Opinion, Proposal
from yiding.rules.roles import ROLES
from yiding.rules.states import PROPOSAL

SMALL = office_crowd.Size(units=12, proposals=400, sittings=6, notices=3, audit=30)


@pytest.mark.django_db
def test_the_crowd_is_what_it_says() -> None:
    """Units, proposals in every state with what gathers around them, sittings past and to come, a person for each role."""
    office_crowd.make_crowd(SMALL)
    assert (Unit.objects.count(), Proposal.objects.count(), Sitting.objects.count()) == (12, 400, 6)
    assert set(Proposal.objects.values_list("state", flat=True)) == set(PROPOSAL)
    assert Gate.objects.count() > 2000
    assert Opinion.objects.count() > 1000
    assert DocumentVersion.objects.count() == 1600
    assert Consultation.objects.count() > 600
    assert AgendaItem.objects.count() > 200
    assert Invitation.objects.count() == 180
    assert set(Sitting.objects.values_list("state", flat=True)) == {"recorded", "preparing", "convened"}
    assert set(ROLES) - set(RoleHeld.objects.values_list("role", flat=True)) == {"admin", "archivist"}
    assert Notice.objects.count() == 3 * Account.objects.exclude(admin=True).count() + 3
    assert AuditEntry.objects.count() == 30


@pytest.mark.django_db
def test_the_crowd_is_always_the_same() -> None:
    """Made twice in an empty database, the proposals and the gates that wait are equal."""
    assert _made() == _made()


def _made() -> list[tuple[object, ...]]:
    with transaction.atomic():
        office_crowd.make_crowd(SMALL)
        proposals = Proposal.objects.order_by("number").values_list("number", "unit__order", "state", "kind", "answers")
        gates = Gate.objects.filter(state="open").values_list("proposal__number", "gate", "due")
        found = [*proposals, *gates.order_by("proposal__number", "gate")]
        transaction.set_rollback(True)
    return found


@pytest.mark.django_db
def test_no_list_page_asks_more_than_twelve_queries() -> None:
    """Counted for each role on every list page and on each work list that is not empty."""
    crowd = office_crowd.make_crowd(SMALL)
    costs = list(office_pages.costs(crowd, requests=1))
    assert {cost.role for cost in costs} == set(office_pages.ROLES)
    assert {page for page in office_pages.LISTS if "page=" not in page} <= {cost.page for cost in costs}
    assert {cost.page for cost in costs} - set(office_pages.LISTS), "work lists"
    assert [cost for cost in costs if cost.queries > 12] == []


@pytest.mark.django_db
def test_queries_are_counted_without_their_transactions() -> None:
    """A page that asks for somebody's rows has queries, and none of them only begins or ends a transaction."""
    crowd = office_crowd.make_crowd(SMALL)
    client = office_pages.entered(crowd.accounts["desk"])
    found = [query["sql"].split()[0] for query in office_pages.asked(client, "/proposals/")]
    assert found.count("SELECT") > 3
    assert not {"BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"}.intersection(found)
    slow = office_pages.slowest(client, "/proposals/")
    assert slow is not None
    assert slow.sql.startswith("SELECT")
    assert slow.plan
    assert office_pages.slowest(Client(SERVER_NAME="localhost"), "/health/live/") is None


def test_figures_are_told_and_held() -> None:
    """The worst of each is held to its ceiling; what is slower than it may be is told, and fails nothing."""
    pages = [Cost("desk", "/", 11, 200.0), Cost("chief", "/", 13, 20.0), Cost("desk", "/pool/", 9, 40.0)]
    load = Load(1000, {"GET / 500": 2}, 50.0, 90.0, 200.0)
    measured = Measured("sqlite", pages, 10.0, Slow(5.0, "SELECT 1", "SCAN"), load)
    figures = office_figures.figures(measured)
    assert figures == {"most_queries": 13, "most_times_login": 20.0, "most_errors": 2}
    held = {"office": {"most_queries": 12.0, "most_times_login": 75.0, "most_errors": 0.0}}
    assert [line.split(":")[0] for line in floors.below("office", figures, held)] == ["office queries", "office errors"]
    assert office_figures.over(measured) == ["/ as desk: 200 ms of 150"]
    text = office_figures.printed(measured)
    assert "2 × GET / 500" in text
    assert "SELECT 1" in text


def test_the_floors_of_the_office_are_those_of_the_issue() -> None:
    """At most twelve queries a list page and no error of many users at once."""
    held = floors.load()["office"]
    assert held["most_queries"] <= 12
    assert held["most_errors"] == 0


def test_it_measures_from_beginning_to_end() -> None:
    """A small crowd on SQLite and four users at a real server: no error, every request counted."""
    measured = office.measure("sqlite", "", 12, 200, 6, 4, 1)
    assert len(measured.pages) > 60
    assert measured.load.requests == 4 * 20
    assert measured.load.errors == {}
    assert measured.slowest is not None
