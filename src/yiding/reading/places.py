"""Places: the full name of the government when a page only says 区政府."""

import re

from yiding.reading.divisions import PARENTS

_LEVELS = "省市区县旗州盟"
# words that end like a division and are none: 园区 社区 全县 我市 城市 超市 上市 示范区
_NEVER = re.compile(
    r"(?:[全我本各该外跨两园社片辖小校疫战特专禁营聚护上入罢撤夜股集菜超与及和省市县区旗]|开发|技术|高新|经开|功能|保税|自贸|示范|试验|保护"
    r"|集中|集聚|工业|产业|科技|旅游|风景|居民|商业|重点|先行|实验|行政|主城|中心|成员|兄弟|周边|其他|有关|相关|所属|所在|下属|国家|省级|地级"
    r"|县级|我们|一个|核心|度假|物流|合作|乡镇|生活|作业|服务|安置|征收|街道)$"
)
# 边远山区 · 县城 · 新区 · 贫困县: words that a name too can end like (镜泊山区)
_SELDOM = re.compile(
    r"(?:[城景矿山库厂灾老郊牧林港湾核展都门闹黑楼房邻强大百邦新街等]|自治|贫困|革命|民族|农村|建设|发展)$"
)
# no name holds these: 第三届 · 的县 · 政府 · 召开
_NOT_INSIDE = re.compile(
    r"[届第次了的是各将把与及对按等该并要于向以期在到由会年月日加]|政府|推进|建设|打造|召开|主持|审议|研究|听取|关于|[全我][市区县省]|工作|中心|书记"
    r"|[市区县旗]长|人民|[市县区旗州]委|学习|传达|部署|组织|领导"
)
# 云岫
_HAN = re.compile("[\u4e00-\u9fff]+")
_GOVERNS = ("人民政府", "政府", "人民代表", "人大", "第", "委", "十", "二十", "九届", "八届", "七届", "六届", "五届")
_BEFORE = frozenset("\n 　《“（、，。；：>|〈·0123456789】—-「■")
_BEFORE_TEXT = """
关于 推进 印发 调整 成立 在 年度 召开 将 对 推动 支持 通过 同意 审议 修订 完善 加快
中共 全力 促进 为 是 和 实现 到 赴 向 研究 我省 全省 届 了 讨论 学习 听取
制定
"""
_BEFORE_WORDS = tuple(_BEFORE_TEXT.split())
# before the level: our own place is only spoken of, not named (全县, 报县政府, 由县财政局)
_ONLY_SPOKEN = frozenset(
    "全我本各由报请对向与给经以为是的了要令成会同各该跨两园社，。；：、《》（）“” 　\n"
    "|>和及在至于使让将将级城片辖外校\t超"
)
_MENTIONS = 24
"""How many mentions of a level are looked at: the first ones of a page name it."""
_ENOUGH, _ENOUGH_FOR_CITY = 7, 12
"""What settles the vote; of cities more is asked, since a city's page may name the city above it first."""


def find_place(text: str, level: str) -> tuple[int, int] | None:
    """Find the name of the one division of a level (区, 县, 市 …) that the page is about, with its city where named."""
    votes: dict[str, tuple[int, int]] = {}
    enough = _ENOUGH_FOR_CITY if level == "市" else _ENOUGH
    at = text.find(level)
    seen = weight = 0
    while at >= 0 and seen < _MENTIONS and weight < enough:
        if at and text[at - 1] not in _ONLY_SPOKEN:
            seen += 1
            weight = _vote(text, at, votes)
        at = text.find(level, at + 1)
    if weight < enough:
        last = text.rfind(level + "人民政府")
        if last > 0:
            _vote(text, last, votes)
    return _elected(text, votes)


def _elected(text: str, votes: dict[str, tuple[int, int]]) -> tuple[int, int] | None:
    """Give the place of the name that most speaks for, its mentions counted; a name seen once and doubtful is none."""
    if not votes:
        return None
    best = next(iter(votes))
    if len(votes) > 1:
        best = max(votes, key=lambda name: votes[name][0] + _mentions(text, name))
    if votes[best][0] < 2 and _mentions(text, best) < 2:
        return None
    return with_city(text, best, votes[best][1])


def _vote(text: str, at: int, votes: dict[str, tuple[int, int]]) -> int:
    """Count what speaks for the name that ends at a place, and give its sum so far."""
    found = _name_at(text, at)
    if found is None:
        return 0
    begin, weight = found
    name = text[begin : at + 1]
    total, first = votes.get(name, (0, begin))
    votes[name] = (total + weight, first)
    return total + weight


def _mentions(text: str, name: str) -> int:
    return min(text.count(name), 8)


def _name_at(text: str, at: int) -> tuple[int, int] | None:
    """Give the name that ends with the level at a place, and how much speaks for it."""
    if text.startswith("长", at + 1):
        return None
    governed = 2 if text.startswith(_GOVERNS, at + 1) else 0
    for length in (2, 3, 1, 4, 5, 6):
        if (
            at >= length
            and text[at - length : at + 1] in PARENTS
            and (length > 1 or (governed and _free(text, at - 1)))
        ):
            return at - length, 5 + governed
    longest = 12 if text.startswith("自治", at - 2) else 4
    for length in range(2, longest + 1):
        begin = at - length
        if begin < 0 or not _HAN.fullmatch(text, begin, begin + 2):
            return None
        if _free(text, begin):
            return _unknown(text, begin, at, governed)
    return None


def _unknown(text: str, begin: int, at: int, governed: int) -> tuple[int, int] | None:
    """Give a name that is in no table, by its form; a common word counts only in a title or a government's name."""
    stem = text[begin:at]
    if stem == "自治":
        return None
    autonomous = stem.endswith("自治") and len(stem) > 3
    if (_NEVER.search(stem) and not autonomous) or _NOT_INSIDE.search(stem):
        return None
    named = begin == 0 or text[begin - 1] in "《〈\n市州盟"
    if _SELDOM.search(stem) and not autonomous and not (named or governed):
        return None
    return begin, 1 + governed + (1 if named else 0)


def _free(text: str, at: int) -> bool:
    """Whether a name may begin here: at the start, after a mark or a function word, or after a higher level."""
    if at == 0 or text[at - 1] in _BEFORE or text.endswith(_BEFORE_WORDS, max(0, at - 3), at):
        return True
    return text[at - 1] in "市州盟省" and text[at - 2 : at - 1] not in "我全本各"


# ，沙棠市|青梧区 · 主办：某某自治州|云岫县
_ABOVE = re.compile(
    r"(?:^|[\n 　《〈“（、，。：；年于在>|对0-9])(?P<city>[\u4e00-\u9fff]{2,4}?(?:市|自治州|地区|州|盟))$"
)


def with_city(text: str, name: str, first: int) -> tuple[int, int]:
    """Give the place of a name, with its city before it where the page writes them together."""
    if name[-1] in "区县旗市":
        at, seen = text.find(name), 0
        while at >= 0 and seen < _MENTIONS:
            if at and text[at - 1] in "市州盟":
                city = _city_before(text, at, name)
                if city is not None:
                    return city, at + len(name)
            seen += 1
            at = text.find(name, at + 1)
    return first, first + len(name)


def _city_before(text: str, at: int, name: str) -> int | None:
    for parent in PARENTS.get(name, ()):
        if parent[-1] in "市州盟" and text.endswith(parent, 0, at):
            return at - len(parent)
    low = max(0, at - 9)
    match = _ABOVE.search(text[low:at])
    if match is None or _NEVER.search(match["city"][:-1]) or _NOT_INSIDE.search(match["city"][:-1]):
        return None
    return low + match.start("city")


def level_of(words: str) -> str | None:
    """Give the level of a government by the post of its head or by its short name: 区长 → 区, 县政府 → 县."""
    for level in ("自治县", "自治州", "县", "区", "旗", "州", "盟", "市", "省"):
        if level in words:
            return level[-1]
    return None
