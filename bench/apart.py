"""Measuring processes of their own, on a new home and the database that is named: nothing that was done before lies in their memory."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from bench import ROOT

Environment = dict[str, str]


@contextmanager
def new_home(address: str) -> Iterator[Environment]:
    """Give the variables of an office on a new home, until the end; its database is a file there where no address is given."""
    with tempfile.TemporaryDirectory(prefix="yiding-bench-") as home:
        yield {"YIDING_HOME": home, "DATABASE_URL": address, "YIDING_LOGS": "json"}


def apart(module: str, own: Environment, *arguments: object) -> str:
    """Run a module of the bench in a process of its own, and give what it printed. Errors: CalledProcessError."""
    done = subprocess.run(
        [sys.executable, "-m", f"bench.{module}", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **own},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        check=True,
    )
    return done.stdout
