"""Topics: what a sentence says the meeting took up, by its verb and its object."""

import re
from typing import NamedTuple

# ◆会议传达学习了… · 【审议《…》】 : signs that open a paragraph
BULLETS = "◆●■▲★※○◇□▪➢◎►▶☆△【"
_SUBJECT = (
    r"(?:(?:[一二三四五六七八九十]{1,2}|\d{1,2})[、.．]|（[一二三四五六七八九十]{1,2}）)?(?:(?:本次|此次|[省市区县州旗]|政府|党组|常务|全体|主任|办公|（扩大）){0,4}会议?上?(?:(?:议定|决定|研究决定|研究认为|一致认为)?[，,：:])?|与会(?:人员|同志)|大家|会前[，,]?)?(?:[一二三四五六七八九十]{1,2}是)?"
    r"(?:还|又|并|再次|随后|先后|依次|分别|逐项|集中|认真|专题|共同|首先|其次|最后|一同|同时|深入|重点|书面|组织|集体|进行了|开展了?){0,5}[，、]?"
)
_STUDY = r"(?:传达|学习|领学)(?:[、，和并]{0,2}(?:传达|学习|贯彻|研讨|讨论|落实|领会))*|学习研讨|会前学法|(?:会前|集体|集中)?学法"
_DECIDED = r"(?:原则(?:上|性)?(?:同意|通过|批准)|同意|通过|批准|审定)"
_REPORT = rf"(?:听取|听)(?:[、，和并及了与]{{0,2}}(?:研究|审议|讨论|审定|分析|部署|安排|评议))*(?:[、，和并]{{0,2}}(?:一致)?(?:{_DECIDED}|安排|部署))?|通报"
_DELIBERATE = (
    rf"原则(?:上|性)?审议(?:并)?通过|(?:审议|讨论|审定|审查|审核|审批|评审|审阅)(?:[、，和并及]{{0,2}}(?:审议|讨论|研究|审定|审查|部署|批准))*(?:[、，和并及]{{0,2}}(?:一致|表决)?{_DECIDED})?"
    rf"|研究[、，和并]?(?:审议|审定|审查|审核|批准|讨论(?:审议)?[、，和并]?审定|通过)(?:[、，和并]{{0,2}}{_DECIDED})?"
    rf"|研究(?:讨论)?[、，和并]{{0,2}}(?:一致)?{_DECIDED}"
)
_CONSIDER = r"研究(?:[、，和并]{0,2}(?:讨论|部署|分析|解决|确定|安排|推进|落实|谋划|布置|调度))*|(?:安排|动员)?部署|安排(?!部署)|调度|分析研判|研判|谋划|观看|开展"
_DECIDE = r"(?:一致)?(?:原则(?:上|性)?(?:同意|通过|批准)|同意|通过|批准|审定|决定|确定|议定|明确)"
_VERB = (
    rf"(?:(?P<study>{_STUDY})|(?P<report>{_REPORT})|(?P<deliberation>{_DELIBERATE})"
    rf"|(?P<consideration>{_CONSIDER})|(?P<decision>{_DECIDE}))了?"
)
# 会议审议并原则通过《…》 · 会议还听取了…的汇报 · ；研究了…
_SUBJECT_VERB = re.compile(
    rf"(?:^|(?<=[。；，、：:\n 　.．】{BULLETS}]|(?<=[一二三四五六七八九十\d])）))(?P<subject>{_SUBJECT})\s*{_VERB}",
    re.M,
)
_HAS_VERB = re.compile("[习达听审讨研部通同批决确议署度]|会前")
# what a verb may not be followed by: 通过开展…(by way of), 研究院, 安排专人, 学习型, 部署要求, 决定性
_NOT_A_VERB = re.compile(
    r"型|院|所|中心|性|撤回|撤下|专人|要求[，。]|力度|好|会议精神为|过程|期间|能力|氛围|机制|情况(?:看|来看)|课题|报告显示|人员$|上来|和生活|成果"
)
# the object ends where the meeting begins to speak: ，强调 · ，会议指出 · ，并就…提出要求
_STOP = re.compile(
    r"；(?=《[^》]{3,60}》(?:（[^）]{1,8}）)?(?:暂缓|缓议|不予|未[获予]))|[，,；;。]\s*(?:会议)?(?:并)?(?:对[^，。；]{1,30})?(?:强调|指出|要求|认为|提出|议定|明确|就|决定|对|由|请|责成|现将|纪要|会议)|[。\n】]|(?<![报请交责承办]单位)(?<!汇报人)[：:]"
    r"|(?<=[》）])(?=并(?:一致|表决|原则)?(?:通过|同意))"
    r"|[，,]\s*(?=要|应|修改|完善|须|将|使|确保|力争|做到|争取|具体|据悉|其中|一要|报|提|呈|送|上报|按|并|依|尽快|同意|原则|经|待|因|鉴于|考虑|由于|从|自|会后|根据|同时|以(?!及)|为|不|未|已|拟|授权|支持|建议|责|分|抓|现|发行|募集|包括|涉及|推动|推进|切实|全力|进一步|请|后)"
)
# …等工作，副县长张一出席会议 : the list is at its end
_SUMMED = re.compile(r"等(?:有关|相关|重点)?(?:工作|事宜|事项|议题|文件|问题|汇报)(?=[，,])")
# no matter of its own: 贯彻落实意见 · 相关文件 · 以下事项
_EMPTY = re.compile(
    r"^(?:了|我[省市区县]|全[省市区县]|[\u4e00-\u9fff]{2,4}[市区县])*(?:贯彻落实(?:意见|措施|工作|举措|方案|的?意见)|贯彻(?:意见|措施)|具体?落实(?:措施|意见)|(?:近期|当前)?(?:其他|其它|相关|有关){1,2}(?:的)?(?:重要)?(?:文件|事项|事宜|工作|议题|问题|内容|材料|情况|汇报)|(?:以下|如下|下列)[^，。]{0,8}|下一?步[^，。]{0,12}|下阶段[^，。]{0,10}|(?:当前|近期)?(?:重点|主要|各项)?工作|(?:[一二两三四五六七八九十\d]{1,2}[项个份件])?(?:议题|事项|文件|制度|材料|方案|规划))?(?:进行了[^，。]{0,6})?等?(?:的?(?:专题|书面)?(?:汇报|报告))?$"
)
# 会议还研究了其他事项 · 会议还听取了其他事宜
_FURTHER = re.compile(
    r"(?:(?:会议)?(?:还|并|同时)(?:分别)?(?:研究|听取|审议|讨论|通报|部署|安排)[^。；，\n]{0,12}?|会议(?:研究|听取|审议|讨论)了?|会议(?:还|并)?[就对]|(?<=[；，])(?:研究|听取|审议|讨论)了?)"
    r"(?:其他|其它|另外)(?:有关|相关|重要|若干|几项|一些|[一二三四五六七八九十两\d]+[个项])*(?:事项|事宜|议题|工作|问题|文件|内容|汇报|情况)"
)
_OTHERS = re.compile("其[他它]|另外")


class Topic(NamedTuple):
    """A matter taken up: the sort of its verb, the place of the verb, and the place of its object."""

    sort: str
    named: bool
    verb: int
    verb_end: int
    start: int
    end: int


def is_empty(text: str, start: int, end: int) -> bool:
    """Whether [start, end) names no matter of its own: 有关事项, 当前重点工作."""
    return _EMPTY.match(text[start:end]) is not None


def is_further(text: str, start: int, end: int) -> bool:
    """Whether [start, end) says that other matters were also taken up."""
    return _OTHERS.search(text, start, end) is not None and _FURTHER.search(text, start, end) is not None


def find_topics(text: str, start: int, end: int, *, bare: bool) -> list[Topic]:
    """Find the topics of one sentence; `bare` also takes verbs at the head of a clause without 会议 before them."""
    if not _HAS_VERB.search(text, start, end):
        return []
    verbs = [m for m in _SUBJECT_VERB.finditer(text, start, end) if _is_verb(text, m, start, end)]
    topics = _about(text, start, end, bare=bare) if _SPECIAL.search(text, start, end) else []
    spoken = (
        False  # 会议开展会前学法，学习了…: the first verb has no matter of its own, the second speaks for the meeting
    )
    for place, match in enumerate(verbs):
        named = spoken or "会" in match.group("subject")
        if not (named or bare or topics) or any(t.verb <= match.start() < t.end for t in topics):
            continue
        if not named and _depth(text, start, match.start()):
            continue
        limit = verbs[place + 1].start() if place + 1 < len(verbs) else end
        stop = _STOP.search(text, match.end(), limit)
        last = _trim(text, match.end(), stop.start() if stop else limit)
        summed = _SUMMED.search(text, match.end(), last)
        if summed:
            last = summed.end()
        spoken = named and last == match.end() and match.lastgroup == "study"
        if not _EMPTY.match(text[match.end() : last]):
            topics.append(Topic(match.lastgroup or "", named, match.start(), match.end(), match.end(), last))
    return sorted(topics, key=lambda t: t.verb) if len(topics) > 1 else topics


_SPECIAL = re.compile("会议(?:还|并)?[就对]|[还并][就对]|原[定拟]|会前|；《")
# 会前，县司法局局长张三就《…条例》作专题辅导
_TAUGHT = re.compile(
    r"(?P<verb>会前[，,]?[^，。；]{0,30}?(?:就|对|围绕))(?P<object>[^，。；]{3,60}?)(?:作了?|进行了?|开展了?)"
    r"[^，。；]{0,4}(?P<study>辅导|讲解|宣讲|解读|授课|学习)"
)
# 会议就做好当前各项工作进行了部署 · 会议对安全生产工作作了安排
_ABOUT = re.compile(
    r"(?:^|(?<=[。；，\n]))(?P<verb>(?:会议(?:还|并)?|[还并])[就对](?:做好|抓好)?)(?P<object>[^，。；]{3,60}?)(?:进行|作出|作)了?(?:专题|认真|深入|再)?(?:(?P<study>学习)|(?P<deliberation>审议)|(?P<consideration>研究|部署|安排(?:部署)?|讨论|再部署))",
    re.M,
)


# 会议原则通过《…》；《…》暂缓通过
_DECIDED_APART = re.compile(
    r"；(?P<object>《[^》]{3,60}》(?:（[^）]{1,8}）)?)(?=暂缓(?:通过|审议)|缓议|不予通过|未(?:获|予)通过)"
)
# 原定的《某某方案（草案）》因上级政策变化，不再提请本次会议审议
_WITHDRAWN = re.compile(
    r"(?:^|(?<=[。；，]))(?P<verb>原(?:定|拟)(?:审议)?的?)(?P<object>《[^》]{2,60}》)[^；。]{0,60}(?P<deliberation>不再提|撤回|不再审)",
    re.M,
)


def _about(text: str, start: int, end: int, *, bare: bool) -> list[Topic]:
    apart = _DECIDED_APART.search(text, start, end)
    if apart:
        first = apart.start("object")
        return [Topic("deliberation", True, first, first, *apart.span("object"))]
    match = (
        _TAUGHT.match(text, start, end)
        or _ABOUT.search(text, start, end)
        or (_WITHDRAWN.search(text, start, end) if "原" in text[start:end] else None)
    )
    if match is None or is_empty(text, *match.span("object")) or not (bare or text[match.start()] in "会原"):
        return []
    return [Topic(match.lastgroup or "", True, *match.span("verb"), *match.span("object"))]


def _is_verb(text: str, match: re.Match[str], start: int, end: int) -> bool:
    if match.end() >= end:
        return False
    return not _NOT_A_VERB.match(text, match.end(), end) and not (
        match.lastgroup == "decision" and match.group("decision") == "通过" and not _before_document(text, match.end())
    )


def _before_document(text: str, at: int) -> bool:
    """通过 is a decision before 《 or 了; elsewhere it means by way of."""
    return text[at - 1] == "了" or text[at : at + 1] == "《" or "《" in text[at : at + 8]


def _depth(text: str, start: int, at: int) -> int:
    """How many 《, （ or “ are open at a place."""
    piece = text[start:at]
    return (
        piece.count("《")
        - piece.count("》")
        + piece.count("（")
        - piece.count("）")
        + piece.count("“")
        - piece.count("”")
    )


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " ，,；;。、：:\n\t":
        end -= 1
    return end


# 中共中央办公厅 、国务院办公厅关于… : an organ is no matter of its own
_ORGAN_ONLY = re.compile(
    r"[^《》]{0,20}(?:办公厅|国务院|党中央|中央|委员会|政府|省委|市委|区委|县委|人大|政协|部|厅|局|全国|全省|全市|全区|全县)$"
)
# 习近平总书记在某大会、某大会、某大会上的重要讲话精神
_AT_MEETINGS = re.compile(r"[会议班场]上的|时的|期间的")
# 省政府第30次常务会议、市政府第12次常务会议精神
_MEETING_ONLY = re.compile(r"(?:会议?|讲话|论述|批示|指示)$")
_CONTINUES = re.compile(r"在|对|就|和|及|以及|并|等")


def split_objects(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut the object of a verb into its matters: at ； or ，where they stand between matters, else at 、, never inside 《》 （） “”."""
    for mark in "；，、":
        if text.find(mark, start, end) >= 0 or (mark == "、" and text.find("》《", start, end) >= 0):
            pieces = _cut(text, start, end, mark)
            if len(pieces) > 1:
                return pieces
    if text.find("以及", start, end) < 0:
        return [(start, end)]
    both = _ALSO.search(text, start, end)
    return [(start, both.start()), (both.end(), end)] if both else [(start, end)]


# 全国会议精神以及《某某通报》
_ALSO = re.compile(r"(?<=精神|情况|工作|方案|办法)以及")


_MARKS = re.compile("[《（“〔》）”〕；，、]")
_OPEN, _CLOSE = "《（“〔", "》）”〕"


def _cut(text: str, start: int, end: int, mark: str) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    depth, first = 0, start
    for match in _MARKS.finditer(text, start, end):
        char, at = match.group(), match.start()
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
            if char == "》" and not depth and mark == "、" and text.startswith("《", at + 1):
                pieces.append((first, at + 1))
                first = at + 1
        elif not depth and char == mark:
            pieces.append((first, at))
            first = at + 1
    pieces.append((first, end))
    return _joined(text, [(a, b) for a, b in pieces if b > a], "等" in text[pieces[-1][0] : end])


def _joined(text: str, pieces: list[tuple[int, int]], listed: bool) -> list[tuple[int, int]]:
    """Join pieces that are no matter of their own to their neighbour; a list that ends in 等工作 may have very short ones."""
    if (
        len(pieces) > 1
        and _AT_MEETINGS.search(text, *pieces[-1])
        and "在" in text[pieces[0][0] : pieces[-1][1]]
        and "》" not in text[slice(*pieces[0])]
    ):
        return [(pieces[0][0], pieces[-1][1])]
    out: list[tuple[int, int]] = []
    for a, b in pieces:
        if out and (
            (not listed and out[-1][1] - out[-1][0] <= 2)
            or _ORGAN_ONLY.fullmatch(text, *out[-1])
            or _CONTINUES.match(text, a, b)
            or (text.endswith("精神", a, b) and _MEETING_ONLY.search(text, *out[-1]))
        ):
            out[-1] = (out[-1][0], b)
        else:
            out.append((a, b))
    return out
