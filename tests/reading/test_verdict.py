"""Pages that are no records of a meeting are told by what they are."""

import pytest

from reading.composed import page_of
from yiding.reading.verdict import refusal, unknown

REFUSED = [
    (
        "云岫县人民政府办公室关于召开县政府第9次常务会议的通知\n定于3月5日召开县政府第9次常务会议，请准时参加。",
        "notice",
    ),
    (
        "云岫县人民政府常务会议议事规则\n第一条 为规范会议制度，制定本规则。\n第二条 会议由县长主持。\n"
        "第三条 会议一般每月召开一次。\n"
        "第四条 会议实行一题一议。",
        "rules",
    ),
    (
        "《青云路》第三章\n“开会。”陆某说道，目光扫了一圈。\n“缓一缓？”甘某笑道，嘴角一动，端起茶杯。\n他心里一沉，点了点头。",
        "fiction",
    ),
    (
        "常务会议\n" + "".join(f"·县政府第{n}次常务会议召开 2024-03-{n:02}\n" for n in range(1, 12)),
        "list",
    ),
    ("《云岫县供水办法》政策解读\n一、起草背景\n供水关系民生。\n二、主要内容\n共十条。", "interpretation"),
    ("政府工作报告\n各位代表：\n现在，我代表县人民政府报告工作。全年召开政府常务会议22次。", "other"),
    ("  \n ", "other"),
]
KEPT = [
    "3月5日，县长江平主持召开县政府第9次常务会议。\n会议听取了汇报。会议指出，要抓好落实。",
    "会议时间：2024年3月5日\n主持人：江平\n会议听取了汇报。\n解读：http://www.example.cn/jd/1.html",
    "3月5日，县长江平主持召开县政府第9次常务会议，审议《常务会议议事规则》。会议强调，要按规则办事。",
    "3月5日，县长江平主持召开县政府常务会议，讨论《政府工作报告（讨论稿）》。会议指出，要修改完善。",
]


@pytest.mark.parametrize(("text", "kind"), REFUSED)
def test_what_is_no_record(text: str, kind: str) -> None:
    """The reason begins with the kind and goes on with one sentence."""
    reason = refusal(page_of(text))
    assert reason is not None
    assert reason.partition(": ")[0] == kind
    assert reason.partition(": ")[2]


@pytest.mark.parametrize("text", KEPT)
def test_what_may_be_a_record(text: str) -> None:
    """Reports that mention rules, explanations or work reports are not refused."""
    assert refusal(page_of(text)) is None


def test_what_is_said_when_nothing_opens() -> None:
    """Appointments are named as such, other pages are other."""
    assert unknown(page_of("关于某某同志职务任免的通知")).startswith("other: appointments")
    assert unknown(page_of("县情简介")).startswith("other: ")
