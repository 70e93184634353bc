"""The day of a meeting is read from its opening, a label or the title, and its year from the rest of the page."""

import pytest

from reading.composed import page_of
from yiding.reading.locate import find_openings
from yiding.reading.publication import read_publication
from yiding.reading.when import read_when

DAYS = [
    # the page, the day, the half of the day
    ("2024年3月5日上午，县长江平主持召开县政府第9次常务会议。", "2024-03-05", "am"),
    ("二〇二四年三月五日，县长江平主持召开县政府第9次常务会议。", "2024-03-05", None),
    ("发布日期：2024-03-07\n3月5日下午，县长江平主持召开县政府第9次常务会议。", "2024-03-05", "pm"),
    ("发布日期：2024-01-03\n12月30日，县长江平主持召开县政府第9次常务会议。", "2023-12-30", None),
    ("发布日期：2024-03-07\n5日晚，县长江平主持召开县政府第9次常务会议。", "2024-03-05", "pm"),
    ("发布日期：2024-03-02\n28日，县长江平主持召开县政府第9次常务会议。", "2024-02-28", None),
    ("发布日期：2024-01-02\n28日，县长江平主持召开县政府第9次常务会议。", "2023-12-28", None),
    ("县政府要闻\n3月5日，县长江平主持召开县政府第9次常务会议。\n图为2024年3月5日会议现场。", "2024-03-05", None),
    ("晴政纪〔2021〕3号\n6月2日上午，县长江平主持召开县政府第96次常务会议。", "2021-06-02", "am"),
    ("会议时间：2024年3月5日\n会议地点：县政府\n县长江平主持召开县政府第9次常务会议。", "2024-03-05", None),
    ("时间：2024年3月5日上午8时30分\n地点：县政府\n县长江平主持召开县政府第9次常务会议。", "2024-03-05", "am"),
    ("会议时间\n2024年3月5日\n县长江平主持召开县政府第9次常务会议。", "2024-03-05", None),
    ("【会议时间】2024年3月5日上午\n县长江平主持召开县政府第9次常务会议。", "2024-03-05", "am"),
    ("发布时间：2024-03-05 10:00\n今天上午，县长江平主持召开县政府第9次常务会议。", "2024-03-05", "am"),
    ("2024年3月6日 星期三 第01版：要闻\n昨日，县长江平主持召开县政府第9次常务会议。", "2024-03-05", None),
    ("发布日期：2024-03-07\n日前，县长江平主持召开县政府第9次常务会议。", None, None),
    ("时间：2024-03-07 10:11:12 来源：本网\n日前，县长江平主持召开县政府第9次常务会议。", None, None),
    ("县长江平主持召开县政府第9次常务会议，传达12月16日省里的会议精神。", None, None),
    ("县长江平主持召开县政府第9次常务会议。\n2024年5月1日起施行。", None, None),
]


@pytest.mark.parametrize(("text", "day", "session"), DAYS)
def test_the_day_of_a_meeting(text: str, day: str | None, session: str | None) -> None:
    """Full dates, dates without a year or a month, words like 昨日 and labelled lines give one day, 日前 gives none."""
    page = page_of(text)
    opening = find_openings(page)[0]
    publication = read_publication(page, opening.start)
    high = max(opening.anchor[1], opening.verb) + 4
    fact, half = read_when(page, opening.start, high, None, publication, None)
    assert (fact.value if fact else None, half) == (day, session)
    assert fact is None or fact.spans


def test_a_resolved_day_names_what_it_leans_on() -> None:
    """The year taken from elsewhere lowers the certainty and is named as evidence."""
    page = page_of("发布日期：2024-03-07\n3月5日，县长江平主持召开县政府第9次常务会议。")
    opening = find_openings(page)[0]
    fact, _ = read_when(page, opening.start, opening.end, None, read_publication(page, opening.start), None)
    assert fact is not None
    assert fact.certainty < 1
    assert fact.inferred_from == ["publication.published_on"]
    assert fact.text == "3月5日"
