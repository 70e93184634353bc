"""The full name of a government is found where a page only says its level."""

import pytest

from yiding.reading.places import find_place, level_of, with_city

PLACES = [
    # the text, the level, the name
    ("云岫县人民政府 > 要闻\n县政府召开第9次常务会议。", "县", "云岫县"),
    ("县政府第9次常务会议\n会议审议了《云岫县供水管理办法》。", "县", "云岫县"),
    ("区政府常务会议研究了镜泊山区政务服务中心用房，审议《镜泊山区工作要点》。", "区", "镜泊山区"),
    ("区政府召开会议，要求各园区、社区、库区抓好防汛，全区上下要行动起来。", "区", None),
    ("市政府召开会议，全市各县市区要行动，超市、城市管理要加强。", "市", None),
    ("沙棠市青梧区人民政府\n区政府第9次常务会议，审议《青梧区管网规划》。", "区", "沙棠市青梧区"),
    ("自治州第十五届人民政府第34次常务会议。主办：塔拉河蒙古自治州人民政府办公室", "州", "塔拉河蒙古自治州"),
    ("旗人民政府召开2021年第12次常务会。会议通过《乌兰泊旗方案》。", "旗", "乌兰泊旗"),
    ("传达学习县委会议精神，研究县长办公会议事项。", "县", None),
]


@pytest.mark.parametrize(("text", "level", "name"), PLACES)
def test_the_place_that_a_page_is_about(text: str, level: str, name: str | None) -> None:
    """Names in titles, navigation and documents count; common words that end like a division do not."""
    place = find_place(text, level)
    assert (text[slice(*place)] if place else None) == name


def test_a_city_written_before_the_name() -> None:
    """A name that the page writes once after its city is given with it."""
    text = "青梧区政府召开会议。版权：沙棠市青梧区人民政府"
    assert text[slice(*with_city(text, "青梧区", 0))] == "沙棠市青梧区"
    assert with_city("青梧区政府", "青梧区", 0) == (0, 3)


@pytest.mark.parametrize(
    ("words", "level"), [("区委副书记、区长", "区"), ("代县长", "县"), ("州长", "州"), ("主任", None)]
)
def test_the_level_of_a_post(words: str, level: str | None) -> None:
    """The post of a head tells the level of the government."""
    assert level_of(words) == level


@pytest.mark.parametrize("junk", ["县", "山区", "会议县", "区人民政府", "某市某区", "自治州"])
def test_junk_takes_linear_time(junk: str) -> None:
    """Endless repetitions are given up after a fixed number of looks."""
    text = junk * (100_000 // len(junk))
    for level in "县区州市":
        find_place(text, level)
