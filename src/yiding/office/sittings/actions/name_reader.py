"""Name who may read the raw record."""

from yiding.office.agenda.telling import tell_persons
from yiding.office.base.by import By
from yiding.office.sittings.models import RecordReader
from yiding.office.sittings.moving import running


def name_reader(by: By, pk: int, person: int, reason: str) -> RecordReader:
    """Let a person read the raw record of a sitting, with the reason; each opening is noted. Errors: Refused."""
    with running("name_reader", by, pk, reason=reason) as (sitting, doing):
        row = RecordReader.objects.filter(sitting=sitting, person=person).first()
        row = row or RecordReader(sitting=sitting, person_id=person)
        row.why, row.named_by = reason, by.name
        doing.keep(row)
        tell_persons(doing, sitting, [person], ("您可以查阅会议原始记录", "You may read the raw record"))
    return row
