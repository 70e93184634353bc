"""A composed packet: papers of every size, turned pages, a scan, an item without papers."""

import io
from collections.abc import Sequence

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    RectangleObject,
)

from office.base.composed_files import as_pdf, scan
from yiding.papers.packet import Item, Packet, Paper

A4, LANDSCAPE, A1 = (595.0, 842.0), (842.0, 595.0), (1684.0, 2384.0)
READER = "王海　2026年5月7日 16:20"


def pages(words: str, count: int = 1, size: tuple[float, float] = A4, turn: int = 0) -> bytes:
    """Write so many pages that say their words and their number, turned by so many degrees."""
    writer = PdfWriter()
    for number in range(1, count + 1):
        page = writer.add_page(PdfReader(io.BytesIO(as_pdf(f"{words}{number}", size=size))).pages[0])
        page[NameObject("/Rotate")] = NumberObject(turn)
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    """Give what a writer holds as bytes."""
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def packet(items: Sequence[Item] | None = None) -> Packet:
    """Give a packet with the items given, else with one of each kind."""
    return Packet("青岫县人民政府第48次常务会议", "2026年5月8日（周五）上午9时", items if items is not None else ITEMS)


def active(author: str) -> bytes:
    """Write a PDF with everything that must not come along: author, script, link, note, and private data of a program."""
    writer = PdfWriter()
    writer.append(io.BytesIO(pages("活动")))
    writer.metadata = {"/Author": author, "/Creator": author}
    writer.add_annotation(0, Link(rect=RectangleObject((10, 10, 90, 90)), url=f"http://{author}.invalid"))
    action = DictionaryObject({NameObject("/S"): NameObject("/JavaScript")})
    writer.root_object[NameObject("/OpenAction")] = action
    private = DecodedStreamObject()
    private.set_data(author.encode())
    writer.pages[0][NameObject("/PieceInfo")] = writer._add_object(private)
    fonts = writer.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    fonts.get_object()["/F1"].get_object()[NameObject("/Metadata")] = writer._add_object(private)
    return written(writer)


def stamped(*, hidden: bool = False, kind: str = "/Widget") -> bytes:
    """Write a PDF with the picture of a seal in a signature field: a red square."""
    writer = PdfWriter()
    writer.append(io.BytesIO(pages("用印")))
    look = DecodedStreamObject()
    look.set_data(b"1 0 0 rg 0 0 100 100 re f")
    box = ArrayObject(map(FloatObject, (0, 0, 100, 100)))
    look.update({NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Form")})
    look[NameObject("/BBox")] = box
    seal = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject(kind),
            NameObject("/Rect"): ArrayObject(map(FloatObject, (300, 300, 400, 400))),
            NameObject("/F"): NumberObject(6 if hidden else 4),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(look)}),
        }
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(seal)])
    return written(writer)


def with_contents(contents: bytes) -> bytes:
    """Write a page that draws what is given."""
    writer = PdfWriter()
    page = writer.add_blank_page(*A4)
    drawn = DecodedStreamObject()
    drawn.set_data(contents)
    page[NameObject("/Contents")] = writer._add_object(drawn)
    return written(writer)


def cropped() -> bytes:
    """Write a page of which only the middle is seen."""
    writer = PdfWriter()
    page = writer.add_page(PdfReader(io.BytesIO(pages("裁切"))).pages[0])
    page[NameObject("/CropBox")] = ArrayObject(map(FloatObject, (50, 400, 350, 800)))
    return written(writer)


ITEMS = (
    Item(
        "一、",
        "关于城乡供水工作情况的汇报",
        "县水务局　王海",
        (Paper("汇报材料", pages("供水", 3)), Paper("附件1　投资估算", pages("估算", 2, LANDSCAPE))),
    ),
    Item("二、", "会前学法", "", ()),
    Item(
        "三、",
        "审议《青岫县防汛应急预案（修订送审稿）》",
        "县应急管理局",
        (
            Paper("送审稿", pages("右转", 1, turn=90)),
            Paper("修订说明", pages("倒转", 1, turn=180)),
            Paper("审查意见", pages("左转", 1, LANDSCAPE, turn=270)),
            Paper("图纸", pages("图纸", 1, A1)),
            Paper("签批单", scan()),
        ),
    ),
)
