"""The report of the standing item 上次会议议定事项落实情况的汇报: what became of each matter, with counts computed from the rows."""

import datetime
from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from yiding.papers.official import Official, Paragraph
from yiding.papers.shares import percent, share_words
from yiding.papers.slips import deadline_words, sentence
from yiding.text.numerals import day_words, ordinal

Standing = Literal["done", "running", "late", "suspended", "ended", "standing"]
GROUPS: tuple[tuple[Standing, ...], ...] = (("done",), ("running",), ("late",), ("suspended", "ended", "standing"))
"""The parts of the report in order: each has the rows that stand so."""
COUNTED: dict[Standing, str] = {
    "done": "已办结",
    "running": "正在办理",
    "late": "逾期未办结",
    "suspended": "中止",
    "ended": "终止",
    "standing": "长期坚持",
}
"""How rows of each standing are called and counted."""


class Row(NamedTuple):
    """A matter on the report: as what it is counted, and what is known of it; what is "", empty or None is not printed.

    `item` says where it comes from (第20次常务会议议题二); `state` its state in words; `share` is computed, in per cent; `done` what was
    done, `left` what is left, `reasons` why it is late.
    """

    standing: Standing
    matter: str
    item: str = ""
    lead: Sequence[str] = ()
    deadline: str = ""
    due: datetime.date | None = None
    state: str = ""
    share: float | None = None
    done: str = ""
    left: str = ""
    reasons: str = ""


class CarriedOut(NamedTuple):
    """What a sitting hears: whose matters (县人民政府第十届第20次常务会议; none: 上次会议), as of which day, the rows, and who reports."""

    sittings: Sequence[str]
    as_of: datetime.date
    rows: Sequence[Row]
    issuer: str
    issued: datetime.date
    number: str = ""
    to: str = ""


def report(told: CarriedOut) -> Official:
    """Make the report: how many matters there are and how they stand, then each of them in its part."""
    paragraphs = [Paragraph(opening(told))]
    parts = [[row for row in told.rows if row.standing in group] for group in GROUPS]
    for place, rows in enumerate(filter(None, parts), 1):
        paragraphs.append(Paragraph("", 1, f"{ordinal(place)}{_heading(rows)}"))
        for number, row in enumerate(rows, 1):
            paragraphs += _paragraphs(row, number)
    title = f"关于{_whose(told)}议定事项落实情况的汇报"
    signed = (told.issuer, day_words(told.issued))
    return Official("", told.number, title, paragraphs, signed=signed, to=told.to)


def opening(told: CarriedOut) -> str:
    """Say how many matters there are and how they stand: every number is counted from the rows."""
    whole = len(told.rows)
    if not whole:
        return f"截至{day_words(told.as_of)}，{_whose(told)}没有需要汇报的议定事项。"
    counts = Counter(COUNTED[row.standing] for row in told.rows)
    listed = "，".join(f"{word}{counts[word]}项" for word in COUNTED.values() if counts[word])
    rate = share_words(counts[COUNTED["done"]], whole)
    return f"{_whose(told)}议定事项共{whole}项。截至{day_words(told.as_of)}，{listed}，办结率{rate}。现将落实情况汇报如下："


def _heading(rows: Sequence[Row]) -> str:
    there = {row.standing for row in rows}
    return f"{'、'.join(word for kind, word in COUNTED.items() if kind in there)}事项（{len(rows)}项）"


def _whose(told: CarriedOut) -> str:
    return "、".join(told.sittings) or "上次会议"


def _paragraphs(row: Row, number: int) -> list[Paragraph]:
    """Write a matter: its name with what is known of it in short, then what was done, what is left and why."""
    facts = (
        ("来源", row.item),
        ("牵头单位", "、".join(row.lead)),
        ("完成时限", deadline_words(row.deadline, row.due)),
        ("状态", row.state),
        ("完成进度", "" if row.share is None else percent(row.share)),
    )
    short = "；".join(f"{word}：{words.strip()}" for word, words in facts if words.strip())
    told = (("落实情况", row.done), ("尚未完成", row.left), ("未按期完成的原因", row.reasons))
    lines = [Paragraph(f"{word}：{sentence(words)}") for word, words in told if words.strip()]
    return [Paragraph(f"{short}。" if short else "", 3, f"{number}.{sentence(row.matter)}"), *lines]
