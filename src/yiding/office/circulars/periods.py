"""The periods for which scores are asked: this year and the last, and their quarters."""

import datetime

from yiding.office.base.days import today
from yiding.rules.scoring import Period
from yiding.rules.words import Words
from yiding.text.numerals import numeral

_QUARTER = 3


def periods() -> list[tuple[str, Words]]:
    """Give the periods that can be asked for, newest first: 2026, 2026-Q3."""
    day = today()
    found: list[tuple[str, Words]] = []
    for year in (day.year, day.year - 1):
        found.append((str(year), (f"{year}年", str(year))))
        last = (day.month - 1) // _QUARTER + 1 if year == day.year else 4
        found += [
            (f"{year}-Q{one}", (f"{year}年第{numeral(one)}季度", f"{year}, quarter {one}"))
            for one in range(last, 0, -1)
        ]
    return found


def period_of(key: str) -> tuple[str, Period]:
    """Give a period by its name; this year where there is none such."""
    known = [name for name, _ in periods()]
    name = key if key in known else known[0]
    year, _, quarter = name.partition("-Q")
    first = (int(quarter) - 1) * _QUARTER + 1 if quarter else 1
    last = first + _QUARTER if quarter else 13
    until = datetime.date(int(year) + (last - 1) // 12, (last - 1) % 12 + 1, 1) - datetime.timedelta(1)
    return name, Period(datetime.date(int(year), first, 1), until, today())


def both_years() -> Period:
    """Give this year and the last together: what can be objected to."""
    day = today()
    return Period(datetime.date(day.year - 1, 1, 1), datetime.date(day.year, 12, 31), day)
