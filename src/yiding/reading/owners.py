"""Lists of owners whose first and last character are known: 县教育局、县财政局和各镇（街道）.

The words around a list (由 … 牵头) fix its edges, so that a unit that no vocabulary knows (县防办, 云岭县) passes by
its level and its ending alone.
"""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from yiding.reading import organs
from yiding.reading.units import is_generic, unit_kind

ENDS = "局委办厅院部站处队社室心司团镇乡道府会所校行店场县区市旗盟州联协班组关）"
"""The last characters that names of units have."""

Kind = Literal["unit", "class", "field"]


class Owner(NamedTuple):
    """A unit, a class of units (各镇) or a field (财政, of 财政、税务部门) at [start, end)."""

    start: int
    end: int
    kind: Kind


_FIELDS = frozenset(organs.FIELDS)
# 等相关职能部门 · 三家单位 after a list; 部门 after a field
_CLASS_END = re.compile(
    r"(?P<etc>等(?:[两二三四五六七八九十0-9]{1,2}[家个]?)?|[两二三四五六七八九十0-9]{1,2}[家个]?)?(?:各|相关|有关|职能|主管|行业|责任|成员|监管|涉及|业务)*(?P<noun>部门|单位)(?:（[^（）]{1,8}）)?\Z"
)
# 、 between owners, but not the one in 各县（市、区）
_COMMA = re.compile(r"[、](?![^（]{0,8}）)|以及")
_AND = re.compile(r"[和及与，]")
# 各街道 · 城区各街道 · 各县（市、区） · 有关部门 · 运维单位 · 属地政府
_CLASS = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}各|有关|相关|涉及|属地|其他)[县市区旗镇乡街道村社园场直属级有关相责任职能成员国部门单位办人民政府（）、]{1,14}"
    r"|[\u4e00-\u9fff]{0,4}(?:部门|单位)(?:（[^（）]{1,8}）)?|属地(?:政府|镇街|乡镇)"
)
# 县防办 · 市效能办 · 县农工部 · 共青团临江市委 · 县委农办
_BY_LEVEL = re.compile(
    r"(?:[省市县区旗州盟镇乡](?!民|内|域|直|情|里|外|级|场(?!监)|容|值|区|城(?![管投建市乡运发]))|共青团|团)[\u4e00-\u9fff]{0,14}"
    r"(?:局|委|办|厅|院|部|站|处|队|社|室|中心|公司|集团|会|所|校|[银支分]行|农[发商]行|联|馆|台|专班|指挥部|领导小组|组)"
)
# 统筹办 · 经发局: no level, no known field; 布局 and 举办 are no organs
_SHORT = re.compile(
    r"(?![经待报对与给从向把])[^\W省市县区旗州盟]{2,3}(?:(?<![布结全格开当大僵邮棋])局|(?<![举主承督开创查兴协合交代申催经])办)"
    # 经济运行部 · 综合保障部 · 综合行政执法队: the departments of a development zone
    r"|(?![经待报对与给从向把])[^\W省市县区旗州盟]{2,6}(?:(?:工作|管理|运行|事务|事业|建设|发展|服务|促进|保障|金融|招商|监管|审批|综合)部|执法队)"
)
# 云岭县 · 东湖区 · 和平镇政府 · 市财政
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2,8}[县区市旗州盟]|[\u4e00-\u9fff]{2,6}(?:镇|乡|街道)(?:(?:人民)?政府|办事处|党委)|[省市县区旗州盟]财政"
)
_NO_PLACE = re.compile(
    r".*(?:[的了在对向把被将由为与和各全我本该辖城社园景县市]|片|郊|矿|库|牧|林|灾|山|小|校|厂|新城|老城|主城|重点|涉及|属地|工业|开发|示范|保护|推动"
    r"|建成|打造|创建|加快)[县区市旗州盟]\Z|.*(?:[的了要应对把被将让使等其是有不]|市场|加强|支持|提升|强化|推进|落实)"
)
# 要求县教育局: words that no name of a unit holds
_NO_NAME = re.compile(
    r"[的了要把被让使其是不在按受]|报(?!社)|每|向(?=[省市县区旗州盟])|同意|审议|讨论|听取|办理|加强|加快|强化|推进|落实|提高|深入|做好|支持|指导|督促|负责|牵头|配合|会同|组织(?!部)|收购|按照|根据|主持|召开|进一步|抓紧|主动|退[回给]|副[省市县区旗州盟]长|吸收|吸纳|采纳|与会|[两三]级|(?<=..)由|代[省市县区]|提请|提交|报请"
)
# 县委 alone is the party committee: it gives orders and takes none
_NO_OWNER = re.compile(
    r"(?:乡镇|镇街|[镇乡村街])(?:人民)?(?:政府|党委|派出所|财政所)|"
    r"[省市县区旗州盟镇乡]委(?:和|、)?|党中央|国务院|.{0,6}常务会议?|.*常委|.*副[省市县区旗州盟镇乡]|.*[布格结大全困]局|.{0,6}(?:会|班子)会议|.*(?:纪要|社会|机会|全会|大会|城乡|街道?办)"
)
# 县财政局（国资办）
_ALIAS = re.compile(r"（(?P<alias>[\u4e00-\u9fff]{2,16})）\Z")


@lru_cache(maxsize=16384)
def kind(word: str) -> Kind | None:
    """Say what a whole word is as an owner, None when it is none."""
    if not 2 <= len(word) <= 32 or _NO_OWNER.fullmatch(word):
        return None
    if word.startswith("自") and unit_kind("市" + word) == "field":
        return "unit"
    if unit_kind(word) == "field" and word not in _FIELDS and not _NO_NAME.search(word):
        return "unit"
    if word in _FIELDS or (word[0] in organs.LEVELS and word[1:] in _FIELDS and word[1:] != "财政"):
        return "field"
    if word.endswith("部门") and (word[:-2] in _FIELDS or word[1:-2] in _FIELDS):
        return "unit"
    if _CLASS.fullmatch(word) or is_generic(word):
        return "class"
    alias = _ALIAS.search(word)
    if alias:
        return "unit" if kind(word[: alias.start()]) == "unit" and kind(alias["alias"]) == "unit" else None
    if _NO_NAME.search(word):
        return None
    if unit_kind(word) or _BY_LEVEL.fullmatch(word) or _SHORT.fullmatch(word) or _joined(word):
        return "unit"
    return "unit" if _PLACE.fullmatch(word) and not _NO_PLACE.fullmatch(word) else None


def _joined(word: str) -> bool:
    """Say whether a word is one unit named after another (自然资源局城东分局, 经开区产业发展局)."""
    for cut in range(2, len(word) - 2):
        if word[cut - 1] in "局区行会院" and unit_kind(word[:cut]) and (unit_kind(word[cut:]) or word.endswith("分局")):
            return True
    return False


def owners(text: str, start: int, end: int, *, classes: bool = False) -> list[Owner]:
    """Split [start, end) into the owners it lists; [] unless each part is one and, without `classes`, one is named."""
    return [Owner(start + first, start + last, sort) for first, last, sort in _listed(text[start:end], classes)]


@lru_cache(maxsize=16384)
def _listed(words: str, classes: bool) -> tuple[Owner, ...]:
    """Split the words of a list into owners."""
    if len(words) < 2:
        return ()
    stop = len(words)
    etc = False
    if words[-1] in "门位）":
        last = _CLASS_END.search(words)
        etc = last is not None and last["etc"] is not None
        stop = last.start() if last is not None and etc else stop
    found: list[Owner] = []
    for first, after in _parts(words, stop):
        one = _one(words, first, after)
        if not one:
            return ()
        found += one
    return tuple(found if classes and found and found[0].kind == "class" else _named(found, words, etc))


def _named(found: list[Owner], words: str, etc: bool) -> list[Owner]:
    """Keep a list that names somebody; fields count before 部门, the last of several without it."""
    if not found:
        return []
    if any(one.kind == "field" for one in found):
        if etc:
            return found
        tail = found[-1]
        if tail.kind == "unit" and words.endswith("部门") and len(found) > 1:
            return [*found[:-1], tail._replace(end=tail.end - 2)]
        return []
    return found if any(one.kind == "unit" for one in found) else []


def _parts(words: str, end: int) -> list[tuple[int, int]]:
    """Cut a list at 、."""
    if "、" not in words and "以及" not in words:
        return [(0, end)]
    parts = []
    first = 0
    for mark in _COMMA.finditer(words, 0, end):
        parts.append((first, mark.start()))
        first = mark.end()
    parts.append((first, end))
    return parts


def _one(words: str, start: int, end: int) -> list[Owner]:
    """Read one part of a list: an owner, or owners joined by 和 or 及."""
    while start < end and words[start] in " \n　":
        start += 1
    while end > start and words[end - 1] in " \n　":
        end -= 1
    word = words[start:end]
    found = kind(word.replace(" ", "").replace("\n", ""))
    if found and (word[-1] == "）" or not _AND.search(word)):
        return [Owner(start, end, found)]
    for mark in _AND.finditer(words, start, end):
        left = kind(words[start : mark.start()])
        if left and (found is None or left != "field"):
            right = _one(words, mark.end(), end)
            if right:
                return [Owner(start, mark.start(), left), *right]
    return [Owner(start, end, found)] if found else []
