"""Wordings that an office edits: what fills them, what falls away, what is wrong with one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yiding.papers.wording import PLACES, PREAMBLE_PLACES, WordingError, fault, filled

VALUES = {"presenter": "县水务局", "documents": "《青岫县供水管理办法（送审稿）》", "steps": "由县司法局修改后印发"}


def test_a_place_is_filled_by_either_name() -> None:
    """The Chinese and the English name are one place; blanks inside the braces do not count."""
    assert filled("听取{汇报单位}，{presenter}，{ 汇报单位 }。", VALUES) == "听取县水务局，县水务局，县水务局。"


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        (
            "审议[{汇报单位}提交的]{文件}[，{后续办理}]。",
            "审议县水务局提交的《青岫县供水管理办法（送审稿）》，由县司法局修改后印发。",
        ),
        ("审议{文件}[，鉴于{理由}，{后续办理}]。", "审议《青岫县供水管理办法（送审稿）》。"),
        ("[{汇报单位}[（{主讲}）]提交]", "县水务局提交"),
        ("[{主讲}[（{汇报单位}）]提交]", ""),
        ("审议{理由}。", "审议。"),
    ],
)
def test_a_part_falls_away_with_an_empty_place(wording: str, words: str) -> None:
    """A part in brackets falls away when a place right inside it is empty; outside of brackets an empty place is nothing."""
    assert filled(wording, VALUES) == words


def test_typed_words_are_only_words() -> None:
    """Braces and brackets that were typed into a value are printed, and never filled."""
    assert filled("{汇报单位}[{理由}]", {"presenter": "{文件}[", "reason": "{{]", "documents": "x"}) == "{文件}[{{]"


@given(st.text(), st.text())
def test_a_value_stands_as_it_is(one: str, other: str) -> None:
    """Whatever is typed stands in the text unchanged."""
    assert filled("〈{汇报单位}〉{理由}", {"presenter": one, "reason": other}) == f"〈{one}〉{other}"


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("会议{汇报人}。", ("第 3 个字处的“{汇报人}”不认识", "“{汇报人}” at character 3 is unknown")),
        ("会议[{文件}", ("第 3 个字的“[”没有“]”", "“[” at character 3 has no “]”")),
        ("会议{文件}]", ("第 7 个字的“]”前面没有“[”", "“]” at character 7 has no “[”")),
        ("会议{文件", ("第 3 个字的“{”没有“}”", "“{” at character 3 has no “}”")),
        ("会议文件}", ("第 5 个字的“}”没有“{”", "“}” at character 5 has no “{”")),
        ("会议[文件]", ("第 3 个字起的“[…]”里没有", "“[…]” at character 3 has no")),
        ("{[{文件}]}", ("第 1 个字的“{”没有“}”", "“{” at character 1 has no “}”")),
        ("会议{}", ("第 3 个字处的“{}”不认识", "“{}” at character 3 is unknown")),
        ("会议{日期}", ("第 3 个字处的“{日期}”不认识", "“{日期}” at character 3 is unknown")),
    ],
)
def test_a_fault_is_told_with_its_place(wording: str, said: tuple[str, str]) -> None:
    """What is wrong with a wording is one sentence in both languages that says where."""
    words = fault(wording)
    assert words is not None
    assert (said[0] in words[0], said[1] in words[1]) == (True, True)


@pytest.mark.parametrize("wording", ["", "会议审议了{文件}。", "[{文件}[{理由}]]\n{任务清单}", "〔2026〕（一）"])
def test_a_sound_wording_has_no_fault(wording: str) -> None:
    """Places, nested parts, lines and the brackets of Chinese are sound."""
    assert fault(wording) is None


def test_the_preamble_has_places_of_its_own() -> None:
    """A place of the preamble is known there and not in an item, and the other way round."""
    assert fault("{日期}{会议名称}", PREAMBLE_PLACES) is None
    assert fault("{文件}", PREAMBLE_PLACES) is not None


def test_a_faulty_wording_is_not_filled() -> None:
    """Filling a faulty wording raises, with the sentence in both languages."""
    with pytest.raises(WordingError, match="没有") as caught:
        filled("[{文件}", VALUES)
    assert caught.value.words == fault("[{文件}")


def test_no_two_places_have_one_name() -> None:
    """Every place of items and preamble has a Chinese name of its own."""
    names = [chinese for chinese, _ in [*PLACES.values(), *PREAMBLE_PLACES.values()]]
    assert len(set(names)) == len(names)


@given(st.text(alphabet="[]{}文件理由，", max_size=24))
def test_what_has_no_fault_can_be_filled(wording: str) -> None:
    """Every wording either has a fault or is filled, whatever is typed."""
    if fault(wording) is None:
        assert "{文件}" not in filled(wording, {"documents": "甲", "reason": "乙"})
    else:
        with pytest.raises(WordingError):
            filled(wording, {})
