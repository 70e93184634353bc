"""The way in: account and password, then the code of the second factor where the account has one."""

import time

from axes.handlers.proxy import AxesProxyHandler
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.signals import user_login_failed
from django.contrib.auth.views import LoginView, redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from yiding.office.people import second_factor
from yiding.office.people.own_queries import entering_account

_ENTERING = "entering"
_MINUTES = 5
_BACKEND = "django.contrib.auth.backends.ModelBackend"


class Enter(LoginView):
    """Ask for account and password."""

    template_name = "base/login.html"
    redirect_authenticated_user = True

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Let in, or ask for the code first."""
        account = form.get_user()
        if not second_factor.is_on(account):
            return super().form_valid(form)
        self.request.session.cycle_key()
        self.request.session[_ENTERING] = {
            "account": account.pk,
            "hash": account.get_session_auth_hash(),
            "until": time.time() + _MINUTES * 60,
            "next": self.get_success_url(),
        }
        return redirect("code")


@login_not_required
@never_cache
def code(request: HttpRequest) -> HttpResponse:
    """Ask whoever gave the right password for the code; wrong ones are counted with wrong passwords."""
    waiting = request.session.get(_ENTERING, {"account": 0, "hash": "", "until": 0})
    account = entering_account(waiting["account"], waiting["hash"])
    if account is None or waiting["until"] < time.time():
        return redirect_to_login(request.get_full_path())
    wrong = False
    if request.method == "POST":
        if tried(request, account.username) and second_factor.passes(account, request.POST.get("code", "")[:20]):
            del request.session[_ENTERING]
            login(request, account, backend=_BACKEND)
            return redirect(waiting["next"])
        failed(request, account.username)
        wrong = True
    return render(request, "people/code.html", {"wrong": wrong})


def tried(request: HttpRequest, username: str) -> bool:
    """Say whether an account may still try here; where it is paused the answer says so (axes)."""
    allowed = bool(AxesProxyHandler.is_allowed(request, {"username": username}))
    request.axes_locked_out = not allowed  # type: ignore[attr-defined]
    return allowed


def failed(request: HttpRequest, username: str) -> None:
    """Count a wrong code or password; the fifth pauses the account on this computer."""
    user_login_failed.send(sender=__name__, credentials={"username": username}, request=request)
