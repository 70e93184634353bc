"""The opening of a meeting is found in prose, in labelled minutes and under a title, and nothing else opens one."""

import pytest

from reading.composed import page_of
from yiding.reading.locate import ANCHOR, body_end, find_openings, is_furniture
from yiding.reading.page import Line

ONE = [
    # the page, what the opening begins with
    ("县政府召开第9次常务会议\n3月5日，县长江平主持召开县政府第9次常务会议，听取汇报。", "3月5日"),
    ("会议内容：3月5日，江平区长主持召开本届政府第52次常务会议。会议学习了文件。", "会议内容"),
    ("本报讯 昨日，市长江平主持召开市政府第8次常务会议，听取汇报。", "本报讯"),
    ("县政府第9次常务会议纪要\n时间：2024年3月5日\n地点：县政府会议室\n会议听取了汇报。", "县政府第9次"),
    ("县政府第9次常务会议纪要\n一、关于防汛工作\n会议听取了汇报。", "县政府第9次"),
    ("3月5日，区长江平主持召开区政府党组2024年第6次会议，传达学习讲话。", "3月5日"),
    ("3月5日，区长江平主持召开区政府党组2024年第3次（扩大）会议和2024年第7次常务会议。", "3月5日"),
    ("3月5日，副县长江平主持召开专题会议，研究防汛工作。", "3月5日"),
    ("3月5日，管委会主任江平主持召开2024年第4次主任办公会议。", "3月5日"),
    ("3月5日，县长江平主持召开县政府第二次全体会议。", "3月5日"),
    ("十九届云岫县人民政府召开第十七次常务会议，传达学习精神。", "十九届"),
]
NONE = [
    "定于3月5日召开县政府第9次常务会议，请准时参加。",
    "全年召开市政府常务会议22次，研究议题186个。",
    "常务会议一般每半月召开一次，由县长召集和主持。",
    "经2024年3月5日县政府第9次常务会议研究，决定任命某某为局长。",
    "县长江平主持召开全县防汛工作会议。",
    "",
]


@pytest.mark.parametrize(("text", "begins"), ONE)
def test_where_a_meeting_opens(text: str, begins: str) -> None:
    """The sentence that says who met opens it; a title does where no sentence does."""
    page = page_of(text)
    openings = find_openings(page)
    assert len(openings) == 1
    opening = openings[0]
    assert page.text[opening.start : opening.end].startswith(begins)
    assert page.lines[opening.line].start <= opening.start < page.lines[opening.line].end
    assert "会" in page.text[slice(*opening.anchor)]


@pytest.mark.parametrize("text", NONE)
def test_what_opens_no_meeting(text: str) -> None:
    """Notices, rules, counts, citations and meetings of other kinds open none."""
    assert find_openings(page_of(text)) == []


def test_two_meetings_open_on_one_page() -> None:
    """A second report on the same page opens a second meeting."""
    text = (
        "5月23日，县长江平主持召开县政府2025年第16次常务会议。\n会议听取了汇报。\n"
        "又讯 5月29日，县长江平主持召开县政府2025年第17次常务会议。\n会议审议了方案。"
    )
    page = page_of(text)
    assert [opening.line for opening in find_openings(page)] == [0, 2]


def test_a_broken_line_is_followed_back() -> None:
    """A sentence that a paper broke over two lines is taken whole."""
    page = page_of("2023年10月20日（星期五）上午，市委副书记、市\n长江平主持召开市政府第38次常务会议。")
    assert page.text[find_openings(page)[0].start :].startswith("2023年")


def test_a_meeting_room_is_no_meeting() -> None:
    """常务会议室 is a place."""
    assert ANCHOR.search("县政府常务会议室") is None
    found = ANCHOR.search("在县政府常务会议室召开县政府常务（扩大）会议")
    assert found is not None
    assert found.group() == "常务（扩大）会议"


@pytest.mark.parametrize(
    "line",
    [
        "抄送：县委办公室。",
        "云岫县人民政府办公室 2024年3月7日印发",
        "上一篇：县政府召开第8次常务会议",
        "责任编辑：某某",
        "来源：县融媒体中心",
        "某ICP备00000000号",
        "【打印】【关闭】",
        "附件：",
    ],
)
def test_where_the_text_ends(line: str) -> None:
    """Distribution lists, imprints and the furniture of a site end the text of a meeting."""
    page = page_of(f"县长江平主持召开常务会议。\n会议听取了汇报。\n{line}\n更多文字")
    assert body_end(page, 0) == 2


def test_the_text_does_not_end_at_prose() -> None:
    """Sentences that begin like furniture go on."""
    page = page_of("县长江平主持召开常务会议。\n附件修改后印发，来源要明确。\n关于防汛工作，会议作了研究。\n")
    assert body_end(page, 0) == len(page.lines)


@pytest.mark.parametrize(
    ("words", "furniture"),
    [
        ("【会议时间】2024年3月5日", True),
        ("会议地点：县政府会议室", True),
        ("主 持 人：江平", True),
        ("http://www.example.cn/a.html", True),
        ("会议指出，要抓好落实。", False),
        ("会议时间紧、任务重，各单位要抓好落实。", False),
        ("一、关于防汛工作", False),
        ("新闻发布要及时。", False),
    ],
)
def test_furniture(words: str, furniture: bool) -> None:
    """Labels and links are told from sentences."""
    assert is_furniture(Line(0, len(words), words)) is furniture


def test_junk_takes_linear_time() -> None:
    """A hundred thousand characters of repeated openings without an end are passed over quickly."""
    for junk in ("主持召开常务会议", "召开", "主持召开\n", "，", "第1次"):
        find_openings(page_of(junk * (100_000 // len(junk))))
