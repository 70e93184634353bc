"""Characters that a page lost on its way: 年, 月, 日 and 第, and the hyphen of a run of months.

A place is mended only where exactly one reading is possible, if need be with the help of the full dates on the page:
what a meeting of the page did lies before its publication and not long before it. Otherwise it is only marked.
"""

import re
from collections.abc import Callable
from datetime import date
from itertools import product

from yiding.text.edits import Edit, Finding, Findings

_KIND = "lost_character"
_SURE, _LIKELY = 0.8, 0.6
_WINDOW = 60  # days between a meeting and what is published of it

# 2024518日, 2024518上午, 20240518日, 1110日, 821日
_DAY = re.compile(r"(?<![\d.〔\[（/-])(20\d\d)?(\d{2,4})(?:日(?![元均])|(?=[上下]午|晚上|晚\d))")
# 2024年518日, 2024年33日
_DAY_OF_YEAR = re.compile(r"(?<=年)(\d{2,4})日")
# 20241-6月, 202410月, 20248月, 20241-5月份
_MONTH = re.compile(r"(?<![\d.])(20\d\d)(\d{1,2})([-—－至到]\d{1,2})?月(?=份|\D|$)")
# 17月份, 29月, 110月: a run of months without its hyphen
_MONTHS = re.compile(r"(?<![\d.])(\d)(\d{1,2})月")
# 2024-5-18日 on a page that lost its 年 and 月 to hyphens
_HYPHENS = re.compile(r"(?<!\d)(20\d\d)-(\d{1,2})-(\d{1,2})日")
# 2024-度, 近-来, 今-以来, 3-份, 6-底 on the same kind of page
_YEAR_HYPHEN = re.compile(r"(?<=20\d\d)-(?=[度第初末底以])|(?<=[今明去近全每当])-(?=[来度初末底以内])")
_MONTH_HYPHEN = re.compile(r"(?<=\d)-(?=[份底初末])")
# 5次常务会议 where the page also says 第5次
_ORDINAL = re.compile(r"(?<![第\d届年.])(\d{1,3})次(?=[^，。；\n]{0,6}(?:会议|常务会))")
_FULL_DATE = re.compile(r"(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})(?!\d)")
_PUBLISHED = re.compile(r"(?:发布|更新|公开|成文|生成|印发)(?:日期|时间)?[：: ]{0,3}(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})(?!\d)")

# Cheap looks, each beginning with the character after the gap
_SIGNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"日(?<=\d\d\d日)", r"日(?<=年\d\d日)", r"午(?<=\d[上下]午)", r"晚(?<=\d\d\d晚)", r"月(?<=\d\d\d月)", r"月(?<=[2-9]\d月)",
        r"月(?<=1[3-9]月)", r"月(?<=\d{5}-\d月)", r"月(?<=\d{5}-\d\d月)", r"次(?<=[^第\d]\d次)", r"次(?<=[^第\d]\d\d次)",
        r"次(?<=[^第\d]\d\d\d次)",
    )
)  # fmt: skip
_HYPHEN_SIGNS = re.compile(r"-(?=\d{1,2}日|[度第来份初底末以])")


def worth_it(text: str) -> bool:
    """Tell cheaply whether a text may have lost such characters."""
    return any(sign.search(text) for sign in _SIGNS) or ("-" in text and _HYPHEN_SIGNS.search(text) is not None)


def find(text: str) -> Findings:
    """Find the places where 年, 月, 日, 第 or a hyphen is missing."""
    page = _Dates(text)
    found: dict[int, tuple[int, list[Edit], Finding]] = {}
    finders: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Dates], _Reading | None]], ...] = (
        (_HYPHENS, _hyphens), (_DAY_OF_YEAR, _day_of_year), (_MONTH, _month), (_DAY, _day), (_MONTHS, _months), (_ORDINAL, _ordinal),
    )  # fmt: skip
    for pattern, read in finders:
        for match in pattern.finditer(text):
            reading = read(match, page)
            if reading is not None and not any(a < match.end() and match.start() < b[0] for a, b in found.items()):
                found[match.start()] = (match.end(), *_entry(match, reading))
    if _HYPHENS.search(text):
        _hyphens_elsewhere(text, found)
    places = [found[start] for start in sorted(found)]
    return [edit for _, edits, _ in places for edit in edits], [finding for _, _, finding in places]
