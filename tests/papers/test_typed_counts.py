"""Numbers typed beside what a table counts are held against it."""

import pytest

from papers.composed_matters import MATTERS, TASKS
from yiding.papers.typed_counts import differing, filled

BOTH = (MATTERS, TASKS)


@pytest.mark.parametrize(
    ("text", "typed", "told"),
    [
        ("正在办理28项", "正在办理28项", "26项"),
        ("截至6月底，正在办理的任务共有28项。", "正在办理的任务共有28项", "26项"),
        ("有28项任务正在办理", "28项任务正在办理", "26项"),
        ("已办结16项，其余27项正在办理", "27项正在办理", "26项"),
        ("已办结１７ 项", "已办结１７ 项", "16项"),
        ("已办结十七项", "已办结十七项", "16项"),
        ("两项中止", "两项中止", "1项"),
        ("已办结1,016项", "已办结1,016项", "16项"),
        ("逾期：6个", "逾期：6个", "5项"),
        ("任务44项，已办结16项", "任务44项", "43项"),
        ("全县共44项任务", "共44项任务", "43项"),
        ("已办结16项，占38%", "已办结16项，占38%", "37.2%"),
        ("已办结16项（37.3％）", "已办结16项（37.3％", "37.2%"),
        ("办结率达38%", "办结率达38%", "37.2%"),
        ("县水务局任务20项，已办结8项", "已办结8项", "县水务局9项"),
        ("县水务局已办结9项，县教育局已办结9项", "已办结9项", "县教育局6项"),
        ("县水务局、县教育局已办结16项", "已办结16项", "县水务局9项、县教育局6项、县水务局、县教育局合计15项"),
        ("县水务局办理较快，全县已办结9项", "已办结9项", "16项"),
        ("县水务局办理较快。已办结9项", "已办结9项", "16项"),
        ("县水务局办结率46%", "办结率46%", "县水务局45%"),
    ],
)
def test_a_number_that_differs_is_found(text: str, typed: str, told: str) -> None:
    """With what the table says instead."""
    assert list(differing(text, [TASKS])) == [(typed, told)]


@pytest.mark.parametrize(
    "text",
    [
        "任务共43项，已办结16项，占37.2%；正在办理26项，占60%；中止一项；逾期五项。",
        "共43项任务，其中16项已办结、26项正在办理、1项中止",
        "任务16项已办结",
        "已办结16项，占37.21%",
        "县水务局、县教育局已办结15项；县水务局办结率45%",
        "县教育局任务15项，已办结6项，占40%，逾期0项",
        "本月已办结3项，5月份已办结2项，较上期已办结多3项",
        "按期已办结3项，未已办结3项，新增任务5项，完成任务5项",
        "已办结率先推进，涉及资金38%",
        "",
    ],
)
def test_other_numbers_are_let_be(text: str) -> None:
    """Those that are right, as they may be written, and those that count something else."""
    assert list(differing(text, [TASKS])) == []


def test_two_tables_may_count_the_same() -> None:
    """A number is right if one of them says so, unless the words name what is counted."""
    assert list(differing("已办结16项，已办结5项", BOTH)) == []
    assert list(differing("已办结6项", BOTH)) == [("已办结6项", "议定事项5项、任务16项")]
    assert list(differing("已办结任务5项", BOTH)) == [("已办结任务5项", "16项")]
    assert list(differing("议定事项已办结16项", BOTH)) == [("已办结16项", "5项")]


def test_a_heading_names_the_unit() -> None:
    """Where the text below it names none."""
    assert list(differing("任务20项，已办结9项。正在办理10项。", [TASKS], "（一）县水务局。")) == []
    assert list(differing("已办结16项", [TASKS], "（一）县水务局。")) == [("已办结16项", "县水务局9项")]
    assert list(differing("县教育局已办结6项", [TASKS], "（一）县水务局。")) == []


def test_words_that_somebody_vouched_for_are_let_be() -> None:
    """They count something else."""
    assert list(differing("乡镇已办结5项，正在办理28项", [TASKS], vouched=["已办结5项"])) == [("正在办理28项", "26项")]


def test_without_tables_nothing_is_known() -> None:
    """And nothing differs."""
    assert list(differing("已办结5项", [])) == []


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("正在办理{正在办理}项，占{正在办理%}", "正在办理26项，占60.5%"),
        ("县水务局已办结{县水务局已办结}项，办结率{ 县水务局办结率 }", "县水务局已办结9项，办结率45%"),
        ("｛任务｝项任务，办结率{办结率}", "43项任务，办结率37.2%"),
        ("已办结{16}项、{百二十}项、{37.2%}", "已办结16项、百二十项、37.2%"),
        ("没有", "没有"),
    ],
)
def test_places_are_filled(text: str, whole: str) -> None:
    """With counts, shares and rates; a number in braces is itself."""
    assert filled(text, [TASKS]) == (whole, [])


def test_a_place_with_several_values_names_its_table() -> None:
    """And one that means nothing is told."""
    text, [(chinese, _)] = filled("{已办结}项", BOTH)
    assert text == "{已办结}项"
    assert chinese == "{已办结}在台账里有几个数（16、5）；请写明是哪个表的，如 {任务已办结}。"
    assert filled("{议定事项已办结}项、{任务已办结}项", BOTH) == ("5项、16项", [])
    assert filled("{办好了}", BOTH)[1][0][0] == "台账里没有{办好了}；请改成表里的栏目，如 {已办结}。"
