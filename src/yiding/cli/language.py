"""The language of standard error: Chinese, or English where the locale asks for it."""

import os

from yiding.cli.printable import printable
from yiding.sources import Words
from yiding.sources.errors import CHINESE, ENGLISH, about

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def language() -> int:
    """Give English where the first locale variable that is not empty begins with "en", else (C, POSIX, none) Chinese."""
    locale = next(filter(None, map(os.environ.get, _LOCALE)), "")
    return ENGLISH if locale.lower().startswith("en") else CHINESE


def said(words: Words) -> str:
    """Choose the words of the language."""
    return words[language()]


def error_line(name: str, reason: Words) -> str:
    """Write the line that says that a source could not be read, and why."""
    return f"yiding: {printable(said(about(name, reason)))}"
