"""What stands in edited minutes and nowhere in the record."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest

from papers.gold_sittings import sat, sittings
from yiding.papers.checks import unknown_words
from yiding.papers.drafting import draft
from yiding.papers.official import Official

SITTINGS = sittings()
PLANTED = (
    "会议明确，由县海洋发展局牵头，副县长白若溪、江别鹤同志负责，市药品检验中心配合，"
    "安排资金987.6万元，于11月27日前完成41.5%，惠及733户。"
)
MARKED = [
    ("unit", "县海洋发展局"),
    ("person", "白若溪"),
    ("person", "江别鹤"),
    ("unit", "市药品检验中心"),
    ("number", "987.6万元"),
    ("number", "11月27日"),
    ("number", "41.5%"),
    ("number", "733"),
]


def said(node: Any) -> Iterator[str]:
    """Give the words of what an office knows: names and titles as they are, numbers in digits."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, datetime.date):
        yield f"{node.year}年{node.month}月{node.day}日"
    elif isinstance(node, int | float):
        yield from (f"{node}元", str(node))
    elif isinstance(node, dict):
        yield from (words for value in node.values() for words in said(value))
    elif isinstance(node, list | tuple):
        yield from (words for value in node for words in said(value))


def text_of(paper: Official) -> str:
    """Give the words of minutes as they are edited: paragraphs, then rolls."""
    lines = [f"{paragraph.heading}{paragraph.text}" for paragraph in paper.paragraphs]
    lines += [f"{roll.label}：{'  '.join(roll.groups)}" for roll in paper.rolls]
    return "\n".join([paper.mark, paper.title, *lines])


@pytest.mark.parametrize("name", SITTINGS)
def test_an_untouched_draft_has_no_mark(name: str) -> None:
    """Minutes as drafted say nothing that the record does not."""
    sitting = sat(SITTINGS[name])
    assert unknown_words(text_of(draft(sitting)), said(sitting)) == []


@pytest.mark.parametrize("name", SITTINGS)
def test_what_is_written_into_a_draft_is_marked(name: str) -> None:
    """Every number, person and unit that the record does not have is marked at its place, and nothing else."""
    sitting = sat(SITTINGS[name])
    text = f"{text_of(draft(sitting))}\n{PLANTED}"
    marks = unknown_words(text, said(sitting))
    assert [(mark.kind, mark.words) for mark in marks] == MARKED
    assert [text[mark.start : mark.end] for mark in marks] == [words for _, words in MARKED]


@pytest.mark.parametrize(
    ("text", "known", "marked"),
    [
        ("总投资3.62亿元。", "总投资36200万元", []),
        ("总投资3.62亿元。", "总投资3.26亿元", ["3.62亿元"]),
        ("共362000000户。", "总投资3.62亿元", []),
        ("安排128万元。", "共128个", ["128万元"]),
        ("于12月30日前办结。", "12月31日前办结，共30户", ["12月30日"]),
        ("于5月底前办结。", "2026年5月8日，于6月底前办结", ["5月底"]),
        ("于5月末前办结。", "5月底前办结", []),
        ("2027年5月8日。", "2026年5月8日", ["2027年5月8日"]),
        ("增长百分之五。", "增长5%", []),
        ("县第十届人民政府第21次常务会议。", "县人民政府 10 21", []),
        ("副县长周明主持。", "周明", []),
        ("副县长周明主持。", "周明远", ["周明"]),
        ("副县长周明远主持。", "县长周明远主持召开会议", []),
        ("副县长周明远主持。", "周明", []),
        ("副县长韩立群要负总责。", "周明远", ["韩立群"]),
        ("由韩立群牵头。", "周明远", ["韩立群"]),
        ("出席：周明远  韩  立", "周明远", ["韩  立"]),
        ("出席：周明远  田  禾", "周明远、田禾", []),
        ("由桐浦区财政局负责。", "桐浦区 财政 局", []),
        ("由县财政局负责。", "县审计局", ["县财政局"]),
        ("由清河镇人民政府负责。", "石桥镇人民政府", ["清河镇人民政府"]),
    ],
)
def test_one_by_one(text: str, known: str, marked: list[str]) -> None:
    """Numbers count by what they mean, names by their characters."""
    assert [mark.words for mark in unknown_words(text, [known])] == marked


@pytest.mark.parametrize(
    "text",
    [
        "要统筹全局，进一步压实各方责任，切实把各项工作抓实抓细抓出成效。",
        "各镇（街道）、县直各部门要高度重视，主要负责同志亲自抓，有关负责同志具体抓。",
        "会议认为，这项工作事关全县发展大局，要一件一件抓、一项一项推，打破僵局、开好局起好步。",
        "一是要加强领导；二是要明确责任；三是要严格考核。",
        "要坚持市场导向，推进城乡融合，在全市形成良好格局。",
        "全县上下要统一思想，以人民为中心，做好市区两级财政保障，不断提高县域治理能力。",
        "县长要求，分管副县长要牵头协调，主任委员会议另行研究。",
    ],
)
def test_common_words_are_not_marked(text: str) -> None:
    """The phrases that minutes are full of are no names and no numbers, even where nothing is known."""
    assert unknown_words(text, []) == []


def test_nothing_is_marked_in_nothing() -> None:
    """An empty text has no marks, and an empty record knows nothing."""
    assert unknown_words("", ["县财政局"]) == []
    assert [mark.kind for mark in unknown_words("由县财政局负责，拨付12万元。", [])] == ["unit", "number"]
