"""Marks of secrecy as Chinese official papers print them, so that what bears one is kept out.

A state secret may not be kept or handled on a system that is not classified (保守国家秘密法实施条例, article 41); how a mark
looks is in GB/T 9704-2012, 7.2.2. Only printed marks count, never the topic: a paper may speak of secrecy as much as it likes.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

_HEAD = 12
"""So many lines with words are the head of a paper."""

_LEVEL = "(?:[绝絕]密|[机機]密|[秘祕]密)"
# 10年 6个月 长期 启用前 2030年1月1日
_TERM = "(?:[0-9一二三四五六七八九十]{1,4}(?:年|个月|月|天|日)(?:[0-9]{1,2}月[0-9]{1,2}日)?|长期|永久|(?:启用|公布|解密|开封|发布|宣布)前)"
_TICKED = "[☑☒✓✔√■●]"
_BOX = "[□☐○◯]"
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
_ANY = re.compile(r"[绝絕机機秘祕]\s*密")
# 机密★10年 绝密★启用前 秘密☆ 机密*10年; not 商业秘密★, not the “机密★” of which a rule speaks, not 绝密★、机密★、秘密★
_STAR = re.compile(f"(?<![业作人家商“\"'「『、])({_LEVEL}级?(?:[★☆✩✭✮⭐]{_TERM}?+|\\*{_TERM}))(?![、和或及”\"'」』])")
# 机密 机密级 （秘密） 机密10年特急 特急绝密 000012机密
_ALONE = re.compile(
    f"[(\\[【〔]?(?:(?:份号:?|NO\\.?)?[0-9]{{3,8}}|特急|加急|平急|特提|急件)?({_LEVEL})(?:级|件|级?文件|级?材料)?[(:·●-]?{_TERM}?"
    f"[)\\]】〕]?(?:(?:份号:?|NO\\.?)?[0-9]{{3,8}}|特急|加急|平急|特提|急件)?[)\\]】〕]?"
)
# 密级：机密 密级和保密期限：秘密10年 保密等级：绝密级; not 密级：绝密、机密、秘密
_NAMED = re.compile(
    f"(?:密级|(?:保密|涉密|秘密)(?:级别|等级))(?:[和及与/]?(?:保密)?期限)?:({_LEVEL})(?!级?(?:[、/或及和与至到以别性]|{_BOX}))"
)
# 密级机密, two cells of a table
_NAMED_ALONE = re.compile(f"密级({_LEVEL})级?{_TERM}?")
_CHOICE = re.compile("密级(?:和保密期限)?:?(.+)")
_BOX_FIRST = re.compile(f"({_BOX}|{_TICKED})")
_TICKED_AFTER = re.compile(f"{_TICKED}({_LEVEL})")
_TICKED_BEFORE = re.compile(f"({_LEVEL})级?{_TICKED}")
# （机密）关于…的报告, 关于…的报告【秘密】
_BRACKETED = re.compile(f"^[(\\[【〔]({_LEVEL})级?{_TERM}?[)\\]】〕]|[(\\[【〔]({_LEVEL})级?{_TERM}?[)\\]】〕]$")
# 机密　　青岫县人民政府文件: a mark with a gap between it and the rest of its line
_APART = re.compile(rf"^\s*({_LEVEL})(?:[^\S\n]{{2,}}|\t)\S|\S(?:[^\S\n]{{2,}}|\t)({_LEVEL})\s*$")


def marked(text: str) -> str | None:
    """Give the mark of secrecy that a text bears (机密★10年, 秘密), without its blanks; None for a text that bears none."""
    plain = _UNSEEN.sub("", normalize("NFKC", text))
    if not _ANY.search(plain):
        return None
    lines = [line for line in plain.splitlines() if line.strip()]
    return next(_marks(lines), None)


def _marks(lines: list[str]) -> Iterator[str]:
    """Give the marks in the order of the lines on which they stand."""
    tight = ["".join(line.split()) for line in lines]
    alone = [_ALONE.fullmatch(line) for line in tight]
    for number, line in enumerate(tight):
        if not _ANY.search(line):
            continue
        found = _STAR.search(line) or _NAMED.search(line) or _NAMED_ALONE.fullmatch(line) or _ticked(line)
        if not found and not _in_a_list(alone, number):
            found = alone[number]
        if not found and number < _HEAD:
            found = _BRACKETED.search(line) or _APART.search(lines[number])
        if found:
            yield next(group for group in found.groups() if group)


def _ticked(line: str) -> re.Match[str] | None:
    """Find the level that is ticked among choices, whose boxes stand before them or behind them."""
    choice = _CHOICE.match(line)
    if not choice:
        return None
    return (_TICKED_AFTER if _BOX_FIRST.match(choice[1]) else _TICKED_BEFORE).search(choice[1])


def _in_a_list(alone: list[re.Match[str] | None], number: int) -> bool:
    """Say whether another level stands alone on the line before or behind: a list of levels is no mark."""
    beside = alone[max(number - 1, 0) : number + 2]
    return len({mark[1] for mark in beside if mark}) > 1
