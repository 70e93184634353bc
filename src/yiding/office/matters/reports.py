"""The report that a sitting hears on how earlier matters were carried out, and the matters that stand on it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yiding.office.agenda.models import Sitting
from yiding.office.base.fixed import FixedThing
from yiding.office.base.models import Thing
from yiding.office.proposals.words import choices
from yiding.rules.states import REPORT


class CarriedOut(FixedThing):
    """What a sitting is told of how earlier matters stand: put together from the ledger, and once handed in as it was then for ever.

    `number` counts the versions for one sitting; `says` is what was said of each matter, in order, on the day `as_of`; empty before.
    """

    FIXED = frozenset({"handed_in", "heard", "superseded"})
    FREE = frozenset({"state", "heard_at"})

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="reports", verbose_name="会议")
    number = models.PositiveIntegerField("版次号", default=1)
    state = models.CharField("状态", max_length=20, choices=choices(REPORT), default="draft", db_index=True)
    as_of = models.DateField("截至日期", null=True)
    says = models.JSONField("内容", default=list, blank=True)
    handed_in_at = models.DateTimeField("提交时间", null=True)
    handed_in_by = models.CharField("提交人", max_length=120, blank=True)
    heard_at = models.DateTimeField("听取登记时间", null=True)

    class Meta:
        """Newest first; one is put together at a time."""

        ordering = ("-sitting__day", "-number", "-id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sitting", "number"], name="report_version_once"),
            models.UniqueConstraint(fields=["sitting"], condition=Q(state="draft"), name="report_drafted_once"),
        ]
        verbose_name = verbose_name_plural = "落实情况汇报"

    def __str__(self) -> str:
        return f"此前议定事项落实情况的汇报（{self.sitting}）"


class ReportedMatter(Thing):
    """A matter that stands on a report to a sitting."""

    report = models.ForeignKey(CarriedOut, models.CASCADE, related_name="matters", verbose_name="落实情况汇报")
    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="reported", verbose_name="议定事项")
    order = models.PositiveIntegerField("序", default=1)

    class Meta:
        """In their order; a matter once."""

        ordering = ("order", "id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["report", "matter"], name="reported_once")]
        verbose_name = verbose_name_plural = "汇报事项"

    def __str__(self) -> str:
        return f"{self.report} {self.matter}"
