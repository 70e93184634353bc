"""A whole sitting before a browser: signed in at the door, taken item by item on a tablet, closed; and a line that is lost."""

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.accessible import assert_accessible
from browser.conftest import Desk, at, follow
from browser.eight import eight
from browser.minutes_way import choose_open, correct, draft, issue, minutes_page, sign, to_signature
from office.cast import Cast
from office.minutes.composed import again, words, write
from office.sittings.composed import COME, discussed, gathered, says
from yiding.office.agenda.models import Sitting
from yiding.office.base.days import today
from yiding.office.base.files import read
from yiding.office.base.models import AuditEntry
from yiding.office.minutes.actions.keep_series import keep_series
from yiding.office.minutes.models import Minutes
from yiding.office.proposals.models import Proposal
from yiding.office.sittings.models import Attendance, Note, SittingItem, Speech
from yiding.reading import read as read_record
from yiding.sources import open_source

pytestmark = pytest.mark.django_db(transaction=True)
TABLET = 820
OUTCOMES = [
    "studied",
    "heard",
    "adopted",
    "adopted_in_principle",
    "deferred",
    "withdrawn",
    "adopted",
    "adopted",
]


def jotted(page: Page) -> Locator:
    """Give the field for a line of the raw record."""
    return page.get_by_role("textbox", name="内容")


def sign_in_all(page: Page, cast: Cast) -> None:
    """Sign in who comes, by name."""
    for name in COME:
        page.get_by_label("输入姓名，或者扫签到卡").fill(cast.people[name].name)
        with page.expect_navigation():
            page.keyboard.press("Enter")


def take(page: Page, *, discussed: bool = True) -> None:
    """Call the first item that waits, and start its discussion."""
    follow(page.get_by_role("button", name="开始这一项").first)
    if discussed:
        follow(page.get_by_role("button", name="开始讨论"))


def speak(page: Page, who: str, position: str, text: str, *, dissent: bool = False) -> None:
    """Take down a speech and wait until the office has it."""
    form = page.locator("form", has_text="记下").first
    form.get_by_label("发言人").select_option(label=who)
    form.get_by_label("表态").select_option(label=position)
    form.get_by_label("发言", exact=True).fill(text)
    if dissent:
        form.get_by_label("要求写明的不同意见").check()
    form.get_by_role("button", name="记下").click()
    expect(page.locator(".speeches")).to_contain_text(text)


def sum_up(page: Page, text: str) -> None:
    """Take down the chair's last word; the page comes again by itself."""
    page.get_by_label("总结", exact=True).fill(text)
    with page.expect_navigation():
        page.get_by_role("button", name="记下总结").click()


def decide(page: Page, outcome: str, **fields: str) -> None:
    """Take down an outcome."""
    follow(page.locator(".taken > li.now").get_by_role("link", name="记录结果"))
    fill(page, outcome, **fields)


def fill(page: Page, outcome: str, **fields: str) -> None:
    """Fill in the form of an outcome and send it."""
    page.get_by_label("结果", exact=True).select_option(label=outcome)
    for name, value in fields.items():
        box = page.locator(f"[name={name}]")
        if box.evaluate("box => box.tagName") == "SELECT":
            box.select_option(label=value)
        else:
            box.fill(value)
    follow(page.get_by_role("button", name="记录结果"))


PRINCIPLE = {
    "reviser": "县水务局",
    "checker": "县司法局",
    "issued_as": "县政府",
    "due": "2027-01-29",
    "due_words": "会后一个月内",
}


def test_a_sitting_of_eight_items(desk: Desk, cast: Cast) -> None:
    """One study, one report, adopted, in principle, deferred, withdrawn, dissent overruled, one late; then minutes through signature, print and a correction."""
    sitting = eight(cast)
    page = at(desk, cast, "recorder", f"/sittings/{sitting.pk}/sign-in/", TABLET)
    sign_in_all(page, cast)
    assert_accessible(page)
    follow(page.get_by_role("link", name="逐项记录"))
    follow(page.get_by_role("link", name="宣布开会"))
    follow(page.get_by_role("button", name="宣布开会"))
    expect(page.locator(".taken > li")).to_have_count(8)
    _short_ones(page)
    _adopted_ones(page)
    _put_off_ones(page)
    _overruled(page)
    take(page)
    sum_up(page, "情况紧急，同意。")
    decide(page, "通过", decision="同意启动应急供水。")
    assert_accessible(page)
    follow(page.get_by_role("link", name="散会"))
    follow(page.get_by_role("button", name="散会"))
    outcomes = list(SittingItem.objects.filter(sitting=sitting).values_list("outcome", flat=True))
    assert outcomes == OUTCOMES
    assert Sitting.objects.get(pk=sitting.pk).state == "closed"
    states = list(Proposal.objects.order_by("pk").values_list("state", flat=True))
    assert states == ["decided", "decided", "decided", "postponed", "withdrawn", "decided", "decided"]
    desk.complaints.clear()  # the browser notes that one outcome was refused
    overruled = SittingItem.objects.get(sitting=sitting, order=7)
    assert overruled.against_majority == "群众饮水安全不能再等。"
    assert overruled.speeches.filter(dissent=True).count() == 2
    keep_series(cast.by("secretariat"), body=cast.body.pk, name="青政纪要", last=15)
    minutes = draft(desk, cast, sitting)
    choose_open(desk, cast, minutes)
    to_signature(desk, cast, minutes)
    sign(desk, cast, minutes)
    assert again(minutes).numbered == f"青政纪要〔{today().year}〕16号"
    _printed(issue(desk, cast, minutes), minutes)
    _fixed(desk, cast, minutes)
    correction = correct(desk, cast, minutes)
    write(cast, correction, "本项期限更正为2027年2月26日。")
    choose_open(desk, cast, correction)
    to_signature(desk, cast, correction)
    sign(desk, cast, correction)
    assert again(correction).numbered == f"青政纪要〔{today().year}〕17号"
    assert again(minutes).state == "corrected"
    expect(minutes_page(desk, cast, "chief", minutes).locator(".told")).to_contain_text("这份纪要有更正")


def _printed(page: Page, minutes: Minutes) -> None:
    """What is printed is read back: eight items, as the sitting decided them."""
    for name, ending in (("版式（PDF）", "pdf"), ("文稿（docx）", "docx")):
        expect(page.get_by_role("link", name=name, exact=True)).to_be_visible()
        row = minutes.files.select_related("file").get(form=ending)
        (meeting,) = read_record(open_source(read(row.file), f"minutes.{ending}")).meetings
        assert [found.outcome.value if found.outcome else None for found in meeting.items] == OUTCOMES
        assert {found.kind for found in meeting.items} == {"study", "report", "deliberation"}
    forms = list(minutes.files.values_list("form", flat=True))
    assert forms == ["docx", "docx_seal", "pdf", "pdf_seal"]


def _fixed(desk: Desk, cast: Cast, minutes: Minutes) -> None:
    """The attempt to change what is signed is refused with the way to mend it, and noted."""
    before = words(minutes)
    page = at(desk, cast, "secretariat", f"/minutes/{minutes.pk}/edit_minutes/")
    expect(page.get_by_role("main")).to_contain_text("更正")
    answer = cast.client("secretariat").post(f"/minutes/{minutes.pk}/edit_minutes/", {"version": 1, "title": "改"})
    assert answer.status_code == 403
    assert words(minutes) == before
    noted = AuditEntry.objects.order_by("-number")[0].says
    assert (noted["act"], noted["refused"]) == ("edit_minutes", "state")
    desk.complaints.clear()  # the browser notes that a page was refused


def _short_ones(page: Page) -> None:
    take(page, discussed=False)
    decide(page, "传达学习", decision="会议传达学习了有关法律。")
    take(page)
    decide(page, "听取", decision="会议听取了情况汇报。")


def _adopted_ones(page: Page) -> None:
    take(page)
    speak(page, "苏文静", "同意", "方案可行。")
    sum_up(page, "同意。")
    decide(page, "通过", decision="同意该方案。")
    take(page)
    sum_up(page, "原则同意。")
    decide(page, "原则通过", decision="原则通过该办法。", **PRINCIPLE)
    follow(page.get_by_role("link", name="交办").last)
    page.get_by_label("任务").fill("制定年度实施计划")
    page.locator("[name=lead]").first.check()
    follow(page.get_by_role("button", name="交办"))


def _put_off_ones(page: Page) -> None:
    take(page)
    sum_up(page, "意见还不一致，下次再议。")
    decide(page, "缓议", reason="资金来源不明确", condition="财政部门出具意见后")
    follow(page.get_by_role("link", name="记录结果").first)
    fill(page, "撤回", reason="提请单位要求补充材料")


def _overruled(page: Page) -> None:
    take(page)
    for who in ("韩立群", "苏文静"):
        speak(page, who, "不同意", f"{who}认为时机不成熟。", dissent=True)
    sum_up(page, "按原方案办。")
    follow(page.locator(".taken > li.now").get_by_role("link", name="记录结果"))
    page.get_by_label("结果", exact=True).select_option(label="通过")
    page.get_by_label("会议决定（原话）").fill("同意该方案。")
    follow(page.get_by_role("button", name="记录结果"))
    expect(page.get_by_role("alert")).to_contain_text("没有写明主持人的理由")
    page.get_by_label("主持人与多数意见不同的理由").fill("群众饮水安全不能再等。")
    follow(page.get_by_role("button", name="记录结果"))


def test_a_lost_line_loses_no_word(desk: Desk, cast: Cast) -> None:
    """What is typed without a line stays on the page, survives a reload, and stands once when the line is back."""
    item = discussed(cast)
    page = at(desk, cast, "recorder", f"/sittings/{item.sitting_id}/record/", TABLET)
    jotted(page).fill("半句没写完")
    page.reload()
    expect(jotted(page)).to_have_value("半句没写完")
    page.route("**/record/words/", lambda route: route.abort())
    for number in (1, 2, 3):
        jotted(page).fill(f"断网时的第{number}句。")
        page.locator("form", has=jotted(page)).get_by_role("button", name="记下").click()
    expect(page.locator("[data-unsent] li")).to_have_count(3)
    assert not Note.objects.exists()
    page.reload()
    expect(page.locator("[data-unsent] li")).to_have_count(3)
    desk.complaints.clear()  # the browser says of each lost request that it failed
    page.unroute("**/record/words/")
    expect(page.locator("[data-unsent]")).to_be_hidden()
    assert list(Note.objects.values_list("text", flat=True)) == [f"断网时的第{number}句。" for number in (1, 2, 3)]
    desk.complaints.clear()


def test_two_clerks_record_at_once(desk: Desk, cast: Cast) -> None:
    """What one takes down the other sees, and what the other is typing stays."""
    item = discussed(cast)
    first = at(desk, cast, "recorder", f"/sittings/{item.sitting_id}/record/")
    second = at(desk, cast, "secretariat", f"/sittings/{item.sitting_id}/record/")
    jotted(second).fill("我还在写")
    speak(first, "苏文静", "同意", "第一位记录人记的。")
    expect(second.locator(".speeches")).to_contain_text("第一位记录人记的。", timeout=12_000)
    expect(jotted(second)).to_have_value("我还在写")
    sum_up(first, "同意。")
    decide(first, "撤回", reason="撤回")
    expect(second.get_by_text("另一位记录人已转到别的事项")).to_be_visible(timeout=12_000)
    assert Speech.objects.count() == 2


def test_a_secret_word_is_wiped_from_the_browser(desk: Desk, cast: Cast) -> None:
    """It is neither kept by the office nor on the device, and the sentence says why."""
    item = discussed(cast)
    page = at(desk, cast, "recorder", f"/sittings/{item.sitting_id}/record/")
    jotted(page).fill("机密★五年 青石演习")
    with page.expect_console_message():  # the browser notes the refusal
        page.locator("form", has=jotted(page)).get_by_role("button", name="记下").click()
    expect(page.get_by_text("内容带有密级标志").first).to_be_visible()
    assert "青石" not in page.evaluate("JSON.stringify(localStorage)")
    expect(jotted(page)).to_have_value("")
    assert not Note.objects.exists()
    desk.complaints.clear()


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (820, True), (390, False)])
def test_everybody_can_use_the_pages_of_the_record(desk: Desk, cast: Cast, width: int, dark: bool) -> None:
    """Door, record in a discussion, cards, outcome: no hindrance, and no page is wider than the screen."""
    item = discussed(cast)
    says(cast, item, "vice_head", "disagree", dissent=True)
    pk = item.sitting_id
    for path in (
        f"/sittings/{pk}/sign-in/",
        f"/sittings/{pk}/record/",
        f"/sittings/{pk}/sign-in/cards/",
        f"/sittings/item/{item.pk}/decide_item/",
        f"/sittings/item/{item.pk}/assign_task/",
        f"/sittings/{pk}/record/reorder_items/",
    ):
        page = at(desk, cast, "recorder", path, width, dark=dark)
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_a_card_that_is_read_signs_in(desk: Desk, cast: Cast) -> None:
    """A reader types the code and Enter, as by hand."""
    sitting = gathered(cast, come=())
    page = at(desk, cast, "recorder", f"/sittings/{sitting.pk}/sign-in/cards/")
    code = page.locator(".cards li", has_text="周明远").locator(".quiet").last.inner_text()
    follow(page.get_by_role("link", name="回到签到"))
    page.keyboard.type(code)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert Attendance.objects.get(person=cast.people["chief"]).how == "code"
