"""The audit log, for the administrator."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from yiding.office.base import audit as log
from yiding.office.base.tables import table_page
from yiding.office.people.audit_table import TABLE, entries
from yiding.office.people.views.stopping import forbidden


def audit(request: HttpRequest) -> HttpResponseBase:
    """Show the log, and where asked whether it is whole."""
    if stopped := forbidden(request, "change_setting", reverse("home")):
        return stopped
    checked = "check" in request.GET
    count, fault = log.check() if checked else (0, None)
    context = {"checked": checked, "count": count, "fault": fault}
    return table_page(request, TABLE, entries(), "people/audit.html", context)
