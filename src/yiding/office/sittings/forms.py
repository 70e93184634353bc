"""The forms of a sitting that runs."""

from typing import Any

from django import forms

from yiding.office.agenda.forms import Filled, one_of, some_of
from yiding.office.base.language import pair
from yiding.office.proposals.forms import ReasonForm, words_choices
from yiding.office.sittings.words import KINDS, POSITIONS
from yiding.rules.outcomes import OUTCOMES, ROUTES


def _text(chinese: str, english: str, rows: int = 3, *, required: bool = False) -> forms.CharField:
    return forms.CharField(label=pair(chinese, english), required=required, widget=forms.Textarea(attrs={"rows": rows}))


def _line(
    chinese: str, english: str, most: int = 60, *, required: bool = False, help_text: Any = ""
) -> forms.CharField:
    return forms.CharField(label=pair(chinese, english), required=required, max_length=most, help_text=help_text)


def _day(chinese: str, english: str) -> forms.DateField:
    widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=pair(chinese, english), required=False, widget=widget)


class PersonForm(Filled, ReasonForm):
    """A person, and why."""

    person = one_of("人员", "Person", required=True)
    field_order = ("person", "reason")


class AttendeeForm(Filled, ReasonForm):
    """Who comes without having been asked."""

    person = one_of("人员", "Person", required=True)
    unit = one_of("单位", "Unit")
    stands_for = one_of("代谁参会", "In whose place")
    field_order = ("person", "unit", "stands_for", "reason")


class NewItemForm(Filled, ReasonForm):
    """An item that is put on at the sitting."""

    title = _line("标题", "Title", 200, required=True)
    kind = forms.ChoiceField(label=pair("类别", "Kind"), choices=words_choices(KINDS), initial="report")
    presenter = one_of("汇报人", "Presenter")
    closed = forms.BooleanField(label=pair("人事等事项", "Personnel and the like"), required=False)
    field_order = ("title", "kind", "presenter", "closed", "reason")


class ReorderForm(Filled, ReasonForm):
    """In which order the items that wait are taken: a place for each, out of which `order` is made."""

    order = forms.Field(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, items: tuple[tuple[int, str], ...] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self._items = [key for key, _ in items]
        for place, (key, title) in enumerate(items, 1):
            self.fields[f"place_{key}"] = forms.IntegerField(
                label=pair(f"第几：{title}", f"Place: {title}"), min_value=1, max_value=99, initial=place
            )
        self.order_fields([*(f"place_{key}" for key in self._items), "reason"])

    def clean(self) -> dict[str, Any]:
        """Give the items by their places. Errors: ValidationError where two have the same."""
        given = super().clean() or {}
        places = {key: given.pop(f"place_{key}", None) for key in self._items}
        if None not in places.values():
            if len(set(places.values())) != len(places):
                raise forms.ValidationError(
                    pair("有两项次序相同；请给每一项不同的次序。", "Two have the same place: give each its own.")
                )
            given["order"] = sorted(places, key=lambda key: places[key] or 0)
        return given


class SplitForm(Filled, ReasonForm):
    """Into what an item is split, a line for each part."""

    titles = _text("各部分的标题（一行一项）", "Titles of the parts, one a line", 4, required=True)
    field_order = ("titles", "reason")

    def clean_titles(self) -> list[str]:
        """Give the titles."""
        return [line.strip() for line in self.cleaned_data["titles"].splitlines() if line.strip()]


class JoinForm(Filled, ReasonForm):
    """To which item this one is joined."""

    into = one_of("并入", "Join to", required=True)
    field_order = ("into", "reason")


class OutcomeForm(Filled):
    """What was decided; what is asked for hangs on the outcome."""

    outcome = forms.ChoiceField(label=pair("结果", "Outcome"), choices=words_choices(OUTCOMES))
    decision = _text("会议决定（原话）", "What was decided, as it was said")
    route = forms.ChoiceField(
        label=pair("还要提请", "Goes on to"),
        choices=[("", pair("不用", "nobody")), *words_choices(ROUTES)],
        required=False,
    )
    reviser = one_of("由谁修改", "Who revises")
    checker = one_of("由谁复核", "Who checks")
    issued_as = _line(
        "以谁的名义印发",
        "In whose name it is issued",
        help_text=pair("如：县政府、县政府办公室", "e.g. the county government"),
    )
    due = _day("期限", "By when")
    due_words = _line(
        "期限原话",
        "The term as it was said",
        help_text=pair("如：会后7个工作日内、主汛期前", "e.g. within 7 working days"),
    )
    reason = _line("理由（缓议、不通过、撤回）", "Reason (deferred, rejected, withdrawn)", 300)
    condition = _line("再上会的条件（缓议）", "Condition to return (deferred)", 300)
    against_majority = _line("主持人与多数意见不同的理由", "The chair's reason where he departs from the majority", 300)


class TaskForm(Filled):
    """What the sitting asked of whom."""

    task = _text("任务", "Task", required=True)
    lead = some_of("牵头单位", "Lead units")
    support = some_of("配合单位", "Supporting units")
    leader = one_of("责任领导", "Responsible leader")
    due = _day("期限", "By when")
    due_words = _line("期限原话", "The term as it was said")


class DropTaskForm(Filled, ReasonForm):
    """Which assignment is taken back."""

    task = one_of("交办事项", "Assignment", required=True)
    field_order = ("task", "reason")


class SpeechForm(Filled):
    """A speech as it is taken down."""

    person = one_of("发言人", "Who speaks", required=True)
    position = forms.ChoiceField(label=pair("表态", "Position"), choices=words_choices(POSITIONS), required=False)
    text = _text("发言", "What was said", 4)
    dissent = forms.BooleanField(label=pair("要求写明的不同意见", "Dissent that is to be written down"), required=False)
    departs = _line("与原书面意见不同的说明", "Why it differs from the written opinion", 300)


class MendForm(SpeechForm):
    """A speech as it is mended: who spoke stays."""

    person = None  # type: ignore[assignment] # the way of Django to leave a field out
    speech = forms.IntegerField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)
