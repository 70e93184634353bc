"""The app of proposals."""

from django.apps import AppConfig


class ProposalsConfig(AppConfig):
    """Proposals."""

    name = "yiding.office.proposals"
    label = "proposals"

    def ready(self) -> None:
        """Add its actions and its place in the navigation."""
        from yiding.office.base import slots  # noqa: PLC0415 - apps are loaded now
        from yiding.office.proposals import acts  # noqa: PLC0415
        from yiding.office.proposals.navigation import links  # noqa: PLC0415

        acts.add_all()
        slots.fill("navigation", links, 20)
