"""The paragraphs of a docx that is nothing but paragraphs, so that it can be set anew without a word or a table lost."""

import io

from docx import Document

from yiding.papers.errors import PaperError
from yiding.rules.words import Words

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OTHER: dict[str, Words] = {
    "tbl": ("表格", "tables"),
    "drawing": ("图片或者图形", "pictures"),
    "pict": ("图片或者图形", "pictures"),
    "object": ("嵌入的对象", "embedded objects"),
    "txbxContent": ("文本框", "text boxes"),
    "footnoteReference": ("脚注", "footnotes"),
    "endnoteReference": ("尾注", "endnotes"),
    "ins": ("没有接受的修订", "tracked changes"),
    "del": ("没有接受的修订", "tracked changes"),
    "numPr": ("自动编号", "automatic numbers"),
}
"""What would be lost, by the name of its element."""


def plain_lines(data: bytes, whole: str) -> list[str]:
    """Give its paragraphs, without the empty ones; `whole` is all that whoever opened it read, within the bounds of what may be opened.

    Errors: PaperError where it holds what would be lost: tables, pictures, notes, tracked changes, numbers that Word counts, words outside of its paragraphs.
    """
    document = Document(io.BytesIO(data))
    for element in document.element.body.iter():
        if isinstance(element.tag, str) and (held := _OTHER.get(element.tag.removeprefix(_W))):
            raise PaperError(cannot((f"里面有{held[0]}", f"it holds {held[1]}")))
    lines = [line.strip() for one in document.paragraphs for line in one.text.splitlines() if line.strip()]
    if _close(whole) != _close("".join(lines)):
        raise PaperError(cannot(("里面有段落以外的文字", "it holds words outside its paragraphs")))
    return lines


def cannot(why: Words) -> Words:
    """Say that a signed text cannot be set, why, and how to go on."""
    return (
        f"签发的文稿不能自动排印：{why[0]}；请在 Word 里按格式排好，再上传印制的文件。",
        f"The signed text cannot be set here: {why[1]}. Set it in Word, and upload what is printed.",
    )


def _close(words: str) -> str:
    return "".join(words.split())
