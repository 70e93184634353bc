"""The app of matters."""

from django.apps import AppConfig


class MattersConfig(AppConfig):
    """Matters."""

    name = "yiding.office.matters"
    label = "matters"

    def ready(self) -> None:
        """Add its actions and its place in the navigation; put the matters on the page of their minutes, and their report into the packet."""
        from yiding.office.agenda.added import also_there  # noqa: PLC0415 - apps are loaded now
        from yiding.office.base import slots  # noqa: PLC0415
        from yiding.office.matters import (  # noqa: PLC0415
            acts,
            form_parts,
            ledger_links,
            ledger_sweep,  # noqa: F401 - its daily work is known by it
            report_acts,
            report_slots,
        )
        from yiding.office.matters.navigation import links, on_minutes  # noqa: PLC0415

        acts.add_all()
        report_acts.add_all()
        slots.fill("navigation", links, 36)
        slots.fill("minutes", on_minutes)
        slots.fill("sitting", report_slots.on_sitting, 90)
        slots.fill("matter", report_slots.on_matter)
        slots.fill("matter", form_parts.on_matter, 20)
        slots.fill("breakdown", form_parts.on_breakdown, 20)
        slots.fill("listing", ledger_links.below_board, 50)
        slots.fill("breakdown side", ledger_links.beside_breakdown)
        if report_slots.in_packet not in also_there:
            also_there.append(report_slots.in_packet)
