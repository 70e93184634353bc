"""Reports to a sitting, circulars and scores before a browser, at three widths, light and dark."""

import pytest

from browser.accessible import violations, with_axe
from browser.conftest import Desk, at
from browser.test_minutes import faults
from office.cast import Cast
from office.circulars.composed import DIFFERS, issued, written
from office.matters.composed import accepted
from office.matters.hearings import carried_out, decided_matters, handed_in, heard, next_sitting, sits
from yiding.office.circulars.actions.draft_circular import draft_circular
from yiding.office.circulars.actions.object_score import object_score
from yiding.office.circulars.periods import period_of
from yiding.office.circulars.scores import score_of
from yiding.office.matters.actions.open_report import open_report
from yiding.office.matters.actions.remind_task import remind_task

WINDOWS = [(1440, False), (820, True), (390, False)]


def looked_at(desk: Desk, cast: Cast, who: str, addresses: list[str], width: int, dark: bool) -> list[str]:
    """Give what is wrong on some pages as one of the cast sees them."""
    wrong = []
    for address in addresses:
        page = with_axe(at(desk, cast, who, address, width, dark=dark))
        page.reload()
        assert page.locator("h1").count() == 1, address
        wrong += [f"{address}: {one}" for one in faults(page)]
        page.context.close()
    return wrong


@pytest.mark.parametrize(("width", "dark"), WINDOWS)
def test_no_page_of_a_report_shuts_anybody_out(desk: Desk, cast: Cast, width: int, dark: bool) -> None:
    """The choice of its matters, the report, what the sitting said of each; beside its sitting and on its matter."""
    first, _ = decided_matters(cast)
    carried_out(cast, first)
    sitting = next_sitting(cast)
    draft = open_report(cast.by("supervision"), sitting.pk)
    here = f"/matters/reports/{draft.pk}/"
    acts = [f"{here}{act}/" for act in ("choose_matters", "hand_in_report")]
    wrong = looked_at(desk, cast, "supervision", [here, *acts], width, dark)
    draft.delete()
    report = handed_in(cast, sitting)
    heard(cast, sits(cast, sitting))
    here = f"/matters/reports/{report.pk}/"
    after = [here, f"{here}note_hearing/", f"/sittings/{sitting.pk}/", f"/matters/{first.pk}/"]
    assert wrong + looked_at(desk, cast, "supervision", after, width, dark) == []


@pytest.mark.parametrize(("width", "dark"), WINDOWS)
def test_no_page_of_a_circular_shuts_anybody_out(desk: Desk, cast: Cast, width: int, dark: bool) -> None:
    """The list, the form, a draft whose numbers do not close, and one that was issued."""
    circular = issued(cast)
    here = f"/circulars/{circular.pk}/"
    wrong = looked_at(desk, cast, "liaison", ["/circulars/", here, f"{here}acknowledge_circular/"], width, dark)
    draft = draft_circular(cast.by("supervision"), written(DIFFERS))
    here = f"/circulars/{draft.pk}/"
    forms = [f"{here}{act}/" for act in ("edit_circular", "recount_circular", "drop_circular")]
    pages = ["/circulars/", "/circulars/new/", here, *forms]
    assert wrong + looked_at(desk, cast, "supervision", pages, width, dark) == []


@pytest.mark.parametrize(("width", "dark"), WINDOWS)
def test_no_page_of_a_score_shuts_anybody_out(desk: Desk, cast: Cast, width: int, dark: bool) -> None:
    """The table, the explanation with an objection, its form and that of the answer."""
    task = accepted(cast)
    for _ in range(2):
        remind_task(cast.by("supervision"), task.pk, "")
    unit = cast.units["县水务局"].pk
    here = f"/scores/{unit}/"
    wrong = looked_at(desk, cast, "unit_head", ["/scores/", here, f"{here}object_score/"], width, dark)
    point = score_of(unit, period_of("")[1]).points[0]
    objection = object_score(cast.by("unit_head"), unit, point.key, "已经当面报告")
    answer = f"/objections/{objection.pk}/answer_objection/"
    assert wrong + looked_at(desk, cast, "office_head", ["/scores/", here, answer], width, dark) == []
    assert violations(at(desk, cast, "admin", "/settings/", width, dark=dark)) == []
