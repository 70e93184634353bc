"""What in a PDF is active: scripts, actions that start something, files inside it.

This file is also run by itself, as a program that takes a PDF on stdin and answers by its exit code: `file_pdf.py` starts
it within the bounds of `sources/limits.py`. It imports nothing of ours, to start fast.
"""

import io
import sys
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

ENCRYPTED, SCRIPT, EMBEDDED = 10, 11, 12
_ACTIONS = {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/GoToE", "/Rendition", "/Movie", "/Sound"}
_SCRIPTS = {"/JS", "/JavaScript", "/XFA"}
_FILES = {"/EF", "/EmbeddedFiles", "/RichMediaContent", "/RichMediaSettings", "/3DD"}
_FILE_TYPES = {"/EmbeddedFile", "/FileAttachment"}


def look(data: bytes) -> int:
    """Say what a PDF holds that it may not, 0 for nothing. Errors: any, for a damaged file."""
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        return ENCRYPTED
    found = set(map(_active, _dictionaries(reader.trailer)))
    if not len(reader.pages):
        raise ValueError("no page")
    return max(found)


def _dictionaries(root: DictionaryObject) -> Iterator[DictionaryObject]:
    """Give every dictionary that can be reached, each indirect object once."""
    waiting: list[Any] = [root]
    seen: set[tuple[int, int]] = set()
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, IndirectObject):
            key = (thing.idnum, thing.generation)
            if key in seen:
                continue
            seen.add(key)
            thing = thing.get_object()
        if isinstance(thing, DictionaryObject):
            yield thing
            waiting += dict.values(thing)
        elif isinstance(thing, ArrayObject):
            waiting += list.__iter__(thing)


def _active(found: DictionaryObject) -> int:
    keys = set(found)
    names = {str(dict.get(found, key)) for key in ("/S", "/Type", "/Subtype")}
    if keys & _SCRIPTS or names & _ACTIONS:
        return SCRIPT
    return EMBEDDED if keys & _FILES or names & _FILE_TYPES else 0


if __name__ == "__main__":
    sys.exit(look(sys.stdin.buffer.read()))
