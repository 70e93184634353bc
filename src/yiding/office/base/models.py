"""What every app stands on: the audit log, history, files, notices, settings, days, and what a form leaves behind."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models


class Thing(models.Model):
    """What deeds change: its version counts them, and the audit log holds a digest of it after each."""

    version = models.PositiveIntegerField("版次", default=0, editable=False)

    class Meta:
        """Has no table of its own."""

        abstract = True

    @property
    def about(self) -> str:
        """Give its name in history and audit log: `proposals.proposal:17`."""
        return f"{self._meta.label_lower}:{self.pk}"


class AppendOnly(Exception):  # noqa: N818 - it names what the log is
    """An attempt to change or remove an entry of the audit log."""


class AuditEntries(models.QuerySet["AuditEntry"]):
    """Entries can be asked for and added, nothing else."""

    def update(self, **values: Any) -> int:
        """Refuse."""
        raise AppendOnly("审计记录不能修改")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse."""
        raise AppendOnly("审计记录不能删除")


class AuditEntry(models.Model):
    """One act or one refused attempt, bound to the entry before it (`chain.py`); never changed, never removed."""

    number = models.BigIntegerField("序号", primary_key=True)
    says = models.JSONField("内容")
    hash = models.CharField("链值", max_length=64, unique=True)

    objects = AuditEntries.as_manager()

    class Meta:
        """What it is called, and its order."""

        ordering = ("number",)
        verbose_name = verbose_name_plural = "审计记录"

    def __str__(self) -> str:
        return f"{self.number} {self.says.get('act', '')}"

    def save(self, *args: Any, **options: Any) -> None:
        """Add the entry; refuse to change one that is there."""
        if not self._state.adding:
            raise AppendOnly("审计记录不能修改")
        super().save(*args, force_insert=True)

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Refuse."""
        raise AppendOnly("审计记录不能删除")


class Step(models.Model):
    """One line of a thing's history: who did what, when, why, and which state it left and reached."""

    about = models.CharField("对象", max_length=80)
    act = models.CharField("动作", max_length=60)
    person = models.BigIntegerField("人员", null=True)
    name = models.CharField("姓名", max_length=60)
    how = models.CharField("方式", max_length=200, blank=True)
    at = models.DateTimeField("时间")
    reason = models.TextField("理由", blank=True)
    before = models.CharField("原状态", max_length=30, blank=True)
    after = models.CharField("现状态", max_length=30, blank=True)

    class Meta:
        """Newest first; asked by its thing."""

        ordering = ("-at", "-id")
        indexes: ClassVar = [models.Index(fields=["about", "-at"])]
        verbose_name = verbose_name_plural = "办理记录"

    def __str__(self) -> str:
        return f"{self.about} {self.act}"


class StoredFile(models.Model):
    """One file, kept once under the SHA-256 of its bytes outside the web root; `kind` is what its bytes are.

    `wiped` is when its bytes were found to hold a secret, and went; `made_of` is the file of which the office made this one:
    it goes with that one.
    """

    hash = models.CharField("哈希", max_length=64, primary_key=True)
    size = models.BigIntegerField("字节数")
    kind = models.CharField("格式", max_length=10)
    characters = models.PositiveIntegerField("正文字数", null=True)
    at = models.DateTimeField("存入时间")
    wiped = models.DateTimeField("涉密清除时间", null=True)
    made_of = models.ForeignKey("self", models.PROTECT, null=True, related_name="made", verbose_name="由此文件转成")

    class Meta:
        """What it is called."""

        verbose_name = verbose_name_plural = "文件"

    def __str__(self) -> str:
        return f"{self.hash[:12]} {self.kind}"


class Notice(models.Model):
    """One notice to one account; `key` makes it exist once, however often it is told."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices", verbose_name="收件人")
    key = models.CharField("唯一键", max_length=160)
    chinese = models.CharField("中文", max_length=300)
    english = models.CharField("英文", max_length=300)
    link = models.CharField("链接", max_length=200)
    at = models.DateTimeField("时间")
    read_at = models.DateTimeField("已读时间", null=True)
    sent_at = models.DateTimeField("外发时间", null=True)

    class Meta:
        """Told once, newest first."""

        ordering = ("-at", "-id")
        constraints: ClassVar = [models.UniqueConstraint(fields=["account", "key"], name="notice_told_once")]
        indexes: ClassVar = [models.Index(fields=["account", "read_at"])]
        verbose_name = verbose_name_plural = "提醒"

    def __str__(self) -> str:
        return self.chinese


class Chosen(Thing):
    """What this government chose for one setting of `rules.settings` or of the office itself."""

    key = models.CharField("设置", max_length=60, primary_key=True)
    value = models.JSONField("取值")

    class Meta:
        """What it is called."""

        verbose_name = verbose_name_plural = "设置"

    def __str__(self) -> str:
        return self.key


class Day(Thing):
    """One day of the working calendar, where it departs from the plain week or its year is covered."""

    day = models.DateField("日期", primary_key=True)
    working = models.BooleanField("工作日")
    name = models.CharField("节日", max_length=60, blank=True)
    source = models.CharField("来源", max_length=200)

    class Meta:
        """In order of days."""

        ordering = ("day",)
        verbose_name = verbose_name_plural = "日历"

    def __str__(self) -> str:
        return self.day.isoformat()


class Once(models.Model):
    """The key of a form that has been sent: sent again, it leads to what the first did."""

    key = models.CharField("键", max_length=40, primary_key=True)
    link = models.CharField("结果", max_length=200, blank=True)
    at = models.DateTimeField("时间", auto_now_add=True)

    class Meta:
        """What it is called."""

        verbose_name = verbose_name_plural = "已提交的表单"

    def __str__(self) -> str:
        return self.key


class Counter(models.Model):
    """The last number that was given in one series; the next is given by `numbers.take`."""

    series = models.CharField("序列", max_length=60, primary_key=True)
    last = models.PositiveIntegerField("末号", default=0)

    class Meta:
        """What it is called."""

        verbose_name = verbose_name_plural = "编号"

    def __str__(self) -> str:
        return f"{self.series} {self.last}"


class Draft(models.Model):
    """What was typed into a form and not sent yet."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts", verbose_name="账号")
    address = models.CharField("页面", max_length=200)
    fields = models.JSONField("内容")
    at = models.DateTimeField("时间", auto_now=True)

    class Meta:
        """One for each form."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["account", "address"], name="draft_one_a_form")]
        verbose_name = verbose_name_plural = "草稿"

    def __str__(self) -> str:
        return self.address


class Paper(Thing):
    """A signature on paper, entered for whoever signed (代录): nothing happens until a second person has checked it."""

    act = models.CharField("动作", max_length=60)
    target = models.CharField("对象", max_length=80, db_index=True)
    called = models.CharField("事项", max_length=300, blank=True)
    given = models.JSONField("内容", default=dict)
    seen = models.CharField("签批时的内容", max_length=64)
    signer = models.BigIntegerField("签批人")
    signer_name = models.CharField("签批人姓名", max_length=60)
    signed_on = models.DateField("签批日期")
    scan = models.ForeignKey(StoredFile, models.PROTECT, verbose_name="扫描件")
    entered_by = models.BigIntegerField("代录人")
    entered_name = models.CharField("代录人姓名", max_length=60)
    entered_at = models.DateTimeField("代录时间")
    checked_by = models.BigIntegerField("核对人", null=True)
    checked_name = models.CharField("核对人姓名", max_length=60, blank=True)
    checked_at = models.DateTimeField("核对时间", null=True)
    state = models.CharField("状态", max_length=20, default="entered")
    reason = models.CharField("不符之处", max_length=500, blank=True)

    class Meta:
        """Newest first."""

        ordering = ("-entered_at", "-id")
        verbose_name = verbose_name_plural = "代录"

    def __str__(self) -> str:
        return f"{self.act} {self.target}"


class Job(models.Model):
    """One piece of work in the background: which function, with what, and how far it is. A key makes it exist once."""

    STATES = (("queued", "等待"), ("running", "进行中"), ("done", "完成"), ("failed", "失败"))

    name = models.CharField("名称", max_length=80)
    given = models.JSONField("参数", default=dict)
    key = models.CharField("唯一键", max_length=160, null=True, unique=True)
    state = models.CharField("状态", max_length=10, choices=STATES, default="queued", db_index=True)
    tries = models.PositiveSmallIntegerField("次数", default=0)
    created = models.DateTimeField("建立时间", auto_now_add=True)
    started = models.DateTimeField("开始时间", null=True)
    beat = models.DateTimeField("最近心跳", null=True)
    finished = models.DateTimeField("结束时间", null=True)
    chinese = models.CharField("失败原因", max_length=300, blank=True)
    english = models.CharField("失败原因（英文）", max_length=300, blank=True)

    class Meta:
        """In the order in which they were asked for."""

        ordering = ("id",)
        verbose_name = verbose_name_plural = "后台工作"

    def __str__(self) -> str:
        return f"{self.name} {self.state}"
