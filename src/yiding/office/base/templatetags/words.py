"""Words on pages: the Chinese and the English stand side by side, and the reader's language chooses."""

from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from yiding.rules.words import CHINESE, ENGLISH, Words

register = template.Library()


def language() -> int:
    """Give the language of the page: English where the reader chose it, else Chinese."""
    return ENGLISH if (get_language() or "").startswith("en") else CHINESE


def chosen(words: Words) -> str:
    """Choose the words of the page's language."""
    return words[language()]


@register.simple_tag
def say(chinese: str, english: str, **values: Any) -> SafeString:
    """Say it in the page's language, with values put in for {name}; values are escaped."""
    words = chosen((chinese, english))
    return format_html(words, **values) if values else SafeString(conditional_escape(words))
