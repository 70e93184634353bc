"""The app of sittings."""

from django.apps import AppConfig


class SittingsConfig(AppConfig):
    """Sittings."""

    name = "yiding.office.sittings"
    label = "sittings"
