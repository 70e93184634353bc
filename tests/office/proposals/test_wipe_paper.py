"""A paper that turns out to hold a state secret goes at once, with what was made of it; that it was there stays."""

from io import BytesIO
from itertools import count
from typing import Any

import pytest
from pypdf import PdfReader

from office.agenda.composed import convened
from office.cast import Cast, filed, in_review, log_is_whole, ready
from office.papers import pdf
from yiding.office.agenda import packets
from yiding.office.agenda.actions.send_packet import send_packet
from yiding.office.base.files import keep, path_of, read, store
from yiding.office.base.jobs import run_waiting
from yiding.office.base.models import AuditEntry, Notice, Step, StoredFile
from yiding.office.base.refused import Refused
from yiding.office.proposals.actions.drop_proposal import drop_proposal
from yiding.office.proposals.actions.wipe_paper import wipe_paper
from yiding.office.proposals.models import DocumentVersion, Proposal


def version_of(proposal: Proposal) -> DocumentVersion:
    """Give the first version of the first paper."""
    return DocumentVersion.objects.filter(document__proposal=proposal).order_by("pk")[0]


def test_wipe_paper_takes_the_bytes_and_keeps_the_row(cast: Cast, django_capture_on_commit_callbacks: Any) -> None:
    """Over HTTP, as the secrecy reviewer; the page says so, opening is refused with the article, a second time finds nothing."""
    proposal = in_review(cast)
    version = version_of(proposal)
    here = f"/proposals/{proposal.pk}/"
    assert "wipe_paper" in cast.client("secrecy").get(here).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        sent = cast.client("secrecy").post(f"{here}wipe_paper/", {"paper": version.pk, "reason": "附表二应当定密"})
    assert sent.status_code == 302
    assert not path_of(version.file_id).exists()
    page = cast.client("desk").get(here).content.decode()
    assert "因涉密已清除" in page
    opened = cast.client("desk").get(f"{here}papers/{version.pk}/")
    assert "第41条" in opened.content.decode()
    assert "附表二应当定密" in Step.objects.get(act="wipe_paper").reason
    with pytest.raises(Refused, match="已经清除"):
        wipe_paper(cast.by("secrecy"), proposal.pk, version.pk, "再来一次")
    assert log_is_whole()


def test_what_was_made_of_it_goes_too(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    """The PDFs in the packet, those of the same docx in another proposal too; the others of the packet are still read."""
    bad, same = ready(cast), ready(cast, title="关于农村供水的补充汇报")
    good = ready(cast, title="关于县城供水应急预案的汇报")
    secret, kept = keep(b"secret docx", "docx"), store("供水预案.pdf", pdf("供水预案正文"))
    DocumentVersion.objects.filter(document__proposal__in=[bad, same]).update(file=secret)
    DocumentVersion.objects.filter(document__proposal=good).update(file=kept)
    numbers = count(1)
    monkeypatch.setattr(packets, "as_pdf", lambda title, data: pdf(f"涉密内容{next(numbers)}"))
    sitting = convened(cast, bad, same, good)
    send_packet(cast.by("secretariat"), sitting.pk)
    run_waiting()
    made = StoredFile.objects.filter(made_of=secret)
    assert [path_of(file.hash).exists() for file in made] == [True, True]
    with django_capture_on_commit_callbacks(execute=True):
        wipe_paper(cast.by("secrecy"), bad.pk, version_of(bad).pk, "应当定密")
    assert not any(path_of(file.hash).exists() for file in made)
    assert all(file.wiped for file in made.all())
    packet = cast.client("vice_head").get(f"/sittings/{sitting.pk}/papers.pdf")
    words = "".join(page.extract_text() for page in PdfReader(BytesIO(b"".join(packet))).pages)
    assert "供水预案正文" in words
    assert "涉密内容" not in words


def test_a_wipe_that_fails_leaves_the_paper_whole(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the rest of the deed fails, mark and bytes are as before: it can be wiped again, and nobody looks for a backup."""

    def broken(*_: object) -> None:
        raise RuntimeError

    proposal = in_review(cast)
    with monkeypatch.context() as patch:
        patch.setattr("yiding.office.proposals.actions.wipe_paper.tell_roles", broken)
        with pytest.raises(RuntimeError):
            wipe_paper(cast.by("secrecy"), proposal.pk, version_of(proposal).pk, "应当定密")
    assert version_of(proposal).file.wiped is None
    assert read(version_of(proposal).file)
    assert wipe_paper(cast.by("secrecy"), proposal.pk, version_of(proposal).pk, "应当定密")


@pytest.mark.parametrize("who", ["liaison", "unit_head"])
@pytest.mark.parametrize("dropped", [False, True])
def test_the_unit_wipes_a_paper_of_its_draft(
    cast: Cast, who: str, dropped: bool, django_capture_on_commit_callbacks: Any
) -> None:
    """Also of one that was dropped, over HTTP; only the unit is told, for nobody else knows of it."""
    proposal = filed(cast)
    if dropped:
        drop_proposal(cast.by("liaison"), proposal.pk, "误传")
    here = f"/proposals/{proposal.pk}/"
    assert f"{here}wipe_paper/" in cast.client(who).get(here).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        sent = cast.client(who).post(
            f"{here}wipe_paper/", {"paper": version_of(proposal).pk, "reason": "误传，应当定密"}
        )
    assert sent.status_code == 302
    assert not path_of(version_of(proposal).file_id).exists()
    assert Notice.objects.filter(chinese__startswith="有材料因涉密已清除").count() == 1
    assert log_is_whole()


def test_what_the_unit_does_not_hold_is_for_the_secrecy_review(cast: Cast) -> None:
    """What was submitted, another unit's, and a file that is used elsewhere: the sentence names the article."""
    mine = in_review(cast)
    here = f"/proposals/{mine.pk}/"
    assert f"{here}wipe_paper/" not in cast.client("liaison").get(here).content.decode()
    assert "第41条" in cast.client("liaison").get(f"{here}wipe_paper/").content.decode()
    theirs = filed(cast)
    Proposal.objects.filter(pk=theirs.pk).update(unit=cast.units["县交通运输局"])
    again = filed(cast)
    DocumentVersion.objects.filter(document__proposal=again).update(file=version_of(mine).file)
    for proposal, rule in ((mine, "paper_own"), (theirs, "unseen"), (again, "paper_own")):
        with pytest.raises(Refused) as caught:
            wipe_paper(cast.by("liaison"), proposal.pk, version_of(proposal).pk, "应当定密")
        assert caught.value.rule == rule
        assert version_of(proposal).file.wiped is None


def test_a_secret_in_several_drafts_goes_from_all(cast: Cast) -> None:
    """Nobody but its unit sees a draft: each can wipe what it filed, and the same file with it."""
    mine, theirs = filed(cast), filed(cast)
    Proposal.objects.filter(pk=theirs.pk).update(unit=cast.units["县交通运输局"])
    DocumentVersion.objects.filter(document__proposal=theirs).update(file=version_of(mine).file)
    wipe_paper(cast.by("liaison"), mine.pk, version_of(mine).pk, "应当定密")
    assert version_of(theirs).file.wiped


def test_others_wipe_nothing_and_no_secret_is_said_doing_so(cast: Cast) -> None:
    """The desk may not; a reason that bears a mark of secrecy is refused without a trace of it."""
    proposal = in_review(cast)
    with pytest.raises(Refused) as caught:
        wipe_paper(cast.by("desk"), proposal.pk, version_of(proposal).pk, "应当定密")
    assert caught.value.rule == "role"
    with pytest.raises(Refused) as caught:
        wipe_paper(cast.by("secrecy"), proposal.pk, version_of(proposal).pk, "机密★10年 某处坐标")
    assert caught.value.rule == "no_secret"
    assert "某处" not in str(AuditEntry.objects.order_by("number").values_list("says", flat=True))
    assert path_of(version_of(proposal).file_id).exists()
