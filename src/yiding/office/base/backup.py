"""Write a backup while the office runs: all tables as they stood at one moment, the files, the head of the audit log."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from django.apps import apps
from django.conf import settings
from django.db import connection, models, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import StateApps

from yiding.office.base.archive import BLOCK, FILES, HEAD, TABLES, Writing, file_name, written
from yiding.office.base.audit import head_path
from yiding.office.base.refused import Refused

_HASH = re.compile(r"[0-9a-f]{64}")
_CHUNK = 500  # rows that are held at a time

Node = tuple[str, str]
"""A migration: the app and its name."""


class Saved(NamedTuple):
    """What a backup holds."""

    rows: int
    files: int


def backup(path: Path) -> Saved:
    """Write a backup. Errors: Refused where there is no office, where a file is damaged, where it cannot be written."""
    head = head_path().read_bytes() if head_path().is_file() else None  # before the rows: never newer than they are
    with written(path) as archive, _one_moment():
        nodes = _applied()
        rows = sum(_table(archive, model) for model in tables(_state(nodes)))
        files = sum(_file(archive, found) for found in _files())
        if head is not None:
            with archive.member(HEAD) as stream:
                stream.write(head)
        archive.manifest(nodes)
    return Saved(rows, files)


@contextmanager
def _one_moment() -> Iterator[None]:
    """Let everything that is read be of one moment, while others write (a snapshot of PostgreSQL, or of SQLite's write-ahead log)."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
        return
    connection.ensure_connection()
    connection.connection.execute("BEGIN DEFERRED")
    try:
        yield
    finally:
        connection.connection.execute("ROLLBACK")


def _applied() -> list[Node]:
    """Give the newest migrations that the database stands at. Errors: Refused where there is none, or a newer one."""
    loader = MigrationLoader(connection)
    if not loader.applied_migrations:
        raise Refused(
            (
                "这里还没有办公系统的数据；请核对 YIDING_HOME 和 DATABASE_URL。",
                "There is no office here: check YIDING_HOME and DATABASE_URL.",
            ),
            "empty",
        )
    labels = our_labels()
    ours = {node for node in loader.applied_migrations if node[0] in labels}
    if any(node not in loader.graph.nodes for node in ours):
        raise Refused(
            (
                "数据库来自更新的版本；请先升级议定再备份。",
                "The database is of a newer version: upgrade Yiding, then back it up.",
            ),
            "newer",
        )
    followed = {
        parent.key for node in ours for parent in loader.graph.node_map[node].parents if parent.key[0] == node[0]
    }
    return sorted(ours - followed)


def _state(nodes: list[Node]) -> StateApps:
    """Give the models as they were at some migrations."""
    apps_then: StateApps = MigrationLoader(connection).project_state(nodes).apps
    return apps_then


def our_labels() -> set[str]:
    """Give the apps whose tables are kept: the office's own, and the second factors of its accounts."""
    return {app.label for app in apps.get_app_configs() if app.name.startswith("yiding.office.")} | {"mfa"}


def tables(state: StateApps) -> list[type[models.Model]]:
    """Give the models of the tables that are kept."""
    labels = our_labels()
    found = [model for model in state.get_models(include_auto_created=True) if model._meta.app_label in labels]
    return sorted((model for model in found if not model._meta.proxy), key=lambda model: model._meta.label_lower)


def _table(archive: Writing, model: type[models.Model]) -> int:
    """Write the rows of one table; give how many."""
    count = 0
    fields = model._meta.local_concrete_fields
    with archive.member(f"{TABLES}{model._meta.label_lower}.ndjson") as stream:
        for row in model._base_manager.order_by("pk").iterator(_CHUNK):
            says = {field.attname: _plain(field, row) for field in fields}
            stream.write(json.dumps(says, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n")
            count += 1
    return count


def _plain(field: "models.Field[Any, Any]", row: models.Model) -> Any:
    """Give a value as JSON has it: numbers, words and JSON as they are, the rest in words."""
    value = field.value_from_object(row)
    if value is None or isinstance(value, bool | int | float | str) or isinstance(field, models.JSONField):
        return value
    return field.value_to_string(row)


def _files() -> Iterator[Path]:
    """Give the stored files; what is just being written has another name."""
    folder = Path(settings.HOME) / FILES
    return (path for path in sorted(folder.glob("*/*")) if _HASH.fullmatch(path.parent.name + path.name))


def _file(archive: Writing, path: Path) -> int:
    """Write one file; 0 where it was wiped meanwhile. Errors: Refused where its bytes are not those of its hash."""
    told = path.parent.name + path.name
    try:
        found = path.open("rb")
    except FileNotFoundError:
        return 0
    with found, archive.member(file_name(told), packed=False) as stream:
        while block := found.read(BLOCK):
            stream.write(block)
    if archive.members[file_name(told)].sha256 != told:
        raise Refused(
            (
                f"文件 files/{path.parent.name}/{path.name} 已经损坏；请从上一份备份里取回它，再备份。",
                f"The file files/{path.parent.name}/{path.name} is damaged: take it from the last backup, then back up again.",
            ),
            "damaged",
        )
    return 1
