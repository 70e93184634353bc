"""Lost characters come back where exactly one reading is possible."""

import pytest

from yiding.text.edits import apply
from yiding.text.lost import find, worth_it


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024518上午，县长主持", "2024年5月18日上午，县长主持"),
        ("2024518日", "2024年5月18日"),
        ("20241130日", "2024年11月30日"),
        ("20240518日", "2024年05月18日"),
        ("202438日，", "2024年3月8日，"),
        ("1130日，", "11月30日，"),
        ("发布时间：2024-01-20\n2024111日", "发布时间：2024-01-20\n2024年1月11日"),
        ("202410月", "2024年10月"),
        ("《20241-4月执行情况》", "《2024年1-4月执行情况》"),
        ("202415月份", "2024年1-5月份"),
        ("关于15月份指标", "关于1-5月份指标"),
        ("110月份", "1-10月份"),
        ("2024年44日", "2024年4月4日"),
        ("第7次常务会议\n7次常务会议纪要", "第7次常务会议\n第7次常务会议纪要"),
        ("2024-5-18日，近-来，2024-度，6-份", "2024年5月18日，近年来，2024年度，6月份"),
        ("《2024上半年执行情况的报告》", "《2024年上半年执行情况的报告》"),
        ("2024第一季度，2023前三季度，2024二季度", "2024年第一季度，2023年前三季度，2024年二季度"),
        ("6月20前完成", "6月20日前完成"),
        ("在725日前再查一遍", "在7月25日前再查一遍"),
        ("630日前分解到村", "6月30日前分解到村"),
        ("发布日期：202410-30 来源：县政府办公室", "发布日期：2024-10-30 来源：县政府办公室"),
        ("召开2024-第5次会议，研究2024-上半-经济", "召开2024年第5次会议，研究2024年上半年经济"),
        ("2024-第5次，在8-31前复工，自2024-9-1起施行", "2024年第5次，在8月31日前复工，自2024年9月1日起施行"),
    ],
)
def test_one_reading_is_put_back(text: str, expected: str) -> None:
    """年, 月, 日, 第 and hyphens are put back, and each place is a finding with evidence."""
    assert worth_it(text)
    edits, findings = find(text)
    assert apply(text, edits) == expected
    assert all(finding.repaired and finding.evidence and finding.certainty < 1 for finding in findings)


@pytest.mark.parametrize(
    "text",
    [
        "11月份和12月", "五届104次常务会议", "今年召开7次常务会议，第7次", "120日内", "满180日", "36月龄",
        "365日", "3月24日", "15日下午", "2024-05-18 12:30", "2024年12月31日", "临府发〔2024〕16号",
        "总投资2024万元", "每日1200元", "3-5日", "2024年上半年", "在120日前", "180日前", "6月20前后", "提前10日前往",
        "十三届104次会议纪要", "2023-2024年", "索引号：202410-30", "8-31前", "半年内", "前三季度",
    ],
)  # fmt: skip
def test_what_is_whole_stays(text: str) -> None:
    """Months, durations, numbers and written dates are not touched."""
    assert not worth_it(text) or find(text) == ([], [])


@pytest.mark.parametrize("text", ["2024111日", "2024年10日"])
def test_two_readings_are_only_marked(text: str) -> None:
    """Where no one reading is right the digits stay and are marked."""
    edits, findings = find(text)
    assert edits == []
    assert [finding.repaired for finding in findings] == [False]
