"""Source texts: decoding bytes, mending what was damaged, and the way back from every character to the source."""

from yiding.text.decode import Decoded, decode
from yiding.text.mend import Mended, mend
from yiding.text.source import Anchor, SourceText

__all__ = ["Anchor", "Decoded", "Mended", "SourceText", "decode", "mend"]
