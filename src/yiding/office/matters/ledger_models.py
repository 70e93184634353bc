"""Ledgers that come back: what was handed in and waits to be confirmed, and whose columns are known."""

from django.conf import settings
from django.db import models

from yiding.office.base.models import StoredFile, Thing

LEDGERS = (("feedback", "反馈台账"), ("plan", "分解台账"), ("foreign", "已有台账"), ("form", "填好的空表"))


class LedgerUpload(models.Model):
    """A ledger that was handed in: kept between its preview and its confirmation, by and for who handed it in.

    `mark` is that of the comparison that was made of it (`ledger_preview.Preview`), `left_out` the numbers of rows that do not count; of an
    existing ledger and of a ready form that was filled in `sheet`, `head_row` and `mapping` say how it is read.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="ledgers", verbose_name="上传人")
    kind = models.CharField("类别", max_length=10, choices=LEDGERS)
    breakdown = models.ForeignKey(
        "matters.Breakdown", models.CASCADE, null=True, related_name="+", verbose_name="分解立项"
    )
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="文件")
    name = models.CharField("文件名", max_length=200)
    at = models.DateTimeField("上传时间")
    mark = models.CharField("比对结果", max_length=64, blank=True)
    left_out = models.JSONField("去掉的行", default=list, blank=True)
    sheet = models.TextField("表", blank=True)
    head_row = models.PositiveIntegerField("表头行", default=1)
    mapping = models.JSONField("列对应", default=dict, blank=True)
    done_at = models.DateTimeField("导入时间", null=True)
    done_rows = models.PositiveIntegerField("导入行数", default=0)

    class Meta:
        """Newest first."""

        ordering = ("-at", "-id")
        verbose_name = verbose_name_plural = "待导入台账"

    def __str__(self) -> str:
        return self.name


class ColumnMap(Thing):
    """Which heads of an existing ledger mean which of our columns (key of ours to head), known by the set of its heads; `head_row` is where they stood."""

    name = models.CharField("名称", max_length=200)
    signature = models.CharField("表头", max_length=64, unique=True)
    mapping = models.JSONField("列对应", default=dict)
    head_row = models.PositiveIntegerField("表头行")

    class Meta:
        """By name."""

        ordering = ("name", "id")
        verbose_name = verbose_name_plural = "台账列对应"

    def __str__(self) -> str:
        return self.name
