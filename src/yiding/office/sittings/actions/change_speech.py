"""Mend what was taken down of a speech."""

from typing import Any

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.base.refused import Outdated, Refused, Unseen
from yiding.office.sittings.actions.note_speech import NO_POSITION
from yiding.office.sittings.case import speaking
from yiding.office.sittings.models import SittingItem, Speech
from yiding.office.sittings.moving import taking
from yiding.office.sittings.said import Said
from yiding.office.sittings.words import POSITIONS


def change_speech(by: By, pk: int, speech: int, version: int, said: Said) -> Speech:
    """Mend the record of a speech until the record is confirmed; who spoke and when stays, and with an outcome the position too.

    Errors: Refused, Outdated.
    """
    if said.position not in POSITIONS:
        raise Refused(NO_POSITION)
    mended: list[Speech] = []

    def knows(sitting: Sitting, item: SittingItem) -> dict[str, Any]:
        row = next((row for row in item.speeches.all() if row.pk == speech), None)
        if row is None:
            raise Unseen(("这次发言", "speech"))
        if row.version != version:
            raise Outdated({"text": row.text})
        turns = item.state == "decided" and said.position != row.position
        row.text, row.position = said.text.strip(), said.position
        row.departs, row.dissent = said.departs.strip(), said.dissent
        mended.append(row)
        return {**speaking(sitting, item, row), "turns": turns}

    with taking("change_speech", by, pk, texts=(said.text, said.departs), knows=knows) as (_, _, doing):
        doing.keep(*mended)
    return mended[0]
