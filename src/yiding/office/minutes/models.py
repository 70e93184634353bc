"""Minutes and what gathers around them: items, who confirms a part, numbers, distribution, wordings, templates, the files that were issued."""

from typing import ClassVar

from django.db import models

from yiding.office.agenda.models import Sitting
from yiding.office.base.fixed import FixedPart, FixedThing
from yiding.office.base.models import StoredFile, Thing
from yiding.office.minutes.words import ANSWERS, FORMS, KINDS, NUMBERED, OPENNESS
from yiding.office.people.models import Body, Person, Received
from yiding.office.proposals.words import choices
from yiding.office.sittings.models import SittingItem
from yiding.rules.minutes_actions import SIGNED
from yiding.rules.states import MINUTES


class Series(Thing):
    """A series of numbers, 青政纪要〔2026〕16号 or 第16期: the last one that was given, and the year it counts in.

    Its row is locked while a number is given, in the transaction that signs.
    """

    body = models.ForeignKey(Body, models.PROTECT, related_name="series", verbose_name="议事机构")
    name = models.CharField("代字", max_length=40, blank=True)
    form = models.CharField("编号方式", max_length=10, choices=choices(NUMBERED), default="year")
    year = models.PositiveIntegerField("年", default=0)
    last = models.PositiveIntegerField("末号", default=0)

    class Meta:
        """In the order of bodies; one a body and name."""

        ordering = ("body__order", "id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["body", "name"], name="series_once")]
        verbose_name = verbose_name_plural = "纪要编号"

    def __str__(self) -> str:
        return f"{self.body}{self.name}"


class Minutes(FixedThing):
    """Minutes of a sitting, or their correction, which is minutes of its own and names what it corrects.

    `looked` is the digest of the text whose numbers and names somebody has looked at, `dissents_looked` that of the dissents compared
    with the record; `year` is 0 where numbers run on. Signed, nothing of its words changes.
    """

    FIXED = frozenset(SIGNED)
    FREE = frozenset({"state", "issued_at"})

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="minutes", verbose_name="会议")
    kind = models.CharField("类别", max_length=20, choices=choices(KINDS), default="minutes")
    corrects = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="corrections", verbose_name="更正哪一份"
    )
    why = models.TextField("更正理由", blank=True)
    mark = models.CharField("版头", max_length=100)
    title = models.CharField("标题", max_length=200)
    preamble = models.TextField("导语", blank=True)
    copies = models.CharField("分送", max_length=300, blank=True)
    series = models.ForeignKey(Series, models.PROTECT, related_name="minutes", verbose_name="编号")
    year = models.PositiveIntegerField("编号年份", default=0)
    number = models.PositiveIntegerField("号", null=True)
    number_words = models.CharField("编号全文", max_length=80, blank=True)
    state = models.CharField("状态", max_length=20, choices=choices(MINUTES), default="draft", db_index=True)
    openness = models.CharField("公开属性", max_length=20, choices=choices(OPENNESS), blank=True)
    ground = models.CharField("公开属性的依据", max_length=300, blank=True)
    looked = models.CharField("已核对用词的正文", max_length=64, blank=True)
    dissents_looked = models.CharField("已核对的不同意见", max_length=64, blank=True)
    done_by = models.JSONField("经办", default=dict, blank=True)
    drafted_at = models.DateTimeField("起草时间", null=True)
    signed_at = models.DateTimeField("签发时间", null=True)
    signed_by = models.CharField("签发人", max_length=120, blank=True)
    opinion = models.CharField("签发意见", max_length=200, blank=True)
    issued_at = models.DateTimeField("印发时间", null=True)

    class Meta:
        """Newest first; no number twice, a sitting has one minutes."""

        ordering = ("-sitting__day", "-id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["series", "year", "number"], name="minutes_number_once"),
            models.UniqueConstraint(
                fields=["sitting"], condition=models.Q(kind="minutes"), name="minutes_once_a_sitting"
            ),
        ]
        verbose_name = verbose_name_plural = "纪要"

    def __str__(self) -> str:
        return self.title

    @property
    def numbered(self) -> str:
        """Give its number as it is printed, "" before it is signed."""
        if self.number is None or self.number_words:
            return self.number_words
        counted = f"〔{self.year}〕{self.number}号" if self.year else f"第{self.number}期"
        return f"{self.series.name}{counted}"


class MinutesItem(FixedPart):
    """What the minutes say of one item of the sitting; linked, so that a decision stays bound to its item.

    `withheld` is the ground on which it is left out where the rest is open.
    """

    WHOLE = "minutes"
    FIXED = Minutes.FIXED

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="items", verbose_name="纪要")
    item = models.ForeignKey(SittingItem, models.PROTECT, null=True, related_name="written", verbose_name="会议议题")
    order = models.PositiveIntegerField("序")
    heading = models.CharField("标题", max_length=200)
    text = models.TextField("内容", blank=True)
    withheld = models.CharField("不公开的依据", max_length=300, blank=True)

    class Meta:
        """In their order; an item once."""

        ordering = ("order", "id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["minutes", "item"], name="written_once")]
        verbose_name = verbose_name_plural = "纪要条目"

    def __str__(self) -> str:
        return self.heading


class Part(Thing):
    """Who is asked to confirm what the minutes say of an item: its presenter, or the vice-head in charge.

    `of` is the digest of the words that were shown; once they changed the row is `over`, and is kept.
    """

    item = models.ForeignKey(MinutesItem, models.CASCADE, related_name="parts", verbose_name="纪要条目")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="核对人")
    of = models.CharField("所核对的内容", max_length=64)
    answer = models.CharField("答复", max_length=10, choices=choices(ANSWERS), blank=True)
    words = models.CharField("异议", max_length=500, blank=True)
    at = models.DateTimeField("答复时间", null=True)
    over = models.BooleanField("已失效", default=False)

    class Meta:
        """In the order of items and of protocol; asked once at a time."""

        ordering = ("item__order", "item_id", "person__order", "person_id", "id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["item", "person"], condition=models.Q(over=False), name="asked_once")
        ]
        verbose_name = verbose_name_plural = "纪要核对"

    def __str__(self) -> str:
        return f"{self.item} {self.person}"


class Receipt(Received):
    """A unit to which minutes were sent, and when who signed for them."""

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="receipts", verbose_name="纪要")

    class Meta(Received.Meta):
        """A unit once."""

        abstract = False
        constraints: ClassVar = [models.UniqueConstraint(fields=["minutes", "unit"], name="sent_once")]
        verbose_name = verbose_name_plural = "纪要签收"

    def __str__(self) -> str:
        return f"{self.minutes} {self.unit}"


class Wording(Thing):
    """The office's own words for items of one kind that came to one outcome; where there are none, those of the house are used."""

    kind = models.CharField("议题类别", max_length=20)
    outcome = models.CharField("结果", max_length=30)
    text = models.TextField("用语")

    class Meta:
        """One a kind and outcome."""

        ordering = ("kind", "outcome")
        constraints: ClassVar = [models.UniqueConstraint(fields=["kind", "outcome"], name="wording_once")]
        verbose_name = verbose_name_plural = "纪要用语"

    def __str__(self) -> str:
        return f"{self.kind} {self.outcome}"


class Template(Thing):
    """A body's own Word document into which its minutes and their corrections are printed; without one they have the form of the house."""

    body = models.OneToOneField(Body, models.PROTECT, related_name="template", verbose_name="议事机构")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="文件")
    file_name = models.CharField("文件名", max_length=200)

    class Meta:
        """In the order of bodies."""

        ordering = ("body__order", "body_id")
        verbose_name = verbose_name_plural = "纪要模板"

    def __str__(self) -> str:
        return f"{self.body} {self.file_name}"


class Issued(Thing):
    """A file that was made of signed minutes, and of what its printer warned."""

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="files", verbose_name="纪要")
    form = models.CharField("形式", max_length=10, choices=choices(FORMS))
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="文件")
    warnings = models.JSONField("提示", default=list, blank=True)

    class Meta:
        """One a form."""

        ordering = ("form",)
        constraints: ClassVar = [models.UniqueConstraint(fields=["minutes", "form"], name="form_once")]
        verbose_name = verbose_name_plural = "印发文件"

    def __str__(self) -> str:
        return f"{self.minutes} {self.form}"
