"""Numbers and days as official Chinese writes them: 一, 十二, 一百零五, 二千零一十; 2026年5月12日."""

import datetime

_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_LARGE = ("", "万", "亿")
_MOST = 10**12


def numeral(number: int) -> str:
    """Write a number from 1 to 999,999,999,999 in words; ValueError outside."""
    if not 0 < number < _MOST:
        raise ValueError(f"{number} 不能写成中文数字：应在 1 到 {_MOST - 1} 之间")
    groups = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    words = ""
    for place, group in reversed(list(enumerate(groups))):
        if not group:
            continue
        gap = bool(words) and (group < 1000 or not groups[place + 1] % 10_000)
        words += ("零" if gap else "") + _group(group) + _LARGE[place]
    return words.removeprefix("一") if words.startswith("一十") else words


def ordinal(number: int) -> str:
    """Write the number of an item or a heading: 一、 十二、."""
    return f"{numeral(number)}、"


def day_words(day: datetime.date | None) -> str:
    """Write a day: 2026年5月12日, "" where there is none."""
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def _group(number: int) -> str:
    """Write 1 to 9999: a run of noughts inside is one 零, at the end none."""
    words, gap = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + _UNITS[place]
        gap = not digit
    return words
