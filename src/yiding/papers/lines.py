"""Words in lines: titles in lines of like length, names that are not torn apart, the place of a signature.

Widths are in full-width characters.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

# No line begins with one of these, and none ends with one of those.
_NEVER_FIRST = frozenset("，。、；：？！）》〉】〕”’,.;:?!)]}%‰·…的")
_NEVER_LAST = frozenset("（《〈【〔“‘([{〔")
_OPEN, _CLOSE = "《（〔“", "》）〕”"
# A line may well end after these: 关于召开…会议|的通知 is avoided, …人民政府|关于… is sought.
_GOOD_ENDS = ("人民政府", "办公室", "常务会议", "委员会", "》", "的", "、", "，", "　", " ")
_GOOD_STARTS = ("关于", "《", "第")
_MOST_LINES = 6
_TORN, _INSIDE, _ANYWHERE = 1000.0, 6.0, 8.0


def width(text: str) -> float:
    """Measure a text in full-width characters; a character of ASCII counts half."""
    return sum(0.5 if sign.isascii() else 1.0 for sign in text)


def balanced(title: str, widest: float) -> list[str]:
    """Break a title into as few lines as it takes, of like length; `widest` is the width of a line in full-width characters.

    Lines do not begin with closing nor end with opening marks, numbers and Latin words stay whole where they can, and breaks
    are sought before 关于 and after 人民政府. What takes more than six lines is no title, and stays as it is.
    """
    if width(title) <= widest:
        return [title] if title else []
    ways = [_places(title, count, widest) for count in range(int(-(-width(title) // widest)), _MOST_LINES + 1)]
    fit = [way for way in ways if way is not None]
    if not fit:
        return [title]
    _, places = next((way for way in fit if way[0] < _TORN), fit[0])
    return [title[start:end].strip() for start, end in pairwise((0, *places, len(title)))]


def packed(groups: Sequence[str], widest: float) -> list[str]:
    """Pack names into lines, two full-width spaces apart; one that is wider than a line has a line of its own."""
    lines: list[str] = []
    for group in groups:
        longer = f"{lines[-1]}　　{group}" if lines else group
        if lines and width(longer) <= widest:
            lines[-1] = longer
        else:
            lines.append(group)
    return lines


def signature(signed: Sequence[str], widest: float) -> list[tuple[float, str]]:
    """Give the lines of a signature, each with how far from the left it begins (GB/T 9704-2012, 7.3.5).

    Names end two characters before the right edge; the date, the last of several lines, begins two characters after them, or
    ends there itself where it is the longer one.
    """
    *names, date = signed
    name = max(map(width, names), default=width(date) + 2)
    right = widest - 2
    left = max(0.0, right - width(date) - 2 if width(date) > name else right - name)
    return [*((left, line) for line in names), (left + 2 if names else max(0.0, right - width(date)), date)]


def _places(title: str, count: int, widest: float) -> tuple[float, tuple[int, ...]] | None:
    """Find where to break for a number of lines: of all ways to do it the one that costs least, with its cost; None where none fits."""
    ideal = width(title) / count

    @cache
    def best(start: int, lines: int) -> tuple[float, tuple[int, ...]] | None:
        if lines == 1:
            size = width(title[start:])
            return (abs(size - ideal), ()) if size <= widest else None
        found = None
        for end in range(start + 1, len(title)):
            size = width(title[start:end])
            if size > widest:
                break
            rest = best(end, lines - 1)
            if rest is not None:
                cost = abs(size - ideal) + _cost(title, end) + rest[0]
                if found is None or cost < found[0]:
                    found = cost, (end, *rest[1])
        return found

    return best(0, count)


def _cost(title: str, place: int) -> float:
    """Say how bad it is to break before a place."""
    before, after = title[:place], title[place:]
    if after[0] in _NEVER_FIRST or before[-1] in _NEVER_LAST or _one_word(before[-1], after[0]):
        return _TORN
    deep = sum(before.count(sign) for sign in _OPEN) - sum(before.count(sign) for sign in _CLOSE)
    sought = before.endswith(_GOOD_ENDS) or after.startswith(_GOOD_STARTS)
    return _INSIDE * max(deep, 0) + (0 if sought else _ANYWHERE)


def _one_word(before: str, after: str) -> bool:
    """Whether two characters stand in one number or one Latin word, or a number is torn from its counter (第21|次)."""
    whole = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
    return whole or before.isdigit() or (before == "第")
