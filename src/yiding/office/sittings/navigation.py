"""What the record of a sitting puts on the sitting's page."""

from collections.abc import Iterator

from django.http import HttpRequest

from yiding.office.agenda.models import Sitting
from yiding.office.base.asking import held
from yiding.office.base.slots import Part
from yiding.office.sittings.queries import CLERKS, may_read

_RUNNING = ("convened", "open", "adjourned", "closed", "recorded")


def on_sitting(request: HttpRequest, sitting: Sitting) -> Iterator[Part]:
    """Put the ways to sign-in, record and raw record beside a sitting, for those whose they are."""
    by = held(request)
    if sitting.state not in _RUNNING:
        return
    clerk = by.has(*CLERKS, "office_head")
    reads = sitting.state != "convened" and may_read(by, sitting)
    if clerk or reads:
        yield Part("sittings/beside.html", {"sitting": sitting, "clerk": clerk, "reads": reads})
