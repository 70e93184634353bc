"""The record of a sitting: its items as they were taken, who was there when, speeches, decisions and who is to do what."""

from typing import ClassVar

from django.db import models

from yiding.office.agenda.models import AgendaItem, Sitting
from yiding.office.agenda.words import AS as AS_WHAT
from yiding.office.base.models import Thing
from yiding.office.people.models import Person, Unit
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.words import choices
from yiding.office.sittings.words import AS, HOW, KINDS, POSITIONS
from yiding.rules.outcomes import OUTCOMES, ROUTES
from yiding.rules.states import ITEM


class SittingItem(Thing):
    """One item as the sitting takes it: how it stands, and what was decided.

    `due` is the last day by which an adopted text is issued or an item comes back, `due_words` as it was said; `reason` and
    `condition` are those of a deferral or a rejection; `against_majority` is the chief's reason where he departs from the majority
    (重大行政决策程序暂行条例 article 30). `taken` says since when which state.
    """

    sitting = models.ForeignKey(Sitting, models.CASCADE, related_name="taken", verbose_name="会议")
    listed = models.ForeignKey(AgendaItem, models.PROTECT, null=True, related_name="taken", verbose_name="议程项")
    proposal = models.ForeignKey(Proposal, models.PROTECT, null=True, related_name="taken", verbose_name="议题")
    order = models.PositiveIntegerField("序")
    title = models.CharField("标题", max_length=200)
    kind = models.CharField("类别", max_length=20, choices=choices(KINDS), default="deliberation")
    presenter = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name="汇报人")
    state = models.CharField("状态", max_length=20, choices=choices(ITEM), default="waiting")
    closed = models.BooleanField("人事等事项，放在最后", default=False)
    why = models.CharField("增加、拆分、合并的理由", max_length=300, blank=True)
    of = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts", verbose_name="拆分自或者并入")
    taken = models.JSONField("进程", default=dict, blank=True)
    outcome = models.CharField("结果", max_length=30, choices=choices(OUTCOMES), blank=True)
    decision = models.TextField("决定", blank=True)
    route = models.CharField("提请", max_length=30, choices=choices(ROUTES), blank=True)
    reviser = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", verbose_name="修改单位")
    checker = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", verbose_name="复核单位")
    issued_as = models.CharField("以谁的名义印发", max_length=60, blank=True)
    due = models.DateField("期限", null=True)
    due_words = models.CharField("期限原话", max_length=60, blank=True)
    reason = models.CharField("缓议、不通过、撤回的理由", max_length=300, blank=True)
    condition = models.CharField("再上会的条件", max_length=300, blank=True)
    against_majority = models.CharField("与多数意见不同的理由", max_length=300, blank=True)

    class Meta:
        """In the order in which they are taken."""

        ordering = ("order", "id")
        verbose_name = verbose_name_plural = "会议议题"

    def __str__(self) -> str:
        return self.title


class Attendance(Thing):
    """A person who comes to a sitting: as what, for which unit, in whose place, and when and how it was signed in."""

    sitting = models.ForeignKey(Sitting, models.CASCADE, related_name="attendance", verbose_name="会议")
    person = models.ForeignKey(Person, models.PROTECT, related_name="attendance", verbose_name="人员")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", verbose_name="单位")
    as_what = models.CharField("身份", max_length=10, choices=choices(AS_WHAT))
    stands_for = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name="代谁参会")
    signed_at = models.DateTimeField("签到时间", null=True)
    how = models.CharField("签到方式", max_length=10, choices=choices(HOW), blank=True)

    class Meta:
        """In protocol order; a person once."""

        ordering = ("person__order", "person_id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["sitting", "person"], name="attends_once")]
        verbose_name = verbose_name_plural = "签到"

    def __str__(self) -> str:
        return f"{self.sitting} {self.person}"


class Presence(Thing):
    """From when to when somebody was in the room; `left_at` is empty while they are."""

    attendance = models.ForeignKey(Attendance, models.CASCADE, related_name="presences", verbose_name="签到")
    came_at = models.DateTimeField("进场")
    left_at = models.DateTimeField("离场", null=True)
    why = models.CharField("离场事由", max_length=200, blank=True)

    class Meta:
        """As they came."""

        ordering = ("came_at", "id")
        verbose_name = verbose_name_plural = "在场时段"

    def __str__(self) -> str:
        return f"{self.attendance} {self.came_at}"


class Speech(Thing):
    """What one person said on an item: as what, with which position; `departs` says why it differs from the unit's earlier written opinion.

    `key` is made in the browser, so that words sent twice over a bad line stand once; `until` is when the speech ended.
    """

    item = models.ForeignKey(SittingItem, models.CASCADE, related_name="speeches", verbose_name="会议议题")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="发言人")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", verbose_name="单位")
    as_what = models.CharField("身份", max_length=10, choices=choices(AS))
    position = models.CharField("表态", max_length=20, choices=choices(POSITIONS), blank=True)
    text = models.TextField("发言", blank=True)
    dissent = models.BooleanField("要求写明的不同意见", default=False)
    departs = models.CharField("与原书面意见不同的说明", max_length=300, blank=True)
    since = models.DateTimeField("开始")
    until = models.DateTimeField("结束", null=True)
    key = models.CharField("发送键", max_length=40, unique=True)
    written_by = models.CharField("记录人", max_length=60)

    class Meta:
        """As they spoke."""

        ordering = ("since", "id")
        verbose_name = verbose_name_plural = "发言"

    def __str__(self) -> str:
        return f"{self.item} {self.person}"


class Note(Thing):
    """A line of the raw record as a clerk typed it, on an item or on the sitting; `key` as of a speech."""

    sitting = models.ForeignKey(Sitting, models.CASCADE, related_name="notes", verbose_name="会议")
    item = models.ForeignKey(SittingItem, models.CASCADE, null=True, related_name="notes", verbose_name="会议议题")
    text = models.TextField("记录")
    at = models.DateTimeField("时间")
    written_by = models.CharField("记录人", max_length=60)
    key = models.CharField("发送键", max_length=40, unique=True)

    class Meta:
        """As they were typed."""

        ordering = ("at", "id")
        verbose_name = verbose_name_plural = "原始记录"

    def __str__(self) -> str:
        return f"{self.sitting} {self.at}"


class Assignment(Thing):
    """What the sitting asked to be done on an item; `due_words` as the deadline was said, `due` its day where one was set."""

    item = models.ForeignKey(SittingItem, models.CASCADE, related_name="assignments", verbose_name="会议议题")
    order = models.PositiveIntegerField("序", default=1)
    task = models.TextField("任务")
    leader = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name="责任领导")
    due = models.DateField("期限", null=True)
    due_words = models.CharField("期限原话", max_length=60, blank=True)

    class Meta:
        """In their order."""

        ordering = ("order", "id")
        verbose_name = verbose_name_plural = "交办事项"

    def __str__(self) -> str:
        return self.task[:40]


class AssignedUnit(Thing):
    """A unit that an assignment names, as lead or as supporting."""

    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="units", verbose_name="交办事项")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="单位")
    lead = models.BooleanField("牵头", default=False)

    class Meta:
        """Leads first; a unit once."""

        ordering = ("-lead", "id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["assignment", "unit"], name="assigned_once")]
        verbose_name = verbose_name_plural = "责任单位"

    def __str__(self) -> str:
        return f"{self.assignment} {self.unit}"


class RecordReader(Thing):
    """Who may read the raw record of a sitting besides its recorders and the head of the office, and why."""

    sitting = models.ForeignKey(Sitting, models.CASCADE, related_name="readers", verbose_name="会议")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="可查阅人")
    why = models.CharField("事由", max_length=200)
    named_by = models.CharField("指定人", max_length=60)

    class Meta:
        """A person once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["sitting", "person"], name="reader_once")]
        verbose_name = verbose_name_plural = "原始记录查阅人"

    def __str__(self) -> str:
        return f"{self.sitting} {self.person}"
