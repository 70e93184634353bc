"""Take down the chair's last word on an item."""

from typing import Any

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.sittings.actions.note_speech import spoken
from yiding.office.sittings.case import speaking
from yiding.office.sittings.models import SittingItem, Speech
from yiding.office.sittings.moving import taking
from yiding.office.sittings.said import Said


def sum_up(by: By, pk: int, text: str, key: str) -> SittingItem:
    """Take down the chair's last word: nobody speaks on the item after it (重大行政决策程序暂行条例 article 30). Errors: Refused."""
    sent = Speech.objects.select_related("item").filter(item=pk, key=key).first()
    if sent is not None:
        return sent.item
    speech = spoken(by, pk, Said(0, key, text))
    speech.as_what = "chief"

    def knows(sitting: Sitting, item: SittingItem) -> dict[str, Any]:
        speech.person_id = sitting.chair_id or 0
        return speaking(sitting, item, speech)

    with taking("sum_up", by, pk, texts=(text,), knows=knows) as (_, item, doing):
        speech.item = item
        doing.keep(speech)
    return item
