"""`yiding read`."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from yiding.cli.main import main
from yiding.records import json_schema
from yiding.text import SourceText

YIDING = [sys.executable, "-m", "yiding.cli.main"]


@pytest.fixture
def folder(tmp_path: Path, source: SourceText) -> Path:
    """Give a folder with two sources, one of them in a folder below, and a file that is none."""
    (tmp_path / "乙").mkdir()
    (tmp_path / "甲.txt").write_text(source.text, "utf-8")
    (tmp_path / "乙" / "丙.txt").write_text(source.text, "gb18030")
    (tmp_path / "表.xlsx").write_bytes(b"PK")
    return tmp_path


def test_a_folder_is_read_to_one_valid_record_a_line(folder: Path) -> None:
    """Every readable file below a folder is one line that keeps to the schema; off a terminal the form is ndjson."""
    result = CliRunner().invoke(main, ["read", str(folder)])
    assert result.exit_code == 0
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert sorted(record["source"]["name"] for record in records) == ["丙.txt", "甲.txt"]
    for record in records:
        jsonschema.validate(record, json_schema())
        assert "text" not in record["source"]


def test_processes_give_the_same_bytes(folder: Path) -> None:
    """With --jobs the output is the same, in the same order."""
    alone, together = (CliRunner().invoke(main, ["read", str(folder), *jobs]) for jobs in ([], ["--jobs", "2"]))
    assert alone.stdout_bytes == together.stdout_bytes


def test_a_source_that_cannot_be_read_is_one_line_and_the_others_go_on(folder: Path) -> None:
    """Errors go to standard error, one line each, and the exit code is 1."""
    (folder / "空.txt").write_bytes(b"")
    missing = str(folder / "没有.txt")
    result = CliRunner().invoke(main, ["read", missing, str(folder)])
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    lines = result.stderr.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(f"yiding: {missing}：文件打不开")
    assert lines[1].startswith(f"yiding: {folder / '空.txt'}：文件是空的；")


def test_a_folder_without_sources_is_an_error(tmp_path: Path) -> None:
    """Nothing to read is never taken for everything read."""
    result = CliRunner().invoke(main, ["read", str(tmp_path)])
    assert result.exit_code == 1
    assert result.stderr.startswith(f"yiding: {tmp_path}：文件夹里没有可读的文件；")


def test_standard_input_stands_among_files(folder: Path, source: SourceText) -> None:
    """`-` reads standard input in its place in the order, also with processes."""
    first = str(folder / "甲.txt")
    for jobs in ([], ["--jobs", "1"]):
        result = CliRunner().invoke(main, ["read", first, "-", first, *jobs], input=source.text.encode())
        assert result.exit_code == 0
        assert [json.loads(line)["source"]["name"] for line in result.stdout.splitlines()] == [
            "甲.txt",
            "stdin",
            "甲.txt",
        ]


def test_text_and_address_come_into_the_record(folder: Path, source: SourceText) -> None:
    """--with-text keeps the source text, --url says where it was published."""
    address = "https://gov.example/1.html"
    result = CliRunner().invoke(main, ["read", str(folder / "甲.txt"), "--with-text", "--url", address])
    told = json.loads(result.stdout)["source"]
    assert (told["url"], told["text"]) == (address, source.text)


@pytest.mark.parametrize(
    "arguments",
    [[], ["--format", "xml", "-"], ["--jobs", "0", "-"], ["--url", "u", "a", "b"], ["-", "-o", "/no/such/folder/x"]],
)
def test_a_wrong_call_ends_with_two(arguments: list[str]) -> None:
    """Usage errors are told from sources that cannot be read by their exit code."""
    assert CliRunner().invoke(main, ["read", *arguments], input=b"").exit_code == 2


def test_a_file_is_written_and_not_read_again(folder: Path) -> None:
    """-o writes to a file; the file being written is no source, even if it stands in the folder that is read."""
    out = folder / "out.txt"
    out.write_text("旧")
    result = CliRunner().invoke(main, ["read", str(folder), "--format", "csv", "-o", str(out)])
    assert (result.exit_code, result.stdout) == (0, "")
    table = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"))))
    assert {row["source"] for row in table} == {"甲.txt", "丙.txt"}


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    """A broken pipe ends the run without a word."""
    for number in range(400):
        (folder / f"{number}.txt").write_bytes((folder / "甲.txt").read_bytes())
    process = subprocess.Popen([*YIDING, "read", str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline().startswith(b"{")
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) == 0


def test_a_pipe_gets_whole_lines(folder: Path) -> None:
    """The console script writes UTF-8 to a pipe, whatever the locale."""
    done = subprocess.run(
        [*YIDING, "read", str(folder / "甲.txt")], capture_output=True, check=True, env={"LC_ALL": "C", "PATH": ""}
    )
    assert json.loads(done.stdout)["source"]["name"] == "甲.txt"
    assert done.stderr == b""
