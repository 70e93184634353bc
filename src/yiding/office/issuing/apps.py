"""The app of issuing."""

from django.apps import AppConfig


class IssuingConfig(AppConfig):
    """Issuing."""

    name = "yiding.office.issuing"
    label = "issuing"

    def ready(self) -> None:
        """Add its actions and its place in the navigation; put documents on the pages of their matter, minutes and proposal; let a matter wait for them, and tell of them in its way."""
        from yiding.office.base import slots  # noqa: PLC0415 - apps are loaded now
        from yiding.office.issuing import acts  # noqa: PLC0415
        from yiding.office.issuing.navigation import happened, links, on_matter, on_minutes, on_proposal, unfinished  # noqa: PLC0415
        from yiding.office.matters.case import also_unfinished  # noqa: PLC0415
        from yiding.office.matters.timeline import also_happened  # noqa: PLC0415

        acts.add_all()
        slots.fill("navigation", links, 37)
        slots.fill("matter", on_matter)
        slots.fill("minutes", on_minutes)
        slots.fill("proposal", on_proposal)
        if unfinished not in also_unfinished:
            also_unfinished.append(unfinished)
        if happened not in also_happened:
            also_happened.append(happened)
