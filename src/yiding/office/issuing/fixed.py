"""A signed document never changes: what is refused by the rows themselves, whichever action asks."""

from typing import ClassVar

from yiding.office.minutes.fixed import Rows

SIGNED = ("signed", "issued", "filed")
"""States in which the text of a document is fixed."""


class Fixed(Exception):  # noqa: N818 - it names what the document is
    """An attempt to change the text of a signed document, or to remove it."""

    def __init__(self) -> None:
        super().__init__("文件已经签发，内容不能改动。")


class DocumentRows(Rows):
    """Documents, of which the signed ones cannot be changed or removed in bulk."""

    states: ClassVar[tuple[str, ...]] = SIGNED
    refuses: ClassVar[type[Exception]] = Fixed


class TextRows(DocumentRows):
    """Texts and co-signatures: they hang on the state of their document."""

    signed = "issuance__state"


class CosignRows(DocumentRows):
    """Co-signatures: they hang on the state of the document whose text they are on."""

    signed = "revision__issuance__state"
