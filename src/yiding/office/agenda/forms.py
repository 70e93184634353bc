"""The forms of sittings and agendas."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from yiding.office.base.language import pair
from yiding.office.proposals.forms import Asked, ReasonForm

Rows = Iterable[tuple[int, str]]
"""Choices: a key and its name."""


class Filled(Asked):
    """A form that is shown as the thing is `now`; what the address says besides counts."""

    def __init__(
        self,
        *args: Any,
        now: Mapping[str, Any] | None = None,
        choices: Mapping[str, Rows] | None = None,
        **options: Any,
    ) -> None:
        initial = {**(now or {}), **options.pop("initial", {})}
        super().__init__(*args, initial=initial, **options)
        for name, rows in (choices or {}).items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            several = isinstance(field, forms.MultipleChoiceField)
            none = [] if several or field.required else [("", pair("不指定", "none"))]
            field.choices = [*none, *((str(key), text) for key, text in rows)]


def one_of(chinese: str, english: str, *, required: bool = False, help_text: Any = "") -> forms.TypedChoiceField:
    """Give a field in which one of many keys is chosen, none where it is not required."""
    return forms.TypedChoiceField(
        label=pair(chinese, english), coerce=int, required=required, empty_value=None, help_text=help_text
    )


def some_of(chinese: str, english: str, *, required: bool = False) -> forms.TypedMultipleChoiceField:
    """Give a field in which several of many keys are ticked."""
    return forms.TypedMultipleChoiceField(
        label=pair(chinese, english), coerce=int, required=required, widget=forms.CheckboxSelectMultiple
    )


def _day(required: bool = False) -> forms.DateField:
    return forms.DateField(
        label=pair("日期", "Day"), required=required, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )


def _time() -> forms.TimeField:
    widget = forms.TimeInput({"type": "time"}, format="%H:%M")
    return forms.TimeField(label=pair("时间", "Time"), required=False, widget=widget)


class SittingForm(Filled):
    """A sitting as it is planned."""

    version = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    bodies = some_of("由谁开会", "Which bodies meet", required=True)
    day = _day()
    time = _time()
    place = forms.CharField(label=pair("地点", "Place"), max_length=100, required=False)
    chair = one_of("主持人", "Chair")
    title = forms.CharField(
        label=pair("名称", "Title"),
        max_length=200,
        required=False,
        help_text=pair("留空则按机构和次数写。", "Left empty, it is written from bodies and numbers."),
    )

    def __init__(self, *args: Any, numbered: Rows = (), **options: Any) -> None:
        super().__init__(*args, **options)
        for key, name in numbered:
            self.fields[f"number_{key}"] = forms.IntegerField(
                label=pair(f"{name}：第几次", f"{name}: number"),
                min_value=1,
                max_value=9999,
                required=False,
                help_text=pair("留空则接着编。", "Left empty, it is the next one."),
            )


class DraftForm(Filled):
    """What is put on a draft."""

    proposals = some_of("议题", "Proposals")
    studies = some_of("会前学法", "Legal study")
    report_back = forms.BooleanField(label=pair("此前议定事项落实情况", "Earlier matters"), required=False)


class ItemForm(Filled):
    """An item of a draft."""

    item = forms.IntegerField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)
    minutes = forms.IntegerField(label=pair("预计分钟", "Minutes"), min_value=1, max_value=240)
    presenter = one_of("汇报人", "Presenter")
    units = some_of("议题列席单位", "Units that come for it")
    at = forms.TimeField(
        label=pair("候会时间", "They wait from"),
        required=False,
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
        help_text=pair("留空则按预计开始时间。", "Left empty: when the item is expected to begin."),
    )
    closed = forms.BooleanField(label=pair("人事等事项，放在最后", "Personnel and the like: last"), required=False)


class OrderForm(Filled):
    """The order of a draft: the items' numbers with commas between them; none: by the rule."""

    order = forms.CharField(required=False, label=pair("次序", "Order"), widget=forms.HiddenInput, max_length=2000)

    def clean_order(self) -> list[int]:
        """Give the numbers of the items."""
        parts = [part for part in self.cleaned_data["order"].split(",") if part]
        if not all(part.isdecimal() for part in parts):
            raise forms.ValidationError(
                pair("次序不完整；请刷新后再排。", "The order is not whole: load the page again.")
            )
        return [int(part) for part in parts]


class TakeOffForm(Filled):
    """Which item is taken off."""

    item = one_of("议程项", "Item", required=True)


class TakeOffLateForm(TakeOffForm, ReasonForm):
    """Which late item is taken off, and why."""

    field_order = ("item", "reason")


class LateForm(Filled, ReasonForm):
    """Which proposal is added late, and why."""

    proposal = one_of("议题", "Proposal", required=True)
    field_order = ("proposal", "reason")


class PostponeForm(ReasonForm):
    """To when a sitting is postponed, and why."""

    day = _day()
    time = _time()
    place = forms.CharField(label=pair("地点（有变动的）", "Place, where it changes"), max_length=100, required=False)
    field_order = ("day", "time", "place", "reason")


class AskLeaveForm(Filled, ReasonForm):
    """Why somebody cannot come, and who would stand in."""

    stand_in = one_of("代为参会", "Who stands in")
    field_order = ("reason", "stand_in")


class LeaveForm(Filled, ReasonForm):
    """Whose leave is decided on, and how."""

    invitation = one_of("谁请假", "Whose leave", required=True)
    granted = forms.TypedChoiceField(
        label=pair("是否准假", "Granted"),
        choices=(("yes", pair("准假", "yes")), ("no", pair("不准假", "no"))),
        coerce=lambda value: value == "yes",
        initial="yes",
    )
    stand_in = one_of("代为参会", "Who stands in")
    field_order = ("invitation", "granted", "stand_in", "reason")


class StudyForm(Filled):
    """A row of the plan of legal study."""

    version = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    year = forms.IntegerField(label=pair("年", "Year"), min_value=2000, max_value=2100)
    month = forms.IntegerField(label=pair("计划月份", "Month"), min_value=1, max_value=12, required=False)
    topic = forms.CharField(label=pair("学习内容", "Topic"), max_length=200)
    unit = one_of("承担单位", "Unit")
    speaker = forms.CharField(label=pair("主讲人", "Speaker"), max_length=60, required=False)
    minutes = forms.IntegerField(label=pair("时长（分钟）", "Minutes"), min_value=5, max_value=240, initial=30)
