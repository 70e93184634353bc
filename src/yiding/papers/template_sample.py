"""A template to begin with: the house's own form of minutes with names in the place of words; and what templates are tried with."""

from typing import Any

from docx.shared import Length

from yiding.papers.docx_parts import written
from yiding.papers.official import Level, Official, Paragraph, Roll
from yiding.papers.official_docx import ROW, add_edition_row, add_paragraph, add_red_head, add_roll, new_document

_HEAD = 32.0
"""Points of the red head: thirteen characters come on its line."""
_LEVELS: tuple[Level, ...] = (1, 2, 3, 4)


def sample() -> bytes:
    """Make the template; filled, it says what `official_docx` prints, the edition record right after the text."""
    document = new_document()
    add_red_head(document, "{{ mark }}", "{{ number }}", _HEAD)
    document.add_paragraph("{{ title }}", "Title").paragraph_format.space_before = Length(2 * ROW)
    _lines(document, "", "{%p for one in paragraphs %}")
    for level in _LEVELS:
        _lines(document, f"{{%p {'if' if level == 1 else 'elif'} one.level == {level} %}}")
        add_paragraph(document, Paragraph("{{ one.text }}", level, "{{ one.heading }}"))
        document.paragraphs[-1].paragraph_format.keep_with_next = level <= 2
    _lines(document, "{%p else %}")
    add_paragraph(document, Paragraph("{{ one.text }}"))
    _lines(document, "{%p endif %}", "{%p endfor %}")
    _lines(document, "", "{%p for roll in rolls %}")
    add_roll(document, "{{ roll.label }}", ["{{ roll.lines }}"], 3)
    _lines(document, "{%p endfor %}", "", "{%p if copies %}")
    add_edition_row(document, "抄送：{{ copies }}", 3, first=True, last=False)
    _lines(document, "{%p endif %}")
    add_edition_row(document, "{{ issuer }}\t{{ issued }}印发", 0, first=False, last=True)
    return written(document)


def _lines(document: Any, *lines: str) -> None:
    for line in lines:
        document.add_paragraph(line)


SPECIMEN = Official(
    "青岫县人民政府常务会议纪要",
    "青政纪要〔2026〕1号",
    "青岫县人民政府第十届第1次常务会议纪要",
    (
        Paragraph("2026年1月9日，县长周明远主持召开县人民政府第十届第1次常务会议。现纪要如下："),
        Paragraph("", 1, "一、审议《青岫县农村供水管理办法（送审稿）》"),
        Paragraph("会议原则通过《青岫县农村供水管理办法（送审稿）》。由县水务局牵头，抓紧修改完善后印发。"),
        Paragraph("各乡镇要落实巡查制度。", 2, "（一）关于管护责任。"),
        Paragraph("1.逐村核清底数。", 3),
        Paragraph("（1）每周巡查一次。", 4),
    ),
    (Roll("出席", ("周明远", "韩立群", "江涛")), Roll("列席", ("县水务局 顾平川",))),
    copies=("县委办公室", "县人大常委会办公室"),
    issuer="青岫县人民政府办公室",
    issued="2026年1月12日",
)
"""Minutes of an invented county, with all that minutes can have."""
BARE = SPECIMEN._replace(title="更正", paragraphs=(Paragraph("期限更正为2026年12月31日。"),), rolls=(), copies=())
"""A correction, which has neither rolls nor here copies."""
