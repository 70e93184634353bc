"""`yiding office` and `yiding account`."""

import os
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from yiding.cli.main import main

PASSWORD = "墨水瓶-长城-2026"


def run(home: Path, *arguments: str, entered: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command on an office of its own."""
    environment = {**os.environ, "YIDING_HOME": str(home), "LC_ALL": "C.UTF-8", **variables}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    return subprocess.run(
        [sys.executable, "-m", "yiding.cli.main", *arguments],
        env=environment,
        input=entered,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_an_account_is_made_once(tmp_path: Path) -> None:
    """The password is a line of standard input; a second account of the name is refused with a sentence."""
    first = run(tmp_path, "account", "wanghai", "王海", entered=f"{PASSWORD}\n")
    assert (first.returncode, first.stdout) == (0, "账号 wanghai 已建立。\n")
    second = run(tmp_path, "account", "wanghai", "王海", entered=f"{PASSWORD}\n")
    assert second.returncode == 2
    assert second.stderr == "yiding: 账号 wanghai 已经有了；请换一个。\n"


def test_the_audit_log_is_checked(tmp_path: Path) -> None:
    """Making an account is noted; whoever cuts the log is found out, with an exit of 1."""
    run(tmp_path, "account", "wanghai", "王海", entered=f"{PASSWORD}\n")
    whole = run(tmp_path, "audit", "verify")
    assert (whole.returncode, whole.stdout) == (0, "审计记录完整，共 1 条。\n")
    with closing(sqlite3.connect(tmp_path / "office.sqlite3")) as database, database:
        database.execute("DELETE FROM base_auditentry")
    cut = run(tmp_path, "audit", "verify")
    assert cut.returncode == 1
    assert "末尾被截去" in cut.stderr


def test_a_wrong_database_is_told(tmp_path: Path) -> None:
    """One line names the variable."""
    done = run(tmp_path, "account", "wanghai", "王海", DATABASE_URL="mysql://x@y/z")
    assert done.returncode == 2
    assert done.stderr == "yiding: DATABASE_URL 只能是 PostgreSQL；不写就用 SQLite。\n"


@pytest.fixture
def port() -> int:
    """Give a port that is free."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def test_the_office_serves_its_pages(tmp_path: Path, port: int) -> None:
    """It makes its database, says where it is and that nobody can enter yet, and answers."""
    environment = {**os.environ, "YIDING_HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "DATABASE_URL": ""}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "yiding.cli.main", "office", "--port", str(port)]
    log = tmp_path / "log"
    with log.open("w") as stream:
        process = subprocess.Popen(command, env=environment, stderr=stream)
    try:
        page = fetched(f"http://127.0.0.1:{port}/login/", process)
        style = fetched(f"http://127.0.0.1:{port}/static/base/office.css", process)
    finally:
        process.terminate()
        process.wait(20)
    assert "<h1>登录</h1>" in page
    assert "本系统不得处理国家秘密。" in page
    assert "color-scheme" in style
    assert (tmp_path / "office.sqlite3").is_file()
    told = log.read_text("utf-8")
    assert "还没有账号；请另开终端运行 yiding account" in told
    assert f"http://127.0.0.1:{port}/" in told


def fetched(url: str, process: subprocess.Popen[bytes]) -> str:
    """Fetch a page, waiting for the server to come up."""
    until = time.monotonic() + 40
    while True:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                return str(answer.read().decode())
        except urllib.error.URLError:
            assert process.poll() is None
            assert time.monotonic() < until
            time.sleep(0.1)


def test_without_django_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading needs no web framework, the office does."""
    monkeypatch.setitem(sys.modules, "django", None)
    monkeypatch.setenv("LC_ALL", "C")
    result = CliRunner().invoke(main, ["office"])
    assert result.exit_code == 2
    assert "pip install 'yiding[office]'" in result.output
