"""What the record of a sitting puts on the sitting's page."""

from collections.abc import Iterator

from django.http import HttpRequest

from yiding.office.agenda.models import Sitting
from yiding.office.base.asking import held
from yiding.office.base.slots import Part
from yiding.office.sittings.queries import CLERKS, may_read

PAPERS = (
    ("notice", ("会议通知", "Notice")),
    ("sign-in", ("签到表", "Sheet to be signed")),
    ("name-cards", ("席卡", "Name cards")),
    ("seating", ("座次图", "Seating plan")),
)
"""The papers of a sitting, as they are called."""
_RUNNING = ("convened", "open", "adjourned", "closed", "recorded")


def on_sitting(request: HttpRequest, sitting: Sitting) -> Iterator[Part]:
    """Put the ways to sign-in, record and raw record beside a sitting, for those whose they are."""
    by = held(request)
    if sitting.state not in _RUNNING:
        return
    clerk = by.has(*CLERKS, "office_head")
    reads = sitting.state != "convened" and may_read(by, sitting)
    if clerk or reads:
        context = {"sitting": sitting, "clerk": clerk, "reads": reads, "papers": PAPERS if by.has(*CLERKS) else ()}
        yield Part("sittings/beside.html", context)
