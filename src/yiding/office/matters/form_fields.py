"""The forms of stages, scores, batches of funds and events."""

from typing import Any

from django import forms

from yiding.office.agenda.forms import Filled
from yiding.office.base.language import pair
from yiding.office.matters.form_words import BATCHES, RATINGS
from yiding.office.matters.forms import day_of, line_of, text_of
from yiding.office.proposals.forms import ReasonForm, words_choices


def money_of(chinese: str, english: str) -> forms.DecimalField:
    """Give a field for a sum in ten thousand yuan."""
    return forms.DecimalField(label=pair(chinese, english), max_digits=16, decimal_places=6)


class StageForm(Filled):
    """Which stage, when it was reached, and what was done."""

    key = forms.ChoiceField(label=pair("节点", "Stage"))
    day = day_of("完成日期", "Day", required=True)
    words = text_of("办理情况", "What was done", 4)

    def __init__(self, *args: Any, stages: Any = (), **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["key"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(key, pair(*words)) for key, words in stages]


class AcceptForm(StageForm):
    """Which stage, when and how it was looked at, and how it was rated."""

    rating = forms.ChoiceField(
        label=pair("群众评价", "Rating"),
        required=False,
        choices=[("", "—"), *words_choices(RATINGS)],
        help_text=pair("不满意的节点不算完成，请退回整改后再评。", "Not satisfied: it is mended, and rated again."),
    )

    def __init__(self, *args: Any, rated: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if not rated:
            del self.fields["rating"]


class ExtendForm(ReasonForm):
    """Until when, and why."""

    until = day_of("延长至", "Until", required=True)
    field_order = ("until", "reason")

    def __init__(self, *args: Any, now: Any = None, **options: Any) -> None:
        super().__init__(*args, **{**options, "initial": {**(now or {}), **options.get("initial", {})}})


class ScoreForm(Filled, ReasonForm):
    """The score, and why."""

    score = forms.DecimalField(label=pair("得分", "Score"), max_digits=7, decimal_places=2)
    field_order = ("score", "reason")


class BatchForm(Filled):
    """A batch of funds, and the paper it rests on."""

    kind = forms.ChoiceField(label=pair("类别", "Kind"), choices=words_choices(BATCHES))
    amount = money_of("金额（万元）", "Amount (ten thousand yuan)")
    day = day_of("日期", "Day")
    reason = text_of("依据和说明", "Paper it rests on", 3, pair("如资金文件的文号。", "As the number of the paper."))
    outside = forms.BooleanField(label=pair("在预算之外", "Outside the budget"), required=False)


class AdditionForm(ReasonForm):
    """An addition outside the budget, and why."""

    amount = money_of("追加金额（万元）", "Amount (ten thousand yuan)")
    field_order = ("amount", "reason")


class EventForm(Filled):
    """An event, and its year."""

    name = line_of("事件", "Event", 60, pair("如：主汛期。", "As the flood season."), required=True)
    year = forms.IntegerField(label=pair("年度", "Year"), min_value=2000, max_value=2100)


class EventDayForm(Filled):
    """The last day before an event, and who set it by what."""

    day = day_of(
        "时限日期",
        "Last day before it",
        pair("“主汛期前”最迟到哪一天，任务时限就是哪一天。", "Tasks that hang on it are due on that day."),
        required=True,
    )
    set_by = line_of("由谁、依据什么确定", "Who set it, and by what")


class MoveEventForm(EventDayForm):
    """The same, and why it is moved."""

    reason = text_of("理由", "Why")
