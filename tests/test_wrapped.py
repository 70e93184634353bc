"""A text gives the same facts as plain text, as a web page, as a Word document and as a PDF."""

import json

import pytest

from bench import accuracy
from bench.accuracy import Case
from bench.facts import Json, facts_of, plain, values
from bench.rows import GROUPS, compare
from bench.spans import check
from bench.tally import Tally
from sources.wrap import TEMPLATES, as_docx, as_html, as_pdf
from yiding.reading import read
from yiding.records import to_json
from yiding.sources import open_source

COMPOSED = [case for case in accuracy.examples() if case.path.suffix == ".txt" and case.expected["meetings"]]
REAL = accuracy.real_sources()
WRAPS = {
    **{f"html-{name}": (lambda text, name=name: as_html(text, name), "page.html") for name in TEMPLATES},
    "docx": (as_docx, "paper.docx"),
    "pdf": (as_pdf, "paper.pdf"),
}
