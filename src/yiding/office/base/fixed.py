"""Things that never change once they are in certain states: what is refused by the rows themselves, whichever action asks."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models

from yiding.office.base.models import Thing


class Unchanging(Exception):  # noqa: N818 - it names what the thing is
    """An attempt to change or remove what never changes any more."""

    def __init__(self, thing: str) -> None:
        super().__init__(f"“{thing}”已经定稿，内容不能改动。")


class UnchangingRows(models.QuerySet[Any]):
    """Rows of which those that never change cannot be changed or removed in bulk."""

    def update(self, **values: Any) -> int:
        """Change them, unless one of them never changes."""
        self._open()
        return super().update(**values)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Remove them, unless one of them never changes."""
        self._open()
        return super().delete()

    def bulk_create(self, objs: Iterable[Any], *args: Any, **options: Any) -> list[Any]:
        """Refuse: they come one by one, each looked at."""
        raise Unchanging(str(self.model._meta.verbose_name))

    def _open(self) -> None:
        found = self.filter(state__in=self.model.FIXED).first()
        if found is not None:
            raise Unchanging(str(found))


class FixedThing(Thing):
    """A thing with a state that never changes in some of them (`FIXED`), but for the fields that tell what became of it (`FREE`)."""

    FIXED: ClassVar[frozenset[str]] = frozenset()
    FREE: ClassVar[frozenset[str]] = frozenset({"state"})

    objects = UnchangingRows.as_manager()

    class Meta:
        """Has no table of its own."""

        abstract = True

    def save(self, *args: Any, **options: Any) -> None:
        """Save it; of what is fixed only what became of it. Errors: Unchanging."""
        was = self._as_fixed()
        if was is not None:
            free = self.FREE | {"version"}
            names = [field.attname for field in self._meta.concrete_fields if field.name not in free]
            back = getattr(self, "state", "") not in self.FIXED
            if back or any(getattr(was, name) != getattr(self, name) for name in names):
                raise Unchanging(str(was))
        super().save(*args, **options)

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Remove it, unless it is fixed. Errors: Unchanging."""
        if self._as_fixed() is not None:
            raise Unchanging(str(self))
        return super().delete(*args, **options)

    def _as_fixed(self) -> Any:
        return type(self)._base_manager.filter(pk=self.pk, state__in=self.FIXED).first() if self.pk else None  # type: ignore[misc]
