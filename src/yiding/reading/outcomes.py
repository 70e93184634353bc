"""Outcomes: what the body decides, in its own words."""

import re

# Decisions in order of weight: a later, weaker word never overrides an earlier, stronger one of the same sentence.
_NEGATIVE = (
    # 会议决定该事项缓议 · 待论证成熟后再提请会议研究
    (
        re.compile(
            r"缓议|退回[^，。；]{0,16}(?:修改|完善|补充|重新)|(?:推迟|延期|延后)(?:审议|研究|讨论|提交)|择期再审|暂缓提交|暂缓(?=[，。；])|暂缓(?:审议|研究|通过|执行|实施|上会)|暂不(?:予)?(?:研究|审议|通过|作出?决定|同意)|(?:下次|下一次|另行|择期)(?:会议|常务会议)?(?:再议|再行?(?:审议|研究|上会))|不作(?:出)?(?:决定|议决|决议|表决)|暂时?搁置|(?:该|此|本|上述)[^，。；]{0,10}另行(?:研究|审议)|后再次?(?:报|提交|提请)[^。；，]{0,12}(?:常务会议?|政府会议)|待[^。；]{1,30}后(?:另行|再行|再)(?:提交|提请|上会|报|研究|审议)"
        ),
        "deferred",
    ),
    # 会议不同意该请示 · 未予通过
    (
        re.compile(
            r"(?:不予|未予|未获|没有|没|未|不)(?:通过|同意(?!见)|批准)(?!的|验收|评估|考核|年检|审[查批核])|否决|不予支持"
        ),
        "rejected",
    ),
    # 提请单位撤回该议题
    (
        re.compile(
            r"不再(?:提请|提交)[^。；，]{0,8}会议?审议|撤回(?:该|本|此)?(?:项)?(?:议题|请示|事项)?|撤下(?:该|本)?议题"
        ),
        "withdrawn",
    ),
)
_LEAD = r"(?:^|(?<=[。；：:，,\n ）)、]))(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|[一二三四五六七八九十]是)?\s*"
_WHO = r"(?:经?(?:会议)?(?:充分)?(?:研究|讨论|审议|表决)[，,]?)?(?:会议|与会人员|与会同志)?(?:还|也|均|一致|认真|集体)?"
_HOW = r"(?:研究|审议|讨论|听取|审定|审查|议定|决定|确定|明确|书面|[并和且后、]){0,7}[，：]?(?:并)?(?:一致|表决)?"
# 会议原则同意《…》 · 会议审议并原则通过《…》 · 经研究，原则上同意… · （一）原则同意…
_IN_PRINCIPLE = re.compile(
    _LEAD + _WHO + _HOW + r"(?:原则(?:上|性)?|基本)[，]?(?:的)?(?:一致|审议)?(同意|通过|批准|认可)"
)
# 会议审议通过《…》 · 会议同意… · 会议批准… · 会议决定授予…
_ADOPTED = re.compile(
    _LEAD + _WHO + _HOW + r"(同意|通过|批准|审定(?!后)|决定授予|决定给予|决定成立|决定设立)(?!了?解|的|书)"
)
# 会议听取并原则同意区财政局…的汇报
_LATE = re.compile(r"(?:会议[^。；，]{0,16}|》(?:（[^）]{1,8}）)?并)(原则(?:上|性)?(?:同意|通过))")
# 会议决定，全县投入资金… · 会议决定从预备费中安排…
_RESOLVED = re.compile(
    r"会议(?:研究)?决定(?![，,：:]?\s*(?:[（(]?[\d一二三四五六七八九十]+[）).、是])?(?:缓|暂|不|由|责成|请|修改|提请|待|因|对|将|要|推迟|延|成立[^，。]{2,20}(?:小组|专班|指挥部)|[\u4e00-\u9fff]{2,14}(?:要|牵头|负责)|$))"
)
# 该方案获原则通过 · 《…》获得通过
_PASSIVE = re.compile(r"》?(?:获得?|予以|》(?:（[^）]{1,8}）)?并)(原则(?:上)?)?(?:通过|同意)")
_ANY = re.compile(
    r"另行|后再|不作|搁置|同意|通过|批准|审定|决定|缓议|暂缓|暂不|再议|再行|否决|撤|不再|不予|认可|后再|后另行|退回"
)


def may_decide(text: str, start: int, end: int) -> bool:
    """A cheap look whether [start, end) may state a decision."""
    return _ANY.search(text, start, end) is not None


def decision(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The decision stated in [start, end): its identifier and where the deciding words stand; None where none is stated."""
    if not _ANY.search(text, start, end):
        return None
    for pattern, outcome in _NEGATIVE:
        found = pattern.search(text, start, end)
        if found:
            return outcome, *found.span()
    for pattern, outcome in (
        (_IN_PRINCIPLE, "adopted_in_principle"),
        (_LATE, "adopted_in_principle"),
        (_ADOPTED, "adopted"),
    ):
        found = pattern.search(text, start, end)
        if found and not _by_way_of(text, found) and not (found.group(1) == "审定" and "研究" in found.group()):
            return outcome, _words_start(text, found.start(), found.start(1)), found.end(1)
    found = _PASSIVE.search(text, start, end)
    if found:
        return "adopted_in_principle" if found.group(1) else "adopted", *found.span()
    return None


def resolved(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """A plain resolution (会议决定，…) in [start, end), which counts where no other decision is stated."""
    found = _RESOLVED.search(text, start, end) if text.find("决定", start, end) >= 0 else None
    return ("adopted", *found.span()) if found else None


_PASSES = frozenset("了《该此上以这，。；\n")


def _by_way_of(text: str, found: re.Match[str]) -> bool:
    """Whether 通过 means by way of: 通过开展专项整治."""
    if found.group(1) != "通过" or len(found.group().strip()) > 2:
        return False
    return text[found.end() : found.end() + 1] not in _PASSES


def _words_start(text: str, first: int, verb: int) -> int:
    """Where the deciding words begin: 原则 before the verb belongs to it."""
    at = text.rfind("原则", first, verb)
    return at if at >= 0 else verb
