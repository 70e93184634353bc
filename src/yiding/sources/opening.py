"""The bytes of any readable file to its source text."""

from hashlib import sha256
from pathlib import Path, PurePosixPath

from yiding.sources import docx, html, legacy, pdf
from yiding.sources.errors import FETCH_AGAIN, READ_ALONE, UNPACK, SourceError, Words, of_system
from yiding.sources.sniff import HTML_SUFFIXES, binary, is_noise, is_plain, sniff
from yiding.text.decode import Decoded, decode
from yiding.text.source import SourceText

LARGEST = 200_000_000
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_AS_PDF: Words = ("请打印成 PDF 再读", "print it to a PDF and read that")
_AS_TEXT: Words = ("请换成文本、HTML、docx 或 PDF 再读", "give it as text, HTML, docx or PDF")
_MEDIA = {".doc": "application/msword", ".wps": "application/vnd.ms-works", ".rtf": "application/rtf"}


def open_source(data: bytes, name: str, *, url: str | None = None, declared: str | None = None) -> SourceText:
    """Take the text out of a file of any readable format.

    `name` is the file's name or another word for where it came from, `url` its address, `declared` what its transport
    says of its character set. Errors: SourceError with one line that says what is wrong and how to mend it.
    """
    if len(data) > LARGEST:
        raise SourceError(name, _too_large(), READ_ALONE)
    if not data.strip(b"\x00\t\n\r\f ") or data in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        raise SourceError(name, ("文件是空的", "the file is empty"), FETCH_AGAIN)
    kind = sniff(data)
    if kind == "pdf":
        return _from_pdf(data, name, url)
    if kind == "text":
        return _from_text(data, name, url, declared)
    return _from_office(data, name, url, kind)


def read_path(path: Path, *, url: str | None = None) -> SourceText:
    """Read the file at `path` and take its text out; the source is named by the file's base name.

    `url` is its address. Errors: SourceError, also where the file cannot be opened or is too large.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise SourceError(path.name, _too_large(), READ_ALONE)
        data = path.read_bytes()
    except OSError as error:
        why, why_en = of_system(error)
        wrong = (f"文件打不开（{why}）", f"the file cannot be opened ({why_en})")
        raise SourceError(path.name, wrong, ("请检查路径和权限", "check the path and its permissions")) from None
    return open_source(data, path.name, url=url)


def _too_large() -> Words:
    return f"文件超过 {LARGEST / 1e6:g} MB", f"the file has more than {LARGEST / 1e6:g} MB"


def _from_pdf(data: bytes, name: str, url: str | None) -> SourceText:
    taken = pdf.extract(data, name)
    return SourceText(name, taken.text, "application/pdf", "utf-16be", _digest(data), url, taken.places)


def _from_office(data: bytes, name: str, url: str | None, kind: str) -> SourceText:
    suffix, made = ".docx", data
    if kind == "zip":
        _refuse_archive(data, name)
    else:
        own = PurePosixPath(name).suffix.lower()
        suffix = ".rtf" if kind == "rtf" else own if own in (".doc", ".wps") else ".doc"
        made = legacy.to_docx(data, name, suffix)
    taken = docx.extract(made, name)
    media_type = _MEDIA.get(suffix, _WORD)
    return SourceText(name, taken.text, media_type, "utf-8", _digest(data), url, taken.places, taken.anchors)


def _refuse_archive(data: bytes, name: str) -> None:
    if docx.is_docx(data):
        return
    if b"OFD.xml" in data:
        raise SourceError(name, ("不能读 OFD 文件", "OFD files are not read"), _AS_PDF)
    if PurePosixPath(name).suffix.lower() == ".docx":
        raise SourceError(name, docx.DAMAGED, FETCH_AGAIN)
    raise SourceError(name, docx.NO_DOCUMENT, UNPACK)


def _from_text(data: bytes, name: str, url: str | None, declared: str | None) -> SourceText:
    what = binary(data)
    if what:
        raise SourceError(name, *what)
    markup = b"<" in data or data[:2] in (b"\xff\xfe", b"\xfe\xff")
    decoded = decode(data, declared or (html.declared_charset(data) if markup else None))
    if not (decoded.encoding == "utf-8" and is_plain(data)) and is_noise(decoded.text):
        raise SourceError(name, ("文件里不是文字", "the file is binary"), _AS_TEXT)
    if markup:
        named = PurePosixPath(name).suffix.lower() in HTML_SUFFIXES
        if html.looks_like_html(decoded.text, named=named):
            return _from_html(data, decoded, name, url)
    digest, lost = _digest(data), decoded.undecodable
    return SourceText(name, decoded.text, "text/plain", decoded.encoding, digest, url, undecodable=lost)


def _from_html(data: bytes, decoded: Decoded, name: str, url: str | None) -> SourceText:
    taken = html.extract(decoded.text, name, url)
    lost = html.lost(taken.text) if decoded.undecodable else ()
    return SourceText(
        name, taken.text, "text/html", decoded.encoding, _digest(data), taken.url, taken.places, taken.anchors, lost
    )


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
