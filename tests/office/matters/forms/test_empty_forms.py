"""The ready empty form of each kind."""

from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from office.cast import Cast
from yiding.rules.sources import SOURCES

KINDS = [kind for kind in SOURCES if kind != "sitting"]


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_form_is_a_workbook(cast: Cast, kind: str) -> None:
    """Its heads ask for every fact of the kind; who does not plan finds none."""
    address = reverse("empty_form", args=[kind])
    assert address in cast.client("supervision").get(reverse("start_breakdown", args=[kind])).content.decode()
    assert cast.client("liaison").get(address).status_code == 404
    answer = cast.client("supervision").get(address)
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active  # type: ignore[attr-defined]
    answer.close()
    heads = [str(cell.value) for cell in sheet[1]]
    assert all(any(field.words[0] in head for head in heads) for field in SOURCES[kind].facts)
