"""What the office takes from the environment: where its data lies, its database, its names on the network.

| variable | meaning | default |
|---|---|---|
| `YIDING_HOME` | folder of database, files and key | `~/.local/share/yiding` |
| `DATABASE_URL` | `postgres://…`, or empty for SQLite in that folder | empty |
| `YIDING_HOSTS` | names under which the office is reached, with commas | `localhost,127.0.0.1` |
| `YIDING_HTTPS` | `1` where a proxy before it speaks HTTPS: cookies are sent over it alone | empty |
| `YIDING_LOGS` | how each line of the log is written: `json` for programs, `plain` for eyes | `json` |
| `YIDING_MAIL` | `smtp://user:password@host:port/?from=address` (`smtps://`, or `&starttls=1`) for the digest; `&notices=1` for new notices too | off |
| `YIDING_WEBHOOK` | address of the robot that tells the digest | off |
| `YIDING_ADDRESS` | the office's own address, needed for either of the two | empty |
| `YIDING_DEMO` | set to 1 by `yiding demo` for itself alone | empty |
"""

import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import dj_database_url

from yiding.rules.words import Words

_KEY_LENGTH = 50


class Environment(NamedTuple):
    """The environment of the office, read and checked."""

    home: Path
    database: dict[str, Any]
    hosts: list[str]
    https: bool
    logs: str


class WrongEnvironment(ValueError):  # noqa: N818 - it is no fault of the program
    """A variable that cannot be used: one sentence that names it and how to mend it, in both languages."""

    def __init__(self, words: Words) -> None:
        super().__init__(words[0])
        self.words = words


def read_environment(variables: Mapping[str, str]) -> Environment:
    """Read the environment. Errors: WrongEnvironment for a database that is neither SQLite nor PostgreSQL, an unknown form of logs."""
    home = Path(variables.get("YIDING_HOME") or Path.home() / ".local/share/yiding").expanduser().absolute()
    hosts = [host.strip() for host in (variables.get("YIDING_HOSTS") or "localhost,127.0.0.1").split(",")]
    return Environment(
        home,
        _database(variables.get("DATABASE_URL", ""), home),
        hosts,
        variables.get("YIDING_HTTPS") == "1",
        _logs(variables.get("YIDING_LOGS", "")),
    )


def _logs(chosen: str) -> str:
    if chosen not in ("", "json", "plain"):
        raise WrongEnvironment(
            ("YIDING_LOGS 只能是 json 或者 plain；请改正。", "YIDING_LOGS is json or plain: mend it.")
        )
    return chosen or "json"


def _database(url: str, home: Path) -> dict[str, Any]:
    """Give Django's settings for a database; SQLite waits for its writer and keeps a write-ahead log."""
    if url:
        try:
            found: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
        except (ValueError, dj_database_url.UnknownSchemeError):
            raise WrongEnvironment(
                (
                    "DATABASE_URL 不能识别；请写成 postgres://用户@主机/库名。",
                    "DATABASE_URL is not understood: write postgres://user@host/database.",
                )
            ) from None
        if found["ENGINE"] != "django.db.backends.postgresql":
            raise WrongEnvironment(
                (
                    "DATABASE_URL 只能是 PostgreSQL；不写就用 SQLite。",
                    "DATABASE_URL is a PostgreSQL: leave it out for SQLite.",
                )
            )
        # Pages ask many small questions; compiling one costs more than it saves.
        found.setdefault("OPTIONS", {})["options"] = "-c jit=off"
        return found
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": home / "office.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }


def secret_key(home: Path) -> str:
    """Give the key that signs sessions, made at the first call and readable by its owner alone."""
    path = home / "secret.key"
    if not path.is_file():
        home.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(_KEY_LENGTH), "utf-8")
    return path.read_text("utf-8")
