"""One page for everything that the administrator keeps: a new one, or a change of what is there."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.core.exceptions import ObjectDoesNotExist
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.base.asking import by
from yiding.office.base.by import By
from yiding.office.base.language import chosen
from yiding.office.people import forms
from yiding.office.people.actions.keep_body import keep_body
from yiding.office.people.actions.keep_member import keep_member
from yiding.office.people.actions.keep_person import keep_person
from yiding.office.people.actions.keep_portfolio import keep_portfolio
from yiding.office.people.actions.keep_post import keep_post
from yiding.office.people.actions.keep_role import keep_role
from yiding.office.people.actions.keep_unit import keep_unit
from yiding.office.people.actions.make_account import make_account
from yiding.office.people.actions.set_account import set_account
from yiding.office.people.keeping import ACTS
from yiding.office.people.listings import address, thing
from yiding.office.people.names import KINDS
from yiding.office.people.views.stopping import Page, done, forbidden, shown, version

Do = Callable[[By, dict[str, Any], int | None, int], Any]


class Kept(NamedTuple):
    """A kind that is kept: its form, the form of a new one where that differs, and what keeps it."""

    form: type[Form]
    new: type[Form]
    do: Do


def _account(who: By, given: dict[str, Any], pk: int | None, version: int) -> None:
    """Make an account, or change one."""
    password = given.pop("password")
    if pk is None:
        make_account(given["username"], given["full_name"], password, who, given["person"], admin=given["admin"])
    else:
        set_account(who, pk, version, given, password)


KEPT: dict[str, Kept] = {
    "unit": Kept(forms.UnitForm, forms.UnitForm, keep_unit),
    "person": Kept(forms.PersonForm, forms.PersonForm, keep_person),
    "post": Kept(forms.PostForm, forms.PostForm, keep_post),
    "roleheld": Kept(forms.RoleForm, forms.RoleForm, keep_role),
    "portfolio": Kept(forms.PortfolioForm, forms.PortfolioForm, keep_portfolio),
    "body": Kept(forms.BodyForm, forms.BodyForm, keep_body),
    "member": Kept(forms.MemberForm, forms.MemberForm, keep_member),
    "account": Kept(forms.AccountForm, forms.NewAccountForm, _account),
}


def keep(request: HttpRequest, kind: str, pk: int | None = None) -> HttpResponse:
    """Show the form of a thing, or keep what was typed and go back to the list."""
    kept = KEPT.get(kind)
    if kept is None:
        raise Http404
    back = reverse("people-list", args=[kind])
    if stopped := forbidden(request, "make_account" if kind == "account" and pk is None else ACTS[kind], back):
        return stopped
    there = _there(kind, pk)
    form = kept.form if there else kept.new
    if there and kind in ("unit", "person"):
        back = address(there)
    title = chosen(("新增：", "New: ")) if there is None else chosen(("修改：", "Change: "))
    page = Page(
        f"{title}{there or chosen(KINDS[kind])}",
        back,
        {"version": there.version if there else None, "draft": kind != "account"},
    )
    if request.method != "POST":
        return shown(request, page, form(initial=_initial(request, form, there)))
    filled = form(request.POST)
    return done(request, page, filled, lambda: kept.do(by(request), dict(filled.cleaned_data), pk, version(request)))


def _there(kind: str, pk: int | None) -> Any:
    try:
        return None if pk is None else thing(kind, pk)
    except ObjectDoesNotExist:
        raise Http404 from None


def _initial(request: HttpRequest, form: type[Form], there: Any) -> dict[str, Any]:
    """Give what stands in the thing; for a new one the person that the address names."""
    if there is None:
        person = request.GET.get("person", "")
        return {"person": person} if person.isdecimal() else {}
    return {name: getattr(there, name) for name in form.base_fields if name != "password"}
