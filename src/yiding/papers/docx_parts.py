"""What python-docx has no words for: grids, fonts by script, borders, fields, and a file that is the same each time."""

import datetime
import io
import zipfile
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from yiding.papers.faces import FACES

_LATIN = "Times New Roman"
_OF_THE_MACHINE = {"extended-properties", "custom-properties", "thumbnail", "stylesWithEffects", "customXml"}
_EPOCH = (1980, 1, 1, 0, 0, 0)
# The order in which Word wants what stands in w:pPr from a border on, and in w:rPr after the spacing.
_IN_PARAGRAPH = tuple(
    f"w:{name}"
    for name in [
        "widowControl",
        "numPr",
        "suppressLineNumbers",
        "pBdr",
        "shd",
        "tabs",
        "suppressAutoHyphens",
        "kinsoku",
        "wordWrap",
        "overflowPunct",
        "topLinePunct",
        "autoSpaceDE",
        "autoSpaceDN",
        "bidi",
        "adjustRightInd",
        "snapToGrid",
        "spacing",
        "ind",
        "contextualSpacing",
        "mirrorIndents",
        "suppressOverlap",
        "jc",
        "textDirection",
        "textAlignment",
        "textboxTightWrap",
        "outlineLvl",
        "divId",
        "cnfStyle",
        "rPr",
        "sectPr",
        "pPrChange",
    ]
)
_AFTER_SPACING = tuple(
    f"w:{name}"
    for name in [
        "w",
        "kern",
        "position",
        "sz",
        "szCs",
        "highlight",
        "u",
        "effect",
        "bdr",
        "shd",
        "fitText",
        "vertAlign",
        "rtl",
        "cs",
        "em",
        "lang",
        "eastAsianLayout",
        "specVanish",
        "oMath",
    ]
)


def element(name: str, **values: object) -> Any:
    """Make an element of WordprocessingML with its attributes."""
    made = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def set_face(properties: Any, face: str) -> None:
    """Name the font of a face (`faces.FACES`), as offices have it, in run properties (w:rPr)."""
    fonts = properties.get_or_add_rFonts()
    for key in (*fonts.keys(),):
        if key.endswith("Theme"):
            del fonts.attrib[key]
    for script, name in (("ascii", _LATIN), ("hAnsi", _LATIN), ("cs", _LATIN), ("eastAsia", FACES[face].office)):
        fonts.set(qn(f"w:{script}"), name)


def set_spacing(properties: Any, twentieths: int) -> None:
    """Set what is added to every character, in twentieths of a point, in run properties (w:rPr)."""
    properties.insert_element_before(element("spacing", val=twentieths), *_AFTER_SPACING)


def set_grid(section: Any, pitch: int) -> None:
    """Lay the lines of a section on a grid; `pitch` in twentieths of a point."""
    for old in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(old)
    section._sectPr.append(element("docGrid", type="lines", linePitch=pitch))


def set_language(document: Any) -> None:
    """Say that a document is in Chinese as it is written on the mainland, so that its punctuation is set so."""
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(element("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA"))


def keep_to_grid(properties: Any) -> None:
    """Put no space between Chinese and Latin characters, and no mark beyond the edge, in paragraph properties (w:pPr)."""
    for name in ("overflowPunct", "autoSpaceDE", "autoSpaceDN"):
        _put(properties, element(name, val=0))


def leave_grid(properties: Any) -> None:
    """Set lines where their own height puts them, in paragraph properties (w:pPr)."""
    _put(properties, element("snapToGrid", val=0))


def stand_on_page(paragraph: Any, across: int, down: int, wide: int, high: int) -> None:
    """Let a paragraph stand in a frame at a place of its page; twips, from the edges of the paper.

    The place is told so since “at the foot of the type area”, and tables with a place, are not understood by every program.
    """
    place = {"wrap": "notBeside", "vAnchor": "page", "hAnchor": "page", "x": across, "y": down}
    frame = element("framePr", w=wide, h=high, hRule="exact", **place)
    paragraph._p.get_or_add_pPr().insert_element_before(frame, *_IN_PARAGRAPH)


def _put(properties: Any, child: Any) -> None:
    """Put a child into paragraph properties where Word wants it."""
    name = f"w:{child.tag.rpartition('}')[2]}"
    properties.insert_element_before(child, *_IN_PARAGRAPH[_IN_PARAGRAPH.index(name) + 1 :])


def add_rule(paragraph: Any, side: str, eighths: int, colour: str = "000000", space: int = 0) -> None:
    """Draw a rule at the top or bottom of a paragraph; its thickness in eighths of a point, its distance in points."""
    properties = paragraph._p.get_or_add_pPr()
    borders = properties.find(qn("w:pBdr"))
    if borders is None:
        borders = element("pBdr")
        _put(properties, borders)
    borders.append(element(side, val="single", sz=eighths, space=space, color=colour))


def repeat_row(row: Any) -> None:
    """Repeat a row of a table at the head of every page."""
    row._tr.get_or_add_trPr().append(element("tblHeader"))


def add_field(run: Any, field: str) -> None:
    """Put a field (PAGE) into a run."""
    instruction = element("instrText")
    instruction.text = f" {field} "
    for part in (element("fldChar", fldCharType="begin"), instruction, element("fldChar", fldCharType="end")):
        run._r.append(part)


def without_machine(document: Any, title: str, made: datetime.datetime) -> None:
    """Leave in the properties of a document its title and date alone: no person, no program, no machine."""
    kept = document.core_properties
    for name in ("author", "last_modified_by", "comments", "keywords", "subject", "category", "version", "identifier"):
        setattr(kept, name, "")
    kept.title, kept.language, kept.revision = title[:255], "zh-CN", 1
    kept.created = kept.modified = made.astimezone(datetime.UTC).replace(tzinfo=None)
    for related in (document.part.package.rels, document.part.rels):
        for key in [key for key, one in related.items() if one.reltype.rsplit("/", 1)[-1] in _OF_THE_MACHINE]:
            del related[key]


def written(document: Any) -> bytes:
    """Write a document so that the same contents give the same bytes."""
    first, second = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _EPOCH), source.read(name), zipfile.ZIP_DEFLATED)
    return second.getvalue()
