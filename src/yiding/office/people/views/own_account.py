"""My account: the password, the second factor, the codes for a lost phone."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from yiding.office.base.asking import by
from yiding.office.base.language import chosen
from yiding.office.base.refused import Refused
from yiding.office.people import second_factor
from yiding.office.people.actions.change_password import change_password
from yiding.office.people.actions.renew_recovery_codes import renew_recovery_codes
from yiding.office.people.actions.switch_off_second_factor import switch_off_second_factor
from yiding.office.people.actions.switch_on_second_factor import switch_on_second_factor
from yiding.office.people.confirming import WRONG
from yiding.office.people.own_forms import ConfirmForm, PasswordForm, SwitchOnForm
from yiding.office.people.own_queries import own_account
from yiding.office.people.views.entering import failed, tried
from yiding.office.people.views.stopping import Page, done, shown

_SECRET, _SHOW = "second_factor_secret", "show_recovery_codes"


def me(request: HttpRequest) -> HttpResponse:
    """Show the account, or the codes for a lost phone that were just made."""
    if request.session.get(_SHOW):
        return redirect("recovery-codes")
    account = own_account(request.user)
    return render(request, "people/me.html", {"account": account, "on": second_factor.is_on(account)})


@never_cache
def password(request: HttpRequest) -> HttpResponse:
    """Change the password; this session goes on, the others end."""
    page = Page(chosen(("修改密码", "Change the password")), reverse("me"), {})
    if request.method != "POST":
        return shown(request, page, PasswordForm())
    form = PasswordForm(request.POST)

    def change() -> None:
        given = form.cleaned_data
        update_session_auth_hash(request, change_password(by(request), given["password"], given["new_password"]))

    return done(request, page, form, _counted(request, change))


@never_cache
def second_factor_page(request: HttpRequest) -> HttpResponse:
    """Switch the second factor on, or off."""
    return _off(request) if second_factor.is_on(own_account(request.user)) else _on(request)


def _on(request: HttpRequest) -> HttpResponse:
    """Show the picture for the app, and ask for a code of it."""
    secret = request.session.setdefault(_SECRET, second_factor.new_secret())
    context = {
        "picture": second_factor.picture(own_account(request.user), secret),
        "secret": [secret[at : at + 4] for at in range(0, len(secret), 4)],
        "button": chosen(("启用", "Switch on")),
    }
    title = chosen(("启用动态验证码", "Switch the second factor on"))
    page = Page(title, reverse("me"), context, "people/second_factor.html")
    if request.method != "POST":
        return shown(request, page, SwitchOnForm())
    form = SwitchOnForm(request.POST)

    def switch_on() -> None:
        switch_on_second_factor(by(request), form.cleaned_data["password"], secret, form.cleaned_data["code"])
        del request.session[_SECRET]
        request.session[_SHOW] = True

    return done(request, page, form, _counted(request, switch_on))


def _off(request: HttpRequest) -> HttpResponse:
    button = chosen(("停用", "Switch off"))
    page = Page(chosen(("停用动态验证码", "Switch the second factor off")), reverse("me"), {"button": button})
    if request.method != "POST":
        return shown(request, page, ConfirmForm())
    form = ConfirmForm(request.POST)
    switch_off = _counted(request, lambda: switch_off_second_factor(by(request), form.cleaned_data["password"]))
    return done(request, page, form, switch_off)


@never_cache
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """Show the codes for a lost phone once, right after they were made; at other times make new ones."""
    account = own_account(request.user)
    if not second_factor.is_on(account):
        return redirect("second-factor")
    if request.method != "POST" and request.session.pop(_SHOW, False):
        return render(request, "people/recovery_codes.html", {"codes": second_factor.unused_codes(account)})
    title = chosen(("更换备用码", "New recovery codes"))
    page = Page(title, reverse("me"), {"button": title})
    if request.method != "POST":
        return shown(request, page, ConfirmForm())
    form = ConfirmForm(request.POST)

    def renew() -> None:
        renew_recovery_codes(by(request), form.cleaned_data["password"])
        request.session[_SHOW] = True

    return done(request, page, form, _counted(request, renew))


def _counted(request: HttpRequest, do: Callable[[], Any]) -> Callable[[], None]:
    """Do it unless the account is paused; a wrong password counts as at the login."""

    def counted() -> None:
        username = request.user.get_username()
        if not tried(request, username):
            raise Refused(WRONG, "password")
        try:
            do()
        except Refused as refused:
            if refused.rule == "password":
                failed(request, username)
            raise

    return counted
