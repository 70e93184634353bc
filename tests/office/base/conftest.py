"""What the tests of the ground share."""

import os
import uuid
from collections.abc import Iterator

import psycopg
import pytest


@pytest.fixture
def postgres() -> Iterator[str]:
    """Give the address of a database of PostgreSQL that is empty."""
    url = os.environ.get("YIDING_TEST_DATABASE") or os.environ.get("DATABASE_URL")
    if not url:
        pytest.skip("no PostgreSQL: make test finds or starts one (sudo apt install postgresql)")
    name = f"yiding_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"'.encode())
        yield f"{url.rpartition('/')[0]}/{name}"
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())
