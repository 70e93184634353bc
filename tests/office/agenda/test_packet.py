"""The papers of a sitting: who gets which, with whose name on them, and what the log says of it."""

import io
import shutil
import zipfile

import pytest
from django.utils import timezone
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from office.agenda.composed import convened, drafted, signed
from office.cast import Cast, keep, log_is_whole, ready
from yiding.office.agenda import packets
from yiding.office.agenda.actions.acknowledge_notice import acknowledge_notice
from yiding.office.agenda.actions.ask_leave import ask_leave
from yiding.office.agenda.actions.change_item import change_item
from yiding.office.agenda.actions.convene_sitting import convene_sitting
from yiding.office.agenda.actions.grant_leave import grant_leave
from yiding.office.agenda.actions.open_packet import open_packet
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.actions.send_packet import send_packet
from yiding.office.agenda.actions.take_off_item import take_off_item
from yiding.office.agenda.models import Packet, Sitting
from yiding.office.agenda.queries import items
from yiding.office.base.days import today
from yiding.office.base.files import keep as keep_file
from yiding.office.base.jobs import run_waiting
from yiding.office.base.models import AuditEntry, Notice, Step, StoredFile
from yiding.office.base.refused import Refused
from yiding.office.people.models import Unit
from yiding.office.proposals.actions.postpone_proposal import postpone_proposal
from yiding.office.proposals.actions.readmit_proposal import readmit_proposal
from yiding.office.proposals.actions.wipe_paper import wipe_paper
from yiding.office.proposals.models import Document, DocumentVersion, Proposal
from yiding.office.proposals.queries import seen_by
from yiding.papers import convert
from yiding.papers.errors import PaperError


def pdf(words: str) -> bytes:
    """Give a PDF of one page with a word."""
    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.drawString(72, 720, words)
    canvas.save()
    return made.getvalue()


@pytest.fixture(autouse=True)
def real_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the papers of the cast be there."""
    monkeypatch.setattr("office.cast.stored", lambda: keep_file(pdf("REPORT"), "pdf"))


def add(proposal: Proposal, title: str, file: StoredFile, **changed: str) -> None:
    """Put one more paper on a proposal, whatever its state."""
    document = Document(proposal=proposal, title=title, order=9, **changed)
    keep(document)
    keep(DocumentVersion(document=document, number=1, file=file, name="x", by_name="水清", at=timezone.now()))


def sent(cast: Cast, *proposals: Proposal) -> Sitting:
    """Convene a sitting and send its papers."""
    sitting = convened(cast, *proposals)
    send_packet(cast.by("secretariat"), sitting.pk)
    run_waiting()
    return sitting


def pages(cast: Cast, who: str, sitting: Sitting) -> list[str]:
    """Give the words on each page of somebody's copy, without blanks."""
    copy = PdfReader(io.BytesIO(open_packet(cast.by(who), sitting.pk)))
    return ["".join(page.extract_text().split()) for page in copy.pages]


def words(cast: Cast, who: str, sitting: Sitting) -> str:
    """Give the words of somebody's copy."""
    return "".join(pages(cast, who, sitting))


def other(cast: Cast) -> Proposal:
    """Bring a second proposal into the pool, presented by another unit's head."""
    return ready(cast, title="关于县城桥梁检测的汇报", presenter_id=cast.people["other_head"].pk)


def test_each_reader_gets_a_copy_with_name_and_time(cast: Cast) -> None:
    """On every page; the contents name the sitting and its items."""
    found = pages(cast, "vice_head", sent(cast))
    assert len(found) == 2
    assert all("苏文静" in page and f"{today().year}年" in page for page in found)
    assert "REPORT" in found[1]
    assert "农村供水" in found[0]


def test_each_opening_is_noted(cast: Cast) -> None:
    """In the sitting's record and in the audit log, with who it was."""
    sitting = sent(cast)
    open_packet(cast.by("vice_head"), sitting.pk)
    open_packet(cast.by("vice_head"), sitting.pk, "zip")
    steps = Step.objects.filter(about=sitting.about, act="open_packet").order_by("id")
    assert [(step.name, step.reason) for step in steps] == [
        ("苏文静", "PDF，第1版议程，1份材料"),
        ("苏文静", "ZIP，第1版议程，1份材料"),
    ]
    noted = [row.says["who"] for row in AuditEntry.objects.all() if row.says["act"] == "open_packet"]
    assert noted == [f"{cast.people['vice_head'].pk} 苏文静"] * 2
    assert log_is_whole()


def test_members_get_all_items_and_a_presenter_the_own_unit_s(cast: Cast) -> None:
    """Need-to-know: who comes for one item has no paper and no title of another."""
    mine = ready(cast)
    theirs = Proposal.objects.get(pk=other(cast).pk)
    theirs.unit = cast.units["县交通运输局"]
    keep(theirs)
    sitting = sent(cast, mine, theirs)
    assert words(cast, "chief", sitting).count("REPORT") == 2
    seen = words(cast, "other_head", sitting)
    assert seen.count("REPORT") == 1
    assert "桥梁检测" in seen
    assert "农村供水" not in seen


def test_a_paper_for_members_reaches_members_alone(cast: Cast) -> None:
    """Standing non-members and presenters get the packet without it; one for reviewers is for those who review."""
    proposal = ready(cast)
    add(proposal, "人员安排", keep_file(pdf("MEMBERSONLY"), "pdf"), readers="members")
    add(proposal, "审查记录", keep_file(pdf("GATESONLY"), "pdf"), readers="gates")
    add(proposal, "程序凭据", keep_file(pdf("EVIDENCE"), "pdf"), kind="evidence")
    sitting = sent(cast, proposal)
    found = {who: words(cast, who, sitting) for who in ("executive_vice", "reviewer", "legal")}
    assert "MEMBERSONLY" in found["executive_vice"]
    assert "GATESONLY" not in found["executive_vice"]
    assert "MEMBERSONLY" not in found["legal"]
    assert "GATESONLY" in found["legal"]
    assert all("EVIDENCE" not in text and "REPORT" in text for text in found.values())


def test_the_zip_holds_the_same_papers(cast: Cast) -> None:
    """A folder for each item, and the contents."""
    sitting = sent(cast)
    archive = zipfile.ZipFile(io.BytesIO(open_packet(cast.by("chief"), sitting.pk, "zip")))
    assert sorted(archive.namelist())[-1] == "contents.txt"
    assert sum(name.endswith(".pdf") for name in archive.namelist()) == 1
    assert "周明远" in archive.read("contents.txt").decode("utf-8-sig")


def test_nobody_opens_what_was_not_sent_to_them(cast: Cast) -> None:
    """Before it is sent, nobody; afterwards nobody who is not asked, and no attempt is left unnoted."""
    sitting = convened(cast)
    for who in ("chief", "secretariat"):
        with pytest.raises(Refused) as caught:
            open_packet(cast.by(who), sitting.pk)
        assert caught.value.rule == "packet_sent"
    send_packet(cast.by("secretariat"), sitting.pk)
    run_waiting()
    for who, rule in (("recorder", "packet_sent"), ("other_head", "unseen"), ("admin", "unseen")):
        with pytest.raises(Refused) as caught:
            open_packet(cast.by(who), sitting.pk)
        assert caught.value.rule == rule
    refused = [row.says["refused"] for row in AuditEntry.objects.all() if row.says["act"] == "open_packet"]
    assert refused == ["packet_sent", "packet_sent", "packet_sent", "unseen", "unseen"]


def test_readers_are_told_once_and_it_is_sent_once(cast: Cast) -> None:
    """Sending it again is refused; a job that runs again makes nothing twice."""
    sitting = sent(cast)
    packet = Packet.objects.get()
    assert (packet.state, packet.papers.count()) == ("made", 1)
    assert Notice.objects.filter(account=cast.accounts["chief"], chinese__startswith="会议材料已分发").count() == 1
    with pytest.raises(Refused, match="不用再发"):
        send_packet(cast.by("secretariat"), sitting.pk)


def test_the_papers_need_an_approved_agenda(cast: Cast) -> None:
    """The sentence says to have it approved first."""
    with pytest.raises(Refused) as caught:
        send_packet(cast.by("secretariat"), drafted(cast).sitting_id)
    assert caught.value.rule == "agenda_approved"


def test_a_word_document_is_converted(cast: Cast) -> None:
    """Where LibreOffice is installed (apt install libreoffice-writer-nogui)."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is missing: sudo apt install libreoffice-writer-nogui")
    docx = pytest.importorskip("docx")
    document, made = docx.Document(), io.BytesIO()
    document.add_paragraph("WORDPAPER")
    document.save(made)
    proposal = ready(cast)
    add(proposal, "起草说明", keep_file(made.getvalue(), "docx"))
    assert "WORDPAPER" in words(cast, "chief", sent(cast, proposal))


def test_without_libreoffice_the_pdf_of_the_paper_is_asked_for(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence names the paper; nothing is sent; when it can be made, it is sent after all."""
    monkeypatch.setattr(convert, "_program", lambda: None)
    proposal = ready(cast)
    add(proposal, "起草说明", keep_file(b"a document", "docx"))
    sitting = sent(cast, proposal)
    packet = Packet.objects.get()
    assert (packet.state, packet.sent_at) == ("failed", None)
    assert "起草说明" in packet.fault
    assert "PDF" in packet.fault_english
    assert Notice.objects.filter(account=cast.accounts["secretariat"], chinese__startswith="会议材料未能生成").exists()
    add(proposal, "起草说明", keep_file(pdf("NOTE"), "pdf"))
    keep_pdf = DocumentVersion.objects.get(file__kind="docx")
    keep_pdf.file = keep_file(pdf("NOTE"), "pdf")
    keep(keep_pdf)
    send_packet(cast.by("second"), sitting.pk)
    run_waiting()
    packet.refresh_from_db()
    assert packet.state == "made"
    assert log_is_whole()


def as_word(proposal: Proposal) -> DocumentVersion:
    """Let the paper of a proposal be a Word document."""
    DocumentVersion.objects.filter(document__proposal=proposal).update(file=keep_file(b"a document", "docx"))
    return DocumentVersion.objects.get(document__proposal=proposal)


def test_a_secret_that_is_wiped_while_the_packet_is_made_is_left_out(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its PDF is wiped with it though it was made afterwards; the others are sent."""
    mine, theirs = ready(cast), other(cast)
    version = as_word(mine)

    def wiped_meanwhile(title: str, data: bytes) -> bytes:
        wipe_paper(cast.by("secrecy"), mine.pk, version.pk, "应当定密")
        return pdf("SECRET")

    monkeypatch.setattr(packets, "as_pdf", wiped_meanwhile)
    sitting = sent(cast, mine, theirs)
    assert Packet.objects.get().papers.get().item.proposal == theirs
    assert "SECRET" not in words(cast, "vice_head", sitting)
    assert StoredFile.objects.get(made_of=version.file).wiped
    assert "共1份" in Step.objects.get(act="send_packet", how="后台生成").reason


def test_what_a_failed_packet_made_of_a_secret_goes_with_it(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """No packet points at the PDF, which is still known as made of the paper."""
    proposal = ready(cast)
    version = as_word(proposal)
    add(proposal, "坏文件", keep_file(b"broken", "docx"))

    def made(title: str, data: bytes) -> bytes:
        if data == b"broken":
            raise PaperError(("坏", "bad"))
        return pdf("SECRET")

    monkeypatch.setattr(packets, "as_pdf", made)
    sent(cast, proposal)
    assert Packet.objects.get().state == "failed"
    wipe_paper(cast.by("secrecy"), proposal.pk, version.pk, "应当定密")
    assert StoredFile.objects.get(made_of=version.file).wiped


def test_what_a_failed_packet_makes_of_a_secret_wiped_meanwhile_goes_too(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The PDF is kept after the wiping, and the packet fails."""
    proposal = ready(cast)
    version = as_word(proposal)
    add(proposal, "坏文件", keep_file(b"broken", "docx"))

    def made(title: str, data: bytes) -> bytes:
        if data == b"broken":
            raise PaperError(("坏", "bad"))
        wipe_paper(cast.by("secrecy"), proposal.pk, version.pk, "应当定密")
        return pdf("SECRET")

    monkeypatch.setattr(packets, "as_pdf", made)
    sent(cast, proposal)
    assert Packet.objects.get().state == "failed"
    assert StoredFile.objects.get(made_of=version.file).wiped


def test_what_stands_on_an_agenda_is_seen_once_its_papers_are_sent(cast: Cast) -> None:
    """By members and standing non-members all of it, by who comes for an item only that; before, by none of them."""
    mine, theirs = ready(cast), other(cast)
    agenda = drafted(cast, mine, theirs)
    item = agenda.items.get(proposal=mine)
    unit = Unit.objects.get(name="县发展和改革局")
    change_item(
        cast.by("secretariat"),
        agenda.pk,
        item.pk,
        item.version,
        minutes=8,
        presenter=item.presenter_id,
        units=[unit.pk],
    )
    signed(cast, agenda)
    sitting = convene_sitting(cast.by("secretariat"), agenda.sitting_id)

    def sees(who: str) -> set[int]:
        return set(seen_by(cast.by(who)).values_list("pk", flat=True))

    assert sees("planner_head") == set()
    send_packet(cast.by("secretariat"), sitting.pk)
    run_waiting()
    assert sees("planner_head") == {mine.pk}
    assert sees("chief") == {mine.pk, theirs.pk}
    assert sees("reviewer") == {mine.pk, theirs.pk}
    assert sees("archivist") == {mine.pk, theirs.pk}
    assert list(items(cast.by("planner_head"), agenda)) == [item]


def test_what_left_the_agenda_is_seen_no_longer(cast: Cast) -> None:
    """When the new version is approved; the papers that were sent hold until the new ones are."""
    gone, stays = ready(cast), other(cast)
    sitting = sent(cast, gone, stays)
    assert seen_by(cast.by("reviewer")).filter(pk=gone.pk).exists()
    new = replace_agenda(cast.by("secretariat"), sitting.agendas.get().pk, "修改")
    take_off_item(cast.by("secretariat"), new.pk, new.items.get(proposal=gone).pk)
    signed(cast, new)
    assert not seen_by(cast.by("reviewer")).filter(pk=gone.pk).exists()
    assert seen_by(cast.by("reviewer")).filter(pk=stays.pk).exists()
    assert words(cast, "chief", sitting)
    send_packet(cast.by("secretariat"), sitting.pk)
    run_waiting()
    assert "农村供水" not in words(cast, "chief", sitting)


@pytest.mark.parametrize("when", ["before", "after"])
def test_papers_of_what_was_postponed_are_not_given_out(cast: Cast, when: str) -> None:
    """Neither where it left before they were sent nor afterwards; the others are."""
    gone, stays = ready(cast), other(cast)
    DocumentVersion.objects.filter(document__proposal=gone).update(file=keep_file(pdf("TAKENOFF"), "pdf"))
    sitting = sent(cast, gone, stays) if when == "after" else convened(cast, gone, stays)
    postpone_proposal(cast.by("secretariat"), gone.pk, "材料还要修改")
    if when == "before":
        send_packet(cast.by("secretariat"), sitting.pk)
        run_waiting()
        assert Packet.objects.get().papers.get().item.proposal == stays
    seen = words(cast, "executive_vice", sitting)
    assert "TAKENOFF" not in seen
    assert "REPORT" in seen


def test_papers_of_what_now_stands_on_another_agenda_are_given_out_there(cast: Cast) -> None:
    """And no longer at the sitting from which it was postponed."""
    moved, stays = ready(cast), other(cast)
    DocumentVersion.objects.filter(document__proposal=moved).update(file=keep_file(pdf("MOVED"), "pdf"))
    first = sent(cast, moved, stays)
    postpone_proposal(cast.by("secretariat"), moved.pk, "缓")
    readmit_proposal(cast.by("secretariat"), moved.pk)
    second = sent(cast, Proposal.objects.get(pk=moved.pk))
    assert "MOVED" not in words(cast, "executive_vice", first)
    assert "MOVED" in words(cast, "executive_vice", second)


def test_who_stands_in_no_longer_has_the_papers_no_longer(cast: Cast) -> None:
    """They are for the stand-in while leave holds; when it is taken back, sitting, papers and proposal are not there."""
    proposal = ready(cast)
    Proposal.objects.filter(pk=proposal.pk).update(unit=cast.units["县交通运输局"])
    sitting = sent(cast, Proposal.objects.get(pk=proposal.pk))
    ask_leave(cast.by("unit_head"), sitting.pk, "防汛值班", cast.people["archivist"].pk)
    grant_leave(cast.by("office_head"), sitting.pk, sitting.invitations.get(person=cast.people["unit_head"]).pk)
    instead = cast.by("archivist")._replace(held=frozenset())
    assert open_packet(instead, sitting.pk)
    assert seen_by(instead).filter(pk=proposal.pk).exists()
    acknowledge_notice(cast.by("unit_head"), sitting.pk)
    with pytest.raises(Refused) as caught:
        open_packet(instead, sitting.pk)
    assert caught.value.rule == "unseen"
    assert not seen_by(instead).filter(pk=proposal.pk).exists()
