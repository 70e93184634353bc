"""The pages of sittings in a browser: an agenda is put into order by dragging and by keys, and everybody can use every page."""

import pytest

from browser.accessible import assert_accessible
from browser.conftest import Desk, at
from office.agenda.composed import convened, drafted, signed
from office.cast import Cast, ready
from yiding.office.agenda.actions.add_late_item import add_late_item
from yiding.office.agenda.actions.ask_leave import ask_leave
from yiding.office.agenda.actions.draft_agenda import draft_agenda
from yiding.office.agenda.actions.keep_study import keep_study
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.models import Agenda
from yiding.office.base.days import today

pytestmark = pytest.mark.django_db(transaction=True)


def composed(cast: Cast) -> Agenda:
    """Draft an agenda of three proposals, with more in the pool and a plan of study."""
    names = ("甲渠清淤", "乙桥检测", "丙路养护")
    agenda = drafted(cast, *(ready(cast, title=f"关于{name}的汇报") for name in names))
    ready(cast, title="关于丁库除险加固的汇报")
    keep_study(cast.by("legal"), year=today().year, topic="行政复议法", month=12)
    return agenda


def titles(agenda: Agenda) -> list[str]:
    """Give the titles on a version, in order."""
    return list(agenda.items.values_list("title", flat=True))


def test_items_are_dragged_into_order(desk: Desk, cast: Cast) -> None:
    """The last one before the first one: so it stands in the database too."""
    agenda = composed(cast)
    first, second, third = titles(agenda)
    page = at(desk, cast, "secretariat", f"/sittings/{agenda.sitting_id}/editor/")
    assert_accessible(page)
    rows = page.locator("[data-item]")
    with page.expect_navigation():
        rows.nth(2).drag_to(rows.nth(0), target_position={"x": 20, "y": 2})
    assert titles(agenda) == [third, first, second]


def test_items_are_put_into_order_by_keys_alone(desk: Desk, cast: Cast) -> None:
    """The button is reached and pressed without a mouse."""
    agenda = composed(cast)
    first, second, third = titles(agenda)
    page = at(desk, cast, "secretariat", f"/sittings/{agenda.sitting_id}/editor/")
    page.get_by_role("button", name=f"下移：{first}").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert titles(agenda) == [second, first, third]
    with page.expect_navigation():
        page.get_by_role("button", name="按规则排序").press("Enter")
    assert titles(agenda) == [second, first, third]


def test_everybody_can_use_the_pages_of_a_sitting(desk: Desk, cast: Cast) -> None:
    """Axe finds nothing on any of them, wide and narrow, light and dark, and none is wider than its window."""
    sitting = convened(cast, ready(cast))
    ask_leave(cast.by("unit_head"), sitting.pk, "防汛值班", cast.people["liaison"].pk)
    late = ready(cast, title="关于乙桥检测的汇报")
    new = replace_agenda(cast.by("secretariat"), sitting.agendas.get().pk, "临时追加")
    add_late_item(cast.by("chief"), new.pk, late.pk, "桥梁险情")
    draft_agenda(cast.by("secretariat"), sitting.pk, report_back=True)
    here = f"/sittings/{sitting.pk}/"
    pages = (
        ("secretariat", "/sittings/"),
        ("secretariat", "/sittings/new/"),
        ("secretariat", here),
        ("secretariat", f"{here}editor/"),
        ("secretariat", f"{here}versions/"),
        ("secretariat", f"{here}sheet/"),
        ("chief", f"{here}postpone_sitting/"),
        ("office_head", f"{here}grant_leave/"),
        ("secretariat", f"/sittings/agenda/{new.pk}/item/{new.items.get(late=True).pk}/"),
        ("unit_head", f"{here}notice/"),
        ("chief", here),
        ("secretariat", "/pool/"),
        ("secretariat", "/study/"),
        ("legal", "/study/new/"),
    )
    for who, path in pages:
        for width, dark in ((1440, False), (390, True)):
            page = at(desk, cast, who, path, width, dark=dark)
            assert_accessible(page)
            page.context.close()
    assert signed(cast, new).state == "approved"


def test_what_is_to_be_noted_of_a_plan_comes_as_it_is_typed(desk: Desk, cast: Cast) -> None:
    """A day of rest, and a number out of order; mended, it is gone."""
    page = at(desk, cast, "secretariat", "/sittings/new/")
    page.get_by_label("日期").fill("2026-12-06")
    page.get_by_label("青岫县人民政府：第几次").fill("30")
    page.get_by_label("地点").focus()
    page.get_by_text("2026年12月6日（周日）是休息日。").wait_for()
    page.get_by_text("编为第30次").wait_for()
    assert_accessible(page)
    page.get_by_label("日期").fill("2026-12-08")
    page.get_by_label("青岫县人民政府：第几次").fill("21")
    page.get_by_label("地点").focus()
    page.get_by_text("请留意").wait_for(state="detached")
