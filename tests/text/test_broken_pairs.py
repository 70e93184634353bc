"""Broken GBK pairs are decoded again where one reading fits."""

from itertools import pairwise

import pytest

from damage import _decoded, _reading
from yiding.text.broken_pairs import find
from yiding.text.edits import apply


def broken(text: str, *sought: str) -> str:
    """Put the pinyin of characters into the GBK bytes of a text, wherever their bytes stand."""
    data = text.encode("gbk")
    for character in sought:
        pair = character.encode("gbk")
        data = data.replace(pair, pair + f"({_reading(character)})".encode("gbk"))
    return _decoded(data)


def across(one: str, two: str) -> str:
    """Give the character whose bytes are the last of one character and the first of the next."""
    return (one.encode("gbk")[1:] + two.encode("gbk")[:1]).decode("gbk", "ignore")


@pytest.mark.parametrize("text", ["大橋寫字樓、農業", "衡量日報訊息", "天然氣等重點行業"])
def test_runs_that_were_broken_are_read_again(text: str) -> None:
    """Wherever two characters of a text hide a third, breaking the text there is undone or marked."""
    for one, two in pairwise(text):
        hidden = across(one, two)
        if len(hidden) != 1 or not _reading(hidden):
            continue
        damaged = broken(text, hidden)
        edits, findings = find(damaged)
        if damaged != text:
            assert findings
        if edits:
            assert apply(damaged, edits) == text


def test_a_run_with_one_reading_is_undone() -> None:
    """The run after a lost byte is shifted back up to the byte that stands alone, and is doubtful."""
    damaged = broken("大橋寫字樓、農業", across("橋", "寫"))
    edits, findings = find(damaged)
    assert apply(damaged, edits) == "大橋寫字樓、農業"
    assert [(finding.repaired, finding.certainty) for finding in findings] == [(True, 0.8)]


def test_a_run_that_does_not_end_is_marked() -> None:
    """A run that meets a line end keeps its characters and is marked."""
    edits, findings = find("縣?xì)嗌\n會議")
    assert edits == []
    assert [finding.repaired for finding in findings] == [False]


def test_questions_are_no_damage() -> None:
    """A question mark before a bracket is none of it."""
    assert find("怎么办?(一)会议") == ([], [])
