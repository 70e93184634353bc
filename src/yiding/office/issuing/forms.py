"""The forms of adopted documents."""

from typing import Any

from django import forms

from yiding.office.agenda.forms import Filled, one_of, some_of
from yiding.office.base.language import pair
from yiding.office.issuing.words import COSIGNED, REPORT_ANSWERS
from yiding.office.matters.forms import day_of, line_of, text_of
from yiding.office.minutes.forms import SignForm
from yiding.office.minutes.words import OPENNESS
from yiding.office.proposals.forms import ReasonForm, words_choices
from yiding.rules.outcomes import ROUTES

__all__ = ["SignForm"]


def _said(words: dict[str, Any]) -> list[tuple[str, Any]]:
    """Give the choices of a field but the empty one."""
    return [row for row in words_choices(words) if row[0]]


def _open_how() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=pair("公开属性", "Openness"),
        required=False,
        choices=[("", pair("未确定", "not chosen")), *_said(OPENNESS)],
    )


def _ground() -> forms.CharField:
    return line_of("公开属性的依据", "Its ground", 300, pair("写明适用的条款和理由。", "The article and the reason."))


class OpenForm(Filled):
    """Which text is issued, and which unit revises it."""

    heard = one_of("会议审议的文稿", "Text that the sitting had", required=True)
    title = line_of(
        "文件标题",
        "Title",
        200,
        pair(
            "不写“送审稿”；留空则用文稿的标题，去掉“（送审稿）”。",
            "Left empty: as the text is called, without its draft status.",
        ),
    )
    unit = one_of("修改单位", "Unit that revises it", required=True)


class RevisionForm(Filled):
    """The revised text, and what was changed."""

    file = forms.FileField(
        label=pair("修改稿", "Revised text"),
        required=False,
        help_text=pair("docx 可以与上会版本逐段比较。", "A docx can be compared with the version heard."),
    )
    says = text_of(
        "改了什么",
        "What was changed",
        5,
        pair("逐条写明会议意见和采纳情况。", "Each view of the sitting, and how it was taken up."),
    )
    major = forms.BooleanField(
        label=pair("改动较大", "Much was changed"),
        required=False,
        help_text=pair(
            "期限相应延长；已通过的公平竞争审查等重新出具意见。",
            "There is more time; the fair competition review and the like are done again.",
        ),
    )
    openness = _open_how()
    ground = _ground()


class RecheckForm(ReasonForm):
    """The legal opinion."""

    reason = text_of("复核意见", "Opinion", 4, pair("不合法的，用“退回修改”。", "What is not lawful is returned."))


class AskForm(Filled):
    """Which units are asked to co-sign."""

    units = some_of("送哪些单位会签", "Units")


class CosignForm(Filled):
    """Whether a unit agrees."""

    position = forms.ChoiceField(
        label=pair("意见", "Position"), choices=_said(COSIGNED), widget=forms.RadioSelect, required=False
    )
    reason = text_of("会签意见", "Words", 4, pair("不同意的写明理由。", "An objection says why."))


class CloseForm(Filled):
    """Why it goes on without every agreement."""

    reason = text_of(
        "会签不齐仍继续的理由",
        "Why it goes on without every agreement",
        3,
        pair("都同意的不用写。", "Not asked for where all agree."),
    )


class ReportForm(Filled):
    """To whom it was reported."""

    to = forms.ChoiceField(label=pair("报给谁", "To whom"), choices=words_choices(ROUTES), required=False)
    number = line_of("请示文号", "Number of the report", 80)
    sent_on = day_of("请示日期", "Day")


class AnswerForm(Filled):
    """What was answered."""

    report = one_of("哪一件请示报告", "Which report", required=True)
    answer = forms.ChoiceField(
        label=pair("结果", "Result"), choices=_said(REPORT_ANSWERS), widget=forms.RadioSelect, required=False
    )
    number = line_of("答复文号", "Number of the answer", 80)
    answered_on = day_of("答复日期", "Day")
    words = text_of("答复意见", "Words", 3)


class ReviewForm(Filled):
    """Under which series and in whose name it is issued, and how open it is."""

    series = one_of(
        "发文字号", "Series of numbers", help_text=pair("签发时给号。", "The number is given at the signature.")
    )
    issued_as = line_of("以谁的名义印发", "In whose name", 60)
    openness = _open_how()
    ground = _ground()
    reason = text_of("审核意见", "Words", 3)


class IssueForm(Filled):
    """What was printed, and to which units it goes."""

    units = some_of("发给哪些单位", "Units to which it is sent")
    file = forms.FileField(
        label=pair("印制的文件", "Printed file"),
        required=False,
        help_text=pair(
            "正文要与签发的文稿一字不差；不上传的，以签发的文稿印发。",
            "Its text is the signed one, word for word; left out, the signed text itself is issued.",
        ),
    )
    reason = text_of(
        "人工核对说明", "Who compared it, and how", 2, pair("扫描件读不出文字时写。", "Where a scan holds no words.")
    )


class FileForm(Filled):
    """Where the document is kept."""

    kept_as = line_of("档号或者存放处", "Shelf mark or place", 100)


class SeriesForm(Filled):
    """A series of numbers."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = line_of("发文机关代字", "Name", 40, pair("如：青政发。", "As 青政发."), required=True)
    last = forms.IntegerField(
        label=pair("本年末号", "Last number this year"),
        min_value=0,
        max_value=99999,
        help_text=pair("启用前已经编到几号。", "As far as numbers went before."),
    )
