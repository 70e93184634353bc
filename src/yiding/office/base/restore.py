"""Restore a backup into an empty place: all of it, or nothing.

The tables are made as they stood when the backup was written, filled, and then brought up to date by the migrations, so that
a backup of an older version can be restored, and one from SQLite into PostgreSQL or the other way round.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import StateApps

from yiding.office.base.archive import HEAD, NEWER, Reading, checked
from yiding.office.base.audit import check, head_path
from yiding.office.base.chain import Entry, keep_head
from yiding.office.base.models import AuditEntry
from yiding.office.base.refused import Refused
from yiding.rules.words import Words

_CHUNK = 500  # rows that are held at a time


class Restored(NamedTuple):
    """What was restored: rows, files, entries of the audit log, and the first fault of that log."""

    rows: int
    files: int
    entries: int
    fault: Words | None


def restore(path: Path) -> Restored:
    """Restore a backup. Errors: Refused for an archive that cannot be used, or a place that is not empty."""
    with checked(path) as archive:
        _must_be_known(archive)
        _must_be_empty()
        with _whole():
            rows = _tables(archive)
            call_command("migrate", verbosity=0, interactive=False)
            files = sum(_file(archive, name) for name in archive.manifest.files())
            _head(archive)
    entries, fault = check()
    last = AuditEntry.objects.order_by("-number").first()
    if last and not fault:
        keep_head(head_path(), Entry(last.number, last.says, last.hash))
    return Restored(rows, files, entries, fault)


def _must_be_known(archive: Reading) -> None:
    """Errors: Refused where the tables of the archive are of migrations that this version does not have."""
    known = MigrationLoader(None).graph.nodes
    if any(node not in known for node in archive.manifest.migrations):
        raise Refused(NEWER, "newer")


def _must_be_empty() -> None:
    """Errors: Refused where there is an office already. A SQLite file that is not there is not made by looking."""
    name = connection.settings_dict["NAME"]
    there = connection.vendor == "postgresql" or Path(name).exists()
    if (there and connection.introspection.table_names()) or head_path().exists():
        raise Refused(
            (
                "这里已经有办公系统的数据；请换一个空的 YIDING_HOME（用 PostgreSQL 的再换一个空的数据库）。",
                "There is an office here already: take an empty YIDING_HOME (and, with PostgreSQL, an empty database).",
            ),
            "empty",
        )


@contextmanager
def _whole() -> Iterator[None]:
    """Make the database whole or not at all: one transaction of PostgreSQL, or a SQLite file that is renamed at the end."""
    if connection.vendor == "postgresql":
        with transaction.atomic():
            yield
        return
    final = Path(connection.settings_dict["NAME"])
    new = final.with_suffix(".new")
    _remove(new)
    connection.close()
    connection.settings_dict["NAME"] = new
    try:
        yield
        connection.close()
        new.replace(final)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = final
        _remove(new)


def _remove(database: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)


def _tables(archive: Reading) -> int:
    """Make the tables as they were then, and fill them; give how many rows there are."""
    nodes = archive.manifest.migrations
    executor = MigrationExecutor(connection)
    executor.migrate(nodes)
    state: StateApps = executor.loader.project_state(nodes).apps
    kept = [state.get_model(label) for label in archive.manifest.tables()]
    with transaction.atomic():
        # What a migration put into a table is in the archive too.
        _execute(f"DELETE FROM {connection.ops.quote_name(model._meta.db_table)}" for model in kept)
        rows = sum(_table(archive, model) for model in kept)
        connection.check_constraints()
        _execute(connection.ops.sequence_reset_sql(no_style(), kept))
    return rows


def _execute(statements: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _table(archive: Reading, model: type[models.Model]) -> int:
    """Fill one table, some rows at a time, each value as it was; give how many rows there are."""
    fields = model._meta.local_concrete_fields
    rows = (_row(model, fields, says) for says in archive.rows(model._meta.label_lower))
    size = min(_CHUNK, connection.ops.bulk_batch_size(fields, [model] * _CHUNK))
    table: Any = model._base_manager.get_queryset()
    count = 0
    while some := list(islice(rows, size)):
        table._insert(some, fields=fields, using=connection.alias, raw=True)  # raw: no time of change is set anew
        count += len(some)
    return count


def _row(model: type[models.Model], fields: "Iterable[models.Field[Any, Any]]", says: dict[str, Any]) -> models.Model:
    return model(**{field.attname: field.to_python(says[field.attname]) for field in fields})


def _file(archive: Reading, name: str) -> int:
    """Put one file in its place, readable by its owner alone."""
    place = Path(settings.HOME) / name
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = place.with_suffix(".new")
    new.touch(mode=0o600)
    with new.open("wb") as stream:
        for block in archive.blocks(name):
            stream.write(block)
    new.replace(place)
    return 1


def _head(archive: Reading) -> None:
    """Keep the head that was kept outside the database then: a log that was cut before the backup is still found out."""
    if HEAD in archive.manifest.members:
        head_path().write_bytes(b"".join(archive.blocks(HEAD)))
