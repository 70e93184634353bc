"""What is shaped like a person's name, and what only looks so."""

import re

import pytest

from yiding.reading.names import NAME, is_name, is_on_roll, looks_like_name, surname_length
from yiding.reading.notnames import WORDS
from yiding.text.surnames import CLANS, COMMON, COMPOUND, RARE, UNSURNAMED, USUAL, WORDLIKE

_NAMES = """
王强 李志远 张帆 欧阳明华 诸葛文 上官云 陈王丽娜 冼国平 佘小军 逄锦 覃丽华 麦志坚 缪文 员大伟 盖亮 仇建国 单巍
查道成 乐东升 区永安 哈斯图 巴特尔 阿布都热合曼·吐尔逊 买买提·艾力 巴音·孟克 县明 沈从军 李为民 付小东 闫海
萧然 郄志刚 仝伟 禤敏
"""
_PROSE = """
区长 县长 主任 书记 各镇 有关 同志 时任 常务 党组 区委 县委 应急局 财政部 方案 项目 安全 全市 关于 成立 管理
经济 人员 代表 副县长 相关 何时 温度 张的 王 第三 负责人 安全生产 常委会 水利局 党员
"""


@pytest.mark.parametrize("word", _NAMES.split())
def test_names_of_every_shape_are_names(word: str) -> None:
    """Rare and compound family names, two family names and names with a middle dot are names."""
    assert is_name(word)


@pytest.mark.parametrize("word", _PROSE.split())
def test_words_that_begin_like_a_name_are_none(word: str) -> None:
    """Posts, organs, classes and common words are no names, in a roll neither."""
    assert not is_name(word)


@pytest.mark.parametrize(
    "word",
    [
        "区长",
        "县委",
        "区委副",
        "主任",
        "常务",
        "党组",
        "有关",
        "同志",
        "时任",
        "县财政局",
        "各镇",
        "负责人",
        "班子",
        "成员",
        "全体",
    ],
)
def test_offices_are_no_names_in_a_roll(word: str) -> None:
    """Where names stand, offices and classes are still none."""
    assert not looks_like_name(word, sure=True)


@pytest.mark.parametrize(
    "word",
    [
        "其其格",
        "扎西",
        "次仁",
        "格桑",
        "扎西顿珠",
        "斯琴高娃",
        "热娜",
        "丹增",
        "旺堆",
        "高峰",
        "白云",
        "安全",
        "成功",
        "李可",
        "孟根巴雅尔",
        "白音都冷",
        "嘎松泽仁",
        "曲比伍各",
        "马海尔聪",
    ],
)
def test_some_names_need_a_sure_context(word: str) -> None:
    """Names without a family name and names that are common words pass only where names stand."""
    assert not is_name(word) or word in ("高峰", "白云")
    assert looks_like_name(word, sure=True)


@pytest.mark.parametrize("word", ["过立中", "由明", "那英杰", "要武", "张志远"])
def test_family_names_that_are_everyday_words_stand_on_rolls_alone(word: str) -> None:
    """过, 由 and the like begin a name only behind the units and posts of a roll."""
    assert is_on_roll(word)
    assert word == "张志远" or not looks_like_name(word, sure=True)


@pytest.mark.parametrize("word", ["过程", "由县", "那里", "要求", "马海李明"])
def test_everyday_words_are_no_names_on_rolls(word: str) -> None:
    """What follows such a family name must be of the characters of given names."""
    assert not is_on_roll(word)


def test_the_pattern_finds_a_name_between_fixed_words() -> None:
    """The pattern stops where the words around it say."""
    match = re.search(rf"由({NAME})同志", "由欧阳明华同志牵头")
    assert match
    assert match[1] == "欧阳明华"


def test_the_family_name_is_one_or_two_characters() -> None:
    """The length of the family name is known."""
    assert [surname_length(word) for word in ("欧阳明华", "王强", "第三")] == [2, 1, 0]


def test_tables_do_not_overlap() -> None:
    """Every family name stands in one table, and every word that is no name begins with a family name."""
    assert not COMMON & USUAL
    assert not (COMMON | USUAL) & RARE
    assert not (COMMON | USUAL | RARE) & WORDLIKE
    assert all(len(name) == 2 for name in CLANS)
    assert all(len(name) == 2 for name in COMPOUND)
    assert all(word[0] in COMMON | USUAL | RARE for word in WORDS)
    assert not {"扎西", "次仁"} - UNSURNAMED
