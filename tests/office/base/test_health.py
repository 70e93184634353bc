"""Whether the office lives and is ready."""

import pytest
from django.db import DatabaseError
from django.test import Client

from yiding.office.base.views import health

pytestmark = pytest.mark.django_db


def test_it_lives_and_is_ready() -> None:
    """With a database at its newest migration both answer 200, without a login."""
    assert Client().get("/health/live/").json() == {"live": True}
    assert Client().get("/health/ready/").json() == {"ready": True}


@pytest.mark.parametrize(("waiting", "fails"), [(["one"], "migrations"), (None, "database")])
def test_it_tells_what_fails(monkeypatch: pytest.MonkeyPatch, waiting: list[str] | None, fails: str) -> None:
    """Waiting migrations and a database that does not answer are 503."""

    class Executor:
        """Stands in for Django's."""

        def __init__(self, connection: object) -> None:
            if waiting is None:
                raise DatabaseError
            self.loader = self.graph = self

        def leaf_nodes(self) -> list[str]:
            """Give the newest migrations."""
            return []

        def migration_plan(self, nodes: list[str]) -> list[str]:
            """Give what waits."""
            return waiting or nodes

    monkeypatch.setattr(health, "MigrationExecutor", Executor)
    response = Client().get("/health/ready/")
    assert response.status_code == 503
    assert response.json() == {"ready": False, "fails": fails}
