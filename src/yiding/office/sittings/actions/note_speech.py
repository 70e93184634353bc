"""Take down a speech."""

from typing import Any

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.sittings.actions.note_words import written_at
from yiding.office.sittings.case import speaking
from yiding.office.sittings.models import SittingItem, Speech
from yiding.office.sittings.moving import taking
from yiding.office.sittings.said import Said
from yiding.office.sittings.words import POSITIONS
from yiding.rules.words import Words

NO_POSITION: Words = ("没有这种表态；请从列表里选。", "There is no such position: choose one from the list.")
USED: Words = (
    "这条记录的发送键已经用在别处；请重新打开页面再记。",
    "The key of this record was used elsewhere: open the page again, and take it down anew.",
)


def note_speech(by: By, pk: int, said: Said) -> Speech:
    """Take down what somebody in the room said on an item, and the position taken; `said.dissent` asks that it be written down.

    The presenter of an item that is reported on reports; a member speaks as one, everybody else for the own unit. Errors: Refused.
    """
    sent = sent_before(said.key, pk)
    if sent is not None:
        return sent
    if said.position not in POSITIONS:
        raise Refused(NO_POSITION)
    speech = spoken(by, pk, said)

    def knows(sitting: Sitting, item: SittingItem) -> dict[str, Any]:
        row = next((row for row in sitting.attendance.all() if row.person_id == said.person), None)
        unnamed = item.presenter_id is None and said.person != sitting.chair_id
        reports = item.state == "reporting" and (unnamed or item.presenter_id == said.person)
        speech.unit_id = row.unit_id if row else None
        speech.as_what = "report" if reports else "member" if row and row.as_what == "member" else "unit"
        return {**speaking(sitting, item, speech), "is_chair": said.person == sitting.chair_id and not reports}

    with taking("note_speech", by, pk, texts=(said.text, said.departs), knows=knows) as (_, item, doing):
        speech.item = item
        doing.keep(speech)
    return speech


def sent_before(key: str, item: int) -> Speech | None:
    """Give the speech that was sent under a key. Errors: Refused where that was on another item."""
    sent = Speech.objects.select_related("item").filter(key=key).first()
    if sent is not None and sent.item_id != item:
        raise Refused(USED, "key")
    return sent


def spoken(by: By, item: int, said: Said) -> Speech:
    """Give a speech as it will be kept; as what one speaks is not known yet."""
    return Speech(
        item_id=item,
        person_id=said.person,
        key=said.key,
        text=said.text.strip(),
        position=said.position,
        departs=said.departs.strip(),
        dissent=said.dissent,
        since=written_at(said.since),
        until=written_at(said.until) if said.until else None,
        written_by=by.name,
    )
