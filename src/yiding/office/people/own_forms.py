"""The forms of one's own account."""

from typing import Any

from django import forms

from yiding.office.base.language import chosen, pair

_LONGEST = 200


def _password(label: Any, kind: str) -> forms.CharField:
    widget = forms.PasswordInput({"autocomplete": kind})
    return forms.CharField(max_length=_LONGEST, strip=False, widget=widget, label=label)


class ConfirmForm(forms.Form):
    """The current password."""

    password = _password(pair("当前密码", "Current password"), "current-password")


class PasswordForm(ConfirmForm):
    """A new password, twice."""

    new_password = _password(pair("新密码", "New password"), "new-password")
    again = _password(pair("新密码再输一遍", "New password again"), "new-password")

    def clean_again(self) -> str:
        """Give the password where both are the same."""
        again = str(self.cleaned_data["again"])
        if again != self.cleaned_data.get("new_password"):
            raise forms.ValidationError(chosen(("两遍新密码不一样；请重输。", "The two differ: type them again.")))
        return again


class SwitchOnForm(ConfirmForm):
    """The code that the app shows, with the current password."""

    code = forms.CharField(
        max_length=20,
        label=pair("手机上显示的六位验证码", "The six digits that the phone shows"),
        widget=forms.TextInput({"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )
    field_order = ("code", "password")
