"""What somebody keeps for himself (saved views, when the changes were last looked at), and which messages left the house."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from yiding.office.base.models import Thing


class SavedView(Thing):
    """A table's address, with its filters and its order, under a name of one's own."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="views", verbose_name="账号")
    name = models.CharField("名称", max_length=60)
    address = models.CharField("页面", max_length=500)

    class Meta:
        """By name; no name twice."""

        ordering = ("name",)
        constraints: ClassVar = [models.UniqueConstraint(fields=["account", "name"], name="view_name_once")]
        verbose_name = verbose_name_plural = "我的筛选"

    def __str__(self) -> str:
        return self.name


class Look(models.Model):
    """When an account last said that it has seen what changed."""

    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="look", primary_key=True, verbose_name="账号"
    )
    at = models.DateTimeField("时间")

    class Meta:
        """What it is called."""

        verbose_name = verbose_name_plural = "看过的时间"

    def __str__(self) -> str:
        return f"{self.account_id} {self.at}"


class Sent(models.Model):
    """A message that left the house: under its key none leaves again."""

    key = models.CharField("唯一键", max_length=60, primary_key=True)
    at = models.DateTimeField("时间")

    class Meta:
        """What it is called."""

        verbose_name = verbose_name_plural = "已外发的消息"

    def __str__(self) -> str:
        return self.key
