"""Pictures strewn into words go, bullets stay."""

import pytest

from yiding.text.edits import apply
from yiding.text.strays import find, worth_it


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("东坪水库库区😀垂钓管理规定", "东坪水库库区垂钓管理规定"),
        ("会议👍🏻议定，🎉🎉同意", "会议议定，同意"),
        ("抓好✨落实", "抓好落实"),
        ("县政府❤️召开会议", "县政府召开会议"),
    ],
)
def test_pictures_are_cut(text: str, expected: str) -> None:
    """Pictures go wherever they stand, symbols from between characters; each cut is listed."""
    edits, _ = find(text)
    assert apply(text, edits) == expected
    assert {edit.kind for edit in edits} == {"stray_character"}


@pytest.mark.parametrize(
    "text", ["★重点工作", "☎ 电话", "✓同意", "❶加强领导", "●一、要抓好", "会议要求➤抓好落实", "𬭎基"]
)
def test_bullets_and_rare_characters_stay(text: str) -> None:
    """Bullets, ticks, numbers in circles and rare characters are the writer's."""
    assert find(text) == ([], [])


def test_the_cheap_look_sees_what_is_beyond_the_basic_plane() -> None:
    """An ordinary text is not looked at."""
    assert worth_it("库区😀")
    assert not worth_it("会议听取了汇报，“十五五”规划 2024—2035年")
