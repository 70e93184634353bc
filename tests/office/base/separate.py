"""Offices of their own, each with its home and its database, run as processes."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

START = "from yiding.cli.project import start; start()\n"


class Office(NamedTuple):
    """An office: its home, and the address of its database ("" for SQLite)."""

    home: Path
    url: str = ""

    def environment(self) -> dict[str, str]:
        """Give the environment of its processes."""
        kept = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
        return {**kept, "YIDING_HOME": str(self.home), "DATABASE_URL": self.url, "LC_ALL": "C.UTF-8"}

    def run(self, *arguments: str, entered: str = "") -> subprocess.CompletedProcess[str]:
        """Run a command of `yiding`."""
        command = [sys.executable, "-m", "yiding.cli.main", *arguments]
        return subprocess.run(
            command,
            env=self.environment(),
            input=entered,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    def does(self, program: str) -> str:
        """Run a program in it to its end, give what it printed."""
        command = [sys.executable, "-c", START + program]
        return subprocess.run(
            command, env=self.environment(), stdout=subprocess.PIPE, encoding="utf-8", timeout=120, check=True
        ).stdout

    def begins(self, program: str) -> subprocess.Popen[str]:
        """Start a program in it; it has begun when it has printed a line."""
        command = [sys.executable, "-c", START + program]
        process = subprocess.Popen(command, env=self.environment(), stdout=subprocess.PIPE, encoding="utf-8")
        assert process.stdout
        assert process.stdout.readline()
        return process
