"""What one entrusted to others and took over oneself, what the chief entrusts, and the form for more."""

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from yiding.office.base.asking import by, held
from yiding.office.base.language import chosen
from yiding.office.people import queries
from yiding.office.people.actions.end_entrusting import end_entrusting
from yiding.office.people.actions.entrust import entrust
from yiding.office.people.forms import EndForm, EntrustForm
from yiding.office.people.listings import ENDED, holds
from yiding.office.people.names import said
from yiding.office.people.views.stopping import Page, done, forbidden, shown


def entrusting(request: HttpRequest) -> HttpResponse:
    """Show the entrustings and the form, or entrust."""
    if stopped := forbidden(request, "entrust", reverse("home")):
        return stopped
    who = held(request)
    rows = [
        (row, said(row, "role"), holds(row), row.giver_id == who.person and holds(row) is not ENDED)
        for row in queries.entrustings(who.person or 0)
    ]
    page = Page(chosen(("委托", "Entrusting")), reverse("entrusting"), {"rows": rows}, "people/entrusting.html")
    if request.method != "POST":
        return shown(request, page, EntrustForm(roles=who.roles))
    form = EntrustForm(request.POST, roles=who.roles)
    return done(request, page, form, lambda: entrust(by(request), **form.cleaned_data))


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End one of one's entrustings."""
    back = reverse("entrusting")
    if stopped := forbidden(request, "end_entrusting", back):
        return stopped
    form = EndForm(request.POST)
    page = Page(chosen(("结束委托", "End an entrusting")), back, {})
    try:
        return done(request, page, form, lambda: end_entrusting(by(request), pk, form.cleaned_data["version"]))
    except ObjectDoesNotExist:
        raise Http404 from None
