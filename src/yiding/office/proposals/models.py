"""A proposal (议题) and what gathers around it: papers in versions, gates with opinions, consulted units, submissions."""

from typing import ClassVar

from django.db import models

from yiding.office.base.models import StoredFile, Thing
from yiding.office.people.models import Person, Unit
from yiding.office.proposals.words import KINDS, PAPERS, POSITIONS, READERS, STATUSES, choices
from yiding.rules.states import PROPOSAL

STATES = [(key, words[0]) for key, words in PROPOSAL.items()]


class Proposal(Thing):
    """One item that a unit puts forward.

    `key` is its title without draft status; `done_by` says which persons did each duty on it (see
    `rules.roles.SEPARATIONS`); `sitting` is the key of the one on whose agenda it stands.
    """

    number = models.CharField("编号", max_length=20, unique=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="proposals", verbose_name="申报单位")
    title = models.CharField("标题", max_length=200)
    key = models.CharField("事项", max_length=200, db_index=True, editable=False)
    kind = models.CharField("类型", max_length=20, choices=choices(KINDS), default="deliberation")
    why = models.TextField("提请理由", blank=True)
    basis = models.TextField("依据", blank=True)
    presenter = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="presents", verbose_name="汇报人"
    )
    minutes = models.PositiveIntegerField("预计汇报分钟", default=8)
    answers = models.JSONField("问卷", default=dict, blank=True)
    secret = models.BooleanField("是否涉及国家秘密", null=True, blank=True)
    placeholder = models.BooleanField("涉密占位", default=False)
    dispute = models.TextField("分歧和本单位理由", blank=True)
    earlier = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="later", verbose_name="此前上会的同一事项"
    )
    state = models.CharField("状态", max_length=20, choices=STATES, default="draft", db_index=True)
    done_by = models.JSONField("经办", default=dict, blank=True)
    filed_at = models.DateTimeField("建立时间")
    submitted_at = models.DateTimeField("报送时间", null=True)
    moved_at = models.DateTimeField("进入现状态时间")
    sitting = models.BigIntegerField("所在会议", null=True, editable=False)
    on_table = models.BooleanField("会议正在审议", default=False, editable=False)
    times_listed = models.PositiveIntegerField("上会次数", default=0)

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        indexes: ClassVar = [models.Index(fields=["unit", "state"])]
        verbose_name = verbose_name_plural = "议题"

    def __str__(self) -> str:
        return self.title


class Submission(Thing):
    """What a proposal said each time it was submitted, so that the next one shows what changed since."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="submissions", verbose_name="议题")
    number = models.PositiveIntegerField("第几次")
    says = models.JSONField("内容")
    at = models.DateTimeField("时间")

    class Meta:
        """In order."""

        ordering = ("number",)
        constraints: ClassVar = [models.UniqueConstraint(fields=["proposal", "number"], name="submission_once")]
        verbose_name = verbose_name_plural = "报送"

    def __str__(self) -> str:
        return f"{self.proposal} {self.number}"


class Document(Thing):
    """One paper of a proposal; its versions stand below."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="documents", verbose_name="议题")
    title = models.CharField("标题", max_length=200)
    kind = models.CharField("类别", max_length=20, choices=choices(PAPERS), default="report")
    status = models.CharField("文稿状态", max_length=20, choices=choices(STATUSES), default="none")
    readers = models.CharField("可阅范围", max_length=20, choices=choices(READERS), default="all")
    order = models.PositiveIntegerField("序", default=0)

    class Meta:
        """In the unit's order."""

        ordering = ("order", "id")
        verbose_name = verbose_name_plural = "材料"

    def __str__(self) -> str:
        return self.title


class DocumentVersion(Thing):
    """One version of a paper; none is ever replaced."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="versions", verbose_name="材料")
    number = models.PositiveIntegerField("版次号")
    file = models.ForeignKey(StoredFile, models.PROTECT, verbose_name="文件")
    name = models.CharField("文件名", max_length=200)
    by_name = models.CharField("上传人", max_length=60)
    at = models.DateTimeField("时间")

    class Meta:
        """Newest first."""

        ordering = ("-number",)
        constraints: ClassVar = [models.UniqueConstraint(fields=["document", "number"], name="version_once")]
        verbose_name = verbose_name_plural = "材料版本"

    def __str__(self) -> str:
        return f"{self.document} {self.number}"


class Gate(Thing):
    """A gate that applies to a proposal: since when it waits, until when, for whom, and how it stands."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="gates", verbose_name="议题")
    gate = models.CharField("关口", max_length=3)
    question = models.CharField("适用的问题", max_length=30, blank=True)
    role = models.CharField("负责角色", max_length=20)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", verbose_name="审查单位")
    state = models.CharField("状态", max_length=10, default="open")
    opened_at = models.DateTimeField("开始时间")
    due = models.DateField("期限", null=True)
    waived_by = models.CharField("豁免人", max_length=60, blank=True)
    waived_why = models.TextField("豁免理由", blank=True)

    class Meta:
        """In order of gates."""

        ordering = ("gate",)
        constraints: ClassVar = [models.UniqueConstraint(fields=["proposal", "gate"], name="gate_once")]
        indexes: ClassVar = [models.Index(fields=["role", "state"]), models.Index(fields=["unit", "state"])]
        verbose_name = verbose_name_plural = "关口"

    def __str__(self) -> str:
        return f"{self.proposal} {self.gate}"


class Opinion(Thing):
    """An opinion on a gate; the newest counts."""

    gate = models.ForeignKey(Gate, models.CASCADE, related_name="opinions", verbose_name="关口")
    position = models.CharField("意见", max_length=12, choices=choices(POSITIONS))
    text = models.TextField("内容")
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, verbose_name="凭据")
    file_name = models.CharField("文件名", max_length=200, blank=True)
    met = models.BooleanField("条件已落实", default=False)
    held_from = models.DateField("程序开始", null=True)
    held_until = models.DateField("程序结束", null=True)
    person = models.BigIntegerField("出具人", null=True)
    by_name = models.CharField("出具人姓名", max_length=60)
    how = models.CharField("方式", max_length=200, blank=True)
    at = models.DateTimeField("时间")

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        verbose_name = verbose_name_plural = "意见"

    def __str__(self) -> str:
        return f"{self.gate} {self.position}"


class Consultation(Thing):
    """A unit that is asked for its view on a proposal, until when, and what it replied; no reply is never agreement.

    `over` says that the proposal was submitted anew since: the question and its reply stay, and count no longer.
    """

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="consultations", verbose_name="议题")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="consulted", verbose_name="单位")
    asked_at = models.DateTimeField("征求时间")
    due = models.DateField("期限")
    over = models.BooleanField("属于以前的报送", default=False)
    position = models.CharField("意见", max_length=12, choices=choices(POSITIONS), blank=True)
    text = models.TextField("内容", blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, verbose_name="附件")
    file_name = models.CharField("文件名", max_length=200, blank=True)
    by_name = models.CharField("答复人", max_length=60, blank=True)
    replied_at = models.DateTimeField("答复时间", null=True)

    class Meta:
        """In the office's order of units, older questions after newer ones."""

        ordering = ("over", "unit__order", "unit_id", "-id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["proposal", "unit"], condition=models.Q(over=False), name="consulted_once")
        ]
        indexes: ClassVar = [models.Index(fields=["unit", "position"])]
        verbose_name = verbose_name_plural = "征求意见"

    def __str__(self) -> str:
        return f"{self.proposal} {self.unit}"
