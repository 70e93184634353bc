"""Any file to its source text, or to one line that says why not."""

import hashlib
import io
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.wrap import as_docx, as_html, as_pdf
from yiding.sources import SourceError, open_source, opening, read_path

WORDS = "青榆区十二届人民政府第9次常务会议纪要\r\n\n　　会议听取了　汇报。<政府工作报告>\t\n"


def test_plain_text_is_kept_to_the_character() -> None:
    """The text of a plain file is the decoded file, with nothing between them."""
    data = WORDS.encode()
    source = open_source(data, "a.txt", url="http://www.qingyu.example/a.txt")
    assert source.text == WORDS
    assert (source.name, source.media_type, source.encoding) == ("a.txt", "text/plain", "utf-8")
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.url == "http://www.qingyu.example/a.txt"
    assert source.places == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_plain_text_is_decoded(encoding: str) -> None:
    """Encodings are told from the bytes."""
    assert open_source(WORDS.encode(encoding), "a.txt").text == WORDS


def test_the_bytes_stand_above_the_name() -> None:
    """A format is known by its bytes whatever the file is called."""
    assert open_source(as_pdf(WORDS), "a.txt").media_type == "application/pdf"
    assert open_source(as_docx(WORDS.strip()), "a.html").media_type.endswith("document")
    assert open_source(as_html(WORDS, "zoom"), "a.txt").media_type == "text/html"
    assert open_source(WORDS.encode(), "a.pdf").media_type == "text/plain"
    assert open_source(WORDS.encode().replace(b"<", b"("), "a.html").text == WORDS.replace("<", "(")


def zipped(name: str) -> bytes:
    """Pack a file of no use."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, b"x")
    return out.getvalue()


REFUSED = [
    (b"", "a.txt", "a.txt：文件是空的；请重新下载。"),
    (b" \r\n\t", "a.html", "a.html：文件是空的；请重新下载。"),
    (b"\xef\xbb\xbf", "a.txt", "a.txt：文件是空的；请重新下载。"),
    (bytes(1000), "a.txt", "a.txt：文件是空的；请重新下载。"),
    (
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        "a.png",
        "a.png：文件是图片；请先做文字识别（OCR）再读。",
    ),
    (
        b"\xff\xd8\xff\xe0" + bytes(100),
        "a.txt",
        "a.txt：文件是图片；请先做文字识别（OCR）再读。",
    ),
    (
        b"RIFF\x00\x00\x00\x00WEBP",
        "a.txt",
        "a.txt：文件是图片；请先做文字识别（OCR）再读。",
    ),
    (b"\x7fELF" + bytes(100), "a", "a：文件是程序；请改读正文的文件。"),
    (b"MZ\x90\x00" + bytes(100), "a.exe", "a.exe：文件是程序；请改读正文的文件。"),
    (b"\x1f\x8b\x08" + bytes(100), "a.gz", "a.gz：文件是压缩包；请解压后读里面的文件。"),
    (b"SQLite format 3\x00", "a.db", "a.db：文件是数据库；请导出为文本、HTML、docx 或 PDF 再读。"),
    (zipped("a.txt"), "a.docx", "a.docx：docx 已损坏或不完整；请重新下载。"),
    (b"\x00\x00\x00\x18ftypmp42", "a.mp4", "a.mp4：文件是录音或录像；请改读书面稿。"),
    (
        zipped("a.txt"),
        "a.zip",
        "a.zip：压缩包里没有 Word 文档；请解压后读里面的文件。",
    ),
    (zipped("OFD.xml"), "a.ofd", "a.ofd：不能读 OFD 文件；请打印成 PDF 再读。"),
    (random.Random(1).randbytes(5000), "a\nb.txt", "a b.txt：文件里不是文字；请换成文本、HTML、docx 或 PDF 再读。"),
    (bytes(range(256)) * 20, "a", "a：文件里不是文字；请换成文本、HTML、docx 或 PDF 再读。"),
]


@pytest.mark.parametrize(("data", "name", "line"), REFUSED)
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, name: str, line: str) -> None:
    """The line names the source, what is wrong, and how to mend it."""
    with pytest.raises(SourceError) as caught:
        open_source(data, name)
    assert str(caught.value) == line


def test_a_file_too_large_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The limit holds for bytes and, before they are read, for files."""
    monkeypatch.setattr(opening, "LARGEST", 1_000_000)
    with pytest.raises(SourceError, match="文件超过 1 MB；"):
        open_source(b"x" * 1_000_001, "a.txt")
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 1_000_001)
    with pytest.raises(SourceError, match="文件超过 1 MB；"):
        read_path(path)


def test_a_path_is_read_under_its_base_name(tmp_path: Path) -> None:
    """The source is named by the file; a file that cannot be opened is told."""
    path = tmp_path / "a.txt"
    path.write_text(WORDS, encoding="utf-8", newline="")
    source = read_path(path)
    assert (source.name, source.text) == ("a.txt", WORDS)
    with pytest.raises(SourceError, match=r"^b\.txt：文件打不开（没有这个文件或文件夹）；请检查路径"):
        read_path(tmp_path / "b.txt")


def refusal(data: bytes, name: str) -> str | None:
    """Give the line with which bytes are refused, None where they give a text."""
    try:
        return None if open_source(data, name).text else "no text"
    except SourceError as error:
        return str(error)


LARGE = [
    (b"\xe4\xbc\x9a" * 10_000_000, "one line"),
    (b"(" * 10_000_000, "brackets"),
    (b"<" * 3_000_000, "tags without end"),
    (b"<p>" * 1_000_000 + "会议".encode(), "tags"),
    (b"<html>" + b"<div>" * 2_500_000, "too many tags"),
]


@pytest.mark.parametrize(("data", "what"), LARGE)
def test_large_files_are_read_or_refused(data: bytes, what: str) -> None:
    """A large hostile file ends in a text or in an error, soon."""
    assert "\n" not in (refusal(data, "large.html") or what)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.docx"]))
def test_any_bytes_give_a_text_or_an_error(data: bytes, name: str) -> None:
    """No bytes bring the reader down."""
    assert (refusal(data, name) or name + "：").startswith(name + "：")
