"""Check the draft of minutes, and ask whom it concerns to confirm their parts."""

from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.minutes.checking import digest_of
from yiding.office.minutes.models import Minutes, MinutesItem, Part
from yiding.office.minutes.moving import minutes_moving
from yiding.office.minutes.telling import tell_persons
from yiding.office.people.models import Person
from yiding.office.people.queries import in_charge_of


def check_minutes(by: By, pk: int) -> Minutes:
    """Check it: presenters and vice-heads in charge are asked; who confirmed the same words before is not asked again. Errors: Refused."""
    with minutes_moving("check_minutes", by, pk) as (minutes, doing):
        asked: set[int] = set()
        for row in minutes.items.select_related("item__presenter", "item__proposal"):
            asked |= _ask(doing, row)
        tell_persons(doing, minutes, asked, ("请核对纪要中涉及您的部分", "Confirm your part of the minutes"))
    return minutes


def _ask(doing: Deed, row: MinutesItem) -> set[int]:
    """Ask for an item, and give who was asked; answers to other words, and objections, are over."""
    of = digest_of(row.heading, row.text)
    there = {part.person_id: part for part in row.parts.filter(over=False)}
    stays = {key for key, part in there.items() if part.answer == "confirmed" and part.of == of}
    for key, part in there.items():
        if key not in stays:
            part.over = True
            doing.keep(part)
    wanted = [person for person in _concerned(row) if person.pk not in stays]
    doing.keep(*(Part(item=row, person=person, of=of) for person in wanted))
    return {person.pk for person in wanted}


def _concerned(row: MinutesItem) -> list[Person]:
    """Give who presented an item and who is in charge of the unit that put it forward, each once."""
    item = row.item
    if item is None:
        return []
    found = [item.presenter] if item.presenter and item.presenter.active else []
    if item.proposal:
        found += in_charge_of(item.proposal.unit_id)
    return list(dict.fromkeys(found))
