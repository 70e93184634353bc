"""The files of a proposal; each opening is noted."""

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.audit import note
from yiding.office.base.opening import opened
from yiding.office.proposals.queries import opinion_of, reply_of, version_of

_FOUND = {"paper": (version_of, "name"), "opinion": (opinion_of, "file_name"), "reply": (reply_of, "file_name")}
"""How the rows of each kind are found, and which of their fields names the file."""


def file(request: HttpRequest, pk: int, key: int, kind: str) -> HttpResponseBase:
    """Open the file of a version of a paper, of an opinion, or of a unit's reply."""
    by = held(request)
    find, name = _FOUND[kind]
    found = find(by, pk, key)
    if found is None or found.file is None:
        raise Http404
    note(f"open_{kind}", by.in_log, found.about, {})
    return opened(request, found.file, getattr(found, name), reverse("proposal", args=[pk]))
