"""The forms of people, settings and calendar; their labels and choices come from `names.py`."""

from typing import Any

from django import forms

from yiding.office.base.language import chosen, pair
from yiding.office.people.models import Body, Person, Unit
from yiding.office.people.names import CHOICES, label, setting_said
from yiding.rules.actions import ACTIONS
from yiding.rules.settings import SETTINGS, UNITS

_DAY = {"type": "date"}


def _labelled(kind: str, name: str) -> dict[str, Any]:
    return {"label": pair(*label(kind, name))}


def _text(kind: str, name: str, most: int, *, required: bool = False) -> forms.CharField:
    return forms.CharField(max_length=most, required=required, **_labelled(kind, name))


def _number(kind: str, name: str, initial: int | None = 1000) -> forms.IntegerField:
    return forms.IntegerField(min_value=0, max_value=99_999, initial=initial, **_labelled(kind, name))


def _day(kind: str, name: str, *, required: bool = False) -> forms.DateField:
    widget = forms.DateInput(_DAY, format="%Y-%m-%d")
    return forms.DateField(required=required, widget=widget, **_labelled(kind, name))


def _flag(kind: str, name: str) -> forms.BooleanField:
    return forms.BooleanField(required=False, **_labelled(kind, name))


def _choice(kind: str, name: str) -> forms.ChoiceField:
    choices = [(key, pair(*words)) for key, words in CHOICES[f"{kind}.{name}"].items()]
    return forms.ChoiceField(choices=choices, **_labelled(kind, name))


class PersonField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One person, told from others of the name by their posts."""

    def label_from_instance(self, obj: Any) -> str:
        """Give the name with the posts."""
        posts = "、".join(str(post) for post in obj.posts.all())
        return f"{obj.name}（{posts}）" if posts else str(obj.name)


def _person(kind: str, name: str = "person", *, required: bool = True, active: bool = False) -> Any:
    rows = Person.objects.prefetch_related("posts__unit")
    return PersonField(rows.filter(active=True) if active else rows, required=required, **_labelled(kind, name))


def _unit(kind: str, name: str = "unit", *, required: bool = False) -> Any:
    return forms.ModelChoiceField(Unit.objects.all(), required=required, **_labelled(kind, name))


class UnitForm(forms.Form):
    """A unit."""

    name = _text("unit", "name", 100, required=True)
    short = _text("unit", "short", 40)
    also = forms.CharField(
        max_length=200,
        required=False,
        help_text=pair("几个简称用顿号隔开。", "Several are parted by 、."),
        **_labelled("unit", "also"),
    )
    kind = _choice("unit", "kind")
    code = _text("unit", "code", 18)
    parent = _unit("unit", "parent")
    order = _number("unit", "order")
    since, until = _day("unit", "since"), _day("unit", "until")


class PersonForm(forms.Form):
    """A person."""

    name = _text("person", "name", 60, required=True)
    order = _number("person", "order")
    phone = _text("person", "phone", 40)
    mail = forms.EmailField(max_length=254, required=False, **_labelled("person", "mail"))
    active = forms.BooleanField(required=False, initial=True, **_labelled("person", "active"))


class PostForm(forms.Form):
    """A post."""

    person, unit = _person("post"), _unit("post")
    title = _text("post", "title", 60, required=True)
    since, until = _day("post", "since"), _day("post", "until")


class RoleForm(forms.Form):
    """A role held."""

    person, role, unit = _person("roleheld"), _choice("roleheld", "role"), _unit("roleheld")
    since, until = _day("roleheld", "since"), _day("roleheld", "until")


class PortfolioForm(forms.Form):
    """A unit that a vice-head is in charge of."""

    person, unit = _person("portfolio"), _unit("portfolio", required=True)
    since, until = _day("portfolio", "since"), _day("portfolio", "until")


class BodyForm(forms.Form):
    """A body that meets."""

    name = _text("body", "name", 100, required=True)
    kind = _choice("body", "kind")
    meeting = forms.CharField(max_length=100, initial="常务会议", **_labelled("body", "meeting"))
    by_year = _flag("body", "by_year")
    term = _text("body", "term", 40)
    last_number = _number("body", "last_number", 0)
    last_year = forms.IntegerField(
        min_value=1949,
        max_value=2999,
        required=False,
        help_text=pair("按年编次的才填。", "Only where it numbers by year."),
        **_labelled("body", "last_year"),
    )
    order = _number("body", "order")
    since, until = _day("body", "since"), _day("body", "until")


class MemberForm(forms.Form):
    """Who belongs to a body."""

    body: Any = forms.ModelChoiceField(Body.objects.all(), **_labelled("member", "body"))
    person, as_what = _person("member"), _choice("member", "as_what")
    since, until = _day("member", "since"), _day("member", "until")


class AccountForm(forms.Form):
    """An account that is there."""

    full_name = _text("account", "full_name", 60, required=True)
    person = _person("account", required=False)
    is_active, admin = _flag("account", "is_active"), _flag("account", "admin")
    password = forms.CharField(
        required=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        label=pair("新密码", "New password"),
        help_text=pair("不改就留空；改了以后原来的登录都失效。", "Empty: it stays. A new one ends all its sessions."),
    )


class NewAccountForm(forms.Form):
    """An account to be made."""

    username = _text("account", "username", 150, required=True)
    full_name = _text("account", "full_name", 60, required=True)
    person = _person("account", required=False)
    admin = _flag("account", "admin")
    password = forms.CharField(
        widget=forms.PasswordInput({"autocomplete": "new-password"}), label=pair("密码", "Password")
    )


class DeskForm(forms.Form):
    """Which unit gives the opinion on a gate."""

    unit = _unit("gatedesk")


class EntrustForm(forms.Form):
    """What is entrusted to whom, from when to when."""

    role = forms.ChoiceField(**_labelled("entrusting", "role"))
    taker = _person("entrusting", "taker", active=True)
    since, until = _day("entrusting", "since", required=True), _day("entrusting", "until", required=True)
    reason = forms.CharField(max_length=300, widget=forms.Textarea({"rows": 3}), **_labelled("entrusting", "reason"))

    def __init__(self, *args: Any, roles: frozenset[str], **options: Any) -> None:
        super().__init__(*args, **options)
        own = [role for role in ACTIONS["entrust"].roles if role in roles]
        field = self.fields["role"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(role, chosen(CHOICES["entrusting.role"][role])) for role in own]


class EndForm(forms.Form):
    """Which version of an entrusting was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class WorkbookForm(forms.Form):
    """A workbook to import."""

    file = forms.FileField(
        label=pair("Excel 文件", "Excel workbook"),
        widget=forms.FileInput({"accept": ".xlsx"}),
        help_text=pair(
            "最大 2 MB；先给您看会改什么，再导入。", "At most 2 MB. You see what would change before it is imported."
        ),
    )


class NoticeForm(forms.Form):
    """The notice of a year's holidays."""

    year = forms.IntegerField(min_value=2004, max_value=2100, label=pair("年份", "Year"))
    source = forms.CharField(
        max_length=200,
        label=pair("来源", "Source"),
        help_text=pair("通知的文号或者标题。", "Number or title of the notice."),
    )
    text = forms.CharField(
        max_length=20_000, widget=forms.Textarea({"rows": 12}), label=pair("通知全文", "The whole notice")
    )


class DayForm(forms.Form):
    """A single day of the calendar."""

    day = forms.DateField(widget=forms.DateInput(_DAY, format="%Y-%m-%d"), label=pair("日期", "Day"))
    works = forms.ChoiceField(
        choices=[("yes", pair("上班", "worked")), ("no", pair("放假", "off"))], label=pair("这一天", "On this day")
    )
    name = forms.CharField(max_length=60, required=False, label=pair("说明", "What for"))


def setting_field(key: str) -> forms.Field:
    """Give the field of a setting, or of the switch of a gate. Errors: KeyError."""
    common: dict[str, Any] = {"required": False, "help_text": pair("留空就用默认值。", "Empty: the default.")}
    if key.startswith("gate."):
        gate = CHOICES["gatedesk.gate"][key.removeprefix("gate.")]
        choices = [("", pair("默认", "default")), ("on", pair("开", "on")), ("off", pair("关", "off"))]
        return forms.ChoiceField(choices=choices, label=pair(*gate), **common)
    setting = SETTINGS[key]
    unit, unit_en = UNITS[setting.unit]
    name = pair(
        f"{setting.name[0]}（{unit}）" if unit else setting.name[0],
        f"{setting.name[1]} ({unit_en})" if unit_en else setting.name[1],
    )
    if setting.choices:
        choices = [("", pair("默认", "default")), *((one, pair(*setting_said(one))) for one in setting.choices)]
        return forms.ChoiceField(choices=choices, label=name, **common)
    if setting.unit in ("share", "points"):
        return forms.FloatField(label=name, **common)
    if setting.unit == "text":
        return forms.CharField(label=name, max_length=int(setting.high), **common)
    return forms.IntegerField(label=name, **common)


class SettingForm(forms.Form):
    """One setting."""

    def __init__(self, *args: Any, key: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["value"] = setting_field(key)
        self._switch = key.startswith("gate.")

    def chosen(self) -> Any:
        """Give what was chosen; None for the default."""
        value = self.cleaned_data["value"]
        if value == "":
            return None
        return {"on": True, "off": False}[value] if self._switch and value else value
