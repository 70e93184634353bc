"""What was decided and is followed: break-downs, matters, tasks, and what gathers around these."""

from typing import ClassVar

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from yiding.office.base.models import StoredFile, Thing
from yiding.office.matters.form_models import EventDay
from yiding.office.matters.ledger_models import ColumnMap, LedgerUpload  # noqa: F401 - Django finds them here
from yiding.office.matters.reports import CarriedOut, ReportedMatter
from yiding.office.matters.words import (
    ANSWERS,
    ASKS,
    CLASSES,
    HEARD,
    ORIGINS,
    REPORTS,
    SLIP_SERIES,
    SLIPS,
    SOURCE_KINDS,
    UNIT_PARTS,
)
from yiding.office.minutes.models import Minutes, MinutesItem
from yiding.office.people.models import Person, Unit
from yiding.office.proposals.words import choices
from yiding.office.sittings.models import SittingItem
from yiding.rules.states import BREAKDOWN, MATTER, TASK

__all__ = [
    "Ask",
    "Breakdown",
    "CarriedOut",
    "Feedback",
    "FeedbackFile",
    "Hearing",
    "Matter",
    "ReportedMatter",
    "Slip",
    "Task",
    "TaskUnit",
]
WHOLE = 100
"""The share of what is all done, in percent."""


class Breakdown(Thing):
    """Where matters come from: issued minutes, or another paper that is followed in the same way (`rules.sources`).

    `paper` is the number of the paper on which it rests; `facts` what the form of its kind asks for; `why` why it creates no task.
    """

    kind = models.CharField("来源", max_length=20, choices=choices(SOURCE_KINDS), default="sitting")
    minutes = models.OneToOneField(
        Minutes, models.PROTECT, null=True, related_name="breakdown", verbose_name="会议纪要"
    )
    title = models.CharField("立项依据", max_length=200)
    paper = models.CharField("文号", max_length=80, blank=True)
    day = models.DateField("依据的日期")
    facts = models.JSONField("填报内容", default=dict, blank=True)
    state = models.CharField("状态", max_length=20, choices=choices(BREAKDOWN), default="draft", db_index=True)
    why = models.CharField("不产生任务的理由", max_length=300, blank=True)
    done_by = models.JSONField("经办", default=dict, blank=True)
    approved_at = models.DateTimeField("批准时间", null=True)

    class Meta:
        """Newest first."""

        ordering = ("-day", "-id")
        verbose_name = verbose_name_plural = "分解立项"

    def __str__(self) -> str:
        return self.title


class Matter(Thing):
    """One thing that was decided and is followed: closed when its tasks are done and, where `hears`, a sitting has heard of it.

    `words` are those of its paper on which it rests; `number` is given when the break-down is approved; `review` the day on which a standing one is looked at again.
    """

    breakdown = models.ForeignKey(Breakdown, models.CASCADE, related_name="matters", verbose_name="分解立项")
    item = models.ForeignKey(MinutesItem, models.PROTECT, null=True, related_name="matters", verbose_name="纪要条目")
    order = models.PositiveIntegerField("序", default=1)
    number = models.CharField("立项编号", max_length=40, blank=True, db_index=True)
    title = models.CharField("事项", max_length=200)
    words = models.TextField("原文", blank=True)
    topic = models.CharField("主题", max_length=40, blank=True, db_index=True)
    leader = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name="责任领导")
    hears = models.BooleanField("须向会议报告", default=True)
    facts = models.JSONField("填报内容", default=dict, blank=True)
    state = models.CharField("状态", max_length=20, choices=choices(MATTER), default="to_split", db_index=True)
    review = models.DateField("复查日期", null=True)
    registered_on = models.DateField("立项日期", null=True)
    closed_on = models.DateField("销号日期", null=True)
    done_by = models.JSONField("经办", default=dict, blank=True)

    class Meta:
        """In the order of their paper; a number once."""

        ordering = ("-breakdown__day", "-breakdown_id", "order", "id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["number"], condition=~Q(number=""), name="matter_number_once")
        ]
        verbose_name = verbose_name_plural = "议定事项"

    def __str__(self) -> str:
        return self.title


class Task(Thing):
    """One part of a matter that one unit leads, until when, and what counts as evidence that it is done.

    `words` are those of the item on which it rests, at [`start`, `end`) of its text; `due_words` the deadline as it was said, `due_by` who set the day where
    the paper did not, `event` that whose day is its deadline; `weight` its part of the matter, beside the weights of the others; `share` the percentage that the unit last reported; `next_news` the day by which
    it reports next; `held` the state before a suspension; `told` what the daily sweep said of it, and for which deadline; `origin` who proposed it.
    """

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="tasks", verbose_name="议定事项")
    order = models.PositiveIntegerField("序", default=1)
    text = models.TextField("工作要求")
    words = models.TextField("原文", blank=True)
    start = models.PositiveIntegerField("原文起", null=True)
    end = models.PositiveIntegerField("原文止", null=True)
    leader = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name="责任领导")
    lead = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="leads", verbose_name="牵头单位")
    due = models.DateField("完成时限", null=True)
    due_words = models.CharField("时限原话", max_length=60, blank=True)
    due_by = models.CharField("时限由谁确定", max_length=120, blank=True)
    event = models.ForeignKey(EventDay, models.PROTECT, null=True, related_name="tasks", verbose_name="以事件为时限")
    kind = models.CharField("类别", max_length=10, choices=choices(CLASSES), default="minutes")
    review = models.DateField("复查日期", null=True)
    evidence = models.CharField("办结依据", max_length=300, blank=True)
    weight = models.PositiveSmallIntegerField("权重", default=1)
    confirmed = models.BooleanField("已确认", default=False)
    origin = models.CharField("由谁拟出", max_length=10, choices=choices(ORIGINS), default="person")
    state = models.CharField("状态", max_length=20, choices=choices(TASK), default="draft")
    held = models.CharField("中止前的状态", max_length=20, blank=True)
    share = models.PositiveSmallIntegerField("完成比例", default=0, validators=[MaxValueValidator(WHOLE)])
    news = models.TextField("最近进展", blank=True)
    news_on = models.DateField("最近反馈", null=True)
    next_news = models.DateField("下次反馈", null=True)
    sent_on = models.DateField("交办日期", null=True)
    accepted_on = models.DateField("签收日期", null=True)
    done_on = models.DateField("办结日期", null=True)
    times_back = models.PositiveSmallIntegerField("退回次数", default=0)
    told = models.JSONField("已提醒", default=dict, blank=True)
    done_by = models.JSONField("经办", default=dict, blank=True)

    class Meta:
        """In their order."""

        ordering = ("order", "id")
        indexes: ClassVar = [
            models.Index(fields=["state", "due"]),
            models.Index(fields=["state", "next_news"]),
            models.Index(fields=["lead", "state"]),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(share__lte=WHOLE), name="share_at_most_whole"),
            models.CheckConstraint(condition=Q(weight__gte=1), name="weight_at_least_one"),
        ]
        verbose_name = verbose_name_plural = "任务"

    def __str__(self) -> str:
        return self.text[:40]

    @property
    def led_by(self) -> int:
        """Give the key of its lead unit. Errors: ValueError where it has none, as only a planned one may."""
        if self.lead_id is None:
            raise ValueError(f"{self.about} has no lead unit")
        return self.lead_id


class TaskUnit(Thing):
    """A unit that a task names besides its lead: it supports, or it is where the task is done (属地)."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="units", verbose_name="任务")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="单位")
    part = models.CharField(
        "责任", max_length=10, choices=[row for row in choices(UNIT_PARTS) if row[0] != "lead"], default="support"
    )

    class Meta:
        """In their order; a unit once."""

        ordering = ("id",)
        constraints: ClassVar = [models.UniqueConstraint(fields=["task", "unit"], name="task_unit_once")]
        verbose_name = verbose_name_plural = "任务单位"

    def __str__(self) -> str:
        return f"{self.task} {self.unit}"


class Feedback(Thing):
    """What a unit reported on a task: its words, the share that is done (percent), for which day news was due."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="feedback", verbose_name="任务")
    kind = models.CharField("类别", max_length=20, choices=choices(REPORTS), default="progress")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", verbose_name="单位")
    text = models.TextField("内容")
    share = models.PositiveSmallIntegerField("完成比例", null=True, validators=[MaxValueValidator(WHOLE)])
    news_due = models.DateField("应反馈日期", null=True)
    at = models.DateTimeField("时间")
    person = models.CharField("反馈人", max_length=120)

    class Meta:
        """Newest first."""

        ordering = ("-at", "-id")
        verbose_name = verbose_name_plural = "进展反馈"

    def __str__(self) -> str:
        return f"{self.task} {self.at}"


class FeedbackFile(Thing):
    """A file that lies with a report."""

    feedback = models.ForeignKey(Feedback, models.CASCADE, related_name="files", verbose_name="进展反馈")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="文件")
    name = models.CharField("文件名", max_length=200)

    class Meta:
        """As they were sent."""

        ordering = ("id",)
        verbose_name = verbose_name_plural = "反馈材料"

    def __str__(self) -> str:
        return self.name


class Ask(Thing):
    """What a unit asked of the office for a task, an extension or not to have it, and what was answered."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="asks", verbose_name="任务")
    kind = models.CharField("类别", max_length=10, choices=choices(ASKS))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="单位")
    reason = models.CharField("理由", max_length=500)
    progress = models.TextField("进展", blank=True)
    was = models.DateField("原时限", null=True)
    wanted = models.DateField("申请的时限", null=True)
    at = models.DateTimeField("时间")
    person = models.CharField("申请人", max_length=120)
    answer = models.CharField("答复", max_length=10, choices=choices(ANSWERS), blank=True)
    words = models.CharField("答复意见", max_length=500, blank=True)
    answered_at = models.DateTimeField("答复时间", null=True)
    answered_by = models.CharField("答复人", max_length=120, blank=True)

    class Meta:
        """Newest first."""

        ordering = ("-at", "-id")
        verbose_name = verbose_name_plural = "任务申请"

    def __str__(self) -> str:
        return f"{self.task} {self.kind}"


class Slip(Thing):
    """A slip that was sent to a unit, with its number; `says` is what it says, as it was then, and never changes."""

    task = models.ForeignKey(Task, models.PROTECT, related_name="slips", verbose_name="任务")
    kind = models.CharField("类别", max_length=10, choices=choices(SLIPS))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="单位")
    year = models.PositiveIntegerField("年份")
    number = models.PositiveIntegerField("号")
    says = models.JSONField("内容", default=dict)
    answer_by = models.DateField("答复期限", null=True)
    at = models.DateTimeField("发出时间")
    person = models.CharField("发出人", max_length=120)
    received_at = models.DateTimeField("签收时间", null=True)
    received_by = models.CharField("签收人", max_length=120, blank=True)

    class Meta:
        """Newest first; no number twice."""

        ordering = ("-at", "-id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["kind", "year", "number"], name="slip_number_once")]
        verbose_name = verbose_name_plural = "督办单"

    def __str__(self) -> str:
        return self.numbered

    @property
    def mark(self) -> str:
        """Give what stands before the year in its number: what was set when it was given."""
        return str(self.says.get("mark") or SLIP_SERIES[self.kind])

    @property
    def numbered(self) -> str:
        """Give its number as it is printed: 政督催〔2026〕3号."""
        return f"{self.mark}〔{self.year}〕{self.number}号"


class Hearing(Thing):
    """That a sitting heard of a matter, under which item, and what it said."""

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="hearings", verbose_name="议定事项")
    item = models.ForeignKey(SittingItem, models.PROTECT, related_name="hearings", verbose_name="会议议题")
    result = models.CharField("结果", max_length=10, choices=choices(HEARD), default="heard")
    words = models.CharField("会议意见", max_length=500, blank=True)
    at = models.DateTimeField("时间")

    class Meta:
        """Newest first; an item once."""

        ordering = ("-at", "-id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["matter", "item"], name="heard_once_an_item")]
        verbose_name = verbose_name_plural = "会议听取"

    def __str__(self) -> str:
        return f"{self.matter} {self.item}"
