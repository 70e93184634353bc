"""Saving the view of a table, and removing it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from yiding.office.base.asking import by
from yiding.office.base.attempt import attempt
from yiding.office.base.language import chosen
from yiding.office.home.actions.remove_view import remove_view
from yiding.office.home.actions.save_view import save_view


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Save the table's address that was sent, and go back to it."""

    def do() -> HttpResponse:
        view = save_view(by(request), request.POST.get("name", ""), request.POST.get("address", ""))
        said = f"已保存“{view.name}”，首页可以打开。", f"Saved “{view.name}”: it is on your first page."
        messages.success(request, chosen(said))
        return redirect(view.address)

    return attempt(request, do, "")


@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove a view."""
    return attempt(request, lambda: remove_view(by(request), pk), reverse("home"))
