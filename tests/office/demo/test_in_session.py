"""The demonstration's sitting that runs, and its minutes: each there for the person whom the guide names."""

import pytest
from django.test import Client
from django.utils import timezone

from yiding.office.agenda.models import Sitting
from yiding.office.home.lists import LISTS
from yiding.office.home.queries import next_sitting
from yiding.office.issuing.models import Issuance
from yiding.office.matters.models import CarriedOut, Hearing, Matter
from yiding.office.minutes.models import Minutes, Part
from yiding.office.people.models import Account
from yiding.office.people.queries import by
from yiding.office.sittings.actions.call_item import call_item
from yiding.office.sittings.actions.decide_item import decide_item
from yiding.office.sittings.actions.sum_up import sum_up
from yiding.office.sittings.decided import Decided
from yiding.office.sittings.models import Attendance, Presence, SittingItem, Speech

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("made")]


def account(name: str) -> Account:
    """Give the account of one of the demonstration's people."""
    found: Account = Account.objects.get(full_name=name)
    return found


def page(name: str, address: str) -> str:
    """Give a page as one of the demonstration's people sees it."""
    client = Client()
    client.force_login(account(name), backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(address)
    assert answer.status_code == 200, (name, address)
    return answer.content.decode()


def waits(name: str, key: str) -> int:
    """Count what waits for one of them on a list."""
    found = LISTS[key]
    acts = by(account(name))
    assert found.is_for(acts)
    return found.rows(acts, timezone.localdate()).count()


def test_a_sitting_runs() -> None:
    """Its first item is decided, the second under discussion with speeches, the next one's unit waits at the door, the last one's did not come yet."""
    sitting = Sitting.objects.get(state="open")
    items = list(SittingItem.objects.filter(sitting=sitting))
    assert [item.state for item in items] == ["decided", "discussing", "waiting", "waiting"]
    assert items[1].speeches.count() == 4
    waiting, late = (Attendance.objects.filter(sitting=sitting, person=item.presenter) for item in items[2:])
    assert waiting.get().signed_at
    assert not Presence.objects.filter(attendance__in=waiting).exists()
    assert not late.exists()
    assert next_sitting(by(account("章节")), timezone.localdate()) == sitting


def test_its_recorder_goes_on_at_once() -> None:
    """章节 finds the forms on the page of the record, takes down the chair's last word and the outcome, and calls the next item."""
    sitting = Sitting.objects.get(state="open")
    text = page("章节", f"/sittings/{sitting.pk}/record/")
    assert "记下总结" in text
    assert "水质检测要由供水单位委托第三方" in text
    item, following = SittingItem.objects.filter(sitting=sitting, state__in=("discussing", "waiting"))[:2]
    clerk = by(account("章节"))
    sum_up(clerk, item.pk, "同意，按意见修改后印发。", "test")
    assert decide_item(clerk, item.pk, Decided("adopted", "要尽快印发。")).state == "decided"
    assert call_item(clerk, following.pk).state == "reporting"


def test_minutes_were_issued_and_corrected() -> None:
    """They have a number, files, one unit that has not signed for them, and a signed correction that waits to be issued."""
    minutes = Minutes.objects.get(state="corrected")
    assert minutes.number == 8
    assert set(minutes.items.values_list("item__outcome", flat=True)) == {
        "studied",
        "heard",
        "adopted",
        "adopted_in_principle",
        "deferred",
    }
    assert minutes.files.count() == 4
    assert [str(row.unit) for row in minutes.receipts.filter(received_at=None)] == ["县城管执法局"]
    assert Speech.objects.filter(item__sitting=minutes.sitting, dissent=True).count() == 1
    assert waits("沙鸥", "receipts") == 1
    correction = Minutes.objects.get(kind="correction", state="signed")
    assert (correction.corrects, correction.number) == (minutes, 9)
    assert "三个月内清零" in correction.items.get().text
    assert waits("唐小满", "minutes-to-issue") == 1
    assert "这份纪要有更正" in page("唐小满", f"/minutes/{minutes.pk}/")


def test_minutes_wait_to_be_confirmed() -> None:
    """A presenter confirmed, one objected, the others and the vice-heads have it on their lists, as the head of the office has the record."""
    minutes = Minutes.objects.get(state="checked")
    answers = dict(Part.objects.filter(item__minutes=minutes).values_list("person__name", "answer"))
    assert answers == {"伍伯言": "confirmed", "丛林": "objected", "田禾": "", "周慕白": "", "燕子": ""}
    assert [waits(name, "parts") for name in ("田禾", "周慕白", "燕子", "伍伯言")] == [1, 1, 1, 0]
    assert waits("贺立群", "records-to-confirm") == 1
    assert waits("唐小满", "minutes-to-confirm") == 1
    assert "请您核对的部分" in page("燕子", f"/minutes/{minutes.pk}/")


def test_a_sitting_heard_how_earlier_matters_stand() -> None:
    """What was done is closed by it, one matter went back with the sitting's words; the report to the next sitting is being put together."""
    heard = CarriedOut.objects.get(state="heard")
    assert heard.sitting.state == "closed"
    results = dict(Hearing.objects.values_list("matter__title", "result"))
    assert sorted(results.values()) == ["back", "heard", "heard", "heard", "heard"]
    assert next(title for title, result in results.items() if result == "back").count("占道")
    assert [row["state"] for row in heard.says].count("办结") == 1
    closed = Matter.objects.get(state="closed")
    assert "河道巡查" in closed.title
    assert f"/matters/reports/{heard.pk}/" in page("桑榆", f"/matters/{closed.pk}/")
    assert "沿街商户意见分歧大" in page("桑榆", f"/matters/reports/{heard.pk}/")
    draft = CarriedOut.objects.get(state="draft")
    assert draft.sitting.state == "convened"
    assert closed.pk in draft.matters.values_list("matter", flat=True)
    assert "提交汇报" in page("桑榆", f"/matters/reports/{draft.pk}/")


def test_what_was_adopted_is_issued() -> None:
    """One document is on file, its receivers all but one having signed; the other was sent back once, and waits for two units to co-sign."""
    filed, asked = Issuance.objects.order_by("pk")
    assert (filed.state, filed.number_words[:4], filed.number) == ("filed", "青政办发", 16)
    assert [str(row.unit) for row in filed.receipts.filter(received_at=None)] == ["枫桡镇"]
    assert asked.state == "cosigning"
    texts = list(asked.revisions.order_by("number"))
    assert [bool(text.rechecked_at) for text in texts] == [False, True]
    assert list(texts[1].cosigns.values_list("position", flat=True)).count("") == 2
    assert "集体留成比例不低于三成" in page("常青", f"/issuing/{asked.pk}/texts/2/compare/")
    assert [waits(name, "documents-to-cosign") for name in ("查良平", "仇天佑", "鲁静之")] == [1, 1, 0]
