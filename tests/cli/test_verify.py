"""`yiding verify`."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from papers.composed_official import MADE
from yiding.cli.main import main
from yiding.papers.seal import public_of, seal, written_key

PRIVATE = bytes(range(32))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a sealed file, in the folder of an office with its public key."""
    path = tmp_path / "纪要.pdf"
    path.write_bytes(b"%PDF")
    (tmp_path / "纪要.pdf.seal").write_bytes(seal(b"%PDF", "纪要.pdf", MADE, PRIVATE))
    (tmp_path / "seal.pub").write_text(written_key(public_of(PRIVATE)), "ascii")
    return path


def run(*words: object, **variables: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(main, ["verify", *map(str, words)], env={"YIDING_HOME": "/nowhere", **variables})


def test_a_whole_file_is_told_whole(file: Path) -> None:
    """By the key of the office of this machine, or by one that is named; and that it is no signature."""
    for result in (run(file, YIDING_HOME=str(file.parent)), run(file, "--key", file.parent / "seal.pub")):
        assert (result.exit_code, result.stderr) == (0, "")
        assert "2026-05-12T00:00:00+00:00" in result.stdout
        assert "不是任何人的签名" in result.stdout
    assert "no person's signature" in run(file, "--key", file.parent / "seal.pub", LANG="en_GB.UTF-8").stdout


def test_a_seal_elsewhere_is_named(file: Path) -> None:
    """As the second argument."""
    elsewhere = file.parent / "a.seal"
    (file.parent / "纪要.pdf.seal").rename(elsewhere)
    assert run(file, elsewhere, "--key", file.parent / "seal.pub").exit_code == 0
    assert run(file, "--key", file.parent / "seal.pub").exit_code == 2


def test_a_changed_file_ends_with_1(file: Path) -> None:
    """One line on standard error says what does not fit."""
    file.write_bytes(b"%PDF-changed")
    result = run(file, "--key", file.parent / "seal.pub")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"yiding: {file}：文件与出具时不一样")
    assert len(result.stderr.splitlines()) == 1


def test_a_name_in_a_seal_cannot_paint_the_terminal(file: Path) -> None:
    """What stands in a seal is data."""
    (file.parent / "纪要.pdf.seal").write_bytes(seal(b"other", "\x1b[31m\n纪要", MADE, PRIVATE))
    result = run(file, "--key", file.parent / "seal.pub")
    assert result.exit_code == 1
    assert "\x1b" not in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("key", ["没有.pub", "纪要.pdf"])
def test_without_a_key_it_is_a_wrong_call(file: Path, key: str) -> None:
    """A file that is missing or no key is told in one line."""
    result = run(file, "--key", file.parent / key)
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
