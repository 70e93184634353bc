"""The bytes of any readable file to its source text."""

from hashlib import sha256
from pathlib import Path, PurePosixPath

from yiding.sources import docx, html, legacy, pdf
from yiding.sources.errors import SourceError
from yiding.sources.sniff import HTML_SUFFIXES, binary, is_noise, is_plain, sniff
from yiding.text.decode import Decoded, decode
from yiding.text.source import SourceText

LARGEST = 200_000_000
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MEDIA = {".doc": "application/msword", ".wps": "application/vnd.ms-works", ".rtf": "application/rtf"}


def open_source(data: bytes, name: str, *, url: str | None = None, declared: str | None = None) -> SourceText:
    """Take the text out of a file of any readable format.

    `name` is the file's name or another word for where it came from, `url` its address, `declared` what its transport
    says of its character set. Errors: SourceError with one line that says what is wrong and how to mend it.
    """
    if len(data) > LARGEST:
        raise SourceError(name, f"the file has more than {LARGEST} bytes", "save the paper alone and read that")
    if not data.strip(b"\x00\t\n\r\f ") or data in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        raise SourceError(name, "the file is empty", "fetch it again")
    kind = sniff(data)
    if kind == "pdf":
        return _from_pdf(data, name, url)
    if kind == "text":
        return _from_text(data, name, url, declared)
    return _from_office(data, name, url, kind)


def read_path(path: Path) -> SourceText:
    """Read the file at `path` and take its text out; the source is named by the file's base name.

    Errors: SourceError, also where the file cannot be opened or is too large.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise SourceError(
                path.name, f"the file has more than {LARGEST} bytes", "save the paper alone and read that"
            )
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(
            path.name, f"the file cannot be opened ({error.strerror})", "check the path and its permissions"
        ) from None
    return open_source(data, path.name)


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
        raise SourceError(name, "OFD files are not read", "print it to a PDF and read that")
    if PurePosixPath(name).suffix.lower() == ".docx":
        raise SourceError(name, "the docx is damaged or cut short", "fetch it again")
    raise SourceError(name, "the file is a zip archive without a Word document", "unpack it and read what is in it")


def _from_text(data: bytes, name: str, url: str | None, declared: str | None) -> SourceText:
    what = binary(data)
    if what:
        raise SourceError(name, f"the file is {what[0]}", what[1])
    markup = b"<" in data or data[:2] in (b"\xff\xfe", b"\xfe\xff")
    decoded = decode(data, declared or (html.declared_charset(data) if markup else None))
    if not (decoded.encoding == "utf-8" and is_plain(data)) and is_noise(decoded.text):
        raise SourceError(name, "the file is binary", "give it as text, HTML, docx or PDF")
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
