"""Opening a kept file on a page."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from yiding.office.base.attempt import attempt
from yiding.office.base.files import response
from yiding.office.base.models import StoredFile


def opened(request: HttpRequest, file: StoredFile, name: str, back: str) -> HttpResponseBase:
    """Answer with a file, or with the sentence why it cannot be read."""
    return attempt(request, lambda: response(file, name), back)
