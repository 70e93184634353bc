"""What waits around circulars, objections, additions of funds, and adopted documents: each step with whoever takes it."""

import pytest

from office.cast import Cast
from office.circulars import composed as circulars
from office.home.composed import rows_at, waiting
from office.issuing import composed as documents
from office.matters.forms.lives import Office, of
from office.matters.forms.test_fund import planned

pytestmark = pytest.mark.django_db


def around(cast: Cast, name: str, *prefixes: str) -> dict[str, int]:
    """Give what waits for somebody, by the beginnings of its keys."""
    return {key: count for key, count in waiting(cast, name).items() if key.startswith(prefixes)}


def test_a_circular_waits_for_who_reviews_approves_and_issues_it(cast: Cast) -> None:
    """In their turn."""
    circulars.drafted(cast)
    assert around(cast, "office_head", "circulars") == {"circulars-to-review": 1}
    assert around(cast, "chief", "circulars") == {}


def test_a_reviewed_circular_waits_for_the_chief(cast: Cast) -> None:
    """And approved, for supervision."""
    circulars.reviewed(cast)
    assert around(cast, "chief", "circulars") == {"circulars-to-approve": 1}


def test_an_approved_circular_waits_to_be_issued(cast: Cast) -> None:
    """Its page of work shows it."""
    circular = circulars.approved(cast)
    assert around(cast, "supervision", "circulars") == {"circulars-to-issue": 1}
    page = cast.client("supervision").get(rows_at("circulars-to-issue"))
    assert f"/circulars/{circular.pk}/" in page.content.decode()


def test_an_addition_outside_the_budget_waits_for_the_chief(cast: Cast) -> None:
    """Asked for by supervision."""
    office = Office(cast)
    breakdown, one, _ = planned(office)
    office.approve(breakdown)
    office.do("supervision", of(one, "ask_addition"), amount="50", reason="新增应急水源")
    assert around(cast, "chief", "additions") == {"additions": 1}
    assert cast.client("chief").get(rows_at("additions")).status_code == 200
    assert around(cast, "supervision", "additions") == {}


def test_an_adopted_document_waits_with_who_has_it(cast: Cast) -> None:
    """The unit that revises, the legal office, who co-signs, the head of the office, the chief, the secretariat."""
    issuance = documents.opened(cast)
    assert around(cast, "unit_head", "documents") == {"documents-to-revise": 1}
    documents.handed_in(cast, issuance)
    assert around(cast, "legal", "documents") == {"documents-to-recheck": 1}
    assert around(cast, "unit_head", "documents") == {}


def test_a_document_before_its_signature(cast: Cast) -> None:
    """The chief signs; then the secretariat issues."""
    issuance = documents.ready(cast)
    assert around(cast, "chief", "documents") == {"documents-to-sign": 1}
    page = cast.client("chief").get(rows_at("documents-to-sign"))
    assert f"/issuing/{issuance.pk}/" in page.content.decode()


def test_a_signed_document_waits_to_be_issued(cast: Cast) -> None:
    """With the secretariat."""
    documents.signed(cast)
    assert around(cast, "secretariat", "documents") == {"documents-to-issue": 1}
