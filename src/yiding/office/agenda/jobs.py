"""The work of agendas in the background."""

from typing import Any

from yiding.office.agenda.models import Packet
from yiding.office.agenda.packets import make
from yiding.office.base.jobs import job
from yiding.office.people.models import Person
from yiding.office.people.queries import by_person


@job("make_packet")
def make_packet(given: dict[str, Any]) -> None:
    """Gather the papers of a packet for whoever asked for it; one that was made or has failed is left as it is."""
    packet = Packet.objects.select_related("agenda__sitting").get(pk=given["packet"])
    if packet.state == "queued":
        make(packet, by_person(Person.objects.get(pk=given["person"])))
