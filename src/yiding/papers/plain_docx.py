"""The paragraphs of a docx that is nothing but paragraphs, so that it can be set anew without a word or a table lost."""

import io
import zipfile
from typing import Any

from docx import Document
from docx.opc.exceptions import OpcError
from lxml import etree

from yiding.papers.errors import PaperError
from yiding.rules.words import Words

MOST_LINES = 3000
"""The most paragraphs that are set while somebody waits."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLAIN = frozenset(
    [
        "body",
        "p",
        "r",
        "t",
        "tab",
        "br",
        "cr",
        "hyperlink",
        "bookmarkStart",
        "bookmarkEnd",
        "proofErr",
        "lastRenderedPageBreak",
        "permStart",
        "permEnd",
        "smartTag",
        "commentRangeStart",
        "commentRangeEnd",
    ]
)
_OF_FORM = frozenset({"pPr", "rPr", "sectPr", "smartTagPr"})
"""How paragraphs, runs and pages look: set anew by the form, but for what changes the meaning of words."""
_OTHER: dict[str, Words] = {
    "tbl": ("表格", "tables"),
    "drawing": ("图片或者图形", "pictures"),
    "pict": ("图片或者图形", "pictures"),
    "AlternateContent": ("图片或者图形", "pictures"),
    "object": ("嵌入的对象", "embedded objects"),
    "oMath": ("公式", "formulas"),
    "oMathPara": ("公式", "formulas"),
    "sym": ("符号字体的符号", "signs of a symbol font"),
    "footnoteReference": ("脚注", "footnotes"),
    "endnoteReference": ("尾注", "endnotes"),
    "ins": ("没有接受的修订", "tracked changes"),
    "del": ("没有接受的修订", "tracked changes"),
    "numPr": ("自动编号", "automatic numbers"),
    "vertAlign": ("上标或者下标", "superscripts or subscripts"),
    "strike": ("删除线", "struck-out words"),
    "dstrike": ("删除线", "struck-out words"),
    "fldChar": ("域", "fields"),
    "fldSimple": ("域", "fields"),
}
"""What would be lost, by the name of its element."""
_MEANS = ("numPr", "vertAlign", "strike", "dstrike")
_OFF = ("0", "false", "off", "baseline")
_BROKEN = (OpcError, KeyError, ValueError, TypeError, AttributeError, zipfile.BadZipFile, etree.LxmlError)


def plain_lines(data: bytes, whole: str) -> list[str]:
    """Give its paragraphs, without the empty ones; `whole` is all that whoever opened it read, within the bounds of what may be opened.

    Errors: PaperError where it holds what would be lost: tables, pictures, formulas, notes, tracked changes, numbers that Word counts, words outside of its paragraphs.
    """
    try:
        document = Document(io.BytesIO(data))
        _look(document.element.body)
        lines = [line.strip() for one in document.paragraphs for line in one.text.splitlines() if line.strip()]
    except _BROKEN as error:
        raise PaperError(cannot(("它的结构有损坏", "its structure is damaged"))) from error
    if len(lines) > MOST_LINES:
        raise PaperError(cannot((f"它超过 {MOST_LINES} 段", f"it has more than {MOST_LINES} paragraphs")))
    if _close(whole) != _close("".join(lines)):
        raise PaperError(cannot(("里面有段落以外的文字", "it holds words outside its paragraphs")))
    return lines


def cannot(why: Words) -> Words:
    """Say that a signed text cannot be set, why, and how to go on."""
    return (
        f"签发的文稿不能自动排印：{why[0]}；请在 Word 里按格式排好，再上传印制的文件。",
        f"The signed text cannot be set here: {why[1]}. Set it in Word, and upload what is printed.",
    )


def _look(element: Any) -> None:
    """Look whether an element holds nothing that would be lost. Errors: PaperError."""
    for child in element:
        name = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if name in _OF_FORM:
            for part in child.iter(*(f"{_W}{one}" for one in _MEANS)):
                if part.get(f"{_W}val", "1") not in _OFF:
                    _refuse(etree.QName(part).localname)
        elif name == "br" and child.get(f"{_W}type") == "page" and _within(child):
            raise PaperError(cannot(("段落中间有分页", "a page ends within a paragraph")))
        elif name and (name not in _PLAIN or not child.tag.startswith(_W)):
            _refuse(name)
        else:
            _look(child)


def _within(broken: Any) -> bool:
    """Say whether words stand in the paragraph of a break."""
    paragraph = next(broken.iterancestors(f"{_W}p"))
    return any((text.text or "").strip() for text in paragraph.iter(f"{_W}t"))


def _refuse(name: str) -> None:
    held = _OTHER.get(name, (f"不能排印的内容（{name}）", f"what cannot be set ({name})"))
    raise PaperError(cannot((f"里面有{held[0]}", f"it holds {held[1]}")))


def _close(words: str) -> str:
    return "".join(words.split())
