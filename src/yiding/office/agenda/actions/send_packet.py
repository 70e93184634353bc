"""Send the papers of the approved agenda to whoever is asked to the sitting."""

from yiding.office.agenda.models import Packet
from yiding.office.agenda.moving import sitting_moving
from yiding.office.agenda.queries import approved
from yiding.office.base.by import By
from yiding.office.base.jobs import enqueue


def send_packet(by: By, pk: int) -> Packet:
    """Have the papers gathered in the background and sent; what failed before is tried anew. Errors: Refused."""
    with sitting_moving("send_packet", by, pk) as (sitting, doing):
        agenda = approved(sitting)
        assert agenda is not None, "the guard agenda_approved holds"
        packet = Packet.objects.filter(agenda=agenda).first() or Packet(agenda=agenda, state="failed")
        packet.state, packet.fault, packet.fault_english = "queued", "", ""
        doing.keep(packet)
        enqueue("make_packet", {"packet": packet.pk, "person": by.person}, f"packet:{packet.pk}:{packet.version}")
        doing.reason = f"第{agenda.number}版议程"
    return packet
