"""The parts of pages: slots, the navigation, fields of forms, what stands in a cell, acts and states in words."""

import datetime
import json
import unicodedata
from typing import Any

from django import template
from django.forms import BoundField, CheckboxInput, Form, Select
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from yiding.office.base import drafts, slots
from yiding.office.base.audit import newest
from yiding.office.base.language import chosen
from yiding.office.base.pages import Differing, State, differing, once_key
from yiding.office.base.refused import Outdated
from yiding.office.base.templatetags.clock import when
from yiding.rules.actions import ACTIONS
from yiding.rules.states import STATES

register = template.Library()

_SHORT = 18
"""So many narrow signs (a Chinese one counts for two) stay in one line: 县农业农村综合执法局 does not, 2026-0017 does."""


@register.simple_tag(takes_context=True)
def slot(context: Context, name: str, *thing: object) -> SafeString:
    """Write what upper apps put into a slot of this page."""
    request = context.get("request")
    if request is None:
        return SafeString("")
    parts = (
        part.written(request) if isinstance(part, slots.Part) else part
        for part in slots.contents(name, request, *thing)
    )
    return format_html_join("", "{}", ((part,) for part in parts))


@register.simple_tag(takes_context=True)
def links(context: Context, name: str) -> list[tuple[slots.Link, bool]]:
    """Give the links that upper apps put into a slot, each with whether the page is at it."""
    request = context.get("request")
    return slots.links(name, request) if request is not None else []


@register.simple_tag(takes_context=True)
def chose(context: Context, name: str, value: str) -> bool:
    """Say whether the reader chose this for how pages look (see `views/display.py`)."""
    request = context.get("request")
    return request is not None and request.COOKIES.get(name) == value


@register.filter
def shown(value: object) -> object:
    """Show a value: a state with its shape, a day in the office's words, words in the page's language."""
    if isinstance(value, State):
        kind = f"{value.weight} in-{value.colour}" if value.colour else value.weight
        return format_html('<span class="state {}">{}</span>', kind, chosen(value.words))
    if isinstance(value, datetime.date):
        return when(value)
    if isinstance(value, bool):
        return chosen(("是", "yes") if value else ("否", "no"))
    if isinstance(value, tuple):
        return chosen((value[0], value[1]))
    return "—" if value in (None, "") else value


@register.filter
def stays_whole(value: object) -> bool:
    """Say whether a value stays in one line of a table: a day, a state, a number, a name, no sentence."""
    if isinstance(value, State | datetime.date):
        return True
    text = str(shown(value))
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text) <= _SHORT


@register.filter
def act_words(act: str) -> str:
    """Name an act, as its row in the table of rules does."""
    return chosen(ACTIONS[act].name) if act in ACTIONS else act


@register.simple_tag
def state_words(act: str, state: str) -> str:
    """Name a state of the kind of thing that an act is done on."""
    names = STATES[ACTIONS[act].subject] if act in ACTIONS else {}
    return chosen(names[state]) if state in names else state


@register.simple_tag
def control(field: BoundField) -> SafeString:
    """Write the input of a field, with Bootstrap's class for its kind; a group of choices has none."""
    widget = field.field.widget
    if field.use_fieldset:
        return field.as_widget()
    kinds = ((CheckboxInput, "form-check-input"), (Select, "form-select"))
    name = next((name for kind, name in kinds if isinstance(widget, kind)), "form-control")
    return field.as_widget(attrs={"class": f"{name} {widget.attrs.get('class', '')}".strip()})


@register.simple_tag
def audit_head() -> str:
    """Write the head of the audit log for the foot of a paper: what is printed shows a log that was cut or written anew."""
    head = newest()
    if head is None:
        return ""
    mark = f"{head.number} · {head.hash[:16]}"
    return chosen((f"审计链头 {mark}", f"Head of the audit log {mark}"))


@register.simple_tag
def fresh_key() -> str:
    """Give a key for a form that works once."""
    return once_key()


@register.simple_tag(takes_context=True)
def kept_draft(context: Context) -> dict[str, Any] | None:
    """Give what was typed into this page's form and not sent: when, and its fields as JSON; None where there is nothing."""
    request = context.get("request")
    draft = drafts.kept(request.user.pk, drafts.address_of(request)) if request is not None else None
    return {"at": draft.at, "fields": json.dumps(draft.fields, ensure_ascii=False)} if draft else None


@register.simple_tag
def conflict(form: Form, outdated: Outdated) -> list[Differing]:
    """Give the fields in which somebody else's text stands against what was typed."""
    return differing(form, outdated.theirs)
