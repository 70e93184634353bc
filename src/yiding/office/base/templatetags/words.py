"""Words on pages: the Chinese and the English stand side by side, and the reader's language chooses."""

from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from yiding.office.base.language import chosen
from yiding.rules.words import Words

register = template.Library()
register.filter("chosen", chosen)


@register.simple_tag
def say(chinese: str, english: str, **values: Any) -> SafeString:
    """Say it in the page's language, with values put in for {name}; values are escaped."""
    words: Words = (chinese, english)
    return format_html(chosen(words), **values) if values else SafeString(conditional_escape(chosen(words)))
