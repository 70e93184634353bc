"""The settings of this government, each with its default, source, bounds and what was seen elsewhere; and the gates."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base import chosen as office
from yiding.office.base.asking import by
from yiding.office.base.language import chosen
from yiding.office.people import queries
from yiding.office.people.actions.change_setting import change_setting
from yiding.office.people.actions.keep_gate_desk import keep_gate_desk
from yiding.office.people.forms import DeskForm, SettingForm
from yiding.office.people.names import setting_said
from yiding.office.people.views.stopping import Page, done, forbidden, shown, version
from yiding.rules.gates import GATES
from yiding.rules.roles import ROLES
from yiding.rules.settings import SETTINGS, UNITS
from yiding.rules.words import Words


class Row(NamedTuple):
    """One setting as the page shows it."""

    key: str
    name: Words
    value: Words
    unit: Words
    own: bool
    default: Words
    bounds: Words
    seen: str
    source: Words
    step: Any


def settings(request: HttpRequest) -> HttpResponse:
    """Show every setting and every gate."""
    if stopped := forbidden(request, "change_setting", reverse("home")):
        return stopped
    values, steps = office.choices(), queries.last_steps("base.chosen")
    switches, desks = office.switches(), queries.desks()
    gates = [
        (
            key,
            gate,
            ROLES[gate.owner].name,
            desks.get(key),
            switches.get(key, gate.on),
            steps.get(f"base.chosen:gate.{key}"),
        )
        for key, gate in GATES.items()
    ]
    rows = [_row(key, values, steps) for key in SETTINGS]
    return render(request, "people/settings.html", {"rows": rows, "gates": gates})


def _row(key: str, values: Mapping[str, Any], steps: dict[str, Any]) -> Row:
    row = SETTINGS[key]
    between = f"{row.low:g}–{row.high:g}"
    length: Words = (f"{between}字", f"{between} characters") if row.unit == "text" else (between, between)
    choices = [setting_said(one) for one in row.choices] or [length]
    bounds = "、".join(words[0] for words in choices), ", ".join(words[1] for words in choices)
    value = values.get(key, row.default)
    step = steps.get(f"base.chosen:{key}")
    return Row(
        key, row.name, setting_said(value), UNITS[row.unit], key in values, setting_said(row.default), bounds, row.seen,
        row.citation.words(), step,
    )  # fmt: skip


def setting(request: HttpRequest, key: str) -> HttpResponse:
    """Show the form of a setting, or of a gate's switch, or change it."""
    if stopped := forbidden(request, "change_setting", reverse("settings")):
        return stopped
    gate = GATES.get(key.removeprefix("gate.")) if key.startswith("gate.") else None
    if gate is None and key not in SETTINGS:
        raise Http404
    now = office.choices().get(key)
    context: dict[str, Any] = {"version": queries.chosen_versions().get(key, 0)}
    if gate is None:
        context["row"] = _row(key, office.choices(), queries.last_steps("base.chosen"))
    page = Page(chosen(("修改设置", "Change a setting")), reverse("settings"), context, "people/setting.html")
    if request.method != "POST":
        shown_now = {True: "on", False: "off"}.get(now, now) if isinstance(now, bool) else now
        return shown(request, page, SettingForm(key=key, initial={"value": shown_now}))
    form = SettingForm(request.POST, key=key)
    return done(request, page, form, lambda: change_setting(by(request), key, form.chosen(), version(request)))


def desk(request: HttpRequest, gate: str) -> HttpResponse:
    """Show which unit gives the opinion on a gate, or change it."""
    if stopped := forbidden(request, "keep_gate_desk", reverse("settings")):
        return stopped
    if gate not in GATES:
        raise Http404
    there = queries.desks().get(gate)
    name = chosen(GATES[gate].name)
    context = {"version": there.version if there else 0}
    page = Page(f"{gate} {name}", reverse("settings"), context)
    if request.method != "POST":
        return shown(request, page, DeskForm(initial={"unit": there.unit if there else None}))
    form = DeskForm(request.POST)
    return done(
        request, page, form, lambda: keep_gate_desk(by(request), gate, form.cleaned_data["unit"], version(request))
    )
