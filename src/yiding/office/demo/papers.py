"""Papers of the demonstration: composed words, set as PDF or written as a minimal docx, the same bytes every time."""

import io
import json
import zipfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import typst

from yiding.office.base.file_kinds import characters_in
from yiding.office.base.files import keep
from yiding.office.base.models import StoredFile

_FOLDER = Path(__file__).parent
_FONTS = ("Noto Serif CJK SC", "Noto Sans CJK SC", "SimSun", "Source Han Serif SC", "Microsoft YaHei", "PingFang SC")
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" \
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" \
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
_RELATIONS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" \
Target="word/document.xml"/></Relationships>"""


def pdf(title: str, unit: str, paragraphs: Sequence[str]) -> StoredFile:
    """Set a paper as PDF and keep it."""
    data = {"title": title, "unit": unit, "paragraphs": list(paragraphs), "fonts": _FONTS}
    made = typst.compile(
        _FOLDER / "paper.typ",
        root=_FOLDER,
        font_paths=_fonts(),
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    if not isinstance(made, bytes):
        raise TypeError(f"typst gave {type(made).__name__}")
    return keep(made, "pdf", characters_in("\n".join((title, unit, *paragraphs))))


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts()


def docx(title: str, paragraphs: Sequence[str]) -> StoredFile:
    """Write a paper as docx and keep it."""
    body = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in (title, *paragraphs)
    )
    document = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _RELATIONS),
            ("word/document.xml", document),
        ):
            archive.writestr(zipfile.ZipInfo(name), text)  # dated 1980, as every time
    return keep(stream.getvalue(), "docx", characters_in("\n".join((title, *paragraphs))))
