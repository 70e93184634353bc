"""What kind of file bytes are, and whether the office takes them.

The bytes decide, the name has to agree. Taken are docx, xlsx, PDF, PNG and JPG without password, macros, scripts,
embedded files and anything that is fetched from outside when the file is opened. What bears a mark of secrecy is refused
before anything of it is kept; scans and pictures have no text, so that there the declaration of secrecy stands alone.
"""

import re
from collections.abc import Collection
from pathlib import PurePath
from typing import NamedTuple

from yiding.office.base.file_office import Opened, read_office
from yiding.office.base.file_pdf import read_pdf
from yiding.office.base.file_refusals import BROKEN, EMPTY, ENCRYPTED, OLD, Wrong, refused
from yiding.office.base.secrecy import refuse_marked

LARGEST = 50_000_000
_LONGEST_NAME = 200
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_JPG_TAIL = 1 << 16


class Kind(NamedTuple):
    """A kind of file: how its names end, the first one being its own, and its media type."""

    suffixes: tuple[str, ...]
    media_type: str


_OPEN_XML = "application/vnd.openxmlformats-officedocument"
KINDS: dict[str, Kind] = {
    "docx": Kind((".docx",), f"{_OPEN_XML}.wordprocessingml.document"),
    "xlsx": Kind((".xlsx",), f"{_OPEN_XML}.spreadsheetml.sheet"),
    "pdf": Kind((".pdf",), "application/pdf"),
    "png": Kind((".png",), "image/png"),
    "jpg": Kind((".jpg", ".jpeg"), "image/jpeg"),
}


class Looked(NamedTuple):
    """What was seen of a file: its kind, and how many characters its body has, None where that is not known (a scan, a table)."""

    kind: str
    characters: int | None


# 青岫县 → 3, 2026年 → 2, GB/T → 3
_CHARACTER = re.compile(r"[A-Za-z0-9]+|[^\W_]|[^\w\s]")


def characters_in(text: str) -> int:
    """Count the characters of a text as a word processor does: each Chinese one and each sign, a word or a number for one."""
    return sum(1 for _ in _CHARACTER.finditer(text))


def kind_of(name: str, data: bytes, wanted: Collection[str] = tuple(KINDS)) -> str:
    """Give the kind of a file that may be kept, one of `wanted`. Errors: as of `look`."""
    return look(name, data, wanted).kind


def look(name: str, data: bytes, wanted: Collection[str] = tuple(KINDS)) -> Looked:
    """Look into a file that may be kept, of a kind that is `wanted`.

    Errors: Refused with rule "file", one sentence that says what is wrong and how to mend it; Secret where it bears a mark
    of secrecy.
    """
    _check_name(name)
    if not data:
        raise refused(name, EMPTY)
    if len(data) > LARGEST:
        raise refused(name, _too_large(len(data)))
    kind, text, body = _opened(name, data, wanted)
    if kind not in wanted:
        raise refused(name, _unwanted(wanted))
    if PurePath(name).suffix.lower() not in KINDS[kind].suffixes:
        raise refused(name, _mislabelled(kind))
    refuse_marked(PurePath(name).stem, text)
    return Looked(kind, characters_in(body) or None)


def _opened(name: str, data: bytes, wanted: Collection[str]) -> Opened:
    """Look into a file: its kind and its text."""
    if data.startswith(b"PK\x03\x04"):
        found = read_office(name, data)
        if found.kind:
            return found
    elif data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise refused(name, ENCRYPTED if _ENCRYPTED_OFFICE in data else OLD)
    elif data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"%PDF-"):
        text = read_pdf(name, data)
        return Opened("pdf", text, text)
    elif data.startswith(b"\x89PNG\r\n\x1a\n"):
        return Opened(_whole(name, "png", whole=data.endswith(b"IEND\xaeB`\x82")), "")
    elif data.startswith(b"\xff\xd8\xff"):
        return Opened(_whole(name, "jpg", whole=b"\xff\xd9" in data[-_JPG_TAIL:]), "")
    raise refused(name, _unwanted(wanted))


def _whole(name: str, kind: str, *, whole: bool) -> str:
    """Give the kind of a picture that is there to its end."""
    if not whole:
        raise refused(name, BROKEN)
    return kind


def _check_name(name: str) -> None:
    """Refuse a name with a path in it, with signs that cannot be seen or turn others round, or without end."""
    if not name.isprintable() or set(name) & set('/\\:*?"<>|') or name.startswith(".") or not name.strip():
        wrong = Wrong(
            ("名称里有路径或者不能用的字符", "has a path or signs that cannot be used in its name"),
            ("请改名后再上传", "rename it and upload it again"),
        )
        raise refused(name, wrong)
    if len(name) > _LONGEST_NAME:
        wrong = Wrong(
            (f"名称超过 {_LONGEST_NAME} 字", f"has a name of more than {_LONGEST_NAME} characters"),
            ("请改短后再上传", "shorten it and upload it again"),
        )
        raise refused(name, wrong)


def _too_large(size: int) -> Wrong:
    most = f"{LARGEST / 1e6:g} MB"
    return Wrong(
        (f"有 {size / 1e6:.1f} MB，超过上限 {most}", f"has {size / 1e6:.1f} MB, more than the limit of {most}"),
        ("请压缩图片或者拆成几个文件再上传", "compress its pictures or split it, and upload that"),
    )


def _unwanted(wanted: Collection[str]) -> Wrong:
    chinese, english = "、".join(wanted), ", ".join(wanted)
    return Wrong(
        (f"不是这里收的格式（{chinese}）", f"is in none of the formats taken here ({english})"),
        ("请另存为其中一种再上传", "save it as one of them and upload that"),
    )


def _mislabelled(kind: str) -> Wrong:
    suffix = KINDS[kind].suffixes[0]
    return Wrong(
        (f"的内容是 {kind}，与名称的后缀不符", f"holds a {kind}, which its name does not say"),
        (
            f"请确认没有选错文件，把后缀改为 {suffix} 再上传",
            f"make sure it is the right file, and end its name in {suffix}",
        ),
    )
