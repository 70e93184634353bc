"""`yiding show`."""

from pathlib import Path

from click.testing import CliRunner

from yiding.cli.main import main
from yiding.text import SourceText


def test_a_record_is_shown_without_colours_in_a_pipe(tmp_path: Path, source: SourceText) -> None:
    """What goes to a pipe is plain text that names the meeting."""
    path = tmp_path / "甲.txt"
    path.write_text(source.text, "utf-8")
    result = CliRunner().invoke(main, ["show", str(path)], env={"COLUMNS": "80"})
    assert result.exit_code == 0
    assert "第17次常务会议" in result.stdout
    assert "\x1b" not in result.stdout


def test_colours_are_asked_for_and_refused(source: SourceText) -> None:
    """FORCE_COLOR brings colours, NO_COLOR takes them away."""
    coloured, plain = (
        CliRunner().invoke(main, ["show", "-"], input=source.text.encode(), env={"FORCE_COLOR": "1", **more})
        for more in ({}, {"NO_COLOR": "1"})
    )
    assert "\x1b[32m" in coloured.stdout
    assert "\x1b[32m" not in plain.stdout


def test_a_missing_file_is_one_line() -> None:
    """What cannot be shown is said on standard error in one line, with exit code 1."""
    result = CliRunner().invoke(main, ["show", "没有.txt"])
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("yiding: 没有.txt：文件打不开（没有这个文件或文件夹）；")
    assert len(result.stderr.splitlines()) == 1
