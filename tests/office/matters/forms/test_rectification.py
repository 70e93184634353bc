"""A list of rectification, from the problem to striking it off."""

import datetime

from office.cast import Cast, keep
from office.matters.forms.lives import Office, back, of, state
from yiding.office.base.days import due, today
from yiding.office.matters.form_models import Stage
from yiding.office.matters.models import Matter
from yiding.office.matters.stages import stages_due
from yiding.office.people.models import RoleHeld

PROBLEM = {"problem": "水费未及时缴库", "measure": "清缴并完善制度"}


def rectified(cast: Cast) -> tuple[Office, Matter]:
    """Give a problem whose tasks are verified and which the unit says is rectified."""
    office = Office(cast)
    breakdown = office.start("rectification", "预算执行审计整改清单", "青审报〔2026〕5号", origin="audit")
    matter = office.matter(breakdown, "水费未及时缴库", **PROBLEM, pace="at_once")
    task = office.task(matter, "清缴水费")
    office.approve(breakdown)
    office.sign(task)
    office.do("liaison", of(matter, "note_stage"), key="rectified", day=today(), words="已全部缴库。")
    office.finish(task)
    return office, matter


def test_the_life_of_rectification(cast: Cast) -> None:
    """Problem, rectified by the unit, accepted by somebody else, struck off; a look back lets it be accepted anew."""
    office = Office(cast)
    breakdown = office.start("rectification", "预算执行审计整改清单", "青审报〔2026〕5号", origin="audit")
    matter = office.matter(breakdown, "水费未及时缴库", **PROBLEM, pace="at_once")
    task = office.task(matter, "清缴水费")
    office.approve(breakdown)
    office.sign(task)
    assert dict(Stage.objects.values_list("key", "due")) == {
        "rectified": today() + datetime.timedelta(60),
        "accepted": None,
    }
    accept = of(matter, "accept_stage")
    looked = {"key": "accepted", "day": today(), "words": "查看缴款凭证，属实。"}
    office.stopped("supervision", accept, "“整改完成”还没有完成", **looked)
    note = of(matter, "note_stage")
    office.stopped("liaison", note, "没有写进展", key="rectified", day=today(), words="")
    office.do("liaison", note, key="rectified", day=today(), words="已全部缴库。")
    office.stopped("supervision", accept, "“清缴水费”还没有核验办结", **looked)
    office.finish(task)
    assert Stage.objects.get(key="accepted").due == due(today(), 15)
    office.stopped("supervision", of(matter, "close_matter"), "“验收”还没有完成")
    office.do("supervision", of(matter, "return_stage"), reason="凭证不全")
    assert Stage.objects.filter(done_on=None).count() == 2
    office.do("liaison", note, key="rectified", day=today(), words="凭证已补齐。")
    office.stopped("liaison", accept, "由督查室办理", **looked)
    office.do("supervision", accept, **looked)
    office.close(matter)
    text = office.page("supervision", "matter", matter.pk)
    assert "查看缴款凭证，属实。" in text
    assert "凭证不全" in text
    again = {"tasks": [task.pk], "reason": "回头看发现又有拖欠"}
    office.do("supervision", of(matter, "reopen_matter"), **again)
    assert (state(matter), Stage.objects.filter(done_on=None).count()) == ("running", 2)


def test_who_rectified_does_not_accept(cast: Cast) -> None:
    """The same person may hold both roles; the duties stay apart, and for closing too."""
    keep(RoleHeld(person=cast.people["liaison"], role="supervision", unit=cast.units["县政府办公室"]))
    office, matter = rectified(cast)
    looked = {"key": "accepted", "day": today(), "words": "属实。"}
    office.stopped("liaison", of(matter, "accept_stage"), "承办这件事的人不能再销号", **looked)
    office.do("supervision", of(matter, "accept_stage"), **looked)
    office.stopped("liaison", of(matter, "close_matter"), "承办这件事的人不能再销号")
    office.close(matter)


def test_the_stages_of_a_day_are_asked_for(cast: Cast) -> None:
    """On or before it, as long as they are not done; those of a matter that is over are not."""
    office, matter = rectified(cast)
    far = today() + datetime.timedelta(60)
    assert [row.key for row in stages_due(far)] == ["accepted"]
    assert not stages_due(today()).exists()
    Stage.objects.filter(key="accepted").update(due=back(3))
    assert "逾期" in office.page("supervision", "matter", matter.pk)
    Matter.objects.update(state="ended")
    assert not stages_due(far).exists()


def test_a_lasting_rectification_has_no_day(cast: Cast) -> None:
    """Its pace sets no clock."""
    office = Office(cast)
    breakdown = office.start("rectification", "自查整改清单", "青政办函〔2026〕2号", origin="self_check")
    office.task(office.matter(breakdown, "制度不全", **PROBLEM, pace="lasting"))
    office.approve(breakdown)
    assert Stage.objects.get(key="rectified").due is None
