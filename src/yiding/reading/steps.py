"""Next steps: what is to happen to a draft after the meeting, in the order in which it is to happen."""

import re

from yiding.reading.page import Page
from yiding.records import Fact

# 修改完善 · 作文字修改 · 进一步细化后 · 意见征求及报告修订
_REVISE = re.compile(
    r"修改(?!稿|后的|情况|(?:文件)?(?:[\d一二三四五六七八九十]+)[件个部项])|修订(?=后(?!的)|工作|完善(?=后|该|《|[，。]))|(?:进一步|抓紧|重新|补充|继续|认真)(?:补充|细化|优化|充实)?完善(?=后|，|。|；|$|方案|文稿|文本|实施方案|《|该|政策|内容|有关内容|条款|相关内容|规划|办法)|(?:细化|补充|调整|修订|补充完善|优化|充实)(?:完善)?后(?=[，报提按印])|完善后|(?:细化|完善|优化|充实|补充)(?!机制|体系|制度)[^，。；]{1,12}后(?=[，报提按印另再])|再(?:作|做)(?:进一步)?(?:梳理|细化|补充|核对)(?=[，。、])|吸收[^，。；]{0,12}意见(?:建议)?(?=后|，)"
)
# 按程序印发实施 · 以县政府名义印发 · 修改后公布
_ISSUE = re.compile(
    r"印发(?!的|〈|《|之日|以来|至今|[^。；，]{0,14}》|后)|下发(?=执行|实施|。|，|；|$|至|到)|(?:公布|发布|颁布|出台)(?=(?:实施|施行|执行)(?!细则|方案|办法|意见))|(?<=后)(?:，?(?:依法|按程序|以区?县?市?政府名义))?(?:公布|发布|颁布|出台)|(?:按程序|予以|依法|向社会)(?:公开)?(?:公布|发布)|行文(?=。|，|；|$|下发)|发文(?!字号|机关|单位)"
)
_TO = r"(?:提请|报请|请示|提交|呈报|呈请|报送|上报|转报|报经|报|呈|提报|向|送|上(?=[省市区县旗州盟]委))"
# 提请县人大常委会审议 · 向市人民代表大会报告
_TO_CONGRESS = re.compile(_TO + r"[^。；，]{0,14}?(?:人大|人代会|人民代表大会)(?!代表)[^。；，、]{0,4}")
# 报区委常委会研究 · 提请中共某某县委审定 · 向县委作专题汇报
_TO_PARTY = re.compile(
    _TO
    + r"(?:中共)?[^。；，、政]{0,7}?(?:[省市区县旗州盟]委|自治州党委|州党委|党工委|工委|党委)(?!办公?室?印|书记|宣传部|组织部|政法委|统战部|编办|督查|机构编制|各)[^。；，]{0,4}"
)
# 报市政府审批 · 报省自然资源厅批准后实施
_TO_SUPERIOR = re.compile(
    _TO
    + r"(?P<organ>国务院|上级|自治区|[省市州]委(?=机构编制|编)|[\u4e00-\u9fff]{0,5}?[省市州盟])(?!委|人大|人民代表|[省市区县州旗]委|党委|直|级各)(?:[^。；，、]{0,14}?(?:审批|批准|审定|审核|备案|批复|审查|核准|同意|审议)|(?:人民)?政府(?=[。；，]|$))"
)
# 再次提交县政府常务会议审议 · 提交下次常务会研究 · 下次会议再议 · 再行上会
# 报县委和市政府 : a second receiver
_ALSO_TO = re.compile(
    r"(?:委|人大常委会)[^。；，]{0,6}[和及、](?P<organ>[\u4e00-\u9fff]{0,5}?[省市州盟])(?:人民)?政府(?=[。；，审批]|$)"
)
_RESUBMIT = re.compile(
    r"(?:下次|下一次|再次|重新|另行|再行?|适时)[^。；，]{0,18}(?:上会|常务会议?|会议)(?!精神)[^。；，]{0,4}|(?:提交|提请|报|上报)(?:[市县区州旗]?政府)?(?:下次|下一次)?(?:[市县区州旗]?(?:人民)?政府)?常务会议?(?:再次|再行|重新)?(?:研究|审议|讨论|审定)|重新(?:提交|提请)(?:审议|研究|讨论)|再(?:行|次)?上会|再审(?!查)|再议|再行(?:研究|审议)|后再(?:行)?[上呈]?报(?=[，。；]|$)"
)
# 已于去年公布施行
_ALREADY = re.compile("已(?:经|于)?[^，。；]*$")
# 同意废止，由县司法局向社会公布
_ABOLISHED = re.compile("废止[^。；]*$")
_AGAIN = re.compile("再|下次|下一次|重新|适时|另行")
_STEP = re.compile(
    r"修改|修订|完善|细化|吸收|充实|优化|补充|印发|发布|公布|下发|行文|颁布|出台|提请|报|提交|呈|向|上会|再议|再行|再次|送|后"
)


def next_steps(page: Page, start: int, end: int) -> list[Fact]:
    """The next steps named in [start, end), which is one sentence, in the order in which they are to be taken."""
    text = page.text
    if not _STEP.search(text, start, end):
        return []
    again = _RESUBMIT.search(text, start, end)
    if again and not _elsewhere(text, again):
        return [page.fact("resubmit", *again.span(), "outcome.next_step")]
    found = _submissions(text, start, end, page.level)
    found += _drafting(text, start, end, [at for at, _, _ in found])
    found.sort()
    return [page.fact(step, a, b, "outcome.next_step") for a, b, step in found]


def _elsewhere(text: str, match: re.Match[str]) -> bool:
    """Whether a matter goes to another body, or a new matter to this one: 提请县委常委会会议审议 is no resubmission."""
    words = text[match.start() : match.end()]
    if re.search(r"委(?:常委)?会|人大|党组", words) or text[match.start() - 1] == "不":
        return True
    return not _AGAIN.search(words) and not _REVISE.search(text, text.rfind("。", 0, match.start()) + 1, match.start())


def _submissions(text: str, start: int, end: int, level: str) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for pattern, step in (
        (_TO_CONGRESS, "submit_to_congress"),
        (_TO_PARTY, "submit_to_party_committee"),
        (_TO_SUPERIOR, "submit_to_superior"),
        (_ALSO_TO, "submit_to_superior"),
    ):
        match = pattern.search(text, start, end)
        if match is None or any(known == step for _, _, known in found):
            continue
        if step == "submit_to_superior":
            if match["organ"][-1:] == level or (pattern is _TO_SUPERIOR and _is_taken(match, found)):
                continue
            found.append((match.start("organ") if pattern is _ALSO_TO else match.start(), match.end(), step))
        else:
            found.append((*match.span(), step))
    return found


def _is_taken(match: re.Match[str], found: list[tuple[int, int, str]]) -> bool:
    """Whether the receiver is the party committee or congress already found."""
    return any(a < match.end() and match.start() < b for a, b, _ in found)


def _drafting(text: str, start: int, end: int, submitted: list[int]) -> list[tuple[int, int, str]]:
    """Revising and issuing: one step where nothing is put before anybody between the two."""
    revise = _REVISE.search(text, start, end)
    issue = _ISSUE.search(text, revise.end() if revise else start, end)
    if issue and (_ABOLISHED if "社会" in issue.group() else _ALREADY).search(
        text, max(start, issue.start() - 40), issue.start()
    ):
        issue = None
    if revise and issue:
        if any(revise.start() < at < issue.start() for at in submitted):
            return [(*revise.span(), "revise"), (*issue.span(), "issue")]
        return [(revise.start(), issue.end(), "revise_and_issue")]
    return [(*m.span(), step) for m, step in ((revise, "revise"), (issue, "issue")) if m]
