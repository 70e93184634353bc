"""A request of somebody who entered."""

from typing import Any, cast

from django.http import HttpRequest

from yiding.office.base.by import By


def by(request: HttpRequest) -> By:
    """Give who acts in a request; a form's key comes with it."""
    found = cast(Any, request).by
    key = request.POST.get("once", "") if request.method == "POST" else ""
    return By(*found)._replace(once=key[:40])


def held(request: HttpRequest) -> By:
    """Give who asks, without the key of a form: for questions."""
    return by(request)._replace(once="")
