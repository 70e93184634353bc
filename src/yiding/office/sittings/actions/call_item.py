"""Call an item."""

from yiding.office.agenda.models import Sitting
from yiding.office.agenda.telling import tell_persons
from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.sittings.actions.sign_in import come_in
from yiding.office.sittings.models import Attendance, SittingItem
from yiding.office.sittings.moving import taking
from yiding.office.sittings.queries import comes_for


def call_item(by: By, pk: int) -> SittingItem:
    """Take an item: who waits for it and signed in comes in, and who comes for the next one is told to be ready. Errors: Refused."""
    with taking("call_item", by, pk) as (sitting, item, doing):
        coming = come_in_for(doing, sitting, item)
        following = next((row for row in sitting.taken.all() if row.state == "waiting" and row.pk != item.pk), None)
        if following is not None:
            ready = [row.person_id for row in comes_for(following, sitting.attendance.all()) if row not in coming]
            tell_persons(
                doing, sitting, ready, ("下一项是您的议题，请候会", "Your item is next: please wait at the door")
            )
    return item


def come_in_for(doing: Deed, sitting: Sitting, item: SittingItem) -> list[Attendance]:
    """Have those come in who signed in and come for an item, and tell them."""
    coming = comes_for(item, sitting.attendance.all())
    for row in coming:
        come_in(doing, row)
    tell_persons(doing, sitting, [row.person_id for row in coming], ("请进场", "Please come in"))
    return coming
