"""The audit log."""

from typing import Any

from django.db import models


class AppendOnly(Exception):  # noqa: N818 - it names what the log is
    """An attempt to change or remove an entry of the audit log."""


class AuditEntries(models.QuerySet["AuditEntry"]):
    """Entries can be asked for and added, nothing else."""

    def update(self, **values: Any) -> int:
        """Refuse."""
        raise AppendOnly("审计记录不能修改")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse."""
        raise AppendOnly("审计记录不能删除")


class AuditEntry(models.Model):
    """One act or one refused attempt, bound to the entry before it (`chain.py`); never changed, never removed."""

    number = models.BigIntegerField("序号", primary_key=True)
    says = models.JSONField("内容")
    hash = models.CharField("链值", max_length=64, unique=True)

    objects = AuditEntries.as_manager()

    class Meta:
        """What it is called, and its order."""

        ordering = ("number",)
        verbose_name = verbose_name_plural = "审计记录"

    def __str__(self) -> str:
        return f"{self.number} {self.says.get('act', '')}"

    def save(self, *args: Any, **options: Any) -> None:
        """Add the entry; refuse to change one that is there."""
        if not self._state.adding:
            raise AppendOnly("审计记录不能修改")
        super().save(*args, force_insert=True)

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Refuse."""
        raise AppendOnly("审计记录不能删除")
