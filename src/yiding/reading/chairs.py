"""Chairs: who presided, with the post written before or after the name."""

import re
from typing import NamedTuple

from yiding.reading.names import looks_like_name
from yiding.reading.page import Page
from yiding.records import Chair

_POST_END = (
    r"(?:副?书记|常委|副?主任|副?组长|副?主席|代?副?[省市区县旗州盟镇乡]长|市长助理|成员|委员|部长|秘书长|副?局长|专员|党组书记|召集人|巡视员|调研员|代理主席|行长)"
)
# 区委副书记、区长 | 管委会主任、区政府区长 | 代县长 | 党组书记、主任
_POSTS = re.compile(rf"[\u4e00-\u9fff（）、，\s]{{0,60}}{_POST_END}")
_NAME = r"(?:[\u4e00-\u9fff](?:\s{0,3}[\u4e00-\u9fff]){1,3}?|[\u4e00-\u9fff]{1,8}(?:[·•・.][\u4e00-\u9fff]{1,8})+)"
_WHERE = r"(?:同志)?(?:在[^，。；]{2,30})?\s*$"
# 区长王强主持 · 市长朱健同志主持召开 · 由县长 张三 主持
_POST_NAME = re.compile(
    rf"(?P<post>(?:[\u4e00-\u9fff（）]{{0,20}}?{_POST_END}[、，\s]?)+)[：:\s]*(?P<name>{_NAME})\s*{_WHERE}"
)
# 张培峰区长主持
_NAME_POST = re.compile(rf"(?P<name>{_NAME})\s*(?:同志)?(?P<post>代?副?[省市区县旗州盟]长|主任|书记|州长|主席){_WHERE}")
_NAME_ONLY = re.compile(rf"^(?P<name>{_NAME})\s*{_WHERE}")
# 主持人：王强（区长） · 主 持：区长王强 · 会议主持：
_LABEL = re.compile(
    rf"^[ 　]*[【\[]?(?:会议)?主\s*持\s*人?\s*[】\]：:\s]\s*(?P<words>[^\n，。；]{{2,50}})", re.M
)
_AFTER_NAME = re.compile(rf"^(?P<name>{_NAME})\s*[（(\s](?P<post>[^）)]*{_POST_END}[^）)]*)[）)]?\s*$")

class Found(NamedTuple):
    """Where the chair's name and post stand; the post may be missing (-1)."""

    name: tuple[int, int]
    post: tuple[int, int]


def find_chair(text: str, start: int, end: int, whole: tuple[int, int]) -> Found | None:
    """Find the chair in the opening sentence [start, end), or on a line of its own within `whole`."""
    for verb in _VERB.finditer(text, start, end):
        found = _before(text, start, verb.start())
        if found:
            return found
    return _labelled(text, *whole) or _said_later(text, start, *whole)


_VERB = re.compile("主持|召集并主持|召开")
# 县委副书记、县长陈一主持会议并讲话 · 会议由区长王二主持 · a headline: 王二主持并讲话
_LATER = re.compile(r"主持(?=会议|并讲话|并作|。|，|\n|$|召开)")


def _said_later(text: str, opening: int, start: int, end: int) -> Found | None:
    """The chair in a later sentence, or in a headline above the opening."""
    for verb in _LATER.finditer(text, start, end):
        first = max(text.rfind(mark, start, verb.start()) for mark in "。\n；") + 1
        found = _before(text, max(first, start), verb.start())
        if found and (found.post[0] >= 0 or verb.start() < opening + 200):
            return found
    return None


def _before(text: str, start: int, verb: int) -> Found | None:
    """The person right before 主持, however many posts stand before the name."""
    base = max(start, verb - 80)
    cut = None
    for cut in re.finditer(
        r"[。；：:\n]|会议[，,]?由|(?:^|(?<=[，,]))由|[上下]午|(?<=\d)\s?日|晚上?|(?<=[点时])|委托[，,]|近日|日前|今天|昨天|（\S{1,4}）", text[base:verb]
    ):
        pass
    first = base + cut.end() if cut else base
    while first < verb and text[first] in " ，,、）":
        first += 1
    return _person(text, first, verb)


def _person(text: str, first: int, last: int) -> Found | None:
    for pattern in (_AFTER_NAME, _POST_NAME, _NAME_POST, _NAME_ONLY):
        # $ and ^ must stand at the stretch's own ends
        match = pattern.search(text[first:last])
        if match and looks_like_name(match.group("name").replace(" ", ""), "post" in pattern.groupindex):
            name = (first + match.start("name"), first + match.end("name"))
            if "post" not in pattern.groupindex:
                return Found(name, (-1, -1))
            a, b = first + match.start("post"), first + match.end("post")
            while b > a and text[b - 1] in " 、，：:":
                b -= 1
            while a < b and text[a] in " 、，：:":
                a += 1
            return Found(name, (a, b))
    return None


def _labelled(text: str, start: int, end: int) -> Found | None:
    match = _LABEL.search(text[start:end])
    if match is None:
        return None
    return _person(text, start + match.start("words"), start + match.end("words"))


def chair(page: Page, found: Found) -> Chair:
    """Make the record of a chair."""
    name = page.words(*found.name, "meeting.chair")
    post = page.words(*found.post, "meeting.chair.post") if found.post[0] >= 0 else None
    return Chair(name, post)
