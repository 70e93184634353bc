"""Documents are found in 《》, whole, and the status of a draft is told apart from its name."""

import pytest

from reading.composed import meeting_of, page_of
from yiding.reading.documents import document, find_documents

STATUS_INSIDE = [
    # the name inside 《》, its title, its status
    ("澄岭县水库管理办法（送审稿）", "澄岭县水库管理办法", "送审稿"),
    ("澄岭县水库管理办法（讨论稿）", "澄岭县水库管理办法", "讨论稿"),
    ("澄岭县水库管理办法（审议稿）", "澄岭县水库管理办法", "审议稿"),
    ("澄岭县水库管理办法（征求意见稿）", "澄岭县水库管理办法", "征求意见稿"),
    ("澄岭县水库管理办法（修订稿）", "澄岭县水库管理办法", "修订稿"),
    ("澄岭县水库管理办法（修改稿）", "澄岭县水库管理办法", "修改稿"),
    ("澄岭县水库管理办法（报批稿）", "澄岭县水库管理办法", "报批稿"),
    ("澄岭县水库管理办法（代拟稿）", "澄岭县水库管理办法", "代拟稿"),
    ("澄岭县水库管理办法（上会稿）", "澄岭县水库管理办法", "上会稿"),
    ("澄岭县水库管理办法（听证稿）", "澄岭县水库管理办法", "听证稿"),
    ("澄岭县水库管理办法（草案）", "澄岭县水库管理办法", "草案"),
    ("澄岭县水库管理办法（修订草案）", "澄岭县水库管理办法", "修订草案"),
    ("澄岭县水库管理办法（草案送审稿）", "澄岭县水库管理办法", "草案送审稿"),
    ("澄岭县水库管理办法（修改稿草案）", "澄岭县水库管理办法", "修改稿草案"),
    ("澄岭县水库管理办法（稿）", "澄岭县水库管理办法", "稿"),
    ("澄岭县水库管理办法(送审稿)", "澄岭县水库管理办法", "送审稿"),
    ("澄岭县水库管理办法〔送审稿〕", "澄岭县水库管理办法", "送审稿"),
    ("澄岭县水库管理办法 （送审稿）", "澄岭县水库管理办法", "送审稿"),
    ("澄岭县综合交通规划（2024—2035年）（送审稿）", "澄岭县综合交通规划（2024—2035年）", "送审稿"),
    ("澄岭县供水应急预案（试行）（讨论稿）", "澄岭县供水应急预案（试行）", "讨论稿"),
]
STATUS_AFTER = [
    # the words, the title, the status that stands after 》
    ("《澄岭县水库管理办法》（送审稿）", "澄岭县水库管理办法", "送审稿"),
    ("《澄岭县水库管理办法》(讨论稿)", "澄岭县水库管理办法", "讨论稿"),
    ("《澄岭县水库管理办法》送审稿", "澄岭县水库管理办法", "送审稿"),
    ("《澄岭县水库管理办法》征求意见稿", "澄岭县水库管理办法", "征求意见稿"),
    ("《澄岭县水库管理办法》（草案）", "澄岭县水库管理办法", "草案"),
]
NO_STATUS = [
    # the words, the titles of all documents in them
    ("审议《澄岭县水库管理办法》。", ["澄岭县水库管理办法"]),
    ("审议《澄岭县水库管理办法（试行）》。", ["澄岭县水库管理办法（试行）"]),
    ("审议《澄岭县综合交通规划（2024—2035年）》。", ["澄岭县综合交通规划（2024—2035年）"]),
    ("审议《澄岭县国土空间规划（修编）》。", ["澄岭县国土空间规划（修编）"]),
    ("审议《澄岭县老城控规（图则修改）》。", ["澄岭县老城控规（图则修改）"]),
    ("审议《澄岭县文旅规划（摘要）》。", ["澄岭县文旅规划（摘要）"]),
    ("审议《澄岭县供水条例（草案）修改情况报告》。", ["澄岭县供水条例（草案）修改情况报告"]),
    ("审议《关于〈澄岭县供水条例（草案）〉的说明》。", ["关于〈澄岭县供水条例（草案）〉的说明"]),
    ("审议《关于印发〈澄岭县供水办法〉的通知》。", ["关于印发〈澄岭县供水办法〉的通知"]),
    ("审议《关于印发《澄岭县供水办法》的通知》。", ["关于印发《澄岭县供水办法》的通知"]),
    ("审议《澄岭县 2025 年植树计划》。", ["澄岭县2025年植树计划"]),
    (
        "审议《澄岭县供水办法》《澄岭县节水办法》《澄岭县排水办法》。",
        ["澄岭县供水办法", "澄岭县节水办法", "澄岭县排水办法"],
    ),
    (
        "审议《澄岭县供水办法》、《澄岭县节水办法》和《澄岭县排水办法》。",
        ["澄岭县供水办法", "澄岭县节水办法", "澄岭县排水办法"],
    ),
    ("审议2025年《澄岭县植树计划》。", ["澄岭县植树计划"]),
    ("审议了供水办法。", []),
    ("审议《澄岭县供水办法。\n会议要求，抓好落实。", []),
]


def _read(text: str) -> list[tuple[str, str | None]]:
    page = page_of(text)
    found = [document(page, named) for named in find_documents(page.text)]
    return [(str(made.title.value), str(made.status.value) if made.status else None) for made in found]


@pytest.mark.parametrize(("name", "title", "status"), STATUS_INSIDE)
def test_status_at_the_end_of_a_name(name: str, title: str, status: str) -> None:
    """A status in brackets at the end of a name is its status and no part of the title."""
    assert _read(f"会议审议《{name}》。") == [(title, status)]


@pytest.mark.parametrize(("words", "title", "status"), STATUS_AFTER)
def test_status_after_the_name(words: str, title: str, status: str) -> None:
    """A status right after 》, with brackets or without, counts too."""
    assert _read(f"会议审议{words}。") == [(title, status)]


@pytest.mark.parametrize(("words", "titles"), NO_STATUS)
def test_what_is_no_status(words: str, titles: list[str]) -> None:
    """Years, 试行, 修编 and a 草案 in the middle belong to the title, nested names stay whole, an open 《 is no document."""
    assert _read(words) == [(title, None) for title in titles]


def test_each_document_has_its_own_status() -> None:
    """In a list every status goes to the name that bears it."""
    words = "审议《澄岭县供水办法（草案）》《澄岭县节水办法》《澄岭县排水办法（送审稿）》。"
    assert _read(words) == [("澄岭县供水办法", "草案"), ("澄岭县节水办法", None), ("澄岭县排水办法", "送审稿")]


def test_only_the_range_is_searched() -> None:
    """Documents outside the range asked for are not found."""
    text = "《澄岭县供水办法》；《澄岭县节水办法》"
    found = find_documents(text, text.index("；"))
    assert [text[named.first : named.last] for named in found] == ["澄岭县节水办法"]


def test_facts_stand_where_the_words_stand() -> None:
    """The spans of title and status hold exactly their words in the source text."""
    text = "会议审议《澄岭县供水办法（送审稿）》。"
    page = page_of(text)
    made = document(page, find_documents(page.text)[0])
    assert made.status is not None
    assert ["".join(text[a:b] for a, b in fact.spans) for fact in (made.title, made.status)] == [
        "澄岭县供水办法",
        "送审稿",
    ]


def test_a_status_that_stands_once_for_all() -> None:
    """（均为讨论稿） gives each of several documents its status, without 均为."""
    (item,) = meeting_of(
        "澄岭县政府召开第9次常务会议\n2025年3月5日，县长江平主持召开澄岭县政府第9次常务会议。\n"
        "会议审议并原则通过了《澄岭县供水办法》《澄岭县节水办法》（均为讨论稿）。\n"
    ).items
    assert item.title.value == "《澄岭县供水办法》《澄岭县节水办法》"
    assert [d.status and d.status.value for d in item.documents] == ["讨论稿", "讨论稿"]
