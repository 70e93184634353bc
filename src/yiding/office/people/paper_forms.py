"""The form of a signature on paper: what the action itself asks, and who signed when, with the scan."""

from collections.abc import Iterable
from typing import Any

from django import forms

from yiding.office.base.acts import Act
from yiding.office.base.language import pair


class SignerField(forms.TypedChoiceField):
    """Who signed: those who may are offered, anybody may be sent; the rules refuse the others, and the log notes it."""

    def valid_value(self, value: object) -> bool:
        """Say whether it is the key of a person."""
        return str(value).isdecimal() and len(str(value)) < 19


class Signature(forms.Form):
    """Who signed when, and the scan."""

    signer = SignerField(label=pair("签批人", "Signer"), coerce=int)
    signed_on = forms.DateField(
        label=pair("纸面签批日期", "Date on the paper"), widget=forms.DateInput(attrs={"type": "date"})
    )
    scan = forms.FileField(label=pair("扫描件", "Scan"), help_text=pair("PDF 或图片。", "PDF or a picture."))

    def __init__(self, *args: Any, signers: Iterable[tuple[int, str]] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.label_suffix = ""
        field = self.fields["signer"]
        assert isinstance(field, forms.ChoiceField)
        rows = [(str(pk), name) for pk, name in signers]
        field.choices = rows if len(rows) == 1 else [("", pair("请选择", "choose")), *rows]


def form_for(act: Act) -> type[forms.Form]:
    """Give the form of an action together with its signature on paper."""
    return type(f"{act.form.__name__}OnPaper", (Signature, act.form), {})


class Sent(forms.Form):
    """Why an entry is sent back."""

    reason = forms.CharField(
        label=pair("不符之处", "What differs"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
