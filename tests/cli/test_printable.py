"""Words for one line."""

import pytest

from yiding.cli.printable import printable


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("青榆区", "青榆区"),
        ("青榆\x1b[31m区", "青榆 [31m区"),
        ("第一行\n第二行", "第一行 第二行"),
        ("a\u202eb", "a b"),
        ("\x00名\x9b", "名"),
        ("坏\ud800字", "坏 字"),
        (17, "17"),
    ],
)
def test_nothing_that_steers_a_terminal_is_left(words: object, line: str) -> None:
    """Escape sequences, line breaks, direction marks and lone surrogates become blanks."""
    assert printable(words) == line
