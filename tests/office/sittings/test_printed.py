"""The papers of a sitting: what stands on them, who gets them, and that their seal fits."""

import io
from typing import Any

import pypdfium2  # type: ignore[import-untyped] # has no types
import pytest

from office.cast import Cast
from office.sittings.composed import decided, gathered
from yiding.office.base.sealing import PUBLIC, seal_key
from yiding.papers.seal import public_of, verify

pytestmark = pytest.mark.django_db


def got(cast: Cast, who: str, address: str) -> bytes:
    """Give a file as one of the cast gets it."""
    answer: Any = cast.client(who).get(address)
    assert answer.status_code == 200, (who, address, answer.status_code)
    return b"".join(answer.streaming_content)


def words(pdf: bytes) -> str:
    """Give the words of a PDF without its line ends."""
    pages = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return "".join(page.get_textpage().get_text_range() for page in pages).replace("\r", "").replace("\n", "")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("notice", "关于召开青岫县人民政府第十届第21次常务会议的通知"),
        ("sign-in", "县水务局"),
        ("name-cards", "苏文静"),
        ("seating", "韩立群"),
    ],
)
def test_the_papers_of_a_sitting_are_printed(cast: Cast, name: str, said: str) -> None:
    """As PDF for whoever prepares the room, for others they are not there; a second print has the same bytes."""
    sitting = gathered(cast)
    address = f"/sittings/{sitting.pk}/room/{name}/pdf/"
    first = got(cast, "secretariat", address)
    assert said in words(first).replace(" ", "")
    assert got(cast, "secretariat", address) == first
    for who in ("liaison", "unit_head", "admin", "chief"):
        assert cast.client(who).get(address).status_code == 404
    for wrong in (f"/sittings/{sitting.pk}/room/{name}/odt/", f"/sittings/{sitting.pk}/room/other/pdf/"):
        assert cast.client("secretariat").get(wrong).status_code == 404


@pytest.mark.parametrize("name", ["notice", "sign-in"])
def test_what_is_filled_in_by_hand_is_a_word_document_too(cast: Cast, name: str) -> None:
    """A docx begins as a zip does."""
    sitting = gathered(cast)
    assert got(cast, "recorder", f"/sittings/{sitting.pk}/room/{name}/docx/").startswith(b"PK")


def test_the_seal_of_a_paper_fits(cast: Cast, settings: object) -> None:
    """Whenever it is fetched; it does not fit another paper."""
    sitting = gathered(cast)
    at = f"/sittings/{sitting.pk}/room"
    notice, seal = got(cast, "secretariat", f"{at}/notice/pdf/"), got(cast, "secretariat", f"{at}/notice/pdf-seal/")
    home = getattr(settings, "HOME")  # noqa: B009 - the fixture's type does not know it
    public = public_of(seal_key(home))
    assert (home / PUBLIC).is_file()
    assert verify(notice, seal, public) is None
    assert verify(got(cast, "secretariat", f"{at}/sign-in/pdf/"), seal, public) is not None


def test_a_certificate_says_at_which_items_somebody_was(cast: Cast) -> None:
    """The unit's head was there for the item; whoever was not there gets none."""
    item = decided(cast)
    at = f"/sittings/{item.sitting_id}/certificate"
    text = words(got(cast, "recorder", f"{at}/{cast.people['unit_head'].pk}/pdf/")).replace(" ", "")
    assert "县水务局江涛同志" in text
    assert "农村供水管理办法" in text
    assert "出席" in words(got(cast, "recorder", f"{at}/{cast.people['vice_head'].pk}/pdf/"))
    assert cast.client("recorder").get(f"{at}/{cast.people['other_head'].pk}/pdf/").status_code == 404
    assert cast.client("unit_head").get(f"{at}/{cast.people['unit_head'].pk}/pdf/").status_code == 404
