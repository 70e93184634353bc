"""Files are kept once by hash, read back whole, shown safely, wiped and forgotten."""

import logging
import os
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.http import FileResponse, HttpRequest
from django.test import Client, override_settings
from django.urls import path
from django.utils import timezone

from office.base.composed_files import PNG, as_docx, as_pdf
from yiding.office.base import file_kinds, files, sweep
from yiding.office.base.models import Paper, StoredFile
from yiding.office.base.refused import Refused


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    """Give each test a home of its own; give the folder of its files."""
    with override_settings(HOME=tmp_path):
        yield tmp_path / "files"


def kept(folder: Path) -> list[Path]:
    """Give all files in the folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def grown_old(file: StoredFile) -> None:
    """Let a file have been stored a day ago."""
    past = timezone.now() - timedelta(days=1)
    StoredFile.objects.filter(pk=file.pk).update(at=past)
    os.utime(files.path_of(file.hash), (past.timestamp(), past.timestamp()))


def scanned(file: StoredFile) -> Paper:
    """Point at a file, as a signature on paper does."""
    now = timezone.now()
    paper = Paper(act="approve_agenda", target="agenda.agenda:1", signer=1, signer_name="王海", signed_on=now.date())
    paper.scan, paper.entered_by, paper.entered_name, paper.entered_at = file, 2, "李明", now
    paper.save()
    return paper


@pytest.mark.django_db
def test_a_file_is_kept_under_its_hash(folder: Path) -> None:
    """Its bytes lie under their SHA-256, readable by the owner alone; its row says size, kind and length; reading gives them back."""
    data = as_docx()
    file = files.store("关于供水的汇报.docx", data)
    assert (file.size, file.kind) == (len(data), "docx")
    assert file.characters == file_kinds.look("关于供水的汇报.docx", data).characters
    assert kept(folder) == [folder / file.hash[:2] / file.hash[2:]]
    assert kept(folder)[0].stat().st_mode & 0o777 == 0o600
    assert kept(folder)[0].parent.stat().st_mode & 0o077 == 0
    assert files.read(file) == data


@pytest.mark.django_db
def test_the_same_bytes_are_kept_once(folder: Path) -> None:
    """A second upload under another name leads to the same file, which stays as it was."""
    first = files.store("a.png", PNG)
    assert files.store("b.png", PNG) == first
    assert StoredFile.objects.count() == len(kept(folder)) == 1


@pytest.mark.django_db
def test_storing_again_mends_what_was_damaged() -> None:
    """Bytes that are damaged on the disk are written anew."""
    file = files.store("a.png", PNG)
    files.path_of(file.hash).write_bytes(PNG[:-1] + b"?")
    files.store("a.png", PNG)
    assert files.read(file) == PNG


def test_many_at_once_write_one(folder: Path) -> None:
    """Eight who write the same bytes at once leave one whole file and nothing half written."""
    path, data = files.path_of("ab" + "c" * 62), PNG * 10_000
    threads = [threading.Thread(target=files.write_once, args=(path, data)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert kept(folder) == [path]
    assert path.read_bytes() == data


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [("a.docx", as_pdf("关于防汛的报告"), "file"), ("a.docx", as_docx("机密★10年", "关于防汛的报告"), "no_secret")],
)
def test_what_is_refused_leaves_nothing(
    name: str, data: bytes, rule: str, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither file nor row nor a line in the log is left of a refused file."""
    caplog.set_level(logging.DEBUG)
    with pytest.raises(Refused) as caught:
        files.store(name, data)
    assert caught.value.rule == rule
    assert kept(folder) == []
    assert not StoredFile.objects.exists()
    assert "防汛" not in caplog.text


@pytest.mark.django_db
def test_a_write_that_fails_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk is full no half file is left behind."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        files.store("a.png", PNG)
    assert kept(folder) == []


def _gone(path: Path) -> None:
    path.unlink()


def _damaged(path: Path) -> None:
    path.write_bytes(b"?" + path.read_bytes()[1:])


def _no_file(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.django_db
@pytest.mark.parametrize(("harm", "said"), [(_gone, "不在了"), (_damaged, "已损坏"), (_no_file, "读不出来")])
def test_a_lost_file_is_told(harm: Callable[[Path], None], said: str) -> None:
    """A file that is gone or damaged is told with its place and where to get it back."""
    file = files.store("a.png", PNG)
    harm(files.path_of(file.hash))
    with pytest.raises(Refused) as caught:
        files.read(file)
    assert said in caught.value.words[0]
    assert f"files/{file.hash[:2]}/{file.hash[2:]}" in caught.value.words[0]
    assert "从备份恢复" in caught.value.words[0]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "disposition"),
    [
        (
            "关于供水的汇报.pdf",
            "inline; filename*=utf-8''%E5%85%B3%E4%BA%8E%E4%BE%9B%E6%B0%B4%E7%9A%84%E6%B1%87%E6%8A%A5.pdf",
        ),
        ('a".pdf', 'inline; filename="a\\".pdf"'),
        ("a.html", 'inline; filename="a.html.pdf"'),
        ("1. a", 'inline; filename="1. a.pdf"'),
    ],
)
def test_a_pdf_is_shown_under_its_name(name: str, disposition: str) -> None:
    """The name keeps its characters and ends as the kind does."""
    answer = files.response(files.store("a.pdf", as_pdf()), name)
    assert answer["Content-Disposition"] == disposition
    assert answer["Content-Type"] == "application/pdf"


@pytest.mark.django_db
def test_documents_are_downloaded() -> None:
    """A docx is no page: the browser saves it."""
    data = as_docx()
    answer = files.response(files.store("a.docx", data), "a.docx")
    assert answer["Content-Disposition"] == 'attachment; filename="a.docx"'
    assert b"".join(answer) == data


def test_what_the_office_made_is_answered_too() -> None:
    """A packet that was made for its reader, and is kept nowhere, is answered in the same way."""
    made = files.answer(b"PK", "zip", "会议材料")
    assert made["Content-Type"] == "application/zip"
    assert made["Content-Disposition"].endswith(".zip")
    assert made["Content-Disposition"].startswith("attachment")
    assert made["Cache-Control"] == "private, no-store"


def show(request: HttpRequest) -> FileResponse:
    """Show the only file."""
    return files.response(StoredFile.objects.get(), "a.pdf")


urlpatterns = [path("file/", show)]


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=__name__)
def test_the_headers_reach_the_browser(client_in: Client) -> None:
    """Through all middleware a PDF may be framed by our own pages, loads nothing, is not guessed at and not cached."""
    files.store("a.pdf", as_pdf())
    answer = client_in.get("/file/")
    assert answer.status_code == 200
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Security-Policy"].startswith("default-src 'none'; object-src 'self'")
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert "script-src" not in answer["Content-Security-Policy"]


@pytest.mark.django_db
def test_a_secret_is_wiped(folder: Path, django_capture_on_commit_callbacks: Any) -> None:
    """Its bytes are overwritten before they are removed."""
    file = files.store("a.png", PNG)
    other = folder / "other name of the same bytes"
    other.hardlink_to(files.path_of(file.hash))
    with django_capture_on_commit_callbacks(execute=True):
        files.wipe(file)
    assert other.read_bytes() == bytes(len(PNG))
    assert kept(folder) == [other]


@pytest.mark.django_db
def test_a_wiped_secret_does_not_come_in_again(django_capture_on_commit_callbacks: Any) -> None:
    """Its row stays for ever, pointed at or not; reading says so, and the same bytes are refused."""
    file = files.store("a.png", PNG)
    with django_capture_on_commit_callbacks(execute=True):
        files.wipe(file)
        files.wipe(file)
    StoredFile.objects.update(at=timezone.now() - timedelta(days=1))
    assert files.forget_orphans() == 0
    with pytest.raises(Refused, match="第41条"):
        files.read(StoredFile.objects.get())
    with pytest.raises(Refused, match="第41条"):
        files.store("b.png", PNG)
    assert not files.path_of(file.hash).exists()


@pytest.mark.django_db
def test_what_was_made_of_a_secret_is_wiped_with_it(folder: Path, django_capture_on_commit_callbacks: Any) -> None:
    """Also what was made of it only afterwards, and what had been kept before with the same bytes; nothing else."""
    same = as_pdf()
    secret, known, other = files.store("a.docx", as_docx()), files.store("a.pdf", same), files.store("a.png", PNG)
    assert files.keep(same, "pdf", made_of=secret) == known
    with django_capture_on_commit_callbacks(execute=True):
        files.wipe(secret)
    assert kept(folder) == [files.path_of(other.hash)]
    with django_capture_on_commit_callbacks(execute=True):
        late = files.keep(as_pdf("LATE"), "pdf", made_of=secret)
        files.wipe_made()
    assert kept(folder) == [files.path_of(other.hash)]
    assert set(StoredFile.objects.filter(wiped=None)) == {other}
    assert StoredFile.objects.get(pk=late.pk).wiped


@pytest.mark.django_db
def test_a_file_is_kept_as_long_as_what_was_made_of_it() -> None:
    """Else nobody would know any more of what that was made."""
    source = files.store("a.docx", as_docx())
    made = files.keep(as_pdf(), "pdf", made_of=source)
    scanned(made)
    grown_old(source)
    grown_old(made)
    assert files.forget_orphans() == 0
    assert files.read(source)


@transaction.atomic
def _wipe_and_fail(file: StoredFile) -> None:
    files.wipe(file)
    raise RuntimeError


@pytest.mark.django_db(transaction=True)
def test_a_wipe_that_is_rolled_back_takes_nothing() -> None:
    """Mark and bytes go together, or neither: nobody is told to look for a backup."""
    file = files.store("a.png", PNG)
    with pytest.raises(RuntimeError):
        _wipe_and_fail(file)
    assert files.read(StoredFile.objects.get()) == PNG
    files.wipe(file)
    assert not files.path_of(file.hash).exists()


@pytest.mark.django_db
def test_what_a_killed_process_left_of_a_secret_goes_with_the_sweep(folder: Path) -> None:
    """A file that was marked and whose bytes were not removed, or came back from a backup."""
    files.wipe(files.store("a.png", PNG))
    assert len(kept(folder)) == 1
    sweep.forget_wiped(timezone.localdate())
    assert kept(folder) == []
    assert files.finish_wipes() == 0


@pytest.mark.django_db
def test_a_secret_that_came_back_is_not_given() -> None:
    """Where a backup brought the bytes of a wiped file back, nobody reads them."""
    file = files.store("a.png", PNG)
    StoredFile.objects.update(wiped=timezone.now())
    file.refresh_from_db()
    assert files.path_of(file.hash).exists()
    with pytest.raises(Refused, match="第41条"):
        files.read(file)


@pytest.mark.django_db
def test_a_row_fetched_before_says_that_it_was_wiped() -> None:
    """Who fetched the row before is told the article, and not to look for a backup."""
    file = files.store("a.png", PNG)
    StoredFile.objects.update(wiped=timezone.now())
    files.path_of(file.hash).unlink()
    with pytest.raises(Refused, match="第41条"):
        files.read(file)


@pytest.mark.django_db
def test_what_is_wiped_while_it_comes_in_again_leaves_no_bytes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look at the row and the writing of the bytes."""
    file = files.store("a.png", PNG)
    write = files.write_once

    def wiped_meanwhile(path: Path, data: bytes) -> None:
        StoredFile.objects.filter(pk=file.pk).update(wiped=timezone.now())
        write(path, data)

    monkeypatch.setattr(files, "write_once", wiped_meanwhile)
    with pytest.raises(Refused, match="第41条"):
        files.store("b.png", PNG)
    assert kept(folder) == []


@transaction.atomic
def _store_and_fail() -> None:
    files.store("a.png", PNG)
    raise RuntimeError


@pytest.mark.django_db(transaction=True)
def test_what_a_rolled_back_transaction_left_is_forgotten(folder: Path) -> None:
    """Its bytes stay for as long as a transaction may last, then they go."""
    with pytest.raises(RuntimeError):
        _store_and_fail()
    (left,) = kept(folder)
    assert files.forget_orphans() == 0
    os.utime(left, (0, 0))
    assert files.forget_orphans() == 1
    assert kept(folder) == []


@pytest.mark.django_db
def test_only_what_nothing_points_at_is_forgotten(folder: Path) -> None:
    """A file that is pointed at stays, however old; one that is not goes when it is no longer young."""
    pointed_at, alone = files.store("a.png", PNG), files.store("a.docx", as_docx())
    scanned(pointed_at)
    young = files.store("a.pdf", as_pdf())
    grown_old(pointed_at)
    grown_old(alone)
    assert files.forget_orphans() == 1
    assert set(StoredFile.objects.all()) == {pointed_at, young}
    assert len(kept(folder)) == 2
    assert files.read(pointed_at) == PNG


@pytest.mark.django_db
def test_what_waits_for_a_check_is_kept() -> None:
    """The evidence that was entered with a signature on paper stays until a second person has checked it, however long that takes."""
    scan, evidence = files.store("a.png", PNG), files.store("a.docx", as_docx())
    paper = scanned(scan)
    paper.given = {"text": "同意", "file": {"file": evidence.pk}}
    paper.save()
    grown_old(evidence)
    assert files.forget_orphans() == 0
    assert files.read(evidence)


@pytest.mark.django_db
def test_every_pointer_is_known() -> None:
    """Each foreign key to a file counts, that of the signature on paper among them."""
    assert (Paper, "scan") in set(files._pointing())


@pytest.mark.django_db
def test_an_upload_again_makes_a_file_young(folder: Path) -> None:
    """What is stored again just before the sweep is not taken from under its transaction."""
    file = files.store("a.png", PNG)
    grown_old(file)
    StoredFile.objects.all().delete()
    files.store("a.png", PNG)
    assert files.forget_orphans() == 0
    assert len(kept(folder)) == 1
