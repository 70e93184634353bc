"""What of the text of minutes is not in the record.

A number, a person or a unit that nobody said may be a slip of the pen; somebody looks at each before the minutes are signed.
"""

import json
from collections import deque
from collections.abc import Sequence
from hashlib import sha256

from yiding.office.minutes.drafting import desk_for, drafted, preamble, records
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.queries import dissents
from yiding.office.people.models import Person, Unit
from yiding.office.sittings.models import Attendance, Note, Speech
from yiding.papers.checks import Unknown, unknown_words
from yiding.papers.sitting_name import called

Marks = dict[str, list[Unknown]]
"""What is unknown, at its places in the fields of `texts`."""
Piece = tuple[str, bool]
"""Words of a text, and whether they are marked as unknown."""


def texts(minutes: Minutes) -> dict[str, str]:
    """Give the words of minutes by their fields, as the editor names these: `title`, `preamble`, `heading_7`, `text_7`."""
    found = {"title": minutes.title, "preamble": minutes.preamble}
    for row in minutes.items.all():
        found |= {f"heading_{row.pk}": row.heading, f"text_{row.pk}": row.text}
    return found


def text_of(minutes: Minutes) -> str:
    """Give all words of minutes."""
    return "\n".join(texts(minutes).values())


def unknown(minutes: Minutes) -> Marks:
    """Give the numbers, persons and units that the record does not have, at their places in the fields of `texts`.

    Besides what shows by its form (`papers.checks`), whoever stands in the office's directory is looked for by name.
    """
    persons = Person.objects.values_list("name", flat=True)
    units = [name for unit in Unit.objects.all() for name in unit.called]
    marks = deque(unknown_words(text_of(minutes), _record(minutes), persons, units))
    found: Marks = {}
    start = 0
    for field, text in texts(minutes).items():
        end = start + len(text) + 1
        while marks and marks[0].start < end:
            one = marks.popleft()
            found.setdefault(field, []).append(one._replace(start=one.start - start, end=one.end - start))
        start = end
    return found


def unlooked(minutes: Minutes) -> Marks:
    """Give what is unknown and was not looked at since the text last changed, at its places."""
    return {} if minutes.looked == text_digest(minutes) else unknown(minutes)


def words_in(marks: Marks) -> tuple[str, ...]:
    """Give the words of marks, each once."""
    return tuple(dict.fromkeys(mark.words for rows in marks.values() for mark in rows))


def cut(text: str, marks: Sequence[Unknown]) -> list[Piece]:
    """Cut a text at its marks: pieces, each with whether it is marked."""
    found, at = list[Piece](), 0
    for mark in marks:
        found += [(text[at : mark.start], False), (text[mark.start : mark.end], True)]
        at = mark.end
    return [piece for piece in (*found, (text[at:], False)) if piece[0]]


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
