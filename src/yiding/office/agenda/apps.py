"""The app of agendas."""

from django.apps import AppConfig


class AgendaConfig(AppConfig):
    """Agendas."""

    name = "yiding.office.agenda"
    label = "agenda"

    def ready(self) -> None:
        """Add its actions and its places in the navigation; let who is asked to a sitting see what is put to it."""
        from yiding.office.agenda import acts  # noqa: PLC0415 - apps are loaded now
        from yiding.office.agenda.attending import on_act, on_proposal  # noqa: PLC0415
        from yiding.office.agenda.navigation import links  # noqa: PLC0415
        from yiding.office.agenda.queries import invited_see  # noqa: PLC0415
        from yiding.office.base import slots  # noqa: PLC0415
        from yiding.office.proposals.queries import also_seen  # noqa: PLC0415

        acts.add_all()
        slots.fill("navigation", links, 30)
        slots.fill("proposal", on_proposal)
        slots.fill("act", on_act)
        if invited_see not in also_seen:
            also_seen.append(invited_see)
