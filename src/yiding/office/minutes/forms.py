"""The forms of minutes."""

from collections.abc import Iterable
from typing import Any

from django import forms

from yiding.office.agenda.forms import Filled
from yiding.office.base.language import pair
from yiding.office.minutes.words import NUMBERED, OPENNESS
from yiding.office.proposals.forms import Asked, ReasonForm, words_choices

OPINION = "同意签发。"
Written = Iterable[tuple[int, str, str]]
"""Items as they are written: key, heading, text."""


def _text(chinese: str, english: str, rows: int, help_text: Any = "", *, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=pair(chinese, english),
        required=required,
        widget=forms.Textarea(attrs={"rows": rows}),
        help_text=help_text,
    )


def _several(chinese: str, english: str) -> forms.TypedMultipleChoiceField:
    return forms.TypedMultipleChoiceField(
        label=pair(chinese, english), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )


class EditForm(Filled):
    """What minutes say: the whole, and two fields for each item."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    mark = forms.CharField(label=pair("版头", "Red head"), max_length=100, required=False)
    title = forms.CharField(label=pair("标题", "Title"), max_length=200, required=False)
    series_key = forms.TypedChoiceField(
        label=pair("编号", "Series of numbers"),
        coerce=int,
        required=False,
        empty_value=None,
        help_text=pair("签发时给号。", "The number is given when they are signed."),
    )
    preamble = _text("导语", "Preamble", 4)
    copies = forms.CharField(
        label=pair("分送", "Copies to"),
        max_length=300,
        required=False,
        help_text=pair("印在末页，如：县委办公室，县人大常委会办公室。", "Printed on the last page."),
    )

    def __init__(self, *args: Any, written: Written = (), **options: Any) -> None:
        written = list(written)
        now = dict(options.pop("now", None) or {})
        now |= {f"heading_{key}": heading for key, heading, _ in written}
        now |= {f"text_{key}": text for key, _, text in written}
        super().__init__(*args, now=now, **options)
        self.keys = [key for key, _, _ in written]
        for place, key in enumerate(self.keys, 1):
            self.fields[f"heading_{key}"] = forms.CharField(
                label=pair(f"第{place}项标题", f"Heading of item {place}"), max_length=200, required=False
            )
            self.fields[f"text_{key}"] = _text(f"第{place}项内容", f"Text of item {place}", 7)

    def clean(self) -> dict[str, Any]:
        """See that all of it was sent: a field that is not there would be emptied. Errors: ValidationError."""
        found: dict[str, Any] = super().clean() or {}
        lost = next((name for name in self.fields if name not in self.data and name != "series_key"), None)
        if lost:
            self.add_error(lost, str(pair("没有发全；请刷新后再改。", "Not all of it was sent: load the page again.")))
        return found


class RedraftForm(Filled):
    """Which item is drafted from the record again."""

    item = forms.TypedChoiceField(label=pair("哪一项", "Which item"), coerce=int)


class OpennessForm(Filled):
    """How open minutes are, and the ground."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    openness = forms.ChoiceField(
        label=pair("公开属性", "Openness"),
        choices=[row for row in words_choices(OPENNESS) if row[0]],
        widget=forms.RadioSelect,
    )
    ground = _text(
        "依据",
        "Ground",
        3,
        pair(
            "写明适用的条款和理由；纪要不因为是纪要就不公开。",
            "The article and the reason: minutes are not withheld for being minutes.",
        ),
    )
    withheld = _several("其中不公开的事项", "Items that are withheld")
    why = _text(
        "不公开的事项的依据",
        "Ground for these items",
        2,
        pair("选了不公开的事项才写，如人事事项。", "Where items are withheld, as those on persons."),
    )


class LookForm(Asked):
    """What was compared with the record."""

    words = forms.BooleanField(
        label=pair("数字、姓名和单位已逐一与记录核对", "Numbers, names and units were compared"), required=False
    )
    dissent = forms.BooleanField(
        label=pair("要求写明的不同意见已在会议记录中，并已核对", "The dissents are in the record, and were compared"),
        required=False,
    )


class PartForm(Filled):
    """Which of one's parts."""

    part = forms.TypedChoiceField(label=pair("哪一项", "Which item"), coerce=int)


class ObjectForm(PartForm, ReasonForm):
    """Which of one's parts, and what is wrong."""

    field_order = ("part", "reason")


class ConfirmForm(Asked):
    """Why it goes on where somebody objected, or has not answered."""

    reason = _text(
        "有异议或者没有答复仍继续的理由",
        "Why it goes on against an objection, or without an answer",
        3,
        pair("都已确认的不用写。", "Not asked for where all confirmed."),
    )


class SignForm(Filled):
    """The signer's opinion on the minutes as they were when the form was opened."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    opinion = forms.CharField(
        label=pair("签发意见", "Opinion"),
        max_length=200,
        required=False,
        initial=OPINION,
        help_text=pair("姓名和日期由系统记入。", "Name and date are noted by the office."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{**options, "initial": {"opinion": OPINION, **options.get("initial", {})}})


class IssueForm(Filled):
    """To which units minutes are sent."""

    units = _several("发给哪些单位", "Units to which they are sent")


class CorrectForm(Filled, ReasonForm):
    """Which items are corrected, and why."""

    items = _several("更正哪几项", "Which items")
    field_order = ("items", "reason")


class WordingForm(Filled):
    """The office's own wording."""

    version = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    text = _text(
        "用语",
        "Wording",
        5,
        pair(
            "花括号里的词按记录填写，缺哪个，那一分句就不出现；留空则恢复默认用语。",
            "What stands in braces is filled in; without it its clause is left out. Left empty: the words of the house.",
        ),
    )


class TemplateForm(Filled):
    """A body's own template."""

    version = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    file = forms.FileField(
        label=pair("Word 模板", "Word template"),
        widget=forms.FileInput({"accept": ".docx"}),
        help_text=pair(
            "docx；上传时用虚构的纪要试填，填不出来就不会保存。",
            "docx; it is tried with invented minutes at once, and not kept where that fails.",
        ),
    )


class SeriesForm(Filled):
    """A series of numbers."""

    version = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    body = forms.TypedChoiceField(label=pair("议事机构", "Body"), coerce=int)
    name = forms.CharField(
        label=pair("代字", "Name"), max_length=40, required=False, help_text=pair("如：青政纪要。", "As 青政纪要.")
    )
    form = forms.ChoiceField(label=pair("编号方式", "Form"), choices=words_choices(NUMBERED))
    last = forms.IntegerField(
        label=pair("已编到几号", "Last number given"),
        min_value=0,
        max_value=99999,
        initial=0,
        help_text=pair("按年编的，填今年的。", "By year: of this year."),
    )
