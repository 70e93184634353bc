"""Programs that run in a process of their own, within limits."""

import subprocess
from pathlib import Path

import pytest

from yiding.sources.limits import MOST_MEMORY, run_apart


def program(folder: Path, text: str) -> str:
    """Write a program; give its file."""
    file = folder / "program.py"
    file.write_text(text, "utf-8")
    return str(file)


def test_a_program_answers_what_it_was_given(tmp_path: Path) -> None:
    """Its stdin is the data; its stdout and its exit code come back."""
    text = "import sys\nif __name__ == '__main__':\n    sys.stdout.write(sys.stdin.read().upper())\n    sys.exit(7)\n"
    done = run_apart(program(tmp_path, text), b"words", 60)
    assert (done.stdout, done.returncode) == (b"WORDS", 7)


def test_a_program_that_takes_too_much_memory_falls(tmp_path: Path) -> None:
    """By itself: whoever started it goes on."""
    pytest.importorskip("resource")
    done = run_apart(program(tmp_path, f"bytearray({MOST_MEMORY})"), b"", 60)
    assert done.returncode
    assert b"MemoryError" in done.stderr


def test_a_program_that_does_not_end_is_ended(tmp_path: Path) -> None:
    """When its time is over."""
    with pytest.raises(subprocess.TimeoutExpired):
        run_apart(program(tmp_path, "while True: pass"), b"", 0.5)
