"""Things that never change once they are in certain states: what is refused by the rows themselves, whichever action asks."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from yiding.office.base.models import Thing


class Unchanging(Exception):  # noqa: N818 - it names what the thing is
    """An attempt to change or remove what never changes any more."""

    def __init__(self, thing: object) -> None:
        super().__init__(f"“{thing}”已经定稿，内容不能改动。")


class UnchangingRows(models.QuerySet[Any]):
    """Rows of which those that never change cannot be changed or removed in bulk."""

    def update(self, **values: Any) -> int:
        """Change them, unless one of them never changes, or a part would come to another whole."""
        self._open()
        if values.keys() & self.model.wholes():
            raise Unchanging(self.model._meta.verbose_name)
        return super().update(**values)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Remove them, unless one of them never changes."""
        self._open()
        return super().delete()

    def bulk_create(self, objs: Iterable[Any], *args: Any, **options: Any) -> list[Any]:
        """Refuse: they come one by one, each looked at."""
        raise Unchanging(self.model._meta.verbose_name)

    def _open(self) -> None:
        found = self.filter(self.model.never_changes()).first()
        if found is not None:
            raise Unchanging(found)


class FixedThing(Thing):
    """A thing with a state that never changes in some of them (`FIXED`), but for the fields that tell what became of it (`FREE`)."""

    FIXED: ClassVar[frozenset[str]] = frozenset()
    FREE: ClassVar[frozenset[str]] = frozenset({"state"})

    objects = UnchangingRows.as_manager()

    class Meta:
        """Has no table of its own."""

        abstract = True

    @classmethod
    def never_changes(cls) -> Q:
        """Give the condition of the rows that never change any more."""
        return Q(state__in=cls.FIXED)

    @classmethod
    def wholes(cls) -> frozenset[str]:
        """Give the fields that lead to what it is a part of: none."""
        return frozenset()

    def free(self, was: Any) -> frozenset[str]:
        """Give the fields that may still change of what `was` fixed."""
        return self.FREE

    def may_become(self, was: Any) -> bool:
        """Say whether the state in which it stands now can follow on that of what `was` fixed."""
        return getattr(self, "state", "") in self.FIXED

    def save(self, *args: Any, **options: Any) -> None:
        """Save it; of what is fixed only what became of it. Errors: Unchanging."""
        was = self._as_fixed()
        if was is not None:
            free = self.free(was) | {"version"}
            names = [field.attname for field in self._meta.concrete_fields if field.name not in free]
            if not self.may_become(was) or any(getattr(was, name) != getattr(self, name) for name in names):
                raise Unchanging(was)
        super().save(*args, **options)

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Remove it, unless it is fixed. Errors: Unchanging."""
        if self._as_fixed() is not None:
            raise Unchanging(self)
        return super().delete(*args, **options)

    def _as_fixed(self) -> Any:
        return _found(type(self), self.never_changes(), self.pk)


class FixedPart(Thing):
    """A part of a thing that never changes once the whole is fixed: `WHOLE` is the way to that, by foreign keys."""

    WHOLE: ClassVar[str] = ""
    FIXED: ClassVar[frozenset[str]] = frozenset()

    objects = UnchangingRows.as_manager()

    class Meta:
        """Has no table of its own."""

        abstract = True

    @classmethod
    def never_changes(cls) -> Q:
        """Give the condition of the rows that never change any more."""
        return Q(**{f"{cls.WHOLE}__state__in": cls.FIXED})

    @classmethod
    def wholes(cls) -> frozenset[str]:
        """Give the names of the field that leads to what it is a part of."""
        first = cls.WHOLE.split("__")[0]
        return frozenset({first, f"{first}_id"})

    def save(self, *args: Any, **options: Any) -> None:
        """Save it, unless the whole is fixed, that it was of or that it comes to. Errors: Unchanging."""
        self._open()
        super().save(*args, **options)

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Remove it, unless the whole is fixed. Errors: Unchanging."""
        self._open()
        return super().delete(*args, **options)

    def _open(self) -> None:
        first, *rest = self.WHOLE.split("__")
        field: Any = self._meta.get_field(first)
        state = "__".join([*rest, "state__in"])
        there = _found(field.related_model, Q(**{state: self.FIXED}), getattr(self, field.attname))
        found = _found(type(self), self.never_changes(), self.pk) or there
        if found is not None:
            raise Unchanging(found)


def _found(model: Any, which: Q, pk: Any) -> Any:
    return model._base_manager.filter(which, pk=pk).first() if pk else None
