"""Verdict: whether a page is the record of a meeting at all, and if not, what it is."""

import re

from yiding.reading.page import Page

_NOTICE = re.compile(r"关于召开[^。\n]{0,60}(?:会议)的?通知|请[^。\n]{0,24}(?:准时|按时)(?:参加|出席|参会)|(?:定于|拟于|兹定于)[^。\n]{0,40}召开|参会(?:人员)?(?:请|须|要求)[^。\n]{0,20}签到")
_RULES = re.compile(r"议事规则|工作规则|会议制度|议事制度|会议管理办法|会议规则")
_ARTICLE = re.compile(r"^[ 　]*第[一二三四五六七八九十百]{1,4}条", re.M)
_FICTION = re.compile(
    r"(?:说道|笑道|心想|暗道|冷笑|心里|心中暗|皱了?皱?眉|点了点头|摇了摇头|叹了口气|目光|沉默了|一眼|嘴角|端起茶杯|掐灭|烟灰缸|茶杯|心头|第[一二三四五六七八九十百\d]+章|连载|小说)"
)
_INTERPRETATION = re.compile(r"政策解读|文件解读|解读[：:《]|起草背景|出台背景|制定背景|主要内容解读|一问一答|问[：:][^\n]+\n[^\n]*答[：:]")
_LIST_LINE = re.compile(r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|^\s*[·•○●◆■\-*]|\[\d\d-\d\d\]")


def refusal(page: Page) -> str | None:
    """Say in one sentence why a page is no record of a meeting, or None when nothing speaks against it."""
    text = page.text
    head = text[:1200]
    if not text.strip():
        return "empty: the source has no text"
    fiction = len(set(_FICTION.findall(text)))
    if fiction >= 4 or (fiction >= 2 and re.search(r"“[^”]{2,60}”(?:他|她|[\u4e00-\u9fff]{2,3})(?:说|道|问|笑)", text)):
        return "fiction: told as a story, with speech and looks, not as a record"
    if len(_ARTICLE.findall(text)) >= 4 and _RULES.search(text):
        return "rules: rules of procedure for meetings, in articles"
    if _is_list(page):
        return "list: a page of links to meetings, without the text of one"
    if _NOTICE.search(head) and "会议强调" not in text and "会议指出" not in text:
        return "notice: it convenes a meeting that is still to come"
    if _INTERPRETATION.search(head) and not re.search(r"主持召开", head[:600]):
        return "interpretation: it explains a document, it does not record a meeting"
    return None


def _is_list(page: Page) -> bool:
    """Many short lines, most with a date or a bullet, and hardly a sentence."""
    lines = [line for line in page.lines if len(line.text) > 4]
    if len(lines) < 6:
        return False
    dated = sum(bool(_LIST_LINE.search(line.text)) and len(line.text) < 80 for line in lines)
    meetings = sum("会议" in line.text and len(line.text) < 70 and "。" not in line.text for line in lines)
    return page.text.count("。") < 4 and (dated * 2 > len(lines) or meetings * 2 > len(lines))


def unknown(page: Page) -> str:
    """What to say of a page in which no meeting opens."""
    if "任免" in page.text[:400] or "任命" in page.text[:400]:
        return "other: appointments, no meeting is told"
    return "other: no sentence says that a government body met"
