"""Folders of sources."""

import errno
from pathlib import Path

import pytest

from yiding.sources import SourceError, find_sources


def test_folders_give_their_readable_files_in_order(tmp_path: Path) -> None:
    """Folders are walked in order without hidden files, locks and other formats; files named outright are kept."""
    for name in ("b/2.html", "b/1.TXT", "a.pdf", "c.docx", ".hidden.txt", ".git/x.txt", "~$c.docx", "d.jpg", "e.wps"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    (tmp_path / "z").symlink_to(tmp_path)
    found = [str(path.relative_to(tmp_path)) for path in find_sources([tmp_path])]
    assert found == ["a.pdf", "b/1.TXT", "b/2.html", "c.docx", "e.wps"]
    assert list(find_sources([tmp_path / "d.jpg", tmp_path / "b"])) == [
        tmp_path / n for n in ("d.jpg", "b/1.TXT", "b/2.html")
    ]


def test_a_missing_path_is_told(tmp_path: Path) -> None:
    """A path that is not there is an error when it is reached."""
    with pytest.raises(SourceError, match="没有这个文件或文件夹；请检查路径"):
        list(find_sources([tmp_path / "none"]))


def test_a_folder_that_is_closed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that the system does not open is an error with the system's reason."""

    def closed(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", closed)
    with pytest.raises(SourceError, match="：文件夹打不开（没有权限）；请检查权限。"):
        list(find_sources([tmp_path]))
