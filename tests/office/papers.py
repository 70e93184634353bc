"""Composed files for the office's tests."""

import io

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas


def pdf(text: str = "汇报材料", pages: int = 1) -> bytes:
    """Make a PDF with some text on each page."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    stream = io.BytesIO()
    canvas = Canvas(stream)
    for page in range(1, pages + 1):
        canvas.setFont("STSong-Light", 16)
        canvas.drawString(80, 760, f"{text} {page}")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()
