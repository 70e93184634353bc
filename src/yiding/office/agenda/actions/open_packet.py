"""Open the papers of a sitting."""

from yiding.office.agenda.moving import sitting_looking
from yiding.office.agenda.packets import copy_for
from yiding.office.agenda.queries import sent
from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.papers.errors import PaperError


def open_packet(by: By, pk: int, form: str = "pdf") -> bytes:
    """Give the reader's own copy as PDF or ZIP, watermarked; each opening is noted. Errors: Refused."""
    with sitting_looking("open_packet", by, pk) as (sitting, doing):
        packet = sent(sitting)
        assert packet is not None, "the guard packet_sent holds"
        try:
            copy, papers = copy_for(packet, by, form)
        except PaperError as error:
            raise Refused(error.words, "paper") from None
        doing.reason = f"{form.upper()}，第{packet.agenda.number}版议程，{papers}份材料"
    return copy
