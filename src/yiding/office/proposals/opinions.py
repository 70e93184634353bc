"""Writing an opinion on a gate."""

import datetime

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.base.models import StoredFile
from yiding.office.proposals.models import Gate, Opinion

Held = tuple[datetime.date | None, datetime.date | None]
"""The first and the last day of a procedure, None where it has none."""


def write(  # noqa: PLR0913 - the columns of its row
    gate: Gate,
    by: By,
    doing: Deed,
    position: str,
    text: str,
    file: StoredFile | None,
    file_name: str,
    *,
    held: Held = (None, None),
) -> Opinion:
    """Write an opinion on a gate; it counts from now on, earlier ones stay."""
    opinion = Opinion(
        gate=gate,
        position=position,
        text=text,
        file=file,
        file_name=file_name if file else "",
        held_from=held[0],
        held_until=held[1],
        person=by.person,
        by_name=by.name,
        how=doing.how,
        at=timezone.now(),
    )
    doing.keep(opinion)
    doing.reason = f"{gate.gate}：{opinion.get_position_display()}"
    return opinion
