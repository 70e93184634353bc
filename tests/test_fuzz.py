"""Broken, mixed and hostile inputs neither crash the reader nor hold it up; `python -m bench.fuzz` tries 100,000."""

import pytest
from bench import fuzz, hostile
from hypothesis import given, settings
from hypothesis import strategies as st

LENGTH = 20_000
SECONDS = 2.0
HOSTILE = dict(hostile.texts(LENGTH))
TOKENS = st.sampled_from([unit for unit in hostile.UNITS if len(unit) < 60])


def test_fifteen_hundred_broken_inputs_are_read_or_refused_in_one_line() -> None:
    """Changed examples and pages, strewn tokens and broken bytes give records that keep the law of spans."""
    outcome = fuzz.run(1_500)
    assert outcome.failures == []
    assert outcome.facts > 10_000


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_endless_repetition_is_read_in_time(name: str) -> None:
    """One thing repeated to 20,000 characters is read in two seconds of CPU time, every fact at its words."""
    with fuzz.limited(SECONDS):
        fuzz.attempt(HOSTILE[name].encode(), "page.txt")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(TOKENS, st.text(max_size=6)), max_size=60))
def test_any_row_of_official_words_is_read(parts: list[str]) -> None:
    """Official words and any characters in any order after an opening give a record that keeps the law of spans."""
    text = hostile.OPENING + "".join(parts)
    with fuzz.limited(SECONDS):
        fuzz.attempt(text.encode("utf-8", "replace"), "page.txt")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.docx", "a.pdf", "a"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    """Any bytes under any name give a record or a refusal of one line."""
    with fuzz.limited(SECONDS):
        fuzz.attempt(data, name)
