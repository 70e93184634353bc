"""Chairs are found before and after the verb, on labelled lines and in headlines, with their posts."""

import pytest

from reading.composed import page_of
from yiding.reading.chairs import chair, find_chair

OPENINGS = [
    # the sentence, name, post
    ("3月5日，区委副书记、区长甘长河主持召开区政府第9次常务会议。", "甘长河", "区委副书记、区长"),
    ("3月5日下午，县长马 跃 进主持召开县政府第9次常务会议。", "马跃进", "县长"),
    ("2024年3月5日（星期二）上午9:30，陆远航市长在市政府第一会议室主持召开市政府常务会议。", "陆远航", "市长"),
    ("3月5日，代县长岳明同志主持召开县政府常务会议。", "岳明", "代县长"),
    ("3月5日，县委常委、常务副县长岳明受县长江平委托，主持召开县政府常务会议。", "岳明", "县委常委、常务副县长"),
    ("3月5日，受县长江平委托，常务副县长岳明主持召开县政府常务会议。", "岳明", "常务副县长"),
    ("3月5日，副县长岳明受江平县长委托，在县政府二楼会议室召开县政府常务会议。", "岳明", "副县长"),
    ("3月5日，县政府召开第9次常务会议，会议由县委副书记、县长江平主持。", "江平", "县委副书记、县长"),
    ("3月5日，州委副书记、代州长阿布都·卡德尔主持召开州政府常务会议。", "阿布都·卡德尔", "州委副书记、代州长"),
    ("3月5日，乌力吉巴图旗长主持召开旗政府常务会议。", "乌力吉巴图", "旗长"),
    ("3月5日，管委会主任、区政府区长江平主持召开管委会、区政府第9次常务会议。", "江平", "管委会主任、区政府区长"),
    ("3月5日，县委副书记、县长江在明主持召开县政府第9次常务会议。", "江在明", "县委副书记、县长"),
    ("3月5日，县长江平在县政府会议室主持召开县政府第9次常务会议。", "江平", "县长"),
    ("3月5日，江平同志主持召开县政府第9次常务会议。", "江平", None),
    ("县政府召开第9次常务会议。县委副书记、县长江平主持会议并讲话。", "江平", "县委副书记、县长"),
    ("晴川日报讯（全媒体记者 高原）3月5日下午，县长江平主持召开县政府常务会议。", "江平", "县长"),
    ("3月5日晚上八点，县长江平主持召开县政府常务会议。", "江平", "县长"),
    ("今天上午，市长江平主持召开市政府常务会议。", "江平", "市长"),
]
LABELS = [
    ("主持人：江平（区委副书记、区长）", "江平", "区委副书记、区长"),
    ("主 持 人：区委副书记、区长江平", "江平", "区委副书记、区长"),
    ("主　　持：市长　江　平", "江平", "市长"),
    ("主持：江平  县委副书记、县长", "江平", "县委副书记、县长"),
    ("【主持人】区长江平", "江平", "区长"),
    ("会议主持：江平", "江平", None),
    ("主持人\n江平", "江平", None),
    ("主持人：热合曼·玉山副区长（受区长委托）", "热合曼·玉山", "副区长"),
]
HEADLINES = [
    ("区政府召开常务会议\n江长河主持并讲话\n区政府召开2024年第六次常务会议，研究有关工作。", "江长河"),
    ("江长河主持召开县政府第57次常务会议\n11月28日，县政府召开第五十七次常务会议，听取汇报。", "江长河"),
]
NOBODY = [
    "3月5日，县政府召开第9次常务会议，听取工作汇报。",
    "2021年3月24日，市政府召开第十届第四十八次常务会议。会议审议了方案。",
]


@pytest.mark.parametrize(("text", "name", "post"), OPENINGS)
def test_the_chair_of_a_sentence(text: str, name: str, post: str | None) -> None:
    """Posts before or after the name, deputies and places are told from the name."""
    page = page_of(text)
    found = find_chair(page, 0, page.text.find("。") + 1, (0, len(page.text)))
    assert found is not None
    made = chair(page, found)
    assert (made.name.value, made.post.value if made.post else None) == (name, post)


@pytest.mark.parametrize(("label", "name", "post"), LABELS)
def test_the_chair_of_a_label(label: str, name: str, post: str | None) -> None:
    """A labelled line names the chair, with the post in any place."""
    page = page_of(f"县政府第9次常务会议纪要\n{label}\n出席：李四\n")
    found = find_chair(page, 0, 0, (0, len(page.text)))
    assert found is not None
    made = chair(page, found)
    assert (made.name.value, made.post.value if made.post else None) == (name, post)


@pytest.mark.parametrize(("text", "name"), HEADLINES)
def test_the_chair_of_a_headline(text: str, name: str) -> None:
    """A headline above the text may be the only place that names the chair."""
    page = page_of(text)
    last = page.lines[-1].start
    assert find_chair(page, last, len(page.text), (last, len(page.text))) is None
    found = find_chair(page, last, last, (0, last))
    assert found is not None
    assert chair(page, found).name.value == name


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named(text: str) -> None:
    """An organ that convenes is no person."""
    page = page_of(text)
    assert find_chair(page, 0, len(page.text), (0, len(page.text))) is None


@pytest.mark.parametrize(("text", "name", "post"), OPENINGS)
def test_the_words_stand_at_the_spans(text: str, name: str, post: str | None) -> None:
    """The name and the post are the source's words at their spans, blanks aside."""
    page = page_of(text)
    found = find_chair(page, 0, len(page.text), (0, len(page.text)))
    assert found is not None
    made = chair(page, found)
    words = "".join(text[a:b] for a, b in made.name.spans)
    assert words.replace(" ", "") == name
    if made.post and post:
        assert "".join(text[a:b] for a, b in made.post.spans) == post


def test_junk_takes_linear_time() -> None:
    """A hundred thousand characters of repeated verbs and posts are passed over quickly."""
    for junk in ("主持召开常务会议", "县长", "县长王某主持会议", "主持", "受县长委托，"):
        page = page_of(junk * (100_000 // len(junk)))
        find_chair(page, 0, len(page.text), (0, len(page.text)))
