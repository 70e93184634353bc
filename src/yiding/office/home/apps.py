"""The app of first pages."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Home."""

    name = "yiding.office.home"
    label = "home"

    def ready(self) -> None:
        """Take its place in the navigation and hear of notices; say now if the ways out cannot be used. Errors: WrongEnvironment."""
        from yiding.office.base import slots  # noqa: PLC0415 - apps are loaded now
        from yiding.office.base.outgoing import ways_out  # noqa: PLC0415
        from yiding.office.base.telling import also_told  # noqa: PLC0415
        from yiding.office.home.jobs import ask_for_notices  # noqa: PLC0415
        from yiding.office.home.navigation import links, save_view  # noqa: PLC0415

        ways_out()
        slots.fill("navigation", links, 10)
        slots.fill("listing", save_view)
        if ask_for_notices not in also_told:
            also_told.append(ask_for_notices)
