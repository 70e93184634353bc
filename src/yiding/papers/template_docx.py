"""An office's own Word template, filled with an official paper.

In the template stand the names of `VARIABLES` in double braces, and what is between `{%p for … %}` and `{%p endfor %}` is
repeated, as docxtpl and Jinja have it:

| name | what it is |
|---|---|
| `mark`, `number`, `title`, `to`, `issuer`, `issued` | words |
| `copies` | the line of those who get a copy: 县委办公室，县政协办公室。 |
| `paragraphs` | each with `heading`, `text` and `level` (0 to 4) |
| `rolls` | each with `label`, `groups` (names) and `names` (the same, two full-width spaces apart) |
| `signed` | lines |
"""

import datetime
import io
from typing import Any

from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import TemplateError
from jinja2.sandbox import SandboxedEnvironment

from yiding.papers.docx_parts import without_machine, written
from yiding.papers.errors import PaperError
from yiding.papers.official import Official
from yiding.papers.official_docx import warned
from yiding.papers.official_words import copies_of, paragraphs_of
from yiding.papers.printed import Printed, printable

VARIABLES = ("mark", "number", "title", "to", "paragraphs", "rolls", "signed", "copies", "issuer", "issued")


def print_template(template: bytes, paper: Official, made: datetime.datetime | None = None) -> Printed:
    """Fill an office's own docx with a paper, dated `made` (with a time zone; now where it is not said).

    Errors: PaperError, one sentence, for a file that is no docx, a name that is not among VARIABLES, and what Jinja cannot read.
    """
    try:
        document = DocxTemplate(io.BytesIO(template))
        document.init_docx()
    except Exception as error:  # a damaged file fails in any way
        raise _no_docx() from error
    # Nothing but the paper can be reached from a template, and words are never markup.
    rules = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    try:
        document.render(_named(paper), rules, autoescape=True)
    except UndefinedError as error:
        raise _unknown(str(error.message)) from error
    except TemplateSyntaxError as error:
        raise _unreadable(str(error.message)) from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, AttributeError, LookupError, OpcError) as error:
        raise _unreadable(str(error)) from error
    without_machine(document.docx, printable(paper.title), made or datetime.datetime.now(datetime.UTC))
    return Printed(written(document.docx), warned(paper))


def _named(paper: Official) -> dict[str, Any]:
    """Give the paper under the names of VARIABLES."""
    words = {name: printable(getattr(paper, name)) for name in ("mark", "number", "title", "to", "issuer", "issued")}
    rolls = [
        {
            "label": printable(roll.label),
            "groups": [*map(printable, roll.groups)],
            "names": "　　".join(map(printable, roll.groups)),
        }
        for roll in paper.rolls
    ]
    paragraphs = [one._asdict() for one in paragraphs_of(paper)]
    signed = [*map(printable, paper.signed)]
    return {**words, "rolls": rolls, "paragraphs": paragraphs, "signed": signed, "copies": copies_of(paper)}


def _no_docx() -> PaperError:
    return PaperError(
        (
            "模板不是 Word 文档（docx）或者已损坏；请用 Word 或 WPS 另存为 docx 后再用。",
            "The template is no Word document (docx), or is damaged: save it as docx in Word or WPS.",
        )
    )


def _unknown(told: str) -> PaperError:
    names = "、".join(VARIABLES)
    return PaperError(
        (
            f"模板里有不认识的名称（{told}）；可用的是 {names}，请在模板里改正。",
            f"The template names what is not there ({told}): mend it, the names are {', '.join(VARIABLES)}.",
        )
    )


def _unreadable(told: str) -> PaperError:
    return PaperError(
        (
            f"模板的写法读不懂（{told}）；请检查双花括号和 for、if 是否成对。",
            f"The template cannot be read ({told}): see that braces, for and if come in pairs.",
        )
    )
