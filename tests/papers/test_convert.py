"""Word documents become PDFs through LibreOffice and through a stand-in for it."""

import http.server
import io
import os
import shutil
import stat
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from office.base.composed_files import PNG, as_docx, with_body, with_relation
from yiding.papers import convert
from yiding.papers.convert import as_pdf
from yiding.papers.errors import PaperError

needs_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is missing: sudo apt install libreoffice-writer-nogui"
)
LINKED_PICTURE = """<w:p><w:r><w:drawing>
<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">
<wp:extent cx="990000" cy="990000"/><wp:docPr id="1" name="a"/>
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
<pic:nvPicPr><pic:cNvPr id="0" name="a"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:link="rId99"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="990000" cy="990000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"""


@pytest.fixture
def asked() -> Iterator[list[str]]:
    """Give a server on this machine: its address, then what it was asked for."""
    heard: list[str] = []

    class Answer(http.server.BaseHTTPRequestHandler):
        """Answers everything with a picture."""

        def answer(self) -> None:
            """Note the request and answer it."""
            heard.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(PNG)

        do_GET = do_HEAD = do_OPTIONS = do_PROPFIND = answer  # noqa: N815 - as the server calls them

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.HTTPServer(("127.0.0.1", 0), Answer)
    heard.append(f"http://127.0.0.1:{server.server_port}/a.png")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield heard
    server.shutdown()
    server.server_close()


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a program named soffice the first of the search path; it has still to be written."""
    monkeypatch.setenv("PATH", str(tmp_path) + os.pathsep + os.environ["PATH"])
    program = tmp_path / "soffice"
    program.touch(stat.S_IRWXU)
    return program


@needs_libreoffice
def test_a_document_becomes_a_pdf() -> None:
    """The words of the document are those of the PDF."""
    made = as_pdf("汇报材料", as_docx("会议听取了县水务局关于城乡供水工作情况的汇报。"))
    text = "".join(PdfReader(io.BytesIO(made)).pages[0].extract_text().split())
    assert text == "会议听取了县水务局关于城乡供水工作情况的汇报。"


@needs_libreoffice
def test_nothing_is_fetched(asked: list[str]) -> None:
    """A picture that lies elsewhere is not fetched, even by a document that came past the check."""
    document = with_body(with_relation(as_docx("正文"), "image", asked[0]), LINKED_PICTURE)
    assert as_pdf("汇报材料", document).startswith(b"%PDF-")
    assert len(asked) == 1


def test_a_missing_libreoffice_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is not installed, the PDF is asked for."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PaperError) as caught:
        as_pdf("汇报材料", as_docx())
    assert caught.value.words == (
        "材料“汇报材料”不能转成 PDF：本机没有安装 LibreOffice；请用 Word 或 WPS 另存为 PDF 后上传。",
        "The paper “汇报材料” cannot be turned into a PDF: LibreOffice is not installed here. "
        "Save it as PDF in Word or WPS and upload that.",
    )


@pytest.mark.parametrize("script", ["exit 1", "exit 0"])
def test_a_libreoffice_that_fails_is_told(stand_in: Path, script: str) -> None:
    """A failure, and a file that was not written, are errors."""
    stand_in.write_text(f"#!/bin/sh\n{script}\n")
    with pytest.raises(PaperError, match="LibreOffice 打不开它"):
        as_pdf("汇报材料", as_docx())


def test_a_libreoffice_without_end_is_killed_whole(
    stand_in: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the time is over, it is killed with the processes that it started."""
    stand_in.write_text(f"#!/bin/sh\nsleep 300 &\necho $! > {tmp_path}/child\nwait\n")
    monkeypatch.setattr(convert, "TIME", 0.5)
    started = time.monotonic()
    with pytest.raises(PaperError, match="没有转完"):
        as_pdf("汇报材料", as_docx())
    assert time.monotonic() - started < 5
    child = (tmp_path / "child").read_text().strip()
    while _lives(child):
        assert time.monotonic() - started < 5
        time.sleep(0.05)


def _lives(process: str) -> bool:
    """Say whether a process still runs; one that only waits to be buried does not."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", process], capture_output=True, text=True, check=False).stdout
    return state.strip()[:1] not in ("", "Z")


def test_it_has_a_home_of_its_own(stand_in: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It sees neither the home nor the proxies of whoever runs the office, and leaves no file behind."""
    monkeypatch.setenv("https_proxy", "http://proxy.invalid")
    stand_in.write_text(
        f'#!/bin/sh\nfor last; do true; done\nenv > {tmp_path}/env\necho "$last" > {tmp_path}/source\n'
        'echo %PDF- > "${last%.*}.pdf"\n'
    )
    assert as_pdf("汇报材料", as_docx()) == b"%PDF-\n"
    source = Path((tmp_path / "source").read_text().strip())
    seen = (tmp_path / "env").read_text()
    assert f"HOME={source.parent}\n" in seen
    assert "proxy.invalid" not in seen
    assert not source.parent.exists()
