"""A sitting as it is prepared: which bodies meet when, its agenda in versions, who is asked to come, and its packet."""

from typing import ClassVar

from django.db import models

from yiding.office.agenda.words import ANSWERS, AS, KINDS
from yiding.office.base.models import StoredFile, Thing
from yiding.office.people.models import Body, Person, Unit
from yiding.office.proposals.models import DocumentVersion, Proposal
from yiding.office.proposals.words import choices
from yiding.rules.states import AGENDA, SITTING


class Sitting(Thing):
    """One sitting of one body, or of several jointly. `day` is empty while it is postponed without a new date."""

    title = models.CharField("名称", max_length=200)
    day = models.DateField("日期", null=True, blank=True)
    time = models.TimeField("时间", null=True, blank=True)
    place = models.CharField("地点", max_length=100, blank=True)
    chair = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="chairs", verbose_name="主持人"
    )
    state = models.CharField(
        "状态",
        max_length=20,
        choices=choices(SITTING),
        default="preparing",
        db_index=True,
    )
    noticed = models.PositiveIntegerField("通知已发的议程版次", null=True, blank=True)
    done_by = models.JSONField("经办", default=dict, blank=True)

    class Meta:
        """Newest first."""

        ordering = ("-day", "-id")
        verbose_name = verbose_name_plural = "会议"

    def __str__(self) -> str:
        return self.title


class SittingBody(Thing):
    """A body that meets in a sitting, with its own number: its 12th of the term, or the 5th of 2026.

    `series` is the term or the year in which it counts. A cancelled sitting has no number: the next one takes it.
    """

    sitting = models.ForeignKey(Sitting, models.CASCADE, related_name="bodies", verbose_name="会议")
    body = models.ForeignKey(Body, models.PROTECT, related_name="sittings", verbose_name="议事机构")
    series = models.CharField("届或年", max_length=40, blank=True)
    number = models.PositiveIntegerField("次", null=True)
    first = models.BooleanField("为主", default=False)

    class Meta:
        """The first one first; no number twice."""

        ordering = ("-first", "body__order", "id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sitting", "body"], name="body_once_a_sitting"),
            models.UniqueConstraint(fields=["body", "series", "number"], name="sitting_number_once"),
        ]
        verbose_name = verbose_name_plural = "议事机构会次"

    def __str__(self) -> str:
        return f"{self.body} {self.number}"


class Agenda(Thing):
    """One version of a sitting's agenda; an approved one never changes, the next one says why it was opened."""

    sitting = models.ForeignKey(Sitting, models.CASCADE, related_name="agendas", verbose_name="会议")
    number = models.PositiveIntegerField("版次号")
    state = models.CharField("状态", max_length=20, choices=choices(AGENDA), default="draft")
    why = models.TextField("另起理由", blank=True)
    sent_at = models.DateTimeField("送审时间", null=True)
    approved_at = models.DateTimeField("审定时间", null=True)
    approved_by = models.CharField("审定人", max_length=120, blank=True)
    done_by = models.JSONField("经办", default=dict, blank=True)

    class Meta:
        """Newest first."""

        ordering = ("-number",)
        constraints: ClassVar = [models.UniqueConstraint(fields=["sitting", "number"], name="agenda_version_once")]
        verbose_name = verbose_name_plural = "议程版本"

    def __str__(self) -> str:
        return f"{self.sitting} {self.number}"


class AgendaItem(Thing):
    """One item on one version: a proposal, legal study before the sitting, or the report on earlier matters."""

    agenda = models.ForeignKey(Agenda, models.CASCADE, related_name="items", verbose_name="议程")
    order = models.PositiveIntegerField("序")
    kind = models.CharField("类别", max_length=20, choices=choices(KINDS), default="proposal")
    proposal = models.ForeignKey(
        Proposal, models.PROTECT, null=True, blank=True, related_name="items", verbose_name="议题"
    )
    study = models.ForeignKey(
        "Study", models.PROTECT, null=True, blank=True, related_name="items", verbose_name="学法计划"
    )
    title = models.CharField("标题", max_length=200)
    presenter = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="汇报人"
    )
    minutes = models.PositiveIntegerField("预计分钟", default=15)
    closed = models.BooleanField("人事等事项，放在最后", default=False)
    late = models.BooleanField("临时追加", default=False)
    late_why = models.TextField("追加理由", blank=True)

    class Meta:
        """In the agenda's order; a proposal stands on a version once."""

        ordering = ("order", "id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["agenda", "proposal"], name="proposal_once_an_agenda")]
        verbose_name = verbose_name_plural = "议程项"

    def __str__(self) -> str:
        return self.title


class Waiting(Thing):
    """A unit that is asked to come for one item (议题列席), and when it waits outside (候会)."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="waiting", verbose_name="议程项")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="单位")
    at = models.TimeField("候会时间", null=True, blank=True)

    class Meta:
        """A unit waits once for an item."""

        ordering = ("unit__order", "unit_id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["item", "unit"], name="waits_once")]
        verbose_name = verbose_name_plural = "议题列席单位"

    def __str__(self) -> str:
        return f"{self.item} {self.unit}"


class Invitation(Thing):
    """A person who is asked to come to a sitting, and the answer: it comes, it asks for leave, leave is granted."""

    sitting = models.ForeignKey(Sitting, models.CASCADE, related_name="invitations", verbose_name="会议")
    person = models.ForeignKey(Person, models.PROTECT, related_name="invitations", verbose_name="人员")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", verbose_name="单位")
    as_what = models.CharField("身份", max_length=10, choices=choices(AS))
    answer = models.CharField("答复", max_length=20, choices=choices(ANSWERS), blank=True)
    reason = models.CharField("请假事由", max_length=300, blank=True)
    stand_in = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="代为参会"
    )
    answered_at = models.DateTimeField("答复时间", null=True)
    granted_by = models.CharField("准假人", max_length=60, blank=True)

    class Meta:
        """In protocol order; a person is asked once."""

        ordering = ("person__order", "person_id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["sitting", "person"], name="invited_once")]
        verbose_name = verbose_name_plural = "参会人员"

    def __str__(self) -> str:
        return f"{self.sitting} {self.person}"


class Study(Thing):
    """One row of the year's plan of legal study before sittings (会前学法)."""

    year = models.PositiveIntegerField("年")
    topic = models.CharField("学习内容", max_length=200)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="承担单位")
    speaker = models.CharField("主讲人", max_length=60, blank=True)
    month = models.PositiveIntegerField("计划月份", null=True, blank=True)
    minutes = models.PositiveIntegerField("时长", default=30)

    class Meta:
        """In the order of the plan."""

        ordering = ("year", "month", "id")
        verbose_name = verbose_name_plural = "学法计划"

    def __str__(self) -> str:
        return self.topic


class Packet(Thing):
    """The papers of one agenda version; gathered in the background once, then put together and watermarked for each reader."""

    STATES = (("queued", "正在生成"), ("made", "已分发"), ("failed", "未能生成"))

    agenda = models.OneToOneField(Agenda, models.CASCADE, related_name="packet", verbose_name="议程")
    state = models.CharField("状态", max_length=10, choices=STATES, default="queued")
    fault = models.CharField("未能完成", max_length=300, blank=True)
    fault_english = models.CharField("未能完成（英文）", max_length=300, blank=True)
    sent_at = models.DateTimeField("分发时间", null=True)

    class Meta:
        """What it is called."""

        verbose_name = verbose_name_plural = "会议材料"

    def __str__(self) -> str:
        return f"{self.agenda}"


class PacketPaper(Thing):
    """One paper of a packet, as it was when the packet was made: which version, and its PDF."""

    packet = models.ForeignKey(Packet, models.CASCADE, related_name="papers", verbose_name="会议材料")
    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="papers", verbose_name="议程项")
    paper = models.ForeignKey(DocumentVersion, models.PROTECT, related_name="+", verbose_name="材料版本")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="PDF")

    class Meta:
        """In the agenda's order; a version once."""

        ordering = ("item__order", "id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["packet", "paper"], name="paper_once_a_packet")]
        verbose_name = verbose_name_plural = "会议材料文件"

    def __str__(self) -> str:
        return f"{self.paper}"
