"""Words for deadlines, and the day they fix for a meeting held on Wednesday, 12 March 2025."""

import datetime

import pytest

from yiding.reading.deadlines import find_deadlines, resolve_deadline

HELD_ON = datetime.date(2025, 3, 12)

# The sentence, the words, the form, and the day they fix ("-" for none).
ROWS = """
由云溪区住建局牵头，6月底前完成主体工程 | 6月底前 | end_of_period | 2025-06-30
确保十二月底前建成投用 | 十二月底前 | end_of_period | 2025-12-31
要在11月底之前完成验收 | 11月底之前 | end_of_period | 2025-11-30
务必于9月末以前交付 | 9月末以前 | end_of_period | 2025-09-30
区发改局月底前报送方案 | 月底前 | end_of_period | 2025-03-31
本月底前拿出方案 | 本月底前 | end_of_period | 2025-03-31
本月内完成整改 | 本月内 | end_of_period | 2025-03-31
下月底前完成清退 | 下月底前 | end_of_period | 2025-04-30
下个月底完成清退 | 下个月底 | end_of_period | 2025-04-30
4月份底前上报 | 4月份底前 | end_of_period | 2025-04-30
2026年3月底前全面完成 | 2026年3月底前 | end_of_period | 2026-03-31
二〇二六年三月底前全面完成 | 二〇二六年三月底前 | end_of_period | 2026-03-31
今年6月底前完成 | 今年6月底前 | end_of_period | 2025-06-30
明年6月底开工 | 明年6月底 | end_of_period | 2026-06-30
到8月底全面建成 | 8月底 | end_of_period | 2025-08-31
完工时间提前到5月底 | 5月底 | end_of_period | 2025-05-31
到8月底，全面建成 | 8月底 | end_of_period | 2025-08-31
确保10月底、力争国庆期间开园 | 10月底 | end_of_period | 2025-10-31
2月底前完成收尾 | 2月底前 | end_of_period | 2025-02-28
年底前完成竣工验收 | 年底前 | end_of_period | 2025-12-31
年内开工建设 | 年内 | end_of_period | 2025-12-31
本年度内兑现 | 本年度内 | end_of_period | 2025-12-31
今年年底前投用 | 今年年底前 | end_of_period | 2025-12-31
今年底建成 | 今年底 | end_of_period | 2025-12-31
年末前销号 | 年末前 | end_of_period | 2025-12-31
2026年底前清零 | 2026年底前 | end_of_period | 2026-12-31
2026年年底前清零 | 2026年年底前 | end_of_period | 2026-12-31
二〇二六年底前清零 | 二〇二六年底前 | end_of_period | 2026-12-31
明年底前清零 | 明年底前 | end_of_period | 2026-12-31
到2027年底建成三处泵站 | 2027年底 | end_of_period | 2027-12-31
上半年完成征拆 | 上半年 | period | -
上半年前完成征拆 | 上半年前 | end_of_period | 2025-06-30
下半年结束前完成 | 下半年结束前 | end_of_period | 2025-12-31
明年上半年完成 | 明年上半年 | period | -
2026年上半年完成 | 2026年上半年 | period | -
下半年启动招标 | 下半年 | period | -
一季度末前完成 | 一季度末前 | end_of_period | 2025-03-31
二季度内出台 | 二季度内 | end_of_period | 2025-06-30
第三季度结束前报告 | 第三季度结束前 | end_of_period | 2025-09-30
四季度建成 | 四季度 | end_of_period | 2025-12-31
季度末完成盘活 | 季度末 | end_of_period | 2025-03-31
本季度末前完成 | 本季度末前 | end_of_period | 2025-03-31
下季度末完成 | 下季度末 | end_of_period | 2025-06-30
6月30日前办结 | 6月30日前 | day | 2025-06-30
请区教育局于2025年8月25日前牵头制定 | 2025年8月25日前 | day | 2025-08-25
2026年1月8日之前报送 | 2026年1月8日之前 | day | 2026-01-08
二〇二五年五月一日以前 | 二〇二五年五月一日以前 | day | 2025-05-01
1210日前完成扫尾 | 1210日前 | day | 2025-12-10
630日前完成扫尾 | 630日前 | day | 2025-06-30
8-31前推动复工 | 8-31前 | day | 2025-08-31
6月底前提交方案 | 6月底前 | end_of_period | 2025-06-30
五月底前列入预算 | 五月底前 | end_of_period | 2025-05-31
9月20前上报 | 9月20前 | day | 2025-09-20
2025.6.30前报区政府 | 2025.6.30前 | day | 2025-06-30
2025-06-30前报区政府 | 2025-06-30前 | day | 2025-06-30
6月30日（周一）前报送 | 6月30日（周一）前 | day | 2025-06-30
6月30日18:00前报送 | 6月30日18:00前 | day | 2025-06-30
6月30日下午6时前报送 | 6月30日下午6时前 | day | 2025-06-30
6月30日下班前报送 | 6月30日下班前 | day | 2025-06-30
最迟6月30日完成 | 6月30日 | day | 2025-06-30
不晚于4月15日 | 4月15日 | day | 2025-04-15
报名截止时间为4月15日 | 4月15日 | day | 2025-04-15
完成时限：4月15日 | 4月15日 | day | 2025-04-15
办结期限为2025年12月底 | 2025年12月底 | end_of_period | 2025-12-31
完成时限：10月 | 10月 | period | 2025-10-31
10月中旬送电 | 10月中旬 | period | -
11月底见成效 | 11月底 | end_of_period | 2025-11-30
明年一季度完成造林 | 明年一季度 | end_of_period | 2026-03-31
确保5月1日开园 | 5月1日 | day | 2025-05-01
28日前报送 | 28日前 | day | 2025-03-28
5日前报送 | 5日前 | day | -
本月20日前报送 | 本月20日前 | day | 2025-03-20
下月5日前报送 | 下月5日前 | day | 2025-04-05
本周五前报送 | 本周五前 | day | 2025-03-14
下周三之前拿出意见 | 下周三之前 | day | 2025-03-19
下周一完成 | 下周一 | day | 2025-03-17
本周一前报送 | 本周一前 | day | -
本周内报送 | 本周内 | period | -
下周前拿出意见 | 下周前 | period | -
8月上旬完成 | 8月上旬 | period | -
4月中旬前拿出 | 4月中旬前 | period | -
今年5月下旬前拿出 | 今年5月下旬前 | period | -
9月初启动 | 9月初 | period | -
6月前完成 | 6月前 | period | -
三季度前完成 | 三季度前 | period | -
力争2027年前建成 | 2027年前 | period | -
确保6月建成通车 | 6月 | period | 2025-06-30
会后3个工作日内报送 | 会后3个工作日内 | duration | 2025-03-17
自即日起三个月内办结 | 自即日起三个月内 | duration | 2025-06-12
会议结束后10日内办理 | 会议结束后10日内 | duration | 2025-03-22
自会议之日起7个工作日内 | 自会议之日起7个工作日内 | duration | 2025-03-21
区财政局会后一周内拿出办法 | 会后一周内 | duration | 2025-03-19
限期一周内整改到位 | 一周内 | duration | -
要求区财政局一周内拿出方案 | 一周内 | duration | -
两周之内完成 | 两周之内 | duration | -
15日内反馈 | 15日内 | duration | -
十五日内反馈 | 十五日内 | duration | -
半个月内反馈 | 半个月内 | duration | -
三个月内办结 | 三个月内 | duration | -
半年内办结 | 半年内 | duration | -
从即日起一个月内 | 从即日起一个月内 | duration | 2025-04-12
会后两年内建成 | 会后两年内 | duration | 2027-03-12
三年内建成五处 | 三年内 | duration | -
24小时内上门 | 24小时内 | duration | -
利用三个月时间集中整治 | 三个月时间 | duration | -
最迟不超过三个月 | 最迟不超过三个月 | duration | -
方案印发后3个工作日内 | 方案印发后3个工作日内 | event | -
收到材料后5日内答复 | 收到材料后5日内 | event | -
自公示之日起10日内 | 自公示之日起10日内 | event | -
各镇要在收到通知后3个工作日内上报 | 收到通知后3个工作日内 | event | -
座谈会后3日内 | 座谈会后3日内 | event | -
自项目获批后最迟不超过两年 | 自项目获批后最迟不超过两年 | event | -
从签约之日起，不得超过六个月 | 从签约之日起，不得超过六个月 | event | -
汛期前完成清淤 | 汛期前 | event | -
抢抓雨季前的施工黄金期，雨季来临前完成基础 | 雨季来临前 | event | -
在主汛期来临之前完成清淤 | 主汛期来临之前 | event | -
入汛前完成 | 入汛前 | event | -
桃花汛到来之前组织演练 | 桃花汛到来之前 | event | -
主汛期结束前不得撤防 | 主汛期结束前 | event | -
今年春节前兑现 | 今年春节前 | event | -
国庆节前开放 | 国庆节前 | event | -
教师节前组织表彰 | 教师节前 | event | -
2026年春灌前完成清淤 | 2026年春灌前 | event | -
本纪要印发之日起5日内公布 | 本纪要印发之日起5日内 | event | -
五一假期前开放 | 五一假期前 | event | -
暑期开学前完成 | 暑期开学前 | event | -
冬季供暖前完成 | 冬季供暖前 | event | -
“两会”前报送 | “两会”前 | event | -
下次常务会议前补充 | 下次常务会议前 | event | -
赶在博览会开幕前完工 | 博览会开幕前 | event | -
务必在项目验收前整改 | 项目验收前 | event | -
尽快印发实施 | 尽快 | vague | -
限时办结手续 | 限时 | vague | -
做好交通疏导（完成时限：高考期间） | 高考期间 | vague | -
做好交通疏导，办结期限为长期 | 长期 | vague | -
近期组织开展演练 | 近期 | vague | -
近期内上会 | 近期内 | vague | -
对问题限期整改 | 限期 | vague | -
在规定时间内完成 | 规定时间内 | vague | -
第一时间处置 | 第一时间 | vague | -
立即停工 | 立即 | vague | -
早日投用 | 早日 | vague | -
从即日起执行 | 从即日起 | vague | -
"""


NOT_DEADLINES = """
截至6月底，全县累计开工三百户
截止2024年12月底
去年12月底前下达
早在3月底前
已于2月底前完成
5月底前已完成整治
自6月底以来
2024年底以来
2021—2023年行动方案
1-7月份经济运行
今年以来
做好年底总结
年底绩效考核
6月底的数据
上半年经济运行情况
前三季度完成投资
前三个月内
《2025年底前完成整治的方案》
年底前建成的住房
2000年前建成的老旧小区
近三年内
一年内未开工的项目
两年内累计新增
春节前后
年底前后
前期工作
年内首次
近期以来雨水偏多
近期工作
在6月3日至5日
本报6月30日讯
领导干部在会前学法
主要内容
及时办理、抓紧推进、按期办结
城区内涝
关于2025年预算的报告
每人每月800元
有限期限
奋力冲刺四季度，确保完成全年任务
研究部署端午节前有关工作
开展汛前检查
春节前的市场供应
6月底，全区召开会议
24小时专人值班
做好明年一季度“开门红”准备
抓好明年上半年谋划
研究四季度工作
工作时间：4月15日
在第三季度，全区新开工项目十个
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """Split a table into its rows and cells."""
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "words", "form", "iso"), rows(ROWS))
def test_deadlines_are_found_and_fix_a_day(text: str, words: str, form: str, iso: str) -> None:
    """Exactly the words are found, their form is said, and a day is given only where they fix one."""
    (found,) = find_deadlines(text)
    assert text[found.start : found.end] == words
    assert found.form == form
    due = resolve_deadline(found, HELD_ON)
    assert due is not None
    assert str(due.day or "-") == iso


@pytest.mark.parametrize("text", NOT_DEADLINES.split())
def test_what_is_no_deadline_is_left(text: str) -> None:
    """Stretches, points of a report, the past, titles and look-alikes give nothing."""
    assert find_deadlines(text) == []


@pytest.mark.parametrize(
    ("text", "words", "recurrence"),
    [
        ("每月28日前报送", "每月28日前", "MONTHLY"),
        ("每个月20日之前报送", "每个月20日之前", "MONTHLY"),
        ("每月底前报送", "每月底前", "MONTHLY"),
        ("每月上旬通报", "每月上旬", "MONTHLY"),
        ("每月调度一次", "每月", "MONTHLY"),
        ("按月通报", "按月", "MONTHLY"),
        ("每季度末汇报", "每季度末", "QUARTERLY"),
        ("每季度至少听取一次汇报", "每季度", "QUARTERLY"),
        ("每周五前报送", "每周五前", "WEEKLY"),
        ("每周碰头", "每周", "WEEKLY"),
        ("一周一调度", "一周一调度", "WEEKLY"),
        ("每天18时前上报", "每天18时前", "DAILY"),
        ("每日巡查", "每日", "DAILY"),
        ("每年6月底前报告", "每年6月底前", "YEARLY"),
        ("每年汛期前检查", "每年汛期前", "YEARLY"),
        ("每年底前报告", "每年底前", "YEARLY"),
        ("年中和年末报告", "年中和年末", "YEARLY"),
        ("每半年至少听取一次", "每半年", None),
    ],
)
def test_deadlines_that_come_again_name_their_rhythm(text: str, words: str, recurrence: str | None) -> None:
    """A rhythm fixes no day; half-years have no RFC 5545 frequency of their own."""
    (found,) = find_deadlines(text)
    assert (text[found.start : found.end], found.form, found.recurrence) == (words, "recurring", recurrence)
    assert resolve_deadline(found, HELD_ON) == (None, 1.0, False)


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("力争6月底前完成", True),
        ("争取在年底前完成", True),
        ("6月底前力争完成", True),
        ("确保6月底前完成", False),
        ("力争提前，6月底前完成", False),
    ],
)
def test_hedges_are_marked(text: str, hedged: bool) -> None:
    """力争 and 争取 in the same clause make a deadline a hope."""
    assert [found.hedged for found in find_deadlines(text)] == [hedged]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2026年3月底前完成征拆，6月底前开工，2027年底前建成", ["2026-03-31", "2026-06-30", "2027-12-31"]),
        ("3月20日前拿出方案，28日前报送", ["2025-03-20", "2025-03-28"]),
        ("4月20日前拿出方案，月底前报送", ["2025-04-20", "2025-04-30"]),
        ("4月20日前拿出方案，28日前报送", ["2025-04-20", "2025-04-28"]),
        ("明年4月底前开工，9月底前完工", ["2026-04-30", "2026-09-30"]),
        ("2026年3月底前完成。6月底前开工", ["2026-03-31", "2025-06-30"]),
        ("2026年，3月底前完成", ["2026-03-31"]),
        ("尽快动工，确保年底前建成", ["None", "2025-12-31"]),
    ],
)
def test_a_run_of_deadlines_shares_its_year_and_month(text: str, days: list[str]) -> None:
    """A year or month said once holds for the deadlines after it in the sentence, not beyond."""
    found = find_deadlines(text)
    assert [str((due := resolve_deadline(words, HELD_ON)) and due.day) for words in found] == days


def test_spans_count_from_the_start_of_the_text() -> None:
    """Looking in a part of a page gives offsets in the page."""
    text = "尽快完成。区水利局要在6月底前完成清淤，\n主汛期前\n验收。年底前"
    found = find_deadlines(text, 5, text.index("年底"))
    assert [text[words.start : words.end] for words in found] == ["6月底前", "主汛期前"]
