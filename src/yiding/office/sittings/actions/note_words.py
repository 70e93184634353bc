"""Take down words of the raw record."""

import datetime

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.sittings.models import Note
from yiding.office.sittings.moving import running
from yiding.rules.words import Words

_EMPTY: Words = ("还没有写内容；请写好再保存。", "Nothing was written: write, then save.")

_USED: Words = (
    "这条记录的发送键已经用在别处；请重新打开页面再记。",
    "The key of this record was used elsewhere: open the page again, and take it down anew.",
)


def note_words(
    by: By, pk: int, text: str, key: str, item: int | None = None, at: datetime.datetime | None = None
) -> Note:
    """Take down a line, on an item where one is named. `key` is made where it was typed: sent twice, it stands once. Errors: Refused."""
    with running("note_words", by, pk, texts=(text,)) as (sitting, doing):
        row = Note.objects.filter(key=key).first()
        if row is not None and row.sitting_id != sitting.pk:
            raise Refused(_USED, "key")
        if row is None:
            if not text.strip():
                raise Refused(_EMPTY)
            on = next((one for one in sitting.taken.all() if one.pk == item), None)
            row = Note(sitting=sitting, item=on, text=text.strip(), at=written_at(at), written_by=by.name, key=key)
            doing.keep(row)
    return row


def written_at(at: datetime.datetime | None) -> datetime.datetime:
    """Give when words were typed, by the browser's clock where it can be so: it may have been offline, never ahead."""
    now = timezone.now()
    return min(at, now) if at and now - at < datetime.timedelta(days=1) else now
