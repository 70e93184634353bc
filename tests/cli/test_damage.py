"""Damage in words."""

import pytest

from yiding.cli.damage import damage_lines, trust_reason, verdict
from yiding.records import Damage


def test_a_line_says_what_how_often_and_what_became_of_it() -> None:
    """Each kind of damage is one line, with its evidence where there is some."""
    damages = [Damage("pinyin_gloss", 3, [(0, 1)], True, []), Damage("strange_kind", 1, [(2, 3)], False, ["一处"])]
    assert damage_lines(damages) == ["夹注拼音 3 处，已修补", "strange_kind 1 处，仅标出（一处）"]


@pytest.mark.parametrize(
    ("reason", "chinese"),
    [
        ("pinyin_gloss 214", "夹注拼音 214 处"),
        ("script traditional", "繁体"),
        ("no damage found", "未见损坏"),
        ("a mirror of another site", "a mirror of another site"),
    ],
)
def test_reasons_of_trust_are_named(reason: str, chinese: str) -> None:
    """Reasons that are made of identifiers are said in words, others stand."""
    assert trust_reason(reason)[0] == chinese


@pytest.mark.parametrize(
    ("reason", "chinese"),
    [
        ("notice: it convenes a meeting", "是会议通知，会还没有开"),
        ("something new", "something new"),
        (None, "原因不明"),
    ],
)
def test_a_source_without_a_meeting_says_why(reason: str | None, chinese: str) -> None:
    """The reasons for reading no meeting have Chinese names."""
    assert verdict(reason)[0] == chinese
