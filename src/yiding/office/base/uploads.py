"""The files that came with a form: checked and kept before an action sees them."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.forms import FileField, Form

from yiding.office.base.audit import note
from yiding.office.base.by import By
from yiding.office.base.files import store
from yiding.office.base.refused import Refused
from yiding.office.base.secrecy import refuse_marked


def given(form: Form, by: By, act: str, about: str) -> dict[str, Any]:
    """Give what a form gives: in the place of each file its stored row, beside it its name; a file that was left out is not there.

    Errors: Refused, noted as a refused attempt without what was sent.
    """
    found: dict[str, Any] = {}
    try:
        refuse_marked(*(value for value in form.cleaned_data.values() if isinstance(value, str)))
    except Refused as stopped:
        note(act, by.in_log, about, {}, stopped.rule)
        raise
    for key, value in form.cleaned_data.items():
        if not isinstance(form.fields[key], FileField):
            found[key] = value
        elif isinstance(value, UploadedFile):
            try:
                found[key] = store(value.name or "", value.read())
            except Refused as stopped:
                note(act, by.in_log, about, {}, stopped.rule)
                raise
            found[f"{key}_name"] = value.name
    return found
