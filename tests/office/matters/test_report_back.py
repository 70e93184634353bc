"""A sitting hears how the matters of earlier ones were carried out."""

import pytest
from django.urls import reverse

from office.agenda.composed import planned
from office.cast import Cast, log_is_whole
from office.matters.composed import again, of_report
from office.matters.hearings import carried_out, decided_matters, handed_in, heard, next_sitting, sits
from yiding.office.base.days import today
from yiding.office.base.fixed import Unchanging
from yiding.office.base.models import Step
from yiding.office.base.refused import Refused, Unseen
from yiding.office.matters.actions.choose_matters import choose_matters
from yiding.office.matters.actions.close_matter import close_matter
from yiding.office.matters.actions.hand_in_report import hand_in_report
from yiding.office.matters.actions.note_hearing import Answer, note_hearing
from yiding.office.matters.actions.open_report import open_report
from yiding.office.matters.actions.report_matter import report_matter
from yiding.office.matters.models import CarriedOut, Hearing, Matter
from yiding.office.sittings.decided import Decided


def rule(caught: pytest.ExceptionInfo[Refused]) -> str:
    """Give the rule that refused."""
    return caught.value.rule


def on(report: CarriedOut) -> list[int]:
    """Give the matters that stand on a report."""
    return list(report.matters.values_list("matter", flat=True))


def test_the_report_holds_what_is_not_closed(cast: Cast) -> None:
    """Matters of earlier minutes stand on it, done and under way; of another paper only what is done and to be heard; what is closed does not."""
    first, *rest = decided_matters(cast)
    other = of_report(cast, hears=True)
    carried_out(cast, first)
    sitting = next_sitting(cast)
    report = open_report(cast.by("supervision"), sitting.pk)
    assert on(report) == [first.pk, *(matter.pk for matter in rest)]
    assert other.pk not in on(report)


def test_each_can_be_taken_out_and_others_taken_in(cast: Cast) -> None:
    """Supervision chooses; what is no matter of an earlier sitting is passed over."""
    first, second = decided_matters(cast)
    other, unheard = of_report(cast, hears=True), of_report(cast)
    report = open_report(cast.by("supervision"), next_sitting(cast).pk)
    assert on(report) == [first.pk, second.pk]
    choose_matters(cast.by("supervision"), report.pk, [second.pk, other.pk, unheard.pk])
    assert set(on(report)) == {second.pk, other.pk}
    assert log_is_whole()


def test_what_it_says_is_computed(cast: Cast) -> None:
    """Done, with what was reported; under way, with what is left; its source by sitting and item."""
    first, second = decided_matters(cast)
    carried_out(cast, first)
    report = handed_in(cast, next_sitting(cast))
    done, running = report.says
    assert (done["standing"], done["share"], done["left"]) == ("done", 100, "")
    assert "已经落实到位" in done["done"]
    assert done["from"].startswith("青岫县人民政府")
    assert done["from"].endswith("议题一")
    assert running["standing"] == "running"
    assert second.tasks.first().text in running["left"]  # type: ignore[union-attr]


def test_what_was_handed_in_never_changes(cast: Cast) -> None:
    """The ledger goes on, the report says what it said; its rows refuse any change, and another version can follow."""
    first, _ = decided_matters(cast)
    sitting = next_sitting(cast)
    report = handed_in(cast, sitting)
    said = list(report.says)
    carried_out(cast, first)
    assert CarriedOut.objects.get(pk=report.pk).says == said
    fixed = CarriedOut.objects.get(pk=report.pk)
    fixed.says = []
    for change in (fixed.save, fixed.delete, CarriedOut.objects.filter(pk=report.pk).delete):
        with pytest.raises(Unchanging):
            change()
    with pytest.raises(Unchanging):
        CarriedOut.objects.filter(pk=report.pk).update(says=[])
    with pytest.raises(Refused) as caught:
        choose_matters(cast.by("supervision"), report.pk, [])
    assert rule(caught) == "state"
    later = handed_in(cast, sitting)
    assert (later.number, later.says[0]["standing"]) == (2, "done")
    earlier = CarriedOut.objects.get(pk=report.pk)
    assert (earlier.state, earlier.says) == ("superseded", said)


def test_one_is_put_together_at_a_time(cast: Cast) -> None:
    """The second leads to the first; without the item on the agenda there is none, and without matters none is handed in."""
    decided_matters(cast)
    sitting = next_sitting(cast)
    report = open_report(cast.by("supervision"), sitting.pk)
    with pytest.raises(Refused) as caught:
        open_report(cast.by("supervision"), sitting.pk)
    assert rule(caught) == "not_reported"
    choose_matters(cast.by("supervision"), report.pk, [])
    with pytest.raises(Refused) as caught:
        hand_in_report(cast.by("supervision"), report.pk)
    assert rule(caught) == "report_filled"


def test_without_the_item_on_the_agenda_there_is_no_report(cast: Cast) -> None:
    """The secretariat puts the item on; the report does not go before it."""
    sitting = planned(cast)
    with pytest.raises(Refused) as caught:
        open_report(cast.by("supervision"), sitting.pk)
    assert rule(caught) == "report_listed"


def test_nothing_is_noted_before_the_item_is_decided(cast: Cast) -> None:
    """Neither before the sitting nor while it talks, nor where the item was put off."""
    first, second = decided_matters(cast)
    carried_out(cast, first)
    sitting = next_sitting(cast)
    report = handed_in(cast, sitting)
    answers = {first.pk: Answer(False), second.pk: Answer(False)}
    with pytest.raises(Refused) as caught:
        note_hearing(cast.by("supervision"), report.pk, answers)
    assert rule(caught) == "item_heard"
    item = sits(cast, sitting)
    with pytest.raises(Refused) as caught:
        note_hearing(cast.by("supervision"), report.pk, answers)
    assert rule(caught) == "item_heard"
    heard(cast, item, Decided("deferred", reason="时间不够", condition="下次会议听取"))
    for attempt in (
        lambda: note_hearing(cast.by("supervision"), report.pk, answers),
        lambda: report_matter(cast.by("supervision"), first.pk, item.pk),
    ):
        with pytest.raises(Refused) as caught:
            attempt()
        assert rule(caught) == "item_heard"
    assert not Hearing.objects.exists()
    with pytest.raises(Refused) as caught:
        close_matter(cast.by("supervision"), first.pk)
    assert rule(caught) == "sitting_heard"


def test_all_are_noted_in_one_deed(cast: Cast) -> None:
    """Heard: it may be closed. Back: its verified tasks are open again. None is left out."""
    first, second = decided_matters(cast)
    carried_out(cast, first)
    carried_out(cast, second)
    sitting = next_sitting(cast)
    report = handed_in(cast, sitting)
    item = heard(cast, sits(cast, sitting))
    with pytest.raises(Refused) as caught:
        note_hearing(cast.by("supervision"), report.pk, {first.pk: Answer(False)})
    assert rule(caught) == "hearing_whole"
    assert not Hearing.objects.exists()
    answers = {first.pk: Answer(False), second.pk: Answer(True, "桥梁检测数据要补齐，下次再报。")}
    note_hearing(cast.by("secretariat"), report.pk, answers)
    assert Step.objects.filter(act="note_hearing").count() == 1
    assert (again(first).state, again(second).state) == ("reported", "running")
    assert set(second.tasks.values_list("state", "times_back")) == {("sent_back", 1)}
    assert set(Hearing.objects.values_list("item", "result")) == {(item.pk, "heard"), (item.pk, "back")}
    assert close_matter(cast.by("supervision"), first.pk).closed_on == today()
    with pytest.raises(Refused) as caught:
        close_matter(cast.by("supervision"), second.pk)
    assert rule(caught) == "state"
    with pytest.raises(Refused) as caught:
        open_report(cast.by("supervision"), sitting.pk)
    assert rule(caught) == "not_reported"
    assert log_is_whole()


def test_what_was_heard_under_way_is_heard_again_when_it_is_done(cast: Cast) -> None:
    """A sitting that heard of work under way has not heard that it is done: the matter is not closed by it."""
    first, second = decided_matters(cast)
    sitting = next_sitting(cast)
    report = handed_in(cast, sitting)
    heard(cast, sits(cast, sitting))
    note_hearing(cast.by("supervision"), report.pk, {first.pk: Answer(False), second.pk: Answer(False)})
    assert carried_out(cast, first).state == "done"
    with pytest.raises(Refused) as caught:
        close_matter(cast.by("supervision"), first.pk)
    assert rule(caught) == "sitting_heard"


def test_what_was_noted_by_hand_stays(cast: Cast) -> None:
    """A matter that was noted alone is not noted again."""
    first, second = decided_matters(cast)
    carried_out(cast, first)
    sitting = next_sitting(cast)
    report = handed_in(cast, sitting)
    item = heard(cast, sits(cast, sitting))
    report_matter(cast.by("supervision"), first.pk, item.pk, words="很好")
    note_hearing(cast.by("supervision"), report.pk, {first.pk: Answer(True), second.pk: Answer(False)})
    assert Hearing.objects.get(matter=first).result == "heard"
    assert again(first).state == "reported"


def test_what_was_heard_does_not_come_back_by_itself(cast: Cast) -> None:
    """On the report to the sitting after, what is reported and waits for its closing is not preselected; what went back is."""
    first, second = decided_matters(cast)
    carried_out(cast, first)
    sitting = next_sitting(cast)
    report = handed_in(cast, sitting)
    heard(cast, sits(cast, sitting))
    note_hearing(cast.by("supervision"), report.pk, {first.pk: Answer(False), second.pk: Answer(True, "抓紧")})
    after = open_report(cast.by("supervision"), next_sitting(cast).pk)
    assert on(after) == [second.pk]


def test_who_may_not(cast: Cast) -> None:
    """A unit neither puts it together nor notes; a draft is seen by who plans alone; handed in, a member reads it."""
    first, _ = decided_matters(cast)
    sitting = next_sitting(cast)
    for name in ("secretariat", "office_head", "chief"):
        with pytest.raises(Refused) as caught:
            open_report(cast.by(name), sitting.pk)
        assert rule(caught) == "role", name
    report = open_report(cast.by("supervision"), sitting.pk)
    with pytest.raises(Unseen):
        note_hearing(cast.by("secretariat"), report.pk, {})
    assert cast.client("vice_head").get(reverse("report", args=[report.pk])).status_code == 404
    hand_in_report(cast.by("supervision"), report.pk)
    with pytest.raises(Refused) as caught:
        note_hearing(cast.by("office_head"), report.pk, {first.pk: Answer(False)})
    assert rule(caught) == "role"
    for name, status in (("vice_head", 200), ("secretariat", 200), ("liaison", 404), ("other_head", 404)):
        assert cast.client(name).get(reverse("report", args=[report.pk])).status_code == status, name


def test_a_report_lives_on_pages(cast: Cast) -> None:
    """From the offer on the page of the sitting to the closing, each as the right person; its paper says what its page says."""
    first, second = decided_matters(cast)
    carried_out(cast, first)
    sitting = next_sitting(cast)
    client, page = cast.client("supervision"), reverse("sitting", args=[sitting.pk])
    offer = reverse("sitting_act", args=[sitting.pk, "open_report"])
    assert offer in client.get(page).content.decode()
    assert offer not in cast.client("secretariat").get(page).content.decode()
    answer = client.post(offer)
    report = CarriedOut.objects.get()
    choose = reverse("report_act", args=[report.pk, "choose_matters"])
    assert answer.headers["Location"] == choose
    text = client.get(choose).content.decode()
    assert text.count("checked") == 2
    assert client.post(choose, {"matters": [first.pk, second.pk]}).status_code == 302
    assert client.post(reverse("report_act", args=[report.pk, "hand_in_report"])).status_code == 302
    shown = client.get(reverse("report", args=[report.pk])).content.decode()
    assert "已办结" in shown
    assert "已经落实到位" in shown
    assert "议定事项共2项" in client.get(page).content.decode()
    docx = client.get(reverse("report_paper", args=[report.pk, "docx"]))
    assert b"".join(docx.streaming_content).startswith(b"PK")  # type: ignore[attr-defined]
    seal = client.get(reverse("report_paper", args=[report.pk, "docx-seal"]))
    assert b"sha256" in b"".join(seal.streaming_content)  # type: ignore[attr-defined]
    assert client.get(reverse("report_paper", args=[report.pk, "odt"])).status_code == 404
    note = reverse("report_act", args=[report.pk, "note_hearing"])
    item = sits(cast, sitting)
    assert client.post(note, {f"result_{first.pk}": "heard", f"result_{second.pk}": "back"}).status_code == 422
    assert "还没有听取" in client.get(page).content.decode()
    heard(cast, item)
    assert note in client.get(page).content.decode()
    given = {f"result_{first.pk}": "heard", f"result_{second.pk}": "back", f"words_{second.pk}": "补齐检测数据"}
    assert client.post(note, given).status_code == 302
    shown = client.get(reverse("report", args=[report.pk])).content.decode()
    assert "补齐检测数据" in shown
    matter = client.get(reverse("matter", args=[first.pk])).content.decode()
    assert f"第{item.order}项" in matter
    assert "列入会议汇报" in matter
    assert client.post(reverse("matter_act", args=[first.pk, "close_matter"])).status_code == 302
    assert Matter.objects.get(pk=first.pk).state == "closed"
    assert log_is_whole()
