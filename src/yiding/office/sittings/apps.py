"""The app of sittings."""

from django.apps import AppConfig


class SittingsConfig(AppConfig):
    """Sittings."""

    name = "yiding.office.sittings"
    label = "sittings"

    def ready(self) -> None:
        """Add its actions, and the way to the record on the page of a sitting."""
        from yiding.office.base import slots  # noqa: PLC0415 - apps are loaded now
        from yiding.office.sittings import acts  # noqa: PLC0415
        from yiding.office.sittings.navigation import on_sitting  # noqa: PLC0415

        acts.add_all()
        slots.fill("sitting side", on_sitting)
