"""Make the font in which the PDF reader sees characters whose font a file does not carry.

pdfium drops a run of text whose glyphs it cannot find, and which glyphs it finds depends on the fonts of the machine: on
a server without Chinese fonts whole lines are lost. The font made here has one square for every character, so that the
text layer of a file reads alike on every machine. Needs `fonttools`, which the project itself does not.

    python tools/make_squares.py src/yiding/sources/fonts/squares.ttf
"""

import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

EM = 1000
PLANES = range(0x20, 0x30000)
# every code page of OS/2, Latin 1 to the Korean ones: the reader's font for any script
CODE_PAGES = 0x001F01FF


def make() -> FontBuilder:
    """Build the font: a square of the em for every character of the first three planes."""
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder([".notdef", "square"])
    builder.setupCharacterMap({0x4E00: "square"})
    pen = TTGlyphPen(None)
    pen.moveTo((0, -120))
    for corner in ((0, 880), (EM, 880), (EM, -120)):
        pen.lineTo(corner)
    pen.closePath()
    glyph = pen.glyph()
    builder.setupGlyf({".notdef": glyph, "square": glyph})
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", "square"), (EM, 0)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Yiding Squares", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, ulCodePageRange1=CODE_PAGES, ulCodePageRange2=0)
    builder.setupPost()
    builder.font["cmap"].tables = [_many_to_one()]
    return builder


def _many_to_one() -> CmapSubtable:
    table = CmapSubtable.newSubtable(13)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    table.cmap = {code: "square" for code in PLANES if not 0xD800 <= code < 0xE000}
    return table


if __name__ == "__main__":
    Path(sys.argv[1]).parent.mkdir(parents=True, exist_ok=True)
    make().save(sys.argv[1])
