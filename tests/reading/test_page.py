"""Facts are made from places in the mended text and point at the words of the source."""

import pytest

from reading.composed import page_of
from yiding.reading.page import split_lines

LINES = [
    # a text, its lines
    ("会议开始。\n会议结束。", ["会议开始。", "会议结束。"]),
    ("　　会议开始。\n  会议结束。  ", ["会议开始。", "会议结束。"]),
    ("会议开始。\n\n　\n会议结束。\n", ["会议开始。", "会议结束。"]),
    ("会议 开始。", ["会议 开始。"]),
    ("", []),
    ("\n 　\n", []),
]
SOURCES = [
    # a source text, words of the mended text, the words of the source that they stand for
    ("会议审议《澄岭县供水办法》。", "澄岭县供水办法", "澄岭县供水办法"),
    ("會議審議《澄嶺縣供水辦法》。", "澄岭县供水办法", "澄嶺縣供水辦法"),
    ("會(huì)議審議《澄嶺縣供水(shuǐ)辦法》。", "会议审议", "會議審議"),
    ("会议于２０２５年３月５日召开。", "2025年3月5日", "２０２５年３月５日"),
]


@pytest.mark.parametrize(("text", "lines"), LINES)
def test_lines(text: str, lines: list[str]) -> None:
    """Lines lose the blanks around them, empty ones are no lines, and each knows where it stands."""
    found = split_lines(text)
    assert [line.text for line in found] == lines
    assert [text[line.start : line.end] for line in found] == lines


@pytest.mark.parametrize(("source", "words", "original"), SOURCES)
def test_a_fact_points_at_its_words(source: str, words: str, original: str) -> None:
    """The text of a fact is that of the mended words, its spans hold those words in the source, glosses left out."""
    page = page_of(source)
    at = page.text.index(words)
    fact = page.fact("value", at, at + len(words), "some.rule")
    assert (fact.value, fact.text, fact.rule) == ("value", words, "some.rule")
    assert "".join(source[a:b] for a, b in fact.spans).replace("(huì)", "") == original


def test_words_lose_layout_blanks() -> None:
    """A value made of the words themselves has no layout blanks, its text keeps them."""
    page = page_of("出席：江　平")
    at = page.text.index("江")
    fact = page.words(at, len(page.text), "some.rule")
    assert fact.value == "江平"
    assert fact.text == page.text[at:]
    assert fact.spans == [(3, 6)]


def test_evidence_in_several_places() -> None:
    """A fact whose evidence is spread has a span for each place and their words as its text."""
    page = page_of("防汛抗旱、森林防火等工作")
    fact = page.spread("森林防火工作", [(5, 9), (10, 12)], "some.rule")
    assert (fact.value, fact.text, fact.spans) == ("森林防火工作", "森林防火 工作", [(5, 9), (10, 12)])


def test_certainty_is_that_of_the_rule_on_sound_words() -> None:
    """Words that were not repaired leave the certainty of the rule as it is."""
    page = page_of("会议审议《澄岭县供水办法》。")
    assert page.fact("x", 0, 4, "some.rule").certainty == 1
    assert page.fact("x", 0, 4, "some.rule", 0.5).certainty == 0.5


def test_what_a_value_leans_on_is_kept() -> None:
    """A resolved value names the facts it was inferred from."""
    fact = page_of("3月5日").fact("2025-03-05", 0, 4, "some.rule", 0.8, ["publication.published_on"])
    assert fact.inferred_from == ["publication.published_on"]


def test_a_page_keeps_what_rules_account_for() -> None:
    """Stretches that a rule accounts for are noted in the order in which they come."""
    page = page_of("会议开始。会议结束。")
    page.account(5, 10)
    page.account(0, 5)
    assert page.read == [(5, 10), (0, 5)]
