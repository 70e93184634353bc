"""The app of minutes."""

from django.apps import AppConfig


class MinutesConfig(AppConfig):
    """Minutes."""

    name = "yiding.office.minutes"
    label = "minutes"
