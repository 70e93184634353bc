"""Packs the parts of a Word document, written by hand."""

import io
import zipfile

from yiding.sources import open_source

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def packed(body: str, **parts: str) -> bytes:
    """Pack the XML of a body, and of further parts, as a document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {W} {R} {MC}><w:body>{body}</w:body></w:document>")
        for name, words in parts.items():
            archive.writestr(f"word/{name}.xml", words)
    return out.getvalue()


def text_of(body: str, **parts: str) -> str:
    """Read the XML of a body."""
    return open_source(packed(body, **parts), "minutes.docx").text
