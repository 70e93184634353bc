"""The people of 青岫县 in protocol order: those whom the examples name, and those whom an office needs beside them."""

from typing import NamedTuple

from yiding.office.demo.units import OFFICE

CHIEF, EXECUTIVE_VICE = "沈砚秋", "罗启明"
OFFICE_HEAD, DESK, SECOND_DESK = "贺立群", "向晚", "卞长庚"
SECRETARY, SECOND_SECRETARY = "唐小满", "黎秋生"
RECORDER = "章节"
SUPERVISOR, SECOND_SUPERVISOR = "桑榆", "章法"
DISCLOSURE, SECRECY, LEGAL, COMPETITION = "祁连山", "邹静", "严慎", "衡平"


class Row(NamedTuple):
    """One person: the unit by its short name ("" for the government itself), the post, and the roles held there."""

    name: str
    unit: str
    post: str
    roles: tuple[str, ...] = ()


_HEAD, _HEAD_AND_LIAISON = ("unit_head",), ("unit_head", "liaison")

PERSONS = (
    Row(CHIEF, "", "县长", ("chief",)),
    Row(EXECUTIVE_VICE, "", "常务副县长", ("executive_vice", "vice_head")),
    Row("周慕白", "", "副县长", ("vice_head",)),
    Row("田禾", "", "副县长", ("vice_head",)),
    Row("邵丽君", "", "副县长", ("vice_head",)),
    Row("韩铁生", "", "副县长", ("vice_head",)),
    Row("杜承先", "", "县人大常委会副主任"),
    Row("孟昭华", "", "县政协副主席"),
    Row(OFFICE_HEAD, OFFICE, "主任", ("office_head", *_HEAD)),
    Row(DESK, OFFICE, "副主任", ("desk",)),
    Row(SECOND_DESK, OFFICE, "副主任", ("desk",)),
    Row(DISCLOSURE, OFFICE, "副主任", ("disclosure",)),
    Row(SUPERVISOR, "县政府督查室", "主任", ("supervision", *_HEAD_AND_LIAISON)),
    Row(SECOND_SUPERVISOR, "县政府督查室", "副主任", ("supervision",)),
    Row(SECRETARY, OFFICE, "秘书科科长", ("secretariat", "liaison")),
    Row(SECOND_SECRETARY, OFFICE, "秘书科副科长", ("secretariat",)),
    Row(RECORDER, OFFICE, "秘书科科员", ("recorder",)),
    Row(SECRECY, OFFICE, "机要保密科科长", ("secrecy",)),
    Row("莫闻", OFFICE, "档案科科长", ("archivist",)),
    Row("史凤梧", "县发展改革局", "局长", ("unit_head", "reviewer")),
    Row("容若水", "县教育局", "局长", _HEAD),
    Row("马识途", "县民政局", "局长", _HEAD),
    Row("查良平", "县司法局", "局长", ("legal", *_HEAD_AND_LIAISON)),
    Row("鲁静之", "县财政局", "局长", ("unit_head", "reviewer")),
    Row("柏舟", "县人社局", "局长", _HEAD_AND_LIAISON),
    Row("单志高", "县自然资源局", "局长", ("reviewer", *_HEAD_AND_LIAISON)),
    Row("苗圃", "县住房和城乡建设局", "局长", _HEAD),
    Row("伍伯言", "县交通运输局", "局长", _HEAD),
    Row("丛林", "县水利局", "局长", _HEAD),
    Row("梅雨亭", "县农业农村局", "局长", _HEAD),
    Row("贾思勉", "县商务局", "局长", _HEAD_AND_LIAISON),
    Row("华安", "县卫生健康局", "局长", _HEAD),
    Row("石破天", "县应急管理局", "局长", _HEAD_AND_LIAISON),
    Row("仇天佑", "县审计局", "局长", _HEAD_AND_LIAISON),
    Row("牟正言", "县市场监管局", "局长", _HEAD_AND_LIAISON),
    Row("安可", "县林业局", "局长", _HEAD_AND_LIAISON),
    Row("冷月华", "县医保局", "局长", _HEAD_AND_LIAISON),
    Row("东方白", "县城管执法局", "局长", _HEAD),
    Row("乐山", "县国资中心", "主任", _HEAD_AND_LIAISON),
    Row("岑安", "县委政法委", "副书记", ("reviewer", *_HEAD_AND_LIAISON)),
    Row("康宁远", "县委编办", "主任", ("reviewer", *_HEAD_AND_LIAISON)),
    Row("解放", "鹭汀镇", "镇长", _HEAD),
    Row("牛得水", "枫桡镇", "镇长", _HEAD_AND_LIAISON),
    Row("万里红", "柘坡乡", "乡长", _HEAD_AND_LIAISON),
    Row("唐诗", "梨湾镇", "镇长", _HEAD_AND_LIAISON),
    Row("蓝天成", "经开区管委会", "主任", _HEAD),
    Row("燕子", "县公安局", "政委", _HEAD_AND_LIAISON),
    Row("盛一帆", "县财政局", "副局长", ("liaison",)),
    Row("符号", "县民政局", "副局长", ("liaison",)),
    Row("程澈", "县水利局", "办公室主任", ("liaison",)),
    Row("路平川", "县交通运输局", "办公室主任", ("liaison",)),
    Row("辛未", "县教育局", "办公室主任", ("liaison",)),
    Row("常青", "县农业农村局", "办公室主任", ("liaison",)),
    Row("陶砚", "县住房和城乡建设局", "办公室主任", ("liaison",)),
    Row("季微", "县发展改革局", "办公室主任", ("liaison",)),
    Row("谷雨", "县卫生健康局", "办公室主任", ("liaison",)),
    Row("沙鸥", "县城管执法局", "办公室主任", ("liaison",)),
    Row(LEGAL, "县司法局", "合法性审查科科长", ("legal",)),
    Row(COMPETITION, "县市场监管局", "公平竞争审查科科长", ("competition",)),
    Row("江渡", "鹭汀镇", "党政办主任", ("liaison",)),
    Row("封一鸣", "经开区管委会", "综合科科长", ("liaison",)),
)

PORTFOLIOS = {
    EXECUTIVE_VICE: ("县发展改革局", "县财政局", "县应急管理局", "县审计局", "县国资中心", "经开区管委会"),
    "周慕白": ("县水利局", "县农业农村局", "县林业局", "枫桡镇", "梨湾镇"),
    "田禾": ("县自然资源局", "县住房和城乡建设局", "县交通运输局", "县城管执法局", "鹭汀镇"),
    "邵丽君": ("县教育局", "县民政局", "县人社局", "县卫生健康局", "县医保局", "柘坡乡"),
    "韩铁生": ("县公安局", "县司法局", "县市场监管局", "县商务局"),
}
"""Which units each vice-head is in charge of."""


class Meeting(NamedTuple):
    """One body that meets: its name and kind, what its meeting is called, its members and its standing non-members."""

    name: str
    kind: str
    meeting: str
    members: tuple[str, ...]
    standing: tuple[str, ...] = ()


_LEADERS = (CHIEF, EXECUTIVE_VICE, "周慕白", "田禾", "邵丽君", "韩铁生")
GOVERNMENT, PARTY_GROUP, COMMITTEE = "青岫县人民政府", "青岫县人民政府党组", "青岫经济开发区管理委员会"

BODIES = (
    Meeting(
        GOVERNMENT,
        "government",
        "常务会议",
        _LEADERS,
        ("杜承先", "孟昭华", OFFICE_HEAD, "桑榆", "史凤梧", "查良平", "鲁静之", "仇天佑"),
    ),
    Meeting(PARTY_GROUP, "party_group", "党组会议", (*_LEADERS, OFFICE_HEAD)),
    Meeting(COMMITTEE, "committee", "主任办公会议", (EXECUTIVE_VICE, "蓝天成", "单志高"), ("封一鸣",)),
)

_GOVERNMENT_ROLES = {"chief", "executive_vice", "vice_head"}


def username(place: int) -> str:
    """Give the account of the person at a place in protocol order, from 1."""
    return f"qx{place:02}"


def holder(role: str, unit: str) -> str:
    """Give who holds a role in a unit, by its short name: the one farthest down in protocol order (the liaison proper). Errors: StopIteration."""
    return next(row.name for row in reversed(PERSONS) if role in row.roles and row.unit == unit)


def in_charge(unit: str) -> str:
    """Give the vice-head who is in charge of a unit, by its short name. Errors: StopIteration."""
    return next(name for name, units in PORTFOLIOS.items() if unit in units)


def unit_of(role: str, row: Row) -> str:
    """Give the unit for which somebody holds a role, "" for the whole government."""
    return "" if role in _GOVERNMENT_ROLES else row.unit
