"""`yiding demo`."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples" / "qingxiu-county"


def environment(**variables: str) -> dict[str, str]:
    """Give an environment in which the office's own settings count."""
    own = {**os.environ, "LC_ALL": "C.UTF-8", **variables}
    own.pop("DJANGO_SETTINGS_MODULE", None)
    return own


def run(*arguments: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command."""
    return subprocess.run(
        [sys.executable, "-m", "yiding.cli.main", *arguments],
        env=environment(**variables),
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def test_made_twice_it_is_the_same_and_its_log_is_whole(tmp_path: Path) -> None:
    """The head of the audit chain, which binds every act and the digest of every thing, is equal for the same moment."""
    done = run("demo", "--once", "--home", "one", "--examples", str(EXAMPLES), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "正在建立演示政府…\n")
    _made_again(tmp_path, (tmp_path / "one" / ".yiding-demonstration").read_text("utf-8").strip())
    heads = [(tmp_path / name / "audit.head").read_text("utf-8") for name in ("one", "two")]
    assert heads[0] == heads[1]
    whole = run("audit", "verify", cwd=tmp_path, YIDING_HOME=str(tmp_path / "two"), DATABASE_URL="")
    assert whole.returncode == 0, whole.stderr
    again = run("demo", "--once", "--home", "one", "--examples", str(EXAMPLES), cwd=tmp_path)
    assert again.returncode == 0
    assert "要按今天重建，请加 --fresh" in again.stderr
    assert (tmp_path / "one" / "audit.head").read_text("utf-8") == heads[0]
    _served(tmp_path)


def _made_again(folder: Path, moment: str) -> None:
    """Make it once more as of the moment of the first one and with its key, by which issued papers are sealed, in a process of its own."""
    code = (
        "import datetime, pathlib, sys\n"
        "from yiding.cli.project import start\n"
        "start()\n"
        "from django.utils.timezone import make_aware\n"
        "from yiding.office.demo.actions.make_demonstration import make_demonstration\n"
        "make_demonstration(pathlib.Path(sys.argv[1]), make_aware(datetime.datetime.fromisoformat(sys.argv[2])))"
    )
    (folder / "two").mkdir()
    shutil.copy(folder / "one" / "seal.key", folder / "two")
    own = environment(YIDING_HOME=str(folder / "two"), DATABASE_URL="", YIDING_DEMO="1", YIDING_LOGS="plain")
    command = [sys.executable, "-c", code, str(EXAMPLES), moment]
    subprocess.run(command, env=own, cwd=folder, timeout=300, check=True)


def _served(folder: Path) -> None:
    """Serve the demonstration that was made: the page is there on this machine, and not through a proxy."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = int(taken.getsockname()[1])
    command = [sys.executable, "-m", "yiding.cli.main", "demo", "--home", "one", "--port", str(port)]
    with (folder / "log").open("w") as stream:
        process = subprocess.Popen(command, env=environment(), cwd=folder, stdout=stream, stderr=stream)
    try:
        address = f"http://127.0.0.1:{port}/demo/"
        assert _status(address, {}, process) == 200
        assert _status(address, {"X-Forwarded-For": "192.168.7.20"}, process) == 404
    finally:
        process.terminate()
        assert process.wait(30) == 0


def _status(address: str, headers: dict[str, str], process: "subprocess.Popen[bytes]") -> int:
    until = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=20) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            error.close()
            return error.code
        except urllib.error.URLError:
            assert process.poll() is None
            assert time.monotonic() < until
            time.sleep(0.1)


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    """One sentence; --fresh throws away nothing but a demonstration."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "office.sqlite3").write_text("theirs", "ascii")
    for more in ((), ("--fresh",)):
        done = run("demo", "--once", "--home", "home", "--examples", str(EXAMPLES), *more, cwd=tmp_path)
        assert done.returncode == 2
        assert done.stderr == "yiding: home 里有别的文件；演示政府只建在空文件夹里，请用 --home 另选一个。\n"
    assert (tmp_path / "home" / "office.sqlite3").read_text("ascii") == "theirs"


def test_what_is_half_made_is_thrown_away(tmp_path: Path) -> None:
    """A folder that was left in the middle is emptied; without examples it says where to run."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / ".yiding-demonstration").touch()
    (tmp_path / "home" / "office.sqlite3").write_text("half", "ascii")
    done = run("demo", "--once", "--home", "home", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.endswith("没有文件夹 examples/qingxiu-county；请在项目文件夹里运行，或者用 --examples 指定。\n")
    assert not (tmp_path / "home" / "office.sqlite3").exists()


def test_a_folder_without_sittings_is_told(tmp_path: Path) -> None:
    """One sentence names the option."""
    (tmp_path / "empty").mkdir()
    done = run("demo", "--once", "--home", "home", "--examples", "empty", cwd=tmp_path)
    assert done.returncode == 2
    assert "示例文件夹里没有读到带次数和日期的会议；请核对 --examples。" in done.stderr
