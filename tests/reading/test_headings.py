"""Numbered lines are headings where they name matters, and not where they exhort."""

import pytest

from yiding.reading.headings import find_headings, sub_headings
from yiding.reading.page import split_lines

SUPPLY, RULES, FLOOD = "传达学习全省供水工作会议精神", "审议《澄岭县供水办法》", "听取防汛工作汇报"
MATTERS = [
    # the lines, the words of the headings
    (f"一、{SUPPLY}\n要抓好供水。\n二、{RULES}\n会议原则同意。\n三、{FLOOD}\n要抓好防汛。", [SUPPLY, RULES, FLOOD]),
    (
        "一、关于供水改造工作\n要抓好供水。\n二、关于森林防火工作\n要抓好防火。",
        ["关于供水改造工作", "关于森林防火工作"],
    ),
    ("一、供水改造工作\n要抓好供水。\n二、森林防火工作\n要抓好防火。", ["供水改造工作", "森林防火工作"]),
    (
        "一、《澄岭县供水办法》\n会议同意。\n二、《澄岭县节水办法》\n会议同意。",
        ["《澄岭县供水办法》", "《澄岭县节水办法》"],
    ),
    (f"一．{RULES}\n会议原则同意。\n二．{FLOOD}\n要抓好防汛。", [RULES, FLOOD]),
    (f"一 {RULES}\n会议原则同意。\n二 {FLOOD}\n要抓好防汛。", [RULES, FLOOD]),
    ("一\n会议审议《澄岭县供水办法》。\n二\n会议听取防汛工作汇报。", ["", ""]),
    (f"1.{SUPPLY}\n要抓好供水。\n2.{RULES}\n会议原则同意。", [SUPPLY, RULES]),
    (f"1、{SUPPLY}\n要抓好供水。\n2、{RULES}\n会议原则同意。", [SUPPLY, RULES]),
    (f"1 {SUPPLY}\n要抓好供水。\n2 {RULES}\n会议原则同意。", [SUPPLY, RULES]),
    (f"（1）{SUPPLY}\n要抓好供水。\n（2）{RULES}\n会议原则同意。", [SUPPLY, RULES]),
    (f"（一）{RULES}\n会议原则同意。\n（二）{FLOOD}\n要抓好防汛。", [RULES, FLOOD]),
    (f"(一){RULES}\n会议原则同意。\n(二){FLOOD}\n要抓好防汛。", [RULES, FLOOD]),
    (f"第一项议题：{RULES}\n会议原则同意。\n第二项议题：{FLOOD}\n要抓好防汛。", [RULES, FLOOD]),
    (f"第一个议题：{RULES}\n会议原则同意。\n第二个议题：{FLOOD}\n要抓好防汛。", [RULES, FLOOD]),
    (f"议题一：{RULES}\n会议原则同意。\n议题二：{FLOOD}\n要抓好防汛。", [RULES, FLOOD]),
    (f"一、{RULES}\n会议原则同意。", [RULES]),
    (f"一、{RULES}\n1.要提高认识。\n2.要压实责任。\n二、{FLOOD}\n要抓好防汛。", [RULES, FLOOD]),
    (f"一、{RULES}\n会议原则同意。\n三、{FLOOD}\n要抓好防汛。", [RULES, FLOOD]),
    (
        f"一、会议{RULES}。会议原则同意。\n二、会议{FLOOD}。要抓好防汛。",
        [f"会议{RULES}。会议原则同意。", f"会议{FLOOD}。要抓好防汛。"],
    ),
    (f"一、{SUPPLY}，研究贯彻意见\n要抓好供水。\n二、{RULES}\n会议原则同意。", [f"{SUPPLY}，研究贯彻意见", RULES]),
    (f"①{RULES}\n会议原则同意。\n②{FLOOD}\n要抓好防汛。", [RULES, FLOOD]),
]
NO_MATTERS = [
    "一、要提高政治站位\n各级要高度重视。\n二、要压实工作责任\n各级要落实责任。\n三、要强化督导检查\n各级要督导。",
    "一、提高政治站位\n各级要高度重视。\n二、压实工作责任\n各级要落实责任。\n三、强化督导检查\n各级要督导。",
    "一、加强组织领导\n各级要高度重视。\n二、研究部署防汛工作\n各级要部署。",
    "会议强调：\n一、供水工作\n要抓好供水。\n二、防火工作\n要抓好防火。",
    "会议要求，\n一、供水工作\n要抓好供水。\n二、防火工作\n要抓好防火。",
    "会议指出，一是要提高认识。\n二是要压实责任。",
    "1.要提高认识。\n2.要压实责任。\n3.要强化督导。",
    "会议议定：\n1.由县水务局负责供水改造。\n2.由县财政局负责资金。",
    "1.5亿元资金到位。\n2.3亿元资金缺口。",
    "2025年3月5日，会议召开。\n3月6日，审议。",
    f"二、{RULES}\n会议原则同意。",
    "会议审议《澄岭县供水办法》。\n会议听取防汛工作汇报。",
]
GROUPS = [
    # the lines below a heading, the words of the sub-headings that are matters
    (f"（一）{RULES}\n会议原则同意。\n（二）审议《澄岭县节水办法》\n会议决定缓议。", [RULES, "审议《澄岭县节水办法》"]),
    ("（一）关于水源工程\n会议同意。\n（二）关于管网工程\n会议缓议。", ["关于水源工程", "关于管网工程"]),
    (f"1.{RULES}\n会议原则同意。\n2.{FLOOD}\n要抓好防汛。", [RULES, FLOOD]),
    ("（一）要提高认识\n各级要重视。\n（二）要压实责任\n各级要落实。", []),
    ("1.加强宣传。\n2.压实责任。", []),
    ("会议原则同意该办法。\n由县水务局修改完善后印发。", []),
]


def _words(text: str) -> list[str]:
    return [text[heading.words : heading.end] for heading in find_headings(split_lines(text))]


@pytest.mark.parametrize(("text", "words"), MATTERS)
def test_numbered_matters(text: str, words: list[str]) -> None:
    """Numbered lines of every style that name matters are headings, each with its words after the number."""
    assert _words(text) == words


@pytest.mark.parametrize("text", NO_MATTERS)
def test_numbered_lines_that_are_no_matters(text: str) -> None:
    """Exhortations, decisions, sums, dates and a run that does not begin with one are no headings."""
    assert _words(text) == []


@pytest.mark.parametrize(("text", "words"), GROUPS)
def test_numbered_matters_below_a_heading(text: str, words: list[str]) -> None:
    """Below a heading only numbered lines that are each a matter of their own are sub-headings."""
    assert [text[found.words : found.end] for found in sub_headings(split_lines(text))] == words


def test_numbers_run_past_ten() -> None:
    """A run of headings goes on past 十."""
    numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    text = "\n".join(f"{number}、{RULES}\n会议原则同意。" for number in numbers)
    assert _words(text) == [RULES] * 12


def test_a_heading_knows_its_line() -> None:
    """A heading gives the place of its line among the lines and where the line starts and ends."""
    text = f"会议纪要如下。\n一、{RULES}\n会议原则同意。"
    lines = split_lines(text)
    (found,) = find_headings(lines)
    assert lines[found.line] == (found.start, found.end, f"一、{RULES}")
