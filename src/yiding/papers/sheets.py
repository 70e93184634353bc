"""Pages of a PDF brought over into another, whole and without anything that is active, and what is laid on them.

A page's contents become one form, drawn first; what is laid on it is drawn after it and cannot be undone by it. Of its
annotations stay those that are seen when it is printed (stamps, signatures, notes on the page), as pictures; links,
actions, metadata and the document around the page stay behind. Coordinates are in points, from the lower left.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
)

_PRINTED, _HIDDEN, _NO_VIEW = 4, 2, 32
_NOT_DRAWN = {"/Link", "/Popup", "/Text", "/FileAttachment"}
_PRIVATE = ("/Metadata", "/PieceInfo", "/LastModified", "/OPI")


class Sheet(NamedTuple):
    """A page that was brought over: its dictionary, the box that is seen (left, bottom, right, top) and its turn in degrees."""

    page: PageObject
    box: tuple[float, float, float, float]
    turn: int

    @property
    def size(self) -> tuple[float, float]:
        """Give width and height as the reader sees them."""
        left, bottom, right, top = self.box
        wide, high = right - left, top - bottom
        return (high, wide) if self.turn in (90, 270) else (wide, high)

    def matrix(self, across: float = 0, up: float = 0, scale: float = 1) -> tuple[float, ...]:
        """Give the matrix that lays something upright on the page, `across` and `up` from the lower left that is seen."""
        left, bottom, right, top = self.box
        return {
            0: (scale, 0, 0, scale, left + across, bottom + up),
            90: (0, scale, -scale, 0, right - up, bottom + across),
            180: (-scale, 0, 0, -scale, right - across, top - up),
            270: (0, -scale, scale, 0, left + up, top - across),
        }[self.turn]


def sheet_of(page: PageObject) -> Sheet:
    """Give a page that was brought over before, so that more can be laid on it."""
    return Sheet(page, _seen(page), page.rotation % 360)


def bring(writer: PdfWriter, reader: PdfReader) -> Iterator[Sheet]:
    """Bring all pages of a reader over into a writer."""
    for source in reader.pages:
        page = writer.add_blank_page(1, 1)
        page[NameObject("/MediaBox")] = _numbers(_seen(source))
        page[NameObject("/Rotate")] = NumberObject(source.rotation % 360)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): DictionaryObject()})
        page[NameObject("/Contents")] = writer._add_object(DecodedStreamObject())
        sheet = sheet_of(page)
        lay(sheet, form_of(writer, source), (1, 0, 0, 1, 0, 0))
        page[NameObject("/Annots")] = ArrayObject(_pictures(writer, source))
        yield sheet


def form_of(writer: PdfWriter, page: PageObject) -> IndirectObject:
    """Make a page's contents a form of the writer."""
    form = DecodedStreamObject()
    contents = page.get_contents()
    form.set_data(contents.get_data() if contents is not None else b"")
    resources: Any = page.get("/Resources", DictionaryObject()).get_object()
    group: Any = page.get("/Group", DictionaryObject()).get_object()
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): _numbers(_seen(page)),
            NameObject("/Resources"): _copy(writer, resources),
        }
    )
    if group:
        form[NameObject("/Group")] = _copy(writer, group)
    return writer._add_object(form.flate_encode())


def lay(sheet: Sheet, form: IndirectObject, matrix: tuple[float, ...]) -> None:
    """Lay a form on a page, over what is there."""
    forms: Any = sheet.page["/Resources"]["/XObject"]  # type: ignore[index]
    name = f"/Laid{len(forms)}"
    forms[NameObject(name)] = form
    contents: Any = sheet.page["/Contents"].get_object()
    places = " ".join(f"{number:.4f}" for number in matrix)
    contents.set_data(contents.get_data() + f"q {places} cm {name} Do Q\n".encode())


def strip(writer: PdfWriter) -> None:
    """Take out of everything that was brought over what programs noted for themselves: metadata of pictures and forms."""
    for thing in writer._objects:
        if isinstance(thing, DictionaryObject):
            for key in _PRIVATE:
                thing.pop(key, None)


def _seen(page: PageObject) -> tuple[float, float, float, float]:
    """Give the part of a page that is seen: its crop box inside its media box."""
    media, crop = page.mediabox, page.cropbox
    left, bottom = max(media.left, crop.left), max(media.bottom, crop.bottom)
    right, top = min(media.right, crop.right), min(media.top, crop.top)
    chosen = (left, bottom, right, top) if left < right and bottom < top else tuple(media)
    a, b, c, d = map(float, chosen)
    return a, b, c, d


def _pictures(writer: PdfWriter, page: PageObject) -> Iterator[IndirectObject]:
    """Make the annotations that are seen stamps, which look the same and do nothing."""
    for entry in page.get("/Annots", ArrayObject()).get_object() or ():
        note: Any = entry.get_object()
        look = _look(note)
        flags = int(note.get("/F", 0)) if look is not None else _HIDDEN
        if look is None or flags & (_HIDDEN | _NO_VIEW):
            continue
        stamp = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/Stamp"),
                NameObject("/Rect"): _numbers(tuple(float(number) for number in note["/Rect"])),
                NameObject("/F"): NumberObject(_PRINTED),
                NameObject("/AP"): DictionaryObject({NameObject("/N"): _copy(writer, look)}),
            }
        )
        yield writer._add_object(stamp)


def _look(note: Any) -> Any:
    """Give how an annotation looks, None where it is not drawn; one with several states is drawn in that it is in."""
    if not isinstance(note, DictionaryObject) or note.get("/Subtype") in _NOT_DRAWN:
        return None
    looks: Any = note.get("/AP", DictionaryObject()).get_object()
    look: Any = looks.get("/N", DictionaryObject()).get_object()
    if not isinstance(look, StreamObject) and isinstance(look, DictionaryObject):
        look = look.get(note.get("/AS", "/Off"), DictionaryObject()).get_object()
    return look if isinstance(look, StreamObject) else None


def _copy(writer: PdfWriter, thing: Any) -> Any:
    """Copy something with all it points at, once, and give the way to it."""
    copy = thing.clone(writer)
    return getattr(copy, "indirect_reference", None) or copy


def _numbers(numbers: tuple[float, ...]) -> ArrayObject:
    return ArrayObject(map(FloatObject, numbers))
