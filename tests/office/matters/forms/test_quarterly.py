"""A quarterly list of responsibilities, from its points to its scores."""

from decimal import Decimal

from django.urls import reverse

from office.cast import Cast, keep
from office.matters.composed import of_report
from office.matters.forms.lives import Office, of
from yiding.office.base.days import today
from yiding.office.matters.form_models import Score
from yiding.office.matters.models import Breakdown, Matter
from yiding.office.people.models import RoleHeld

STANDARD = "按期完成得满分，每延迟一周扣1分"


def listed(office: Office, year: int, *points: str) -> tuple[Breakdown, list[Matter]]:
    """Give a list of a last quarter with matters of these points, each with a task."""
    breakdown = office.start("quarterly", "季度考评责任分解表", "青政办〔2026〕11号", year=year, quarter="4")
    rows = [
        office.matter(breakdown, f"考评事项{place}", points=one, standard=STANDARD) for place, one in enumerate(points)
    ]
    for row in rows:
        office.task(row, f"完成{row.title}")
    return breakdown, rows


def test_the_life_of_quarterly(cast: Cast) -> None:
    """Points that sum to the whole, the unit's own score, the verified one within the points, the total that nobody types."""
    office = Office(cast)
    breakdown, (first, second) = listed(office, today().year - 1, "60", "35.5")
    submit = reverse("breakdown_act", args=[breakdown.pk, "submit_breakdown"])
    office.stopped("supervision", submit, "各项分值合计 95.5 分，应当是 100 分")
    given = {"title": second.title, "fact_points": "40", "fact_standard": STANDARD}
    office.do("supervision", of(second, "edit_matter"), **given)
    office.approve(breakdown)
    for task in (first.tasks.get(), second.tasks.get()):
        office.sign(task)
        office.finish(task)
    office.stopped("supervision", of(first, "close_matter"), "“核定得分”还没有完成")
    office.do("unit_head", of(first, "score_self"), score="60", reason="全部按期完成")
    office.stopped("supervision", of(first, "score_matter"), "高于这一项的分值", score="61", reason="超额完成")
    office.stopped("supervision", of(first, "score_matter"), "没有写明理由", score="58.5", reason="")
    office.do("supervision", of(first, "score_matter"), score="59", reason="一项延迟一周")
    office.do("supervision", of(first, "score_matter"), score="58.5", reason="再核：延迟十天")
    office.do("supervision", of(second, "score_matter"), score="40", reason="按期完成")
    assert Score.objects.get(matter=first, kind="verified").score == Decimal("58.5")
    text = office.page("supervision", "breakdown", breakdown.pk)
    assert "<strong>98.5</strong>" in text
    assert "（原 59 分）" in office.page("supervision", "matter", first.pk)
    assert "再核：延迟十天" in office.page("liaison", "matter", first.pk)
    office.close(first)
    office.stopped("supervision", of(first, "score_matter"), "不能“核定得分”", score="60", reason="复核")
    office.close(second)


def test_nothing_is_scored_before_the_quarter_is_over(cast: Cast) -> None:
    """Neither by the unit nor by supervision."""
    office = Office(cast)
    breakdown, (matter,) = listed(office, today().year + 1, "100")
    office.approve(breakdown)
    for who, act in (("unit_head", "score_self"), ("supervision", "score_matter")):
        office.stopped(who, of(matter, act), "才结束", score="90", reason="预计")
    assert not Score.objects.exists()


def test_who_scores_oneself_does_not_verify(cast: Cast) -> None:
    """Though the same person hold both roles; another unit knows nothing of it; a matter of another kind is not scored."""
    keep(RoleHeld(person=cast.people["liaison"], role="supervision", unit=cast.units["县政府办公室"]))
    office = Office(cast)
    breakdown, (matter,) = listed(office, today().year - 1, "100")
    office.approve(breakdown)
    office.stopped("unit_head", of(matter, "score_matter"), "由督查室办理", score="90", reason="好")
    office.do("liaison", of(matter, "score_self"), score="90", reason="好")
    office.stopped("liaison", of(matter, "score_matter"), "承办这件事的人不能再销号", score="90", reason="好")
    assert cast.client("other_head").post(of(matter, "score_self"), {"score": "90", "reason": "好"}).status_code == 404
    other = of_report(cast)
    office.stopped("supervision", of(other, "score_matter"), "这类事项不打分", score="1", reason="好")
