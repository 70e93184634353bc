"""`yiding` itself."""

import pytest
from click.testing import CliRunner

from yiding import __version__
from yiding.cli.main import main


def test_the_version_is_printed() -> None:
    """--version prints the name and the version."""
    assert CliRunner().invoke(main, ["--version"]).stdout == f"yiding {__version__}\n"


@pytest.mark.parametrize("command", ["", *sorted(main.commands)])
def test_help_is_chinese_first_and_english_second(command: str) -> None:
    """Every help text begins in Chinese and says the same in English."""
    text = CliRunner().invoke(main, [command, "-h"] if command else ["-h"]).stdout
    body = text.split("\n\n", 1)[1].split("Options:")[0]
    assert "\u4e00" <= body.strip()[0] <= "\u9fff"
    assert any(word in body for word in ("Read", "read", "Show", "Write", "Print", "Run", "Make"))
