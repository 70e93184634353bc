"""The numbers that Word writes before paragraphs by itself (一、 （一） 1.): they stand in no paragraph."""

from collections.abc import Callable

import msgspec
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEVELS = 9
_MOST = 9999


class _Level(msgspec.Struct):
    """One level of a list: its format, the pattern of its label (“（%1）”), its first number, what follows it."""

    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    suffix: str = "tab"


class Numbering:
    """The lists of a document, counting as its paragraphs are read in order."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self.lists: dict[str, dict[int, _Level]] = {}
        self.shared: dict[str, str] = {}
        self.styled = _styled(styles)
        self.counts: dict[str, list[int]] = {}
        if numbering is not None:
            self._read(numbering)

    def _read(self, numbering: etree._Element) -> None:
        abstract = {
            element.get(f"{W}abstractNumId"): {
                int(level.get(f"{W}ilvl", "0")): _level(level) for level in element.iterfind(f"{W}lvl")
            }
            for element in numbering.iterfind(f"{W}abstractNum")
        }
        for number in numbering.iterfind(f"{W}num"):
            key, base = number.get(f"{W}numId", ""), _value(number, "abstractNumId")
            levels = dict(abstract.get(base, {}))
            self.shared[key] = base
            for override in number.iterfind(f"{W}lvlOverride"):
                depth = int(override.get(f"{W}ilvl", "0"))
                own, start = override.find(f"{W}lvl"), _value(override, "startOverride")
                level = _level(own) if own is not None else levels.get(depth, _Level())
                levels[depth] = msgspec.structs.replace(level, start=int(start)) if start.isdigit() else level
                self.shared[key] = f"num {key}"
            self.lists[key] = levels

    def label(self, properties: etree._Element | None) -> str:
        """Give the label of the next paragraph, "" where it has none; `properties` is its w:pPr."""
        key, depth = self._list(properties)
        levels = self.lists.get(key, {})
        if depth not in levels:
            return ""
        counts = self.counts.setdefault(self.shared[key], [])
        while len(counts) <= depth:
            counts.append(levels.get(len(counts), _Level()).start - (len(counts) == depth))
        counts[depth] += 1
        del counts[depth + 1 :]
        level = levels[depth]
        if level.form in ("bullet", "none"):
            return ""
        label = level.pattern
        for i in range(min(depth + 1, _LEVELS)):
            label = label.replace(f"%{i + 1}", written(counts[i], levels.get(i, level).form))
        return label if not label or level.suffix == "nothing" or not label[-1].isalnum() else label + " "

    def _list(self, properties: etree._Element | None) -> tuple[str, int]:
        if properties is None:
            return "", 0
        style = self.styled.get(_value(properties, "pStyle"), ("", 0))
        own = properties.find(f"{W}numPr")
        if own is None:
            return style
        key, depth = _value(own, "numId"), _value(own, "ilvl")
        return key or style[0], int(depth) if depth.isdigit() else style[1]


def _value(element: etree._Element, child: str) -> str:
    found = element.find(f"{W}{child}")
    return "" if found is None else found.get(f"{W}val", "")


def _level(element: etree._Element) -> _Level:
    start = _value(element, "start")
    return _Level(
        _value(element, "numFmt") or "decimal",
        _value(element, "lvlText"),
        int(start) if start.isdigit() and int(start) < _MOST else 1,
        _value(element, "suff") or "tab",
    )


def _styled(styles: etree._Element | None) -> dict[str, tuple[str, int]]:
    """Read which paragraph styles belong to a list, by themselves or by the style they are based on."""
    found: dict[str, tuple[str, int]] = {}
    based: dict[str, str] = {}
    for style in styles.iterfind(f"{W}style") if styles is not None else ():
        name = style.get(f"{W}styleId", "")
        based[name] = _value(style, "basedOn")
        own = style.find(f"{W}pPr/{W}numPr")
        if own is not None:
            depth = _value(own, "ilvl")
            found[name] = _value(own, "numId"), int(depth) if depth.isdigit() else 0
    for name in based:
        ancestor, steps = name, 0
        while ancestor in based and ancestor not in found and steps < _LEVELS:
            ancestor, steps = based[ancestor], steps + 1
        if ancestor in found:
            found[name] = found[ancestor]
    return found


def written(number: int, form: str) -> str:
    """Write a number in a form of ECMA-376 17.18.59 (ST_NumberFormat), in digits where minutes never use it."""
    write = _FORMS.get(form)
    return write(number) if write and 0 < number <= _MOST else str(number)


def _counting(
    number: int, digits: str = _DIGITS, units: tuple[str, ...] = ("", "十", "百", "千"), zero: str = "零"
) -> str:
    """Write 12 as 十二, 105 as 一百零五."""
    words = ""
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            words += digits[digit] + units[power]
        elif words and not words.endswith(zero) and number % 10**power:
            words += zero
    return words.removeprefix("一") if words.startswith("一十") else words


def _digitwise(number: int) -> str:
    return "".join(_DIGITS[int(d)] for d in str(number))


def _legal(number: int) -> str:
    return _counting(number, _LEGAL, ("", "拾", "佰", "仟"))


def _circled(number: int) -> str:
    return chr(0x245F + number) if number <= 20 else str(number)


def _wide(number: int) -> str:
    return "".join(chr(ord(d) + 0xFEE0) for d in str(number))


def _roman(number: int) -> str:
    words = ""
    values = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    for value, letters in zip(values, ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")):
        words += letters * (number // value)
        number %= value
    return words


def _letter(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
        ),
        _counting,
    ),
    **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), _digitwise),
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional"), _legal),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), _wide),
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
}
