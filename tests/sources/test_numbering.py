"""The numbers that Word writes by itself."""

import pytest

from sources.parts import W, text_of
from yiding.sources.numbering import written

LEVELS = "".join(
    f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{suffix}'
    f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    for depth, form, pattern, suffix in (
        (0, "chineseCountingThousand", "%1、", ""),
        (1, "chineseCounting", "（%2）", '<w:suff w:val="nothing"/>'),
        (2, "decimal", "%3.", ""),
        (3, "decimal", "第%4", ""),
        (4, "bullet", "●", ""),
    )
)
NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    "</w:numbering>"
)
STYLES = (
    f'<w:styles {W}><w:style w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="h2"><w:basedOn w:val="h1"/></w:style>'
    '<w:style w:styleId="x"><w:basedOn w:val="x"/></w:style></w:styles>'
)


def paragraph(words: str, depth: int | None = None, number: int = 1, style: str = "") -> str:
    """Write a paragraph, numbered or not."""
    own = "" if depth is None else f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{own}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def test_levels_count_and_begin_again() -> None:
    """A lower level begins anew below each higher one; a list with its own start counts from it."""
    body = "".join(
        [
            *(paragraph("甲", 0), paragraph("乙", 1), paragraph("丙", 1), paragraph("丁", 2), paragraph("戊", 0)),
            *(paragraph("己", 1), paragraph("庚"), paragraph("辛", 3), paragraph("壬", 4), paragraph("癸", 0, 2)),
        ]
    )
    lines = text_of(body, numbering=NUMBERING).splitlines()
    assert lines == ["一、甲", "（一）乙", "（二）丙", "1.丁", "二、戊", "（一）己", "庚", "第1 辛", "壬", "五、癸"]


def test_styles_carry_numbers() -> None:
    """A paragraph is numbered by its style or the one that is based on; numId 0 takes the number away."""
    body = (
        paragraph("甲", style="h1")
        + paragraph("乙", style="h2")
        + paragraph("丙", style="x")
        + paragraph("丁", 0, 0, "h1")
    )
    assert text_of(body, numbering=NUMBERING, styles=STYLES) == "一、甲\n二、乙\n丙\n丁\n"


def test_an_empty_paragraph_shows_no_number() -> None:
    """A number without words is not written, but counted."""
    assert text_of(paragraph("", 0) + paragraph("甲", 0), numbering=NUMBERING) == "\n二、甲\n"


FORMS = [
    (12, "chineseCounting", "十二"),
    (20, "chineseCountingThousand", "二十"),
    (105, "chineseCounting", "一百零五"),
    (110, "japaneseCounting", "一百一十"),
    (1001, "chineseCounting", "一千零一"),
    (10, "ideographDigital", "一〇"),
    (12, "chineseLegalSimplified", "壹拾贰"),
    (3, "decimalEnclosedCircle", "③"),
    (21, "decimalEnclosedCircle", "21"),
    (12, "decimalFullWidth", "１２"),
    (3, "decimalZero", "03"),
    (14, "upperRoman", "XIV"),
    (4, "lowerRoman", "iv"),
    (28, "upperLetter", "BB"),
    (1, "lowerLetter", "a"),
    (7, "hebrew1", "7"),
    (0, "chineseCounting", "0"),
    (123456, "chineseCounting", "123456"),
]


@pytest.mark.parametrize(("number", "form", "words"), FORMS)
def test_numbers_are_written_in_the_forms_of_word(number: int, form: str, words: str) -> None:
    """Each form gives the words that Word shows."""
    assert written(number, form) == words
