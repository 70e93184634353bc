"""Sums of money in yuan."""

import pytest

from yiding.reading.amounts import find_amounts

VALUES: list[tuple[str, str, float]] = [
    ("投入300万元", "300万元", 3_000_000),
    ("投资1.2亿元", "1.2亿元", 120_000_000),
    ("奖励3,500元", "3,500元", 3500),
    ("合计1,234,567.89元", "1,234,567.89元", 1_234_567.89),
    ("约1200余万元", "1200余万元", 12_000_000),
    ("人民币50万元整", "50万元", 500_000),
    ("50 万元", "50 万元", 500_000),
    ("一百二十万元", "一百二十万元", 1_200_000),
    ("一千二百万元", "一千二百万元", 12_000_000),
    ("1亿2000万元", "1亿2000万元", 120_000_000),
    ("一亿二千万元", "一亿二千万元", 120_000_000),
    ("三亿元", "三亿元", 300_000_000),
    ("壹佰万元", "壹佰万元", 1_000_000),
    ("十二万五千元", "十二万五千元", 125_000),
    ("3万5千元", "3万5千元", 35_000),
    ("2万3000元", "2万3000元", 23_000),
    ("5百万元", "5百万元", 5_000_000),
    ("10万余元", "10万余元", 100_000),
    ("十余万元", "十余万元", 100_000),
    ("0.5万元", "0.5万元", 5000),
    ("单价35.6元", "35.6元", 35.6),
    ("1.3万亿元", "1.3万亿元", 1_300_000_000_000),
    ("300万人民币", "300万人民币", 3_000_000),
    ("2025年安排80万元", "80万元", 800_000),
]


@pytest.mark.parametrize(("text", "words", "value"), VALUES)
def test_sums_are_read_in_yuan(text: str, words: str, value: float) -> None:
    """The span covers number and unit, the value is in yuan and whole where it can be."""
    (amount,) = find_amounts(text)
    assert text[amount.start : amount.end] == words
    assert amount.value == value
    assert isinstance(amount.value, int) == (value == int(value))


@pytest.mark.parametrize(
    "text",
    [
        "5000万美元",
        "1000万港元",
        "万元GDP能耗",
        "多元化解纠纷",
        "公元2025年",
        "2025年元旦",
        "数百万元",
        "几千万元",
        "百余万元",
        "二元结构",
        "3个单元",
        "300万吨",
        "2元件",
        "限额以上企业",
    ],
)
def test_what_is_no_sum_in_yuan_is_left(text: str) -> None:
    """Other currencies, units without a number and other words with 元 are not sums."""
    assert find_amounts(text) == []


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("安排资金300万元用于农村道路维修，", "农村道路维修"),
        ("拨付50万元，专项用于防汛抢险、物资储备。", "防汛抢险、物资储备"),
        ("安排道路维修经费50万元", "道路维修经费"),
        ("同意追加信息系统建设费用共计120万元", "信息系统建设费用"),
        ("从预备费中安排应急抢险资金120万元", "应急抢险资金"),
        ("下达50万元办公经费", "办公经费"),
        ("由区财政安排300万元专项资金支持科技创新", "科技创新"),
        ("给予5000万元作为启动资金", "启动资金"),
        ("给予一次性奖励20万元", "一次性奖励"),
        ("安排资金300万元", None),
        ("项目总投资约3.2亿元", None),
        ("2025年投资300万元", None),
        ("不超过80万元", None),
    ],
)
def test_the_purpose_is_what_the_words_beside_the_sum_say(text: str, purpose: str | None) -> None:
    """用于… after the sum wins, then a noun before it, then one after it; 资金 alone is no purpose."""
    (amount,) = find_amounts(text)
    assert (text[slice(*amount.purpose)] if amount.purpose else None) == purpose


@pytest.mark.parametrize(
    ("text", "values", "words"),
    [
        ("奖励300-500万元", [3_000_000, 5_000_000], ["300", "500万元"]),
        ("1.5—2亿元", [150_000_000, 200_000_000], ["1.5", "2亿元"]),
        ("300万至500万元", [3_000_000, 5_000_000], ["300万", "500万元"]),
    ],
)
def test_a_range_gives_a_floor_and_a_ceiling(text: str, values: list[int], words: list[str]) -> None:
    """Both ends are sums; the first takes the unit of the second where it has none."""
    amounts = find_amounts(text)
    assert [amount.value for amount in amounts] == values
    assert [text[amount.start : amount.end] for amount in amounts] == words
    assert [amount.bound for amount in amounts] == ["down", "up"]


@pytest.mark.parametrize(
    ("text", "approximate", "rate", "bound"),
    [
        ("约300万元", True, False, None),
        ("近2000万元", True, False, None),
        ("100余万元", True, False, None),
        ("300万元左右", True, False, None),
        ("每亩300元", False, True, None),
        ("每人每月800元", False, True, None),
        ("300元/亩", False, True, None),
        ("100万元以上", False, False, "down"),
        ("不低于100万元", False, False, "down"),
        ("100万元以内", False, False, "up"),
        ("控制在80万元", False, False, "up"),
        ("300万元", False, False, None),
    ],
)
def test_what_stands_beside_a_sum_is_marked(text: str, approximate: bool, rate: bool, bound: str | None) -> None:
    """Sums that are about right, are for each of something, or are limits say so."""
    (amount,) = find_amounts(text)
    assert (amount.approximate, amount.rate, amount.bound) == (approximate, rate, bound)


def test_several_sums_each_keep_their_purpose() -> None:
    """Sums in one sentence do not run into each other, and offsets count from the start of the text."""
    text = "会议同意。追加建设费用120万元，其中设备采购费80万元、软件开发费40万元。另付9元。"
    amounts = find_amounts(text, 5, text.index("另"))
    purposes = [text[slice(*amount.purpose)] if amount.purpose else None for amount in amounts]
    assert purposes == ["建设费用", "设备采购费", "软件开发费"]
    assert [amount.value for amount in amounts] == [1_200_000, 800_000, 400_000]
