"""Slips as papers: numbered by kind and year, fixed, for the office and the unit that got them."""

import io

from django.http import FileResponse
from django.urls import reverse
from docx import Document

from office.cast import Cast, log_is_whole
from office.matters.composed import running
from yiding.office.base.days import today
from yiding.office.matters.actions.give_feedback import give_feedback
from yiding.office.matters.actions.remind_task import remind_task
from yiding.office.matters.actions.supervise_task import supervise_task
from yiding.office.matters.models import Slip
from yiding.office.matters.reporting import Report
from yiding.office.people.actions.change_setting import change_setting


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


def test_the_mark_of_a_kind_is_a_setting(cast: Cast) -> None:
    """The next number goes on under the new mark; a number that was given never changes, nor does its paper."""
    task = running(cast)
    by, office = cast.by("supervision"), cast.client("supervision")
    first = remind_task(by, task.pk)
    address = reverse("slip", args=[first.pk])
    paper = bytes_of(office.get(address, {"form": "docx"}))
    change_setting(cast.by("admin"), "slip.remind_mark", " 青督催 ")
    second = remind_task(by, task.pk)
    assert (second.numbered, Slip.objects.get(pk=first.pk).numbered) == (
        f"青督催〔{first.year}〕2号",
        f"政督催〔{first.year}〕1号",
    )
    assert bytes_of(office.get(address, {"form": "docx"})) == paper
    later = text_of(bytes_of(office.get(reverse("slip", args=[second.pk]), {"form": "docx"})))
    assert second.numbered in later
    assert first.numbered in later
    page = office.get(reverse("task", args=[task.pk])).content.decode()
    assert first.numbered in page
    assert second.numbered in page


def test_kinds_that_share_a_mark_share_its_numbers(cast: Cast) -> None:
    """No number stands on two slips, in whatever order they are given, nor where a kind takes the mark that another had."""
    task = running(cast)
    by, year = cast.by("supervision"), today().year
    given = Slip.objects.get()
    change_setting(cast.by("admin"), "slip.assign_mark", "青督交")
    change_setting(cast.by("admin"), "slip.remind_mark", "政督交")
    change_setting(cast.by("admin"), "slip.supervise_mark", "政督交")
    slips = [remind_task(by, task.pk), supervise_task(by, task.pk, "请限期办结"), remind_task(by, task.pk)]
    assert [slip.numbered for slip in (given, *slips)] == [f"政督交〔{year}〕{number}号" for number in (1, 2, 3, 4)]
    assert log_is_whole()


def test_a_slip_that_says_no_mark_has_that_of_its_kind(cast: Cast) -> None:
    """Slips that were given before the mark was a setting keep their numbers."""
    running(cast)
    slip = Slip.objects.get()
    slip.says = {key: value for key, value in slip.says.items() if key != "mark"}
    change_setting(cast.by("admin"), "slip.assign_mark", "青督交")
    assert slip.numbered == f"政督交〔{slip.year}〕1号"
