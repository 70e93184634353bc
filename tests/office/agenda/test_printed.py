"""The agenda as a paper: to whom which version is given, and what of it."""

import io

import pytest
from pypdf import PdfReader

from office.agenda.composed import approved, convened, drafted, signed
from office.cast import Cast, ready
from yiding.office.agenda.actions.ask_leave import ask_leave
from yiding.office.agenda.actions.change_item import change_item
from yiding.office.agenda.actions.grant_leave import grant_leave
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.models import Agenda
from yiding.office.base.audit import newest
from yiding.office.proposals.models import Proposal


def text(cast: Cast, who: str, agenda: Agenda) -> str:
    """Give the words of the paper that one of the cast gets, without blanks; "" where it is not there."""
    answer = cast.client(who).get(f"/sittings/agenda/{agenda.pk}/agenda.pdf")
    if answer.status_code == 404:
        return ""
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "private, no-store"
    pdf = b"".join(answer)
    return "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def test_it_holds_what_the_page_holds(cast: Cast) -> None:
    """Sitting, number, place, chair, items with presenter and minutes, who comes by class, the head of the log."""
    sitting = convened(cast)
    ask_leave(cast.by("reviewer"), sitting.pk, "值班", cast.people["archivist"].pk)
    grant_leave(cast.by("office_head"), sitting.pk, sitting.invitations.get(person=cast.people["reviewer"]).pk)
    said, head = text(cast, "secretariat", sitting.agendas.get()), newest()
    assert head is not None
    for words in (
        sitting.title,
        "第1版",
        "第十届第21次",
        "县政府一号会议室",
        "主持：周明远",
        "一、关于《青岫县农村供水管理办法（送审稿）》的汇报",
        "汇报：江涛（县水务局）09:00开始，8分钟",
        "出席：周明远、韩立群、苏文静",
        "列席：陶然、文谷、严谨",
        "议题列席：县水务局江涛",
        "请假：钱多（文谷代）",
        f"审计链头{head.number}·{head.hash[:16]}",
    ):
        assert words in said, words
    assert "草稿" not in said


def test_a_draft_is_for_those_who_prepare_it(cast: Cast) -> None:
    """It says that it is one, and which units come; for others it is not there."""
    agenda = drafted(cast)
    item = agenda.items.get()
    units = [cast.units["县财政局"].pk]
    change_item(cast.by("secretariat"), agenda.pk, item.pk, item.version, minutes=8, units=units)
    said = text(cast, "secretariat", agenda)
    assert "草稿，未经审定" in said
    assert "列席：县财政局09:00" in said
    assert [text(cast, who, agenda) for who in ("recorder", "unit_head", "admin")] == ["", "", ""]


@pytest.mark.parametrize("who", ["unit_head", "liaison"])
def test_who_comes_for_an_item_gets_that_item(cast: Cast, who: str) -> None:
    """Neither the others' items nor who comes for them."""
    other = ready(cast, title="关于县城桥梁检测的汇报", presenter_id=cast.people["archivist"].pk)
    Proposal.objects.filter(pk=other.pk).update(unit=cast.units["县交通运输局"])
    agenda = convened(cast, ready(cast), other).agendas.get()
    said = text(cast, who, agenda)
    assert "农村供水" in said
    assert "桥梁" not in said
    assert "周明远、" not in said
    assert text(cast, "planner_head", agenda) == ""


def test_pages_lead_to_it(cast: Cast) -> None:
    """The page of the sitting, the sheet, and each version."""
    sitting = convened(cast)
    link = f'href="/sittings/agenda/{sitting.agendas.get().pk}/agenda.pdf"'
    for page in ("", "sheet/", "versions/"):
        assert link in cast.client("recorder").get(f"/sittings/{sitting.pk}/{page}").content.decode(), page


def test_a_version_that_no_longer_holds_says_so(cast: Cast) -> None:
    """Whoever holds the paper of the first version sees that another one holds."""
    agenda = approved(cast)
    assert "已被新版替代" not in text(cast, "secretariat", agenda)
    signed(cast, replace_agenda(cast.by("secretariat"), agenda.pk, "调整次序"))
    assert "第1版（已被新版替代）" in text(cast, "secretariat", agenda)
