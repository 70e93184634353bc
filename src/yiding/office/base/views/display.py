"""How pages look to this reader: large text, and keys that work without Ctrl (WCAG 2.1.4 asks that they can be switched off)."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

CHOICES = {"text": ("normal", "large"), "keys": ("on", "off")}
"""What can be chosen, the usual first; each is a cookie of that name."""
_YEAR = 365 * 24 * 60 * 60


@login_not_required
@require_POST
def display(request: HttpRequest) -> HttpResponse:
    """Remember what was chosen in a cookie, and go back to the page."""
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    response = HttpResponseRedirect(back if safe else "/")
    for name, values in CHOICES.items():
        if request.POST.get(name) in values:
            value = request.POST[name]
            response.set_cookie(
                name, value, _YEAR, httponly=True, samesite="Strict", secure=settings.SESSION_COOKIE_SECURE
            )
    return response
