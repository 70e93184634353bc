"""Files, kept once by the SHA-256 of their bytes outside the web root: files/ab/cdef… in the office's home.

Bytes are written before the transaction that points at them ends; what a rolled-back one left is forgotten by the sweep.
A file is kept that a foreign key or a signature on paper points at; a hash in any other field keeps nothing. Of a wiped
file the row stays for ever.
"""

import io
import os
import tempfile
from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any

from csp.constants import HEADER
from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.db.models import Exists, ForeignKey, Model, OuterRef, Q, QuerySet
from django.http import FileResponse
from django.utils import timezone

from yiding.office.base.file_kinds import KINDS, Kind, look
from yiding.office.base.models import Paper, StoredFile
from yiding.office.base.refused import Refused
from yiding.rules.citations import cite

YOUNG = timedelta(hours=6)
"""So long a file may wait for the transaction that points at it."""
_KINDS = KINDS | {"zip": Kind((".zip",), "application/zip")}
_SHOWN_IN_PAGE = {"pdf", "png", "jpg"}
# The browser's own viewer draws a PDF with styles and an object of its own; nothing else may be loaded, only our pages frame it.
_POLICY = "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"


def store(name: str, data: bytes, wanted: Collection[str] = tuple(KINDS)) -> StoredFile:
    """Check a file that somebody gave (`file_kinds.look`) and keep it; the same bytes are kept once.

    Errors: Refused, and nothing of the file is kept.
    """
    return keep(data, *look(name, data, wanted))


def keep(data: bytes, kind: str, characters: int | None = None, made_of: StoredFile | None = None) -> StoredFile:
    """Keep a file that the office made itself; how many characters its body has and of what it was made, where that is known.

    Errors: Refused where the same bytes were wiped as secret before.
    """
    digest = sha256(data).hexdigest()
    wiped = StoredFile.objects.filter(pk=digest, wiped__isnull=False).first()
    if wiped:
        raise _wiped(wiped)
    write_once(path_of(digest), data)
    found, _ = StoredFile.objects.get_or_create(
        hash=digest,
        defaults={"size": len(data), "kind": kind, "characters": characters, "made_of": made_of, "at": timezone.now()},
    )
    if found.wiped:  # while its bytes were written here
        _shred(digest)
        raise _wiped(found)
    if found.characters is None and characters is not None:
        found.characters = characters
        found.save(update_fields=["characters"])
    if made_of and made_of != found and found.made_of_id is None:
        found.made_of = made_of
        found.save(update_fields=["made_of"])
    return found


def read(file: StoredFile) -> bytes:
    """Give the bytes of a file, which are still those of its hash.

    Errors: Refused where it was wiped, whether bytes are there again or not (from a backup), or is gone or damaged.
    """
    if file.wiped:
        raise _wiped(file)
    try:
        data = path_of(file.hash).read_bytes()
    except FileNotFoundError:
        now = StoredFile.objects.filter(pk=file.pk, wiped__isnull=False).first()  # since the row was fetched
        raise _wiped(now) if now else _lost(file, ("不在了", "is gone")) from None
    except OSError as error:
        raise _lost(file, ("读不出来", f"cannot be read ({error.strerror})")) from None
    if sha256(data).hexdigest() != file.hash:
        raise _lost(file, ("与存入时不一样，已损坏", "is not as it was stored: it is damaged"))
    return data


def response(file: StoredFile, name: str) -> FileResponse:
    """Answer with a file under a name. Errors: Refused where its bytes are gone or damaged."""
    return answer(read(file), file.kind, name)


def answer(data: bytes, kind: str, name: str) -> FileResponse:
    """Answer with bytes of a kind (`KINDS`, or "zip") under a name, which ends as the kind does.

    PDF and pictures are shown in the page, the others downloaded; nothing is cached.
    """
    suffixes, media_type = _KINDS[kind]
    named = name if PurePath(name).suffix.lower() in suffixes else name + suffixes[0]
    made = FileResponse(
        io.BytesIO(data), as_attachment=kind not in _SHOWN_IN_PAGE, filename=named, content_type=media_type
    )
    made["X-Content-Type-Options"] = "nosniff"
    made["X-Frame-Options"] = "SAMEORIGIN"
    made["Cache-Control"] = "private, no-store"
    made[HEADER] = _POLICY
    return made


def wipe(file: StoredFile) -> None:
    """Mark a file that was found to hold a secret, and all that was made of it; their bytes go when the transaction is committed.

    They are overwritten and removed; rolled back, nothing happened. The rows stay, so that the same bytes do not come in
    again; what a killed process left on the disk goes with the daily sweep (`finish_wipes`). Where a disk keeps old blocks
    (SSD, snapshots, backups) they have to be dealt with by its own means.
    """
    _wipe(Q(pk=file.pk) | Q(made_of=file.pk))


def wipe_made() -> None:
    """Wipe what was made of files that were wiped meanwhile: whoever makes files asks for it when they are kept."""
    _wipe(Q(made_of__wiped__isnull=False, wiped=None))


def _wipe(which: Q) -> None:
    digests = list(StoredFile.objects.filter(which).values_list("hash", flat=True))
    StoredFile.objects.filter(pk__in=digests, wiped=None).update(wiped=timezone.now())
    for digest in digests:
        transaction.on_commit(partial(_shred, digest))


def finish_wipes() -> int:
    """Remove the bytes of wiped files, and of what was made of them, that are there still, or again; give how many."""
    wipe_made()
    wiped = StoredFile.objects.filter(wiped__isnull=False).values_list("hash", flat=True)
    there = [digest for digest in wiped if path_of(digest).exists()]
    for digest in there:
        _shred(digest)
    return len(there)


def _shred(digest: str) -> None:
    """Overwrite and remove the bytes of a hash, where they are there."""
    path = path_of(digest)
    with suppress(FileNotFoundError), path.open("r+b") as stream:
        left = path.stat().st_size
        while left > 0:
            left -= stream.write(bytes(min(left, 1 << 20)))
        stream.flush()
        os.fsync(stream.fileno())
        path.unlink()


def forget_orphans() -> int:
    """Remove the files at which nothing points, unless they are young or marked as wiped; give how many."""
    before = timezone.now() - YOUNG
    forgotten = StoredFile.objects.filter(at__lt=before, wiped=None)
    for model, field in _pointing():
        forgotten = forgotten.exclude(Exists(model._base_manager.filter(**{field: OuterRef("pk")})))
    forgotten.exclude(pk__in=_entered()).delete()
    known = set(StoredFile.objects.values_list("hash", flat=True))
    gone = [path for path in _kept() if _hash(path) not in known and path.stat().st_mtime < before.timestamp()]
    for path in gone:
        path.unlink()
    return len(gone)


def elsewhere(file: StoredFile, here: QuerySet[Any]) -> bool:
    """Say whether anything but these rows points at a file."""
    for model, field in _pointing():
        rows = model._base_manager.filter(**{field: file.pk})
        if (rows.exclude(pk__in=here.values("pk")) if model is here.model else rows).exists():
            return True
    return file.pk in _entered()


def _pointing() -> Iterator[tuple[type[Model], str]]:
    """Give every model and field that can point at a file."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.get_fields():
            if isinstance(field, ForeignKey) and field.related_model is StoredFile:
                yield model, field.name


def _entered() -> set[str]:
    """Give the files that were entered with a signature on paper, which point at them only when it has been checked."""
    given = (value for paper in Paper.objects.values_list("given", flat=True) for value in paper.values())
    return {value["file"] for value in given if isinstance(value, dict) and "file" in value}


def path_of(digest: str) -> Path:
    """Give where the bytes of a hash lie."""
    return _folder() / digest[:2] / digest[2:]


def _folder() -> Path:
    return Path(settings.HOME) / "files"


def _kept() -> Iterator[Path]:
    """Give everything that lies in the folder, what a killed process left half written included."""
    return (path for path in _folder().glob("*/*") if path.is_file())


def _hash(path: Path) -> str:
    return path.parent.name + path.name


def write_once(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, readable by its owner alone; one that is there already becomes young again."""
    if (
        path.is_file()
        and path.stat().st_size == len(data)
        and sha256(path.read_bytes()).digest() == sha256(data).digest()
    ):
        os.utime(path)
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    number, made = tempfile.mkstemp(prefix=".", dir=path.parent)  # as 0600
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(made).replace(path)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise
    for folder in (path.parent, _folder()):
        _sync(folder)


def _sync(folder: Path) -> None:
    """Let the folder itself reach the disk, where the system allows it."""
    if hasattr(os, "O_DIRECTORY"):
        number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _wiped(file: StoredFile) -> Refused:
    day, (law, law_en) = timezone.localdate(file.wiped), cite("SEC", "41").words()
    return Refused(
        (
            f"这份文件含有国家秘密，已于 {day} 清除（依据{law}）；请走涉密渠道。",
            f"This file held a state secret and was wiped on {day} (by {law_en}): it goes the way of secret ones.",
        ),
        "no_secret",
    )


def _lost(file: StoredFile, wrong: tuple[str, str]) -> Refused:
    where = path_of(file.hash).relative_to(_folder().parent)
    return Refused(
        (
            f"文件 {where} {wrong[0]}；请管理员从备份恢复它。",
            f"The file {where} {wrong[1]}: ask the administrator to bring it back from a backup.",
        ),
        "file",
    )
