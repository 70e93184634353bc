"""A program of ours in a process of its own, so that a hostile file can neither hang nor bring down who reads it.

This file is also run by itself, as that process: it bounds its memory and becomes the program whose file it is told. It
imports nothing of ours, to start fast.
"""

import runpy
import subprocess
import sys
from pathlib import Path

MOST_MEMORY = 2 << 30


def run_apart(program: str, data: bytes, seconds: float) -> subprocess.CompletedProcess[bytes]:
    """Run the file of a program with data on its stdin. Errors: subprocess.TimeoutExpired; the exit code tells others."""
    command = [sys.executable, "-P", str(Path(__file__)), program]
    return subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False)


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    _bound_memory()
    runpy.run_path(sys.argv[1], run_name="__main__")
