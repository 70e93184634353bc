"""Locate: where on the page a meeting is told, from its opening words to the words after its end."""

import re
from bisect import bisect_right
from operator import itemgetter
from typing import NamedTuple

from yiding.reading.page import Line, Page

# 常务会议 · 常务（扩大）会议 · 党组会 · 党组2024年第6次会议 · 县长办公会议 · 政府全体会议 · 管委会主任办公会议 ·
# 专题会议
ANCHOR = re.compile(
    r"常务(?:（扩大）|扩大)?会(?!议[室厅])(?:议)?(?:（扩大）)?"
    r"|(?:(?:政府|管委会)党组|党组)(?:(?:（扩大）|扩大)?(?:会议?(?:（扩大）)?|扩大会议)"
    r"|(?:召开)?[^，。\n]{0,6}第[^次，。\n]{1,9}次(?:（扩大）|扩大)?会议?)"
    r"|(?:[县市区州旗盟]长|主任|行政)办公(?:（扩大）)?会(?:议)?|(?:政府|政府第[^次，。]{1,9}次)全体(?:（扩大）)?(?:会议|成员)"
    r"|(?:政府|专项|[县市区]长|管委会|主任)(?:专题)?(?:[^，。\n]{0,6}第[^次，。]{1,9}次)?(?:专题|专项|碰头|例)会(?:议)?|主任会议"
    r"|(?<=政府)第[^次，。\n]{1,9}次会议|办公会议|(?<=召开)专[题项]会议?"
)
_VERBS = ("主持", "召", "举行")
_HEAD = 140
"""How far from the head of its line the verb of a further meeting may stand."""
_REACH = 400
"""How far into its line an opening may begin, and how far a line that a paper broke is followed back."""
# words that show that the sentence tells of a meeting still to come, or sets rules for meetings, or counts them
_NOT_ONE = re.compile(
    r"定于|拟于|将于|拟召开|请[^。]{0,20}(?:准时|按时)(?:参加|出席|参会)|召开的通知|会议通知"
    r"|(?:一般|原则上|必要时|每[月周半两]|每年|可以|应当|不定期|定期|全年|累计|先后|共)[^。，]{0,14}(?:召开|主持|召集)"
    r"|由[省市区县州旗]长召集和?(?:并)?主持|负责召集|会议?\s?[0-9]+\s?次"
)


class Opening(NamedTuple):
    """The sentence [start, end) that says who met: the meeting's words at `anchor`, the verb at `verb`."""

    start: int
    end: int
    anchor: tuple[int, int]
    verb: int
    line: int


def find_openings(page: Page) -> list[Opening]:
    """Find the sentences that open a meeting, in their order; a headline counts where nothing else opens one."""
    strong: list[Opening] = []
    weak: list[Opening] = []
    text = page.text
    done = line_done = -1
    for verb in _verbs(text):
        if verb < done or verb < line_done or (strong and "\n" not in text[verb - _HEAD : verb]):
            continue
        start, done = _sentence(text, verb)
        opening = _opening_at(page, start, done, verb)
        if opening is None:
            continue
        line = page.lines[opening.line]
        headline = line.end == opening.end and len(line.text) < 60 and line.text[-1] not in "。！"
        if headline and "，" not in line.text and not line.text.startswith(_TOLD):
            continue
        (weak if headline else strong).append(opening)
        line_done = line.end
    return strong or weak or _labelled_opening(page)


_TOLD = ("会议时间", "会议内容", "会议概况", "会议情况")


def _verbs(text: str) -> list[int]:
    """Give the places of the verbs that open a meeting, from left to right."""
    found = []
    for word in _VERBS:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + 2)
    found.sort()
    return found


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Give the sentence round a place, within its line; a long line before it without an end is taken to run on."""
    low = text.rfind("\n", 0, at) + 1
    high = text.find("\n", at)
    high = len(text) if high < 0 else high
    start = max(text.rfind("。", low, at), text.rfind("！", low, at)) + 1 or low
    stop = text.find("。", at, high)
    if start <= low + 1 and low > 24:
        above = text.rfind("\n", max(0, low - _REACH), low - 1) + 1
        if low - above > 20 and _runs_on(text[above : low - 1]) and text[low] not in " 　":
            start = max(above, text.rfind("。", above, low) + 1)
    while start < at and text[start] in " \n":
        start += 1
    return start, high if stop < 0 else stop + 1


def _runs_on(line: str) -> bool:
    """Whether a line of prose breaks off in the middle of its sentence."""
    return "\u4e00" <= line[-1] <= "\u9fff" and "，" in line and "：" not in line and line.count("  ") < 2


def _opening_at(page: Page, start: int, end: int, first: int) -> Opening | None:
    text = page.text
    anchor = None
    for verb in _verbs_within(text, first, end):
        anchor = ANCHOR.search(text, max(start, verb - 130), min(end, verb + 120))
        if anchor:
            first = verb
            break
    if anchor is None or _NOT_ONE.search(text, start, min(end, anchor.end() + 12)):
        return None
    place = max(0, bisect_right(page.lines, start, key=itemgetter(0)) - 1)
    if start - page.lines[place].start > _REACH:
        return None
    return Opening(start, end, anchor.span(), first, place)


def _verbs_within(text: str, first: int, end: int) -> list[int]:
    """Give the first verb of a sentence and the next one, where it is far from it."""
    later = [at for word in _VERBS[:2] if (at := text.find(word, first + 2, min(end, first + 160))) >= 0]
    return [first, *sorted(later)]


# 会议时间：… · 主 持 人：… · 【主持人】 · 出席人员：
_MEETING_LABEL = re.compile(
    r"[【\[]?\s*(?:(?:会议|召开)?\s*(?:时\s*间|地\s*点|议\s*题|内\s*容)|(?:会议)?主\s*持\s*人?|[出列]\s*席(?:人员)?|参加(?:人员?)?|缺\s*席|记\s*录人?)"
    r"\s*(?:[】\]：:]|\s)"
)


def _labelled_opening(page: Page) -> list[Opening]:
    """Minutes that open with labelled lines, or with headings right below a title that names the meeting."""
    for place, line in enumerate(page.lines[:40]):
        if _MEETING_LABEL.match(line.text):
            for above in range(place - 1, max(-1, place - 16), -1):
                title = page.lines[above]
                anchor = ANCHOR.search(page.text, title.start, min(title.end, title.start + 200))
                if anchor and ("次" in title.text or above == 0 or "纪要" in title.text):
                    return [Opening(title.start, title.end, anchor.span(), anchor.start(), above)]
    return _titled_opening(page)


# 第48次 · 纪要 · 48次
_NAMES_ONE = re.compile(r"第[^，。]{1,10}次|纪要|[0-9]次")
# 会议听取 · 一、关于 · 1.审议
_TELLS = re.compile(
    r"会议(?:听取|审议|研究|传达|学习|讨论|强调|指出|议定|决定|原则|同意)"
    r"|^[ 　]*[一1][、.．]\s*(?:关于|审议|听取|传达|研究)",
    re.M,
)


def _titled_opening(page: Page) -> list[Opening]:
    """Give a title that names one meeting, and below it 会议听取… or numbered headings."""
    for place, line in enumerate(page.lines[:30]):
        words = line.text
        if len(words) >= 60 or "会" not in words or "通知" in words or not _NAMES_ONE.search(words):
            continue
        anchor = ANCHOR.search(page.text, line.start, line.end)
        if anchor and _TELLS.search(page.text, line.end, line.end + 1500):
            return [Opening(line.start, line.end, anchor.span(), anchor.start(), place)]
    return []


# 抄送：… · 本期发：… · 某县人民政府办公室 2025年8月18日印发 · 关联稿件 · 分享到 · 上一篇 · 扫一扫 · 责任编辑 ·
# 网站标识码
END = re.compile(
    r"(?:抄\s*送|主\s*送|报\s*送|分\s*送|本期发|发\s*送|印\s*发|[发送])\s*[：:]|关联稿件|相关(?:信息|附件|链接|文章|阅读|稿件|新闻|推荐|解读|文件|报道|资讯|内容)(?:[：:\s]|$)"
    r"|分享(?:到|至|[：:])|扫一扫|上一[篇条]|下一[篇条]|(?:责任)?编辑[：:]|责编|初审|审核[：:]|网站标识码|主办(?:单位)?[：:]|[\u4e00-\u9fff]ICP备|打印本页|关闭窗口|【?打印】?|TOP\b|版权所有|深度导航|本网站支持|(?:联系)?地址[：:]"
    r"|来源[：:]|（?(?:全媒体)?记者[：:\s]|我要(?:评论|纠错)|网友评论|发表评论|热点(?:推荐|新闻)|点击(?:排行|下载)|附件[：:]\s*(?:$|[0-9])|网站地图|联系我们|Copyright|Produced"
)
_END_FIRST = frozenset("送抄主报分本发印关相扫上下责编初审网打【T版深联地来（全记我发热点附CP")
# 8月18日印发 · 8月18日 印
_PRINTED = re.compile(r"[0-9]{1,2}月[0-9]{1,2}日\s*印")


# 来源：某某政府办公室 · 【打印】 · 分享到 : below a title too, and no end there
_HEAD_NOTE = re.compile(r"来源|（?(?:全媒体)?记者|【?打印|分享|(?:责任)?编辑|审核|初审")
_HEAD_LINES = 12


def _told_below(lines: list[Line], place: int) -> bool:
    """Say whether the text of a meeting stands in the lines below a place."""
    return any(len(line.text) > 30 and "会议" in line.text[:40] for line in lines[place + 1 : place + 30])


def body_end(page: Page, first: int) -> int:
    """Give the number of the first line after line `first` that no longer belongs to the text of the meeting."""
    lines = page.lines
    for place in range(first + 1, len(lines)):
        words = lines[place].text
        if (words[0] in _END_FIRST or words[1:4] == "ICP") and END.match(words):
            if not (place < first + _HEAD_LINES and _HEAD_NOTE.match(words) and _told_below(lines, place)):
                return place
            continue
        if len(words) < 64 and "印" in words and "，" not in words and "。" not in words and _PRINTED.search(words):
            return place
    return len(lines)


# 【会议时间】… · 会议地点：… · 【解读链接】http… · （撰稿人：…） · （图为会议现场） · 发布时间：…
_FURNITURE = re.compile(
    r"[【\[（(]?\s*(?:(?:会议|召开)?\s*(?:时\s*间|地\s*点|议题(?=[】：:]?$)|议定事项(?=[】：:]?$))|(?:会议)?主\s*持\s*人?|[出列]\s*席(?:人员|情况)?|请\s*假|缺\s*席|记\s*录人?|参加(?:人员|人)?|发布(?:时间|日期)|信息来源|来源|撰稿|供稿|图为|摄影|作者|编辑|新闻报道|视频|解读|图解|会议(?:议定事项及)?(?:解读|图解)|标签|关键词|浏览|字[体号]|点击|阅读|打印)[^。]{0,6}[】\]：:\s）]"
)
_FURNITURE_FIRST = frozenset("【[（( 召时地议主出列请缺记参发信来撰供图摄作编新视解标关浏字点阅打")
_LABEL_AFTER = frozenset("时地议主解图 ")  # what follows 会议 in a label


def is_furniture(line: Line) -> bool:
    """Whether a line is a label, a link or a note of the page and no text of the meeting."""
    words = line.text
    first = words[0]
    if first == "会":
        return words[2:3] in _LABEL_AFTER and len(words) < 120 and _FURNITURE.match(words) is not None
    if first not in _FURNITURE_FIRST:
        return first == "h" and words.startswith("http")
    return len(words) < 120 and _FURNITURE.match(words) is not None
