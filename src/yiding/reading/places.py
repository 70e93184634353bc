"""Places: the full name of the government when a page only says 区政府."""

import re
from collections import Counter
from collections.abc import Sequence

from yiding.reading.divisions import PARENTS

# words that end like a division and are none: 园区 社区 全县 我市 城市 超市 上市
_NOT_A_PLACE = re.compile(
    r"(?:[全我本各该外跨两园社片辖城景小矿山库厂校库灾疫战军特专新老郊禁牧林港湾营郊核心试验示范集聚保护开发高经度]|开发|功能|保税|自贸|示范|试验|保护|自治|集中|聚集|工业|产业|科技|旅游|风景|居民|商业|重点|贫困|革命|少数民族|先行|实验|乡镇|行政|大湾|主城|中心城|贫困|成员|强|大|兄弟|周边|农村|其他|有关|相关|所属|所在|下属|市辖|直辖|国家|全国|省级|地级|县级|副省级)[市区县州旗]$"
    r"|[，、。的和与及在为对向从到由了是年月日第届次各位本市县区]"
    r"|^(?:中心|建设|打造|推动|促进|加快|支持|城乡|整个|一个|幸福|平安|美丽|文明|法治|数字|智慧|现代化|都|楼|夜|股|菜|门|黑|房|集|闹|超|上|入|罢|撤)"
)


def find_place(text: str, level: str) -> tuple[int, int] | None:
    """Where the name of the one division of a level (区, 县, 市 …) stands that the page is about; its city before it where it is named."""
    if level not in text:
        return None
    votes: Counter[str] = Counter()
    first: dict[str, int] = {}
    for match in re.finditer(level, text):
        at = match.start()
        for length in (2, 3, 4, 1):
            name = text[max(0, at - length) : at + 1]
            if len(name) != length + 1 or not _could_be(name):
                continue
            known = name in PARENTS
            free = _starts_free(text, at - length)
            if known or free:
                votes[name] += (4 if known else 1) + (2 if free else 0) + (3 if _is_governed(text, at + 1) else 0)
                first.setdefault(name, at - length)
                if known:
                    break
    if not votes:
        return None
    name, weight = max(votes.items(), key=lambda v: (v[1], -first[v[0]]))
    if weight < 3:
        return None
    return _with_city(text, name, first[name])


def _could_be(name: str) -> bool:
    return all("\u4e00" <= c <= "\u9fff" for c in name) and not _NOT_A_PLACE.search(name)


_BEFORE = frozenset("\n 《“（、，。：；>|〈·0123456789")


def _starts_free(text: str, at: int) -> bool:
    """Whether a name may begin here: at the start, after a mark, or after a higher level (株洲市|芦淞区)."""
    if at == 0 or text[at - 1] in _BEFORE:
        return True
    before = text[max(0, at - 2) : at]
    return before[-1:] in ("市", "省", "州", "年", "度", "于", "在", "届", "对", "将") or before in ("关于", "推进", "印发", "调整", "成立", "我市")


def _is_governed(text: str, at: int) -> bool:
    return text.startswith(("人民政府", "政府", "人民代表", "人大", "委"), at)


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
        if parent[-1] in "市州盟区" and text.endswith(parent, 0, at):
            return at - len(parent)
    if name not in PARENTS and at and text[at - 1] in "市州盟":
        match = _CITY.search(text[max(0, at - 9) : at])
        if match and not _NOT_A_PLACE.search(match.group().strip()):
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


def longest(names: Sequence[str]) -> str:
    """The longest of several names."""
    return max(names, key=len)
