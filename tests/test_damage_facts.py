"""Damage that can be undone changes neither the facts nor their words."""

import json
import random

import pytest
from bench.accuracy import examples
from bench.facts import Json, facts_of, folded, plain, values

from damage import CLEAN, DAMAGES
from yiding.reading import read
from yiding.records import to_json
from yiding.sources import open_source
from yiding.text import SourceText

UNDONE = sorted(name for name, maker in DAMAGES.items() if maker.undone)


def record_of(text: str) -> Json:
    """Read a text."""
    return json.loads(to_json(read(SourceText("composed.txt", text, "text/plain", "utf-8", "0" * 64))))


def clean_texts() -> dict[str, str]:
    """Give the texts of the damage makers and of the undamaged examples in simplified characters."""
    texts = dict(CLEAN)
    for case in examples():
        source = open_source(case.path.read_bytes(), case.path.name)
        record = read(source)
        clean = not record.source.damage and record.source.script == "simplified"
        if clean and record.meetings:
            texts[case.name] = source.text
    return texts


TEXTS = clean_texts()


def words_of(record: Json) -> list[tuple[str, str]]:
    """Give the rule and the words of every fact, in one form of brackets and without blanks."""
    return [(fact["rule"], plain(fact["text"]) or "") for fact in facts_of(record)]


def bare_values(record: Json) -> Json:
    """Give the values of publication and meetings, strings in one form of brackets and without blanks."""
    return folded(values({"publication": record["publication"], "meetings": record["meetings"]}))


def test_there_are_clean_texts_to_damage() -> None:
    """At least eighteen clean texts and ten kinds of damage that can be undone are there."""
    assert len(TEXTS) >= 18
    assert len(UNDONE) >= 10


@pytest.mark.parametrize("damage", UNDONE)
@pytest.mark.parametrize("name", sorted(TEXTS))
def test_damage_that_can_be_undone_changes_no_fact(name: str, damage: str) -> None:
    """The damaged text gives the values and the words of the clean text."""
    clean = record_of(TEXTS[name])
    try:
        spoilt = record_of(DAMAGES[damage](TEXTS[name], random.Random(7)))
    except ValueError:
        return  # nothing in this text that the damage could be done to
    if damage == "broken_pairs" and not all(entry["repaired"] for entry in spoilt["source"]["damage"]):
        return  # more than one reading fits some of the broken bytes, and the source says so
    assert bare_values(spoilt) == bare_values(clean)
    assert words_of(spoilt) == words_of(clean)


@pytest.mark.parametrize("damage", UNDONE)
@pytest.mark.parametrize("name", sorted(CLEAN))
def test_damage_is_declared(name: str, damage: str) -> None:
    """What was done to a text is told in the damage of the source or in its script."""
    spoilt = DAMAGES[damage](CLEAN[name], random.Random(7))
    if spoilt == CLEAN[name] or damage == "exotic_blanks":
        return
    source = record_of(spoilt)["source"]
    if damage not in ("wide_forms", "narrow_punctuation"):
        assert source.get("damage") or source["script"] != "simplified"
