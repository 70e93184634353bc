"""Backup and restore: what was there comes back, on either database, also while others write."""

import json
import sqlite3
import stat
import zipfile
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from office.base.separate import Office

FURNISH = """
import datetime
from django.utils import timezone
from yiding.office.base.by import TERMINAL
from yiding.office.base.deeds import deed
from yiding.office.base.files import keep
from yiding.office.base.jobs import enqueue
from yiding.office.base.models import Chosen, Day, Paper
from yiding.office.people.models import Person, Unit
with deed("keep_person", TERMINAL) as doing:
    finance = Unit(name="青岫县财政局", short="县财政局", order=20)
    doing.keep(finance)
    office = Unit(name="青岫县国库支付中心", parent=finance, since=datetime.date(2026, 3, 1))
    person, gone = Person(name="王海"), Person(name="李明")
    doing.keep(office, person, gone)
    doing.remove(gone)
    doing.keep(Chosen(key="papers_before", value={"days": 3, "who": ["县财政局"], "ratio": 0.5}))
    doing.keep(Day(day=datetime.date(2026, 10, 1), working=False, name="国庆节", source="通知"))
    scan = keep("扫描件".encode() * 40000, "pdf")
    doing.keep(Paper(act="approve_agenda", target="agenda.agenda:1", given={"n": None}, signer=person.pk, signer_name="王海",
        signed_on=datetime.date(2026, 5, 8), scan=scan, entered_by=person.pk, entered_name="王海", entered_at=timezone.now()))
    enqueue("make_packet", {"agenda": 1}, key="packet 1")
"""
ADD_PERSON = """
from yiding.office.base.by import TERMINAL
from yiding.office.base.deeds import deed
from yiding.office.people.models import Person
with deed("keep_person", TERMINAL) as doing:
    doing.keep(Person(name="赵青"))
"""


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Give an office on SQLite that holds something of everything."""
    office = Office(tmp_path_factory.mktemp("furnished"))
    office.does(FURNISH)
    return office


@pytest.fixture(scope="module")
def saved(furnished: Office, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give its backup."""
    path = tmp_path_factory.mktemp("saved") / "backup.zip"
    done = furnished.run("backup", str(path))
    assert (done.returncode, done.stderr) == (0, "")
    return path


def content(path: Path) -> dict[str, bytes]:
    """Give what stands in a backup, the head of the log apart: the restored one is as new as the log."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name not in ("audit.head", "manifest.json")}


def again(office: Office, saved: Path, path: Path) -> dict[str, bytes]:
    """Restore a backup into an office, back that up, and give what stands in the second backup."""
    done = office.run("restore", str(saved))
    assert (done.returncode, done.stderr) == (0, "")
    assert "已恢复" in done.stdout
    assert office.run("backup", str(path)).returncode == 0
    return content(path)


def test_what_was_there_comes_back(furnished: Office, saved: Path, tmp_path: Path) -> None:
    """Rows and files are the same byte by byte, the log is whole, and what is added afterwards finds its place."""
    office = Office(tmp_path / "home")
    assert again(office, saved, tmp_path / "second.zip") == content(saved)
    assert office.run("audit", "verify").stdout == "审计记录完整，共 1 条。\n"
    office.does(ADD_PERSON)
    assert office.run("audit", "verify").stdout == "审计记录完整，共 2 条。\n"


def test_the_backup_holds_what_it_should(furnished: Office, saved: Path) -> None:
    """Its owner alone can read it; the key of sessions, sessions and lock-outs are not in it, hashed files are."""
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    held = content(saved)
    tables = {name.split(".")[0] for name in held if name.startswith("tables/")}
    assert tables >= {"tables/base", "tables/people"}
    assert not tables & {"tables/sessions", "tables/axes", "tables/auth", "tables/contenttypes"}
    assert (furnished.home / "secret.key").read_bytes() not in b"".join(held.values())
    files = {name: data for name, data in held.items() if name.startswith("files/")}
    assert [name.replace("/", "")[5:] for name in files] == [sha256(data).hexdigest() for data in files.values()]
    assert len(files) == 1


def test_from_sqlite_into_postgresql_and_back(furnished: Office, saved: Path, postgres: str, tmp_path: Path) -> None:
    """The same rows stand in both, the log is whole in both, and new rows get new numbers."""
    middle, end = Office(tmp_path / "middle", postgres), Office(tmp_path / "end")
    assert again(middle, saved, tmp_path / "second.zip") == content(saved)
    assert again(end, tmp_path / "second.zip", tmp_path / "third.zip") == content(saved)
    for office in (middle, end):
        office.does(ADD_PERSON)
        assert office.run("audit", "verify").stdout == "审计记录完整，共 2 条。\n"


WRITE = """
from django.db.models import F
from yiding.office.base.by import TERMINAL
from yiding.office.base.deeds import deed
from yiding.office.people.models import Person
with deed("keep_person", TERMINAL) as doing:
    doing.keep(*(Person(name=f"甲{n}", order=1000) for n in range(200)))
people = list(Person.objects.order_by("id"))
print("begun", flush=True)
while True:
    for first, last in zip(people, reversed(people)):
        with deed("keep_person", TERMINAL) as doing:
            first.order, last.order = first.order + 1, last.order - 1
            doing.keep(first) if first is last else doing.keep(first, last)
"""
SUM = """
from django.db.models import Sum
from yiding.office.people.models import Person
print(Person.objects.aggregate(s=Sum("order"))["s"], Person.objects.filter(version__gt=1).count() > 0)
"""


def _while_another_writes(office: Office, restored: Office, path: Path) -> None:
    writer = office.begins(WRITE)
    try:
        first = office.run("backup", str(path))
        entries = int(
            office.does("from yiding.office.base.models import AuditEntry; print(AuditEntry.objects.count())")
        )
        office.does("import time; time.sleep(0.5)")
        assert writer.poll() is None
        later = int(office.does("from yiding.office.base.models import AuditEntry; print(AuditEntry.objects.count())"))
    finally:
        writer.kill()
        writer.communicate()
    assert (first.returncode, first.stderr) == (0, "")
    assert later > entries
    done = restored.run("restore", str(path))
    assert (done.returncode, done.stderr) == (0, "")
    assert restored.does(SUM).split() == [str(200 * 1000), "True"]


def test_a_backup_is_of_one_moment_while_others_write(tmp_path: Path) -> None:
    """The writer is not stopped; what two rows say together, and what the log says of each row, holds in the backup."""
    _while_another_writes(Office(tmp_path / "busy"), Office(tmp_path / "restored"), tmp_path / "backup.zip")


def test_a_backup_of_postgresql_is_of_one_moment_too(postgres: str, tmp_path: Path) -> None:
    """The same, from PostgreSQL into SQLite."""
    _while_another_writes(Office(tmp_path / "busy", postgres), Office(tmp_path / "restored"), tmp_path / "backup.zip")


def changed(saved: Path, path: Path, table: str = "", to: bytes = b"", **says: object) -> Path:
    """Write a backup anew, with another content of one table and another manifest, so that its hashes fit."""
    with zipfile.ZipFile(saved) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(members.pop("manifest.json")) | says
    if table:
        members[table] = to
        manifest["members"][table] = [len(to), sha256(to).hexdigest()]
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
        archive.writestr("manifest.json", json.dumps(manifest))
    return path


def refused(path: Path, home: Path) -> str:
    """Try to restore; give the sentence, after making sure that nothing was written."""
    done = Office(home).run("restore", str(path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert {path.name for path in home.iterdir()} == {"secret.key"}
    return done.stderr


def test_what_cannot_be_restored_is_told(saved: Path, tmp_path: Path) -> None:
    """Tables of a newer version, an archive that is cut off: one sentence each, and nothing is written."""
    newer = changed(saved, tmp_path / "newer.zip", migrations=[["people", "9999_later"]])
    assert "备份来自更新的版本；请先升级议定再恢复" in refused(newer, tmp_path / "one")
    cut = tmp_path / "cut.zip"
    cut.write_bytes(saved.read_bytes()[:-100])
    assert "备份不完整或者已经损坏；请换另一份备份" in refused(cut, tmp_path / "two")


def test_only_an_empty_place_is_restored_into(furnished: Office, saved: Path) -> None:
    """An office that is there stays as it is."""
    before = furnished.does(SUM)
    done = furnished.run("restore", str(saved))
    assert done.returncode == 2
    assert "这里已经有办公系统的数据" in done.stderr
    assert furnished.does(SUM) == before


def test_a_backup_does_not_replace_a_file(furnished: Office, saved: Path) -> None:
    """The older backup stays, and nothing else is left beside it."""
    before = saved.read_bytes()
    done = furnished.run("backup", str(saved))
    assert done.returncode == 2
    assert "已经有了；请换一个文件名" in done.stderr
    assert saved.read_bytes() == before
    assert list(saved.parent.iterdir()) == [saved]


def test_a_backup_of_nothing_or_to_nowhere_is_refused(furnished: Office, tmp_path: Path) -> None:
    """No office, no folder: one sentence each, and no file."""
    nothing = Office(tmp_path / "home").run("backup", str(tmp_path / "backup.zip"))
    assert "这里还没有办公系统的数据" in nothing.stderr
    nowhere = furnished.run("backup", str(tmp_path / "missing" / "backup.zip"))
    assert "备份写不进" in nowhere.stderr
    assert not list(tmp_path.glob("*.zip"))


def test_a_damaged_file_of_the_office_stops_the_backup(tmp_path: Path) -> None:
    """The sentence names the file, and no backup is written that would lack it."""
    office = Office(tmp_path / "home")
    office.does(FURNISH)
    file = next(path for path in (office.home / "files").glob("*/*"))
    file.write_bytes(b"x")
    done = office.run("backup", str(tmp_path / "backup.zip"))
    assert done.returncode == 2
    assert f"files/{file.parent.name}/{file.name} 已经损坏" in done.stderr
    assert not list(tmp_path.glob("*.zip"))


def test_a_log_that_was_cut_before_the_backup_is_found_out_after_it(tmp_path: Path) -> None:
    """The head outside travels with the backup; the restored office says so and ends with 1."""
    office = Office(tmp_path / "home")
    office.does(FURNISH)
    office.does(ADD_PERSON)
    with closing(sqlite3.connect(office.home / "office.sqlite3")) as database, database:
        database.execute("DELETE FROM base_auditentry WHERE number = 2")
    assert office.run("backup", str(tmp_path / "backup.zip")).returncode == 0
    done = Office(tmp_path / "restored").run("restore", str(tmp_path / "backup.zip"))
    assert done.returncode == 1
    assert "末尾被截去" in done.stderr


def test_a_restore_that_fails_leaves_nothing(saved: Path, tmp_path: Path) -> None:
    """A row that the tables do not take: the place is empty again, and the next restore works."""
    table = "tables/base.paper.ndjson"
    row = json.loads(content(saved)[table]) | {"scan_id": "0" * 64}
    orphan = changed(saved, tmp_path / "orphan.zip", table, json.dumps(row).encode())
    office = Office(tmp_path / "home")
    assert office.run("restore", str(orphan)).returncode != 0
    assert not (office.home / "audit.head").exists()
    assert not list(office.home.glob("office.*"))
    assert office.run("restore", str(saved)).returncode == 0
