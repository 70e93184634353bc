"""A livelihood project, from its standard to what those whom it serves say."""

import datetime

from django.urls import reverse

from office.cast import Cast
from office.matters.forms.lives import Office, of, state
from office.matters.test_actions import heard_item
from yiding.office.base.days import today
from yiding.office.base.models import Notice
from yiding.office.matters.form_models import Stage

FACTS = {
    "content": "改造老旧小区供水管网12个",
    "standard": "12个小区水压达标并通过验收",
    "funds": "860.5",
    "funds_from": "县级财政",
    "served": "城区居民4200户",
}


def test_the_life_of_livelihood(cast: Cast) -> None:
    """Standard and funds, begun, finished, accepted, rated: not satisfied keeps it open until it is rated well."""
    office = Office(cast)
    breakdown = office.start("livelihood", "为民办实事项目", "青政发〔2026〕2号", year=today().year)
    matter = office.matter(breakdown, "老旧小区供水改造", **{**FACTS, "standard": ""})
    task = office.task(matter, "改造管网")
    submit = reverse("breakdown_act", args=[breakdown.pk, "submit_breakdown"])
    office.stopped("supervision", submit, "完成标准”还没有填")
    given = {f"fact_{key}": value for key, value in FACTS.items()}
    office.do("supervision", of(matter, "edit_matter"), title=matter.title, hears="on", **given)
    office.approve(breakdown)
    office.sign(task)
    assert "12个小区水压达标" in office.page("liaison", "matter", matter.pk)
    assert "开工（启动）" in office.page("supervision", "breakdown", breakdown.pk)
    note, accept = of(matter, "note_stage"), of(matter, "accept_stage")
    office.do("liaison", note, key="begun", day=today(), words="已进场。")
    assert Stage.objects.get(key="finished").due == datetime.date(today().year, 12, 31)
    office.do("liaison", note, key="finished", day=today(), words="12个小区全部完工。")
    looked = {"key": "accepted", "day": today(), "words": "逐个小区测压，达标。"}
    office.stopped("supervision", accept, "“改造管网”还没有核验办结", **looked)
    office.finish(task)
    rated = {"key": "rated", "day": today(), "words": "入户120户，满意105户。"}
    office.stopped("supervision", accept, "“验收”还没有完成", rating="satisfied", **rated)
    office.do("supervision", accept, **looked)
    office.stopped("supervision", accept, "没有选满意还是不满意", rating="", **rated)
    office.do("supervision", accept, rating="not", **{**rated, "words": "两个小区夜间水压不足。"})
    assert Notice.objects.filter(chinese__startswith="群众评价不满意", account=cast.accounts["liaison"]).exists()
    assert "评价不满意" in office.page("liaison", "matter", matter.pk)
    office.stopped("supervision", of(matter, "close_matter"), "“群众评价”还没有完成")
    office.do("supervision", accept, rating="satisfied", **rated)
    office.stopped("supervision", of(matter, "close_matter"), "还没有会议听取")
    office.do("secretariat", of(matter, "report_matter"), item=heard_item(cast).pk, words="")
    office.close(matter)


def test_a_verified_task_that_is_opened_again_is_accepted_anew(cast: Cast) -> None:
    """What was begun stays so; finished, accepted and rated are asked for again."""
    office = Office(cast)
    breakdown = office.start("livelihood", "为民办实事项目", "青政发〔2026〕2号", year=today().year)
    matter = office.matter(breakdown, "老旧小区供水改造", **FACTS)
    task = office.task(matter)
    office.approve(breakdown)
    office.sign(task)
    for key in ("begun", "finished"):
        office.do("liaison", of(matter, "note_stage"), key=key, day=today(), words="已办。")
    office.finish(task)
    office.do("supervision", of(matter, "accept_stage"), key="accepted", day=today(), words="达标。")
    office.do("supervision", reverse("task_act", args=[task.pk, "reopen_task"]), reason="又有漏水")
    assert state(matter) == "running"
    assert list(Stage.objects.exclude(done_on=None).values_list("key", flat=True)) == ["begun"]
