"""Who is given what to do, by the forms in which minutes say it."""

import datetime

import pytest

from reading.composed import page_of
from yiding.reading.blocks import sentences
from yiding.reading.responsibility import read_assignments, read_responsibility

HELD_ON = datetime.date(2025, 3, 12)

# The sentence, then leaders, lead and support, and the days of the deadlines ("-" for none).
OWNERS = """
由常务副县长江平牵头，县财政局、县住建局参与，组成谈判工作组 | 江平 | - | 县财政局、县住建局 | -
由副县长江平同志牵头，县水务局负责，县财政局配合，抓紧实施 | 江平 | 县水务局 | 县财政局 | -
5月31日前县教育局要对寄宿制学校开展排查 | - | 县教育局 | - | 2025-05-31
年底前县教育局、县财政局要完成验收 | - | 县教育局、县财政局 | - | 2025-12-31
同意由区城投公司以公开挂牌方式处置闲置厂房 | - | 区城投公司 | - | -
由区城投公司通过公开挂牌处置闲置厂房 | - | 区城投公司 | - | -
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
由应急管理局、消防救援大队逐家约谈 | - | 应急管理局、消防救援大队 | - | -
请党群工作部、企业服务中心按会上意见再作修改 | - | 党群工作部、企业服务中心 | - | -
请经济运行部、综合行政执法队抓紧办理 | - | 经济运行部、综合行政执法队 | - | -
请纪检监察工委全程监督，政治部做好考核 | - | 纪检监察工委、政治部 | - | -
生态环境分局自纪要印发之日起20日内完成许可变更 | - | 生态环境分局 | - | -
旗财政局从预备费中列支80万元予以保障 | - | 旗财政局 | - | -
县财政局给予每户2000元补助 | - | 县财政局 | - | -
县文旅局国庆假期前完成检查，县消防救援大队跟进复核 | - | 县文旅局、县消防救援大队 | - | -
县卫健局、县医保局、县民政局三家单位要拿出细则 | - | 县卫健局、县医保局、县民政局 | - | -
县工信局、县科技局等两部门要加强服务 | - | 县工信局、县科技局 | - | -
由县城市管理局吸收与会同志意见后印发 | - | 县城市管理局 | - | -
决定退回县文旅局修改 | - | 县文旅局 | - | -
将方案退回县人社局，由其进一步完善后再上会 | - | 县人社局 | - | -
以县水利局为主，县农业农村局协助，10月底前完成清淤 | - | 县水利局 | 县农业农村局 | 2025-10-31
由县水利局主办、县农业农村局协办 | - | 县水利局 | 县农业农村局 | -
县水利局为牵头单位，县财政局、县审计局为配合单位 | - | 县水利局 | 县财政局、县审计局 | -
由县发改局牵头，沿湖各镇配合 | - | 县发改局 | 沿湖各镇 | -
（责任单位：区文旅委　配合单位：区财政局、区司法局） | - | 区文旅委 | 区财政局、区司法局 | -
（牵头单位：区交委，配合单位：区林业局、区农委，完成时限：11月底） | - | 区交委 | 区林业局、区农委 | 2025-11-30
（责任单位：区城管局；完成时限：2025年12月20日） | - | 区城管局 | - | 2025-12-20
（责任单位：县住建局（牵头）、县财政局（国资办）） | - | 县住建局、县财政局（国资办） | - | -
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
由副旗长呼和巴特尔任组长，旗水利局具体承办 | 呼和巴特尔 | 旗水利局 | - | -
由旗长助理那顺孟和同志牵头，旗农牧局落实 | 那顺孟和 | 旗农牧局 | - | -
由副县长刘和平牵头，县水利局负责实施 | 刘和平 | 县水利局 | - | -
由管委会副主任钱志远包保推进，经济发展局要跟进 | 钱志远 | 经济发展局 | - | -
由县长陈志远亲自抓，县信访局要报送进展 | 陈志远 | 县信访局 | - | -
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
城区各街道要做好宣传
县直各部门、各乡镇要抓好落实
多余资金退回县财政局
县自然资源局自然保护地工作成效明显
会议指出，县财政局从三个方面作了汇报
同意县教育局从预备费中安排50万元的请示
决定对县发改局等三家单位予以表扬
以县城为主，统筹推进
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
由副县长王三牵头抓总，县交通局为责任单位，县交警大队做好疏导；7月20日前完成迁改，9月底前通车 | 2025-07-20 2025-09-30
4月底前由县教育局摸底，5月底前，由县民政局复核 | 2025-04-30 2025-05-31
做好入廊（责任单位：县住建局）；10月底前恢复路面（责任单位：县交通局） | 2025-10-31
县住建局4月20日前拿出初稿，25日前征求意见，月底前上会 | 2025-04-20 2025-04-25 2025-04-30
县发改局要做好明年一季度“开门红”谋划 | -
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


# What minutes say in lines; then leaders, lead, support, day or words of the deadline, and task of each assignment.
LINES = [
    (
        "抓好企业培育，确保年内新增五户。（责任领导：赵四；牵头单位：县工信局；配合单位：县统计局、各镇）",
        [("赵四", "县工信局", "县统计局、各镇", "2025-12-31", "抓好企业培育")],
    ),
    (
        "2.消化批而未供土地，明年3月底前完成八百亩。〔县自然资源局牵头，县土储中心配合〕",
        [("", "县自然资源局", "县土储中心", "2026-03-31", "消化批而未供土地")],
    ),
    (
        "（一）改造老旧小区。\n牵头单位：县住建局\n配合单位：县财政局、各街道\n完成时限：2025年12月底\n（二）修路。",
        [("", "县住建局", "县财政局、各街道", "2025-12-31", "改造老旧小区")],
    ),
    (
        "组织防汛演练。\n责任领导：赵四\n责任单位：县应急局\n",
        [("赵四", "县应急局", "", "", "组织防汛演练")],
    ),
    (
        "县自然资源局要在15个工作日内办结手续，确保10月15日前具备供热条件。",
        [
            ("", "县自然资源局", "", "15个工作日内", "办结手续"),
            ("", "县自然资源局", "", "2025-10-15", "具备供热条件"),
        ],
    ),
    (
        "由县人社局商县教育局发布公告，自纪要印发之日起10个工作日内启动，8月25日前完成招聘。",
        [
            ("", "县人社局", "县教育局", "自纪要印发之日起10个工作日内", "发布公告"),
            ("", "县人社局", "县教育局", "2025-08-25", "完成招聘"),
        ],
    ),
    (
        "由县水利局牵头，县财政局配合，尽快拿出方案，6月底前动工。",
        [("", "县水利局", "县财政局", "2025-06-30", "尽快拿出方案")],
    ),
    (
        "县水利局为责任单位，下周五前拿出方案。",
        [("", "县水利局", "", "2025-03-21", "拿出方案")],
    ),
    (
        "要加压，11月起每半月调度一次；县商务局要在11月1日前启动促销。",
        [("", "县商务局", "", "2025-11-01", "启动促销")],
    ),
    (
        "综合管理部负责协调，县财政局、县审计局要主动配合。",
        [("", "综合管理部", "县财政局、县审计局", "", "协调")],
    ),
    ("（责任单位：县水利局；完成时限：10月）", [("", "县水利局", "", "2025-10-31", "县水利局")]),
    (
        "分工如下：\n序号　项目名称　牵头单位　配合单位　完成时限\n1　改造管网　县水利局　县财政局、各镇　2025年11月30日\n"
        "2　新增学位　县教育局　县人社局　8月底\n\n县司法局要把关。",
        [
            ("", "县水利局", "县财政局、各镇", "2025-11-30", "改造管网"),
            ("", "县教育局", "县人社局", "2025-08-31", "新增学位"),
            ("", "县司法局", "", "", "把关"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_labels_tables_and_runs_of_deadlines_are_read_by_lines(
    text: str, expected: list[tuple[str, str, str, str, str]]
) -> None:
    """Owners behind their task have its words and its day; every deadline with a clause of its own is kept."""
    page = page_of(text)
    found = []
    for _, made in read_responsibility(page, sentences(page.text, 0, len(page.text)), HELD_ON):
        for one in made:
            names = ["、".join(str(fact.value) for fact in facts) for facts in (one.leaders, one.lead, one.support)]
            due = (one.deadline.value or one.deadline.text) if one.deadline else ""
            found.append((*names, str(due), one.task.text))
    assert found == expected


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
    "unit",
    [
        "县财政局",
        "由",
        "责任单位 \n",
        "责任单位：县财政局\n",
        "责任领导：",
        "（县财政局牵头）",
        "序号 事项 责任单位\n",
        "县财政局要",
        "单位：",
        "会同",
        "（县",
        "同志牵头",
        "6月底前由县财政局要，",
    ],
)
def test_long_junk_is_read_in_linear_time(unit: str) -> None:
    """Repeating a piece ten thousand times over ends soon."""
    page = page_of(unit * 10_000)
    read_assignments(page, 0, len(page.text), HELD_ON)


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("由县水务局根据会议意见修改完善后，按程序印发实施。", "根据会议意见修改完善后，按程序印发实施"),
        ("请县司法局结合与会人员意见，进一步修改完善，尽快印发。", "结合与会人员意见，进一步修改完善，尽快印发"),
        ("由县民政局充实完善后，提请县委常委会审议，并抓好落实。", "充实完善后，提请县委常委会审议"),
        ("由县教育局牵头，抓紧摸底，提出意见。", "抓紧摸底，提出意见"),
        ("由县教育局负责，于6月底前摸清底数，确保不漏一户。", "摸清底数"),
        ("由县教育局负责，摸清底数，7月底前建成台账。", "摸清底数"),
        ("由县教育局负责，开展一次覆盖全县中小学的校舍安全排查，对发现的问题逐一整改到位。", "开展一次覆盖全县中小学的校舍安全排查"),
    ],
)
def test_a_task_reaches_its_act(text: str, task: str) -> None:
    """A clause that only says after or by what is no task, and clauses that are short and one task are taken together."""
    page = page_of(text)
    found = read_assignments(page, 0, len(text), None)
    assert [one.task.text for one in found] == [task]
