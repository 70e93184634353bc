"""Broken lines are joined, the writer's own lines stay."""

import pytest

from damage import MINUTES
from yiding.text.edits import apply
from yiding.text.lines import find, worth_it


def wrapped(text: str, width: int) -> str:
    """Break every line at one width."""
    return "\n".join(line[i : i + width] for line in text.split("\n") for i in range(0, len(line), width))


@pytest.mark.parametrize(
    ("indent", "width"),
    # without indents a sentence that ends with its line before 会议 is taken for the end of its paragraph, as at 34
    [("  ", width) for width in range(20, 44, 2)] + [("", width) for width in range(20, 44, 2) if width != 34],
)
def test_wrapped_lines_are_joined(indent: str, width: int) -> None:
    """Whatever the width, paragraphs come back; headings, labels and indents begin new ones."""
    text = "\n".join(indent + line.strip() for line in MINUTES.split("\n"))
    broken = wrapped(text, width)
    assert worth_it(broken)
    assert apply(broken, find(broken)[0]) == text


@pytest.mark.parametrize(
    "number",
    ["— 3 —", "-3-", "– 12 –", "第3页 共5页", "第 3 页", "3/5", "Page 3 of 5", "\f", "3\n\f", "— 3 —\n\f", "\n— 3 —\n"],
)
def test_page_ends_inside_a_sentence_go(number: str) -> None:
    """Page numbers and form feeds between the halves of a sentence are cut out."""
    text = f"会议研究了全县义务教育招生工作方案，要求各有关部门\n{number}\n认真组织实施。\n会议还研究了其他事项。"
    assert worth_it(text)
    mended = apply(text, find(text)[0])
    assert mended == "会议研究了全县义务教育招生工作方案，要求各有关部门认真组织实施。\n会议还研究了其他事项。"


def test_a_page_end_between_paragraphs_leaves_a_line_end() -> None:
    """Where a paragraph ends with its page only the number goes."""
    text = "会议研究了全县义务教育招生工作方案。\n— 3 —\n二、听取汇报"
    assert apply(text, find(text)[0]) == "会议研究了全县义务教育招生工作方案。\n二、听取汇报"


@pytest.mark.parametrize(
    "text",
    [
        "出席：\n张三  李四\n王五  赵六\n列席：\n陈一  周二",
        "\n".join(f"{i}.临川县东山镇第{i}期农村饮水安全巩固提升工程建设项目；" for i in range(1, 12)),
        "\n".join(f"临川县第{i}次常务会议研究义务教育和农村饮水安全工作" for i in "七八九十") * 3,
        "首页\n政务公开\n新闻\n1\n2\n3\n4\n常务会议",
        "一\n会议听取了汇报。\n二\n会议研究了工作。",
    ],
)
def test_lines_of_their_own_stay(text: str) -> None:
    """Lists of names, of projects and of links are left as they are."""
    assert not worth_it(text) or find(text)[0] == []
