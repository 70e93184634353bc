"""Files as people upload them, and hostile ones, composed for the tests."""

import io
import zipfile
from collections.abc import Mapping

import docx
from openpyxl import Workbook
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40) + b"\x00\x00\x00\x00IEND\xaeB`\x82"
JPG = b"\xff\xd8\xff\xe0" + bytes(40) + b"\xff\xd9"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def as_docx(*paragraphs: str, header: str = "") -> bytes:
    """Write paragraphs, and a header, as a Word document."""
    document = docx.Document()
    for paragraph in paragraphs or ("关于城乡供水的汇报",):
        document.add_paragraph(paragraph)
    document.sections[0].header.paragraphs[0].text = header
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def as_xlsx(*cells: str) -> bytes:
    """Write cells as the first column of a workbook."""
    book = Workbook()
    for cell in cells or ("投资估算",):
        book.active.append([cell])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def as_pdf(*lines: str, size: tuple[float, float] = A4) -> bytes:
    """Write lines as one page."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=size)
    canvas.setFont("STSong-Light", 16)
    for number, line in enumerate(lines or ("关于城乡供水的汇报",)):
        canvas.drawString(72, size[1] - 72 - 30 * number, line)
    canvas.save()
    return written.getvalue()


def scan() -> bytes:
    """Draw a page that has no text."""
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=A4)
    canvas.rect(100, 100, 200, 300, fill=1)
    canvas.save()
    return written.getvalue()


def as_zip(parts: Mapping[str, bytes | str]) -> bytes:
    """Pack parts into a zip archive."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return written.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """Unpack a zip archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_parts(data: bytes, parts: Mapping[str, bytes | str]) -> bytes:
    """Give an archive with parts added or put in the place of others."""
    return as_zip(parts_of(data) | dict(parts))


def with_relation(data: bytes, kind: str, target: str, *, outside: bool = True) -> bytes:
    """Give a Word document with one more relation."""
    path = "word/_rels/document.xml.rels"
    mode = ' TargetMode="External"' if outside else ""
    row = f'<Relationship Id="rId99" Type="{RELATED}/{kind}" Target="{target}"{mode}/></Relationships>'
    return with_parts(data, {path: parts_of(data)[path].decode().replace("</Relationships>", row)})


def with_body(data: bytes, xml: str) -> bytes:
    """Give a Word document with XML at the beginning of its body."""
    path = "word/document.xml"
    return with_parts(data, {path: parts_of(data)[path].decode().replace("<w:body>", f"<w:body>{xml}", 1)})


def pdf_with(change: str) -> bytes:
    """Write a PDF that has a password, is restricted, has a file attached, names a script, or opens with an action (/Launch)."""
    writer = PdfWriter()
    writer.append(io.BytesIO(as_pdf()))
    name = NameObject(change if change[0] == "/" else "/JavaScript")
    action = DictionaryObject({NameObject("/S"): name, NameObject("/F"): TextStringObject("calc.exe")})
    if change == "attached":
        writer.add_attachment("inside.txt", b"inside")
    elif change in ("password", "restricted"):
        writer.encrypt("" if change == "restricted" else "open", "owner", algorithm="RC4-128")
    elif change == "named":
        named = ArrayObject([TextStringObject("a"), writer._add_object(action)])
        tree = DictionaryObject({name: DictionaryObject({NameObject("/Names"): named})})
        writer.root_object[NameObject("/Names")] = tree
    else:
        writer.root_object[NameObject("/OpenAction")] = action
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()
