"""What is amiss with words that should stand in both languages."""

import re

from yiding.sources import Words

_HAN = re.compile("[\u4e00-\u9fff]")
# What a Chinese sentence has in full width beside its characters, and what ends it: the line puts the end itself.
_NARROW = re.compile("[\u4e00-\u9fff][,;:!?(]|[,;:!?)][\u4e00-\u9fff]|[。.]$")


def amiss(words: Words) -> list[str]:
    """Give those of the two that are not in their language."""
    chinese, english = words
    wrong = [chinese] if not _HAN.search(chinese) or _NARROW.search(chinese) else []
    return wrong + ([english] if not re.search("[a-z]{2}", english) or _HAN.search(english) else [])
