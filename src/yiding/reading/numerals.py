"""Whole numbers as official Chinese writes them: 24, 二十四, 一百二十五, 〇二五, 廿三."""

# 24 · 二十四 · 一百二十五 · 〇二五 · 廿三 · 卅 · 第 32 次 (blanks inside are the caller's)
NUM = r"(?:[0-9]{1,4}|[〇○零一二三四五六七八九十百千两廿卅]{1,9})"

# 二〇二五 · 二○二五 · 二0二五 · 二О二五: many zeros are in use, some of them letters.
ZEROS = "〇○零0Oo０ООо"
DIGITS = {**dict.fromkeys(ZEROS, 0), **{c: n for n, c in enumerate("一二三四五六七八九", 1)}, "两": 2}
_FINANCIAL = {**{c: n for n, c in enumerate("壹贰叁肆伍陆柒捌玖", 1)}, "貳": 2, "參": 3, "陸": 6}
_DIGITS = {**DIGITS, **_FINANCIAL}
_UNITS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_TENS = {"廿": "二十", "卅": "三十"}
_BLANKS = str.maketrans("", "", " \u3000\u00a0\n\r\t")


def number(text: str) -> int | None:
    """Give the whole number that `text` writes (0 to 9999 in words with units, any length digit by digit), or None.

    Blanks inside are passed over; a form that can be read in two ways (一百二) is None.
    """
    text = text.translate(_BLANKS)
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return int(text)
    for sign, words in _TENS.items():
        text = text.replace(sign, words)
    if any(sign in _UNITS for sign in text):
        return _with_units(text)
    return _digit_by_digit(text)


def _digit_by_digit(text: str) -> int | None:
    value = 0
    for sign in text:
        digit = _DIGITS.get(sign, int(sign) if sign.isdecimal() else None)
        if digit is None:
            return None
        value = value * 10 + digit
    return value


def _with_units(text: str) -> int | None:
    """Read 一千二百零五 from left to right; each unit must be smaller than the one before it."""
    total, digit, last, gap = 0, None, 10_000, False
    for sign in text:
        unit = _UNITS.get(sign)
        if unit is None:
            if sign not in _DIGITS or digit:
                return None
            digit, gap = _DIGITS[sign], gap or not _DIGITS[sign]
            continue
        if unit >= last or (digit is None and (unit > 10 or total)) or (digit == 0 and unit > 10):
            return None
        total, last, digit = total + (digit or 1) * unit, unit, None
    if digit and last > 10 and not gap:
        return None
    return total + (digit or 0)
