"""A proposal walks through the office in a browser, in the roles that do each step; every page of it is one that everybody can use."""

import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from browser.accessible import assert_accessible
from browser.conftest import Desk, at, follow
from office.cast import Cast, filed, in_review, ready
from office.home.composed import passed
from office.papers import pdf
from yiding.office.agenda.models import Sitting
from yiding.office.base.days import today
from yiding.office.base.jobs import run_waiting
from yiding.office.base.models import Step
from yiding.office.proposals.models import Proposal

pytestmark = pytest.mark.django_db(transaction=True)


def act(page: Page, name: str, **typed: str) -> None:
    """Follow an offered action, say which gate where that is asked first, fill in its form, send it."""
    follow(page.locator(f'[data-act="{name}"]'))
    assert_accessible(page)
    gate = typed.pop("gate", "")
    asked = page.locator(f'.asked-first a[href="?gate={gate}"]')
    if asked.count():
        follow(asked)
        assert_accessible(page)
    for field, text in typed.items():
        found = page.locator(f"form.asked [name={field}]").first
        kind = found.evaluate("element => element.type || element.tagName")
        if kind == "radio":
            page.locator(f"form.asked [name={field}][value={text}]").check()
        elif kind.startswith("select"):
            found.select_option(text)
        else:
            found.fill(text)
    follow(page.locator("form.asked button.btn-primary"))


def test_a_proposal_from_filing_to_the_packet(desk: Desk, cast: Cast, tmp_path: Path) -> None:
    """It is filed, consulted, fails its legality review, is repaired and submitted again, gets its opinions and reaches the pool, then a sitting."""
    page = at(desk, cast, "liaison", "/proposals/new/")
    assert_accessible(page)
    page.locator("[name=title]").fill("关于《青岫县河道保洁办法（送审稿）》的汇报")
    page.locator("[name=why]").fill("理顺保洁责任。")
    page.locator("[name=basis]").fill("县政府2026年重点工作。")
    page.locator("[name=presenter]").select_option(label="江涛")
    for radio in page.locator("input[type=radio][value=no]").all():
        radio.check()
    page.locator("[name=answer_normative][value=yes]").check()
    follow(page.locator("form.asked button.btn-primary"))
    proposal = Proposal.objects.get()
    here = f"/proposals/{proposal.pk}/"
    report = tmp_path / "汇报材料.pdf"
    report.write_bytes(pdf("河道保洁办法汇报"))
    follow(page.locator('[data-act="add_document"]'))
    page.locator("[name=title]").fill("汇报材料")
    page.locator("[name=file]").set_input_files(report)
    follow(page.locator("form.asked button.btn-primary"))
    assert "汇报材料.pdf" in page.locator(".papers").inner_text()

    act(at(desk, cast, "unit_head", here), "submit_proposal")
    act(at(desk, cast, "desk", here), "start_consultation")
    act(at(desk, cast, "desk", here), "close_consultation")
    act(at(desk, cast, "vice_head", here), "coordinate_proposal", text="同意提交")
    failed = at(desk, cast, "legal", here)
    act(failed, "give_opinion", gate="G10", position="disagree", text="第六条没有上位法依据。")
    assert_accessible(failed)

    stopped = at(desk, cast, "secretariat", here)
    why = stopped.locator(".why-not").first.inner_text()
    assert "另有" in why
    assert "依据" in why
    act(at(desk, cast, "desk", here), "return_proposal", reason="请按合法性审查意见修改第六条")
    repaired = at(desk, cast, "liaison", here)
    follow(repaired.locator('[data-act="add_document"]'))
    repaired.locator("[name=title]").fill("送审稿")
    repaired.locator("[name=kind]").select_option("draft")
    repaired.locator("[name=file]").set_input_files(report)
    follow(repaired.locator("form.asked button.btn-primary"))
    act(at(desk, cast, "unit_head", here), "submit_proposal")
    assert "送审稿" in at(desk, cast, "desk", here).locator("#changed + table").inner_text()
    act(at(desk, cast, "desk", here), "start_consultation")
    act(at(desk, cast, "desk", here), "close_consultation")
    act(at(desk, cast, "vice_head", here), "coordinate_proposal", text="同意提交")
    for gate in proposal.gates.exclude(state="passed"):
        if gate.gate not in ("G14", "G21"):
            window = at(desk, cast, gate.role, here)
            act(window, "give_opinion", gate=gate.gate, position="agree", text="同意")
            window.close()
    act(at(desk, cast, "secretariat", here), "admit_proposal")
    proposal.refresh_from_db()
    assert proposal.state == "ready"
    before_a_sitting(desk, cast, proposal)


def before_a_sitting(desk: Desk, cast: Cast, proposal: Proposal) -> None:
    """A sitting is planned, its agenda composed, reviewed, approved, its notices sent, another item added late, the packet opened."""
    late = ready(cast, title="关于县城供水应急预案的汇报")
    page = at(desk, cast, "secretariat", "/sittings/new/")
    page.get_by_role("checkbox", name="青岫县人民政府").check()
    page.locator("form.asked [name=day]").fill((today() + datetime.timedelta(days=14)).isoformat())
    page.locator("form.asked [name=time]").fill("09:00")
    page.locator("form.asked [name=place]").fill("县政府一号会议室")
    follow(page.locator("form.asked button.btn-primary"))
    sitting = f"/sittings/{Sitting.objects.get().pk}/"
    page.goto(desk.address + sitting + "editor/")
    page.get_by_label(proposal.title).check()
    follow(page.get_by_role("button", name="列入议程"))
    assert_accessible(page)
    act(at(desk, cast, "office_head", sitting), "review_agenda")
    act(at(desk, cast, "chief", sitting), "approve_agenda")
    act(at(desk, cast, "secretariat", sitting), "convene_sitting")
    act(at(desk, cast, "secretariat", sitting), "replace_agenda", reason="供水险情")
    act(at(desk, cast, "chief", sitting), "add_late_item", proposal=str(late.pk), reason="供水险情，须当次决定")
    act(at(desk, cast, "office_head", sitting), "review_agenda")
    act(at(desk, cast, "chief", sitting), "approve_agenda")
    versions = at(desk, cast, "chief", f"{sitting}versions/")
    assert late.title in versions.locator("main").inner_text()
    assert_accessible(versions)
    act(at(desk, cast, "secretariat", sitting), "convene_sitting")
    act(at(desk, cast, "secretariat", sitting), "send_packet")
    run_waiting()
    reader = at(desk, cast, "vice_head", sitting)
    with reader.expect_download() as got:
        reader.get_by_role("link", name="打开（PDF）").click()
    text = "".join(page.extract_text() for page in PdfReader(got.value.path()).pages)
    assert "苏文静" in text
    assert Step.objects.filter(act="open_packet", name="苏文静").exists()
    late.refresh_from_db()
    proposal.refresh_from_db()
    assert (proposal.state, late.state) == ("listed", "listed")


def test_the_gates_follow_the_answers(desk: Desk, cast: Cast) -> None:
    """While the questionnaire is filled in, the gates beside it change in place."""
    page = at(desk, cast, "liaison", "/proposals/new/")
    for radio in page.locator("input[type=radio][value=no]").all():
        radio.check()
    ahead = page.locator("#gates-ahead")
    expect(ahead.locator(".count")).to_have_text("7")
    page.locator("[name=answer_hearing][value=yes]").check()
    expect(ahead).to_contain_text("G06 听证")
    assert_accessible(page)


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (820, True), (390, False)])
def test_the_pages_are_for_everybody(desk: Desk, cast: Cast, width: int, dark: bool) -> None:
    """Lists, forms and a full page, on a desktop, a tablet and a phone, light and dark."""
    proposal = in_review(cast)
    ready(cast, title="关于县城供水应急预案的汇报")
    draft = filed(cast, title="关于防汛物资储备的汇报")
    for name, path in (
        ("liaison", "/proposals/"),
        ("liaison", "/proposals/new/"),
        ("liaison", "/proposals/new/?placeholder"),
        ("liaison", f"/proposals/{draft.pk}/edit/"),
        ("liaison", f"/proposals/{draft.pk}/add_document/"),
        ("legal", f"/proposals/{proposal.pk}/"),
        ("legal", f"/proposals/{proposal.pk}/give_opinion/?gate=G10"),
        ("secretariat", f"/proposals/{proposal.pk}/"),
        ("secretariat", f"/papers/new/proposals.proposal/{proposal.pk}/"),
        ("secretariat", f"/papers/enter/waive_gate/{proposal.pk}/"),
        ("secretariat", "/papers/"),
    ):
        window = at(desk, cast, name, path, width, dark=dark)
        assert_accessible(window)
        window.close()


def test_several_are_admitted_at_once(desk: Desk, cast: Cast) -> None:
    """The box in the head ticks all, one is taken back, the others are done; on a phone as well."""
    proposals = [passed(cast) for _ in range(3)]
    page = at(desk, cast, "secretariat", "/todo/to-admit/")
    assert_accessible(page)
    page.locator("[data-tick-all]").check()
    page.locator("[name=row]").nth(0).uncheck()
    follow(page.get_by_role("button", name="入库（选中的）"))
    assert "已办理 2 项" in page.locator("[role=status]").inner_text()
    assert_accessible(page)
    assert Proposal.objects.filter(pk__in=[row.pk for row in proposals], state="ready").count() == 2
    page = at(desk, cast, "secretariat", "/todo/to-admit/", 390, dark=True)
    assert_accessible(page)
    page.locator("[name=row]").check()
    follow(page.get_by_role("button", name="入库（选中的）"))
    assert not Proposal.objects.filter(state="review").exists()
