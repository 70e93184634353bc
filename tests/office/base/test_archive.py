"""The archive of a backup: what was written is read, and every kind of damage is told before anything is read from it."""

import json
import stat
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from yiding.office.base.archive import BROKEN, FOREIGN, NEWER, checked, file_name, written
from yiding.office.base.refused import Refused
from yiding.rules.words import Words

FILE = "扫描件".encode() * 100
NAME = file_name(sha256(FILE).hexdigest())
ROWS = "tables/people.unit.ndjson"
UNITS = [{"id": 1, "name": "青岫县财政局"}, {"id": 2, "name": "青岫县司法局"}]


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """Give an archive with a table and a file."""
    path = tmp_path / "backup.zip"
    with written(path) as archive:
        with archive.member(ROWS) as stream:
            for row in UNITS:
                stream.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
        with archive.member(NAME, packed=False) as stream:
            stream.write(FILE)
        archive.manifest([("people", "0001_initial")])
    return path


def test_what_was_written_is_read(whole: Path) -> None:
    """Rows, files and migrations; its owner alone can read the archive."""
    assert stat.S_IMODE(whole.stat().st_mode) == 0o600
    with checked(whole) as archive:
        assert archive.manifest.tables() == ["people.unit"]
        assert list(archive.rows("people.unit")) == UNITS
        assert archive.manifest.files() == [NAME]
        assert b"".join(archive.blocks(NAME)) == FILE
        assert archive.manifest.migrations == [("people", "0001_initial")]


def test_an_archive_is_whole_or_not_there(tmp_path: Path) -> None:
    """What fails half-way leaves nothing behind; what is there is not replaced."""
    path = tmp_path / "backup.zip"
    with pytest.raises(RuntimeError), written(path) as archive, archive.member(ROWS):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []
    path.write_text("older", "ascii")
    with pytest.raises(Refused, match="已经有了"), written(path):
        pass
    assert path.read_text("ascii") == "older"


def test_an_archive_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """One sentence that names the place."""
    with pytest.raises(Refused, match=r"missing/backup\.zip"), written(tmp_path / "missing" / "backup.zip"):
        pass


def told(path: Path) -> Words:
    """Give the sentence with which an archive is refused."""
    with pytest.raises(Refused) as caught, checked(path):
        pass
    return caught.value.words


Members = dict[str, bytes]


def _edit(members: Members) -> None:
    members[ROWS] = members[ROWS].replace("财政".encode(), "民政".encode())


def _shorten(members: Members) -> None:
    members[ROWS] = members[ROWS][:20]


def _drop(members: Members) -> None:
    del members[ROWS]


def _add(members: Members) -> None:
    members["../outside"] = b"x"


def _other_name(members: Members) -> None:
    """Keep the bytes of a file under another hash than theirs, manifest and all."""
    members["files/00/" + "0" * 62] = members.pop(NAME)
    members["manifest.json"] = members["manifest.json"].replace(NAME.encode(), ("files/00/" + "0" * 62).encode())


def _strip(members: Members) -> None:
    del members["manifest.json"]


def _says(members: Members, says: object) -> None:
    members["manifest.json"] = json.dumps(says).encode()


def _newer_format(members: Members) -> None:
    _says(members, {"format": "yiding/backup/9"})


def _foreign_format(members: Members) -> None:
    _says(members, {"format": "else"})


def _list(members: Members) -> None:
    _says(members, [1, 2])


def _no_members(members: Members) -> None:
    _says(members, {"format": "yiding/backup/1", "migrations": []})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_edit, BROKEN),
        (_shorten, BROKEN),
        (_drop, BROKEN),
        (_add, BROKEN),
        (_other_name, BROKEN),
        (_strip, FOREIGN),
        (_foreign_format, FOREIGN),
        (_list, FOREIGN),
        (_no_members, FOREIGN),
        (_newer_format, NEWER),
    ],
)
def test_an_archive_that_was_changed_is_refused(whole: Path, change: Callable[[Members], None], words: Words) -> None:
    """Every member is there, no other is, each has its hash, and the manifest is one of ours."""
    with zipfile.ZipFile(whole) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(whole, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    assert told(whole) == words


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda data: data[: len(data) // 2], BROKEN),
        (lambda data: data[:-1], BROKEN),
        (lambda data: data[:90] + bytes(20) + data[110:], BROKEN),
        (lambda data: data[:-60] + bytes(20) + data[-40:], BROKEN),
        (lambda data: b"", FOREIGN),
        (lambda data: "会议纪要".encode() * 100, FOREIGN),
    ],
    ids=["half", "a byte short", "zeros in a member", "zeros in the list", "empty", "a text"],
)
def test_a_damaged_file_is_refused(whole: Path, damage: Callable[[bytes], bytes], words: Words) -> None:
    """Cut off, overwritten, empty, or no archive at all."""
    whole.write_bytes(damage(whole.read_bytes()))
    assert told(whole) == words


def read(path: Path) -> object:
    """Give what an archive holds, or the sentence with which it is refused."""
    try:
        with checked(path) as archive:
            return list(archive.rows("people.unit")), b"".join(archive.blocks(NAME))
    except Refused as refused:
        return refused.words


def test_no_byte_changes_unseen(whole: Path) -> None:
    """Whichever byte is turned over, the archive is refused, or (a date, a comment) nothing in it is other than it was."""
    data = whole.read_bytes()
    found = set()
    for at in range(len(data)):
        whole.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        seen = read(whole)
        assert seen in ((UNITS, FILE), BROKEN, FOREIGN, NEWER), at
        found.add(repr(seen))
    assert repr(BROKEN) in found


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The sentence names it."""
    assert "missing.zip 读不出来" in told(tmp_path / "missing.zip")[0]
