"""Bodies that meet, units, persons with their posts and roles, entrusting, and the accounts with which they enter."""

import datetime
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.hashers import check_password
from django.db import models
from django.db.models import F, Q

from yiding.office.base.models import Thing
from yiding.rules.roles import ROLES

ROLE_CHOICES = [(key, role.name[0]) for key, role in ROLES.items()]


class Dated(models.QuerySet[Any]):
    """Rows that hold from a day until a day, both included; either may be open."""

    def on(self, day: datetime.date) -> "Dated":
        """Give those that hold on a day."""
        return self.filter(Q(since=None) | Q(since__lte=day), Q(until=None) | Q(until__gte=day))


class Span(Thing):
    """A thing that holds from a day until a day."""

    since = models.DateField("起", null=True, blank=True)
    until = models.DateField("止", null=True, blank=True)

    objects = Dated.as_manager()

    class Meta:
        """Ends no earlier than it begins; has no table of its own."""

        abstract = True
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(since=None) | Q(until__gte=F("since")),
                name="%(class)s_ends_after_it_begins",
            )
        ]


class Unit(Span):
    """A unit of the government: a department, an office, a township; `kind` says which."""

    KINDS = (
        ("office", "政府办公室"),
        ("department", "工作部门"),
        ("township", "乡镇街道"),
        ("institution", "直属机构"),
        ("other", "其他"),
    )

    name = models.CharField("名称", max_length=100, unique=True)
    short = models.CharField("简称", max_length=40, blank=True)
    also = models.CharField("其他简称", max_length=200, blank=True)  # with 、 between them
    kind = models.CharField("类别", max_length=20, choices=KINDS, default="department")
    code = models.CharField("统一社会信用代码", max_length=18, blank=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name="上级单位"
    )
    order = models.PositiveIntegerField("序", default=1000)

    class Meta(Span.Meta):
        """In the office's order."""

        ordering = ("order", "id")
        verbose_name = verbose_name_plural = "单位"

    def __str__(self) -> str:
        return self.short or self.name

    @property
    def called(self) -> list[str]:
        """Give everything that it is called: name, short name, other abbreviations."""
        names = (self.name, self.short, *self.also.replace("，", "、").split("、"))
        return [name.strip() for name in names if name.strip()]


class Received(Thing):
    """That something was sent to a unit, and when who signed for it there."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="单位")
    sent_at = models.DateTimeField("发出时间")
    received_at = models.DateTimeField("签收时间", null=True)
    received_by = models.CharField("签收人", max_length=120, blank=True)

    class Meta:
        """In the order of units; has no table of its own."""

        abstract = True
        ordering: ClassVar = ("unit__order", "unit_id")


class Person(Thing):
    """A person, in protocol order (smaller comes first)."""

    name = models.CharField("姓名", max_length=60)
    order = models.PositiveIntegerField("礼宾序", default=1000)
    phone = models.CharField("电话", max_length=40, blank=True)
    mail = models.EmailField("邮箱", blank=True)
    active = models.BooleanField("在职", default=True)

    class Meta:
        """In protocol order."""

        ordering = ("order", "id")
        verbose_name = verbose_name_plural = "人员"

    def __str__(self) -> str:
        return self.name


class Post(Span):
    """A post that a person holds in a unit, or in the government itself (no unit)."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="posts", verbose_name="人员")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="posts", verbose_name="单位")
    title = models.CharField("职务", max_length=60)

    class Meta(Span.Meta):
        """What it is called."""

        ordering = ("id",)
        verbose_name = verbose_name_plural = "职务"

    def __str__(self) -> str:
        return f"{self.unit or ''}{self.title}"


class RoleHeld(Span):
    """A role that a person holds, for one unit or for the whole government."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="roles", verbose_name="人员")
    role = models.CharField("角色", max_length=20, choices=ROLE_CHOICES)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="roles", verbose_name="单位")

    class Meta(Span.Meta):
        """What it is called."""

        ordering = ("id",)
        indexes: ClassVar = [models.Index(fields=["role", "unit"])]
        verbose_name = verbose_name_plural = "角色"

    def __str__(self) -> str:
        return f"{ROLES[self.role].name[0]}{f'（{self.unit}）' if self.unit else ''}"


class Entrusting(Span):
    """A role that its holder entrusts to another person for some days (受委托), both days included."""

    giver = models.ForeignKey(Person, models.CASCADE, related_name="entrusted_to_others", verbose_name="委托人")
    taker = models.ForeignKey(Person, models.CASCADE, related_name="entrusted", verbose_name="受托人")
    role = models.CharField("角色", max_length=20, choices=ROLE_CHOICES)
    reason = models.CharField("事由", max_length=300)

    class Meta(Span.Meta):
        """Newest first."""

        ordering = ("-since", "-id")
        verbose_name = verbose_name_plural = "委托"

    def __str__(self) -> str:
        return f"{self.giver}委托{self.taker}"


class Portfolio(Span):
    """A unit that a vice-head is in charge of (分管)."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="portfolio", verbose_name="分管副职")
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="in_charge", verbose_name="单位")

    class Meta(Span.Meta):
        """What it is called."""

        ordering = ("id",)
        verbose_name = verbose_name_plural = "分管"

    def __str__(self) -> str:
        return f"{self.person}分管{self.unit}"


class GateDesk(Thing):
    """Which unit gives the opinion on a gate here, where the gate's role alone does not say (finance for G11, …)."""

    gate = models.CharField("关口", max_length=3, unique=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="gates", verbose_name="审查单位")

    class Meta:
        """In order of gates."""

        ordering = ("gate",)
        verbose_name = verbose_name_plural = "关口分工"

    def __str__(self) -> str:
        return f"{self.gate}{self.unit}"


class Body(Span):
    """A body that meets: the government, its party group, a management committee."""

    KINDS = (("government", "政府"), ("party_group", "政府党组"), ("committee", "管理委员会"))

    name = models.CharField("名称", max_length=100, unique=True)
    kind = models.CharField("类别", max_length=20, choices=KINDS, default="government")
    meeting = models.CharField("会议名称", max_length=100, default="常务会议")
    by_year = models.BooleanField("按年编次", default=False)
    term = models.CharField("届", max_length=40, blank=True)
    last_number = models.PositiveIntegerField("上线前已开到第几次", default=0)
    last_year = models.PositiveIntegerField("上述次数所在年份", null=True, blank=True)  # where it numbers by year
    order = models.PositiveIntegerField("序", default=1000)

    class Meta(Span.Meta):
        """In the office's order."""

        ordering = ("order", "id")
        verbose_name = verbose_name_plural = "议事机构"

    def __str__(self) -> str:
        return self.name


class Member(Span):
    """Who belongs to a body, as a member (出席) or as a standing non-member (固定列席)."""

    AS = (("member", "组成人员"), ("standing", "固定列席"))

    body = models.ForeignKey(Body, models.CASCADE, related_name="members", verbose_name="议事机构")
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships", verbose_name="人员")
    as_what = models.CharField("身份", max_length=10, choices=AS, default="member")

    class Meta(Span.Meta):
        """In protocol order."""

        ordering = ("person__order", "person_id")
        verbose_name = verbose_name_plural = "组成和列席人员"

    def __str__(self) -> str:
        return f"{self.body}{self.person}"


class Accounts(BaseUserManager["Account"]):
    """Accounts are found by their name."""


class Account(AbstractBaseUser, Thing):
    """One account of one person; an administrator's may stand alone. It has no rights of its own: roles have."""

    last_login = None  # the audit log knows it; a thing changes by deeds alone
    username = models.CharField("账号", max_length=150, unique=True)
    full_name = models.CharField("姓名", max_length=60)
    person = models.OneToOneField(
        Person, models.PROTECT, null=True, blank=True, related_name="account", verbose_name="人员"
    )
    admin = models.BooleanField("系统管理员", default=False)
    is_active = models.BooleanField("可登录", default=True)
    feed = models.CharField("日历订阅码", max_length=43, blank=True, db_index=True)

    objects = Accounts()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]

    class Meta:
        """What it is called."""

        ordering = ("username",)
        verbose_name = verbose_name_plural = "账号"

    def __str__(self) -> str:
        return self.full_name

    def check_password(self, raw_password: str | None) -> bool:
        """Check a password, without hashing it anew: a thing changes by deeds alone."""
        return check_password(raw_password, self.password)
