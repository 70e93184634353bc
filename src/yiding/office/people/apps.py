"""The app of people."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """People."""

    name = "yiding.office.people"
    label = "people"
    verbose_name = "人员"

    def ready(self) -> None:
        """Take its places in the navigation."""
        from yiding.office.base import slots  # noqa: PLC0415 - apps are loaded now
        from yiding.office.people import navigation  # noqa: PLC0415

        slots.fill("navigation", navigation.links, 80)
        slots.fill("account", navigation.own, 20)
