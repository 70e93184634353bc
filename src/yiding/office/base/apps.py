"""The app of the skeleton."""

from django.apps import AppConfig


class BaseConfig(AppConfig):
    """Base."""

    name = "yiding.office.base"
    label = "base"
