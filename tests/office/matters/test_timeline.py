"""The whole way of a matter: what stands in it, and in which order."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from office.cast import Cast
from office.matters.forms.lives import Office, back, of
from yiding.office.base.days import today
from yiding.office.matters.form_models import Stage
from yiding.office.matters.models import Matter
from yiding.office.matters.queries import one_matter, tasks_of
from yiding.office.matters.timeline import Event, timeline

FACTS = {"case_number": "青信访〔2026〕18号", "demand": "供水水质"}


def petition(office: Office) -> Matter:
    """Bring a petition under way that was accepted twenty days ago."""
    breakdown = office.start("petition", "包案清单", "青信联办〔2026〕3号")
    matter = office.matter(breakdown, "供水水质问题", "vice_head", **FACTS, accepted_on=back(20))
    office.task(matter)
    office.approve(breakdown)
    return matter


def events(cast: Cast, who: str, pk: int) -> tuple[list[Event], int]:
    """Give the way of a matter as somebody sees it, and how many questions were asked for it."""
    by = cast.by(who)
    matter = one_matter(by, pk)
    assert matter is not None
    tasks = tasks_of(by, matter)
    with CaptureQueriesContext(connection) as captured:
        found = timeline(by, matter, tasks)
    return found, len(captured)


def test_stages_stand_on_the_day_they_were_done(cast: Cast) -> None:
    """Each with what was noted of it, before the moments of later days; one that is to come is not there."""
    office = Office(cast)
    matter = petition(office)
    names = {"首次约谈", "化解方案", "办理意见", "答复信访人"}
    assert not {event.words[0] for event in events(cast, "liaison", matter.pk)[0]} & names
    note = of(matter, "note_stage")
    office.do("vice_head", note, key="first_call", day=back(15), words="约谈，听取诉求。")
    office.do("liaison", note, key="plan", day=back(3), words="更换管网。")
    for who in ("liaison", "supervision"):
        way, _ = events(cast, who, matter.pk)
        found = [(event.words[0], event.day, event.said) for event in way if event.words[0] in names]
        assert found == [("首次约谈", back(15), "约谈，听取诉求。"), ("化解方案", back(3), "更换管网。")]
        assert [event.day for event in way] == sorted(event.day for event in way)
    page = office.page("liaison", "matter", matter.pk)
    way_on_page = page[page.index('id="way"') :]
    assert way_on_page.index("首次约谈") < way_on_page.index("化解方案") < way_on_page.index("交办单")


def test_what_was_taken_back_stands_there_no_longer(cast: Cast) -> None:
    """It was not done: what was said of it stays in the history of the matter."""
    office = Office(cast)
    matter = petition(office)
    office.do("liaison", of(matter, "note_stage"), key="first_call", day=back(2), words="约谈。")
    office.do("supervision", of(matter, "return_stage"), reason="没有约谈记录")
    assert "首次约谈" not in {event.words[0] for event in events(cast, "supervision", matter.pk)[0]}


def test_a_rating_stands_before_what_was_said(cast: Cast) -> None:
    """群众评价: how those it serves rate it is what the stage is about."""
    office = Office(cast)
    matter = petition(office)
    Stage.objects.filter(matter=matter, key="answered").update(done_on=today(), rating="satisfied", words="电话回访。")
    way, _ = events(cast, "supervision", matter.pk)
    assert [event.said for event in way if event.words[0] == "答复信访人"] == ["满意：电话回访。"]


def test_stages_ask_nothing_more(cast: Cast) -> None:
    """The way and the page ask as often for four stages that were passed as for none."""
    office = Office(cast)
    matter = petition(office)
    address = reverse("matter", args=[matter.pk])
    client = cast.client("archivist")
    client.get(address)
    asked = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            text = client.get(address).content.decode()
        page = sum("SAVEPOINT" not in query["sql"] for query in captured.captured_queries)
        asked.append((events(cast, "archivist", matter.pk)[1], page))
        Stage.objects.filter(matter=matter).update(done_on=back(1), words="办理完毕。")
    assert text.count("办理完毕。") == 2 * Stage.objects.filter(matter=matter).count()
    assert asked[0] == asked[1]
