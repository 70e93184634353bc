"""The app of the demonstration."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demonstration; it has no models of its own."""

    name = "yiding.office.demo"
    label = "demo"

    def ready(self) -> None:
        """Take its places on the pages of others."""
        from yiding.office.base import slots  # noqa: PLC0415 - apps are loaded now
        from yiding.office.demo import parts  # noqa: PLC0415

        slots.fill("banner", parts.banner)
        slots.fill("login", parts.way_in)
