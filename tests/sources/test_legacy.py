"""Old Word documents, through LibreOffice and through a stand-in for it."""

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from sources.wrap import as_docx
from yiding.sources import SourceError, legacy, open_source

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(400)


def stand_in(folder: Path, script: str) -> None:
    """Put a program named soffice into a folder."""
    program = folder / "soffice"
    program.write_text("#!/bin/sh\n" + script)
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder the first of the search path."""
    monkeypatch.setenv("PATH", str(tmp_path) + os.pathsep + os.environ["PATH"])
    return tmp_path


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is missing: sudo apt install libreoffice-writer-nogui"
)
@pytest.mark.parametrize(("form", "name"), [("doc", "a.doc"), ("doc", "a.wps"), ("doc", "a"), ("rtf", "a.rtf")])
def test_what_libreoffice_wrote_is_read_through_it(form: str, name: str, tmp_path: Path) -> None:
    """A real document in an old form gives the paragraphs that were put into it."""
    paragraphs = (
        "青榆区人民政府常务会议纪要\n会议听取了区水务局关于《青榆区供水办法（送审稿）》的汇报。\n出席：柏一鸣　程　远"
    )
    docx = tmp_path / "made.docx"
    docx.write_bytes(as_docx(paragraphs))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(tmp_path), str(docx)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    source = open_source(docx.with_suffix(f".{form}").read_bytes(), name)
    assert source.text == f"{paragraphs}\n"
    assert [place.paragraph for place in source.places] == [1, 2, 3]


@pytest.mark.parametrize(("name", "data"), [("a.doc", OLE), ("a.wps", OLE), ("a", OLE), ("a.doc", b"{\\rtf1 x}")])
def test_old_documents_are_read_through_libreoffice(path: Path, name: str, data: bytes) -> None:
    """What LibreOffice writes as docx is read; the bytes and the media type are those of the file itself."""
    made = path / "made.docx"
    made.write_bytes(as_docx("会议听取了汇报。"))
    stand_in(path, f'for last; do true; done\ncp "{made}" "${{last%.*}}.docx"\n')
    source = open_source(data, name)
    assert source.text == "会议听取了汇报。\n"
    assert source.media_type in ("application/msword", "application/vnd.ms-works", "application/rtf")
    assert source.places[0].paragraph == 1


def test_a_missing_libreoffice_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is not installed, the error says what to install."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SourceError, match=r"^a\.doc：读 \.doc 文件要用 LibreOffice.*；请安装 LibreOffice"):
        open_source(OLE, "a.doc")


def test_a_libreoffice_that_fails_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure, a file not written and a run without end are errors."""
    stand_in(path, "exit 1")
    with pytest.raises(SourceError, match="打不开这个文件"):
        open_source(OLE, "a.doc")
    stand_in(path, "exit 0")
    with pytest.raises(SourceError, match="打不开这个文件"):
        open_source(OLE, "a.doc")
    stand_in(path, "exec sleep 5")
    monkeypatch.setattr(legacy, "TIME", 0.1)
    with pytest.raises(SourceError, match=r"在 0 秒内没有读完"):
        open_source(OLE, "a.doc")


@pytest.mark.parametrize(
    ("stream", "wrong"), [("EncryptedPackage", "有密码"), ("Workbook", "电子表格"), ("PowerPoint Document", "演示文稿")]
)
def test_other_ole_files_are_refused(stream: str, wrong: str) -> None:
    """An encrypted docx and a spreadsheet are told apart from a document."""
    data = OLE.replace("WordDocument".encode("utf-16-le"), stream.encode("utf-16-le"))
    with pytest.raises(SourceError, match=wrong):
        open_source(data, "minutes.docx")
