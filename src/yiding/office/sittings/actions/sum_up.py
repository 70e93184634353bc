"""Take down the chair's last word on an item."""

from typing import Any

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.sittings.actions.note_speech import sent_before, spoken
from yiding.office.sittings.case import speaking
from yiding.office.sittings.models import SittingItem
from yiding.office.sittings.moving import taking
from yiding.office.sittings.said import Said
from yiding.rules.words import Words

_EMPTY: Words = ("主持人的总结还没有写；请写明结论。", "The chair's last word is empty: take it down.")


def sum_up(by: By, pk: int, text: str, key: str) -> SittingItem:
    """Take down the chair's last word: nobody speaks on the item after it (重大行政决策程序暂行条例 article 30). Errors: Refused."""
    sent = sent_before(key, pk)
    if sent is not None:
        return sent.item
    if not text.strip():
        raise Refused(_EMPTY)
    speech = spoken(by, pk, Said(0, key, text))
    speech.as_what = "chief"

    def knows(sitting: Sitting, item: SittingItem) -> dict[str, Any]:
        speech.person_id = sitting.chair_id or 0
        return speaking(sitting, item, speech)

    with taking("sum_up", by, pk, texts=(text,), knows=knows) as (_, item, doing):
        speech.item = item
        doing.keep(speech)
    return item
