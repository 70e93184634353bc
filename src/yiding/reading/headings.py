"""Headings: numbered lines that are matters, and the sub-headings that group several matters under one number."""

import re
from typing import NamedTuple

from yiding.reading.numerals import number
from yiding.reading.page import Line

_CN = r"[一二三四五六七八九十]{1,3}"
_STYLES = (
    # 一、审议《…》 · 一 · 一．关于…
    ("cn", re.compile(rf"(?P<n>{_CN})(?:\s*[、.．]\s*|，\s*|\s+|$)")),
    # 第一项议题 · 第一个议题： · 议题一：
    ("topic", re.compile(rf"(?:第(?P<n>{_CN})[项个](?:议题)?|议题(?P<m>{_CN}))\s*[：:、，]?\s*")),
    # 一是学习贯彻…
    ("said", re.compile(rf"(?P<n>{_CN})是")),
    # （一）关于…
    ("paren", re.compile(rf"[（(]\s*(?P<n>{_CN})\s*[）)]\s*[、.]?\s*")),
    # 1.审议《…》 · 1、听取 · （1）
    ("circled", re.compile(r"(?P<n>[①-⑳])\s*")),
    ("arabic", re.compile(r"[（(]?(?P<n>\d{1,2})(?:\s*[.．、）)]\s*|\s+)(?!\d)")),
)
_MATTER = re.compile(
    r"(?:会议)?(?:还|集中|专题|书面|分别|认真|集体|共同|再次|进一步)?(?:传达|学习|听取|审议|研究|讨论|关于|通报|《|部署|审定|原则|同意|会前学|调度|观看|审查|审核|安排|决定|任免|通过)"
)
_EXHORTS = re.compile(
    r"(?:要|提高|加强|强化|压实|突出|抓|聚焦|坚持|切实|加快|明确|严格|深入|全面|进一步|扎实|持续|高度|狠抓|统一|落实|完善|积极|科学|精心|推进|增强|做好|认真|凝聚|把握|紧盯|务必|必须|各|精准|着力|牢固|树牢|深化|优化|健全|充分|主动|全力|统筹|围绕|锚定|严守|由|请|责成|对|将|凡|按照|根据|从|提升|筑牢|守牢|细化|注重|规范|层层|紧扣|是)"
)
_DIRECTING = re.compile(r"(?:强调|指出|要求|提出|意见|如下|以下)[^。]{0,12}[：:]$")


class Heading(NamedTuple):
    """A numbered line: where the line starts, where its words after the number start, where it ends, and its place among the lines."""

    start: int
    words: int
    end: int
    line: int


def find_headings(lines: list[Line]) -> list[Heading]:
    """Find the numbered lines of the first style that runs 1, 2, 3 … and whose words are matters; [] where there is none."""
    for name, pattern in _STYLES:
        found = _run(lines, pattern)
        if found and _are_matters(lines, found) and not (name in _LOW and _below_prose(lines, found, pattern)):
            return found
    return []


_LOW = ("arabic", "circled", "paren")
# 会议议定： · 会议要求，
_LEADS = re.compile(r"(?:强调|指出|要求|议定|决定|明确|确定|意见|如下)[，,：:]$")
_TAKEN = re.compile(r"(?:会议)?(?:还)?(?:传达|学习|听取|审议|研究|讨论|关于|通报)")
_TAKES_UP = re.compile(r"^(?:会议)(?:还)?(?:听取|审议|研究|讨论|传达|学习)")


def _below_prose(lines: list[Line], found: list[Heading], pattern: re.Pattern[str]) -> bool:
    """Whether numbered lines are the decisions on matters that paragraphs take up: 会议审议了…。会议议定：1.…"""
    first = found[0].line
    if not first or not _LEADS.search(lines[first - 1].text):
        return False
    if 2 * sum(bool(_TAKEN.match(lines[h.line].text, h.words - h.start)) for h in found) >= len(found):
        return False
    above = [line for line in lines[max(0, first - 2) : first] if _TAKES_UP.match(line.text)]
    again = sum(1 for line in lines if (match := pattern.match(line.text)) and match.group("n") in ("1", "①", "一")) > 1
    return bool(above) or again


def sub_headings(lines: list[Line]) -> list[Heading]:
    """Find （一）（二） (or 1. 2.) within the lines of one heading, where every one of them is a matter of its own."""
    for name, pattern in _STYLES[3:]:
        found = _run(lines, pattern)
        if len(found) >= 2 and all(_is_matter(lines, h, strict=name == "arabic") for h in found):
            return found
    return []


def _run(lines: list[Line], pattern: re.Pattern[str]) -> list[Heading]:
    found: list[Heading] = []
    expected = 1
    for place, line in enumerate(lines):
        match = pattern.match(line.text)
        if match is None:
            continue
        words = match.group("n") or match.groupdict().get("m") or ""
        value = ord(words) - 0x245F if "①" <= words <= "⑳" else number(words)
        if value == expected or (found and value == expected + 1):
            found.append(Heading(line.start, line.start + match.end(), line.end, place))
            expected = (value or 0) + 1
    return found


def _are_matters(lines: list[Line], found: list[Heading]) -> bool:
    before = lines[found[0].line - 1].text if found[0].line else ""
    good = sum(_is_matter(lines, h, strict=False) for h in found)
    if re.search(r"(?:强调|指出|要求)[，,：:]?$", before):
        return False
    return good * 2 >= len(found) and _is_matter(lines, found[0], strict=False) and (len(found) > 1 or good == 1)


def _is_matter(lines: list[Line], heading: Heading, *, strict: bool) -> bool:
    line = lines[heading.line]
    words = line.text[heading.words - line.start :]
    if not words:
        return True
    if _MATTER.match(words):
        return not re.match(
            r"(?:研究(?:制定|出台|解决|提出)|落实|学习(?:借鉴|运用|掌握|领会|先进)|部署推进|安排专)", words
        )
    return not strict and len(words) <= 40 and not _EXHORTS.match(words) and "，" not in words
