"""A target of the government work report, through its quarters to its verification."""

from django.urls import reverse

from office.cast import Cast
from office.matters.forms.lives import Office, of, state
from office.matters.test_actions import heard_item
from yiding.office.base.days import today
from yiding.office.matters.form_models import Stage
from yiding.office.matters.stages import quarter_end, stages_due

FACTS = {"chapter": "改善民生", "target": "农村自来水普及率达到95%", "quarter_4": "全面完成"}


def test_the_life_of_work_report(cast: Cast) -> None:
    """Quarters that are still to come, news of each in order, the target verified by supervision, heard of, closed."""
    office = Office(cast)
    year, quarter = today().year, (today().month + 2) // 3
    breakdown = office.start("work_report", "政府工作报告任务分解", "青政发〔2026〕1号", year=year)
    matter = office.matter(breakdown, "提高农村自来水普及率", **{**FACTS, "target": ""})
    task = office.task(matter, "铺设管网")
    submit = reverse("breakdown_act", args=[breakdown.pk, "submit_breakdown"])
    office.stopped("supervision", submit, "年度目标”还没有填")
    given = {f"fact_{key}": value for key, value in FACTS.items()}
    office.do("supervision", of(matter, "edit_matter"), title=matter.title, hears="on", **given)
    office.approve(breakdown)
    assert list(Stage.objects.values_list("key", flat=True)) == [
        *(f"quarter_{n}" for n in range(quarter, 5)),
        "checked",
    ]
    office.sign(task)
    assert "全面完成" in office.page("liaison", "matter", matter.pk)
    note, now = of(matter, "note_stage"), f"quarter_{quarter}"
    ahead = quarter_end(year + 1, 1)
    office.stopped("liaison", note, "晚于今天", key=now, day=ahead, words="普及率93%。")
    office.do("liaison", note, key=now, day=today(), words="普及率93%。")
    check = {"key": "checked", "day": today(), "words": "统计数据核对一致。"}
    office.stopped("liaison", of(matter, "accept_stage"), "由督查室办理", **check)
    office.stopped("supervision", of(matter, "accept_stage"), "还没有", **check)
    office.finish(task)
    assert not stages_due(quarter_end(year + 2, 4)).filter(key__startswith="quarter").exists()
    office.stopped("supervision", of(matter, "close_matter"), "“年度目标核验”还没有完成")
    office.do("supervision", of(matter, "accept_stage"), **check)
    office.stopped("supervision", of(matter, "close_matter"), "还没有会议听取")
    office.do("secretariat", of(matter, "report_matter"), item=heard_item(cast).pk, words="")
    assert state(matter) == "reported"
    office.close(matter)


def test_a_quarter_that_was_over_is_no_stage(cast: Cast) -> None:
    """Of a report of last year only the verification is left; of next year's no quarter can be noted yet."""
    office = Office(cast)
    breakdown = office.start("work_report", "工作报告任务分解", "青政发〔2026〕1号", year=today().year + 1)
    matter = office.matter(breakdown, "提高普及率", **FACTS)
    task = office.task(matter)
    office.approve(breakdown)
    assert Stage.objects.count() == 5
    office.sign(task)
    note = of(matter, "note_stage")
    office.stopped("liaison", note, "的日期早于", key="quarter_1", day=today(), words="提前。")


def test_a_sitting_sends_it_back(cast: Cast) -> None:
    """Then its target is verified anew."""
    office = Office(cast)
    breakdown = office.start("work_report", "工作报告任务分解", "青政发〔2026〕1号", year=today().year - 1)
    matter = office.matter(breakdown, "提高普及率", **FACTS)
    office.do(
        "supervision", of(matter, "edit_matter"), title=matter.title, **{f"fact_{k}": v for k, v in FACTS.items()}
    )
    task = office.task(matter)
    office.approve(breakdown)
    assert list(Stage.objects.values_list("key", flat=True)) == ["checked"]
    office.sign(task)
    office.finish(task)
    office.do("supervision", of(matter, "accept_stage"), key="checked", day=today(), words="一致。")
    office.do("supervision", of(matter, "report_matter"), item=heard_item(cast).pk, back="on", words="再核数据")
    assert (state(matter), Stage.objects.get().done_on) == ("running", None)
