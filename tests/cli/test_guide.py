"""The guides to the commands."""

import re
from pathlib import Path

import click
import pytest

from yiding.cli.formats import FORMATS
from yiding.cli.main import main
from yiding.cli.rows import COLUMNS

GUIDES = sorted((Path(__file__).parents[2] / "docs" / "guide").glob("*.md"))
GUIDE = "\n".join(path.read_text("utf-8") for path in GUIDES)


def section(command: str) -> str:
    """Give the part of the guide under a command's heading."""
    parts = re.split(rf"^## `yiding {command}`.*$", GUIDE, maxsplit=1, flags=re.M)
    assert len(parts) == 2, f"no heading for {command}"
    return parts[1].split("\n## ", 1)[0]


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_and_option_is_in_the_guide(command: str) -> None:
    """A command has a heading and each of its options a row under it."""
    text = section(command)
    for option in main.commands[command].params:
        if isinstance(option, click.Option):
            for name in option.opts:
                assert f"`{name}" in text, f"{name} of {command}"


def test_every_form_and_column_is_in_the_guide() -> None:
    """The forms of the output and the columns of the table are all described."""
    text = section("read")
    assert [name for name in (*FORMATS, *COLUMNS) if f"`{name}`" not in text] == []


def test_the_guide_names_nothing_that_is_not_there() -> None:
    """Every long option in the guide belongs to a command."""
    known = {opt for command in main.commands.values() for p in command.params for opt in p.opts} | {
        "--help",
        "--version",
    }
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", GUIDE)) <= known
