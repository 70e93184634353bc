"""A text gives the same facts as plain text, as a web page, as a Word document and as a PDF."""

import json
from collections.abc import Callable
from functools import partial

import pytest
from bench import accuracy
from bench.accuracy import Case
from bench.facts import Json, facts_of, folded, plain, values
from bench.spans import check

from sources.wrap import TEMPLATES, as_docx, as_html, as_pdf
from yiding.reading import read
from yiding.records import to_json
from yiding.sources import open_source

COMPOSED = [case for case in accuracy.examples() if case.path.suffix == ".txt" and case.expected["meetings"]]
REAL = accuracy.real_sources()
WRAPS: dict[str, tuple[Callable[[str], bytes], str]] = {
    **{f"html-{name}": (partial(as_html, template=name), "page.html") for name in TEMPLATES},
    "docx": (as_docx, "paper.docx"),
    "pdf": (as_pdf, "paper.pdf"),
}
# A text whose lines a PDF has broken once cannot be told from one broken twice: it is not put into a PDF again.
BROKEN_BEFORE = ("08-pdf-wrap-61",)
WRAPPED = [
    pytest.param(case, wrap, id=f"{case.name}-{wrap}")
    for case in COMPOSED + REAL
    for wrap in sorted(WRAPS)
    if not (wrap == "pdf" and case.path.stem in BROKEN_BEFORE)
]


def facts_and_words(record: Json) -> tuple[Json, list[tuple[str, str]]]:
    """Give what a record says of the meetings, and the words of every fact of them."""
    words = [
        (fact["rule"].split(".")[0], plain(fact["text"]) or "") for fact in facts_of({**record, "publication": {}})
    ]
    return folded(values(record["meetings"])), words


def read_as(data: bytes, name: str) -> tuple[Json, str]:
    """Read a file; give the record and the source text."""
    source = open_source(data, name)
    return json.loads(to_json(read(source))), source.text


@pytest.mark.parametrize(("case", "wrap"), WRAPPED)
def test_wrapping_changes_no_fact(case: Case, wrap: str) -> None:
    """The meetings of the wrapped text have the facts and words of the plain text, and they stand at their spans."""
    plain_record, text = read_as(case.path.read_bytes(), case.path.name)
    make, name = WRAPS[wrap]
    record, wrapped = read_as(make(text), name)
    assert check(record, wrapped).broken == []
    facts, words = facts_and_words(record)
    same_facts, same_words = facts_and_words(plain_record)
    assert facts == same_facts
    assert words == same_words


@pytest.mark.parametrize(("case", "wrap"), WRAPPED)
def test_wrapping_changes_no_publication_data(case: Case, wrap: str) -> None:
    """The publication data that the expected record has are read from the wrapped text as from the plain one."""
    plain_record, text = read_as(case.path.read_bytes(), case.path.name)
    make, name = WRAPS[wrap]
    record, _ = read_as(make(text), name)
    keys = ("index_no", "document_no", "publisher", "openness", "written_on", "published_on")
    got, want = values(record["publication"]), values(plain_record["publication"])
    assert {key: plain(got.get(key)) for key in keys} == {key: plain(want.get(key)) for key in keys}
