"""Shares as papers print them: computed from counts, with one place after the point."""

from decimal import ROUND_HALF_UP, Decimal

_TENTH = Decimal("0.1")


def share(part: int, whole: int) -> Decimal | None:
    """Give what a part is of a whole in per cent, to one tenth; None where the whole is nothing.

    Only all is 100 and only none is 0: what lies between is never rounded to either.
    """
    if not whole:
        return None
    rounded = (Decimal(part * 100) / whole).quantize(_TENTH, ROUND_HALF_UP)
    if 0 < part < whole:
        rounded = min(max(rounded, _TENTH), 100 - _TENTH)
    return rounded


def percent(value: Decimal | float) -> str:
    """Write a share: 37.2%, 60%."""
    rounded = Decimal(str(value)).quantize(_TENTH, ROUND_HALF_UP)
    return f"{rounded:f}".removesuffix(".0") + "%"


def share_words(part: int, whole: int) -> str:
    """Write what a part is of a whole: 37.2%, "" where the whole is nothing."""
    value = share(part, whole)
    return "" if value is None else percent(value)
