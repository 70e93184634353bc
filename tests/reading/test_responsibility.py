"""Who is given what to do, by the forms in which minutes say it."""

import datetime

import pytest

from reading.composed import page_of
from yiding.reading.responsibility import read_assignments, read_responsibility

HELD_ON = datetime.date(2025, 3, 12)

# The sentence, then leaders, lead and support, and the days of the deadlines ("-" for none).
OWNERS = """
县教育局要加强校园安全管理 | - | 县教育局 | - | -
会议要求，县教育局、县公安局要在5月底前完成排查 | - | 县教育局、县公安局 | - | 2025-05-31
由县水利局牵头，县财政局、县审计局配合，抓紧制定方案 | - | 县水利局 | 县财政局、县审计局 | -
由区住建局负责，区城管局、区消防救援大队协助，6月30日前完成整改 | - | 区住建局 | 区城管局、区消防救援大队 | 2025-06-30
县水利局会同县发展改革局、县财政局抓紧完善实施方案 | - | 县水利局 | 县发展改革局、县财政局 | -
请市交通运输局商云溪县人民政府落实站点 | - | 市交通运输局 | 云溪县人民政府 | -
由市民政局商市财政局按规定程序报批 | - | 市民政局 | 市财政局 | -
责成县发改局依法组织听证后再行上会 | - | 县发改局 | - | -
责成市商务局、市效能办对滞后项目逐一分析原因 | - | 市商务局、市效能办 | - | -
请县司法局根据会议意见修改完善后，按程序印发实施 | - | 县司法局 | - | -
该项目交由县城投集团组织实施 | - | 县城投集团 | - | -
同意由县财政局在土地出让收益中列支 | - | 县财政局 | - | -
会议决定，县农工部负责统筹协调，县城管局、县卫生局配合，8月底前先行试点 | - | 县农工部 | 县城管局、县卫生局 | 2025-08-31
县防办要严格落实值班制度，县气象局、县水文站要加密监测 | - | 县防办、县气象局、县水文站 | - | -
区应急管理局牵头，区工信局、各街道参与，年底前完成 | - | 区应急管理局 | 区工信局、各街道 | 2025-12-31
〔区住建局牵头〕（区城管局、区消防救援大队按职责分工负责） | - | 区住建局 | 区城管局、区消防救援大队 | -
（牵头单位：区交委；配合单位：区林业局、区农委、区水务局） | - | 区交委 | 区林业局、区农委、区水务局 | -
（责任单位：区经济信息委、区环保局，石坝街道、滩口街道） | - | 区经济信息委、区环保局、石坝街道、滩口街道 | - | -
牵头部门：区人社局；配合部门：区教育局、团区委；完成时限：6月底前。 | - | 区人社局 | 区教育局、团区委 | 2025-06-30
各县（市、区）、市发展改革委要加强调度 | - | 各县（市、区）、市发展改革委 | - | -
县文旅局及相关部门要抓好落实 | - | 县文旅局、相关部门 | - | -
由区乡村办、区农业农村局和各镇（街道）具体负责 | - | 区乡村办、区农业农村局、各镇（街道） | - | -
发展改革、财政等部门配合，由县交通运输局负责 | - | 县交通运输局 | 发展改革、财政 | -
文物、自然资源等相关职能部门要摸清家底 | - | 文物、自然资源 | - | -
由自然资源部门依法组织实施 | - | 自然资源部门 | - | -
县林草部门要加大巡护力度 | - | 县林草部门 | - | -
财政、税务部门要加强协作 | - | 财政、税务 | - | -
所需资金由县财政承担 | - | 县财政 | - | -
县消防救援局要配合县工信局开展联合检查 | - | 县工信局 | 县消防救援局 | -
供电公司、自来水公司做好配合 | - | - | 供电公司、自来水公司 | -
县人社局、县供销社要配合做好职工稳定工作 | - | - | 县人社局、县供销社 | -
要求区住建局、区城管局密切配合 | - | 区住建局、区城管局 | - | -
请县财政局（国资办）委托有资质的机构评估 | - | 县财政局（国资办） | - | -
会同自然资源和规划局城东分局抓好实施 | - | - | - | -
由县住建局牵头，会同县财政局、人民银行云溪县支行再作修改 | - | 县住建局 | 县财政局、人民银行云溪县支行 | -
国网云溪县供电公司、电信云溪分公司要同步改造 | - | 国网云溪县供电公司、电信云溪分公司 | - | -
市公安局交警支队要优化线路，经开区招商局要主动对接 | - | 市公安局交警支队、经开区招商局 | - | -
青石镇、白云街道办事处做好群众工作 | - | 青石镇、白云街道办事处 | - | -
和平镇政府负责矛盾纠纷排查 | - | 和平镇政府 | - | -
云岭县、漠北县要拿出子方案 | - | 云岭县、漠北县 | - | -
发挥县农业农村局牵头作用，县林业局、县市场监管局各司其职 | - | 县农业农村局 | 县林业局、县市场监管局 | -
（二）县国土资源局优先保障用地；（三）资金由县财政局、县农发行筹措 | - | 县国土资源局、县财政局、县农发行 | - | -
一是县教育局要摸清底数；二是县民政局于4月10日前公布名单 | - | 县教育局、县民政局 | - | 2025-04-10
市政务服务和数据管理局本月底前上线第三批事项 | - | 市政务服务和数据管理局 | - | 2025-03-31
区财政局按规定拨付，区审计局跟踪审计 | - | 区财政局、区审计局 | - | -
县纪委监委、县审计局全程监督 | - | 县纪委监委、县审计局 | - | -
区文旅局、区委宣传部为牵头单位 | - | 区文旅局、区委宣传部 | - | -
县城投集团为实施主体，白塔街道配合征收 | - | 县城投集团 | 白塔街道 | -
市水务局、共青团临江市委、市总工会联合开展志愿服务 | - | 市水务局、共青团临江市委、市总工会 | - | -
由统筹办、新农办组织验收 | - | 统筹办、新农办 | - | -
责成县政府办督查室会同县监察局进行督办 | - | 县政府办督查室 | 县监察局 | -
市水利局、各县区政府要落实防汛责任 | - | 市水利局、各县区政府 | - | -
由市政府办公室牵头，市直有关部门参与 | - | 市政府办公室 | - | -
由生态环境分局按程序向县委作专题汇报 | - | 生态环境分局 | - | -
县财政局按每户1万元标准兑现奖励 | - | 县财政局 | - | -
县政府督查室每半月督查一次 | - | 县政府督查室 | - | -
"""
LEADERS = """
由陈一同志牵头调度，市农业农村局具体负责 | 陈一 | 市农业农村局 | - | -
县委常委、常务副县长李二牵头，县政府办公室要加强统筹协调 | 李二 | 县政府办公室 | - | -
由副县长王三任组长，县教育局、县财政局组成工作专班 | 王三 | 县教育局、县财政局 | - | -
请王平副市长牵头，市水务集团负责接收 | 王平 | 市水务集团 | - | -
副县长胡建民负总责，县住建局具体负责实施 | 胡建民 | 县住建局 | - | -
由张三、李四同志分别负责，县民政局抓好落实 | 张三、李四 | 县民政局 | - | -
责任领导：赵四；责任单位：县水利局 | 赵四 | 县水利局 | - | -
由冯小兰同志担任总牵头人，6月15日前完成总体方案 | 冯小兰 | - | - | 2025-06-15
高玉山副市长任总指挥，日常工作由市建设局负责 | 高玉山 | 市建设局 | - | -
项目承办责任人为区教育局局长孙六 | 孙六 | - | - | -
由古丽娜·买买提副县长负责，县卫健委、县医保局配合 | 古丽娜·买买提 | - | 县卫健委、县医保局 | -
分管副市长关玉梅要经常深入现场督促检查 | 关玉梅 | - | - | -
由副市长巴特尔牵头，市农牧局、市水利局各负其责，各县（区）配合 | 巴特尔 | 市农牧局、市水利局 | 各县（区） | -
由周七副区长统筹，区住建局负责实施，区财政局配合，10月底前完工 | 周七 | 区住建局 | 区财政局 | 2025-10-31
"""
NOBODY = """
要坚持问题导向，进一步压实责任，加强隐患排查
各级各部门要提高站位，各牵头单位要加强统筹
有关部门要抓好落实
各镇（街道）要守牢底线
会议听取了县财政局关于预算执行情况的汇报
会议审议了县文旅局提交的《云溪县旅游发展规划（送审稿）》
原则同意区财政局意见
决定按程序提请市人大常委会审议
修改完善后提交县政府常务会议研究
待条件成熟后再次提请县人民政府常务会议审议
报县委常委会审定后印发
要向市水利局汇报，与省财政厅沟通
经县司法局审核把关后印发
同意县交投公司发行中期票据
授权云溪水务投资有限公司作为出资代表
由区政府分管负责同志牵头
县教育局、县财政局有关负责同志列席会议
会议指出，县教育局严格执行政策，工作取得实效
县发展改革局、县财政局对条款有不同意见
市经贸委提出的整体出售方案不成熟
发挥党员带头作用，强化要素保障
副县长王三主持会议，县长李四出席
市委、市政府高度重视，市委要求
成立由县长任组长的领导小组
由镇政府牵头，村委会配合
各位副县长要对照各自承担的任务目标
项目布局要优化，会议举办要节俭
邀请县政协有关领导参加
"""
DUES = """
区水务局负总责，7月底前完成普查；8月底前完成检测；2026年6月底前完成修复 | 2025-07-31 2025-08-31 2026-06-30
县国资中心要分两批组织评估，第一批5月15日前、第二批7月15日前完成 | 2025-05-15 2025-07-15
县教育局6月底前完成摸底，县民政局7月底前完成复核 | 2025-06-30 2025-07-31
5月底前由县水利局拿出方案 | 2025-05-31
由县政府办公室发督办通知单，责任单位在3月31日前书面说明原因 | -
由市应急管理局牵头印发，各县（区）8月底前完成衔接 | -
县水利局要在一个月内完成预审 | -
县水利局要在会后一个月内完成预审 | 2025-04-12
县文旅局上半年组织实施 | -
县文旅局三季度末前组织实施 | 2025-09-30
县应急局主汛期前组织演练 | -
市财政局五月底前列入预算 | 2025-05-31
市自然资源局于七月一日前完成报批 | 2025-07-01
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split(" | ")] for line in table.strip().splitlines()]


def _read(text: str) -> tuple[str, str, str, str]:
    """Give leaders, lead, support and deadlines of a sentence, each joined, "-" for none."""
    page = page_of(text)
    made = read_assignments(page, 0, len(page.text), HELD_ON)
    names = [
        list(dict.fromkeys(str(fact.value) for one in made for fact in getattr(one, key)))
        for key in ("leaders", "lead", "support")
    ]
    days = [str(one.deadline.value) for one in made if one.deadline and one.deadline.value]
    leaders, lead, support = ("、".join(words) or "-" for words in names)
    return leaders, lead, support, " ".join(days) or "-"


@pytest.mark.parametrize(("text", "leaders", "lead", "support", "due"), _rows(OWNERS) + _rows(LEADERS))
def test_owners_are_read_in_their_roles(text: str, leaders: str, lead: str, support: str, due: str) -> None:
    """Each form names its leaders, its leading and its supporting units, and the day."""
    assert _read(text) == (leaders, lead, support, due)


@pytest.mark.parametrize("text", NOBODY.strip().splitlines())
def test_words_that_charge_nobody_make_no_assignment(text: str) -> None:
    """Classes, presenters, those who are reported to, who check, meet or only are named own nothing."""
    page = page_of(text)
    assert read_assignments(page, 0, len(page.text), HELD_ON) == []


@pytest.mark.parametrize(("text", "days"), _rows(DUES))
def test_deadlines_go_to_the_owner_they_stand_by(text: str, days: str) -> None:
    """Each owner has its own days, several days make several assignments, another's day is left out."""
    assert _read(text)[3] == days


def test_a_label_takes_the_deadline_of_the_words_above_it() -> None:
    """（责任单位：…） as a sentence of its own speaks of the sentence before it."""
    page = page_of("（一）6月底前对自建房逐栋鉴定。（责任单位：县住建局）")
    made = read_assignments(page, page.text.index("。") + 1, len(page.text), HELD_ON)
    assert [one.deadline.value for one in made if one.deadline] == ["2025-06-30"]


def test_many_sentences_are_read_as_each_alone() -> None:
    """Reading all sentences at once gives what reading them one by one gives."""
    sentences = [row[0] + "。" for row in _rows(OWNERS) + _rows(LEADERS)] + [text + "。" for text in NOBODY.split()]
    page = page_of("".join(sentences))
    spans, start = [], 0
    while start < len(page.text):
        stop = page.text.index("。", start) + 1
        spans.append((start, stop))
        start = stop
    alone = [(k, made) for k, span in enumerate(spans) if (made := read_assignments(page, *span, HELD_ON))]
    assert read_responsibility(page, spans, HELD_ON) == alone
    assert len(alone) > 40


def test_every_fact_stands_at_its_words() -> None:
    """The words at the spans of owners, tasks and deadlines are their text."""
    page = page_of("由县水利局牵头，县财政局配合，6月底前完成方案编制。")
    (one,) = read_assignments(page, 0, len(page.text), HELD_ON)
    assert one.deadline
    for fact in (one.task, *one.lead, *one.support, one.deadline):
        assert [page.text[a:b] for a, b in fact.spans] == [fact.text]


@pytest.mark.parametrize(
    "unit", ["县财政局", "由", "县财政局要", "单位：", "会同", "（县", "同志牵头", "6月底前由县财政局要，"]
)
def test_long_junk_is_read_in_linear_time(unit: str) -> None:
    """Repeating a piece ten thousand times over ends soon."""
    page = page_of(unit * 10_000)
    read_assignments(page, 0, len(page.text), HELD_ON)
