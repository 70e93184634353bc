"""The proposals that come before the sittings of the demonstration."""

from yiding.office.demo.plan import Plan

FOR_POSTPONED = (
    Plan(
        "flood",
        "县水利局",
        "关于山洪灾害防治非工程措施运行维护的汇报",
        "监测站点老化，汛期误报增多，需要明确运维责任和经费。",
        27,
        yes=("money", "others_duties"),
        asked=("县应急管理局",),
        kind="report",
    ),
    Plan(
        "fees",
        "县发展改革局",
        "《青岫县城区污水处理收费标准调整方案（送审稿）》",
        "现行标准低于处理成本，按规定程序调整。",
        29,
        yes=("rights", "others_duties"),
        asked=("县财政局", "县住房和城乡建设局"),
        minutes=12,
    ),
)
FOR_CONVENED = (
    Plan(
        "water",
        "县水利局",
        "《青岫县农村供水水价核定办法（送审稿）》",
        "农村供水工程建设管理办法施行两年，水价核定程序需要配套。",
        19,
        yes=("normative", "others_duties", "rights"),
        asked=("县发展改革局", "县财政局"),
        minutes=12,
    ),
    Plan(
        "grain",
        "县发展改革局",
        "《青岫县国有粮食企业储备粮轮换管理细则（送审稿）》",
        "上次会议退回修改，已会同县财政局、县审计局完善价差处理办法。",
        18,
        yes=("others_duties", "money"),
        asked=("县财政局", "县审计局"),
        earlier="《青岫县国有粮食企业储备粮轮换管理细则（征求意见稿）》",
    ),
    Plan(
        "winter",
        "县民政局",
        "关于困难群众温暖过冬工作情况的汇报",
        "入冬前完成摸排，需要汇报救助资金和物资储备情况。",
        17,
        yes=("money", "livelihood"),
        kind="report",
        minutes=10,
    ),
)
LATE = Plan(
    "fire",
    "鹭汀镇",
    "关于鹭汀老街火灾隐患整治的请示",
    "专项检查发现老街连片木屋火灾隐患突出，须立即整治。",
    13,
    yes=("money", "others_duties"),
    asked=("县应急管理局", "县财政局"),
    kind="consideration",
)
FOR_JOINT = (
    Plan(
        "park",
        "经开区管委会",
        "《青岫经济开发区总体规划修编工作方案（送审稿）》",
        "现行规划期限届满，须与国土空间规划衔接。",
        17,
        yes=("others_duties", "project"),
        asked=("县自然资源局", "县发展改革局"),
        minutes=15,
    ),
    Plan(
        "plant",
        "经开区管委会",
        "关于开发区污水处理厂提标改造的请示",
        "出水标准提高，须在明年汛期前完成改造。",
        16,
        yes=("others_duties", "money", "project"),
        asked=("县财政局", "县水利局"),
    ),
)
FOR_JOINT_LATER = (
    Plan(
        "services",
        "经开区管委会",
        "《青岫经济开发区“一站式”审批服务方案（送审稿）》",
        "下放事项承接不到位，需要明确人员和流程。",
        14,
        yes=("others_duties", "staffing"),
        asked=("县人社局",),
    ),
    Plan(
        "homes",
        "县住房和城乡建设局",
        "关于开发区保障性租赁住房筹集的请示",
        "用工企业反映住宿紧张，拟盘活闲置厂房 240 套。",
        13,
        yes=("others_duties", "money", "project"),
        asked=("县自然资源局", "经开区管委会"),
    ),
)
FOR_SITTINGS = (*FOR_POSTPONED, *FOR_CONVENED, LATE, *FOR_JOINT, *FOR_JOINT_LATER)
