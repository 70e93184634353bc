"""Tests find a PostgreSQL, or start one for themselves and stop it."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tools import find_postgres

ROOT = Path(__file__).parents[2]


@pytest.fixture
def programs() -> Path:
    """Give the programs of the PostgreSQL that is installed."""
    found = find_postgres.newest()
    if found is None:
        pytest.skip("no PostgreSQL: sudo apt install postgresql")
    return found


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no server be named by the environment."""
    monkeypatch.delenv("YIDING_TEST_DATABASE", raising=False)


def test_a_private_server_is_started_and_stopped(alone: None, programs: Path) -> None:
    """Where none answers: its user may make databases, and nothing of it is left."""
    with find_postgres.found_or_started(candidates=()) as (url, told):
        assert told == f"PostgreSQL {programs.parent.name}, started for these tests"
        assert find_postgres.find((url,)) == url
        with psycopg.connect(url, autocommit=True) as server:
            server.execute("CREATE DATABASE trial ENCODING 'UTF8'")
            (folder,) = server.execute("SHOW unix_socket_directories").fetchone() or ("",)
            assert server.execute("SHOW listen_addresses").fetchone() == ("",)
        assert Path(folder).is_dir()
    assert not Path(folder).exists()
    assert find_postgres.find((url,)) == ""


def _fail(seen: list[str]) -> None:
    with find_postgres.found_or_started(candidates=()) as (url, _), psycopg.connect(url) as server:
        (folder,) = server.execute("SHOW unix_socket_directories").fetchone() or ("",)
        seen.append(folder)
        raise ZeroDivisionError


def test_it_is_stopped_after_a_fault_too(alone: None, programs: Path) -> None:
    """Whatever the tests do."""
    seen: list[str] = []
    with pytest.raises(ZeroDivisionError):
        _fail(seen)
    assert [Path(folder).exists() for folder in seen] == [False]


def test_without_programs_there_is_none(alone: None, tmp_path: Path) -> None:
    """Both answers are empty; folders that hold no server are passed over."""
    (tmp_path / "15" / "bin").mkdir(parents=True)
    assert find_postgres.newest(tmp_path) is None
    with find_postgres.found_or_started((), tmp_path) as found:
        assert found == ("", "")


def test_the_newest_is_taken(tmp_path: Path) -> None:
    """By number, not by letter."""
    for version in ("9", "15", "17"):
        (tmp_path / version / "bin").mkdir(parents=True)
        (tmp_path / version / "bin" / "initdb").touch()
    assert find_postgres.newest(tmp_path) == tmp_path / "17" / "bin"


def test_one_that_answers_is_taken(alone: None, programs: Path) -> None:
    """No second one is started, and the environment comes first; who may make no databases is passed over."""
    with find_postgres.private(programs) as url:
        with find_postgres.found_or_started((url,)) as found:
            assert found == (url, url)
        with psycopg.connect(url, autocommit=True) as server:
            server.execute("CREATE ROLE clerk LOGIN")
        poor = url.replace("postgres@", "clerk@")
        assert find_postgres.find((poor,)) == ""
        assert find_postgres.find((poor, url)) == url


def test_a_command_is_run_with_it(programs: Path) -> None:
    """The address is in its environment; its answer is passed on."""
    with find_postgres.private(programs) as url:
        program = "import os, sys; print(os.environ['YIDING_TEST_DATABASE']); sys.exit(3)"
        done = subprocess.run(
            [sys.executable, ROOT / "tools" / "find_postgres.py", sys.executable, "-c", program],
            env={**os.environ, "YIDING_TEST_DATABASE": url},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    assert (done.returncode, done.stdout) == (3, f"{url}\n")
    assert done.stderr == f"PostgreSQL for the tests: {url}\n"
