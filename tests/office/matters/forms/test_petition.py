"""A petition that a leader takes on, from its break-down to its end."""

import datetime

import pytest
from django.urls import reverse

from office.cast import Cast, log_is_whole
from office.matters.forms.lives import Office, back, of, state
from yiding.office.base.days import today
from yiding.office.base.models import Step
from yiding.office.base.refused import Refused
from yiding.office.matters.actions.note_stage import note_stage
from yiding.office.matters.actions.start_breakdown import start_breakdown
from yiding.office.matters.form_models import Stage
from yiding.office.matters.models import Matter

FACTS = {"case_number": "青信访〔2026〕18号", "demand": "供水水质"}
SAID = "包案领导约谈，听取诉求。"


def test_the_life_of_petition(cast: Cast) -> None:
    """Its number alone, its leader, clocks from the day it was accepted, one extension within thirty days, the answer, the end."""
    office = Office(cast)
    breakdown = office.start("petition", "领导包案化解信访事项清单", "青信联办〔2026〕3号")
    add = reverse("breakdown_act", args=[breakdown.pk, "add_matter"])
    named = {"title": "信访人张建国反映供水水质", "fact_case_number": FACTS["case_number"]}
    office.stopped("supervision", add, "写有信访人的姓名", **named)
    assert not Matter.objects.exists()
    matter = office.matter(breakdown, "城北片区供水水质问题", **FACTS, accepted_on=back(20))
    task = office.task(matter, "更换老化管网")
    submit = reverse("breakdown_act", args=[breakdown.pk, "submit_breakdown"])
    office.stopped("supervision", submit, "没有包案领导")
    given = {"title": matter.title, "leader": cast.people["vice_head"].pk, "fact_accepted_on": back(20)}
    given |= {f"fact_{key}": value for key, value in FACTS.items()}
    office.do("supervision", of(matter, "edit_matter"), **given)
    office.approve(breakdown)
    rows = dict(Stage.objects.values_list("key", "due"))
    assert rows["conclusion"] == back(20) + datetime.timedelta(60)
    assert (rows["plan"], rows["answered"]) == (back(20) + datetime.timedelta(30), None)
    office.sign(task)
    assert "首次约谈" in office.page("liaison", "matter", matter.pk)
    note = of(matter, "note_stage")
    office.stopped("liaison", note, "“首次约谈”还没有完成", key="plan", day=today(), words="拟订方案。")
    office.stopped("liaison", note, "的日期早于受理", key="first_call", day=back(30), words=SAID)
    office.do("vice_head", note, key="first_call", day=back(15), words=SAID)
    office.do("liaison", note, key="plan", day=back(3), words="更换管网，加密检测。")
    extend = of(matter, "extend_stage")
    too_far = back(20) + datetime.timedelta(91)
    office.stopped("office_head", extend, "最多延期到", until=too_far, reason="需要停水施工")
    office.stopped("office_head", extend, "没有写明理由", until=too_far - datetime.timedelta(1), reason="")
    office.do("office_head", extend, until=too_far - datetime.timedelta(1), reason="需要停水施工")
    stage = Stage.objects.get(key="conclusion")
    assert (stage.set_due, stage.due, stage.why) == (
        rows["conclusion"],
        back(20) + datetime.timedelta(90),
        "需要停水施工",
    )
    office.finish(task)
    office.stopped("supervision", of(matter, "close_matter"), "“办理意见、答复信访人”还没有完成")
    office.do("liaison", note, key="conclusion", day=today(), words="诉求合理，管网已更换。")
    assert Stage.objects.get(key="answered").due is not None
    office.do("liaison", note, key="answered", day=today(), words="书面答复已送达。")
    office.close(matter)
    assert "张建国" not in "".join(Step.objects.values_list("reason", flat=True))
    assert log_is_whole()


def test_a_report_names_no_petitioner(cast: Cast) -> None:
    """Not in what a unit reports either; a telephone number gives one away too."""
    office = Office(cast)
    breakdown = office.start("petition", "包案清单", "青信联办〔2026〕3号")
    matter = office.matter(breakdown, "供水水质问题", "vice_head", **FACTS, accepted_on=back(5))
    task = office.task(matter)
    office.approve(breakdown)
    office.sign(task)
    report = reverse("task_act", args=[task.pk, "give_feedback"])
    office.stopped("liaison", report, "写有信访人的姓名", text="已电话联系13800000000。")
    assert task.feedback.count() == 1
    with pytest.raises(Refused) as caught:
        start_breakdown(cast.by("supervision"), "petition", "信访人：李小二一案", "青信〔2026〕1号")
    assert caught.value.rule == "petitioner_unnamed"


def test_a_stage_is_for_its_units_and_its_leader(cast: Cast) -> None:
    """Another unit knows nothing of it; who supervises does not note what was done."""
    office = Office(cast)
    breakdown = office.start("petition", "包案清单", "青信联办〔2026〕3号")
    matter = office.matter(breakdown, "供水水质问题", "executive_vice", **FACTS, accepted_on=back(5))
    office.task(matter)
    office.approve(breakdown)
    office.stopped("supervision", of(matter, "note_stage"), "由部门联络员", key="first_call", day=today(), words=SAID)
    assert "note_stage" in office.page("unit_head", "matter", matter.pk)
    with pytest.raises(Refused) as caught:
        note_stage(cast.by("other_liaison"), matter.pk, "first_call", SAID)
    assert caught.value.rule == "unseen"
    with pytest.raises(Refused):
        note_stage(cast.by("liaison"), matter.pk, "rated", SAID)
    assert state(matter) == "running"
