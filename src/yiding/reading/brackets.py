"""Owners named behind their task: what a bracket or a run of labels (责任单位：县教育局；完成时限：6月底前) speaks of."""

import re

_LABEL = r"(?:[\u4e00-\u9fff]{2,4}(?:单位|部门|领导|人)|(?:完成|办结|整改|截止|办理)?(?:时限|期限|时间))[：为]"
# （责任单位：县教育局） · 责任单位：县教育局 · 〔县教育局牵头，县财政局配合〕
_BEHIND = re.compile(rf"\s*[（〔【]?\s*{_LABEL}|\s*[（〔【][^（）〔〕【】\n]{{4,300}}[）〕】]?[。；\s]*\Z")
_LABEL_LINE = re.compile(rf"\s*[（〔【]?\s*{_LABEL}")
# 负责〕 · 配合单位：县财政局）: the end of the bracket of an earlier task
_EARLIER = re.compile(
    r"(?:单位|部门|领导|人|时限)[：为][^（）〔〕【】\n]*[）〕】]|(?:牵头|负责|配合|参与|落实)[）〕】]"
)
_OPENS = "（〔【"
_BEHIND_SIGNS = frozenset("（〔【 \n责牵配承主协")
_CLOSES = "）〕】"
_NUMBER = r"\s*(?:[。；，]\s*)?(?:[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,3}[、是]|[①-⑳])"
_NUMBERED = re.compile(_NUMBER)
# 2. · （一） · 二是 · 会议要求，
_LEAD = re.compile(
    rf"(?:{_NUMBER})?[。；，\s]*"
    r"(?:会议)?(?:还|并)?(?:要求|强调|明确|议定|决定|指出|认为)?[，：]?\s*(?:要(?![求点素])|必须|务必|应当)?"
)
# 认为，… · 当前，…: a clause that tells what is so, before the one that tells what to do
_TELLS = re.compile(r"认为|提出|指出|听取|审议|传达|学习|当前|目前|随着|这次|鉴于|针对|关于|就(?!业)")
_ORDER = re.compile(
    r"[，；：](?=(?:要|必须|务必|应当|须|抓|做好|加[快强大]|推[进动]|完成|确保|开展|建立|健全|完善|制定|落实|组织|强化|提[高升]|修[订改复]))(?:要|必须|务必|应当|须)?"
)
_CLAUSE_END = re.compile(r"[，；。：\n（〔【]")


def is_behind(text: str, start: int, end: int) -> bool:
    """Say whether a sentence names owners behind their task, which a sentence before it tells."""
    if text[start] not in _BEHIND_SIGNS and text.find("：", start, start + 12) < 0:
        return False
    return _BEHIND.match(text, start, end) is not None


def may_tell(text: str, start: int, end: int) -> bool:
    """Look whether a sentence can name an owner behind its own words at all: it has a bracket or a label."""
    return (
        text.find("：", start, end) >= 0
        or text.find("（", start, end) >= 0
        or text.find("〔", start, end) >= 0
        or text.find("【", start, end) >= 0
        or text.find("位为", start, end) >= 0
        or text.find("门为", start, end) >= 0
    )


def is_label_line(text: str, start: int, end: int) -> bool:
    """Say whether a line begins with a label (责任单位：, 完成时限：)."""
    return _LABEL_LINE.match(text, start, end) is not None


def label_lines(text: str, start: int, end: int, last: int) -> tuple[int, int]:
    """Give the run of lines that begin with labels, from 责任领导： to 完成时限：, in which the line [start, end) stands."""
    while start > 0:
        above = text.rfind("\n", 0, start - 1) + 1
        if not is_label_line(text, above, start):
            break
        start = above
    while end < last:
        below = text.find("\n", end, last) + 1 or last
        if not is_label_line(text, end, below):
            break
        end = below
    return start, end


def words_above(text: str, start: int) -> tuple[int, int]:
    """Give where the words stand that a sentence beginning at `start` speaks of: before it on its line, else above."""
    begin = text.rfind("\n", 0, start) + 1
    low = max(begin, start - 600)
    for match in _EARLIER.finditer(text, low, start):
        low = match.end()
    if text[low:start].strip(" 。；"):
        return low, start
    for _ in range(5):
        last = begin - 1
        if last <= 0:
            break
        begin = text.rfind("\n", 0, last) + 1
        if text[begin:last].strip() and not is_label_line(text, begin, last):
            return max(begin, last - 600), last
    return start, start


def opened(text: str, start: int, at: int) -> int:
    """Give where the bracket opens that the owner at `at` stands in, behind words of the sentence; -1 for none."""
    low = max(start, at - 120)
    place = max([text.rfind(sign, low, at) for sign in _OPENS])
    if place <= start or any(text.find(sign, place, at) >= 0 for sign in _CLOSES):
        return -1
    return place


def closed(text: str, at: int, end: int) -> int:
    """Give where the part of a sentence ends whose bracket `at` stands in: behind the ； after it, else -1."""
    for place in range(at, end):
        if text[place] in _CLOSES:
            stop = text.find("；", place, end)
            return stop + 1 if stop >= 0 else -1
    return -1


def first_clause(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the first clause of the words of a task, without its number; None where there is none.

    Of several sentences the first tells the task where it has a number, else the last.
    """
    mark = text.rfind("。", start, end - 1)
    if mark >= 0 and not _NUMBERED.match(text, start, end):
        return first_clause(text, mark + 1, end)
    lead = _LEAD.match(text, start, end)
    first = lead.end() if lead else start
    if _TELLS.match(text, first, end) and (order := _ORDER.search(text, first, end)):
        first = order.end()
    stop = _CLAUSE_END.search(text, min(first + 4, end), end)
    last = stop.start() if stop else end
    while last > first and text[last - 1] in "，。；、：\n ":
        last -= 1
    return (first, last) if last - first >= 2 else None
