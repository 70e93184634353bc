"""The language of standard error."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from yiding.cli.language import error_line, language, said
from yiding.cli.main import main
from yiding.cli.pool import _died, _too_long
from yiding.cli.progress import _COUNT
from yiding.cli.task import _NOTHING, reason
from yiding.sources import Words
from yiding.sources.errors import CHINESE, ENGLISH

EMPTY: Words = ("文件是空的；请重新下载", "the file is empty; fetch it again")


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ({}, CHINESE),
        ({"LANG": "C.UTF-8"}, CHINESE),
        ({"LC_ALL": "POSIX", "LANG": "en_US.UTF-8"}, CHINESE),
        ({"LANG": "zh_CN.UTF-8"}, CHINESE),
        ({"LANG": "de_DE.UTF-8"}, CHINESE),
        ({"LANG": "en_GB.UTF-8"}, ENGLISH),
        ({"LC_ALL": "", "LC_MESSAGES": "EN", "LANG": "zh_CN.UTF-8"}, ENGLISH),
        ({"LC_ALL": "zh_CN.UTF-8", "LC_MESSAGES": "en_US", "LANG": "en_US"}, CHINESE),
    ],
)
def test_only_an_english_locale_gets_english(
    monkeypatch: pytest.MonkeyPatch, locale: dict[str, str], expected: int
) -> None:
    """The first variable that is not empty decides; whatever is not English is Chinese."""
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert language() == expected
    assert said(EMPTY) == EMPTY[expected]


def test_a_hostile_name_stays_on_its_line() -> None:
    """Neither the name nor the reason breaks the line or steers the terminal."""
    told = ("坏\x1b[31m了", "bad\x1b[31m")
    assert error_line("甲\n乙.txt", told) == "yiding: 甲 乙.txt：坏 [31m了。"


@pytest.mark.parametrize("command", ["read", "show", "explain"])
def test_every_command_speaks_the_language(tmp_path: Path, command: str) -> None:
    """The line about a source that cannot be read is Chinese, and English in an English locale."""
    path = tmp_path / "空.txt"
    path.write_bytes(b"")
    chinese, english = (
        CliRunner().invoke(main, [command, str(path)], env={"LANG": lang}) for lang in ("zh_CN.UTF-8", "en_US.UTF-8")
    )
    assert chinese.stderr == f"yiding: {path}：文件是空的；请重新下载。\n"
    assert english.stderr == f"yiding: {path}: the file is empty; fetch it again\n"
    assert (chinese.exit_code, english.exit_code) == (1, 1)


def test_records_do_not_know_the_language(tmp_path: Path) -> None:
    """What is written for programs is the same to the byte in every locale."""
    path = tmp_path / "甲.txt"
    path.write_text("通知", "utf-8")
    made = [CliRunner().invoke(main, ["read", str(path)], env={"LANG": lang}) for lang in ("zh_CN", "en_US")]
    assert made[0].stdout_bytes == made[1].stdout_bytes


@pytest.mark.parametrize(
    "words",
    [
        _NOTHING,
        _COUNT,
        _died(-9),
        _too_long(60),
        reason(ValueError("x")),
        reason(PermissionError(13, "Permission denied")),
    ],
)
def test_what_is_no_refusal_of_a_source_has_both_languages(words: Words) -> None:
    """A fault of the program, a lost process and the progress are told in Chinese and in English."""
    chinese, english = words
    assert not chinese.isascii()
    assert english.isascii()
