"""Posts, and the words for persons who are not named."""

import pytest

from yiding.reading.posts import LEADERS, PEOPLE, is_class, is_post, post_end, post_start


@pytest.mark.parametrize(
    ("word", "post"),
    [
        ("县人大常委会副主任", "副主任"),
        ("县委常委", "常委"),
        ("副县长", "副县长"),
        ("县政府党组成员", "党组成员"),
        ("县财政局主要负责人", "主要负责人"),
        ("四级调研员", "四级调研员"),
        ("县委常务副书记", "常务副书记"),
        ("县财政局", None),
        ("张志远", None),
    ],
)
def test_the_post_at_the_end_of_a_word_is_found(word: str, post: str | None) -> None:
    """The longest post that a word ends with is found, without the organ."""
    at = post_start(word)
    assert (None if at is None else word[at:]) == post


def test_a_post_is_no_organ_and_no_name() -> None:
    """Only a whole post is a post."""
    assert [word for word in ("副主任", "县长助理", "党组书记", "县财政局局长", "张志远") if is_post(word)] == [
        "副主任",
        "县长助理",
        "党组书记",
    ]


def test_the_post_at_a_place_is_measured() -> None:
    """A post that begins at a place ends where it does, none ends where it begins."""
    assert post_end("副县长张志远", 0) == 3
    assert post_end("张志远副县长", 0) == 0


@pytest.mark.parametrize(
    ("word", "expected"), [("主要负责人", True), ("班子成员", True), ("党组成员", False), ("局长", False)]
)
def test_words_for_unnamed_persons_are_classes(word: str, expected: bool) -> None:
    """A class of persons is told from a post."""
    assert is_class(word) is expected


def test_people_and_leaders_are_labels() -> None:
    """Classes that attend as such, and labels of leading persons, are known whole."""
    assert PEOPLE.fullmatch("区人大代表")
    assert PEOPLE.fullmatch("市民代表")
    assert LEADERS.fullmatch("县政府领导")
    assert LEADERS.fullmatch("自治县领导")
    assert not LEADERS.fullmatch("领导小组")
