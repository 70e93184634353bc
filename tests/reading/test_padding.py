"""Names that layout padded with blanks are put together; rows here are made from invented names."""

from itertools import pairwise

import pytest

from yiding.reading.padding import tokens

LINES = [
    ("张 三 李 四", "张三|李四"),
    ("张 帆  李秋明  王 海", "张帆|李秋明|王海"),
    ("张  帆    李秋明    王  海", "张帆|李秋明|王海"),
    ("张 志 远", "张志远"),
    ("欧 阳 明 李 四", "欧阳明|李四"),
    ("县 财 政 局 张志远", "县财政局|张志远"),
    ("（一）张志远、李秋明", "张志远|、|李秋明"),
    ("1.张志远（县长）", "张志远|（县长）"),
    ("1 张志远", "张志远"),
    # every character apart, names of two and of three
    ("张 三 丰 李 四 王 小 二 赵 云", "张三丰|李四|王小二|赵云"),
    ("王 海 洋 李 明 方 志 远 张 石 磊", "王海洋|李明|方志远|张石磊"),
    ("高 峰 马 超 白 云 方 正 江 平", "高峰|马超|白云|方正|江平"),
    ("陈 国 强  林 秀 英  周 平", "陈国强|林秀英|周平"),
    ("诸 葛 明 远 周 平", "诸葛明远|周平"),
    # some names apart, others whole
    ("李秋明 桑 吉 鲁 建 平 周小鱼 尹 晴", "李秋明|桑吉|鲁建平|周小鱼|尹晴"),
    # one blank in a name of three
    ("财政局 董 卿云", "财政局|董卿云"),
    ("水利局 张晓 明", "水利局|张晓明"),
    # whole names of two beside a family name alone
    ("王海 李明 周 平", "王海|李明|周平"),
    ("王 李明", "王|李明"),
    # glued to a unit
    ("柳林镇田 甜 县水利局王 强", "柳林镇|田甜|县水利局|王强"),
    ("县财政局董 卿云、周 敏", "县财政局|董卿云|、|周敏"),
    ("县水利局周 李明", "县水利局周|李明"),
    # units and posts apart
    ("县 财 政 局 王 海 洋 县 水 利 局 周 敏", "县财政局|王海洋|县水利局|周敏"),
    ("县 长 沈 秋 明", "县长|沈秋明"),
    ("县审计局 王  县水利局何川", "县审计局|王|县水利局何川"),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_padded_names_are_put_together(line: str, expected: str) -> None:
    """Blanks inside a name do not part it, numbering is left out."""
    found = [line[t.start : t.end].replace(" ", "") for t in tokens(line, 0, len(line)) if t.kind != "blank"]
    assert "|".join(found) == expected


def test_what_was_put_together_is_known_by_its_kind() -> None:
    """A row says of its words whether they are a name, a unit or a post."""
    line = "县 长 沈 秋 明 县 财 政 局"
    assert [t.kind for t in tokens(line, 0, len(line)) if t.kind != "blank"] == ["post", "name", "unit"]


def test_tokens_touch_no_others() -> None:
    """Tokens ascend and none covers another one's characters."""
    line = "柳林镇田 甜 县财政局 董 卿云、张 三 李 四"
    found = tokens(line, 0, len(line))
    assert all(a.end <= b.start for a, b in pairwise(found))
