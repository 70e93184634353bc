"""`yiding explain`."""

from pathlib import Path

from click.testing import CliRunner

from yiding.cli.main import main
from yiding.text import SourceText


def test_a_page_is_written(tmp_path: Path, source: SourceText) -> None:
    """-o writes the page, and without it the page goes to standard output."""
    path, out = tmp_path / "甲.txt", tmp_path / "核对.html"
    path.write_text(source.text, "utf-8")
    filed = CliRunner().invoke(main, ["explain", str(path), "-o", str(out)])
    piped = CliRunner().invoke(main, ["explain", str(path)])
    assert (filed.exit_code, filed.stdout, piped.exit_code) == (0, "", 0)
    assert out.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert piped.stdout_bytes == out.read_bytes()


def test_what_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    """An empty file gives exit code 1 and one line, and no page."""
    (tmp_path / "空.txt").write_bytes(b"")
    out = tmp_path / "x.html"
    result = CliRunner().invoke(main, ["explain", str(tmp_path / "空.txt"), "-o", str(out)])
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1)
    assert not out.exists()
