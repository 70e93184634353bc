"""The app of minutes."""

from django.apps import AppConfig


class MinutesConfig(AppConfig):
    """Minutes."""

    name = "yiding.office.minutes"
    label = "minutes"

    def ready(self) -> None:
        """Add its actions and its place in the navigation; put the minutes on the page of their sitting."""
        from yiding.office.base import slots  # noqa: PLC0415 - apps are loaded now
        from yiding.office.minutes import acts  # noqa: PLC0415
        from yiding.office.minutes.navigation import links, on_sitting  # noqa: PLC0415

        acts.add_all()
        slots.fill("navigation", links, 35)
        slots.fill("sitting", on_sitting)
