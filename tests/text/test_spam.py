"""Advertising goes, official words that look alike stay."""

import pytest

from yiding.text.edits import apply
from yiding.text.spam import find, worth_it


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("某某娱乐官网app下载\n会议听取了汇报。", "会议听取了汇报。"),
        ("第2次会议\n澳门新葡京娱乐场官方网站", "第2次会议"),
        ("久久在线视频免费观看\n区政府", "区政府"),
        ("会议地点：best365网页版登录入口县人民政府", "会议地点：县人民政府"),
        ("审议《bet365体育在线投注水利方案》", "审议《水利方案》"),
        ("华体会体育（中国）官方网站", ""),
        ("《临川县红虎娱乐人民政府关于采购的通知》", "《临川县人民政府关于采购的通知》"),
        ("《红虎棋牌app下载官网人民政府关于采购的通知》", "《人民政府关于采购的通知》"),
        ("会议由临川县红虎体育人民政府召开", "会议由临川县人民政府召开"),
        ("红虎娱乐【客服】注册送彩金，全网最高返水，立即体验\n会议", "会议"),
    ],
)
def test_advertising_is_cut(text: str, expected: str) -> None:
    """Lines of advertising go whole, words inside a line alone."""
    assert worth_it(text)
    edits, findings = find(text)
    assert apply(text, edits) == expected
    assert findings


def test_words_inside_a_line_are_marked_as_not_repaired() -> None:
    """What stood in place of an advertisement is not known."""
    assert [finding.repaired for finding in find("审议《bet365体育在线投注水利方案》")[1]] == [False]


@pytest.mark.parametrize(
    "line",
    [
        "会议研究了体育彩票公益金分配方案。", "彩票公益金项目", "打击网络赌博和六合彩", "加强公共娱乐场所管理",
        "登录 注册", "手机版 | 无障碍", "下好一盘棋", "在官网公示", "国际博览会", "在线观看直播", "在线办理",
        "文化体育娱乐产业发展", "县体育局和体育彩票公益金", "支持电竞政府性基金", "公共体育政府购买服务", "县政府官网信息公开",
        "推动政务服务APP客户端下载", "全民健身体育在线平台", "体育中心建设项目",
    ],
)  # fmt: skip
def test_official_words_stay(line: str) -> None:
    """Words that official texts use are no advertising."""
    assert not worth_it(line) or find(line)[0] == []
