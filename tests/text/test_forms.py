"""Forms of one character for another."""

import pytest

from yiding.text import forms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议强调,要落实:一是抓好(试点);二是推广。", "会议强调，要落实：一是抓好（试点）；二是推广。"),
        ("发布时间:2024-05-20 16:44", "发布时间：2024-05-20 16:44"),
        ("投资1,200万元,其中", "投资1,200万元，其中"),
        ("投资１，２００万元", "投资1,200万元"),
        (
            "新闻报道:http://www.example.gov.cn/art/1.html?id=5,6",
            "新闻报道：http://www.example.gov.cn/art/1.html?id=5,6",
        ),
        ("工程总承包(EPC)模式", "工程总承包（EPC）模式"),
        ("Produced By: Example", "Produced By: Example"),
        ("《关于印发<饮水工程管理办法(试行)>的通知》", "《关于印发〈饮水工程管理办法（试行）〉的通知》"),
        ("审议<政府工作要点(讨论稿)>", "审议《政府工作要点（讨论稿）》"),
        ("首页>政务公开", "首页>政务公开"),
        ("《< 临川县预算(草案)>的说明》", "《〈 临川县预算（草案）〉的说明》"),
    ],
)
def test_marks_have_one_form(text: str, expected: str) -> None:
    """Marks beside Chinese are full-width, those of times, sums and addresses half-width."""
    assert forms.punctuation(forms.narrow(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("２０２４年５月", "2024年5月"),
        ("ＰＭ２．５", "PM2.5"),
        ("⽔利⼯程", "水利工程"),
        ("５０％～６０％", "50%～60%"),
        ("甲｡乙", "甲。乙"),
    ],
)
def test_widths_and_radicals(text: str, expected: str) -> None:
    """Full-width letters and digits, radicals and small forms become the usual characters."""
    assert forms.narrow(text) == expected


def test_blanks_become_plain() -> None:
    """Layout blanks become plain ones, place by place."""
    assert forms.narrow(forms.blanks("　出\xa0席\u2002甲\u2009乙\t丙")) == " 出 席 甲 乙 丙"


def test_name_dots() -> None:
    """The dot inside a name has one form; a dot that begins a line of a list stays."""
    assert forms.name_dots("买买提•艾力\n• 公开") == "买买提·艾力\n• 公开"
