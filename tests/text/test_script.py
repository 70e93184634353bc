"""Traditional to simplified, character for character as OpenCC does it."""

import opencc
import pytest

from yiding.text.script import Script, script, simplify
from yiding.text.t2s_table import PHRASES, SIMPLIFIED, TRADITIONAL

CONVERT = opencc.OpenCC("t2s").convert


def test_single_characters_agree_with_opencc() -> None:
    """Every character of the basic plane is converted as OpenCC converts it; 著 is 着 unless words speak against it."""
    characters = [chr(c) for c in range(0x3400, 0xA000) if chr(c) != "著"]
    assert [simplify(c, "traditional") for c in characters] == [CONVERT(c) for c in characters]


def test_phrases_agree_with_opencc() -> None:
    """Every phrase is converted as OpenCC converts it, alone and between other characters."""
    phrases = [phrase for phrase in PHRASES.split() if "著" not in phrase]
    assert [simplify(phrase, "traditional") for phrase in phrases] == [CONVERT(phrase) for phrase in phrases]
    lines = [f"會議在{phrase}召開" for phrase in phrases]
    assert [simplify(line, "traditional") for line in lines] == [CONVERT(line) for line in lines]


def test_length_is_kept() -> None:
    """The tables pair character with character."""
    assert len(TRADITIONAL) == len(SIMPLIFIED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("著力推進", "着力推进"),
        ("成效顯著，著名景點", "成效显著，著名景点"),
        ("安全防范與干部隊伍", "安全防范与干部队伍"),  # ambiguous characters that a mirror left alone
        ("乾坤灣景區", "乾坤湾景区"),
        ("展望未來，瞭望塔", "展望未来，瞭望塔"),
        ("「十五五」規劃", "“十五五”规划"),
    ],
)
def test_words_of_traditional_pages(text: str, expected: str) -> None:
    """Words of a page are converted as a reader would."""
    assert simplify(text, "traditional") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议听取了汇报。", "simplified"),
        ("會議聽取了匯報。", "traditional"),
        ("會議聽取了匯報。会议听取了汇报。", "mixed"),
        ("第3次", "simplified"),
        ("会议由副县长李昇主持，研究有关工作。", "simplified"),
    ],
)
def test_script_is_told(text: str, expected: Script) -> None:
    """The script is told by characters that only one script has."""
    assert script(text) == expected


def test_names_on_simplified_pages_keep_their_characters() -> None:
    """昇 and 甯 are standard characters in names; a stray traditional character is converted."""
    assert simplify("副县长李昇、甯一凡出席會议。", "simplified") == "副县长李昇、甯一凡出席会议。"
