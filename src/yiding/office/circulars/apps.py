"""The app of circulars and scores."""

from django.apps import AppConfig


class CircularsConfig(AppConfig):
    """Circulars."""

    name = "yiding.office.circulars"
    label = "circulars"

    def ready(self) -> None:
        """Add its actions and its place in the navigation."""
        from yiding.office.base import slots  # noqa: PLC0415 - apps are loaded now
        from yiding.office.circulars import acts, score_acts  # noqa: PLC0415
        from yiding.office.circulars.navigation import links  # noqa: PLC0415

        acts.add_all()
        score_acts.add_all()
        slots.fill("navigation", links, 37)
