"""The app of first pages."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Home."""

    name = "yiding.office.home"
    label = "home"
