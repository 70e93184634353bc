"""The words round a list of owners that say what it is to do: lead, support, or nothing.

An owner stands right after a word that charges (由, 请, 责成, 会同, 牵头单位：; `CHARGE`) or right before what an owner
does (要, 牵头, 配合, 6月底前; `DOES`).
"""

import re
from typing import Literal

from yiding.reading.owners import ENDS
from yiding.reading.units import trie

Role = Literal["lead", "support"]

_VERBS_WORDS = """
牵头 牵总 负责 负总责 总负责 承办 主办 主抓 抓总 承担 统筹 统一 组织 办理 修改 完善 印发 落实 制定 制订 对接 督促
抓好 抓实 抓紧 做好 做实 加强 加快 加大 强化 提供 起草 编制 拟定 拟订 汇总 研究 完成 建立 健全 成立 组成 组建 开展
实施 推进 推动 出台 公布 发布 报送 上报 核定 核实 核查 审核 严格 严查 监督 监管 跟踪 督办 督查 督导 督战 通报 调度
检查 排查 整改 整治 安排 筹措 拨付 下达 兑现 发放 保障 优先 确保 优化 开辟 限期 限时 代为 指导 协调 沟通 衔接 争取
列支 垫付 预拨 追责 依纪 依规 依法 依程序 依职责 依照 依托 全程 全力 全面 具体 同步 继续 持续 长期 切实 认真 扎实
积极 主动 密切 及时 尽快 尽早 立即 立刻 迅速 适时 近期 随时 定期 分别 分头 共同 联合 协同 合力 各负其责 各司其职
进一步 提前 先行 结合 根据 按照 按程序 按职责 按规定 按要求 按期 按时 按周 按月 按季 按日 按会议 按有关 参照 对照
围绕 聚焦 坚持 支持 配合 配套 协助 参与 协办 会同 会商 联系 深入 逐一 逐项 逐户 逐村 逐条 举一反三 汲取 吸取 重新
再次 另行 妥善 合理 科学 精准 集中 启动 引进 走访 巡查 梳理 摸排 摸清 摸底 公示 签订 委托 采购 收储 征收 移交 接收
交付 保证 履行 查找 说明 拿出 形成 报请 报批 增派 增设 调整 细化 谋划 包装 储备 盘点 备足 管好 用好 守住 看好 办好
建好 修复 修缮 清理 清查 消除 打击 查处 处置 化解 稳妥 有序 从严 从快 多渠道 充分 带头 主导 收集 登记 归集 受理 答复
反馈 评估 测算 复核 会审 把好 抽调 派出 选派 作为 担任 约谈 收购 发督办 介入 进行 露头就打 年内 年底 年中 今年 明年
上半年 下半年 本月 本周 本季度 下月 下周 会后 备好 购置 调配 投放 监测 值守 聘请 向 每
"""
# 督查 stands in 督查室, 推进 in 推进办, 负责 in 负责人
_NAMELIKE_WORDS = """
督查 督办 督导 推进 组织 落实 研究 审核 监督 监管 统筹 协调 征收 采购 接收 指导 调度 收储 交付 会商 保障 整治 检查
巡查 负责 牵头 配合 协助 联合 协办 承办 主办 复核 评估 测算 清查 排查 受理 登记 通报 储备 调配 监测 履行 申报 委托
签订 编制 发放 审定 会审 审查
"""
_NAMELIKE = _NAMELIKE_WORDS.split()
_VERBS = [word for word in _VERBS_WORDS.split() if word not in _NAMELIKE]
# 要 · 应 · 务必; 要求, 要素 and 应急 are other words
_MODALS = "按(?![揭摩])|要(?![求点素件闻塞领么害])|应(?![急对用届诉邀聘])|须|需(?!求)|务必|必须"
# 对…开展 · 将…报县政府 · 就…整改; 对外, 对台 and 将军 belong to names
_OBJECTS = (
    "对(?![外台口接面应策])|将(?!军)|把(?!关)|就(?![业近地])|报(?!社)|受(?=[省市县区旗州盟])|从(?=即日|[0-9今明本])"
    "|(?<=[局委办府院部室厅])商(?![务业贸会户圈标品场店住])|代(?=[省市县区旗州盟])"
)
# 于10月15日前 · 6月底前 · 三日内 · 二季度; 为牵头单位 · 为项目业主
_TIMES = (
    "[于在][^，。；、]{2,8}(?:前|内|后)|[于在到][0-9一二三四五六七八九十年今明本会上下两近]|20[0-9]{2}年(?:[0-9]|底|年?内|[上下]半)|[0-9]{1,2}月(?![0-9]{1,2}日?[讯电消])|[0-9]{1,4}(?:日(?![讯电])|个(?:工作日|月)|天|周)|[0-9]{1,2}[:：][0-9]|[一二三四五六七八九十两]{1,3}(?:月|个工作日|个月|日内|周内|季度)|再[次排作研]"
    "|为[^，。；（）]{0,8}(?:单位|部门|业主|主体)|(?<=门)[为：]|(?<=位)[为：]"
)
# 督查室, 推进办, 组织部 and 负责人 are no verbs
_NO_VERB = (
    "(?!办公|[室局院]|办(?![理好结])|部(?!署)|组(?![织建成])|处(?![理置])|委(?!托)|中心|小组|领导小组|指挥部|人|同志)"
)
_STARTS = "".join(
    sorted(
        {word[0] for word in _VERBS}
        | {word[0] for word in _NAMELIKE}
        | set("按要应须需务必对将把就于在到0123456789一二三四五六七八九十两再为：商代从报受")
    )
)
_PREDICATE = rf"(?=[{_STARTS}])(?:(?:{trie(_NAMELIKE)}){_NO_VERB}|(?:{trie(_VERBS)})|{_MODALS}|{_OBJECTS}|{_TIMES})"

DOES = re.compile(rf"[{ENDS}门位长志](?={_PREDICATE})")
"""The last character of an owner before what it does: 局 of 县教育局要, 门 of 财政、税务部门配合, 志 of 同志牵头."""

CHARGE = re.compile(
    "由(?<![理自事缘来]由)(?![于此])|请(?<![申邀提商报恳聘函敦]请)(?![示求假进])|责成|责任人[为：]|会同|门[为：]|位[为：]|交[由给](?<![提递移上成]..)|委托|授权"
    "|协同(?=[省市县区旗州盟])|联[合动](?=[省市县区旗州盟])|要求(?=[省市县区旗州盟])|商(?<=[局委办府院部室厅]商)(?![务业贸会户圈标品场店住])"
    "|待(?=[省市县区旗州盟])|发挥(?=[省市县区旗州盟])|牵[头总]|总负责|负总责|任(?=[^，。；]{0,14}?(?:长|总?指挥))"
    "|长(?=[\u4e00-\u9fff]{2,3}(?:要|应|须|负责|统筹|调度|协调))"
)
"""A word that charges who comes after it, or that only persons stand before (牵头, 负总责, 任组长)."""

LABEL = re.compile(
    r"(?:(?P<support>配合|协办|协助|参与|协同)|(?P<lead>牵头|主办|承办|责任|主管|实施|落实|督办))(?:单位|部门)[为：]\Z"
)
"""Right before owners: 牵头单位：, 配合部门为."""
LABELLED = re.compile(r"[^；。）〕\n]{1,300}")
"""What a label (责任单位：) is of."""
LIST_END = re.compile(
    rf"[{ENDS}门位](?=$|[，。；：（）〕\n]|等|的|{_PREDICATE})|(?<=[省市县区旗州盟]财)政(?=[拨承列安统负给兜补出])"
)
"""Where a list of owners may end that begins after a word that charges."""
ANY_END = re.compile(rf"[{ENDS}](?![法议面势署员托业政动理])")

BOUNDS = frozenset("，。；：\n（〔”》 ")
"""The signs that a clause begins after."""
HEAD = re.compile(
    r"(?:[\s）〕]|（[0-9一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.．、)）]|[一二三四五六七八九十]{1,2}(?:[、是]|要(?=[省市县区旗州盟]))|[①-⑳]|会议|会上|还|要求|明确|议定|决定|确定|强调|指出"
    r"|同时|并且|并|其中|此外|另外|要(?=[省市县区旗州盟])|是|由|请)+"
)
"""Words before the first owner of a clause that are no part of it: 会议要求, 1., 一是."""

STRONG = re.compile(r"要|应|须|需|务必|必须|牵头|负责|会同|配合|总负责|负总责|具体负责")
"""What an owner does beyond doubt."""
NO_SUBJECT = re.compile(
    r"[和与向对从在按照被把让给的及、各全该本]\s?\Z|听取|汇报|同意|根据|依据|加强|支持|关于|落实|通过"
)
"""Words before a unit that make it no subject."""

SUPPORTS = re.compile(
    r"(?:要|应当?|须|需|按照?(?:各自|职责|职能)*(?:分工)?|依职责|积极|全力|共同|予以|给予|做好|抓好|切实|认真|具体|同步|负责)*"
    r"(?P<mutual>密切|主动|加强|相互|协同)?(?P<verb>配合|协助|参与|协同(?!推进)|协办|支持配合|协作)(?P<object>[^，。；]{0,24})"
)
"""After owners that help: 配合, 要积极协助."""
SHARES = re.compile(r"(?:按照?(?:各自)?(?:职责|职能)(?:分工)?(?:负责|落实|抓好)|各负其责|各司其职|分工负责)")
"""After owners that help where another one leads: 按职责分工负责."""
WORK = re.compile(r"(?:做好|抓好|开展|完成|推进|落实|实施|组织|搞好|共同|征收|有关|相关|监管|执法|[^\u4e00-\u9fff]|\Z)")
"""What helpers help with, when no one is named."""

NOT_DOING = re.compile(
    r"(?:[^，。；]{0,10}?(?:(?:主要|有关|分管|相关)(?:负责|领导)|负责人|负责同志|列席|出席|参加会议|提出的|提交的|报送的|意见不一|有不同意见|的(?:汇报|报告|意见|请示|建议|说明))"
    r"|汇报|关于|《|(?:主要|分管|党组|党委)|[正副]?(?:局长|主任|书记|镇长|乡长|部长|院长)|[^，。；要须]{0,16}(?:过了|作了|进行了|完成了|取得了|开展了|提出了|已经|建成了))"
)
"""After a unit that is only named: 负责人, 关于…的汇报, 提出了."""
NOT_IN_CHARGE = re.compile(
    r"的(?!基础|同时)|(?:负责|牵头)(?:人|同志|的)|[^，。；]{0,6}(?:常务会议|全体会议|党组会议|名义|四次会议)"
)
"""After a unit behind 由 or 请 that is not charged after all."""
FACTS = re.compile(r"[^，。；]{0,10}(?:指出|认为|听取|获悉|介绍)")
"""The opening of a sentence that tells what is so."""
ORDERS = re.compile(r"要|应|须|需|务必|必须|负责|牵头|配合|具体|全力|密切|主动|积极")
"""What an owner does even in a sentence that tells what is so."""
