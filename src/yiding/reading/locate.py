"""Locate: where on the page a meeting is told, from its opening words to the words after its end."""

import re
from typing import NamedTuple

from yiding.reading.page import Line, Page

# 常务会议 · 常务（扩大）会议 · 党组会 · 县长办公会议 · 政府全体会议 · 管委会主任办公会议 · 政府党组理论学习中心组
ANCHOR = re.compile(
    r"常务(?:（扩大）|扩大)?会(?:议)?(?:（扩大）)?|(?:政府|管委会)?党组(?:（扩大）|扩大)?(?:会议?(?:（扩大）)?|扩大会议)"
    r"|(?:[县市区州旗盟]长|主任|行政)办公(?:（扩大）)?会(?:议)?|(?:政府|政府第[^次，。]{1,9}次)全体(?:（扩大）)?(?:会议|成员)"
    r"|(?:政府|专项|[县市区]长|管委会|主任)(?:专题)?(?:第[^次，。]{1,9}次)?(?:专题|专项|碰头|例)会(?:议)?|主任会议"
    r"|(?<=政府)第[^次，。\n]{1,9}次会议|办公会议"
)
# 区长陈一主持召开…会议 · 会议由县长陈一主持 · 陈一区长召开… · 主持人：陈一
_OPENS = re.compile(r"主持|召开|召集|举行")
_SENTENCE_END = re.compile(r"[。\n！]")
# words that show that the sentence tells of a meeting still to come, or sets rules for meetings
_TO_COME = re.compile(r"定于|拟于|将于|拟召开|请[^。]{0,20}(?:准时|按时)(?:参加|出席|参会)|召开的通知|会议通知")
_RULE = re.compile(r"(?:一般|原则上|必要时|每[月周半两]|每年|可以|应当|不定期|定期)[^。，]{0,14}(?:召开|主持|召集)|由[省市区县州旗]长召集和?(?:并)?主持|负责召集")


class Opening(NamedTuple):
    """The sentence that says who met: [start, end) of the sentence, the meeting's words at `anchor`, the verb at `verb`."""

    start: int
    end: int
    anchor: tuple[int, int]
    verb: int
    line: int


def find_openings(page: Page) -> list[Opening]:
    """Find the sentences that open a meeting, in their order on the page; headlines that say the same are not among them."""
    found: list[Opening] = []
    for place, line in enumerate(page.lines):
        if "持" in line.text or "开" in line.text or "召集" in line.text or "举行" in line.text:
            opening = _opening_in(page, line, place)
            if opening:
                found.append(opening)
    return found or _labelled_opening(page)


# 会议时间：… · 主 持 人：… · 【主持人】 · 出席人员：
_MEETING_LABEL = re.compile(r"[【\[]?\s*(?:(?:会议|召开)?\s*(?:时\s*间|地\s*点|议\s*题|内\s*容)|(?:会议)?主\s*持\s*人?|[出列]\s*席(?:人员)?|参加(?:人员)?|缺\s*席|记\s*录人?)\s*(?:[】\]：:]|\s)")


def _labelled_opening(page: Page) -> list[Opening]:
    """Minutes that open with labelled lines, or with headings right below a title that names the meeting."""
    for place, line in enumerate(page.lines[:40]):
        if not _MEETING_LABEL.match(line.text):
            continue
        for above in range(place - 1, -1, -1):
            anchor = ANCHOR.search(page.text, page.lines[above].start, page.lines[above].end)
            if anchor and "次" in page.lines[above].text or (anchor and above == 0):
                title = page.lines[above]
                return [Opening(title.start, title.end, anchor.span(), anchor.start(), above)]
    return _titled_opening(page)


_NAMES_ONE = re.compile(r"第[^，。]{1,10}次|纪要|\d+次")


def _titled_opening(page: Page) -> list[Opening]:
    """A title that names one meeting, and below it 会议听取… or numbered headings."""
    for place, line in enumerate(page.lines[:30]):
        anchor = ANCHOR.search(line.text)
        if anchor and len(line.text) < 60 and _NAMES_ONE.search(line.text) and "通知" not in line.text:
            body = page.text[line.end : line.end + 1500]
            if _TELLS.search(body):
                start = line.start
                return [Opening(start, line.end, (start + anchor.start(), start + anchor.end()), start + anchor.start(), place)]
    return []


_TELLS = re.compile(r"会议(?:听取|审议|研究|传达|学习|讨论|强调|指出|议定|决定|原则|同意)|^[ 　]*[一1][、.．]\s*(?:关于|审议|听取|传达|研究)", re.M)


def _opening_in(page: Page, line: Line, place: int) -> Opening | None:
    start = line.start
    while start < line.end:
        stop = _SENTENCE_END.search(page.text, start, line.end)
        end = stop.end() if stop else line.end
        opening = _opening_at(page, start, end, place, line)
        if opening:
            return opening
        start = end
        if start - line.start > 400:
            break
    return None


def _opening_at(page: Page, start: int, end: int, place: int, line: Line) -> Opening | None:
    text = page.text
    verb = _OPENS.search(text, start, end)
    anchor = ANCHOR.search(text, start, end)
    if verb is None or anchor is None:
        return None
    if _TO_COME.search(text, start, end) or _RULE.search(text, start, end):
        return None
    if anchor.start() - verb.end() > 90 or verb.start() - anchor.end() > 120:
        return None
    headline = text[end - 1] not in "。！" and end == line.end and line.end - line.start < 60
    if headline and not _labelled(line.text) and "，" not in line.text:
        return None
    return Opening(start, end, anchor.span(), verb.start(), place)


def _labelled(words: str) -> bool:
    return words.startswith(("会议时间", "会议内容", "会议概况", "会议情况"))


# 抄送：… · 本期发：… · 某县人民政府办公室 2025年8月18日印发 · 关联稿件 · 分享到 · 上一篇 · 扫一扫 · 责任编辑 · 网站标识码
END = re.compile(
    r"(?:抄\s*送|主\s*送|报\s*送|分\s*送|本期发|发\s*送|印\s*发)\s*[：:]|(?:[^，。]{0,30}\d{1,2}月\d{1,2}日\s*印发)|关联稿件|相关(?:信息|附件|链接|文章|阅读|稿件|新闻|推荐|解读|文件|报道|资讯|内容)(?:[：:\s]|$)"
    r"|分享(?:到|至|[：:])|扫一扫|上一[篇条]|下一[篇条]|(?:责任)?编辑[：:]|责编|初审|审核[：:]|网站标识码|主办(?:单位)?[：:]|[\u4e00-\u9fff]ICP备|打印本页|关闭窗口|【?打印】?|TOP\b|版权所有|深度导航|本网站支持|(?:联系)?地址[：:]"
    r"|来源[：:]|（?(?:全媒体)?记者[：:\s]|我要(?:评论|纠错)|网友评论|发表评论|热点(?:推荐|新闻)|点击(?:排行|下载)|附件[：:]\s*(?:$|\d)|网站地图|联系我们|Copyright|Produced"
)


def body_end(page: Page, first: int) -> int:
    """The number of the first line after line `first` that no longer belongs to the text of the meeting."""
    for place in range(first + 1, len(page.lines)):
        if END.match(page.lines[place].text):
            return place
    return len(page.lines)


# 【会议时间】… · 会议地点：… · 【解读链接】http… · （撰稿人：…） · （图为会议现场） · 发布时间：…
_FURNITURE = re.compile(
    r"[【\[（(]?\s*(?:(?:会议|召开)?\s*(?:时\s*间|地\s*点|议题(?=[】：:]?$)|议定事项(?=[】：:]?$))|(?:会议)?主\s*持\s*人?|[出列]\s*席(?:人员|情况)?|请\s*假|缺\s*席|记\s*录人?|参加(?:人员|人)?|发布(?:时间|日期)|信息来源|来源|撰稿|供稿|图为|摄影|作者|编辑|新闻报道|视频|解读|图解|会议(?:议定事项及)?(?:解读|图解)|标签|关键词|浏览|字[体号]|点击|阅读|打印)[^。]{0,6}[】\]：:\s）]"
)


def is_furniture(line: Line) -> bool:
    """Whether a line is a label, a link or a note of the page and no text of the meeting."""
    return (len(line.text) < 120 and _FURNITURE.match(line.text) is not None) or line.text.startswith("http")
