"""Which files of a folder are sources."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from yiding.sources.errors import SourceError, of_system
from yiding.sources.sniff import READABLE_SUFFIXES


def find_sources(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the files among `paths` as they are, and from the folders among them the readable files, sorted.

    Readable is what has a suffix of ours and is not hidden. Links to folders are not followed.
    Errors: SourceError where a path does not exist.
    """
    for path in paths:
        if path.is_dir():
            yield from _within(path)
        elif path.exists():
            yield path
        else:
            wrong = ("没有这个文件或文件夹", "there is no such file or folder")
            raise SourceError(str(path), wrong, ("请检查路径", "check the path"))


def _within(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        why, why_en = of_system(error)
        wrong = (f"文件夹打不开（{why}）", f"the folder cannot be opened ({why_en})")
        raise SourceError(str(folder), wrong, ("请检查权限", "check its permissions")) from None
    for entry in entries:
        if entry.name.startswith((".", "~$")):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _within(entry)
        elif entry.suffix.lower() in READABLE_SUFFIXES and entry.is_file():
            yield entry
