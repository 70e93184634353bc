"""The report on earlier matters stands among the papers of the sitting that hears it."""

import io
import zipfile

import pytest
from pypdf import PdfReader

from office.agenda.composed import planned, signed
from office.cast import Cast, log_is_whole, ready
from office.matters.hearings import carried_out, decided_matters, handed_in, next_sitting
from office.papers import pdf
from yiding.office.agenda.actions.convene_sitting import convene_sitting
from yiding.office.agenda.actions.draft_agenda import draft_agenda
from yiding.office.agenda.actions.open_packet import open_packet
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.actions.send_packet import send_packet
from yiding.office.agenda.actions.take_off_item import take_off_item
from yiding.office.agenda.models import Packet, Sitting
from yiding.office.base.files import keep as keep_file
from yiding.office.base.jobs import run_waiting
from yiding.office.base.models import Notice, Step
from yiding.office.matters.actions.hand_in_report import hand_in_report
from yiding.office.matters.actions.open_report import open_report

TITLE = "议定事项落实情况的汇报"
ADDED = "会议材料有增加"


@pytest.fixture(autouse=True)
def real_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the papers of the cast be there."""
    monkeypatch.setattr("office.cast.stored", lambda: keep_file(pdf("REPORT"), "pdf"))


def send(cast: Cast, sitting: Sitting) -> None:
    """Send the papers of a sitting."""
    send_packet(cast.by("secretariat"), sitting.pk)
    run_waiting()
    assert Packet.objects.get(agenda__sitting=sitting, agenda__state="approved").state == "made"


def with_a_proposal(cast: Cast) -> Sitting:
    """Convene the next sitting with the item on earlier matters and a proposal, whose presenter comes for it alone."""
    sitting = planned(cast)
    proposal = ready(cast, presenter_id=cast.people["other_head"].pk)
    agenda = draft_agenda(cast.by("secretariat"), sitting.pk, [proposal.pk], [], report_back=True)
    signed(cast, agenda)
    return convene_sitting(cast.by("secretariat"), sitting.pk)


def words(cast: Cast, who: str, sitting: Sitting) -> str:
    """Give the words of somebody's copy, without blanks."""
    copy = PdfReader(io.BytesIO(open_packet(cast.by(who), sitting.pk)))
    return "".join("".join(page.extract_text().split()) for page in copy.pages)


def told(cast: Cast, who: str) -> int:
    """Count how often somebody was told that a paper was added."""
    return Notice.objects.filter(account=cast.accounts[who], chinese__startswith=ADDED).count()


def test_the_report_is_the_paper_of_its_item(cast: Cast) -> None:
    """Handed in before the papers are sent: behind its item, as it was handed in; the record counts it."""
    first, _ = decided_matters(cast)
    carried_out(cast, first)
    sitting = next_sitting(cast)
    handed_in(cast, sitting)
    send(cast, sitting)
    found = words(cast, "vice_head", sitting)
    assert TITLE in found
    assert "已经落实到位" in found
    assert Step.objects.get(act="send_packet", how="后台生成").reason == "已分发第1版议程的材料，共1份"
    assert Step.objects.get(act="open_packet").reason == "PDF，第1版议程，1份材料"
    archive = zipfile.ZipFile(io.BytesIO(open_packet(cast.by("chief"), sitting.pk, "zip")))
    assert any(TITLE in name and name.endswith(".pdf") for name in archive.namelist())
    assert told(cast, "vice_head") == 0
    assert "分发后提交" not in cast.client("vice_head").get(f"/sittings/{sitting.pk}/").content.decode()
    assert log_is_whole()


def test_a_draft_is_no_paper(cast: Cast) -> None:
    """Not even for who puts it together: the copy has it once it is handed in."""
    decided_matters(cast)
    sitting = next_sitting(cast)
    send(cast, sitting)
    report = open_report(cast.by("supervision"), sitting.pk)
    for who in ("office_head", "vice_head"):
        assert "议定事项共2项" not in words(cast, who, sitting)
    hand_in_report(cast.by("supervision"), report.pk)
    assert "议定事项共2项" in words(cast, "vice_head", sitting)


def test_what_is_handed_in_afterwards_stands_in_what_is_opened_then(cast: Cast) -> None:
    """Nobody sends the papers again: members are told once, the page says so, and a later version takes the place of the earlier."""
    first, _ = decided_matters(cast)
    sitting = next_sitting(cast)
    send(cast, sitting)
    handed_in(cast, sitting)
    assert "已经落实到位" not in words(cast, "vice_head", sitting)
    page = cast.client("vice_head").get(f"/sittings/{sitting.pk}/").content.decode()
    assert "分发后提交" in page
    assert (told(cast, "vice_head"), told(cast, "chief"), told(cast, "liaison")) == (1, 1, 0)
    carried_out(cast, first)
    handed_in(cast, sitting)
    found = words(cast, "vice_head", sitting)
    assert "已经落实到位" in found
    assert "（第2版）" in found
    assert found.count("议定事项共2项") == 1
    assert told(cast, "vice_head") == 2
    assert Packet.objects.get().papers.count() == 0


def test_who_comes_for_one_item_does_not_get_it(cast: Cast) -> None:
    """As on its own page: the report is for the office and for who is asked to the whole sitting."""
    decided_matters(cast)
    sitting = with_a_proposal(cast)
    send(cast, sitting)
    handed_in(cast, sitting)
    seen = words(cast, "other_head", sitting)
    assert "REPORT" in seen
    assert TITLE not in seen
    assert "分发后提交" not in cast.client("other_head").get(f"/sittings/{sitting.pk}/").content.decode()
    assert told(cast, "other_head") == 0
    assert all(TITLE in words(cast, who, sitting) for who in ("chief", "reviewer", "secretariat"))


def test_it_goes_with_its_item(cast: Cast) -> None:
    """Off the new version of the agenda, it is among the papers no longer, though those of the earlier one still hold."""
    decided_matters(cast)
    sitting = with_a_proposal(cast)
    send(cast, sitting)
    handed_in(cast, sitting)
    assert TITLE in words(cast, "chief", sitting)
    new = replace_agenda(cast.by("secretariat"), sitting.agendas.get().pk, "时间不够")
    take_off_item(cast.by("secretariat"), new.pk, new.items.get(kind="report_back").pk)
    signed(cast, new)
    assert TITLE not in words(cast, "chief", sitting)


def test_nobody_is_told_of_papers_that_were_not_sent_or_are_past(cast: Cast) -> None:
    """Before the papers are sent there is nothing to add to; after the sitting nobody prepares for it."""
    decided_matters(cast)
    sitting = next_sitting(cast)
    handed_in(cast, sitting)
    assert told(cast, "vice_head") == 0
    send(cast, sitting)
    Sitting.objects.filter(pk=sitting.pk).update(state="closed")
    handed_in(cast, sitting)
    assert told(cast, "vice_head") == 0
