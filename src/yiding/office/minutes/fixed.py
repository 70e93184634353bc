"""Signed minutes never change: what is refused by the rows themselves, whichever action asks."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models

SIGNED = ("signed", "issued", "corrected")
"""States in which the words of minutes are fixed."""


class Fixed(Exception):  # noqa: N818 - it names what the minutes are
    """An attempt to change the words of signed minutes, or to remove them."""

    def __init__(self) -> None:
        super().__init__("纪要已经签发，内容不能改动；要改请另起更正。")


class Rows(models.QuerySet[Any]):
    """Rows of which the signed ones cannot be changed or removed in bulk.

    `signed` is the name of the state they hang on, `states` those in which they are fixed, `refuses` what is raised then.
    """

    signed = "state"
    states: ClassVar[tuple[str, ...]] = SIGNED
    refuses: ClassVar[type[Exception]] = Fixed

    def update(self, **values: Any) -> int:
        """Change them, unless one of them is signed."""
        self._open()
        return super().update(**values)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Remove them, unless one of them is signed."""
        self._open()
        return super().delete()

    def bulk_create(self, objs: Iterable[Any], *args: Any, **options: Any) -> list[Any]:
        """Refuse: they come one by one, each looked at."""
        raise self.refuses

    def _open(self) -> None:
        if self.filter(**{f"{self.signed}__in": self.states}).exists():
            raise self.refuses


class ItemRows(Rows):
    """Items: they hang on the state of their minutes."""

    signed = "minutes__state"
