"""The forms of break-downs, matters and tasks."""

from collections.abc import Iterable
from typing import Any

from django import forms

from yiding.office.agenda.forms import Filled, one_of, some_of
from yiding.office.base.language import pair
from yiding.office.matters.models import WHOLE
from yiding.office.matters.words import CLASSES, SOURCE_KINDS
from yiding.office.proposals.forms import ReasonForm, words_choices
from yiding.rules.sources import Field
from yiding.rules.words import Words


def text_of(
    chinese: str, english: str, rows: int = 3, help_text: Any = "", *, required: bool = False
) -> forms.CharField:
    """Give a field for several lines."""
    return forms.CharField(
        label=pair(chinese, english),
        required=required,
        widget=forms.Textarea(attrs={"rows": rows}),
        help_text=help_text,
    )


def day_of(chinese: str, english: str, help_text: Any = "", *, required: bool = False) -> forms.DateField:
    """Give a field for a day."""
    widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=pair(chinese, english), required=required, widget=widget, help_text=help_text)


def line_of(
    chinese: str, english: str, longest: int = 200, help_text: Any = "", *, required: bool = False
) -> forms.CharField:
    """Give a field for one line."""
    return forms.CharField(label=pair(chinese, english), max_length=longest, required=required, help_text=help_text)


def field_of(one: Field) -> forms.Field:
    """Give the form's field for a field of a kind of source; what has to be there is asked when the break-down is submitted."""
    label = pair(*one.words)
    if one.typed == "choice":
        return forms.ChoiceField(
            label=label, required=False, choices=[("", "—"), *((key, pair(*words)) for key, words in one.choices)]
        )
    if one.typed == "day":
        return day_of(*one.words)
    if one.typed == "number":
        return forms.IntegerField(label=label, required=False, min_value=0, max_value=9999)
    if one.typed == "points":
        return forms.DecimalField(label=label, required=False, min_value=0, max_digits=7, decimal_places=2)
    if one.typed == "money":
        return forms.DecimalField(label=label, required=False, min_value=0, max_digits=16, decimal_places=6)
    return text_of(*one.words) if one.typed == "text" else line_of(*one.words)


class FactsForm(Filled):
    """A form with the fields that its kind of source asks for, each as `fact_…`."""

    def __init__(self, *args: Any, facts: Iterable[Field] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        for one in facts:
            self.fields[f"fact_{one.key}"] = field_of(one)
            self.fields[f"fact_{one.key}"].help_text = pair(*one.hint) if one.hint[0] else ""


class BreakdownForm(FactsForm):
    """On which paper matters rest."""

    title = line_of("立项依据", "Paper", help_text=pair("文件、批示或者会议的名称。", "The paper or instruction."))
    paper = line_of("文号或者批示编号", "Its number", 80)
    day = day_of("日期", "Day")


class KindForm(forms.Form):
    """Which kind of source a new break-down has."""

    kind = forms.ChoiceField(
        label=pair("来源", "Source"),
        choices=[row for row in words_choices(SOURCE_KINDS) if row[0] != "sitting"],
    )


class MatterForm(FactsForm):
    """A matter as it is planned."""

    title = line_of("事项", "Matter")
    words = text_of("原文", "Words of the paper", 4)
    topic = line_of("主题", "Topic", 40, pair("如：防汛、教育；用于筛选。", "As flood control; to filter by."))
    leader = one_of("责任领导", "Responsible leader")
    hears = forms.BooleanField(label=pair("办结后须向会议报告", "A sitting is to hear of it"), required=False)


class TaskForm(Filled):
    """A task as it is planned."""

    text = text_of("工作要求", "What is to be done", 4)
    lead = one_of("牵头单位", "Lead unit")
    support = some_of("配合单位", "Supporting units")
    local = some_of("属地单位", "Local units")
    leader = one_of("责任领导", "Responsible leader")
    kind = forms.ChoiceField(label=pair("类别", "Class"), choices=words_choices(CLASSES), initial="minutes")
    due = day_of(
        "完成时限",
        "Deadline",
        pair(
            "会议没有定日期的，由您确定并记在您名下。",
            "Where the sitting set none you do, and the task says that you did.",
        ),
    )
    due_words = line_of("时限原话", "Deadline as it was said", 60)
    event = one_of(
        "以事件为时限",
        "Due by an event",
        help_text=pair("选了事件的，时限就是事件的日期。", "Then it is due on the day of the event."),
    )
    review = day_of("复查日期", "Day of review", pair("只有长期坚持的填。", "Of a standing task alone."))
    evidence = line_of(
        "办结依据",
        "What counts as evidence",
        300,
        pair("如：印发的文件、验收报告、现场照片。", "As the issued paper, the report of acceptance."),
    )
    weight = forms.IntegerField(
        label=pair("权重", "Weight"),
        min_value=1,
        max_value=100,
        initial=1,
        help_text=pair("与本事项其他任务相比。", "Beside the other tasks of the matter."),
    )


class EditTaskForm(TaskForm):
    """The same of a task that is there."""

    confirm = forms.BooleanField(
        label=pair("已核对原文，确认这项任务", "Compared with its words: I confirm it"), required=False, initial=True
    )


class ChangeForm(TaskForm):
    """A task that was sent out as it is changed, and why."""

    reason = text_of("变更理由", "Why", 3)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        del self.fields["lead"]


class ReportForm(Filled):
    """How a task goes."""

    text = text_of("进展", "How it goes", 5)
    share = forms.IntegerField(
        label=pair("完成比例（%）", "Share done (%)"), min_value=0, max_value=WHOLE, required=False
    )
    file = forms.FileField(label=pair("材料", "File"), required=False)
    file2 = forms.FileField(label=pair("材料二", "Second file"), required=False)
    file3 = forms.FileField(label=pair("材料三", "Third file"), required=False)


class ContributionForm(ReportForm):
    """What a supporting unit did."""

    differs = forms.BooleanField(
        label=pair("与牵头单位意见不一致，请督查室协调", "We differ from the lead unit: bring us together"),
        required=False,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        del self.fields["share"]


class CompletionForm(ReportForm):
    """What was done, and the evidence."""

    where = line_of(
        "在哪里可以查验",
        "Where it can be seen",
        300,
        pair("不能上传的写明；办结依据至少有一样。", "Of what cannot be uploaded; one of the two is asked for."),
    )


class VerifyForm(ReasonForm):
    """What was looked at."""

    reason = text_of(
        "核验意见", "What was looked at", 3, pair("事实清楚、问题解决、材料齐全。", "Facts, result, papers.")
    )


class ExtensionForm(Filled):
    """Until when, why, and how it stands."""

    wanted = day_of("申请延期至", "Until", required=True)
    reason = text_of("理由", "Why")
    progress = text_of("目前进展", "How it stands")


class GrantForm(Filled):
    """Until when."""

    until = day_of("延期至", "Until", required=True)
    reason = text_of("意见", "Words")


class ReassignForm(Filled):
    """To which unit, and why."""

    lead = one_of("改交单位", "Unit", required=True)
    support = some_of("增加配合单位", "More supporting units")
    reason = text_of("理由", "Why")


class SlipForm(Filled):
    """What a reminder says besides."""

    words = text_of("催办意见", "Words", 3, pair("可以不填。", "May be left out."))


class ReviewForm(Filled):
    """The next day of review, and what is said."""

    review = day_of("下次复查", "Next review", required=True)
    reason = text_of("说明", "Words")


class ReopenForm(Filled):
    """Which tasks are done again, and why."""

    tasks = some_of("重新办理的任务", "Tasks that are done again")
    reason = text_of("理由", "Why")


class HearingForm(Filled):
    """Under which item a sitting heard of it, and what it said."""

    item = one_of("哪次会议哪一项", "Which item", required=True)
    back = forms.BooleanField(label=pair("会议要求继续办理", "The sitting asks to go on with it"), required=False)
    words = text_of("会议意见", "What it said")


class ColumnsForm(forms.Form):
    """Which head of an existing ledger means which of our columns."""

    def __init__(self, *args: Any, columns: Iterable[tuple[str, Words]], heads: Iterable[str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.label_suffix = ""
        choices = [("", pair("没有这一列", "no such column")), *((head, head) for head in heads)]
        for key, words in columns:
            self.fields[key] = forms.ChoiceField(label=pair(*words), choices=choices, required=False)

    def clean(self) -> dict[str, Any]:
        """Give what was chosen; without matters and tasks there is nothing to read."""
        found = {key: head for key, head in self.cleaned_data.items() if head}
        if not found.keys() & {"matter", "task"} and not self.errors:
            raise forms.ValidationError(
                pair("请选出哪一列是工作任务或者议定事项。", "Choose the column of tasks or that of matters.")
            )
        return found


class LedgerForm(forms.Form):
    """A ledger that is handed in."""

    file = forms.FileField(
        label=pair("Excel 文件", "Excel workbook"),
        widget=forms.FileInput({"accept": ".xlsx"}),
        help_text=pair(
            "先给您看每一处改动，确认后才导入；最大 30 MB。",
            "You see every change before anything is brought in. At most 30 MB.",
        ),
    )
