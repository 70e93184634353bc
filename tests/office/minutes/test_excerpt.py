"""Excerpts of minutes: one item for one unit, with a seal that fits."""

import io

import docx
import pytest

from office.cast import Cast
from office.minutes.composed import issued, item, signed
from office.sittings.test_printed import got, words
from yiding.office.base.models import AuditEntry
from yiding.office.base.sealing import seal_key
from yiding.papers.seal import public_of, verify

pytestmark = pytest.mark.django_db


def test_an_excerpt_has_one_item_alone(cast: Cast, settings: object) -> None:
    """As PDF and docx, with the number of the minutes and whom it is for; that it was made is noted, and its seal fits."""
    minutes = issued(cast)
    unit = cast.units["县水务局"].pk
    address = f"/minutes/{minutes.pk}/excerpt/?item={item(minutes, 2).pk}&unit={unit}"
    pdf = got(cast, "secretariat", f"{address}&form=pdf")
    text = words(pdf).replace(" ", "")
    assert "摘录" in text
    assert "县水务局" in text
    assert "行政复议法" in text
    assert "桥梁" not in text
    document = docx.Document(io.BytesIO(got(cast, "secretariat", f"{address}&form=docx")))
    said = "".join(paragraph.text for paragraph in document.paragraphs)
    assert "行政复议法" in said
    assert "桥梁" not in said
    home = getattr(settings, "HOME")  # noqa: B009 - the fixture's type does not know it
    assert verify(pdf, got(cast, "secretariat", f"{address}&form=pdf-seal"), public_of(seal_key(home))) is None
    assert AuditEntry.objects.order_by("-number")[0].says["act"] == "open_minutes"


@pytest.mark.parametrize(
    ("who", "query"),
    [
        ("liaison", "item={item}&unit={unit}"),
        ("chief", "item={item}&unit={unit}"),
        ("secretariat", "item=0&unit={unit}"),
        ("secretariat", "item={item}&unit=999"),
        ("secretariat", "item=x&unit="),
        ("secretariat", "item={item}&unit={unit}&form=odt"),
    ],
)
def test_what_is_not_there_is_not_given(cast: Cast, who: str, query: str) -> None:
    """To others, or for an item or unit that is not there."""
    minutes = issued(cast)
    asked = query.format(item=item(minutes).pk, unit=cast.units["县水务局"].pk)
    assert cast.client(who).get(f"/minutes/{minutes.pk}/excerpt/?{asked}").status_code == 404


def test_nothing_is_taken_out_of_minutes_that_are_not_issued(cast: Cast) -> None:
    """Signed is not issued yet."""
    minutes = signed(cast)
    asked = f"item={item(minutes).pk}&unit={cast.units['县水务局'].pk}"
    assert cast.client("secretariat").get(f"/minutes/{minutes.pk}/excerpt/?{asked}").status_code == 404
