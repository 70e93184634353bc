"""What of the text of minutes is not in the record.

A number, a person or a unit that nobody said may be a slip of the pen; somebody looks at each before the minutes are signed.
"""

import json
from hashlib import sha256

from yiding.office.minutes.drafting import desk_for, drafted, preamble, records
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.queries import dissents
from yiding.office.people.models import Person, Unit
from yiding.office.sittings.models import Attendance, Note, Speech
from yiding.papers.checks import unknown_words
from yiding.papers.sitting_name import called


def text_of(minutes: Minutes) -> str:
    """Give all words of minutes."""
    rows = [f"{row.heading}\n{row.text}" for row in minutes.items.all()]
    return "\n".join([minutes.title, minutes.preamble, *rows])


def unknown(minutes: Minutes) -> tuple[str, ...]:
    """Give the numbers, persons and units of the text that the record does not have, each once.

    Besides what shows by its form (`papers.checks`), whoever stands in the office's directory is looked for by name.
    """
    text, record = text_of(minutes), _record(minutes)
    known = "\n".join(record)
    marked = [mark.words for mark in unknown_words(text, record)]
    names = [name for name in Person.objects.values_list("name", flat=True) if name in text and name not in known]
    units = [name for unit in Unit.objects.all() for name in unit.called if name in text and name not in known]
    return tuple(dict.fromkeys([*marked, *names, *units]))


def unlooked(minutes: Minutes) -> tuple[str, ...]:
    """Give what is unknown and was not looked at since the text last changed."""
    return () if minutes.looked == text_digest(minutes) else unknown(minutes)


def unlooked_dissents(minutes: Minutes) -> int:
    """Count the dissents that nobody has compared with the record since one was last added."""
    rows = dissents(minutes)
    return 0 if not rows or minutes.dissents_looked == dissents_digest(minutes) else len(rows)


def text_digest(minutes: Minutes) -> str:
    """Give the digest of the words of minutes."""
    return digest_of(text_of(minutes))


def dissents_digest(minutes: Minutes) -> str:
    """Give the digest of the dissents on the items of minutes."""
    return digest_of(*(f"{row.pk} {row.position} {row.text}" for row in dissents(minutes)))


def digest_of(*words: str) -> str:
    """Give the SHA-256 of some words."""
    return sha256(json.dumps(words, ensure_ascii=False).encode()).hexdigest()


def _record(minutes: Minutes) -> list[str]:
    """Give the words of the record: the sitting, who was there, what was said, decided and assigned."""
    sitting = minutes.sitting
    desk = desk_for(sitting)
    said = [sitting.title, sitting.place, preamble(desk), *desk.sat.bodies, called(desk.sat)]
    for item in records(row.item_id for row in minutes.items.all() if row.item_id):
        found = drafted(item, desk)
        said += [found.heading, found.text, item.title, item.decision, item.against_majority]
    said += Speech.objects.filter(item__sitting=sitting).values_list("text", flat=True)
    said += Note.objects.filter(sitting=sitting).values_list("text", flat=True)
    for one in Attendance.objects.filter(sitting=sitting).select_related("person", "unit"):
        said += [one.person.name, *(one.unit.called if one.unit else ())]
    if minutes.corrects:
        said += [text_of(minutes.corrects), minutes.corrects.numbered]
    return said
