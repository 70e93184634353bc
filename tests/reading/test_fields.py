"""Labels and their values are found in lines, rows of a table and one below the other."""

import pytest

from reading.composed import page_of
from yiding.reading.fields import find_fields

PAGES = [
    # the page, the keys and values
    ("索引号：123456/2024 公开方式：主动公开", [("index_no", "123456/2024"), ("openness", "主动公开")]),
    ("索 引 号 123456/2024    公开方式 主动公开", [("index_no", "123456/2024"), ("openness", "主动公开")]),
    ("|索引号|123456/2024|公开方式|主动公开|", [("index_no", "123456/2024"), ("openness", "主动公开")]),
    ("索引号：\n123456/2024\n公开方式：\n主动公开", [("index_no", "123456/2024"), ("openness", "主动公开")]),
    ("文　　号：\n有 效 性：有效", [("validity", "有效")]),
    (
        "发布日期：2024-03-07 09:02来源：县政府办作者：某某",
        [("published_on", "2024-03-07 09:02"), ("source", "县政府办")],
    ),
    ("时间：2024-03-07 来源：本网", [("time", "2024-03-07"), ("source", "本网")]),
    ("时间：2024年3月5日上午\n地点：会议室", []),
    ("会议要求：各单位要公开透明。", []),
    ("经费来源要明确，公开方式要规范。", []),
]


@pytest.mark.parametrize(("text", "fields"), PAGES)
def test_fields(text: str, fields: list[tuple[str, str]]) -> None:
    """A value ends where the next label begins; a label without a value and words of prose give none."""
    page = page_of(text)
    found = [(field.key, page.text[field.start : field.end]) for field in find_fields(page, len(page.text))]
    assert found == fields


def test_the_body_is_no_table() -> None:
    """Below the opening only short lines that begin with a label are looked at."""
    page = page_of("县长江平主持召开常务会议。\n会议指出，公开方式：主动公开。\n发布机构：县政府办公室\n")
    assert [field.key for field in find_fields(page, 0)] == ["publisher"]


@pytest.mark.parametrize("junk", ["索引号：", "索引号：\n", "：", "|", "索 引 号 ", "发布日期：2024-07-08\n"])
def test_junk_takes_linear_time(junk: str) -> None:
    """A hundred thousand characters of labels and marks are passed over quickly."""
    page = page_of(junk * (100_000 // len(junk)))
    find_fields(page, len(page.text))
