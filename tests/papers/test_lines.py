"""Titles in even lines, names that are not torn, the place of a signature."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yiding.papers.lines import balanced, packed, signature, width


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("", []),
        ("青岫县人民政府第十届第21次常务会议纪要", ["青岫县人民政府第十届第21次常务会议纪要"]),
        (
            "青岫县人民政府办公室关于召开县人民政府第十届第21次常务会议的通知",
            ["青岫县人民政府办公室关于召开县人民政府", "第十届第21次常务会议的通知"],
        ),
        (
            "青岫县人民政府关于印发《青岫县农村供水管理办法》的通知",
            ["青岫县人民政府关于印发", "《青岫县农村供水管理办法》的通知"],
        ),
    ],
)
def test_titles_break_where_their_words_do(title: str, lines: list[str]) -> None:
    """Before 关于 and 《 rather than inside a name, never before 的, and into lines of like length."""
    assert balanced(title, 20) == lines


@given(st.text("关于印发青岫县《》（）的通知第21次、，abc ", max_size=100))
def test_a_title_loses_nothing(title: str) -> None:
    """Its lines are the title, and none is too wide where there are few enough of them."""
    lines = balanced(title, 20)
    assert "".join("".join(lines).split()) == "".join(title.split())
    if len(lines) > 1:
        assert max(map(width, lines)) <= 20


def test_no_line_begins_with_a_closing_mark_or_tears_a_number() -> None:
    """第2026次, 》 and 、 stay with what is before them."""
    for size in range(8, 20):
        lines = balanced("关于审议《青岫县农村供水管理办法》、研究第2026次会议abc工作的纪要", size)
        assert not [line for line in lines if line[0] in "》、的" or line[-1] in "《第"]
        assert "2026" in "|".join(lines)
        assert "abc" in "|".join(lines)


def test_names_are_packed_whole() -> None:
    """Two full-width spaces are between them; one too wide for any line has its own."""
    assert packed(["周明远", "韩立群", "江　涛", "县发展和改革局　方砚秋", "王海"], 8) == [
        "周明远　　韩立群",
        "江　涛",
        "县发展和改革局　方砚秋",
        "王海",
    ]
    assert packed([], 8) == []


def test_the_date_hangs_on_the_name() -> None:
    """It begins two characters behind it, or ends two before the edge where it is the longer one."""
    assert signature(["青岫县人民政府办公室", "2026年5月6日"], 28) == [
        (16, "青岫县人民政府办公室"),
        (18, "2026年5月6日"),
    ]
    assert signature(["县政府", "二〇二六年五月六日"], 28) == [(15, "县政府"), (17, "二〇二六年五月六日")]
    assert signature(["2026年5月6日"], 28) == [(20, "2026年5月6日")]
