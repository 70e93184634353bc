"""Verdict: whether a page is the record of a meeting at all, and if not, what it is."""

import re

from yiding.reading.page import Page

_HEAD, _RULES_HEAD = 600, 1500
"""How much of a page is looked at for what says what the page is, and for the first articles of rules."""

# 关于召开县政府第66次常务会议的通知 · 请准时参加 · 定于7月11日召开 · 参会人员请签到
_NOTICE = re.compile(
    r"关于召开[^。\n]{0,60}(?:会议)的?通知|请[^。\n]{0,24}(?:准时|按时)(?:参加|出席|参会)|(?:定于|拟于|兹定于)[^。\n]{0,40}召开"
    r"|参会(?:人员)?(?:请|须|要求)[^。\n]{0,20}签到"
)
_NOTICE_HINTS = ("通知", "时参", "时出席", "定于", "拟于", "签到")
# 云岫县人民政府常务会议议事规则
_RULES = re.compile(r"议事规则|工作规则|会议制度|议事制度|会议管理办法|会议规则")
# 第三条
_ARTICLE = re.compile(r"^[ 　]*第[一二三四五六七八九十百]{1,4}条", re.M)
# 说道 · 笑道 · 目光 · 第三章
_FICTION = re.compile(
    r"说道|笑道|心想|暗道|冷笑|心里|心中暗|皱了?皱?眉|点了点头|摇了摇头|叹了口气|目光|沉默了|一眼|嘴角|端起茶杯|掐灭|烟灰缸"
    r"|茶杯|心头|第[一二三四五六七八九十百0-9]{1,5}章|连载|小说"
)
# “开会。”他说 · “缓一缓。”李某笑
_SPEECH = re.compile(r"“[^”]{2,60}”(?:他|她|[\u4e00-\u9fff]{2,3})(?:说|道|问|笑)")
# 政策解读 · 起草背景 · 问：…
_INTERPRETATION = re.compile(
    r"政策解读|文件解读|解读[：:《]|解读$|起草背景|出台背景|制定背景|主要内容解读|一问一答|问[：:]", re.M
)
# 会议时间：… · 主 持 人：…
_OWN_LABEL = re.compile(r"会议(?:时间|地点|议题|内容)|主\s*持\s*人?[：:】]")
# 2025-06-13 · ·县政府第9次常务会议 · [03-05]
_LIST_LINE = re.compile(r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}|^\s*[·•○●◆■\-*]|\[[0-9]{2}-[0-9]{2}\]")


def refusal(page: Page) -> str | None:
    """Say in one sentence why a page is no record of a meeting, or None when nothing speaks against it."""
    text = page.text
    if not page.lines:
        return "other: the source has no text"
    if _is_fiction(text):
        return "fiction: told as a story, with speech and looks, not as a record"
    if "一条" in text[:_RULES_HEAD] and "二条" in text and len(_ARTICLE.findall(text)) >= 4 and _RULES.search(text):
        return "rules: rules of procedure for meetings, in articles"
    if _is_list(page):
        return "list: a page of links to meetings, without the text of one"
    head = text[:_HEAD]
    if any(hint in head for hint in _NOTICE_HINTS) and _NOTICE.search(head) and _tells_nothing(text):
        return "notice: it convenes a meeting that is still to come"
    if "各位代表" in head or "政府工作报告（摘" in head:
        return "other: a report on the work of a government, given to a congress"
    if _is_interpretation(head):
        return "interpretation: it explains a document, it does not record a meeting"
    return None


def _tells_nothing(text: str) -> bool:
    return "会议强调" not in text and "会议指出" not in text


def _is_fiction(text: str) -> bool:
    """Whether looks and speech are told; a text full of 会议 is looked at only where speech ends in it."""
    sample = text[:4000]
    if sample.count("会议") * 200 > len(sample) and not ("？”" in text or "！”" in text):
        return False
    found = len(set(_FICTION.findall(text)))
    return found >= 4 or (found >= 2 and _SPEECH.search(text) is not None)


def _is_interpretation(head: str) -> bool:
    """Whether the head of a page says that a document is explained, and nothing in it is told of a meeting."""
    if not ("解读" in head or "背景" in head or "问：" in head):
        return False
    return bool(_INTERPRETATION.search(head)) and "主持召开" not in head and not _OWN_LABEL.search(head)


def _is_list(page: Page) -> bool:
    """Many short lines, most with a date or a bullet, and hardly a sentence."""
    if page.text.count("。") >= 4:
        return False
    lines = [line.text for line in page.lines if len(line.text) > 4]
    if len(lines) < 6:
        return False
    dated = sum(len(words) < 80 and _LIST_LINE.search(words) is not None for words in lines)
    meetings = sum(len(words) < 70 and "会议" in words and "。" not in words for words in lines)
    return dated * 2 > len(lines) or meetings * 2 > len(lines)


def unknown(page: Page) -> str:
    """Give what to say of a page in which no meeting opens."""
    head = page.text[:400]
    if "任免" in head or "任命" in head:
        return "other: appointments, no meeting is told"
    return "other: no sentence says that a government body met"
