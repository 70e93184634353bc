"""Question marks that ask nothing."""

import pytest

from yiding.text.edits import apply
from yiding.text.questions import find, worth_it


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("????会议指出", "  会议指出"),
        ("纪要\n????6月7日\n??会议", "纪要\n  6月7日\n 会议"),
        ("???会议指出\n?？会议", " 会议指出\n 会议"),
        ("？？？？会议指出\n？？会议", "  会议指出\n 会议"),
        ("纪要\n ????6月7日", "纪要\n   6月7日"),
    ],
)
def test_indents_come_back(text: str, expected: str) -> None:
    """Two marks at the start of a line stood for one blank; odd or wide ones are believed on two lines."""
    assert worth_it(text)
    assert apply(text, find(text)[0]) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("副县长张?明出席", 1),
        ("抓好落实。??h长强调", 1),
        ("怎么办?会议认为", 0),
        ("是否可行?答", 0),
        ("为谁服务?", 0),
        ("id?x=1", 0),
    ],
)
def test_stray_marks_are_marked(text: str, count: int) -> None:
    """A mark between characters that ends no question is damage that is not repaired."""
    edits, findings = find(text)
    assert edits == []
    assert [finding.repaired for finding in findings] == [False] * count


@pytest.mark.parametrize("text", ["怎么办？\n会议认为", "会议听取了汇报。", "？会议认为", "会议\n？？\n会议"])
def test_ordinary_marks_are_left(text: str) -> None:
    """Wide question marks that ask are no indents."""
    assert not worth_it(text) or find(text) == ([], [])
