"""Bodies, kinds, numbers, terms and years are read from the words that name a sitting."""

import pytest

from reading.composed import page_of
from yiding.reading.bodies import read_sitting

NAMES = "云岫县人民政府\n《云岫县供水办法》\n"
SITTINGS = [
    # the words, bodies, kinds, term, number, year
    ("县政府第10次常务会议", ["云岫县人民政府"], ["executive"], None, 10, None),
    ("云岫县第十七届人民政府第48次常务会议", ["云岫县人民政府"], ["executive"], 17, 48, None),
    ("十九届云岫县人民政府召开第十七次常务会议", ["云岫县人民政府"], ["executive"], 19, 17, None),
    ("云岫县九届县政府第9次常务会议", ["云岫县人民政府"], ["executive"], 9, 9, None),
    ("县十七届政府第四十七次常务会", ["云岫县人民政府"], ["executive"], 17, 47, None),
    ("县政府十七届57次常务会议", ["云岫县人民政府"], ["executive"], 17, 57, None),
    ("七届县政府第一百二十五次常务会议", ["云岫县人民政府"], ["executive"], 7, 125, None),
    ("本届政府第52次常务会议", ["云岫县人民政府"], ["executive"], None, 52, None),
    ("县人民政府2024年第5次常务会议", ["云岫县人民政府"], ["executive"], None, 5, 2024),
    ("县政府2024年度第5次常务会议", ["云岫县人民政府"], ["executive"], None, 5, 2024),
    ("县政府2024-第5次常务会议", ["云岫县人民政府"], ["executive"], None, 5, 2024),
    ("二〇二四年第六次县政府常务会议", ["云岫县人民政府"], ["executive"], None, 6, 2024),
    ("第27次县政府常务会议", ["云岫县人民政府"], ["executive"], None, 27, None),
    ("县政府第38次常务（扩大）会议", ["云岫县人民政府"], ["executive_enlarged"], None, 38, None),
    ("县政府第二次全体会议", ["云岫县人民政府"], ["plenary"], None, 2, None),
    ("县政府第四次全体会议暨2024年第5次常务会议", ["云岫县人民政府"], ["plenary", "executive"], None, 5, 2024),
    ("县政府2024年第9次专题会议", ["云岫县人民政府"], ["special"], None, 9, 2024),
    ("县长办公会议", ["云岫县人民政府"], ["office"], None, None, None),
    ("县政府党组2024年第6次会议", ["云岫县人民政府党组"], ["party_group"], None, 6, 2024),
    (
        "县政府党组（扩大）会议暨县政府第25次常务会议",
        ["云岫县人民政府党组", "云岫县人民政府"],
        ["party_group", "executive"],
        None,
        25,
        None,
    ),
    (
        "县政府党组2024年第14次（扩大）会议和2024年第15次常务会议",
        ["云岫县人民政府党组", "云岫县人民政府"],
        ["party_group", "executive"],
        None,
        15,
        2024,
    ),
    ("经开区管委会、县政府第27次常务会议", ["经开区管委会", "云岫县人民政府"], ["executive"], None, 27, None),
    (
        "滨江经济开发区管委会2024年第4次主任办公会议暨县政府第32次常务会议",
        ["滨江经济开发区管委会", "云岫县人民政府"],
        ["office", "executive"],
        None,
        32,
        None,
    ),
]


@pytest.mark.parametrize(("words", "bodies", "kinds", "term", "number", "year"), SITTINGS)
def test_the_words_of_a_sitting(
    words: str, bodies: list[str], kinds: list[str], term: int | None, number: int | None, year: int | None
) -> None:
    """Every order of words gives the same facts, and every fact has spans."""
    page = page_of(f"{NAMES}3月5日，县长江平主持召开{words}，听取汇报。")
    range_ = page.text.find("主持召开") + 4, page.text.find("，听取")
    sitting = read_sitting(page, range_, "县长", lambda: [])
    assert [body.value for body in sitting.bodies] == bodies
    assert sitting.kind == kinds
    found = [fact.value if fact else None for fact in (sitting.term, sitting.number, sitting.year)]
    assert found == [term, number, year]
    assert all(fact.spans for fact in (*sitting.bodies, sitting.term, sitting.number, sitting.year) if fact)


def test_what_the_words_leave_out_is_taken_from_a_title() -> None:
    """Number, term and body may stand only in the title."""
    page = page_of("云岫县十七届人民政府第22次常务会议纪要\n江平主持召开常务会议，听取汇报。")
    title = (page.lines[0].start, page.lines[0].end)
    start = page.text.find("常务会议，")
    sitting = read_sitting(page, (start, start + 4), "", lambda: [title])
    assert [body.value for body in sitting.bodies] == ["云岫县人民政府"]
    assert sitting.number is not None
    assert sitting.number.value == 22
    assert sitting.term is not None
    assert sitting.term.value == 17


def test_a_government_without_a_name_stays_without() -> None:
    """Where nothing names the place, the words themselves are the value."""
    page = page_of("江平主持召开区政府第9次常务会议。")
    sitting = read_sitting(page, (6, 17), "区长", lambda: [])
    assert [body.value for body in sitting.bodies] == ["区政府"]


def test_congresses_have_terms_too() -> None:
    """The term of a congress or of a party session is not that of the government."""
    for words in ("县政府第9次常务会议传达二十届三中全会精神", "县政府第9次常务会议传达县十六届人大一次会议精神"):
        page = page_of(NAMES + words)
        start = page.text.find(words)
        assert read_sitting(page, (start, start + len(words)), "县长", lambda: []).term is None


def test_a_committee_is_named_from_elsewhere() -> None:
    """管委会 alone takes the name that the page gives it."""
    page = page_of("临江高新区管委会\n管委会主任江平主持召开管委会2024年第4次主任办公会议。")
    start = page.text.find("召开管委会") + 2
    sitting = read_sitting(page, (start, len(page.text)), "管委会主任", lambda: [])
    assert [body.value for body in sitting.bodies] == ["临江高新区管委会"]


@pytest.mark.parametrize("said", ["管委会", "高新区管委会", "临江高新区管委会"])
def test_a_zone_has_its_full_name_from_elsewhere(said: str) -> None:
    """The short name of a zone becomes the full one that stands anywhere on the page."""
    page = page_of(
        f"高新区管委会动态\n江平主持召开{said}2024年第4次主任办公会议。\n版权所有 临江高新技术产业开发区管理委员会"
    )
    start = page.text.find("召开") + 2
    sitting = read_sitting(page, (start, page.text.find("。")), "管委会主任", lambda: [])
    assert [body.value for body in sitting.bodies] == ["临江高新技术产业开发区管理委员会"]
