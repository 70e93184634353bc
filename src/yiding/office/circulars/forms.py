"""The forms of circulars and of objections to scores."""

from typing import Any

from django import forms

from yiding.office.agenda.forms import Filled, some_of
from yiding.office.base.language import pair
from yiding.office.circulars.writing import Written
from yiding.office.matters.forms import day_of, line_of, text_of
from yiding.office.proposals.forms import ReasonForm


class CircularForm(Filled):
    """A circular as it is written."""

    title = line_of("标题", "Title")
    mark = line_of(
        "代字", "Mark", 40, pair("如：青政督通；批准时接着编期号。", "The number follows when it is approved.")
    )
    since = day_of("统计交办任务：起", "Tasks sent out from", required=True)
    until = day_of("止", "Until", required=True)
    to = line_of("主送", "To", 200)
    text = text_of(
        "正文",
        "Text",
        14,
        pair(
            "每段一行；数字可以写成{已办结}、{正在办理%}、{县水务局逾期}，印制时按台账填入。",
            "A line a paragraph; {已办结} or {正在办理%} is filled in from the ledger.",
        ),
    )
    vouched = text_of(
        "另有所指的数字",
        "Numbers that count something else",
        2,
        pair(
            "与表不符、但说的是别的事的原话，每行一处。",
            "Words of the text that do not speak of the tables, one a line.",
        ),
    )
    copies = line_of("抄送", "Copies", 300)


def written_given(given: dict[str, Any]) -> Written:
    """Take what is written out of what a form gives."""
    given = dict(given)
    vouched = tuple(line for line in given.pop("vouched", "").splitlines() if line.strip())
    return Written(vouched=vouched, **{name: given[name] for name in Written._fields if name in given})


class ApproveForm(Filled):
    """Nothing but what was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class UnitsForm(Filled):
    """To which units it is sent."""

    units = some_of("发给哪些单位", "Units to which it is sent")


class ObjectForm(Filled, ReasonForm):
    """To which point of the score, and why."""

    point = forms.ChoiceField(label=pair("评分条目", "Point"))
    field_order = ("point", "reason")


class AnswerForm(Filled, ReasonForm):
    """Whether the objection holds, and why."""

    upheld = forms.TypedChoiceField(
        label=pair("申诉是否成立", "Does it hold"),
        choices=(("yes", pair("成立，不计这一条", "yes: the point does not count")), ("no", pair("不成立", "no"))),
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    field_order = ("upheld", "reason")
