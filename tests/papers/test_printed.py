"""What of a text can be printed, and how it is told."""

import pytest

from yiding.papers.printed import named, printable, private


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("会议 听取\n汇报\r\n\t现纪要", "会议 听取 汇报 现纪要"),
        ("周\u200b明\ufeff远\u202e\x00\x1b", "周明远"),
        ("江　涛", "江　涛"),
        ("甲\ud800乙", "甲〓乙"),
        ("  ", ""),
    ],
)
def test_a_text_becomes_one_line(text: str, line: str) -> None:
    """Breaks are blanks, what is invisible goes, a full-width space stays."""
    assert printable(text) == line


def test_private_characters_are_found() -> None:
    """Each once, named by its number."""
    assert private("王\ue000明\ue000\ud800") == "\ud800\ue000"
    assert named("喆\ue000") == "喆、U+E000"
    assert named("一" * 20).endswith("……")
