"""Adopted documents on their way to being issued: their revised texts, co-signing, reports, numbers, receipts."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yiding.office.base.fixed import FixedPart, FixedThing
from yiding.office.base.models import StoredFile, Thing
from yiding.office.issuing.words import COSIGNED, REPORT_ANSWERS
from yiding.office.matters.models import Matter
from yiding.office.minutes.words import OPENNESS
from yiding.office.people.models import Received, Unit
from yiding.office.proposals.models import DocumentVersion, Proposal
from yiding.office.proposals.words import choices
from yiding.office.sittings.models import SittingItem
from yiding.rules.issuing_actions import SIGNED
from yiding.rules.outcomes import ROUTES
from yiding.rules.states import ISSUANCE


class DocumentSeries(Thing):
    """A series of numbers of documents, 青政发〔2026〕8号: the last one that was given, and the year it counts in.

    Its row is locked while a number is given, in the transaction that signs.
    """

    name = models.CharField("发文机关代字", max_length=40, unique=True)
    year = models.PositiveIntegerField("年", default=0)
    last = models.PositiveIntegerField("末号", default=0)

    class Meta:
        """By name."""

        ordering = ("name",)
        verbose_name = verbose_name_plural = "发文字号"

    def __str__(self) -> str:
        return self.name


class Issuance(FixedThing):
    """One document that a sitting adopted, until it is issued and on file.

    `heard` is the version that the sitting had before it; `unit` revises it; `to_office_at` is when the co-signed text came to the office, `for_review_at` when nothing
    stood before its review any more; `passed` says how the gates stood
    when it was issued; `file` is what was printed, `compared` who compared it with the signed text where no program could. Signed, its text never changes.
    """

    FIXED = frozenset(SIGNED)
    FREE = frozenset({"state", "filed_at", "kept_as"})
    _NEXT: ClassVar = {
        "signed": ("signed", "issued", "stopped"),
        "issued": ("issued", "filed"),
        "filed": ("filed",),
    }
    _PRINTED = frozenset({"issued_at", "file", "file_name", "compared", "passed"})

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="issuances", verbose_name="议定事项")
    item = models.ForeignKey(SittingItem, models.PROTECT, related_name="issuances", verbose_name="会议议题")
    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="issuances", verbose_name="议题")
    heard = models.ForeignKey(DocumentVersion, models.PROTECT, related_name="+", verbose_name="上会版本")
    title = models.CharField("标题", max_length=200)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="revises", verbose_name="修改单位")
    issued_as = models.CharField("以谁的名义印发", max_length=60, blank=True)
    series = models.ForeignKey(DocumentSeries, models.PROTECT, null=True, related_name="+", verbose_name="发文字号")
    year = models.PositiveIntegerField("编号年份", default=0)
    number = models.PositiveIntegerField("号", null=True)
    number_words = models.CharField("文号", max_length=80, blank=True)
    state = models.CharField("状态", max_length=20, choices=choices(ISSUANCE), default="revising", db_index=True)
    openness = models.CharField("公开属性", max_length=20, choices=choices(OPENNESS), blank=True)
    ground = models.CharField("公开属性的依据", max_length=300, blank=True)
    done_by = models.JSONField("经办", default=dict, blank=True)
    opened_at = models.DateTimeField("启动时间")
    to_office_at = models.DateTimeField("送办公室审核时间", null=True)
    for_review_at = models.DateTimeField("开始审核时间", null=True)
    reviewed_at = models.DateTimeField("审核时间", null=True)
    signed_at = models.DateTimeField("签发时间", null=True)
    signed_by = models.CharField("签发人", max_length=120, blank=True)
    opinion = models.CharField("签发意见", max_length=200, blank=True)
    issued_at = models.DateTimeField("印发时间", null=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+", verbose_name="印制的文件")
    file_name = models.CharField("文件名", max_length=200, blank=True)
    compared = models.CharField("人工核对说明", max_length=300, blank=True)
    passed = models.JSONField("印发时的关口", default=dict, blank=True)
    filed_at = models.DateTimeField("归档时间", null=True)
    kept_as = models.CharField("档号或者存放处", max_length=100, blank=True)

    class Meta:
        """Newest first; no number twice, a text of a matter once."""

        ordering = ("-opened_at", "-id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["series", "year", "number"], name="document_number_once"),
            models.UniqueConstraint(
                fields=["matter", "heard"], condition=~Q(state="stopped"), name="document_issued_once"
            ),
        ]
        verbose_name = verbose_name_plural = "印发件"

    def __str__(self) -> str:
        return self.title

    def free(self, was: "Issuance") -> frozenset[str]:
        """Give what may still change: of what is signed what was printed of it too."""
        return self.FREE | self._PRINTED if was.state == "signed" else self.FREE

    def may_become(self, was: "Issuance") -> bool:
        """Say whether its state follows: what is signed can still be stopped, and nothing goes back."""
        return self.state in self._NEXT[was.state]


class Revision(FixedPart):
    """A text as it was revised after the sitting, with what was changed; none is ever replaced.

    `major` says that much was changed, which gives more time (国办函〔2015〕31号) and opens reviews of the text again; `recheck` is the legal office's opinion, `why` the reason for which it
    went on without every co-signature.
    """

    WHOLE = "issuance"
    FIXED = Issuance.FIXED

    issuance = models.ForeignKey(Issuance, models.CASCADE, related_name="revisions", verbose_name="印发件")
    number = models.PositiveIntegerField("稿次")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="文件")
    name = models.CharField("文件名", max_length=200)
    says = models.TextField("修改说明")
    major = models.BooleanField("改动较大", default=False)
    at = models.DateTimeField("报送时间")
    person = models.CharField("报送人", max_length=120)
    recheck = models.TextField("复核意见", blank=True)
    rechecked_at = models.DateTimeField("复核时间", null=True)
    rechecked_by = models.CharField("复核人", max_length=120, blank=True)
    cosigned_at = models.DateTimeField("会签完毕时间", null=True)
    why = models.CharField("会签不齐仍继续的理由", max_length=500, blank=True)

    class Meta:
        """Newest first."""

        ordering = ("-number",)
        constraints: ClassVar = [models.UniqueConstraint(fields=["issuance", "number"], name="revision_once")]
        verbose_name = verbose_name_plural = "修改稿"

    def __str__(self) -> str:
        return f"{self.issuance} {self.number}"


class Cosign(FixedPart):
    """A unit that is asked to co-sign a text, and what it answered; no reply is never agreement."""

    WHOLE = "revision__issuance"
    FIXED = Issuance.FIXED

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="cosigns", verbose_name="修改稿")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="单位")
    asked_at = models.DateTimeField("送会签时间")
    position = models.CharField("意见", max_length=10, choices=choices(COSIGNED), blank=True)
    words = models.CharField("会签意见", max_length=500, blank=True)
    by_name = models.CharField("会签人", max_length=120, blank=True)
    at = models.DateTimeField("会签时间", null=True)

    class Meta:
        """In the order of units; a unit once."""

        ordering = ("unit__order", "unit_id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["revision", "unit"], name="cosigned_once")]
        verbose_name = verbose_name_plural = "会签"

    def __str__(self) -> str:
        return f"{self.revision} {self.unit}"


class HigherReport(Thing):
    """A report of an adopted document to the party committee, the congress or the superior, and its answer, each with number and day."""

    issuance = models.ForeignKey(Issuance, models.CASCADE, related_name="reports", verbose_name="印发件")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="+", verbose_name="修改稿")
    to = models.CharField("报给谁", max_length=30, choices=choices(ROUTES))
    number = models.CharField("请示文号", max_length=80)
    sent_on = models.DateField("请示日期")
    answer = models.CharField("答复", max_length=10, choices=choices(REPORT_ANSWERS), blank=True)
    answer_number = models.CharField("答复文号", max_length=80, blank=True)
    answered_on = models.DateField("答复日期", null=True)
    words = models.CharField("答复意见", max_length=500, blank=True)

    class Meta:
        """As they were sent."""

        ordering = ("id",)
        verbose_name = verbose_name_plural = "请示报告"

    def __str__(self) -> str:
        return f"{self.issuance} {self.number}"


class DocumentReceipt(Received):
    """A unit to which an issued document was sent, and when who signed for it."""

    issuance = models.ForeignKey(Issuance, models.CASCADE, related_name="receipts", verbose_name="印发件")

    class Meta(Received.Meta):
        """A unit once."""

        abstract = False
        constraints: ClassVar = [models.UniqueConstraint(fields=["issuance", "unit"], name="document_sent_once")]
        verbose_name = verbose_name_plural = "文件签收"

    def __str__(self) -> str:
        return f"{self.issuance} {self.unit}"
