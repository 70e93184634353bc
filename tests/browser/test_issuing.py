"""Adopted documents before a browser: every page of theirs at three widths, light and dark."""

import pytest

from browser.accessible import with_axe
from browser.conftest import Desk, at
from browser.test_minutes import faults
from office.cast import Cast
from office.issuing.composed import adopted, before_office, issued, reported


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (820, True), (390, False)])
def test_no_page_of_an_adopted_document_shuts_anybody_out(desk: Desk, cast: Cast, width: int, dark: bool) -> None:
    """Its page while an answer is awaited, the comparison, forms and lists: axe finds nothing, none is wider than its window."""
    issuance = reported(cast, before_office(cast, adopted(cast, "submit_to_party_committee", operators=True)))
    here = f"/issuing/{issuance.pk}/"
    forms = [f"{here}{act}/" for act in ("report_document", "answer_report", "return_document")]
    lists = ("/issuing/", "/issuing/series/", "/issuing/series/new/", f"/matters/{issuance.matter_id}/")
    wrong = []
    for address in (here, f"{here}texts/1/compare/", *forms, *lists):
        page = with_axe(at(desk, cast, "office_head", address, width, dark=dark))
        page.reload()
        wrong += [f"{address}: {one}" for one in faults(page)]
        page.context.close()
    assert wrong == []


def test_an_issued_document_shuts_nobody_out(desk: Desk, cast: Cast) -> None:
    """As the office and who received it see it, narrow."""
    issuance = issued(cast)
    wrong = []
    for who in ("secretariat", "other_head"):
        for act in ("", "file_document/" if who == "secretariat" else "acknowledge_document/"):
            page = with_axe(at(desk, cast, who, f"/issuing/{issuance.pk}/{act}", 390))
            page.reload()
            wrong += faults(page)
            page.context.close()
    assert wrong == []
