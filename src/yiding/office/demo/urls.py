"""The address of the demonstration; there is none unless the demo command started the server."""

import os
from collections.abc import Mapping

from django.urls import URLPattern, path

from yiding.office.demo.admission import is_served
from yiding.office.demo.views.enter import enter


def addresses(variables: Mapping[str, str]) -> list[URLPattern]:
    """Give the addresses in an environment."""
    return [path("demo/", enter, name="demo")] if is_served(variables) else []


urlpatterns = addresses(os.environ)
