"""The program that fills a template: JSON in, JSON out, and an exit code."""

import msgspec
import pytest

from papers.composed_official import MADE, minutes
from papers.test_template_docx import LINES, template
from yiding.papers import template_filler
from yiding.papers.printed import Printed
from yiding.papers.template_docx import print_template
from yiding.papers.template_filler import MEMORY, REFUSED, Asked, answer
from yiding.rules.words import Words


def asked(*lines: str) -> bytes:
    """Ask for the composed minutes in a template."""
    return msgspec.json.encode(Asked(template(*lines), minutes(), MADE))


def test_it_answers_what_was_printed() -> None:
    """The same bytes as without a program of its own."""
    code, said = answer(asked(*LINES))
    assert code == 0
    assert msgspec.json.decode(said, type=Printed) == print_template(template(*LINES), minutes(), MADE)


def test_it_answers_the_sentence_that_refuses() -> None:
    """In both languages."""
    code, said = answer(asked("{{ tilte }}"))
    assert code == REFUSED
    assert all("tilte" in words for words in msgspec.json.decode(said, type=Words))


def test_out_of_memory_it_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The exit code alone."""

    def fails(*_: object) -> Printed:
        raise MemoryError

    monkeypatch.setattr(template_filler, "print_template", fails)
    assert answer(asked(*LINES)) == (MEMORY, b"")
