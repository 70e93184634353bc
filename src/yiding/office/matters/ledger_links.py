"""Where ledgers are offered: below the board with what it shows, and beside a break-down."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.slots import Part
from yiding.office.base.tables import Listing


def below_board(request: HttpRequest, listing: object) -> Iterator[Part]:
    """Offer the ledger of what the board shows."""
    if isinstance(listing, Listing) and request.path == reverse("board") and listing.count:
        yield Part("matters/ledger_here.html", {"address": f"{reverse('ledger')}{listing.at()}"})


def beside_breakdown(request: HttpRequest, breakdown: object) -> Iterator[Part]:
    """Offer the ledgers of a break-down that is planned to who plans it."""
    if held(request).has("supervision") and getattr(breakdown, "state", "") == "draft":
        yield Part("matters/ledger_beside.html", {"breakdown": breakdown})
