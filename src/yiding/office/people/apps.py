"""The app of people."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """People."""

    name = "yiding.office.people"
    label = "people"
    verbose_name = "人员"
