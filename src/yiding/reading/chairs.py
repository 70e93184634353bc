"""Chairs: who presided, with the post written before or after the name."""

import re
from itertools import islice
from typing import NamedTuple

from yiding.reading.names import looks_like_name
from yiding.reading.page import Line, Page
from yiding.records import Chair

# 县长 · 代区长 · 常务副县长 · 区委副书记 · 管委会主任 · 市长助理
_POST_END = re.compile(
    r"(?:常务)?(?:代理|代|副)?[省市区县旗州盟镇乡]长(?:助理)?|副?书记|常委|副?主任|副?组长|代理主席|副?主席|成员|委员|部长|副?秘书长"
    r"|副?局长|专员|召集人|巡视员|调研员|行长|副?总理"
)
# 阿布都·卡德尔
_DOTTED = re.compile(r"[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8}){1,3}")
# what stands before the posts and the name: a date, 会议由, a newspaper's (记者 某某)
_BEFORE = re.compile(
    r"[0-9]{1,2}[：:][0-9]{2}|[。；：\n]|会议[，,]?由|(?:^|(?<=[，,]))由|[上下]午|(?<=[0-9十])\s?日|晚上?(?=[，,\s])|(?<=[点时分半])(?=[，,]|[县市区旗州省])|委托[，,]?"
    r"|近日|日前|[今昨][天日]|(?<![长任记])（[^（）]{1,24}）|[0-9][时点]许?[，,]|[讯电]\s|年第|^[，,]"
)
# 受沈某某县长委托，
_DELEGATED = re.compile(r"[，,]?\s?受[^，。]{1,16}?委托[，,]?")
# 省长陈某3月5日主持
_DATE_AFTER = re.compile(r"(?<=[\u4e00-\u9fff])(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:[上下]午|晚)?$")
# 主持 · 召开 · 召集
_VERB = re.compile("主持|召[开集]")
# 江 平
_BLANKS = re.compile(r"\s+")
_WINDOW = 100
_MOST = 6
"""How many verbs are tried: the chair stands by one of the first."""


class Found(NamedTuple):
    """Where the chair's name and post stand; the post may be missing (-1)."""

    name: tuple[int, int]
    post: tuple[int, int]


def find_chair(page: Page, start: int, end: int, whole: tuple[int, int]) -> Found | None:
    """Find the chair in the opening [start, end), else on a labelled line or in a later sentence of `whole`."""
    text = page.text
    for verb in islice(_VERB.finditer(text, start, min(end, start + 400)), _MOST):
        found = _before(text, start, verb.start(), verb.group() == "主持")
        if found:
            return found
    return _labelled(page, *whole) or _said_later(text, start, *whole)


# 县长陈一主持会议并讲话 · 会议由区长王二主持， · a headline: 王二主持并讲话
_LATER = ("会议", "并讲话", "并作", "。", "，", "\n", "召开")


def _said_later(text: str, opening: int, start: int, end: int) -> Found | None:
    """Give the chair in a later sentence, or in a headline above the opening."""
    at, tried = text.find("主持", start, end), 0
    while at >= 0 and tried < _MOST:
        if at + 2 == len(text) or text.startswith(_LATER, at + 2):
            low = max(start, at - _WINDOW)
            first = max(text.rfind(mark, low, at) for mark in "。\n；") + 1
            found = _before(text, max(first, low), at, True)
            if found and (found.post[0] >= 0 or at < opening + 200):
                return found
            tried += 1
        at = text.find("主持", at + 2, end)
    return None


def _before(text: str, start: int, verb: int, named: bool) -> Found | None:
    """Give the person right before the verb with all posts; `named`: a name without a post will do."""
    base = max(start, verb - _WINDOW)
    stretch = text[base:verb]
    first, last = 0, len(stretch)
    if "受" in stretch and (match := _DELEGATED.search(stretch)):
        # 副县长甲受县长乙委托，主持 : the person stands before; 受县长乙委托，副县长甲主持 : after
        after = stretch[match.end() :].strip(" ，,")
        if after and after[0] not in "在于":
            first = match.end()
        else:
            last = match.start()
    if stretch[last - 1 : last] in "日午晚" and (date := _DATE_AFTER.search(stretch, first, last)):
        last = date.start()
    for match in _BEFORE.finditer(stretch, first, last):
        first = match.end()
    return _person(text, base + first, base + last, named)


def _person(text: str, first: int, last: int, named: bool) -> Found | None:
    """Split [first, last) into posts and a name, in either order, without what follows the name (同志, 在某处)."""
    first, last = _trim(text, first, last)
    posts = list(_POST_END.finditer(text, first, last))
    if not posts:
        found = _trim(text, first, _place_at(text, first, last))
        return Found(found, (-1, -1)) if named and _is_name(text, *found, sure=False) else None
    first = _whole_posts(text, first, posts)
    end = posts[-1].end()
    after = text.find("）", end, last) + 1 if text.startswith("（", end) else end
    name = _trim(text, max(end, after), _place_at(text, max(end, after), last))
    if name[1] > name[0]:
        return Found(name, _trim(text, first, end)) if _is_name(text, *name, sure=True) else None
    return _name_before(text, first, end, posts)


def _whole_posts(text: str, first: int, posts: list[re.Match[str]]) -> int:
    """Where the posts begin: after the last comma whose clause ends with no post (某县召开某会议，县长 → 县长)."""
    comma = text.rfind("，", first, posts[-1].start())
    while comma >= 0 and any(post.end() == comma for post in posts):
        comma = text.rfind("，", first, comma)
    return max(first, comma + 1)


def _name_before(text: str, first: int, end: int, posts: list[re.Match[str]]) -> Found | None:
    """Give a name that its post follows: 陈一区长, 陈一  县委副书记、县长."""
    begin = posts[-2].end() if len(posts) > 1 else first
    for stretch in ((begin, posts[-1].start()), *_first_word(text, first, end)):
        low, high = _trim(text, *stretch)
        if high > low and _is_name(text, low, high, sure=True):
            return Found((low, high), _trim(text, high, end))
    return None


def _first_word(text: str, first: int, end: int) -> list[tuple[int, int]]:
    """Give the words before the first wide gap, bracket or blank: 李 某  县长, 李某（县长, 李某 县长."""
    words = text[first:end]
    gaps = [at for mark in ("  ", "（", " ") if (at := words.find(mark)) > 0]
    return [(first, first + at) for at in gaps]


def _place_at(text: str, first: int, last: int) -> int:
    """Where the name ends: before 同志 and before 在某处, where two characters are left (江在明主持, 江平在县政府主持)."""
    for word in ("同志", "在", "（", "于"):
        at = text.find(word, first + (word == "于"), last)
        if at == first + 1:
            at = text.find(word, first + 2, last)
        if at >= 0:
            last = at
    return last


def _trim(text: str, first: int, last: int) -> tuple[int, int]:
    while first < last and text[first] in " 　\n，,、）：:（":
        first += 1
    while last > first and text[last - 1] in " 　\n，,、：:）":
        last -= 1
    return first, last


def _is_name(text: str, first: int, last: int, *, sure: bool) -> bool:
    if not 1 < last - first < 24:
        return False
    word = _BLANKS.sub("", text[first:last])
    if "·" in word:
        return _DOTTED.fullmatch(word) is not None
    return len(word) <= (6 if sure else 4) and looks_like_name(word, sure)


# 主持人：王某（区长） · 主 持：区长王某 · 【主持人】区长王某 · 会议主持：
_LABEL = re.compile(r"[ 　]*[【\[]?(?:会议)?主\s*持\s*人?\s*[】\]：:\s]\s*(?P<words>[^\n。；]{2,60})")
# 主持人 · 【主持人】 with the name on the next line
_BARE_LABEL = re.compile(r"[【\[]?(?:会议)?主\s*持\s*人?\s*[】\]：:]*$")
_LABEL_STARTS = ("主", "【主", "[主", "会议主", "【会议主")


def _labelled(page: Page, start: int, end: int) -> Found | None:
    lines = page.lines
    for place, line in enumerate(lines):
        if line.start >= end:
            break
        if line.start >= start and line.text.startswith(_LABEL_STARTS):
            found = _label_person(line)
            if found is None and place + 1 < len(lines) and _BARE_LABEL.match(line.text):
                found = _person(page.text, lines[place + 1].start, lines[place + 1].end, True)
            if found:
                return found
    return None


def _label_person(line: Line) -> Found | None:
    """Give the person of a labelled line; a remark in brackets that is no post is left out."""
    match = _LABEL.match(line.text)
    if match is None:
        return None
    low, high = match.span("words")
    bracket = line.text.find("（", low, high)
    if bracket > low and (line.text.startswith("受", bracket + 1) or not _POST_END.search(line.text, bracket, high)):
        high = bracket
    found = _person(line.text, low, high, True)
    if found is None:
        return None
    name, post = found
    shift = line.start
    moved = (post[0] + shift, post[1] + shift) if post[0] >= 0 else post
    return Found((name[0] + shift, name[1] + shift), moved)


def chair(page: Page, found: Found) -> Chair:
    """Make the record of a chair."""
    name = page.fact(_clean(page, found.name), *found.name, "meeting.chair")
    if found.post[0] < 0:
        return Chair(name, None)
    return Chair(name, page.fact(_clean(page, found.post), *found.post, "meeting.chair.post"))


def _clean(page: Page, span: tuple[int, int]) -> str:
    return _BLANKS.sub("", page.text[span[0] : span[1]])
