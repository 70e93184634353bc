"""A record in the terminal."""

import io

import msgspec
from rich.cells import cell_len

from yiding.cli.sheet import sheet
from yiding.cli.terminal import console_on
from yiding.records import Chair, Record


def printed(record: Record, width: int = 100) -> str:
    """Print a record into a string."""
    out = io.StringIO()
    console = console_on(out)
    console.width = width
    console.print(sheet(record))
    return out.getvalue()


def test_everything_that_a_person_looks_for_is_there(record: Record) -> None:
    """Head line, chair, attendance by unit, items, documents, owners, deadlines, damage and unread share are shown."""
    text = printed(record)
    for words in (
        "青榆区人民政府 第12届第17次常务会议",
        "区长 陆知远 主持",
        "列席（4） 区发改局  顾平川、方砚秋",
        "高映川（赴省城参加培训）",
        "原则通过 → 修改完善后印发",
        "《青榆区老旧小区电梯加装补贴办法》（草案）",
        "责任领导 沈若谷  牵头 区水务局  配合 区发改局",
        "9月底前 → 2025年9月30日（周二）",
        "3.2亿元",
        "要求 3 条",
        "会议还研究了其他事项",
        "夹注拼音 1 处，已修补（jiàn）",
        "7% 的文字",
    ):
        assert words in text


def test_doubt_is_marked_in_words(record: Record) -> None:
    """A resolved date says what it leans on, an unsure task that it is unsure."""
    text = printed(record)
    assert "2025年8月18日（周一）上午 〔推定，据发布日期〕" in text
    assert "统筹 〔存疑〕" in text


def test_a_source_without_a_meeting_says_why(empty: Record) -> None:
    """What was not read is said."""
    assert "没有读到会议：是会议通知" in printed(empty)


def test_no_line_is_wider_than_the_terminal(record: Record) -> None:
    """Long titles fold; a Chinese character takes two columns."""
    for line in printed(record, 60).splitlines():
        assert cell_len(line.rstrip()) <= 60


def test_hostile_words_cannot_steer_the_terminal(record: Record) -> None:
    """An escape sequence in a name is printed without its escape character, markup of rich as it stands."""
    meeting = record.meetings[0]
    assert meeting.chair is not None
    name = msgspec.structs.replace(meeting.chair.name, value="\x1b[2J[bold]陆")
    hostile = msgspec.structs.replace(meeting, chair=Chair(name))
    text = printed(msgspec.structs.replace(record, meetings=[hostile]))
    assert "[2J[bold]陆 主持" in text
    assert "\x1b" not in text
