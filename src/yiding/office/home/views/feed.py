"""The feed of a calendar by its private link, and the making and ending of the link."""

import datetime

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from yiding.office.base.asking import by
from yiding.office.base.attempt import attempt
from yiding.office.base.days import today
from yiding.office.home.actions.end_feed import end_feed
from yiding.office.home.actions.renew_feed import renew_feed
from yiding.office.home.events import events
from yiding.office.home.ics import calendar_file
from yiding.office.home.queries import whose_feed

_BACK, _AHEAD = datetime.timedelta(31), datetime.timedelta(366)


@login_not_required
@never_cache
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """Answer whoever has the link with the calendar behind it; an unknown link is not there."""
    owner = whose_feed(token)
    if owner is None:
        raise Http404
    day = today()
    found = events(owner, day - _BACK, day + _AHEAD, day)
    return HttpResponse(calendar_file(found, request.build_absolute_uri), content_type="text/calendar; charset=utf-8")


@require_POST
def renew(request: HttpRequest) -> HttpResponse:
    """Make the link, or a new one."""
    return attempt(request, lambda: renew_feed(by(request)), reverse("schedule"))


@require_POST
def end(request: HttpRequest) -> HttpResponse:
    """End the link."""
    return attempt(request, lambda: end_feed(by(request)), reverse("schedule"))
