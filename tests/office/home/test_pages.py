"""First page and work lists: every number leads to exactly that many rows, seen through whoever asks, in few queries."""

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from office.agenda.composed import convened
from office.cast import Cast, filed, in_review, keep, ready
from office.home.composed import EVERY_STATE, overdue, rows_at, submitted
from yiding.office.base.days import today
from yiding.office.base.models import Notice
from yiding.office.home.work import work_of
from yiding.office.proposals.actions.edit_proposal import edit_proposal
from yiding.office.proposals.models import Gate, Proposal

MOST_QUERIES = 12


def shown(client: Client, address: str) -> Any:
    """Give the table of a page."""
    response = client.get(address)
    assert response.status_code == 200, address
    assert response.context is not None
    return response.context["listing"]


def many(cast: Cast, count: int, year: int = 2020) -> None:
    """Put proposals with an open, late gate each into the database."""
    now = timezone.now()
    unit = cast.units["县水务局"]
    rows = [
        Proposal(number=f"{year}-{n:04}", unit=unit, title=f"供水工程{n}", state="review", filed_at=now, moved_at=now)
        for n in range(count)
    ]
    keep(*rows)
    ended = today() - datetime.timedelta(3)
    keep(*(Gate(proposal=row, gate="G10", role="legal", opened_at=now, due=ended) for row in rows))


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_every_number_leads_to_that_many_rows(cast: Cast, language: str) -> None:
    """For everybody, with proposals in every state and a convened sitting; so do the late ones."""
    for state in EVERY_STATE:
        state(cast)
    convened(cast)
    overdue(*Gate.objects.filter(gate__in=("G10", "G15"), state="open"))
    late = 0
    for name in cast.accounts:
        client = cast.client(name)
        client.cookies["django_language"] = language
        for row in work_of(cast.by(name), today()):
            assert shown(client, row.address).count == row.count, (name, row.key)
            if row.late:
                late += row.late
                assert shown(client, row.late_address).count == row.late, (name, row.key)
    assert late > 3


def test_a_list_of_another_role_is_not_there(cast: Cast) -> None:
    """Neither is one that does not exist."""
    assert cast.client("liaison").get(rows_at("to-check")).status_code == 404
    assert cast.client("desk").get(rows_at("to-check")).status_code == 200
    assert cast.client("desk").get(rows_at("nothing")).status_code == 404


def test_another_unit_sees_nothing_of_it(cast: Cast) -> None:
    """The title of a unit's proposal is on no page of another unit's liaison."""
    in_review(cast, title="关于水价听证的请示")
    filed(cast, title="关于供水管网的汇报")
    other = cast.client("planner_head")
    for address in ("/", rows_at("changed"), rows_at("consultations"), rows_at("opinions"), "/schedule/"):
        page = other.get(address).content.decode()
        assert "水价听证" not in page
        assert "供水管网" not in page


@pytest.mark.parametrize("name", ["legal", "secretariat", "office_head", "chief", "liaison", "unit_head"])
def test_pages_ask_few_questions_whatever_the_size(cast: Cast, name: str) -> None:
    """With two hundred proposals no page asks more questions than with a handful, and none more than twelve."""
    ready(cast)
    convened(cast)
    many(cast, 5)
    client = cast.client(name)
    client.get("/")  # what a process asks once, it has asked
    lists = [row.address for row in work_of(cast.by(name), today()) if row.key != "notices"]
    addresses = ["/", "/schedule/", "/notices/", rows_at("changed"), *lists]
    before = {address: _questions(client, address) for address in addresses}
    many(cast, 200, year=2021)
    after = {address: _questions(client, address) for address in addresses}
    assert max(after.values()) <= MOST_QUERIES, after
    assert after == before


def _questions(client: Client, address: str) -> int:
    """Count what a page asks of the database; where a transaction begins and ends is no question."""
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return sum(not query["sql"].startswith(("SAVEPOINT", "RELEASE")) for query in asked)


def test_what_changed_is_what_others_did_since_the_look(cast: Cast) -> None:
    """One's own doings are no news; after the look only what came later is."""
    proposal = submitted(cast)
    client = cast.client("unit_head")
    assert client.get("/").context["changes"].count == 1, "the liaison filed it"
    assert cast.client("desk").get("/").context["changes"].count == 1
    assert client.post("/looked/").status_code == 302
    page = client.get("/")
    assert page.context["changes"].count == 0
    assert proposal.title not in page.content.decode()
    edited = filed(cast)
    edit_proposal(cast.by("liaison"), edited.pk, edited.version, {"why": "补充理由"})
    assert [row.pk for row, _ in client.get("/").context["changed"]] == [edited.pk]
    assert shown(client, rows_at("changed")).count == 1


def test_an_empty_first_page_says_what_comes_here(cast: Cast) -> None:
    """The liaison is offered the first proposal; who holds no role is told whom to ask."""
    assert "申报议题" in cast.client("liaison").get("/").content.decode()
    cast.people["archivist"].roles.all().delete()
    assert "还没有承担角色" in cast.client("archivist").get("/").content.decode()
    assert "还没有承担角色" not in cast.client("admin").get("/").content.decode()
    assert "看日程" in cast.client("recorder").get("/").content.decode()


def test_the_header_counts_what_is_not_read(cast: Cast) -> None:
    """The notices of the account, and of nobody else."""
    submitted(cast)
    unread = Notice.objects.filter(account=cast.accounts["desk"]).count()
    assert unread == 1
    assert f'提醒 <span class="count">{unread}</span>' in cast.client("desk").get("/").content.decode()
    assert '提醒 <span class="count">' not in cast.client("recorder").get("/").content.decode()


def test_a_term_can_be_asked_for_by_its_day(cast: Cast) -> None:
    """The calendar leads to the rows of one day; a day that is none narrows nothing."""
    proposal = in_review(cast)
    gate = proposal.gates.get(gate="G10")
    assert gate.due is not None
    client = cast.client("legal")
    assert shown(client, rows_at("opinions") + f"?term={gate.due}").count == 1
    assert shown(client, rows_at("opinions") + f"?term={gate.due + datetime.timedelta(1)}").count == 0
    assert shown(client, rows_at("opinions") + "?term=2026-02-30").count == 2


def test_rows_without_a_term_come_last(cast: Cast) -> None:
    """On every database."""
    in_review(cast)
    rows = list(shown(cast.client("legal"), rows_at("opinions")).page)
    assert [row.gate for row in rows] == ["G10", "G14"]


def test_a_list_goes_out_to_excel(cast: Cast) -> None:
    """With the rows that were asked for."""
    in_review(cast)
    response = cast.client("legal").get(rows_at("opinions") + "?as=xlsx")
    assert response.status_code == 200
    assert "spreadsheet" in response.headers["Content-Type"]
    response.close()
