"""What people type into a ledger as a day or as a share, in one form; what is neither is refused in a sentence."""

import calendar
import datetime
import math
import re
from decimal import Decimal

from yiding.papers.opened_workbook import Value
from yiding.papers.quantities import quantities
from yiding.rules.words import Words

_WIDE = str.maketrans("０１２３４５６７８９．／－％～", "0123456789./-%~")
# 2026年6月30日 · 2026-6-30 · 2026.06.30 · 2026/6/30 · 6月30日前 · 20260630
_DAY = re.compile(r"(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})[日号]?(?:之?前|以前)?|(\d{4})(\d{2})(\d{2})")
# 2026年6月底 · 6月底前 · 12月末
_END_OF_MONTH = re.compile(r"(?:(\d{4})年)?(\d{1,2})月份?[底末](?:之?前|以前)?")
# 2026年底前 · 年底 · 2026年年底
_END_OF_YEAR = re.compile(r"(?:(\d{4})年?)?年?[底末](?:之?前|以前)?")
_FIRST_SERIAL, _LAST_SERIAL = 36526, 73051  # 2000-01-01 and 2100-01-01, as Excel counts days
_EPOCH = datetime.date(1899, 12, 30)


def as_day(value: Value, year: int | None = None) -> datetime.date | Words | None:
    """Give the day that a cell says, None for an empty one, or the sentence that refuses it.

    Days are read as Excel has them, as numbers of days, and as typed: 2026年6月30日, 2026-6-30, 6月30日前, 6月底前, 年底; those
    without a year are of `year`, and refused without one. What fixes no day (尽快, 6月上旬, 长期坚持) is refused.
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and _FIRST_SERIAL <= value < _LAST_SERIAL:
        return _EPOCH + datetime.timedelta(days=int(value))
    text = _tight(value)
    return _typed_day(text, year) if text else None


def as_share(value: Value, *, whole: bool = False) -> float | Words | None:
    """Give the share that a cell says, in per cent from 0 to 100, None for an empty one, or the sentence that refuses it.

    80%, 百分之八十, 80 and 0.8 are 80; where `whole` is said numbers are per cent as they stand, so that 0.8 is 0.8. Without it 1
    alone may be 1% or 100%, and is refused, as is what is no number (已完成).
    """
    text = _tight(value)
    if not text:
        return None
    if isinstance(value, bool):
        return _no_share(text)
    found = list(quantities(text))
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(text)) or found[0].sort not in ("share", "count"):
        return _no_share(text)
    number = float(found[0].value)
    if found[0].sort == "count" and not whole:
        if number == 1:
            return _one_or_all(text)
        number = float(found[0].value * 100) if number < 1 else number
    return number if 0 <= number <= 100 and math.isfinite(number) else _no_share(text)


def _tight(value: Value) -> str:
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f") if math.isfinite(value) else str(value)
    return "" if value is None else "".join(str(value).translate(_WIDE).split())


def _typed_day(text: str, year: int | None) -> datetime.date | Words:
    found = _DAY.fullmatch(text)
    if found:
        numbers = found.groups()[:3] if found[2] else found.groups()[3:]
        return _made(text, numbers[0], numbers[1], numbers[2], year)
    found = _END_OF_MONTH.fullmatch(text)
    if found:
        return _made(text, found[1], found[2], "", year)
    found = _END_OF_YEAR.fullmatch(text)
    return _made(text, found[1], "12", "31", year) if found else _no_day(text)


def _made(text: str, year: str | None, month: str, day: str, default: int | None) -> datetime.date | Words:
    """Make a day of what was typed; without `day` the last one of the month."""
    if not year and default is None:
        return _no_year(text)
    number, at = int(year or default or 0), int(month)
    try:
        return datetime.date(number, at, int(day or calendar.monthrange(number, at)[1]))
    except ValueError:
        return _no_day(text)


def _no_day(text: str) -> Words:
    short = text[:20]
    return (
        f"“{short}”不是一个确定的日期；请写成 2026-06-30 这样，定不下来的写在时限说明里。",
        f"{short} is no certain day: write it as 2026-06-30, or put the words where the deadline is described.",
    )


def _no_year(text: str) -> Words:
    return f"“{text}”没有写年份；请写成 2026-06-30 这样。", f"{text} has no year: write it as 2026-06-30."


def _no_share(text: str) -> Words:
    short = text[:20]
    return (
        f"“{short}”不是 0 到 100 之间的百分比；请写成 80% 这样。",
        f"{short} is no share from 0 to 100: write it as 80%.",
    )


def _one_or_all(text: str) -> Words:
    return f"“{text}”可能是 1%，也可能是 100%；请写上百分号。", f"{text} may be 1% or 100%: write it with its sign."
