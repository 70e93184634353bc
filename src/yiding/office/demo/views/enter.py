"""The page that lets one enter as anybody; elsewhere than in a demonstration on this machine it is not there."""

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yiding.office.demo.admission import is_let_in
from yiding.office.demo.queries import account_of, workers_by_role

_BACKEND = "django.contrib.auth.backends.ModelBackend"


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Show everybody by role; sent with an account, enter as that one."""
    if not is_let_in(request):
        raise Http404
    if request.method == "GET":
        return render(request, "demo/enter.html", {"groups": workers_by_role()})
    account = account_of(request.POST.get("account", ""))
    if account is None:
        raise Http404
    login(request, account, _BACKEND)
    return redirect("home")
