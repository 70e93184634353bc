"""Places: the full name of the government when a page only says 区政府."""

import re
from collections import Counter

from yiding.reading.divisions import PARENTS

# words that end like a division and are none: 园区 社区 全县 我市 城市 超市 上市 示范区
_NOT_A_PLACE = re.compile(
    r"[全我本各该外跨两园社片辖城景小矿山库厂校灾疫战特专老郊禁牧林港湾营核聚护开展都超上入罢撤门夜股闹集黑菜楼房邻强大百邦]$|[新高经][技术开发]*$"
    r"|(?:开发|高新|经开|功能|保税|自贸|示范|试验|保护|自治|集中|聚集|集聚|工业|产业|科技|旅游|风景|居民|商业|重点|贫困|革命|民族|先行|实验|行政|主城|中心|成员|兄弟|周边|农村|其他|有关|相关|所属|所在|下属|国家|省级|地级|县级|城|我们|一个|核心|度假|物流|合作|新|老旧小|建设|发展|街|等|向|以|及|和|与|是|在|为|对|从|到|由|了|的|本|同|将|把|给|让|使|跨|乡镇|市|区|县|旗|州|生活|作业|服务|安置|征收|库|示范园|街道|全)$"
)
_NOT_INSIDE = re.compile(r"届|第|次|[了的是各将把与及对按等该并要于向以期]|政府|会议|推进|建设|打造|加快|召开|主持|审议|研究|听取|关于|全[市区县省]|我[市区县省]|工作|中心|书记|[市区县旗]长|人民|[市县区旗州]委|本[市区县]")
_NEAR = 40
"""How many mentions of a level are looked at: the first ones of a page name it."""


def find_place(text: str, level: str) -> tuple[int, int] | None:
    """Where the name of the one division of a level (区, 县, 市 …) stands that the page is about; its city before it where it is named."""
    votes: Counter[str] = Counter()
    first: dict[str, int] = {}
    at = text.find(level)
    seen = 0
    while at >= 0 and seen < _NEAR:
        found = _name_at(text, at)
        if found:
            begin, weight = found
            name = text[begin : at + 1]
            votes[name] += weight
            first.setdefault(name, begin)
        seen += 1
        at = text.find(level, at + 1)
    if not votes:
        return None
    name, weight = max(votes.items(), key=lambda v: (v[1] + _mentions(text, v[0]), -first[v[0]]))
    if weight < 2 and _mentions(text, name) < 2:
        return None
    return _with_city(text, name, first[name])


def _mentions(text: str, name: str) -> int:
    return min(text.count(name), 8)


def _name_at(text: str, at: int) -> tuple[int, int] | None:
    """The name that ends with the level at a place, and how much speaks for it: known, beginning freely, a government's."""
    governed = 2 if text.startswith(_GOVERNS, at + 1) else 0
    if text.startswith("长", at + 1) and text[at - 1 : at] in "代副":
        return None
    for length in (2, 3, 1, 4, 5):
        if text[max(0, at - length) : at + 1] in PARENTS and (length > 1 or (governed and _starts_free(text, at - 1))):
            return at - length, 5 + governed
    longest = 12 if text.startswith(("自治", "地"), at - 2) or text[at - 2 : at] == "自治" else 4
    for length in range(2, longest + 1):
        begin = at - length
        if begin < 0 or not _HAN.match(text, begin) or not _HAN.match(text, begin + 1):
            return None
        if _starts_free(text, begin):
            stem = text[begin:at]
            if _NOT_A_PLACE.search(stem) and not (length > 3 and stem.endswith("自治")) or _NOT_INSIDE.search(stem):
                return None
            return begin, 1 + governed
    return None


_HAN = re.compile("[\u4e00-\u9fff]")
_GOVERNS = ("人民政府", "政府", "人民代表", "人大", "第", "委")
_BEFORE = frozenset("\n 《“（、，。；：>|〈·0123456789】—-「")
_BEFORE_WORDS = ("关于", "推进", "印发", "调整", "成立", "于", "在", "年", "度", "召开", "将", "对", "省", "届", "建设", "推动", "支持", "通过", "同意", "审议", "修订", "完善", "加快", "我国", "中共", "全力", "促进", "为", "是", "和", "实现", "到", "赴", "向")


def _starts_free(text: str, at: int) -> bool:
    """Whether a name may begin here: at the start, after a mark or a function word, or after a higher level (某某市|某某区)."""
    return at == 0 or text[at - 1] in _BEFORE or text.endswith(_BEFORE_WORDS, 0, at) or (text[at - 1] in "市州盟" and text[at - 2 : at - 1] not in "我全本各")


# 株洲市|芦淞区 : the city or prefecture right before the name
_CITY = re.compile(r"(?:^|(?<=[\n 《“（、，。：；年于在>|对]))[\u4e00-\u9fff]{2,4}?(?:市|自治州|地区|州|盟)$", re.M)


def _with_city(text: str, name: str, first: int) -> tuple[int, int]:
    """The place of a name, with its city before it where the page writes them together."""
    if name[-1] in "区县旗市":
        at = text.find(name)
        while at >= 0:
            city = _city_before(text, at, name)
            if city is not None:
                return city, at + len(name)
            at = text.find(name, at + 1)
    return first, first + len(name)


def _city_before(text: str, at: int, name: str) -> int | None:
    for parent in PARENTS.get(name, ()):
        if parent[-1] in "市州盟" and text.endswith(parent, 0, at):
            return at - len(parent)
    if name not in PARENTS and at and text[at - 1] in "市州盟":
        match = _CITY.search(text[max(0, at - 9) : at])
        if match and not _NOT_A_PLACE.search(match.group()[:-1]) and not _NOT_INSIDE.search(match.group()[:-1]):
            return max(0, at - 9) + match.start()
    return None


def parent_elsewhere(text: str, name: str) -> tuple[int, int] | None:
    """Where the city of a known county or district stands, when the page names exactly one of its possible cities."""
    hits = [(p, text.find(p)) for p in PARENTS.get(name, ()) if p[-1] in "市州盟" and p in text]
    if len(hits) == 1:
        parent, at = hits[0]
        return at, at + len(parent)
    return None


def level_of(words: str) -> str | None:
    """The level of a government by the post of its head or by its short name: 区长 → 区, 县政府 → 县."""
    for level in ("自治县", "县", "区", "旗", "州", "盟", "市", "省"):
        if level in words:
            return level[-1]
    return None
