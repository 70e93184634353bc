"""What the demonstration follows besides minutes: livelihood projects, a petition case, a quarterly list, with their matters and tasks."""

from collections.abc import Mapping
from typing import NamedTuple


class Asked(NamedTuple):
    """A task: what is to be done, by whom, what shows it, in how many working days; what was reported on it, and the share."""

    text: str
    lead: str
    evidence: str
    days: int
    report: str
    share: int


class Form(NamedTuple):
    """A matter with the facts that its form asks for, and its leader where it needs one."""

    title: str
    topic: str
    facts: Mapping[str, str]
    task: Asked
    leader: str = ""


LIVELIHOOD = (
    Form(
        "农村公路临水临崖路段护栏",
        "交通运输",
        {
            "content": "在86公里临水临崖路段加装护栏和警示标志",
            "standard": "86公里全部装好，抽检合格率100%，警示标志齐全",
            "funds": "430",
            "funds_from": "省级补助300万元，县级财政130万元",
            "served": "沿线23个村，约1.9万人",
        },
        Asked("完成86公里护栏安装并组织抽检", "县交通运输局", "抽检报告、分段照片", 60, "护栏已经采购，首批到货。", 15),
    ),
    Form(
        "城区新增公共停车泊位",
        "城市管理",
        {
            "content": "利用边角地新建公共停车泊位400个",
            "standard": "400个泊位划线、编号，对外开放",
            "funds": "260.5",
            "funds_from": "县级财政",
            "served": "城区居民",
        },
        Asked(
            "完成4处边角地停车场建设",
            "县住房和城乡建设局",
            "竣工验收单、现场照片",
            90,
            "4处场地已经确定，正在招标。",
            10,
        ),
    ),
)
PETITION = (
    Form(
        "城南片区物业收费和维修资金问题",
        "住房城建",
        {"demand": "物业服务收费"},
        Asked(
            "核查物业收费，组织补建维修资金账户", "县住房和城乡建设局", "核查报告", 35, "已经调取收费合同和账目。", 20
        ),
        "田禾",
    ),
)
QUARTERLY = (
    Form(
        "固定资产投资项目入库",
        "发展改革",
        {"points": "40", "standard": "按季度计划入库得满分，每少一个扣2分"},
        Asked("报送项目入库清单和开工证明", "县发展改革局", "入库清单、开工证明", 15, "清单已经核对。", 80),
    ),
    Form(
        "限额以上商贸单位培育",
        "商务",
        {"points": "35", "standard": "新增6家得满分，每少一家扣3分"},
        Asked("报送新增单位名单和佐证材料", "县商务局", "名单、申报批复", 15, "6家中5家已经批复。", 80),
    ),
    Form(
        "标准厂房去化",
        "园区",
        {"points": "25", "standard": "去化率达到九成得满分，每低一个百分点扣1分"},
        Asked("报送厂房出租台账", "经开区管委会", "出租台账、合同", 40, "正在核对合同。", 40),
    ),
)
