"""Say that numbers, names and dissents of minutes were compared with the record."""

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.minutes.checking import dissents_digest, text_digest
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.moving import minutes_moving


def look_over_minutes(by: By, pk: int, words: bool = False, dissent: bool = False) -> Minutes:
    """Say so of the words as they are now, of the dissents, or of both; it counts until they change. Errors: Refused."""
    with minutes_moving("look_over_minutes", by, pk) as (minutes, doing):
        if not (words or dissent):
            raise Refused(
                ("没有选核对了什么；请至少选一项。", "It is not said what was compared: choose one at least.")
            )
        if words:
            minutes.looked = text_digest(minutes)
        if dissent:
            minutes.dissents_looked = dissents_digest(minutes)
        said = [name for name, done in (("用词", words), ("不同意见", dissent)) if done]
        doing.reason = f"已核对{'、'.join(said)}"
    return minutes
