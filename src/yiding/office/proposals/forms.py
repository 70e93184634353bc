"""The forms of proposals."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from yiding.office.base.language import pair
from yiding.office.proposals.words import KINDS, PAPERS, POSITIONS, READERS, STATUSES, gate_named
from yiding.rules.gates import GATES, GROUPS, QUESTIONS
from yiding.rules.words import Words

YES_NO = (("yes", pair("是", "yes")), ("no", pair("否", "no")))


def words_choices(rows: dict[str, Words]) -> list[tuple[str, Any]]:
    """Give the choices of a field in both languages."""
    return [(key, pair(*words)) for key, words in rows.items()]


class Asked(forms.Form):
    """A form of the office. What has to be filled in is asked by the rules, each with its sentence, not by marks."""

    unmarked = True

    def __init__(self, *args: Any, warnings: Sequence[Words] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.label_suffix = ""
        self.warnings = warnings


class ProposalForm(Asked):
    """What a unit says of its proposal; the questionnaire decides which gates apply.

    A draft may be kept half filled in; all of it is asked for when it is submitted.
    """

    title = forms.CharField(
        label=pair("标题", "Title"),
        max_length=200,
        required=False,
        help_text=pair("写全称，不写国家秘密。", "In full; no state secrets."),
    )
    kind = forms.ChoiceField(label=pair("类型", "Kind"), choices=words_choices(KINDS))
    why = forms.CharField(
        label=pair("提请理由", "Why it is put to the sitting"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=pair("为什么要上会，要会议决定什么。", "Why, and what the sitting is to decide."),
    )
    basis = forms.CharField(
        label=pair("依据", "Basis"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=pair("法律法规、上级文件、会议要求。", "Laws, papers of superiors, what was asked for."),
    )
    presenter = forms.TypedChoiceField(label=pair("汇报人", "Presenter"), coerce=int, required=False, empty_value=None)
    minutes = forms.IntegerField(label=pair("预计汇报分钟", "Minutes"), min_value=1, max_value=120, initial=8)
    earlier = forms.TypedChoiceField(
        label=pair("此前上会的同一事项", "The same matter before"),
        coerce=int,
        required=False,
        empty_value=None,
        help_text=pair("反复上会的，请选上一次。", "Where it was before a sitting already, choose the last time."),
    )
    secret = forms.ChoiceField(
        label=pair("是否涉及国家秘密？", "Does it hold a state secret?"),
        choices=YES_NO,
        required=False,
        widget=forms.RadioSelect,
        help_text=pair("涉密的不能在这里填写，请改为登记涉密占位。", "Then it may not stand here: file a placeholder."),
    )

    def __init__(
        self,
        *args: Any,
        presenters: Iterable[tuple[int, str]] = (),
        earlier: Iterable[tuple[int, str]] = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        _choose(self.fields["presenter"], presenters)
        _choose(self.fields["earlier"], earlier)
        for key in (name for _, names in GROUPS for name in names):
            row = QUESTIONS[key]
            self.fields[f"answer_{key}"] = forms.ChoiceField(
                label=pair(*row.words),
                help_text=pair(*row.help) if row.help[0] else "",
                choices=YES_NO,
                required=False,
                widget=forms.RadioSelect,
            )

    @property
    def sections(self) -> list[tuple[Words, list[forms.BoundField]]]:
        """Give the fields under their headings: what is put forward, then the questionnaire by what it decides."""
        asked = [(words, [self[f"answer_{name}"] for name in names]) for words, names in GROUPS]
        said = [self[name] for name in self.fields if not name.startswith("answer_")]
        return [(("提请内容", "What is put forward"), said), *asked]

    def given(self) -> dict[str, Any]:
        """Give what was filled in, by the names of the proposal's fields."""
        found = self.cleaned_data
        answers = {key: found[f"answer_{key}"] == "yes" for key in QUESTIONS if found.get(f"answer_{key}")}
        return {
            **{name: found[name] for name in ("title", "kind", "why", "basis", "minutes")},
            "presenter_id": found["presenter"],
            "earlier_id": found["earlier"],
            "secret": {"yes": True, "no": False}.get(found["secret"]),
            "answers": answers,
        }


class PlaceholderForm(Asked):
    """A secret item: nothing but who presents it and how long."""

    presenter = forms.TypedChoiceField(label=pair("汇报人", "Presenter"), coerce=int)
    minutes = forms.IntegerField(label=pair("预计汇报分钟", "Minutes"), min_value=1, max_value=120, initial=8)

    def __init__(self, *args: Any, presenters: Iterable[tuple[int, str]] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        _choose(self.fields["presenter"], presenters)

    def given(self) -> dict[str, Any]:
        """Give what was filled in."""
        return {"presenter_id": self.cleaned_data["presenter"], "minutes": self.cleaned_data["minutes"]}


def _choose(field: forms.Field, rows: Iterable[tuple[int, str]]) -> None:
    assert isinstance(field, forms.ChoiceField)
    field.choices = [("", pair("请选择", "choose")), *((str(key), name) for key, name in rows)]


class NothingForm(Asked):
    """Nothing but the button."""


class ReasonForm(Asked):
    """A reason."""

    reason = forms.CharField(label=pair("理由", "Reason"), required=False, widget=forms.Textarea(attrs={"rows": 3}))


class TextForm(Asked):
    """A text."""

    text = forms.CharField(
        label=pair("分歧、各方意见和本单位理由", "What is in dispute, each view, and the own reasons"),
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class UnitsForm(Asked):
    """Which units are asked."""

    units = forms.TypedMultipleChoiceField(
        label=pair("征求哪些单位", "Units that are asked"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=pair("不涉及其他单位的，可以不选。", "None, where it touches nobody else."),
    )

    def __init__(self, *args: Any, units: Iterable[tuple[int, str]] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["units"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(key), name) for key, name in units]


class PaperForm(Asked):
    """A paper, or the next version of one."""

    document = forms.TypedChoiceField(
        label=pair("新材料，还是已有材料的新版本", "A new paper, or the next version of one"),
        coerce=int,
        required=False,
        empty_value=None,
    )
    title = forms.CharField(label=pair("标题", "Title"), max_length=200)
    kind = forms.ChoiceField(label=pair("类别", "Kind"), choices=words_choices(PAPERS))
    status = forms.ChoiceField(label=pair("文稿状态", "Draft status"), choices=words_choices(STATUSES), initial="none")
    readers = forms.ChoiceField(label=pair("可阅范围", "Who may read it"), choices=words_choices(READERS))
    file = forms.FileField(
        label=pair("文件", "File"), help_text=pair("docx 或 PDF，不超过 50 MB。", "docx or PDF, at most 50 MB.")
    )

    def __init__(self, *args: Any, documents: Iterable[tuple[int, str]] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["document"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", pair("新材料", "a new paper")), *((str(key), name) for key, name in documents)]


class ReplyForm(Asked):
    """A unit's reply."""

    position = forms.ChoiceField(
        label=pair("意见", "Position"),
        choices=[row for row in words_choices(POSITIONS) if row[0] != "risk"],
        widget=forms.RadioSelect,
    )
    text = forms.CharField(label=pair("内容", "Text"), required=False, widget=forms.Textarea(attrs={"rows": 4}))
    file = forms.FileField(label=pair("附件", "File"), required=False)


class CoordinationForm(Asked):
    """The vice-head's coordination."""

    text = forms.CharField(label=pair("协调意见", "Opinion"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    file = forms.FileField(label=pair("协调纪要", "Minutes of the coordination"), required=False)


class GateField(forms.ChoiceField):
    """A gate: one's own are offered, any may be sent; the rules refuse the others, and the log notes it."""

    def valid_value(self, value: str) -> bool:
        """Say whether it is a gate at all."""
        return value in GATES


WIPES: Words = (
    "清除后不能恢复。泄密须在 24 小时内报告（保守国家秘密法实施条例第61条）；备份里的副本请管理员另行清除。理由里不要写涉密内容。",
    "It does not come back. A leak is reported within 24 hours (Regulations on Guarding State Secrets, art. 61); copies in backups are the "
    "administrator's. Give the reason without the content.",
)


class WipeForm(ReasonForm):
    """Which version of which paper is wiped, and why, without its content."""

    field_order = ("paper", "reason")
    paper = forms.TypedChoiceField(label=pair("哪一版材料", "Which version"), coerce=int)

    def __init__(self, *args: Any, papers: Iterable[tuple[int, str]] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["paper"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(key), name) for key, name in papers]


class GateForm(Asked):
    """Which gate: the one that was asked for, or the only one of one's own; among several it is asked first, by links."""

    gate = GateField(label=pair("关口", "Gate"))

    def __init__(self, *args: Any, gates: Iterable[str] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.offered = list(gates)
        asked = self.data.get("gate") if self.is_bound else self.initial.get("gate")
        own = self.offered[0] if len(self.offered) == 1 else ""
        self.about = asked if asked in GATES else own
        field = self.fields["gate"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(gate, pair(*gate_named(gate))) for gate in self.offered]
        if self.about:
            self.initial["gate"] = self.about
            field.widget = forms.HiddenInput(attrs={"data-fixed": ""})

    @property
    def subject(self) -> Words:
        """Say which gate the form is about, ("", "") where that is still open."""
        return gate_named(self.about) if self.about else ("", "")

    @property
    def asked_first(self) -> list[tuple[str, Words]]:
        """Give what has to be chosen before anything can be filled in: addresses and what they lead to."""
        if self.about or self.is_bound or len(self.offered) < 2:
            return []
        return [(f"?gate={gate}", gate_named(gate)) for gate in self.offered]


class PositionField(forms.ChoiceField):
    """A position: what fits the gate is offered, any may be sent; the rules refuse what does not fit, and the log notes it."""

    def valid_value(self, value: str) -> bool:
        """Say whether it is a position at all."""
        return value in POSITIONS


class OpinionForm(GateForm, ReplyForm):
    """An opinion on a gate, asked for what this gate needs.

    Days are for public comment alone (G05); that legal risks are stated can be said in the legality review of an exploratory
    reform alone (G10).
    """

    position = PositionField(label=pair("意见", "Position"), widget=forms.RadioSelect)
    held_from = forms.DateField(
        label=pair("公开征求意见开始日期", "First day of the public comment"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=pair("按公告填写。", "As the notice says."),
    )
    held_until = forms.DateField(
        label=pair("公开征求意见结束日期", "Last day of the public comment"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    shorter_why = forms.CharField(
        label=pair("少于三十天的理由", "Why it ran less than thirty days"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    field_order = ("gate", "position", "text", "held_from", "held_until", "shorter_why", "file")

    def __init__(self, *args: Any, exploratory: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        position = self.fields["position"]
        assert isinstance(position, forms.ChoiceField)
        risk = exploratory and self.about == "G10"
        position.choices = [row for row in words_choices(POSITIONS) if risk or row[0] != "risk"]
        if self.about != "G05":
            for name in ("held_from", "held_until", "shorter_why"):
                del self.fields[name]
        if self.about:
            chinese, english = GATES[self.about].evidence
            self.fields["text"].help_text = pair(f"凭据：{chinese}", f"Evidence: {english}")


class WaiverForm(GateForm, ReasonForm):
    """A waiver of a gate."""

    field_order = ("gate", "reason")
