"""`yiding office` and `yiding account`."""

import json
import os
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
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
    """The password is a line of standard input; the database is its owner's; a second account of the name is refused."""
    first = run(tmp_path, "account", "wanghai", "王海", entered=f"{PASSWORD}\n")
    assert (first.returncode, first.stdout) == (0, "账号 wanghai 已建立。\n")
    assert stat.S_IMODE((tmp_path / "office.sqlite3").stat().st_mode) == 0o600
    second = run(tmp_path, "account", "wanghai", "王海", entered=f"{PASSWORD}\n")
    assert second.returncode == 2
    assert second.stderr == "yiding: 账号 wanghai 已经有了；请换一个。\n"


def test_an_account_is_unlocked(tmp_path: Path) -> None:
    """It is noted in the log; an unknown name is told."""
    run(tmp_path, "account", "wanghai", "王海", entered=f"{PASSWORD}\n")
    done = run(tmp_path, "unlock", "wanghai")
    assert (done.returncode, done.stdout) == (0, "账号 wanghai 的暂停已解除；没有启用动态验证码。\n")
    assert run(tmp_path, "unlock", "nobody").stderr == "yiding: 没有账号 nobody；请核对。\n"
    assert run(tmp_path, "audit", "verify").stdout == "审计记录完整，共 3 条。\n"


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


@contextmanager
def served(home: Path, port: int, *options: str, **variables: str) -> Iterator["subprocess.Popen[bytes]"]:
    """Serve an office, and end it; what it says stands in `log`."""
    environment = {**os.environ, "YIDING_HOME": str(home), "LC_ALL": "C.UTF-8", "DATABASE_URL": "", **variables}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    home.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "yiding.cli.main", "office", "--port", str(port), *options]
    with (home / "log").open("w") as stream:
        process = subprocess.Popen(command, env=environment, stderr=stream, stdout=stream)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


def fetched(url: str, process: "subprocess.Popen[bytes]") -> str:
    """Fetch a page, waiting for the server to come up."""
    until = time.monotonic() + 40
    while True:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                return str(answer.read().decode())
        except OSError:
            assert process.poll() is None
            assert time.monotonic() < until
            time.sleep(0.1)


def work(home: Path) -> list[tuple[str, str]]:
    """Give the names and states of the work in the background, once all of it has ended."""
    until = time.monotonic() + 40
    while True:
        with closing(sqlite3.connect(home / "office.sqlite3", timeout=20)) as database:
            rows = database.execute("SELECT name, state FROM base_job ORDER BY name").fetchall()
        if rows and all(state not in ("queued", "running") for _, state in rows):
            return [(str(name), str(state)) for name, state in rows]
        assert time.monotonic() < until
        time.sleep(0.1)


def test_the_office_serves_its_pages(tmp_path: Path, port: int) -> None:
    """It makes its database, says where it is and that nobody can enter yet, answers, and logs each request as JSON."""
    with served(tmp_path, port) as process:
        page = fetched(f"http://127.0.0.1:{port}/login/?next=/a", process)
        style = fetched(f"http://127.0.0.1:{port}/static/base/office.css", process)
    assert "<h1>登录</h1>" in page
    assert "国家秘密" in page
    assert "color-scheme" in style
    told = (tmp_path / "log").read_text("utf-8")
    assert "还没有账号；请另开终端运行 yiding account" in told
    assert f"http://127.0.0.1:{port}/" in told
    lines = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
    assert {line["path"] for line in lines if line["logger"] == "yiding.request"} == {
        "/login/",
        "/static/base/office.css",
    }


@pytest.mark.parametrize("options", [(), ("--server", "granian", "--workers", "2")], ids=["waitress", "granian"])
def test_the_office_works_in_the_background_and_ends_when_told(tmp_path: Path, port: int, options: list[str]) -> None:
    """The sweep of the day is done without anybody's asking; told to end, it ends with 0, and with all its processes."""
    with served(tmp_path, port, *options) as process:
        assert "<h1>登录</h1>" in fetched(f"http://127.0.0.1:{port}/login/", process)
        assert ("daily.base.clear_sessions", "done") in work(tmp_path)
        assert {state for _, state in work(tmp_path)} == {"done"}
        family = children(process.pid)
    assert process.returncode == 0
    assert (len(family) > 1) == bool(options)
    gone(family)
    assert "Traceback" not in (tmp_path / "log").read_text("utf-8")


def test_the_worker_does_not_outlive_a_killed_server(tmp_path: Path, port: int) -> None:
    """Its process sees that the server is gone, and ends."""
    with served(tmp_path, port, "--server", "granian", "--workers", "1") as process:
        fetched(f"http://127.0.0.1:{port}/login/", process)
        work(tmp_path)
        family = children(process.pid)
        (worker,) = [pid for pid in family if b"spawn_main" in told(pid)]
        process.kill()
        process.wait(20)
        gone([worker])
        for pid in filter(alive, family):  # granian's own
            os.kill(pid, signal.SIGKILL)


def gone(family: list[int]) -> None:
    """Wait until processes have ended."""
    until = time.monotonic() + 20
    while any(alive(pid) for pid in family):
        assert time.monotonic() < until
        time.sleep(0.1)


def children(parent: int) -> list[int]:
    """Give the processes that a process started."""
    return [int(pid) for pid in Path(f"/proc/{parent}/task/{parent}/children").read_text("ascii").split()]


def told(pid: int) -> bytes:
    """Give the command line of a process."""
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def alive(pid: int) -> bool:
    """Say whether a process runs."""
    try:
        return told(pid) != b""
    except FileNotFoundError:
        return False


def test_behind_a_proxy_with_https_a_login_is_taken(tmp_path: Path, port: int) -> None:
    """The form's origin is the HTTPS address that the proxy was asked for, and the cookies are sent over HTTPS alone."""
    run(tmp_path, "account", "wanghai", "王海", entered=f"{PASSWORD}\n")
    with served(tmp_path, port, YIDING_HTTPS="1", YIDING_HOSTS="yiding.example") as process:
        proxied = {"Host": "yiding.example", "X-Forwarded-Proto": "https", "Origin": "https://yiding.example"}
        address = f"http://127.0.0.1:{port}/login/"
        until = time.monotonic() + 40
        while True:
            try:
                with urllib.request.urlopen(urllib.request.Request(address, headers=proxied), timeout=5) as answer:
                    token, cookie = answer.read().decode(), str(answer.headers["Set-Cookie"])
                break
            except OSError:
                assert process.poll() is None
                assert time.monotonic() < until
                time.sleep(0.1)
        assert "Secure" in cookie
        sent = {
            "csrfmiddlewaretoken": token.partition('csrfmiddlewaretoken" value="')[2].partition('"')[0],
            "username": "wanghai",
            "password": PASSWORD,
        }
        request = urllib.request.Request(
            address, urllib.parse.urlencode(sent).encode(), {**proxied, "Cookie": cookie.partition(";")[0]}
        )
        with pytest.raises(urllib.error.HTTPError) as answered:
            urllib.request.build_opener(NoRedirect).open(request, timeout=20)
    answered.value.close()
    assert (answered.value.code, answered.value.headers["Location"]) == (302, "/")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Leaves a redirect as the answer."""

    def redirect_request(self, *args: object) -> None:
        """Follow none."""


def test_processes_are_for_granian(tmp_path: Path) -> None:
    """One sentence each: waitress has one process, and granian has to be installed."""
    one = run(tmp_path, "office", "--workers", "3")
    assert (one.returncode, one.stderr) == (2, "yiding: --workers 只用于 granian；请加上 --server granian。\n")
    (tmp_path / "granian.py").write_text("raise ImportError", "ascii")
    none = run(tmp_path, "office", "--server", "granian", PYTHONPATH=str(tmp_path))
    assert none.returncode == 2
    assert "granian 还没有安装；请运行 pip install 'yiding[granian]'，或者不写 --server。" in none.stderr


def test_without_django_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading needs no web framework, the office does."""
    monkeypatch.setitem(sys.modules, "django", None)
    monkeypatch.setenv("LC_ALL", "C")
    result = CliRunner().invoke(main, ["office"])
    assert result.exit_code == 2
    assert "pip install 'yiding[office]'" in result.output
