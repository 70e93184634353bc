"""Wrong calls."""

import pytest
from click.testing import CliRunner

from yiding.cli.main import main

WRONG = [
    (["nope"], "没有 nope 这个命令；请用 yiding --help 查看用法。", "No such command 'nope'."),
    (["--foo"], "没有 --foo 这个选项；请用 yiding --help 查看用法。", "No such option '--foo'."),
    (["read"], "缺少 FILE|DIR|-…；请用 yiding read --help 查看用法。", "Missing argument 'FILE|DIR|-…'."),
    (["read", "-", "--foo"], "没有 --foo 这个选项；请用 yiding read --help 查看用法。", "No such option '--foo'."),
    (
        ["read", "-", "--jobs", "0"],
        "选项 --jobs 的值不对；请用 yiding read --help 查看用法。",
        "Invalid value for '--jobs'",
    ),
    (["read", "-", "--format", "xml"], "选项 --format 的值不对；", "Invalid value for '--format'"),
    (["read", "-", "--jobs"], "选项 --jobs 的写法不对；", "Option '--jobs' requires an argument."),
    (
        ["show", "会议", "纪要.docx"],
        "多出了 纪要.docx，名称里有空格时要加引号；",
        "Got unexpected extra argument (纪要.docx)",
    ),
    (["read", "a", "b", "--url", "u"], "--url 只能用于一个来源；请一次只读一个文件。", "--url is for one source only"),
    (
        ["read", "-", "-o", "/none/x"],
        "不能写入 /none/x（没有这个文件或文件夹）；请检查路径和权限。",
        "cannot write /none/x: No such",
    ),
    (["read", "-", "-o", "/"], "不能写入 /（这是文件夹）；请检查路径和权限。", "cannot write /: Is a directory"),
]


@pytest.mark.parametrize(("call", "chinese", "english"), WRONG)
def test_a_wrong_call_is_told_in_the_language(call: list[str], chinese: str, english: str) -> None:
    """In Chinese it is one line with how to mend it, in English what click makes of it; the exit code is 2."""
    here, there = (CliRunner().invoke(main, call, env={"LANG": lang}, prog_name="yiding") for lang in ("", "en_US"))
    assert (here.exit_code, there.exit_code) == (2, 2)
    assert here.stderr.startswith(f"yiding: {chinese}")
    assert len(here.stderr.splitlines()) == 1
    assert f"Error: {english}" in there.stderr
    assert here.stdout == there.stdout == ""


def test_a_call_without_a_command_gets_the_help() -> None:
    """`yiding` alone prints what there is."""
    assert "逐字核对的网页" in CliRunner().invoke(main, []).output


@pytest.mark.parametrize(("lang", "words"), [("", "已中断。"), ("en_US", "Interrupted.")])
def test_an_interruption_is_told(monkeypatch: pytest.MonkeyPatch, lang: str, words: str) -> None:
    """Ctrl-C ends the run with 1 and one word."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("yiding.cli.read.perform", interrupted)
    result = CliRunner().invoke(main, ["read", "甲.txt"], env={"LANG": lang})
    assert (result.exit_code, result.stderr) == (1, f"\n{words}\n")
