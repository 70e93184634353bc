"""One source to read: where it is, and what comes of it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from yiding.reading import read
from yiding.records import Record, to_json
from yiding.sources import SourceError, Words, find_sources, open_source, read_path
from yiding.sources.errors import of_system
from yiding.text import SourceText

STDIN = "-"
_NOTHING: Words = (
    "文件夹里没有可读的文件；能读的是文本、HTML、docx、doc、wps、rtf 和 PDF",
    "there is nothing to read in this folder; text, HTML, docx, doc, wps, rtf and PDF can be read",
)


class Task(msgspec.Struct, frozen=True):
    """A source named on the command line or found in a folder; `path` is "-" for standard input.

    `wrong` says why there is nothing to open, in place of a source.
    """

    path: str
    url: str | None = None
    with_text: bool = False
    wrong: Words | None = None

    @property
    def name(self) -> str:
        """What error lines call the source."""
        return "stdin" if self.path == STDIN else self.path


class Unread(msgspec.Struct, frozen=True):
    """Why a source could not be read, in one line."""

    reason: Words


def tasks(paths: tuple[str, ...], url: str | None, with_text: bool, output: Path | None) -> Iterator[Task]:
    """Name the sources one by one: files as given, folders by what is found in them, but never the file being written.

    A folder with nothing to read in it, or which cannot be opened, stands for itself with what is wrong.
    """
    for path in paths:
        if path == STDIN or not Path(path).is_dir():
            yield Task(path, url, with_text)
            continue
        wrong: Words | None = _NOTHING
        try:
            for found in find_sources([Path(path)]):
                if output is None or not output.exists() or not found.samefile(output):
                    wrong = None
                    yield Task(str(found), None, with_text)
        except SourceError as error:
            wrong = error.reason
        if wrong:
            yield Task(path, wrong=wrong)


def take(task: Task) -> SourceText:
    """Open the source of a task; raises SourceError or OSError when it cannot be."""
    if task.path == STDIN:
        return open_source(sys.stdin.buffer.read(), "stdin", url=task.url)
    return read_path(Path(task.path), url=task.url)


def record_of(task: Task) -> Record:
    """Open and read the source of a task; raises SourceError or OSError when it cannot be opened."""
    return read(take(task), with_text=task.with_text)


def perform(task: Task) -> bytes | Unread:
    """Read one source to JSON, or say in one line why not, so that one bad source never stops the others."""
    if task.wrong:
        return Unread(task.wrong)
    try:
        return to_json(record_of(task))
    except Exception as error:
        return Unread(reason(error))


def reason(error: Exception) -> Words:
    """Say what went wrong: in the error's own words when it is about the source, with its class if not."""
    if isinstance(error, SourceError):
        return error.reason
    if isinstance(error, OSError):
        return of_system(error)
    told = f"{type(error).__name__}: {error}"
    return (
        f"读取时出错（{told}）；这是程序的问题，请告知维护人员",
        f"reading failed ({told}); tell who maintains the program",
    )
