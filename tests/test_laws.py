"""The laws of the house over random damage: no fact without a span, and the words at its spans are the fact's text."""

import json
import random
from functools import cache

import jsonschema
import pytest
from bench import corpus
from bench.accuracy import examples
from bench.facts import Json, facts_of
from bench.spans import Damaged, How, check, stands
from hypothesis import given, settings
from hypothesis import strategies as st

from damage import CLEAN, DAMAGES
from yiding.reading import read
from yiding.records import json_schema, to_json
from yiding.sources import open_source
from yiding.text import SourceText

VALIDATOR = jsonschema.Draft202012Validator(json_schema())


@cache
def texts() -> list[str]:
    """Give the composed texts that are damaged: examples, texts of the damage makers, pages of the bench corpus."""
    read_in = [open_source(case.path.read_bytes(), case.path.name).text for case in examples()]
    return [*read_in, *CLEAN.values(), *(page.text for page in corpus.pages(12))]


def source_of(text: str) -> SourceText:
    """Take a text as the source text of a plain file."""
    return SourceText("composed.txt", text, "text/plain", "utf-8", "0" * 64)


def held(text: str) -> Json:
    """Read a text, hold all laws over its record, and give the record."""
    source = source_of(text)
    data = to_json(read(source))
    record = json.loads(data)
    broken = [(fact["rule"], fact["text"], fact["spans"]) for fact in check(record, text).broken]
    assert broken == []
    VALIDATOR.validate(record)
    assert to_json(read(source)) == data
    assert record["meetings"] or record["source"]["not_a_meeting"]
    for fact in facts_of(record):
        assert 0 <= fact["certainty"] <= 1
        assert fact["rule"]
    for damage in record["source"].get("damage", []):
        assert all(0 <= start <= end <= len(text) for start, end in damage["spans"])
    return record


@pytest.mark.parametrize("damage", sorted(DAMAGES))
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_laws_hold_over_damage(damage: str, data: st.DataObject) -> None:
    """Any damage that the web does, done to any composed text, leaves every fact at its words."""
    text = data.draw(st.sampled_from(texts()))
    seed = data.draw(st.integers(0, 2**32))
    try:
        spoilt = DAMAGES[damage](text, random.Random(seed))
    except ValueError:  # nothing in this text that the damage could be done to
        return
    held(spoilt)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_laws_hold_over_two_damages_at_once(data: st.DataObject) -> None:
    """Two damages, one over the other, leave every fact at its words."""
    text = data.draw(st.sampled_from(texts()))
    chance = random.Random(data.draw(st.integers(0, 2**32)))
    for name in data.draw(st.lists(st.sampled_from(sorted(DAMAGES)), min_size=2, max_size=2)):
        try:
            text = DAMAGES[name](text, chance)
        except ValueError:
            continue
    held(text)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_laws_hold_over_cuts_and_insertions(data: st.DataObject) -> None:
    """Stretches cut out and words put in anywhere leave every fact at its words."""
    text = data.draw(st.sampled_from(texts()))
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(text)))
        size = data.draw(st.integers(0, 60))
        word = data.draw(
            st.sampled_from(
                [
                    "",
                    "\n",
                    " ",
                    "《",
                    "》",
                    "（",
                    "）",
                    "第",
                    "、",
                    "，",
                    "。",
                    "要",
                    "由",
                    "2024年",
                    "(huì)",
                    "會議",
                    "?",
                ]
            )
        )
        text = text[:start] + word + text[start + size :]
    held(text)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_laws_hold_over_halves_of_two_texts(data: st.DataObject) -> None:
    """The head of one text and the tail of another give facts at their words."""
    head, tail = data.draw(st.sampled_from(texts())), data.draw(st.sampled_from(texts()))
    cut, start = data.draw(st.integers(0, len(head))), data.draw(st.integers(0, len(tail)))
    held(head[:cut] + tail[start:])


@pytest.mark.parametrize("place", range(12))
def test_corpus_pages_keep_the_laws(place: int) -> None:
    """The pages that speed is measured on are read into facts at their words."""
    record = held(corpus.pages(12)[place].text)
    assert record["meetings"]
    assert record["meetings"][0]["items"]


FACT = {"value": "县财政局", "rule": "unit", "certainty": 1.0}
# What a fact says · where · in which text · how it stands
JUDGED: list[tuple[str, list[tuple[int, int]], str, How]] = [
    ("县财政局", [(1, 5)], "由县财政局负责", "exact"),
    ("县财政局", [(1, 6)], "由縣財 政局负责", "exact"),
    ("县财政局", [(0, 9)], "縣(xiàn)財政局", "missing"),  # the last character is not reached
    ("县长", [(0, 8)], "縣(xiàn)長负责", "exact"),
    ("县财政局", [(0, 4)], "由县财政局负责", "missing"),
    ("县财政局", [], "由县财政局负责", "missing"),
    ("县财政局", [(1, 99)], "由县财政局负责", "missing"),
    ("县财政局", [(5, 5)], "由县财政局负责", "missing"),
    ("", [(1, 5)], "由县财政局负责", "missing"),
    ("县 财政局", [(3, 6), (0, 1)], "县和财政局", "missing"),
    ("县 财政局", [(2, 5), (0, 1)], "县和财政局", "exact"),
    ("2024年", [(0, 4)], "2024", "missing"),
]


@pytest.mark.parametrize(("text", "spans", "source", "how"), JUDGED)
def test_the_law_itself_tells_right_from_wrong(text: str, spans: list[tuple[int, int]], source: str, how: How) -> None:
    """Blanks, script and glosses aside, other words break the law, as do spans that are empty or out of bounds."""
    fact = {**FACT, "text": text, "spans": spans}
    assert stands(fact, source, Damaged({"source": {}})) == how


def test_declared_damage_excuses_words_that_differ() -> None:
    """A value that rests on repaired words stands on the damage that its spans overlap."""
    fact = {**FACT, "text": "2024年", "spans": [(0, 4)]}
    damaged = Damaged({"source": {"damage": [{"spans": [[3, 4]]}]}})
    assert stands(fact, "2024", damaged) == "repaired"
    assert stands({**fact, "spans": [(0, 3)]}, "2024", damaged) == "missing"
