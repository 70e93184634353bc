"""Words of a source made safe for one line of a terminal or a table."""

import re

# An escape sequence that paints the terminal (ESC [31m), a line break in a name, marks that turn the writing round
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


def printable(words: object) -> str:
    """Put a blank for what does not print, so that hostile words can neither break a line nor steer a terminal."""
    return _UNPRINTABLE.sub(" ", str(words)).strip()
