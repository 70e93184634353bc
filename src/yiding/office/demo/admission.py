"""Who is let in without a password: nobody, but in a demonstration, on this machine, served by the demo command."""

import os
from collections.abc import Mapping

from django.http import HttpRequest

from yiding.office.demo.marker import is_demonstration

VARIABLE = "YIDING_DEMO"
"""Set to 1 by the demo command for its own process, by nobody else."""
_HERE = ("127.0.0.1", "::1")
_PROXIED = (
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_REAL_IP",
    "HTTP_FORWARDED",
    "HTTP_VIA",
)


def is_served(variables: Mapping[str, str] = os.environ) -> bool:
    """Say whether the demo command started this server."""
    return variables.get(VARIABLE) == "1"


def is_let_in(request: HttpRequest) -> bool:
    """Say whether whoever asks may enter as anybody: each of the three conditions must hold."""
    return is_served() and _is_here(request) and is_demonstration()


def _is_here(request: HttpRequest) -> bool:
    """Say whether the request comes from this machine, and through no proxy on it."""
    return request.META.get("REMOTE_ADDR") in _HERE and not any(name in request.META for name in _PROXIED)
