"""Wraps any plain text as HTML, docx or PDF, a paragraph for each line of it."""

import io
import re
import textwrap
from html import escape

import docx
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

_NAVIGATION = """<div class="header"><div class="nav"><ul>
<li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li>
<li><a href="/zwfw/">政务服务</a></li><li><a href="/hdjl/">互动交流</a></li>
</ul></div></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a></div>
"""
_FOOTER = """<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>
<div class="footer"><p>版权所有：青榆区人民政府</p><p>网站标识码：0000000000　备案号：青ICP备00000000号</p></div>
"""
_HEAD = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{title}</title><style>.a > .b {{ color: red }}</style>
<script>if (1 < 2) document.write("<p>不是正文</p>");</script></head>
<body>
"""
# What stands before and after the paragraphs, and how a paragraph is written.
TEMPLATES = {
    "zoom": ('<div id="zoom">\n', "</div>\n", "<p>{}</p>\n"),
    "trs": (
        '<div class="view TRS_UEDITOR trs_paper_default"><div class="TRS_Editor">',
        "</div></div>",
        '<p style="text-indent: 2em;"><span style="font-size: 12pt">{}</span></p>',
    ),
    "ucap": ('<div class="pages_content" id="UCAP-CONTENT"><!-- 正文开始 -->', "</div>", "<P align=justify>{}</P>\r\n"),
    "vsb": ('<div id="vsb_content_2"><div class="v_news_content">', "</div></div>", "<p>{}</p>"),
    "breaks": ('<td class="bt-content zwgk_content">', "</td>", "{}<br/>\n"),
    "layout": (
        '<table width="960"><tr><td width="20"></td><td><table><tr><td>',
        "</td></tr></table></td></tr></table>",
        "<div>{}</div>",
    ),
    "bare": ('<div class="w1200"><div class="k3">', "</div></div>", "<p>{}</p>\n"),
}


def as_html(text: str, template: str) -> bytes:
    """Write a text as a page of a government site in one of the `TEMPLATES`."""
    before, after, paragraph = TEMPLATES[template]
    lines = [line for line in text.splitlines() if line.strip()]
    body = "".join(paragraph.format(_blanks_kept(escape(line.rstrip(), quote=False))) for line in lines)
    title = escape(lines[0].strip()) if lines else ""
    page = _HEAD.format(title=title) + _NAVIGATION + before + body + after + _FOOTER + "</body></html>"
    return page.encode()


def as_docx(text: str) -> bytes:
    """Write a text as a Word document."""
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(re.sub(r"[\x00-\x08\x0b-\x1f]", "", line))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_pdf(text: str, *, width: int = 28, rows: int = 22) -> bytes:
    """Write a text as a PDF of `width` characters a line and `rows` lines a page, numbered as in GB/T 9704."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    lines = [row for line in text.splitlines() for row in _rows(line, width)]
    for page in range(0, max(1, len(lines)), rows):
        canvas.setFont("STSong-Light", 16)
        for at, row in enumerate(lines[page : page + rows]):
            indent = len(row) - len(row.lstrip("\u3000"))
            canvas.drawString(74 + 16 * indent, 770 - 30 * at, row.strip("\u3000"))
        canvas.setFont("STSong-Light", 14)
        canvas.drawCentredString(A4[0] / 2, 50, f"— {page // rows + 1} —")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _blanks_kept(words: str) -> str:
    """Write all but the last of several blanks as references, as editors of pages do."""
    words = words.replace("\t", "&emsp;")
    return re.sub(" {2,}", lambda m: "&nbsp;" * (len(m[0]) - 1) + " ", words)


def _rows(line: str, width: int) -> list[str]:
    words = line.strip("\u3000 \t\f")
    if not words:
        return [""]
    if _is_paragraph(words, width):
        words = "\u3000\u3000" + words
    rows, row, used = [], "", 0.0
    for character in words:
        wide = 1.0 if character > "\u2e7f" or character in "“”‘’—…〔〕" else 0.5
        if used + wide > width:
            rows.append(row)
            row, used = "", 0.0
        row += character
        used += wide
    return [*rows, row]


def _is_paragraph(words: str, width: int) -> bool:
    return len(words) > width or words[-1] in "。；;："


def dedented(words: str) -> str:
    """Write a text of several lines without the indent it has in a test."""
    return textwrap.dedent(words).strip("\n")
