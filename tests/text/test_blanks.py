"""Blanks inside words go, blanks that separate stay."""

import pytest

from yiding.text.blanks import find
from yiding.text.edits import apply

ROLL = """出 席： 张 三  李 四  王五六
  赵 六  钱 七
列 席：县司法局 陈 五
县财政局 周 八，县审计局 吴 九
请 假： 高 九 （ 赴外地参加会议 ）
记 录： 杨 十"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("202 4 年 5 月 18 日 上 午， 县长江小河 主持召开会议 。", "2024年5月18日上午，县长江小河主持召开会议。"),
        ("（二 〇 二 四 年 十二 月 六 日）", "（二〇二四年十二月六日）"),
        ("202 4 年第 8 次 常务 会议 纪要", "2024年第8次常务会议纪要"),
        ("第 32 次县政府常务会议", "第32次县政府常务会议"),
        ("二、 听取 县 水利局 关于 2024 年工作的汇报", "二、听取县水利局关于2024年工作的汇报"),
        ("会议要求使用 Office Suite 系统，抓好 PM 2.5 治理。", "会议要求使用Office Suite系统，抓好PM 2.5治理。"),
        ("3. 2024 年 度 项 目；", "3. 2024年度项目；"),
        ("10 东乡白水村饮水工程，共 3 处；", "10 东乡白水村饮水工程，共3处；"),
        ("索  引  号 1100/2024-00001 公开方式 主动公开", "索引号 1100/2024-00001 公开方式 主动公开"),
        ("时 间：2024 年 5 月 18 日 上 午", "时间：2024年5月18日上午"),
        ("《 临川县 2024 年 工作 方案 》", "《临川县2024年工作方案》"),
        ("发文字号 临府发〔2024〕 2 号 有效性 有效", "发文字号 临府发〔2024〕2号 有效性 有效"),
        ("2024年5月20日 16:44发布。", "2024年5月20日 16:44发布。"),
        (
            "要坚持问题整改 不到 位不放过，抓好全县义务教育招生和农村饮水安全工作，统筹推进各项重点任务，确保完成。县长参加会议。",
            "要坚持问题整改不到位不放过，抓好全县义务教育招生和农村饮水安全工作，统筹推进各项重点任务，确保完成。县长参加会议。",
        ),
    ],
)
def test_blanks_inside_words_go(text: str, expected: str) -> None:
    """Running words, dates, numbers, labels and document names are closed up."""
    assert apply(text, find(text)[0]) == expected


@pytest.mark.parametrize(
    "line",
    [
        "发布机构 县人民政府办公室 组配分类 政府常务会议",
        "临川县人民政府 2024年5月18日",
        "当前位置： 首页 > 政务公开 > 常务会议",
        "某省政府网 某市政府网 电子地图",
        "县司法局 陈五",
        "  会议指出，要抓好落实。",
        "出席会议的有 张三三 李四四 王五五 赵六六。",
        "打印 关闭",
    ],
)
def test_blanks_that_separate_stay(line: str) -> None:
    """Fields, trails, signatures, names and indents keep their blanks."""
    assert find(line)[0] == []


def test_a_roll_keeps_the_blanks_between_names() -> None:
    """Only the labels and the inside of brackets are closed up in lists of who was there."""
    assert apply(ROLL, find(ROLL)[0]).split("\n") == [
        "出席： 张 三  李 四  王五六",
        "  赵 六  钱 七",
        "列席：县司法局 陈 五",
        "县财政局 周 八，县审计局 吴 九",
        "请假： 高 九 （赴外地参加会议）",
        "记录： 杨 十",
    ]
