"""Open the next version of an approved agenda."""

from yiding.office.agenda.models import Agenda, AgendaItem, Waiting
from yiding.office.agenda.moving import agenda_refusal, locked_agenda
from yiding.office.base.by import By
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.secrecy import refuse_marked


def replace_agenda(by: By, pk: int, reason: str) -> Agenda:
    """Open it as a copy, with the reason; the approved version holds until the next one is approved. Errors: Refused."""
    with deed("replace_agenda", by, f"agenda.agenda:{pk}", reason) as doing:
        refuse_marked(reason)
        old = locked_agenda(by, pk)
        doing.allow(agenda_refusal(old, by, "replace_agenda", reason))
        new = Agenda(sitting=old.sitting, number=old.number + 1, why=reason, done_by={"draft": [by.key]})
        doing.keep(new)
        for item in old.items.prefetch_related("waiting"):
            _copied(doing, new, item)
        doing.about, doing.after, doing.link = new.about, new.state, f"/sittings/{old.sitting_id}/editor/"
    return new


def _copied(doing: Deed, new: Agenda, item: AgendaItem) -> None:
    waiting = list(item.waiting.all())
    item.pk, item.agenda, item.version = None, new, 0
    item._state.adding = True
    doing.keep(item)
    doing.keep(*(Waiting(item=item, unit_id=row.unit_id, at=row.at) for row in waiting))
