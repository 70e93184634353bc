"""The app of minutes."""

from django.apps import AppConfig


class MinutesConfig(AppConfig):
    """Minutes."""

    name = "yiding.office.minutes"
    label = "minutes"

    def ready(self) -> None:
        """Add its actions."""
        from yiding.office.minutes import acts  # noqa: PLC0415 - apps are loaded now

        acts.add_all()
