"""The pages of matters, as each sees them."""

from django.urls import reverse

from office.cast import Cast
from office.matters.composed import accepted, approved, asked, completed, opened, plan, running, sent
from office.minutes.composed import issued
from yiding.office.matters.models import Breakdown, Matter, Slip, Task


def test_minutes_lead_to_their_break_down(cast: Cast) -> None:
    """The supervision office is offered it on the page of issued minutes; done, it stands beside the words."""
    minutes = issued(cast)
    client = cast.client("supervision")
    page = client.get(reverse("minutes", args=[minutes.pk])).content.decode()
    address = reverse("minutes_act", args=[minutes.pk, "open_breakdown"])
    assert address in page
    answer = client.post(address, follow=True)
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "待确认" in text
    assert 'class="rests"' in text
    breakdown = Breakdown.objects.get()
    assert (
        reverse("breakdown", args=[breakdown.pk]) in client.get(reverse("minutes", args=[minutes.pk])).content.decode()
    )


def test_a_person_completes_and_confirms(cast: Cast) -> None:
    """The form shows what was proposed; the day that the paper did not set says who set it."""
    opened(cast)
    task = Task.objects.get(text__contains="水源地保护方案")
    client = cast.client("supervision")
    address = reverse("task_act", args=[task.pk, "edit_task"])
    text = client.get(address).content.decode()
    assert "制定水源地保护方案" in text
    given = {
        "text": task.text,
        "lead": task.lead_id,
        "support": [cast.units["县财政局"].pk],
        "kind": "minutes",
        "due": "2099-03-31",
        "due_words": task.due_words,
        "evidence": "印发的方案",
        "weight": 2,
        "confirm": "on",
    }
    answer = client.post(address, given)
    assert answer.status_code == 302
    task.refresh_from_db()
    assert (task.confirmed, task.due_by, task.weight, str(task.due)) == (True, "石磊", 2, "2099-03-31")


def test_a_break_down_is_approved_and_sent_out_by_pages(cast: Cast) -> None:
    """From page to page, as each of the two."""
    breakdown = completed(cast, opened(cast))
    own, head = cast.client("supervision"), cast.client("office_head")
    assert own.post(reverse("breakdown_act", args=[breakdown.pk, "submit_breakdown"])).status_code == 302
    assert own.post(reverse("breakdown_act", args=[breakdown.pk, "approve_breakdown"])).status_code == 403
    assert head.post(reverse("breakdown_act", args=[breakdown.pk, "approve_breakdown"])).status_code == 302
    text = own.get(reverse("breakdown", args=[breakdown.pk])).content.decode()
    task = Task.objects.get(text__contains="水源地保护方案")
    address = reverse("task_act", args=[task.pk, "send_task"])
    assert address in text
    assert own.post(address).status_code == 302
    assert Slip.objects.get().task == task
    unit = cast.client("liaison")
    assert "水源地保护方案" in unit.get(reverse("board")).content.decode()


def test_each_sees_what_is_theirs(cast: Cast) -> None:
    """The lead and the supporting unit, who is in charge of it; another unit finds nothing; a planned task only who plans."""
    finance = cast.units["县财政局"].pk
    task = sent(cast, plan(cast, support=(finance,)))[0]
    page, matter = reverse("task", args=[task.pk]), reverse("matter", args=[task.matter_id])
    for name in ("liaison", "unit_head", "vice_head", "supervision", "office_head", "chief", "secretariat"):
        client = cast.client(name)
        assert client.get(page).status_code == 200, name
        assert client.get(matter).status_code == 200, name
    for name in ("other_liaison", "legal"):
        assert cast.client(name).get(page).status_code == 404, name
        assert cast.client(name).get(matter).status_code == 404, name
    approved_here = Matter.objects.get().breakdown
    assert cast.client("liaison").get(reverse("breakdown", args=[approved_here.pk])).status_code == 404


def test_a_planned_task_is_not_the_units_yet(cast: Cast) -> None:
    """Approved, but not sent out."""
    approved(cast)
    task = Task.objects.filter(lead=cast.units["县水务局"]).first()
    assert task is not None
    assert cast.client("liaison").get(reverse("task", args=[task.pk])).status_code == 404
    assert cast.client("secretariat").get(reverse("task", args=[task.pk])).status_code == 404
    assert cast.client("supervision").get(reverse("task", args=[task.pk])).status_code == 200


def test_a_unit_reports_by_its_form(cast: Cast) -> None:
    """Words, share; without words the form comes back with the sentence."""
    task = accepted(cast)
    unit = cast.client("liaison")
    address = reverse("task_act", args=[task.pk, "give_feedback"])
    assert unit.post(address, {"text": "", "share": "10"}).status_code == 422
    assert unit.post(address, {"text": "围网已采购。", "share": "40"}).status_code == 302
    text = unit.get(reverse("task", args=[task.pk])).content.decode()
    assert "围网已采购。" in text
    assert "40%" in text


def test_the_whole_way_stands_on_one_page(cast: Cast) -> None:
    """Slips and reports in the order of time."""
    task = asked(cast)
    text = cast.client("supervision").get(reverse("matter", args=[task.matter_id])).content.decode()
    places = [text.index(words) for words in ("立项依据", "交办单", "围网已采购", "围网安装完毕")]
    assert places == sorted(places)


def test_the_board_counts_and_narrows(cast: Cast) -> None:
    """By light; every number leads to its rows."""
    running(cast)
    client = cast.client("supervision")
    text = client.get(reverse("board")).content.decode()
    assert "检修水源地围网" in text
    for light, there in (("on_time", True), ("late", False), ("near", False), ("stuck", False), ("over", False)):
        found = client.get(reverse("board"), {"light": light}).content.decode()
        assert ("检修水源地围网" in found) is there, light
    file = client.get(reverse("board"), {"as": "xlsx"})
    assert file.getvalue().startswith(b"PK")


def test_another_source_is_started_by_its_form(cast: Cast) -> None:
    """The kind first, then its form; without its paper it is refused."""
    client = cast.client("supervision")
    assert client.get(reverse("choose_source"), {"kind": "rectification"}).headers["Location"] == reverse(
        "start_breakdown", args=["rectification"]
    )
    address = reverse("start_breakdown", args=["rectification"])
    assert "问题来源" in client.get(address).content.decode()
    lacking = {"title": "审计报告", "paper": "", "fact_origin": "audit"}
    answer = client.post(address, lacking)
    assert answer.status_code == 422
    assert "没有写明立项依据的文件" in answer.content.decode()
    assert client.post(address, {**lacking, "paper": "审报〔2026〕3号"}).status_code == 302
    breakdown = Breakdown.objects.get()
    assert (breakdown.kind, breakdown.facts) == ("rectification", {"origin": "audit"})
    assert cast.client("liaison").get(address).status_code == 403
    assert cast.client("chief").get(reverse("breakdowns")).status_code == 200
    assert cast.client("liaison").get(reverse("breakdowns")).status_code == 404
