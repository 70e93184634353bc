"""The facts of a meeting are read together from whole pages of different make."""

import pytest

from reading.composed import page_of
from yiding.reading.locate import find_openings
from yiding.reading.meeting import read_meeting
from yiding.reading.page import Page
from yiding.reading.publication import read_publication
from yiding.records import Fact, Meeting

NEWS = (
    "云岫县政府召开第9次常务会议\n发布时间：2024-03-07 09:26　来源：县融媒体中心\n"
    "　　3月5日下午，县委副书记、县长江平主持召开县政府第9次常务会议，听取防汛工作汇报，审议《云岫县供水办法》。\n"
    "　　会议听取了防汛工作汇报。"
)
MINUTES = (
    "云岫县第十七届人民政府第66次常务会议纪要\n云政常纪〔2025〕8号\n时间：2025年7月11日（星期五）上午8时30分\n地点：县政府二楼会议室\n"
    "主持：江平  县委副书记、县长\n1.传达学习讲话精神\n会议传达学习了讲话精神。"
)
LABELLED = (
    "索引号：12345678X/2022-00027\n青梧区人民政府第14次常务会议\n发布时间：2022-09-21 15:40\n"
    "【会议时间】2022年9月20日上午\n"
    "【会议地点】区政府二楼会议室\n【主持人】区委副书记、区长江平\n【会议议题】\n1.传达学习会议精神\n【会议议定事项】\n会议传达学习了会议精神。"
)
DELEGATED = (
    "青梧区人民政府专题会议纪要\n青政阅〔2019〕18号\n（2019年7月30日）\n7月24日下午，受区长江平委托，副区长岳明在区政府四楼会议室主持召开专题会议，"
    "研究环境整治工作。\n一、关于垃圾收运\n会议同意。"
)
JOINT = (
    "保护区管委会、青梧区政府第17次常务会议纪要\n2023年8月18日上午，管委会主任、区政府区长江平同志主持召开保护区管委会、青梧区政府第17次常务会议。\n"
    "会议听取了汇报。"
)
PLENARY = (
    "云岫县人民政府全体会议纪要\n〔2014〕1号\n"
    "2014年2月12日，县长江平在县会议中心主持召开县政府第二次全体会议。\n会议讨论了报告。"
)
ROOM_LATE = (
    "3月5日下午3时，云岫县第十八届人民政府第九次常务会议在县政府三楼会议室召开，"
    "县长江平主持会议，岳明等出席会议。\n会议听取了2024年工作汇报。"
)
FACTS = [
    (ROOM_LATE, "云岫县人民政府", "executive", 18, 9, "2024-03-05", "pm", "县政府三楼会议室", "江平", "县长"),
    # the page, body, kind, term, number, year, day, session, place, chair, post
    (NEWS, "云岫县人民政府", "executive", None, 9, "2024-03-05", "pm", None, "江平", "县委副书记、县长"),
    (
        MINUTES,
        "云岫县人民政府",
        "executive",
        17,
        66,
        "2025-07-11",
        "am",
        "县政府二楼会议室",
        "江平",
        "县委副书记、县长",
    ),
    (
        LABELLED,
        "青梧区人民政府",
        "executive",
        None,
        14,
        "2022-09-20",
        "am",
        "区政府二楼会议室",
        "江平",
        "区委副书记、区长",
    ),
    (DELEGATED, "青梧区人民政府", "special", None, None, "2019-07-24", "pm", "区政府四楼会议室", "岳明", "副区长"),
    (JOINT, "保护区管委会", "executive", None, 17, "2023-08-18", "am", None, "江平", "管委会主任、区政府区长"),
    (PLENARY, "云岫县人民政府", "plenary", None, 2, "2014-02-12", None, "县会议中心", "江平", "县长"),
]


def _meeting(page: Page) -> Meeting:
    opening = find_openings(page)[0]
    publication = read_publication(page, opening.start)
    return read_meeting(page, opening, len(page.text), publication, None)


def _value(fact: Fact | None) -> object:
    return fact.value if fact else None


@pytest.mark.parametrize(("text", "expected"), [(row[0], row[1:]) for row in FACTS])
def test_a_page(text: str, expected: tuple[object, ...]) -> None:
    """News, minutes with labels, delegated and joint sittings give who met, when, where and under whom."""
    meeting = _meeting(page_of(text))
    assert meeting.chair is not None
    facts = (meeting.term, meeting.number, meeting.held_on)
    found = [meeting.bodies[0].value, meeting.kind[0], *map(_value, facts), meeting.session, _value(meeting.place)]
    assert (*found, meeting.chair.name.value, _value(meeting.chair.post)) == expected


@pytest.mark.parametrize("text", [row[0] for row in FACTS])
def test_every_fact_has_spans(text: str) -> None:
    """The words of each fact stand at its spans in the source."""
    meeting = _meeting(page_of(text))
    chair = meeting.chair
    assert chair is not None
    facts = [*meeting.bodies, meeting.term, meeting.number, meeting.held_on, meeting.place, chair.name, chair.post]
    for fact in facts:
        if fact is None:
            continue
        assert fact.spans
        words = " ".join(text[a:b] for a, b in fact.spans)
        assert words.replace("　", " ").replace(" ", "") == fact.text.replace(" ", "")


def test_two_meetings_have_their_own_facts() -> None:
    """The second meeting of a page has its own number, day and chair."""
    page = page_of(
        "云岫县政府常务会议\n2025年6月6日，常务副县长岳明主持召开县政府第64次常务会议。会议听取了汇报。\n"
        "2025年6月25日，县长江平主持召开县政府第65次常务会议。会议审议了方案。"
    )
    openings = find_openings(page)
    publication = read_publication(page, openings[0].start)
    limits = [openings[1].start, len(page.text)]
    found = [
        read_meeting(page, opening, limit, publication, None) for opening, limit in zip(openings, limits, strict=True)
    ]
    assert [_value(meeting.number) for meeting in found] == [64, 65]
    assert [_value(meeting.held_on) for meeting in found] == ["2025-06-06", "2025-06-25"]
    assert [meeting.chair.name.value for meeting in found if meeting.chair] == ["岳明", "江平"]


def test_what_is_not_said_is_absent() -> None:
    """A page without day, number, place or chair gives none of them."""
    meeting = _meeting(page_of("云岫县政府召开常务会议，研究防汛工作。\n会议研究了防汛工作。"))
    assert meeting.held_on is None
    assert meeting.number is None
    assert meeting.place is None
    assert meeting.chair is None
