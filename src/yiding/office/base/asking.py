"""A request of somebody who entered."""

from typing import Any, cast

from django.http import HttpRequest

from yiding.office.base.by import By

_DIGITS = 18  # as many as a key of the database can have


def key_in(text: str | None) -> int | None:
    """Give the key that a request names, None for what is none."""
    return int(text) if text and text.isdecimal() and len(text) <= _DIGITS else None


def by(request: HttpRequest) -> By:
    """Give who acts in a request; a form's key comes with it."""
    found = cast(Any, request).by
    key = request.POST.get("once", "") if request.method == "POST" else ""
    return By(*found)._replace(once=key[:40])


def held(request: HttpRequest) -> By:
    """Give who asks, without the key of a form: for questions."""
    return by(request)._replace(once="")
