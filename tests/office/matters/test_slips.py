"""Slips as papers: numbered by kind and year, fixed, for the office and the unit that got them."""

import io

from django.http import FileResponse
from django.urls import reverse
from docx import Document

from office.cast import Cast
from office.matters.composed import running
from yiding.office.matters.actions.give_feedback import give_feedback
from yiding.office.matters.actions.remind_task import remind_task
from yiding.office.matters.models import Slip
from yiding.office.matters.reporting import Report


def bytes_of(answer: object) -> bytes:
    """Give the file of an answer."""
    assert isinstance(answer, FileResponse)
    return answer.getvalue()


def text_of(data: bytes) -> str:
    """Give the text of a docx."""
    return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs)


def test_a_slip_is_printed_as_it_was_sent(cast: Cast) -> None:
    """What is reported afterwards changes no slip; printed again it is the same file."""
    task = running(cast)
    slip = remind_task(cast.by("supervision"), task.pk, "请于三日内补齐")
    assert slip.numbered == f"政督催〔{slip.year}〕1号"
    address = reverse("slip", args=[slip.pk])
    office = cast.client("supervision")
    first = bytes_of(office.get(address, {"form": "docx"}))
    text = text_of(first)
    for words in (
        slip.numbered,
        "县水务局",
        "检修水源地围网",
        "围网已采购，正在安装",
        "请于三日内补齐",
        "县政府办公室",
    ):
        assert words in text, words
    give_feedback(cast.by("liaison"), task.pk, Report("全部装好。", 90))
    assert bytes_of(office.get(address, {"form": "docx"})) == first
    assert bytes_of(office.get(address, {"form": "pdf"})).startswith(b"%PDF")


def test_a_slip_is_for_the_office_and_its_unit(cast: Cast) -> None:
    """Nobody else finds it."""
    running(cast)
    address = reverse("slip", args=[Slip.objects.get().pk])
    assert bytes_of(cast.client("liaison").get(address, {"form": "pdf"})).startswith(b"%PDF")
    assert cast.client("other_liaison").get(address).status_code == 404
    assert cast.client("liaison").get(address, {"form": "odt"}).status_code == 404
