"""A plan of funds and projects, from its amounts to their evaluation."""

from django.urls import reverse

from office.cast import Cast, keep
from office.matters.forms.lives import Office, of
from office.matters.test_actions import heard_item
from yiding.office.base.days import today
from yiding.office.base.models import Notice
from yiding.office.matters.form_models import Batch
from yiding.office.matters.form_queries import additions_waiting
from yiding.office.matters.funds import sums_of, whole_of
from yiding.office.matters.models import Breakdown, Matter
from yiding.office.people.models import RoleHeld

PAPER = "青财预〔2026〕21号"


def planned(office: Office, second: str = "120") -> tuple[Breakdown, Matter, Matter]:
    """Give a plan of 300 with two projects, the first of 180."""
    breakdown = office.start("fund", "水利项目资金计划", "青政发〔2026〕6号", year=today().year, total="300")
    one = office.matter(breakdown, "城北水源地工程", amount="180", funds_from="县级财政")
    two = office.matter(breakdown, "河道清淤", amount=second, funds_from="县级财政")
    for row in (one, two):
        office.task(row, f"实施{row.title}")
    return breakdown, one, two


def sums(matter: Matter) -> tuple[int, int, int]:
    """Give what is planned, allotted and left."""
    matter = Matter.objects.get(pk=matter.pk)
    found = sums_of(matter, Batch.objects.filter(matter=matter))
    return int(found.planned), int(found.allotted), int(found.left)


def batch(kind: str, amount: str, **more: object) -> dict[str, object]:
    """Give a batch as its form has it."""
    return {"kind": kind, "amount": amount, "day": today(), "reason": PAPER, **more}


def test_the_life_of_fund(cast: Cast) -> None:
    """Amounts within the total, batches within the plan, an addition outside the budget by the chief alone, sums computed, evaluated, closed."""
    office = Office(cast)
    breakdown, one, two = planned(office, "150")
    submit = reverse("breakdown_act", args=[breakdown.pk, "submit_breakdown"])
    office.stopped("supervision", submit, "超过批准的总额 30 万元")
    given = {"title": two.title, "fact_amount": "120", "fact_funds_from": "县级财政", "hears": "on"}
    office.do("supervision", of(two, "edit_matter"), **given)
    office.approve(breakdown)
    note = of(one, "note_batch")
    office.do("supervision", note, **batch("plan", "100"))
    office.stopped("supervision", note, "下达的资金比计划多 20 万元", **batch("plan", "100"))
    office.stopped("supervision", note, "超过批准的总额 20 万元", **batch("adjustment", "20"))
    office.stopped("supervision", note, "预算外追加须经主要领导批准", **batch("addition", "20", outside="on"))
    office.do("supervision", of(two, "note_batch"), **batch("adjustment", "-20"))
    office.do("supervision", note, **batch("adjustment", "20"))
    assert (sums(one), sums(two)) == ((200, 100, 100), (100, 0, 100))
    office.do("supervision", of(one, "ask_addition"), amount="50", reason="新增应急水源")
    assert sums(one) == (200, 100, 100)
    assert Notice.objects.filter(chinese__startswith="申请预算外追加", account=cast.accounts["chief"]).exists()
    waits = additions_waiting(cast.by("chief")).get()
    approve = reverse("batch_act", args=[waits.pk, "approve_addition"])
    assert approve in office.page("chief", "matter", one.pk)
    assert approve not in office.page("supervision", "matter", one.pk)
    office.stopped("supervision", approve, "由主要领导办理")
    office.stopped("supervision", of(one, "close_matter"), "不能“销号”")
    office.do("chief", approve, reason="同意，从预备费列支")
    assert sums(one) == (250, 100, 150)
    assert whole_of(breakdown, breakdown.matters.all()).total == 350
    office.stopped("chief", approve, "不能“批准预算外追加”")
    office.do("supervision", note, **batch("plan", "150"))
    text = office.page("supervision", "breakdown", breakdown.pk)
    assert "批准总额 350" in text
    assert "同意，从预备费列支" in office.page("liaison", "matter", one.pk)
    task = one.tasks.get()
    office.sign(task)
    evaluate = {"key": "evaluated", "day": today(), "words": "产出达标，支付合规。"}
    office.stopped("supervision", of(one, "accept_stage"), "还没有核验办结", **evaluate)
    office.finish(task)
    office.stopped("supervision", of(one, "close_matter"), "“绩效评价”还没有完成")
    office.do("supervision", of(one, "accept_stage"), **evaluate)
    office.stopped("supervision", of(one, "close_matter"), "还没有会议听取")
    office.do("secretariat", of(one, "report_matter"), item=heard_item(cast).pk, words="")
    office.close(one)


def test_an_addition_may_be_refused(cast: Cast) -> None:
    """Then it counts nowhere; while it waits its matter is not closed; who asked for it does not approve it."""
    keep(RoleHeld(person=cast.people["supervision"], role="chief"))
    office = Office(cast)
    breakdown, one, _ = planned(office)
    office.approve(breakdown)
    office.stopped("supervision", of(one, "ask_addition"), "金额为零", amount="0", reason="急用")
    office.do("supervision", of(one, "ask_addition"), amount="50", reason="急用")
    waits = Batch.objects.get()
    office.stopped("supervision", reverse("batch_act", args=[waits.pk, "approve_addition"]), "不能再签发")
    refuse = reverse("batch_act", args=[waits.pk, "refuse_addition"])
    office.stopped("chief", refuse, "没有写明理由", reason="")
    office.do("chief", refuse, reason="年内不再追加")
    assert sums(one) == (180, 0, 180)
    assert "年内不再追加" in office.page("supervision", "matter", one.pk)


def test_a_waiting_addition_keeps_a_matter_open(cast: Cast) -> None:
    """Its answer is one of the things that have to be done first."""
    office = Office(cast)
    breakdown, one, _ = planned(office)
    office.approve(breakdown)
    task = one.tasks.get()
    office.sign(task)
    office.finish(task)
    office.do("supervision", of(one, "ask_addition"), amount="50", reason="急用")
    evaluate = {"key": "evaluated", "day": today(), "words": "产出达标。"}
    office.do("supervision", of(one, "accept_stage"), **evaluate)
    office.stopped("supervision", of(one, "close_matter"), "“预算外追加的批复”还没有完成")
    leads_to = cast.client("chief").get(reverse("batch", args=[Batch.objects.get().pk]))
    assert leads_to.headers["Location"].startswith(reverse("matter", args=[one.pk]))
