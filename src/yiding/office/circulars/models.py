"""Circulars of supervision with what the ledger counted for them, who signed for them, and objections to scores."""

from typing import ClassVar

from django.db import models

from yiding.office.base.fixed import FixedThing
from yiding.office.base.models import Thing
from yiding.office.matters.models import Task
from yiding.office.people.models import Received, Unit
from yiding.office.proposals.words import choices
from yiding.rules.states import CIRCULAR, OBJECTION


class Circular(FixedThing):
    """A circular: what a clerk wrote, and what the ledger counted of the tasks sent out from `since` until `until`, as it was on the day `as_of`.

    `tables` is what was counted, by unit and by paper; `vouched` are words of the text that count something else than the tables. From its approval on nothing of it changes.
    """

    FIXED = frozenset({"approved", "issued"})
    FREE = frozenset({"state", "issued_at"})

    mark = models.CharField("代字", max_length=40, blank=True)
    year = models.PositiveIntegerField("编号年份", default=0)
    number = models.PositiveIntegerField("期", null=True)
    title = models.CharField("标题", max_length=200)
    since = models.DateField("交办起")
    until = models.DateField("交办止")
    as_of = models.DateField("截至日期")
    text = models.TextField("正文", blank=True)
    vouched = models.JSONField("另有所指的数字", default=list, blank=True)
    tables = models.JSONField("统计", default=list, blank=True)
    to = models.CharField("主送", max_length=200, blank=True)
    copies = models.CharField("抄送", max_length=300, blank=True)
    state = models.CharField("状态", max_length=20, choices=choices(CIRCULAR), default="draft", db_index=True)
    done_by = models.JSONField("经办", default=dict, blank=True)
    approved_at = models.DateTimeField("批准时间", null=True)
    approved_by = models.CharField("批准人", max_length=120, blank=True)
    issued_at = models.DateTimeField("印发时间", null=True)

    class Meta:
        """Newest first; no number twice."""

        ordering = ("-until", "-id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["mark", "year", "number"], name="circular_number_once"),
            models.CheckConstraint(
                condition=models.Q(until__gte=models.F("since")), name="circular_ends_after_it_begins"
            ),
        ]
        verbose_name = verbose_name_plural = "督查通报"

    def __str__(self) -> str:
        return self.title

    @property
    def numbered(self) -> str:
        """Give its number as it is printed, 青政督通〔2026〕3期; "" before it is approved."""
        return "" if self.number is None else f"{self.mark}〔{self.year}〕{self.number}期"


class CircularReceipt(Received):
    """A unit to which a circular was sent, and when who signed for it."""

    circular = models.ForeignKey(Circular, models.CASCADE, related_name="receipts", verbose_name="督查通报")

    class Meta(Received.Meta):
        """A unit once."""

        abstract = False
        constraints: ClassVar = [models.UniqueConstraint(fields=["circular", "unit"], name="circular_sent_once")]
        verbose_name = verbose_name_plural = "通报签收"

    def __str__(self) -> str:
        return f"{self.circular} {self.unit}"


class Objection(Thing):
    """What a unit says against a point of its score, and the answer; upheld, the point no longer counts.

    `point` is the name of the point (`rules.scoring.Point.key`), `says` what it said when it was objected to.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="objections", verbose_name="单位")
    task = models.ForeignKey(Task, models.PROTECT, related_name="objections", verbose_name="任务")
    point = models.CharField("评分条目", max_length=80)
    says = models.JSONField("条目内容", default=dict)
    reason = models.CharField("理由", max_length=500)
    at = models.DateTimeField("时间")
    person = models.CharField("申诉人", max_length=120)
    state = models.CharField("状态", max_length=10, choices=choices(OBJECTION), default="open", db_index=True)
    upheld = models.BooleanField("申诉成立", default=False)
    words = models.CharField("答复意见", max_length=500, blank=True)
    answered_at = models.DateTimeField("答复时间", null=True)
    answered_by = models.CharField("答复人", max_length=120, blank=True)

    class Meta:
        """Newest first; a point once."""

        ordering = ("-at", "-id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit", "point"], name="objected_once")]
        verbose_name = verbose_name_plural = "评分申诉"

    def __str__(self) -> str:
        return f"{self.unit} {self.point}"
