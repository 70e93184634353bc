"""The archive of a backup: a ZIP with the rows of every table, the files, the head of the audit log, and a manifest.

| member | content |
|---|---|
| `tables/<app>.<model>.ndjson` | one row a line, field by field, the same from every database |
| `files/ab/cdef…` | the files, under the SHA-256 of their bytes, as in the office's home |
| `audit.head` | the head of the audit log that was kept outside the database, where there is one |
| `manifest.json` | the format, the migrations that the tables stand at, size and SHA-256 of every other member |

The key of sessions and the sessions are not in it. The archive is readable by its owner alone.
"""

import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

from yiding.office.base.refused import Refused
from yiding.rules.words import Words

FORMAT = "yiding/backup/1"
FAMILY = "yiding/backup/"
MANIFEST = "manifest.json"
HEAD = "audit.head"
TABLES, FILES = "tables/", "files/"
# What reading a damaged ZIP can raise; RuntimeError where a bit says that a member is encrypted, or packed in an unknown way.
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError)
BLOCK = 1 << 20

FOREIGN = (
    "这不是议定的备份；请换成 yiding backup 写出的文件。",
    "This is no backup of Yiding: take a file that yiding backup wrote.",
)
BROKEN = (
    "备份不完整或者已经损坏；请换另一份备份。",
    "The backup is cut off or damaged: take another one.",
)
NEWER = (
    "备份来自更新的版本；请先升级议定再恢复。",
    "The backup is from a newer version: upgrade Yiding, then restore.",
)


class Member(NamedTuple):
    """One member as the manifest has it."""

    size: int
    sha256: str


class Manifest(NamedTuple):
    """What the archive says of itself: the newest migrations of each app, and its members."""

    migrations: list[tuple[str, str]]
    members: Mapping[str, Member]

    def tables(self) -> list[str]:
        """Give the tables by their names: `people.account`."""
        return [name[len(TABLES) : -len(".ndjson")] for name in self.members if name.startswith(TABLES)]

    def files(self) -> list[str]:
        """Give the members that are files."""
        return [name for name in self.members if name.startswith(FILES)]


class Writing:
    """An archive that is being written."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.members: dict[str, Member] = {}

    @contextmanager
    def member(self, name: str, *, packed: bool = True) -> Iterator["Counted"]:
        """Write one member, packed or as it is; its size and hash are kept for the manifest."""
        info = zipfile.ZipInfo(name)
        info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        info.external_attr = 0o600 << 16
        with self._archive.open(info, "w", force_zip64=True) as stream:
            counted = Counted(stream)
            yield counted
        self.members[name] = Member(counted.size, counted.hash.hexdigest())

    def manifest(self, migrations: list[tuple[str, str]]) -> None:
        """Write the manifest, as the last member."""
        says = {"format": FORMAT, "migrations": migrations, "members": self.members}
        with self._archive.open(MANIFEST, "w") as stream:
            stream.write(json.dumps(says, ensure_ascii=False, indent=1).encode())


class Counted:
    """A stream that is written, with its size and hash so far."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.size = 0
        self.hash = hashlib.sha256()

    def write(self, data: bytes) -> None:
        """Write some bytes."""
        self._stream.write(data)
        self.size += len(data)
        self.hash.update(data)


def file_name(told: str) -> str:
    """Give the member of a file from the hash of its bytes."""
    return f"{FILES}{told[:2]}/{told[2:]}"


@contextmanager
def written(path: Path) -> Iterator[Writing]:
    """Write an archive, whole or not at all. Errors: Refused where there is a file already, or where it cannot be written."""
    if path.exists():
        raise Refused(
            (f"{path} 已经有了；请换一个文件名。", f"{path} is there already: choose another name."), "exists"
        )
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        descriptor = os.open(new, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        with os.fdopen(descriptor, "w+b") as stream:
            with zipfile.ZipFile(stream, "w") as archive:
                yield Writing(archive)
            stream.flush()
            os.fsync(stream.fileno())
        new.rename(path)
    except OSError as error:
        told = error.strerror or str(error)
        raise Refused(_unwritable(path, told), "write") from None
    finally:
        new.unlink(missing_ok=True)


def _unwritable(path: Path, told: str) -> Words:
    return (
        f"备份写不进 {path}（{told}）；请换一个地方。",
        f"The backup cannot be written to {path} ({told}): choose another place.",
    )


class Reading:
    """An archive that has been checked: every member is there, and is what the manifest says."""

    def __init__(self, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self._archive = archive
        self.manifest = manifest

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """Give the rows of a table, one by one."""
        with self._archive.open(f"{TABLES}{table}.ndjson") as stream:
            for line in stream:
                yield json.loads(line)

    def blocks(self, name: str) -> Iterator[bytes]:
        """Give the bytes of a member, in blocks."""
        with self._archive.open(name) as stream:
            while block := stream.read(BLOCK):
                yield block


@contextmanager
def checked(path: Path) -> Iterator[Reading]:
    """Open an archive after every hash in it was checked. Errors: Refused for what is foreign, damaged, cut off or newer."""
    try:
        with path.open("rb") as stream:
            begins_as_zip = stream.read(2) == b"PK"
    except OSError as error:
        told = error.strerror or str(error)
        raise Refused(
            (f"{path} 读不出来（{told}）；请核对。", f"{path} cannot be read ({told}): check it."), "read"
        ) from None
    try:
        archive = zipfile.ZipFile(path)
    except (*_DAMAGE, ValueError):
        raise Refused(BROKEN if begins_as_zip else FOREIGN, "archive") from None
    with archive:
        reading = Reading(archive, _manifest(archive))
        if not _whole(archive, reading):
            raise Refused(BROKEN, "archive")
        yield reading


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    """Read the manifest. Errors: Refused where there is none of ours, or of a newer format."""
    if MANIFEST not in archive.namelist():
        raise Refused(FOREIGN, "archive")
    try:
        says = json.loads(archive.read(MANIFEST))
        if says["format"] != FORMAT:
            raise Refused(NEWER if str(says["format"]).startswith(FAMILY) else FOREIGN, "archive")
        members = {str(name): Member(int(size), str(told)) for name, (size, told) in says["members"].items()}
        return Manifest([(str(app), str(name)) for app, name in says["migrations"]], members)
    except _DAMAGE:
        raise Refused(BROKEN, "archive") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Refused(FOREIGN, "archive") from None


def _whole(archive: zipfile.ZipFile, reading: Reading) -> bool:
    """Say whether the members are those of the manifest, no more and no fewer, each with its size and its hash."""
    members = reading.manifest.members
    if sorted(archive.namelist()) != sorted([*members, MANIFEST]):
        return False
    try:
        return all(_is(archive, reading, name, member) for name, member in members.items())
    except _DAMAGE:
        return False


def _is(archive: zipfile.ZipFile, reading: Reading, name: str, member: Member) -> bool:
    if archive.getinfo(name).file_size != member.size:
        return False
    found = hashlib.sha256()
    for block in reading.blocks(name):
        found.update(block)
    return found.hexdigest() == member.sha256 and (not name.startswith(FILES) or name == file_name(member.sha256))
