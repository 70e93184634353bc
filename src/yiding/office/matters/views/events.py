"""The events by which work is due: their list, each with its tasks, and its day."""

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from yiding.office.base.asking import by, held
from yiding.office.base.attempt import refused
from yiding.office.base.days import today
from yiding.office.base.tables import Column, Filter, Table, table_page
from yiding.office.base.views import act as base
from yiding.office.base.views.begin import begin
from yiding.office.matters.actions.name_event import name_event
from yiding.office.matters.event_page import event_page, event_state, new_refusal
from yiding.office.matters.form_fields import EventForm
from yiding.office.matters.form_queries import events_counted, one_event, tasks_by
from yiding.office.matters.queries import PLANNERS
from yiding.office.matters.rows import task_rows
from yiding.rules.states import EVENT

_TABLE = Table(
    ("事件时限", "Events by which work is due"),
    (
        Column("name", ("事件", "Event"), lambda row: row.name, ("name",)),
        Column("year", ("年度", "Year"), lambda row: row.year, ("year",), numeric=True),
        Column("day", ("时限日期", "Last day before it"), lambda row: row.day, ("day",)),
        Column("set_by", ("由谁、依据什么确定", "Who set it, and by what"), lambda row: row.set_by, ("set_by",)),
        Column("tasks", ("任务", "Tasks"), lambda row: row.n_tasks, ("n_tasks",), numeric=True),
        Column("open", ("未办结", "Open"), lambda row: row.n_open, ("n_open",), numeric=True),
        Column("state", ("状态", "State"), event_state, ("state",)),
    ),
    "-year",
    lambda row: reverse("event", args=[row.pk]),
    (Filter("state", ("状态", "State"), list(EVENT.items()), lambda values: Q(state__in=values)),),
    ("name", "set_by"),
    ("还没有事件；“主汛期前”这类时限先登记事件，再定日期。", "No events yet: name one, then set its day."),
)


def listing(request: HttpRequest) -> HttpResponseBase:
    """Show the events to who plans."""
    who = held(request)
    if not who.has(*PLANNERS):
        raise Http404
    context = {"may_name": who.has("supervision")}
    return table_page(request, _TABLE, events_counted(who), "matters/events.html", context)


def new(request: HttpRequest) -> HttpResponse:
    """Show the form of a new event, or name it."""
    back = reverse("events")
    stopped = new_refusal(held(request))
    if stopped:
        return refused(request, stopped, back)
    form = EventForm(request.POST if request.method == "POST" else None, now={"year": today().year})
    return begin(
        request,
        form,
        lambda: redirect("event", name_event(by(request), **form.cleaned_data).pk),
        back,
        "matters/new_event.html",
        {},
    )


def event(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an event with the tasks that hang on it."""
    who = held(request)
    found = one_event(who, pk)
    if found is None:
        raise Http404
    context = {"page": event_page(found, who), "tasks": task_rows(tasks_by(found))}
    return render(request, "matters/event.html", context)


def act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action on an event, or do it."""
    return base.act(request, "matters.eventday", pk, name, reverse("event", args=[pk]))
