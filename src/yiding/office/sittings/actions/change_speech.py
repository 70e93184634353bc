"""Mend what was taken down of a speech."""

from typing import Any

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.base.refused import Outdated, Unseen
from yiding.office.sittings.case import speaking
from yiding.office.sittings.models import SittingItem, Speech
from yiding.office.sittings.moving import taking
from yiding.office.sittings.said import Said


def change_speech(by: By, pk: int, speech: int, version: int, said: Said) -> Speech:
    """Mend the record of a speech until the record is confirmed; who spoke and when stays. Errors: Refused, Outdated."""
    row = Speech.objects.select_related("person").filter(pk=speech, item=pk).first()
    if row is None:
        raise Unseen(("这次发言", "speech"))
    if row.version != version:
        raise Outdated({"text": row.text})
    row.text, row.position = said.text.strip(), said.position
    row.departs, row.dissent = said.departs.strip(), said.dissent

    def knows(sitting: Sitting, item: SittingItem) -> dict[str, Any]:
        return {**speaking(sitting, item, row), "inside": True, "is_chair": False}

    with taking("change_speech", by, pk, texts=(said.text, said.departs), knows=knows) as (_, _, doing):
        doing.keep(row)
    return row
