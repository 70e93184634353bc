"""What the ready forms of sources hold besides their fields: stages, scores, batches of funds, events by which work is due."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yiding.office.base.models import Thing
from yiding.office.matters.form_words import BATCHES, RATINGS, SCORES
from yiding.office.proposals.words import choices
from yiding.rules.states import BATCH, EVENT


class Stage(Thing):
    """One stage of a matter (`rules.stages`): until when, and on which day it was done, by whose word.

    `set_due` is the term before it was extended, `why` why it was; `rating` what those who are served said of it: one that is not good does not pass it.
    """

    matter = models.ForeignKey("matters.Matter", models.CASCADE, related_name="stages", verbose_name="议定事项")
    key = models.CharField("节点", max_length=20)
    order = models.PositiveSmallIntegerField("序", default=1)
    due = models.DateField("期限", null=True)
    set_due = models.DateField("延长前的期限", null=True)
    why = models.CharField("延长理由", max_length=300, blank=True)
    done_on = models.DateField("完成日期", null=True)
    words = models.TextField("办理情况", blank=True)
    rating = models.CharField("评价", max_length=10, choices=choices(RATINGS), blank=True)
    by = models.CharField("登记人", max_length=120, blank=True)

    class Meta:
        """In their order; a stage once."""

        ordering = ("order", "id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["matter", "key"], name="stage_once_a_matter")]
        indexes: ClassVar = [models.Index(fields=["done_on", "due"])]
        verbose_name = verbose_name_plural = "节点"

    def __str__(self) -> str:
        return f"{self.matter} {self.key}"


class Score(Thing):
    """What a matter of a quarterly list was scored, by the unit itself or as it was verified, and why; the verified one counts."""

    matter = models.ForeignKey("matters.Matter", models.CASCADE, related_name="scores", verbose_name="议定事项")
    kind = models.CharField("类别", max_length=10, choices=choices(SCORES))
    score = models.DecimalField("得分", max_digits=7, decimal_places=2)
    words = models.CharField("理由", max_length=500)
    day = models.DateField("日期")
    by = models.CharField("打分人", max_length=120)

    class Meta:
        """A kind once a matter; none below nothing."""

        ordering = ("id",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["matter", "kind"], name="score_once_a_kind"),
            models.CheckConstraint(condition=Q(score__gte=0), name="score_not_below_nothing"),
        ]
        verbose_name = verbose_name_plural = "考评得分"

    def __str__(self) -> str:
        return f"{self.matter} {self.score}"


class Batch(Thing):
    """One batch of the funds of a matter in ten thousand yuan: allotted by the plan, an adjustment of the plan, or an addition to it.

    Outside the budget (`inside` is false) it counts only once the chief has approved it; `answer` is what the chief said.
    """

    matter = models.ForeignKey("matters.Matter", models.CASCADE, related_name="batches", verbose_name="议定事项")
    kind = models.CharField("类别", max_length=10, choices=choices(BATCHES))
    amount = models.DecimalField("金额（万元）", max_digits=16, decimal_places=6)
    inside = models.BooleanField("预算内", default=True)
    words = models.CharField("依据和说明", max_length=500)
    day = models.DateField("日期")
    state = models.CharField("状态", max_length=10, choices=choices(BATCH), default="counted", db_index=True)
    answer = models.CharField("批示意见", max_length=500, blank=True)
    by = models.CharField("登记人", max_length=120)
    done_by = models.JSONField("经办", default=dict, blank=True)

    class Meta:
        """As they came."""

        ordering = ("day", "id")
        verbose_name = verbose_name_plural = "资金批次"

    def __str__(self) -> str:
        return f"{self.matter} {self.amount.normalize():f}"


class EventDay(Thing):
    """An event by which work is due (主汛期), the last day before it in a year once somebody has set it, and by whom and what it was set."""

    name = models.CharField("事件", max_length=60)
    year = models.PositiveIntegerField("年度")
    day = models.DateField("时限日期", null=True)
    set_by = models.CharField("由谁、依据什么确定", max_length=200, blank=True)
    state = models.CharField("状态", max_length=10, choices=choices(EVENT), default="undated", db_index=True)

    class Meta:
        """Newest year first; a name once a year."""

        ordering = ("-year", "name", "id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["name", "year"], name="event_once_a_year")]
        verbose_name = verbose_name_plural = "事件时限"

    def __str__(self) -> str:
        return f"{self.year}年{self.name}"
