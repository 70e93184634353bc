"""The way of minutes on their pages: drafted, checked, confirmed, reviewed, signed, issued, and corrected."""

from playwright.sync_api import Page, expect

from browser.conftest import Desk, at, follow
from office.cast import Cast
from office.minutes.composed import again, confirm_all
from yiding.office.agenda.models import Sitting
from yiding.office.minutes.models import Minutes


def act(page: Page, name: str, button: str = "") -> None:
    """Go to the form of an act of the page, and send it as it is."""
    follow(page.locator(f"[data-act={name}]"))
    follow(page.get_by_role("button", name=button or page.locator("h1").inner_text(), exact=True))


def minutes_page(desk: Desk, cast: Cast, who: str, minutes: Minutes) -> Page:
    """Open the page of minutes as one of the cast."""
    return at(desk, cast, who, f"/minutes/{minutes.pk}/")


def draft(desk: Desk, cast: Cast, sitting: Sitting) -> Minutes:
    """Have the record confirmed and the minutes drafted."""
    act(at(desk, cast, "office_head", f"/sittings/{sitting.pk}/record/"), "confirm_record")
    page = at(desk, cast, "secretariat", f"/sittings/{sitting.pk}/")
    follow(page.get_by_role("link", name="起草纪要"))
    follow(page.get_by_role("button", name="起草纪要"))
    expect(page.locator("h1")).to_contain_text("纪要")
    return Minutes.objects.get(sitting=sitting, kind="minutes")


def choose_open(desk: Desk, cast: Cast, minutes: Minutes) -> None:
    """Choose how open they are, with the ground."""
    page = minutes_page(desk, cast, "disclosure", minutes)
    follow(page.locator("[data-act=choose_openness]"))
    page.get_by_role("radio", name="主动公开", exact=True).check()
    page.locator("[name=ground]").fill("《政府信息公开条例》第二十条")
    follow(page.locator("form.asked .btn-primary"))


def to_signature(desk: Desk, cast: Cast, minutes: Minutes) -> None:
    """Have them compared, checked, confirmed and reviewed, each by another."""
    page = minutes_page(desk, cast, "secretariat", minutes)
    if page.locator("a[data-act=look_over_minutes]").count():
        follow(page.locator("[data-act=look_over_minutes]"))
        page.locator("[name=words]").check()
        page.locator("[name=dissent]").check()
        follow(page.locator("form.asked .btn-primary"))
    act(minutes_page(desk, cast, "desk", minutes), "check_minutes")
    confirm_all(cast, again(minutes))
    act(minutes_page(desk, cast, "secretariat", minutes), "confirm_minutes")
    act(minutes_page(desk, cast, "office_head", minutes), "review_minutes")


def sign(desk: Desk, cast: Cast, minutes: Minutes) -> None:
    """Have the chief sign them with his opinion."""
    page = minutes_page(desk, cast, "chief", minutes)
    follow(page.locator("[data-act=sign_minutes]"))
    page.locator("[name=opinion]").fill("同意签发。")
    follow(page.locator("form.asked .btn-primary"))


def issue(desk: Desk, cast: Cast, minutes: Minutes) -> Page:
    """Have them printed and sent to two units."""
    page = minutes_page(desk, cast, "secretariat", minutes)
    follow(page.locator("[data-act=issue_minutes]"))
    for name in ("县水务局", "县财政局"):
        page.get_by_label(name).check()
    follow(page.locator("form.asked .btn-primary"))
    return page


def correct(desk: Desk, cast: Cast, minutes: Minutes) -> Minutes:
    """Open a correction of the first item, with the reason."""
    page = minutes_page(desk, cast, "secretariat", minutes)
    follow(page.locator("[data-act=correct_minutes]"))
    page.locator("[name=items]").first.check()
    page.locator("[name=reason]").fill("期限有误")
    follow(page.locator("form.asked .btn-primary"))
    return Minutes.objects.get(kind="correction")
