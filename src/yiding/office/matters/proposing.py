"""Tasks that are proposed from issued minutes: what their words say of owner and deadline, at their place in the item. Nobody is made up."""

import datetime
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

from yiding.office.base.days import today
from yiding.office.minutes.models import Minutes, MinutesItem
from yiding.office.people.models import Body, Person, Unit
from yiding.office.sittings.models import Assignment
from yiding.reading import read
from yiding.records import Assignment as Read
from yiding.records import Fact
from yiding.text import SourceText
from yiding.text.numerals import ordinal

_LEAST, _SHORTEST = 4, 2
"""So many characters of a task have to stand in another for the two to be the same."""


class Proposed(NamedTuple):
    """A task as it is proposed: its words at [`start`, `end`) of the item's text (None where it is only in the record), and whom they name."""

    text: str
    start: int | None = None
    end: int | None = None
    lead: int | None = None
    support: tuple[int, ...] = ()
    leader: int | None = None
    due: datetime.date | None = None
    due_words: str = ""
    origin: str = "reading"
    words: str = ""


class Named:
    """The directory: units and persons by everything that they are called; a name that fits two is nobody's."""

    def __init__(self) -> None:
        self._units: dict[str, set[int]] = {}
        self._places = _places()
        self._called: dict[int, str] = {}
        for unit in Unit.objects.on(today()):
            self._called[unit.pk] = str(unit)
            for name in unit.called:
                self._units.setdefault(name, set()).add(unit.pk)
        self._persons: dict[str, set[int]] = {}
        for person in Person.objects.filter(active=True):
            self._persons.setdefault(person.name, set()).add(person.pk)

    def unit(self, name: str) -> int | None:
        """Give the unit of a name: as it is called, or as the only one whose name ends so (县水利局, 水利局), or with the own place before it (青岫县水利局)."""
        found = self._units.get(name, set())
        if not found:
            found = {pk for called, pks in self._units.items() if self._same(called, name) for pk in pks}
        return next(iter(found)) if len(found) == 1 else None

    def _same(self, called: str, name: str) -> bool:
        shorter, longer = sorted((called, name), key=len)
        if len(shorter) <= _SHORTEST or not longer.endswith(shorter):
            return False
        return longer == called or longer.removesuffix(shorter) in self._places

    def called(self, unit: int | None) -> str:
        """Give what a unit is called, "" for none."""
        return self._called.get(unit or 0, "")

    def person(self, name: str) -> int | None:
        """Give the person of a name."""
        found = self._persons.get(name, set())
        return next(iter(found)) if len(found) == 1 else None


def _places() -> set[str]:
    """Give what can stand before the name of a unit and means the own government: 青岫县, 青岫, 县."""
    names = Body.objects.on(today()).filter(name__contains="人民政府").values_list("name", flat=True)
    own = {name.partition("人民政府")[0] for name in names}
    return {part for place in own for part in (place, place[:-1], place[-1:]) if part}


def propose(minutes: Minutes) -> dict[int, list[Proposed]]:
    """Give the tasks that the items of minutes ask for, by the items' keys, in the order of the words."""
    items = list(minutes.items.select_related("item"))
    text, places = _composed(minutes, items)
    named = Named()
    found: dict[int, list[Proposed]] = {row.pk: [] for row in items}
    record = read(SourceText(minutes.title, text, "text/plain", "utf-8", sha256(text.encode()).hexdigest()))
    for meeting in record.meetings:
        for item in meeting.items:
            for one in item.assignments:
                _place(one, places, named, found)
    for row in items:
        found[row.pk] = _with_record(row, found[row.pk])
    return found


def _composed(minutes: Minutes, items: Sequence[MinutesItem]) -> tuple[str, list[tuple[int, int, MinutesItem]]]:
    """Write the minutes as one text, and say where in it the text of each item stands."""
    text, places = f"{minutes.title}\n{minutes.preamble}\n", []
    for place, row in enumerate(items, 1):
        text += f"{ordinal(place)}{row.heading}\n"
        places.append((len(text), len(text) + len(row.text), row))
        text += f"{row.text}\n"
    return text, places


def _place(
    one: Read, places: list[tuple[int, int, MinutesItem]], named: Named, found: dict[int, list[Proposed]]
) -> None:
    start, end = one.task.spans[0][0], one.task.spans[-1][1]
    for first, last, row in places:
        if first <= start < last:
            words = row.text[start - first : min(end, last) - first]
            found[row.pk].append(_proposed(one, start - first, min(end, last) - first, words, named))
            return


def _proposed(one: Read, start: int, end: int, words: str, named: Named) -> Proposed:
    lead = named.unit(str(one.lead[0].value)) if one.lead else None
    helping = _units((*one.lead[1:], *one.support), named)  # who is named first leads, or nobody does
    persons = [named.person(str(fact.value)) for fact in one.leaders]
    due = one.deadline
    return Proposed(
        str(one.task.value or one.task.text),
        start,
        end,
        lead,
        tuple(unit for unit in helping if unit != lead),
        next((person for person in persons if person), None),
        datetime.date.fromisoformat(str(due.value)) if due and due.value else None,
        due.text[:60] if due else "",
        words=words,
    )


def _units(facts: Iterable[Fact], named: Named) -> list[int]:
    found = (named.unit(str(fact.value)) for fact in facts)
    return list(dict.fromkeys(unit for unit in found if unit))


def _with_record(row: MinutesItem, read_tasks: list[Proposed]) -> list[Proposed]:
    """Fill from the record of the sitting what the words leave open, and add the tasks that only the record has."""
    if row.item is None:
        return read_tasks
    found = list(read_tasks)
    taken = set[int]()
    tasks = Assignment.objects.filter(item__in=[row.item_id, *row.item.parts.values_list("pk", flat=True)])
    for task in tasks.prefetch_related("units"):
        place = next((n for n, one in enumerate(found) if n not in taken and _same(one.text, task.task)), None)
        if place is None:
            found.append(_of_record(task))
        else:
            taken.add(place)
            found[place] = _filled(found[place], _of_record(task))
    return found


def _same(one: str, other: str) -> bool:
    shorter, longer = sorted((_bare(one), _bare(other)), key=len)
    return len(shorter) >= _LEAST and shorter in longer


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def _of_record(task: Assignment) -> Proposed:
    units = list(task.units.all())
    lead = next((row.unit_id for row in units if row.lead), None)
    support = tuple(row.unit_id for row in units if row.unit_id != lead)
    return Proposed(task.task, None, None, lead, support, task.leader_id, task.due, task.due_words, "record", task.task)


def _filled(one: Proposed, record: Proposed) -> Proposed:
    return one._replace(
        lead=one.lead or record.lead,
        support=one.support or tuple(unit for unit in record.support if unit != (one.lead or record.lead)),
        leader=one.leader or record.leader,
        due=one.due or record.due,
        due_words=one.due_words or record.due_words,
    )
