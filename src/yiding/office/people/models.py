"""Accounts: who can enter the office."""

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models


class Account(AbstractUser):
    """One account of one person; `full_name` is written as in the protocol list, without blanks inside."""

    first_name = None  # type: ignore[assignment] # Chinese names are whole
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField("姓名", max_length=60)

    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]

    class Meta:
        """What it is called."""

        verbose_name = verbose_name_plural = "账号"

    def __str__(self) -> str:
        return self.full_name

    def get_full_name(self) -> str:
        """Give the name."""
        return self.full_name

    def get_short_name(self) -> str:
        """Give the name."""
        return self.full_name
