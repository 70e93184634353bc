"""Find a PostgreSQL in which tests may make databases, or start a private one for them.

`find_postgres.py` prints the address of one that answers, and leaves with 1 where none does.
`find_postgres.py COMMAND …` runs a command with that address in `YIDING_TEST_DATABASE`. Where none answers and Debian's binaries are
installed, a private server is started for the command, in a temporary folder and by socket only, and stopped after it; where there is
nothing at all, the variable is empty.

Tried are `YIDING_TEST_DATABASE`, then the server of this machine by its socket and by loopback.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg

CANDIDATES = ("postgres:///postgres", "postgres://postgres@127.0.0.1:5432/postgres")
BINARIES = Path("/usr/lib/postgresql")
QUICK = "-c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off"


def find(candidates: Sequence[str] = CANDIDATES) -> str:
    """Give the first address that answers and whose user may make databases, "" where there is none."""
    for url in filter(None, (os.environ.get("YIDING_TEST_DATABASE"), *candidates)):
        try:
            with psycopg.connect(url, connect_timeout=2) as connection:
                row = connection.execute(
                    "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
                ).fetchone()
        except psycopg.Error:
            continue
        if row and row[0]:
            return url
    return ""


def newest(binaries: Path = BINARIES) -> Path | None:
    """Give the folder of the newest PostgreSQL that is installed, None where none is."""
    found = [path for path in binaries.glob("*/bin") if (path / "initdb").exists() and path.parent.name.isdigit()]
    return max(found, key=lambda path: int(path.parent.name), default=None)


@contextmanager
def private(programs: Path) -> Iterator[str]:
    """Start a server for ourselves, give its address, stop it in the end. PostgreSQL does not run as root: then as another user."""
    folder = Path(tempfile.mkdtemp(prefix="yiding-postgres-"))
    user = _unprivileged()
    before = ["setpriv", f"--reuid={user}", f"--regid={pwd.getpwnam(user).pw_gid}", "--clear-groups"] if user else []
    if user:
        shutil.chown(folder, user)
    data = folder / "data"
    control = [*before, str(programs / "pg_ctl"), "-D", str(data), "-w", "-s"]
    try:
        made = [*before, str(programs / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8"]
        _run([*made, "--locale=C.UTF-8", "--no-sync"], folder)
        options = f"-k {folder} {QUICK}"
        _run([*control, "-l", str(folder / "log"), "-o", options, "start"], folder)
        try:
            yield f"postgres://postgres@{quote(str(folder), safe='')}/postgres"
        finally:
            _run([*control, "-m", "immediate", "stop"], folder)
    finally:
        shutil.rmtree(folder)


def _unprivileged() -> str:
    """Give the user that the server runs as where we are root, "" where we are not."""
    if os.geteuid() != 0:
        return ""
    known = {user.pw_name for user in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)


@contextmanager
def found_or_started(candidates: Sequence[str] = CANDIDATES, binaries: Path = BINARIES) -> Iterator[tuple[str, str]]:
    """Give an address and what to say of it; both are "" where there is no PostgreSQL."""
    url = find(candidates)
    programs = newest(binaries)
    if url or programs is None:
        yield url, url
        return
    with private(programs) as url:
        yield url, f"PostgreSQL {programs.parent.name}, started for these tests"


def main(command: Sequence[str] = ()) -> int:
    """Print an address, or run a command with one."""
    if not command:
        url = find()
        sys.stdout.write(f"{url}\n" if url else "")
        return 0 if url else 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with found_or_started() as (url, told):
        sys.stderr.write(f"PostgreSQL for the tests: {told or 'none'}\n")
        return subprocess.run(command, env={**os.environ, "YIDING_TEST_DATABASE": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
