"""Fields: labels and their values in the metadata of a page, in lines, rows of a table or one below the other."""

import re
from typing import NamedTuple

from yiding.reading.page import Page
from yiding.reading.when import meeting_label

# 索引号：… · 索  引  号 … · 公开方式 主动公开 · 发布机构：… 成文日期：…
_LABELS: dict[str, str] = {
    "index_no": "索引号|信息索引号|信息索引|索引码|公开编号|索取号",
    "document_no": "文号|发文字号|发文文号|文件编号|公文文号|文件号|发文号|发布文号|文件文号|文件字号",
    "publisher": "发布机构|发文机关|发布单位|公开主体|责任部门|信息公开单位|制发机关|发文单位|发布机关|公开机构"
    "|公开单位|生成单位|主办单位名称|发文部门|发文机构|制发机构|制发单位|公开责任部门|公布机构",
    "openness": "公开方式|公开属性|公开形式|公开类别|公开类型|信息公开方式",
    "category": "组配分类|主题分类|信息分类|主题类别|所属分类|信息类别|分类|体裁分类|公开目录|信息所属目录"
    "|主题词分类|服务对象分类",
    "validity": "有效性|时效性|有效期|有效状态|效力状态|时效|是否有效|信息有效性",
    "written_on": "成文日期|成文时间|制发日期|发文日期|印发日期|签发日期|成文|制文日期|发文时间",
    "generated_on": "生成日期|生成时间",
    "published_on": "发布日期|发布时间|更新时间|内容更新时间|公开日期|公开时间|发表时间|发布于|公布日期|上传时间"
    "|信息时间|更新日期|发稿时间|公布时间|录入时间|上网时间",
    "time": "时间|日期",
    "source": "来源|信息来源|文章来源|稿件来源",
    "title": "标题|信息名称|名称|文件名称|公文名称|题名",
    "other": "浏览次数|访问量|点击数|阅读次数|点击量|字体|字号|关键词|主题词|关键字|体裁|载体形式|公开范围|公开时限"
    "|审核|编辑|作者|记者|浏览量|阅读量|分享|打印|废止日期|失效日期|生效日期|实施日期|责任编辑|访问次数|浏览|编号"
    "|大中小|公开依据|信息审核|失效时间|生效时间|内容概述|语种|服务对象|人气|供稿|文字大小|点击|阅读|公文种类|主题"
    "|公开程序|签发人|签发|标签|访问|撰稿|公开时效",
}  # fmt: skip
KEYS = {word: key for key, words in _LABELS.items() for word in words.split("|")}
_LENGTHS = (6, 5, 4, 3, 2)
_WORDS = sorted(KEYS, key=len, reverse=True)
_FIRST = frozenset(word[0] for word in _WORDS) | frozenset("[【|")
# a table row without colons: 索 引 号  1137/2021  公开方式 主动公开 · |文号|某政办〔2020〕1号|
_CELL = re.compile(
    r"(?:^|(?<=[\s\]】|｜；，）]))[\[【]?\s*(?P<label>"
    + "|".join(r"\s*".join(word) for word in _WORDS)
    + r")\s*[\]】]?\s*(?:[：|]|(?=\s|$))\s*",
    re.M,
)


class Field(NamedTuple):
    """A labelled value of the metadata: its key and where the value stands."""

    key: str
    start: int
    end: int


class _Label(NamedTuple):
    """A label in a line: its key, where it begins and where its value begins."""

    key: str
    start: int
    value: int


def find_fields(page: Page, first_body: int) -> list[Field]:
    """Find label and value pairs: one or several a line, a value that is missing, a value on the next line."""
    fields: list[Field] = []
    lines = page.lines
    for place, line in enumerate(lines):
        words = line.text
        if line.start >= first_body and (words[0] not in _FIRST or len(words) > 100 or "。" in words):
            continue
        if len(words) > 60 and (len(words) > 400 or words.count("，") > 1):
            continue
        labels = _labels(words)
        if labels and not (line.start >= first_body and labels[0].start > 2):
            page.account(line.start, line.end)
            fields += _values(page, place, labels)
    return fields


def _labels(words: str) -> list[_Label]:
    """Give the labels of a line: before a colon, or as cells of a row."""
    labels: list[_Label] = []
    at = words.find("：")
    while at >= 0:
        label = _before_colon(words, at, bool(labels))
        if label:
            labels.append(label)
        at = words.find("：", at + 1)
    if (words[0] in _FIRST and not (labels and labels[0].start < 2)) or "\t" in words or "|" in words:
        seen = {label.start for label in labels}
        labels += [
            _Label(KEYS["".join(match["label"].split())], match.start("label"), match.end())
            for match in _CELL.finditer(words)
            if match.start("label") not in seen
        ]
        labels.sort(key=lambda label: label.start)
    return labels


def _before_colon(words: str, at: int, later: bool) -> _Label | None:
    """Give the label right before a colon, layout blanks inside it passed over.

    It begins after a mark, a digit or a blank, behind other labels of its line (`later`) also right after a value.
    """
    stretch = words[max(0, at - 14) : at]
    compact = "".join(stretch.split()).rstrip("】]")
    for length in _LENGTHS:
        key = KEYS.get(compact[-length:]) if len(compact) >= length else None
        if key:
            start, left = at, length
            while left:
                start -= 1
                left -= not words[start].isspace() and words[start] not in "】]"
            if start == 0 or not "\u4e00" <= words[start - 1] <= "\u9fff" or (later and key in ("other", "source")):
                return _Label(key, start, at + 1)
    return None


def _values(page: Page, place: int, labels: list[_Label]) -> list[Field]:
    """Give the values of the labels of a line, each up to the next label; a value may stand on the next line."""
    lines = page.lines
    line = lines[place]
    fields = []
    for index, label in enumerate(labels):
        if label.key == "other":
            continue
        if label.key == "time" and meeting_label(lines, place):
            continue
        stop = labels[index + 1].start if index + 1 < len(labels) else len(line.text)
        start, end = _value(line.text, label.value, stop)
        if start < end:
            fields.append(Field(label.key, line.start + start, line.start + end))
        elif stop == len(line.text) and place + 1 < len(lines) and _is_value(label.key, lines[place + 1].text):
            fields.append(Field(label.key, lines[place + 1].start, lines[place + 1].end))
    return fields


def _value(words: str, start: int, end: int) -> tuple[int, int]:
    while start < end and words[start] in " 　\t：:|[【】]":
        start += 1
    while end > start and words[end - 1] in " 　\t|]】[【；，":
        end -= 1
    if end > start and words[end - 1] == "）" and "（" not in words[start:end]:
        end -= 1
    return start, end


# 有效 · 长期 · 是 · 2025-12-31
_VALIDITY = re.compile(r"有效|长期|现行|失效|废止|[是否]$|[0-9]")


def _is_value(key: str, words: str) -> bool:
    """Whether a line can be the value of a label at the end of the line before."""
    if key == "validity" and not _VALIDITY.match(words):
        return False
    return len(words) < 60 and "：" not in words and "，" not in words and not _CELL.match(words)
