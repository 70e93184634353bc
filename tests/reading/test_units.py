"""Organs and other units in prose, and the classes that name none."""

import re

import pytest

from yiding.reading.units import UNIT, find_units, is_generic, is_unit, trie, unit_kind

PROSE = [
    ("a unit behind 由, a list of fields", "由县交通运输局负责，发展改革、财政部门配合", "县交通运输局 发展改革 财政"),
    ("fields before 等部门", "发展改革、财政等部门要配合", "发展改革 财政"),
    ("one field keeps 部门", "生态环境部门要统筹", "生态环境部门"),
    ("the level is printed once", "市发改、财政、住建等部门", "市发改 财政 住建"),
    ("fields before a longer class", "文物、自然资源等相关职能部门要", "文物 自然资源"),
    ("two units joined", "区发改局、区统计局和区审计局", "区发改局 区统计局 区审计局"),
    ("a part of an organ", "市公安局交警支队会同市城管局", "市公安局交警支队 市城管局"),
    ("a firm", "由云溪控股集团有限公司负责", "云溪控股集团有限公司"),
    ("a committee beside classes", "经开区管委会、各镇（街道）、有关部门", "经开区管委会"),
    ("市 begins the field and the level", "由市市场监管局牵头，责成市场监管局", "市市场监管局 市场监管局"),
    ("和 inside a name", "请市住房和城乡建设局会同市自然资源和规划局", "市住房和城乡建设局 市自然资源和规划局"),
    ("区 inside a word", "区域合作局、园区财政局", "区域合作局 园区财政局"),
    ("before 等相关单位", "市司法局、市信访局、清水镇等相关单位", "市司法局 市信访局 清水镇"),
    (
        "a place without a level",
        "由云溪公安分局、资源规划云溪分局、云溪生态环境局负责",
        "云溪公安分局 资源规划云溪分局 云溪生态环境局",
    ),
    ("behind 听取了", "会议听取了区应急管理局关于安全的汇报", "区应急管理局"),
    (
        "party organs and congress",
        "县委组织部、县人大常委会、县政协、县人武部、县人民法院",
        "县委组织部 县人大常委会 县政协 县人武部 县人民法院",
    ),
    ("a place name that begins with a function word", "请和田市财政局与和县水利局", "和田市财政局 和县水利局"),
    ("no units", "以经济建设为中心，在市中心和乡镇、集镇、城乡，布局合理，办理及时，格局初显", ""),
    ("towns and their offices", "望江镇人民政府、望江街道办事处负责", "望江镇人民政府 望江街道办事处"),
    ("商 between two units", "由县生态环境分局商县自然资源局依规办理", "县生态环境分局 县自然资源局"),
    ("a tax office of the state", "由国家税务总局云溪县税务局负责", "国家税务总局云溪县税务局"),
    ("an office under a unit", "由县重点项目指挥部办公室负责", "县重点项目指挥部办公室"),
    ("behind 要求 and 委托", "要求县城投公司抓紧，委托县交投集团", "县城投公司 县交投集团"),
    ("a post behind a unit", "县财政局局长张志远", "县财政局"),
    ("the government spends", "县政府性投资项目、政府采购和政府工作报告", ""),
    (
        "short committees of no known field",
        "区文商旅委、区调度中心、区水务和农业农村局",
        "区文商旅委 区调度中心 区水务和农业农村局",
    ),
    ("a post office and a bank", "云溪农商银行、县人民医院、第一小学", "云溪农商银行 县人民医院 第一小学"),
]


@pytest.mark.parametrize(("form", "text", "expected"), PROSE, ids=[row[0] for row in PROSE])
def test_units_in_prose_are_found(form: str, text: str, expected: str) -> None:
    """Units are found whole, without the words before them."""
    assert [text[a:b] for a, b in find_units(text, 0, len(text))] == expected.split(), form


def test_only_the_stretch_is_searched() -> None:
    """Ranges count in the whole text and lie in the stretch."""
    text = "县财政局，由县水利局负责，县司法局"
    assert [text[a:b] for a, b in find_units(text, 5, 12)] == ["县水利局"]


@pytest.mark.parametrize(
    "word",
    [
        "各镇（街道）",
        "有关部门",
        "相关单位",
        "各级各部门",
        "责任单位",
        "业主单位",
        "牵头单位",
        "各乡镇人民政府",
        "市直部门",
        "各街道",
        "乡镇",
        "职能部门",
        "各有关单位",
    ],
)
def test_classes_name_no_unit(word: str) -> None:
    """A class of units is generic and no unit."""
    assert is_generic(word)
    assert not is_unit(word)


@pytest.mark.parametrize(
    "word",
    [
        "县财政局",
        "行政审批局",
        "政府办",
        "市市场监管局",
        "区委编办",
        "青石镇",
        "云溪集团",
        "高新区",
        "县一中心医院",
        "省交通运输厅",
        "纪委监委",
        "国家税务总局云溪县税务局",
        "应急管理局",
        "党群工作部",
    ],
)
def test_a_whole_word_is_known_as_a_unit(word: str) -> None:
    """Organs by vocabulary and units by their ending are units."""
    assert is_unit(word)
    assert not is_generic(word)


@pytest.mark.parametrize(
    "word",
    [
        "乡镇",
        "集镇",
        "结局",
        "张志远",
        "县财政局张志远",
        "由县财政局",
        "县财政局县水利局",
        "会议邀请县人大常委会",
        "副县长",
    ],
)
def test_other_words_are_no_unit(word: str) -> None:
    """Words with something before, behind or between, and words that end like a unit, are none."""
    assert not is_unit(word)


def test_the_kind_of_a_unit_tells_how_it_is_known() -> None:
    """A unit is known by vocabulary or by its ending."""
    assert [unit_kind(word) for word in ("县财政局", "青石镇", "汇报")] == ["field", "open", None]


def test_the_pattern_stops_at_fixed_words() -> None:
    """The pattern takes the unit between two fixed words."""
    match = re.search(rf"由({UNIT})(?:牵头|负责)", "由县自然资源和规划局牵头")
    assert match
    assert match[1] == "县自然资源和规划局"


def test_the_longest_word_of_a_table_matches() -> None:
    """A pattern made of a table takes the longest word."""
    pattern = re.compile(trie(["公安", "公安局", "公司", "局"]))
    assert [match[0] for match in pattern.finditer("公安局公安公司局")] == ["公安局", "公安", "公司", "局"]
