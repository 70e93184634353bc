"""An office's own Word template, filled with an official paper.

In the template stand the names of `VARIABLES` in double braces, and what is between `{%p for … %}` and `{%p endfor %}` is
repeated, as docxtpl and Jinja have it. A template can ask for endless work: whoever did not write it fills it by `template_filler`.
"""

import datetime
import io
import re
import traceback
from typing import Any

from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import TemplateError
from jinja2.sandbox import SandboxedEnvironment
from lxml.etree import LxmlError

from yiding.papers.docx_parts import without_machine, written
from yiding.papers.errors import PaperError
from yiding.papers.official import Official
from yiding.papers.official_docx import warned
from yiding.papers.official_words import copies_of, lines_of, paragraphs_of
from yiding.papers.printed import Printed, printable
from yiding.rules.words import Words

VARIABLES: dict[str, Words] = {
    "mark": ("版头（红头）", "the red head"),
    "number": ("编号，必须写上", "the number; it must be there"),
    "title": ("标题", "the title"),
    "to": ("主送机关，纪要没有", "whom it is addressed to; minutes have none"),
    "paragraphs": (
        "正文各段，必须写全。每段有 heading（小标题）、text（接在后面的文字）和 level（0 是正文，1 是“一、”，2 是“（一）”，3 是“1.”，4 是“（1）”）",
        "the paragraphs; all of them must be there. Each has heading, the text that runs on after it, and level (0 is text, 1 is 一、, 2 is （一）, 3 is 1., 4 is （1）)",
    ),
    "rolls": (
        "出席、请假、列席名单，更正没有。每份有 label（出席）、names（姓名连成一行）、lines（姓名排成几行，每个姓名不拆开）和 groups（逐个姓名）",
        "who was there; corrections have none. Each has label, names in one line, the same in lines that tear no name, and groups (name by name)",
    ),
    "signed": ("落款各行，纪要没有", "the lines of signature; minutes have none"),
    "copies": ("抄送单位，以句号结束", "who gets a copy, with its full stop"),
    "issuer": ("印发机关", "who issues it"),
    "issued": ("印发日期", "the day of issue"),
}
"""The names that may stand in a template, and what each is."""
_PARTS: Words = (
    "每段的 heading、text、level，每份名单的 label、names、lines、groups",
    "heading, text, level of a paragraph, label, names, lines, groups of a roll",
)
MOST = 10_000_000
"""A part of a filled document is no longer than so many bytes: longer ones are read incompletely."""
_LONGEST_SHOWN = 80
_NEARLY = re.compile(r"(?<=[{}%])_(?=[{}%])")
_BETWEEN = "\U0010fffd"  # private, of no font
_TAG = re.compile(r"\{[{%#].*?[}%#]\}")
_FULL_WIDTH = re.compile("｛[｛%％]|[%％｝]｝")
_FAILS = (
    TemplateError,
    TypeError,
    ValueError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    OpcError,
    LxmlError,
)


def print_template(template: bytes, paper: Official, made: datetime.datetime | None = None) -> Printed:
    """Fill an office's own docx with a paper, dated `made` (with a time zone; now where it is not said).

    Errors: PaperError, one sentence that says what is wrong and where, for a file that is no docx, a name that is not among
    VARIABLES, what Jinja cannot read, what grows too long, and a template that leaves out the number or a paragraph.
    """
    try:
        document = _Template(io.BytesIO(template))
        document.init_docx()
    except Exception as error:  # a damaged file fails in any way
        raise _no_docx() from error
    # Nothing but the paper can be reached from a template, and words are never markup.
    rules = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    try:
        document.render(_named(paper), rules, autoescape=True)
    except _FAILS as error:
        raise _told(error, "") from error
    _check(document.docx, paper)
    without_machine(document.docx, printable(paper.title), made or datetime.datetime.now(datetime.UTC))
    return Printed(written(document.docx), warned(paper))


class _Template(DocxTemplate):  # type: ignore[misc]
    """A template that says where it fails."""

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        """Fill the body, a head, a foot or the notes. Errors: PaperError."""
        try:
            made = str(super().render_xml_part(src_xml, part, context, jinja_env))
        except _FAILS as error:
            raise _told(error, _where(src_xml, error)) from error
        if len(made.encode()) > MOST:
            raise _too_long()
        return made.replace(_BETWEEN, "")


def _where(source: str, error: Exception) -> str:
    """Give the tags of the paragraph in which a template fails, those that the error names where it names any; "" where that is not known."""
    if isinstance(error, TemplateSyntaxError):
        number = error.lineno
    else:
        frames = traceback.extract_tb(error.__traceback__)
        number = next((frame.lineno or 0 for frame in reversed(frames) if frame.filename == "<template>"), 0)
    lines = ["", *re.sub("<w:p([ >])", r"\n<w:p\1", source).split("\n")]  # as docxtpl counts them
    words = re.sub("<[^>]+>", "", lines[number] if number < len(lines) else "")
    tags, named = _TAG.findall(words), re.findall("'([^']+)'", str(error))
    found = " ".join([tag for tag in tags if any(name in tag for name in named)] or tags) or words.strip()
    return found if len(found) <= _LONGEST_SHOWN else f"{found[:_LONGEST_SHOWN]}…"


def _named(paper: Official) -> dict[str, Any]:
    """Give the paper under the names of VARIABLES."""
    words = {name: printable(getattr(paper, name)) for name in ("mark", "number", "title", "to", "issuer", "issued")}
    rolls = [
        {
            "label": printable(roll.label),
            "groups": [*map(printable, roll.groups)],
            "names": "　　".join(map(printable, roll.groups)),
            "lines": "\n".join(lines_of(roll)),
        }
        for roll in paper.rolls
    ]
    paragraphs = [one._asdict() for one in paragraphs_of(paper.paragraphs)]
    signed = [*map(printable, paper.signed)]
    named = {**words, "rolls": rolls, "paragraphs": paragraphs, "signed": signed, "copies": copies_of(paper)}
    return {name: _kept_apart(value) for name, value in named.items()}


def _kept_apart(value: Any) -> Any:
    """Put a sign between what docxtpl would turn into braces ({_{, %_}), which goes again when the part is made."""
    if isinstance(value, str):
        return _NEARLY.sub(f"{_BETWEEN}_{_BETWEEN}", value)
    if isinstance(value, dict):
        return {name: _kept_apart(one) for name, one in value.items()}
    return [*map(_kept_apart, value)] if isinstance(value, list) else value


def _check(document: Any, paper: Official) -> None:
    """See that a filled document says what the paper says. Errors: PaperError."""
    text = _unspaced("".join(node.text or "" for node in document.element.body.iter(qn("w:t"))))
    said = [part for one in paragraphs_of(paper.paragraphs) for part in (one.heading, one.text)]
    braces = _FULL_WIDTH.search(text)
    if braces and not any(map(_FULL_WIDTH.search, [*paper[:3], *said])):
        raise _full_width(braces[0])
    for part in (printable(paper.number), *said):
        if _unspaced(part) not in text:
            raise _left_out(part)


def _unspaced(text: str) -> str:
    return "".join(text.replace(_BETWEEN, "").split())


def _no_docx() -> PaperError:
    return PaperError(
        (
            "模板不是 Word 文档（docx）或者已损坏；请用 Word 或 WPS 另存为 docx 后再用。",
            "The template is no Word document (docx), or is damaged: save it as docx in Word or WPS.",
        )
    )


def _told(error: Exception, where: str) -> PaperError:
    """Say what is wrong with a template, and where."""
    told = " ".join(str(getattr(error, "message", None) or error or type(error).__name__).split())
    at, at_en = (f"“{where}”处", f" at “{where}”") if where else ("", "")
    if isinstance(error, UndefinedError):
        name = (re.findall("'([^']*)'", told) or [told])[-1]
        return PaperError(
            (
                f"模板{at}有不认识的名称（{name}）；请改正，可用的是 {'、'.join(VARIABLES)}，以及{_PARTS[0]}。",
                f"The template names what is not there{at_en} ({name}): mend it, the names are {', '.join(VARIABLES)}, and {_PARTS[1]}.",
            )
        )
    return PaperError(
        (
            f"模板{at}的写法读不懂（{told}）；请检查双花括号和 for、if 是否成对。",
            f"The template cannot be read{at_en} ({told}): see that braces, for and if come in pairs.",
        )
    )


def _full_width(braces: str) -> PaperError:
    return PaperError(
        (
            f"模板里有全角的花括号（{braces}），名称不会被替换；请改成半角的 {{{{ }}}}。",
            f"The template has full-width braces ({braces}), which nothing replaces: write {{{{ }}}}.",
        )
    )


def _left_out(part: str) -> PaperError:
    shown = part if len(part) <= _LONGEST_SHOWN else f"{part[:_LONGEST_SHOWN]}…"
    return PaperError(
        (
            f"照模板印出来会缺“{shown}”；请在模板里写上 number，并用 for 写全 paragraphs 的 heading 和 text。",
            f"What the template prints lacks “{shown}”: write number into it, and heading and text of all paragraphs.",
        )
    )


def _too_long() -> PaperError:
    most = f"{MOST // 1_000_000} MB"
    return PaperError(
        (
            f"照模板印出来的内容超过 {most}；请减少里面的循环和重复。",
            f"What the template prints is longer than {most}: take out loops and repetitions.",
        )
    )
