"""Outcomes and next steps: what a verb stands for, what the body decides, and what is to happen to the draft."""

import re

from yiding.reading.page import Page
from yiding.records import Fact

# Decisions in order of weight: a later, weaker word never overrides an earlier, stronger one of the same sentence.
_NEGATIVE = (
    # 会议决定该事项缓议 · 待论证成熟后再提请会议研究
    (re.compile(r"缓议|暂缓(?:审议|研究|通过|执行|实施|上会)|暂不(?:予)?(?:研究|审议|通过|作出?决定|同意)|(?:下次|下一次|另行|择期)(?:会议|常务会议)?(?:再议|再行?(?:审议|研究|上会))|不作(?:出)?决定|暂时?搁置|待[^。；]{1,30}后(?:另行|再行|再)(?:提交|提请|上会|报|研究|审议)"), "deferred"),
    # 会议不同意该请示 · 未予通过
    (re.compile(r"(?:不予|未予|未|不)(?:通过|同意|批准)|否决|不予支持"), "rejected"),
    # 提请单位撤回该议题
    (re.compile(r"撤回(?:该|本|此)?(?:项)?(?:议题|请示|事项)?|撤下(?:该|本)?议题"), "withdrawn"),
)
_LEAD = r"(?:^|(?<=[。；：:，,\n ）)、]))(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])?\s*"
_WHO = r"(?:经?(?:会议)?(?:充分)?(?:研究|讨论|审议|表决)[，,]?)?(?:会议|与会人员|与会同志)?(?:还|也|均|一致|认真|集体)?"
_HOW = r"(?:研究|审议|讨论|听取|审定|审查|议定|决定|确定|明确)*[、，]?(?:后)?[，]?(?:并|和|且|后)?(?:一致)?"
# 会议原则同意《…》 · 会议审议并原则通过《…》 · 经研究，原则上同意… · （一）原则同意…
_IN_PRINCIPLE = re.compile(_LEAD + _WHO + _HOW + r"(?:原则上?|基本)[，]?(?:的)?(?:一致)?(同意|通过|批准|认可)")
# 会议审议通过《…》 · 会议同意… · 会议批准… · 会议决定授予…
_ADOPTED = re.compile(_LEAD + _WHO + _HOW + r"(同意|通过|批准|审定(?!后)|决定授予|决定给予|决定成立|决定设立)(?!了?解)")
# 会议听取并原则同意区财政局…的汇报
_LATE = re.compile(r"会议[^。；，]{0,16}(原则上?(?:同意|通过))")
# 该方案获原则通过 · 《…》获得通过
_PASSIVE = re.compile(r"》?(?:获得?|予以)(原则(?:上)?)?(?:通过|同意)")
_ANY = re.compile(r"不作|搁置|同意|通过|批准|审定|决定|缓议|暂缓|暂不|再议|再行|否决|撤|不予|认可|后再|后另行")


def decision(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The decision stated in [start, end): its identifier and where the deciding words stand; None where none is stated."""
    if not _ANY.search(text, start, end):
        return None
    for pattern, outcome in _NEGATIVE:
        found = pattern.search(text, start, end)
        if found:
            return outcome, *found.span()
    for pattern, outcome in ((_IN_PRINCIPLE, "adopted_in_principle"), (_LATE, "adopted_in_principle"), (_ADOPTED, "adopted")):
        found = pattern.search(text, start, end)
        if found:
            return outcome, _words_start(text, found.start(), found.start(1)), found.end(1)
    found = _PASSIVE.search(text, start, end)
    if found:
        return "adopted_in_principle" if found.group(1) else "adopted", *found.span()
    return None


def _words_start(text: str, first: int, verb: int) -> int:
    """Where the deciding words begin: 原则 before the verb belongs to it."""
    at = text.rfind("原则", first, verb)
    return at if at >= 0 else verb


_ORGAN = r"[省市区县旗州盟]"
_PARTY = r"(?:中共)?(?:[\u4e00-\u9fff]{0,4}" + _ORGAN + r")?委(?:常委会|常委|全会|财经委|深改委)?(?:会议|会)?"
# 根据会议意见进一步修改完善后，按程序印发实施 · 修改后印发 · 修改完善，尽快印发实施
_REVISE_ISSUE = re.compile(
    r"(?:修改|完善|修订|补充|充实|细化|优化|修正)[^。；]{0,40}?(?:印发|发布|公布|下发|出台|行文|发文|颁布|公开发布|以[^。；，]{0,12}名义)|抓好印发"
)
_REVISE = re.compile(r"修改(?:完善|后|到位|好)?|进一步(?:修订|完善(?:方案|文稿|文本|该|《|后))|重新完善|修订完善|补充完善后|细化后|完善后|报告修订|意见征求及报告修订")
# 由政府办按程序印发 · 以县政府名义印发
_ISSUE = re.compile(r"(?:按|依|照)?(?:法定|有关|相关|规定)?(?:程序|规定)?(?:尽快|及时|抓紧|正式)?(?:印发|发布实施|公布实施|下发|颁布实施|对外公布|行文)(?:实施|执行|施行)?(?!的|〈|《|[^。；，]{0,8}(?:通知|意见|方案)》)")
# 按程序提请县委常委会审议 · 报区委常委会研究 · 向县委作专题汇报
_TO_PARTY = re.compile(
    r"(?:提请|报请|提交|呈报|呈请|报送|上报|报|呈|提报|向)(?:中共)?[^。；，、]{0,8}?(?:[省市区县旗州盟]委|党工委|工委|党委)(?!办公?室?印|书记|宣传部|组织部|政法委|统战部|编办)[^。；，]{0,4}"
)
# 提请县人大常委会审议
_TO_CONGRESS = re.compile(r"(?:提请|报请|提交|报送|上报|报|呈报|向)[^。；，、]{0,10}?人(?:大|民代表大会)(?:常委会|常务委员会|代表大会|会议)?")
# 报市政府审批 · 上报省政府批准
_TO_SUPERIOR = re.compile(r"(?:提请|报请|上报|呈报|转报|报送|报|呈)(?:国务院|上级|省|自治区|市|州|自治州|[\u4e00-\u9fff]{2,4}[市州省])(?:人民政府|政府|级|有关部门|主管部门|自然资源[^。；，]{0,4}|发改委|生态环境[厅局])?[^。；，]{0,6}?(?:审批|批准|审定|审核|备案|批复|审查|核准|同意)")
_RESUBMIT = re.compile(r"(?:再次|重新|再|另行)(?:提交|提请|报|上报|提报)?[^。；，]{0,10}?(?:上会|常务会议|会议)(?:审议|研究|讨论|审定)?|再(?:行)?上会|下次会议再")
_STEP = re.compile(r"修改|完善|修订|印发|发布|公布|下发|行文|提请|报请|提交|呈报|上报|报|上会|颁布|出台|向|再议")


def next_steps(page: Page, start: int, end: int) -> list[Fact]:
    """The next steps named in [start, end), which is one sentence, in the order in which they are to be taken."""
    text = page.text
    if not _STEP.search(text, start, end):
        return []
    found: list[tuple[int, int, str]] = []
    issue = _REVISE_ISSUE.search(text, start, end)
    if issue:
        found.append((*issue.span(), "revise_and_issue"))
    else:
        for pattern, step in ((_REVISE, "revise"), (_ISSUE, "issue")):
            match = pattern.search(text, start, end)
            if match:
                found.append((*match.span(), step))
    for pattern, step in ((_TO_CONGRESS, "submit_to_congress"), (_TO_PARTY, "submit_to_party_committee"), (_TO_SUPERIOR, "submit_to_superior"), (_RESUBMIT, "resubmit")):
        match = pattern.search(text, start, end)
        if match:
            found.append((*match.span(), step))
    found.sort()
    return [page.fact(step, a, b, "outcome.next_step") for a, b, step in found]
