"""A signed document under its red head (发文), in the form of GB/T 9704-2012: its words as they were signed, none more within them."""

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from yiding.papers.official import Official
from yiding.papers.official_words import paragraph_of
from yiding.text.numerals import day_words

_DAY = re.compile(r"[〇○零一二三四五六七八九十\d]{4}\s*年.{1,5}月.{1,5}日")
_LONGEST_NAME = 30


class Issued(NamedTuple):
    """What is known of it: the lines that were signed, in whose name it is issued, its number and title, who prints it, the day of the signature."""

    lines: Sequence[str]
    name: str
    number: str
    title: str
    printer: str
    day: datetime.date
    copies: Sequence[str] = ()


def issued_document(told: Issued) -> Official:
    """Set it: the title, to whom it goes, and signature and day where the text ends with them, stand at their places; what the text lacks of them is added."""
    lines = _without_title(list(told.lines), told.title)
    to = lines.pop(0).rstrip("：: ") if _addresses(lines) else ""
    signed = _signature(lines)
    body = lines[: len(lines) - len(signed)]
    day = day_words(told.day)
    mark = told.name if told.name.endswith("文件") else f"{told.name}文件"
    return Official(
        mark,
        told.number,
        told.title,
        [paragraph_of(line) for line in body],
        (),
        signed or (told.name.removesuffix("文件"), day),
        told.copies,
        told.printer,
        day,
        to,
    )


def _without_title(lines: list[str], title: str) -> list[str]:
    """Leave out the lines at the beginning that are the title together."""
    wanted, found = _close(title), ""
    for place, line in enumerate(lines):
        found += _close(line)
        if found == wanted:
            return lines[place + 1 :]
        if not wanted.startswith(found):
            break
    return lines


def _addresses(lines: Sequence[str]) -> bool:
    """Say whether the first line says to whom it goes: 各乡镇人民政府，县直各部门："""
    return len(lines) > 1 and lines[0].endswith(("：", ":")) and not re.search("[。；]", lines[0])


def _signature(lines: Sequence[str]) -> tuple[str, ...]:
    """Give the last lines where they are a day, with the short line of a name before it."""
    if not lines or not _DAY.fullmatch(lines[-1]):
        return ()
    named = len(lines) > 1 and len(lines[-2]) <= _LONGEST_NAME and not re.search("[。；：]", lines[-2])
    return tuple(lines[-2:] if named else lines[-1:])


def _close(words: str) -> str:
    return "".join(words.split())
