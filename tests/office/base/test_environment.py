"""What the office takes from the environment."""

import stat
from pathlib import Path

import pytest

from yiding.office.base.environment import WrongEnvironment, read_environment, secret_key


def test_without_a_word_it_is_sqlite_at_home() -> None:
    """The database lies in the user's own folder, with a write-ahead log and one writer at a time."""
    environment = read_environment({})
    assert environment.home == Path.home() / ".local/share/yiding"
    assert environment.database["NAME"] == environment.home / "office.sqlite3"
    assert environment.database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "WAL" in environment.database["OPTIONS"]["init_command"]
    assert environment.hosts == ["localhost", "127.0.0.1"]
    assert not environment.https


def test_a_postgres_is_taken() -> None:
    """Host, name and user come from the address."""
    database = read_environment({"DATABASE_URL": "postgres://clerk@db.example:5433/office"}).database
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("db.example", 5433, "office")


def test_hosts_and_https() -> None:
    """Names with commas, blanks round them or not."""
    environment = read_environment({"YIDING_HOSTS": "yiding.example, 10.0.0.5", "YIDING_HTTPS": "1"})
    assert environment.hosts == ["yiding.example", "10.0.0.5"]
    assert environment.https


@pytest.mark.parametrize("url", ["mysql://clerk@db.example/office", "nonsense", "sqlite:///x"])
def test_another_database_is_refused(url: str) -> None:
    """One sentence that names the variable."""
    with pytest.raises(WrongEnvironment, match=r"DATABASE_URL.*。"):
        read_environment({"DATABASE_URL": url})


def test_the_form_of_logs_is_chosen() -> None:
    """JSON without a word; another form than the two is refused."""
    assert read_environment({}).logs == "json"
    assert read_environment({"YIDING_LOGS": "plain"}).logs == "plain"
    with pytest.raises(WrongEnvironment, match=r"YIDING_LOGS.*。"):
        read_environment({"YIDING_LOGS": "xml"})


def test_the_key_is_made_once_and_kept_private(tmp_path: Path) -> None:
    """Its owner alone can read it, and it stays the same."""
    home = tmp_path / "home"
    key = secret_key(home)
    assert len(key) >= 50
    assert secret_key(home) == key
    assert stat.S_IMODE((home / "secret.key").stat().st_mode) == 0o600
