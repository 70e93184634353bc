"""The source text: the decoded words of one source, before any mending, and the way back to the file."""

import msgspec

from yiding.records import Place, Span


class Anchor(msgspec.Struct, frozen=True, gc=False):
    """A hyperlink of the source: the words it stands under, as [start, end) in the source text, and its target."""

    start: int
    end: int
    target: str


class SourceText(msgspec.Struct, frozen=True):
    """The text that all spans of a record count in, always the same for the same bytes.

    `name` is the file's base name or another word for where it came from; `sha256` is of the bytes (hex); `encoding`
    the character set that was used (lower case, IANA). `places` leads from offsets back to the file, in ascending order
    of `start`; `anchors` are the hyperlinks, `undecodable` the spans whose bytes gave no character.
    """

    name: str
    text: str
    media_type: str
    encoding: str
    sha256: str
    url: str | None = None
    places: tuple[Place, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    undecodable: tuple[Span, ...] = ()
