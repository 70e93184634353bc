"""End that somebody may read the raw record."""

from yiding.office.base.by import By
from yiding.office.base.refused import Unseen
from yiding.office.sittings.models import RecordReader
from yiding.office.sittings.moving import running


def drop_reader(by: By, pk: int, person: int, reason: str) -> None:
    """Take a person off those named; what they opened stays noted. Errors: Refused; Unseen for who is not named."""
    with running("drop_reader", by, pk, reason=reason) as (sitting, doing):
        row = RecordReader.objects.select_related("person").filter(sitting=sitting, person=person).first()
        if row is None:
            raise Unseen(("指定的查阅人", "named reader"))
        doing.reason = f"{row.person}：{reason}"
        doing.remove(row)
