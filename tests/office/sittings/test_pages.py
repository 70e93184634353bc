"""The pages of a sitting that runs, by role: what each shows, what it does, and what is not there."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from office.agenda.composed import convened
from office.cast import Cast, ready
from office.sittings.composed import called, decided, discussed, gathered, items, opened, says, two
from yiding.office.base.models import AuditEntry
from yiding.office.sittings.actions.close_sitting import close_sitting
from yiding.office.sittings.actions.start_discussion import start_discussion
from yiding.office.sittings.models import Attendance, Note, SittingItem, Speech

pytestmark = pytest.mark.django_db
CLERKS = ("recorder", "secretariat")


def page(cast: Cast, who: str, address: str) -> str:
    """Give a page as one of the cast sees it."""
    response = cast.client(who).get(address)
    assert response.status_code == 200, (who, address, response.status_code)
    return str(response.content.decode())


def sent(cast: Cast, who: str, address: str, **fields: object) -> tuple[int, str]:
    """Send fields to an address as one of the cast; give the status and the answer."""
    answer = cast.client(who).post(address, fields)
    return answer.status_code, answer.content.decode()


def test_a_clerk_signs_in_and_opens_on_the_pages(cast: Cast) -> None:
    """By a button, by a typed name, and by what the reader of a card types; then the sitting is opened."""
    sitting = convened(cast, ready(cast))
    address = f"/sittings/{sitting.pk}/sign-in/"
    assert "未签到" in page(cast, "recorder", address)
    assert sent(cast, "recorder", address, person=cast.people["chief"].pk, act="sign_in")[0] == 302
    assert sent(cast, "recorder", address, typed="苏文静")[0] == 302
    status, text = sent(cast, "recorder", address, typed="不认识")
    assert (status, "不在参会名单上" in text) == (422, True)
    assert Attendance.objects.filter(signed_at__isnull=False).count() == 2
    assert "宣布开会" in page(cast, "recorder", f"/sittings/{sitting.pk}/record/")
    assert sent(cast, "recorder", f"/sittings/{sitting.pk}/record/open_sitting/")[0] == 302
    assert "农村供水管理办法" in page(cast, "recorder", f"/sittings/{sitting.pk}/record/")


def test_comings_and_goings_are_noted_at_the_door(cast: Cast) -> None:
    """Leaving, coming back, and a sign-in that was a mistake."""
    sitting = gathered(cast)
    address, legal = f"/sittings/{sitting.pk}/sign-in/", cast.people["legal"].pk
    for act in ("note_leaving", "note_return"):
        assert sent(cast, "recorder", address, person=legal, act=act)[0] == 302
    status, text = sent(cast, "recorder", address, person=legal, act="strike_sign_in")
    assert (status, "没有写明理由" in text) == (422, True)
    assert sent(cast, "recorder", address, person=legal, act="strike_sign_in", reason="签错")[0] == 302
    assert Attendance.objects.get(person=legal).signed_at is None


def test_cards_bear_each_persons_own_code(cast: Cast) -> None:
    """A picture for each, drawn here, and no code twice."""
    sitting = convened(cast, ready(cast))
    text = page(cast, "secretariat", f"/sittings/{sitting.pk}/sign-in/cards/")
    assert text.count("<svg") == sitting.invitations.count()
    assert "周明远" in text


def test_words_are_taken_down_by_script_and_without(cast: Cast) -> None:
    """The script gets a sentence for each, and sends again what it had no answer for; a plain form goes back to the page."""
    item = discussed(cast)
    address = f"/sittings/{item.sitting_id}/record/words/"
    client = cast.client("recorder")
    fields = {"kind": "speech", "item": item.pk, "person": cast.people["vice_head"].pk, "text": "同意。", "key": "k1"}
    for _ in range(2):
        answer = client.post(
            address, {**fields, "position": "agree", "at": "1"}, headers={"Accept": "application/json"}
        )
        assert answer.json() == {"kept": True}
    assert client.post(address, {"kind": "note", "text": "会场灯光调暗", "at": "x"}).status_code == 302
    refused = client.post(
        address, {**fields, "key": "k2", "person": cast.people["chief"].pk}, headers={"Accept": "application/json"}
    )
    assert (refused.status_code, refused.json()["rule"]) == (422, "chair_last")
    assert (Speech.objects.count(), Note.objects.count()) == (1, 1)
    summing = {"kind": "sum_up", "item": item.pk, "text": "同意大家意见。", "key": "k3"}
    assert client.post(address, summing, headers={"Accept": "application/json"}).json() == {"kept": True}
    assert SittingItem.objects.get(pk=item.pk).state == "concluded"


def test_a_secret_that_is_said_leaves_no_trace(cast: Cast) -> None:
    """The page is told to wipe it, and the log says it was refused without its words."""
    item = discussed(cast)
    address = f"/sittings/{item.sitting_id}/record/words/"
    for kind in ("speech", "note", "sum_up"):
        fields = {"kind": kind, "item": item.pk, "person": cast.people["vice_head"].pk, "text": "秘密★五年 青石演习"}
        answer = cast.client("recorder").post(address, {**fields, "key": kind}, headers={"Accept": "application/json"})
        assert (answer.status_code, answer.json()["rule"]) == (422, "no_secret")
    assert not Speech.objects.exists()
    assert not Note.objects.exists()
    assert "青石" not in str(list(AuditEntry.objects.values_list("says", flat=True)))


@pytest.mark.parametrize("who", ["liaison", "unit_head", "admin", "disclosure", "planner_head", "archivist"])
def test_the_record_is_not_there_for_others(cast: Cast, who: str) -> None:
    """Neither record nor sign-in nor raw record, whatever is sent."""
    item = discussed(cast)
    pk = item.sitting_id
    for address in ("record/", "record/live/", "record/raw/", "sign-in/", "sign-in/cards/"):
        assert cast.client(who).get(f"/sittings/{pk}/{address}").status_code == 404, address
    for address in (f"{pk}/record/words/", f"{pk}/record/raw/", f"{pk}/sign-in/", f"{pk}/record/close_sitting/"):
        assert sent(cast, who, f"/sittings/{address}", kind="note", text="x", key="x")[0] == 404, address
    assert sent(cast, who, f"/sittings/item/{item.pk}/decide_item/", outcome="heard")[0] == 404


@pytest.mark.parametrize("who", ["chief", "office_head"])
def test_who_leads_follows_and_does_not_record(cast: Cast, who: str) -> None:
    """The page is there without the forms; what is sent is refused and noted."""
    item = discussed(cast)
    text = page(cast, who, f"/sittings/{item.sitting_id}/record/")
    assert "记发言" not in text
    status, _ = sent(cast, who, f"/sittings/item/{item.pk}/decide_item/", outcome="withdrawn", reason="撤")
    assert status == 403
    assert SittingItem.objects.get(pk=item.pk).state == "discussing"
    assert AuditEntry.objects.order_by("-number")[0].says["refused"] == "role"


def test_speeches_are_shown_to_readers_alone(cast: Cast) -> None:
    """The chief follows the items without the raw record; the recorder sees what was said."""
    item = discussed(cast)
    says(cast, item, "vice_head", text="应当再论证一次。")
    live = f"/sittings/{item.sitting_id}/record/live/"
    assert "应当再论证一次" in page(cast, "recorder", live)
    assert "应当再论证一次" not in page(cast, "chief", live)
    assert "应当再论证一次" in page(cast, "office_head", live)


def test_the_raw_record_opens_by_a_button_and_is_noted(cast: Cast) -> None:
    """Looking at the question opens nothing; each opening stands at the foot of the record."""
    item = discussed(cast)
    says(cast, item, "vice_head", text="应当再论证一次。")
    address = f"/sittings/{item.sitting_id}/record/raw/"
    assert "应当再论证一次" not in page(cast, "office_head", address)
    for _ in range(2):
        status, text = sent(cast, "office_head", address)
        assert (status, "应当再论证一次" in text) == (200, True)
    assert text.count("陶然") >= 2
    assert f"<h2>一、{item.title}" in text
    assert "不在原始记录的知悉范围内" in page(cast, "chief", address)
    assert sent(cast, "chief", address)[0] == 422 or sent(cast, "chief", address)[0] == 403


def test_an_outcome_is_taken_down_on_its_page(cast: Cast) -> None:
    """What is missing is said with the rule, and what was typed is kept."""
    item = called(cast)
    sent(
        cast,
        "recorder",
        f"/sittings/{item.sitting_id}/record/words/",
        kind="sum_up",
        item=item.pk,
        text="同意",
        key="s",
    )
    address = f"/sittings/item/{item.pk}/decide_item/"
    assert "原则通过" in page(cast, "recorder", address)
    fields = {"outcome": "adopted_in_principle", "decision": "原则通过该办法。", "issued_as": "县政府"}
    status, text = sent(cast, "recorder", address, **fields)
    assert (status, "没有写明由谁修改、由谁复核、期限" in text, "原则通过该办法。" in text) == (422, True, True)
    law, office = cast.units["县司法局"].pk, cast.units["县政府办公室"].pk
    assert sent(cast, "recorder", address, **fields, reviser=law, checker=office, due="2027-01-15")[0] == 302
    assert SittingItem.objects.get(pk=item.pk).outcome == "adopted_in_principle"


def test_the_chiefs_word_is_done_on_pages(cast: Cast) -> None:
    """Items are added, reordered, split and joined by their forms; two of one place are told at the form."""
    first, second = two(cast)
    sitting = opened(cast, first, second)
    one, other = items(sitting)
    record = f"/sittings/{sitting.pk}/record/"
    places = {f"place_{one.pk}": 2, f"place_{other.pk}": 2, "reason": "县长提议"}
    status, text = sent(cast, "recorder", f"{record}reorder_items/", **places)
    assert (status, "有两项次序相同" in text) == (422, True)
    assert sent(cast, "recorder", f"{record}reorder_items/", **{**places, f"place_{other.pk}": 1})[0] == 302
    assert [row.pk for row in items(sitting)] == [other.pk, one.pk]
    fields = {"title": "近期防汛工作", "kind": "report", "reason": "县长提议"}
    assert sent(cast, "recorder", f"{record}add_item/", **fields)[0] == 302
    titles = "供水管理\n供水价格"
    assert sent(cast, "recorder", f"/sittings/item/{one.pk}/split_item/", titles=titles, reason="县长提议")[0] == 302
    added = items(sitting)[-1]
    joined = sent(cast, "recorder", f"/sittings/item/{added.pk}/join_item/", into=other.pk, reason="县长提议")
    assert joined[0] == 302
    assert [row.title for row in items(sitting)][1:3] == ["供水管理", "供水价格"]


def test_a_task_is_taken_down_and_dropped_on_pages(cast: Cast) -> None:
    """With its units; dropped with a reason."""
    item = decided(cast)
    fields = {"task": "制定计划", "lead": [cast.units["县水务局"].pk], "support": [cast.units["县财政局"].pk]}
    assert sent(cast, "recorder", f"/sittings/item/{item.pk}/assign_task/", **fields)[0] == 302
    assert "县水务局牵头" in page(cast, "recorder", f"/sittings/{item.sitting_id}/record/")
    task = item.assignments.get()
    assert sent(cast, "recorder", f"/sittings/item/{item.pk}/drop_task/", task=task.pk, reason="记重")[0] == 302
    assert not item.assignments.exists()


def test_two_who_mend_a_speech_see_both_texts(cast: Cast) -> None:
    """The second one gets what was typed and what stands there now."""
    item = discussed(cast)
    speech = says(cast, item, "vice_head")
    address = f"/sittings/item/{item.pk}/speech/{speech.pk}/"
    fields = {"speech": speech.pk, "version": speech.version, "position": "agree"}
    assert sent(cast, "recorder", address, **fields, text="第一次更正。")[0] == 302
    status, text = sent(cast, "secretariat", address, **fields, text="第二次更正。")
    assert (status, "第一次更正。" in text, "第二次更正。" in text) == (409, True, True)


def test_the_sittings_page_leads_to_the_record(cast: Cast) -> None:
    """For clerks alone, from the notices on."""
    sitting = convened(cast, ready(cast))
    assert f"/sittings/{sitting.pk}/record/" in page(cast, "recorder", f"/sittings/{sitting.pk}/")
    assert f"/sittings/{sitting.pk}/record/" not in page(cast, "unit_head", f"/sittings/{sitting.pk}/")


def test_a_report_is_timed_and_the_discussion_is_not(cast: Cast) -> None:
    """The limit is the report's: once the discussion began, no clock says in red that it is over."""
    item = called(cast)
    address = f"/sittings/{item.sitting_id}/record/"
    assert "data-since" in page(cast, "recorder", address)
    start_discussion(cast.by("recorder"), item.pk)
    assert "data-since" not in page(cast, "recorder", address)


def test_a_page_asks_the_database_as_often_for_many_items(cast: Cast) -> None:
    """Two items or eight: the same number of questions."""
    few = opened(cast, *two(cast))

    def asked() -> int:
        client = cast.client("recorder")
        with CaptureQueriesContext(connection) as caught:
            assert client.get(f"/sittings/{few.pk}/record/").status_code == 200
        return len(caught)

    asked()  # the first page of a process asks for what it keeps
    before = asked()
    for number in range(6):
        sent(
            cast, "recorder", f"/sittings/{few.pk}/record/add_item/", title=f"第{number}件", kind="report", reason="加"
        )
    assert asked() == before


def test_a_closed_sitting_offers_the_confirmation(cast: Cast) -> None:
    """To the head of the office, not to who recorded."""
    item = decided(cast)
    close_sitting(cast.by("recorder"), item.sitting_id)
    record = f"/sittings/{item.sitting_id}/record/"
    assert f"{record}confirm_record/" in page(cast, "office_head", record)
    assert sent(cast, "office_head", f"{record}confirm_record/")[0] == 302
