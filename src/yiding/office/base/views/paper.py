"""The answer with a paper that is printed when it is asked for, the same for every kind of paper."""

from collections.abc import Callable
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse

from yiding.office.base.asking import held
from yiding.office.base.attempt import refused
from yiding.office.base.audit import note
from yiding.office.base.refused import Refused
from yiding.office.base.sent import Printer, sent
from yiding.papers.errors import PaperError


def paper(
    request: HttpRequest,
    act: str,
    about: str,
    form: str,
    made: Callable[[], tuple[str, dict[str, Printer]]],
    back: str,
    told: dict[str, Any] | None = None,
) -> FileResponse | HttpResponse:
    """Give a paper in a form, or its seal, and note that it was opened; where it cannot be printed, the sentence why.

    `made` gives its name and its printers. Errors: Http404 for a form in which it is not printed.
    """
    try:
        name, printers = made()
        answer = sent(name, form, printers)
    except PaperError as error:
        return refused(request, Refused(error.words, "paper"), back)
    except Refused as error:  # what it is made of was wiped
        return refused(request, error, back)
    if answer is None:
        raise Http404
    note(act, held(request).in_log, about, told or {})
    return answer
