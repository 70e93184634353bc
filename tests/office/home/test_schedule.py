"""The calendar and its feed: what lies on which day for whom; what leaves the house has no title."""

import datetime

import pytest
from django.test import Client
from icalendar import Calendar

from office.agenda.composed import SOON, convened
from office.cast import Cast, in_review, log_is_whole
from office.home.composed import consulted, rows_at
from yiding.office.base.by import By
from yiding.office.base.days import calendar, today
from yiding.office.base.refused import Refused
from yiding.office.home.actions.end_feed import end_feed
from yiding.office.home.actions.renew_feed import renew_feed
from yiding.office.home.events import Event, events
from yiding.office.people.models import Account
from yiding.office.proposals.models import Consultation

LONG = datetime.timedelta(60)


def found(cast: Cast, name: str) -> list[Event]:
    """Give what lies on somebody's next two months."""
    return events(cast.by(name), today(), today() + LONG, today())


def test_each_sees_the_days_that_are_his(cast: Cast) -> None:
    """The sitting and its papers for those who come, terms of gates and consultations for whom they wait."""
    sitting = convened(cast)
    in_review(cast)
    consulted(cast)
    due = calendar().before(today() + SOON, 3)[0]
    kinds = {(event.kind, event.day) for event in found(cast, "vice_head")}
    assert kinds == {("sitting", today() + SOON), ("papers", due)}
    asked = Consultation.objects.get(position="")
    other = {(event.kind, event.day, event.address) for event in found(cast, "other_head")}
    assert other >= {("consultations", asked.due, rows_at("consultations") + f"?term={asked.due}")}
    assert {event.kind for event in found(cast, "legal")} == {"sitting", "papers", "opinions"}
    assert found(cast, "planner_head") == []
    assert sitting.title in [event.words[0] for event in found(cast, "vice_head")]


def test_a_day_leads_to_as_many_rows_as_it_counts(cast: Cast) -> None:
    """The number in the calendar is the number of rows behind its link."""
    in_review(cast)
    in_review(cast)
    event = next(event for event in found(cast, "legal") if event.kind == "opinions")
    assert event.count == 2
    response = cast.client("legal").get(event.address)
    assert response.context["listing"].count == 2


def test_the_month_is_a_table_with_its_neighbours(cast: Cast) -> None:
    """A grid of whole weeks with heads, today marked, and links to the months beside."""
    page = cast.client("legal").get("/schedule/2026-05/").content.decode()
    assert page.count('<th scope="col"') == 7
    assert page.count("<time ") == 35
    assert 'rel="prev" href="/schedule/2026-4/"' in page
    assert 'rel="next" href="/schedule/2026-6/"' in page
    assert 'aria-current="date"' not in page
    assert cast.client("legal").get("/schedule/").content.decode().count('aria-current="date"') == 1


@pytest.mark.parametrize("address", ["/schedule/2026-13/", "/schedule/2026-0/", "/schedule/1-1/", "/schedule/9999-12/"])
def test_no_such_month(cast: Cast, address: str) -> None:
    """A month that is none is not there."""
    assert cast.client("legal").get(address).status_code == 404


def test_a_year_without_its_holidays_says_so(cast: Cast) -> None:
    """Days beyond the notices are provisional."""
    assert "还没有导入" in cast.client("legal").get("/schedule/2031-05/").content.decode()


def test_the_feed_carries_counts_and_links_and_no_title(cast: Cast) -> None:
    """Without a login: times, counts and links; neither a title nor a place nor a name."""
    sitting = convened(cast)
    in_review(cast, title="关于水价听证的请示")
    token = renew_feed(cast.by("vice_head"))
    legal = renew_feed(cast.by("legal"))
    response = Client().get(f"/feed/{token}.ics")
    assert response.headers["Content-Type"].startswith("text/calendar")
    entries = list(Calendar.from_ical(response.content).walk("VEVENT"))
    assert {str(entry["summary"]) for entry in entries} == {"会议（1次）", "上会材料截止（1次）"}
    entry = next(entry for entry in entries if str(entry["summary"]) == "会议（1次）")
    assert entry["url"] == f"http://testserver/sittings/{sitting.pk}/"
    assert entry.decoded("dtstart").astimezone(datetime.UTC).hour == 1, "nine o'clock in the office's zone"
    said = response.content.decode() + Client().get(f"/feed/{legal}.ics").content.decode()
    assert "审查意见到期（1项）" in said.replace("\r\n ", "")
    for word in (sitting.title, sitting.place, "水价", "供水", "苏文静", "常务会议"):
        assert word not in said.replace("\r\n ", "")


def test_only_the_newest_link_opens_the_feed(cast: Cast) -> None:
    """A new link ends the one before; ended, none opens it; the audit log fits."""
    first = renew_feed(cast.by("legal"))
    second = renew_feed(cast.by("legal"))
    assert first != second
    assert len(second) == 43
    answers = [Client().get(f"/feed/{token}.ics").status_code for token in (first, second)]
    assert answers == [404, 200]
    end_feed(cast.by("legal"))
    assert Client().get(f"/feed/{second}.ics").status_code == 404
    assert log_is_whole()


def test_an_unknown_link_is_not_there(cast: Cast) -> None:
    """Neither is that of an account that may not log in any more, and nothing is written by it."""
    assert Client().get("/feed/1.ics").status_code == 404
    token = renew_feed(cast.by("legal"))
    assert Client().post(f"/feed/{token}.ics").status_code == 405
    Account.objects.filter(pk=cast.accounts["legal"].pk).update(is_active=False)
    assert Client().get(f"/feed/{token}.ics").status_code == 404


def test_the_feed_is_its_owner_s_to_make(cast: Cast) -> None:
    """From the page of the calendar; without an account there is none."""
    client = cast.client("legal")
    assert "建立链接" in client.get("/schedule/").content.decode()
    assert client.get("/schedule/feed/").status_code == 405
    assert client.post("/schedule/feed/", {"once": "a"}).status_code == 302
    token = Account.objects.get(username="legal").feed
    assert client.post("/schedule/feed/", {"once": "a"}).status_code == 302
    assert Account.objects.get(username="legal").feed == token, "a second click makes no second link"
    assert f"http://testserver/feed/{token}.ics" in client.get("/schedule/").content.decode()
    client.post("/schedule/feed/end/", {"once": "b"})
    assert Account.objects.get(username="legal").feed == ""
    with pytest.raises(Refused):
        renew_feed(By(None, "terminal"))
