"""The language of a page, and words that are chosen when they are shown."""

from django.utils.functional import lazy
from django.utils.translation import get_language

from yiding.rules.words import CHINESE, ENGLISH, Words


def language() -> int:
    """Give the language of the page: English where the reader chose it, else Chinese."""
    return ENGLISH if (get_language() or "").startswith("en") else CHINESE


def chosen(words: Words) -> str:
    """Choose the words of the page's language."""
    return words[language()]


def _chosen(chinese: str, english: str) -> str:
    return chosen((chinese, english))


pair = lazy(_chosen, str)
"""Words for labels and choices of forms, chosen when they are shown: `pair("理由", "Reason")`."""
