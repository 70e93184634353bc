"""The audit log: what is noted, that it cannot be changed, and that tampering below it is found."""

from pathlib import Path

import pytest
from django.db import connection, transaction

from yiding.office.base import audit
from yiding.office.base.by import TERMINAL
from yiding.office.base.chain import kept_head
from yiding.office.base.deeds import deed
from yiding.office.base.models import AppendOnly, AuditEntry, Chosen
from yiding.office.base.things import things
from yiding.office.people.models import Unit


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the head of each test apart."""
    monkeypatch.setattr(audit, "head_path", lambda: tmp_path / "audit.head")
    return tmp_path


def noted(*acts: str) -> None:
    """Note some acts."""
    for act in acts:
        audit.note(act, "王海", "proposal 1", {"title": "供水办法"})


@pytest.mark.django_db(transaction=True)
def test_acts_are_noted_in_a_chain(home: Path) -> None:
    """Each entry says who did what to which thing and its state; the head outside is the newest."""
    noted("file_proposal", "submit_proposal")
    audit.note("approve_proposal", "李明", "proposal 1", {}, refused="role")
    entries = list(AuditEntry.objects.all())
    assert [entry.number for entry in entries] == [1, 2, 3]
    assert entries[0].says["state"] == {"title": "供水办法"}
    assert entries[2].says["refused"] == "role"
    assert "refused" not in entries[0].says
    assert audit.check() == (3, None)
    kept = kept_head(home / "audit.head")
    assert kept is not None
    assert (kept.number, kept.hash) == (3, entries[2].hash)


@pytest.mark.django_db
def test_entries_cannot_be_changed_or_removed() -> None:
    """Neither one by one nor many at once."""
    noted("file_proposal")
    entry = AuditEntry.objects.get()
    for attempt in (
        entry.save,
        entry.delete,
        AuditEntry.objects.all().delete,
        lambda: AuditEntry.objects.update(hash=""),
    ):
        with pytest.raises(AppendOnly):
            attempt()
    assert AuditEntry.objects.get().says["act"] == "file_proposal"


@transaction.atomic
def _note_and_fail() -> None:
    noted("submit_proposal")
    raise RuntimeError


@pytest.mark.django_db(transaction=True)
def test_an_act_that_fails_is_not_noted(home: Path) -> None:
    """The entry goes with the transaction, and the head stays as it was."""
    noted("file_proposal")
    with pytest.raises(RuntimeError):
        _note_and_fail()
    assert audit.check() == (1, None)
    kept = kept_head(home / "audit.head")
    assert kept is not None
    assert kept.number == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE base_auditentry SET hash = 'x' WHERE number = 2", "第 2 条与链不符"),
        ("DELETE FROM base_auditentry WHERE number = 2", "缺第 2 条"),
        ("DELETE FROM base_auditentry WHERE number = 3", "末尾被截去"),
        ("DELETE FROM base_auditentry", "末尾被截去"),
    ],
)
def test_tampering_in_the_database_is_found(statement: str, said: str) -> None:
    """Whoever writes to the database past the office leaves a trace."""
    noted("file_proposal", "submit_proposal", "return_proposal")
    with connection.cursor() as cursor:
        cursor.execute(statement)
    _, fault = audit.check()
    assert fault is not None
    assert said in fault[0]


@pytest.mark.django_db(transaction=True)
def test_a_log_written_anew_is_found() -> None:
    """A chain that is whole in itself does not fit the head outside."""
    noted("file_proposal", "submit_proposal")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM base_auditentry")
    noted("other_act", "another_act")
    _, fault = audit.check()
    assert fault is not None
    assert "重写" in fault[0]


@pytest.mark.django_db(transaction=True)
def test_a_lost_head_is_told(home: Path) -> None:
    """Without the head nobody could tell a log that was written anew."""
    noted("file_proposal")
    (home / "audit.head").unlink()
    _, fault = audit.check()
    assert fault is not None
    assert "链头不见了" in fault[0]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("statement", "about"),
    [
        ("UPDATE people_unit SET name = '县水利局' WHERE name = '县水务局'", "people.unit:1"),
        ("DELETE FROM people_unit WHERE name = '县水务局'", "people.unit:1"),
        ("UPDATE base_chosen SET value = '9' WHERE key = 'agenda.max_items'", "base.chosen:agenda.max_items"),
    ],
)
def test_a_thing_changed_behind_the_office_is_found(statement: str, about: str) -> None:
    """The log holds a digest of every thing: a row changed or removed past the office no longer fits it."""
    with deed("import_people", TERMINAL) as doing:
        doing.keep(Unit(pk=1, name="县水务局"), Chosen(key="agenda.max_items", value=8))
    assert audit.check() == (1, None)
    with connection.cursor() as cursor:
        cursor.execute(statement)
    _, fault = audit.check()
    assert fault is not None
    assert fault[0].startswith(about)


@pytest.mark.django_db(transaction=True)
def test_a_thing_added_behind_the_office_is_found() -> None:
    """A role that nobody gave is told."""
    with deed("import_people", TERMINAL) as doing:
        doing.keep(Unit(pk=1, name="县水务局"))
    Unit.objects.create(pk=2, name="县影子局")
    _, fault = audit.check()
    assert fault is not None
    assert fault[0].startswith("people.unit:2")


def test_every_thing_has_its_name() -> None:
    """No field of a thing hides the name under which the log knows it."""
    assert [model for model in things() if not isinstance(model.about, property)] == []
