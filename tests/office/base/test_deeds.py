"""Many things kept at once are kept as one by one."""

import datetime

from office.cast import Cast, log_is_whole
from yiding.office.base.by import TERMINAL
from yiding.office.base.deeds import deed
from yiding.office.base.models import AuditEntry, Day, Step, Thing
from yiding.office.base.things import digest
from yiding.office.people.models import Person, Unit


def told() -> dict[str, str]:
    """Give what the newest entry of the log says that was changed."""
    entry = AuditEntry.objects.last()
    assert entry is not None
    found: dict[str, str] = entry.says["state"]["changed"]
    return found


def composed(cast: Cast) -> list[Thing]:
    """Give new things and changed ones, of two kinds."""
    unit, person = cast.units["县水务局"], cast.people["liaison"]
    unit.short, person.phone = "水务局", "0000000"
    return [Unit(name="县林业局"), unit, Person(name="林深"), person, Unit(name="县气象局")]


def test_the_log_says_the_same_of_things_kept_at_once(cast: Cast) -> None:
    """Digests and versions are those that keeping one by one gives, and the log agrees with the database."""
    things = composed(cast)
    with deed("import_people", TERMINAL) as doing:
        doing.keep_many(things)
    at_once = told()
    versions = [thing.version for thing in things]
    for thing in things:
        type(thing)._base_manager.filter(pk=thing.pk).update(version=thing.version - 1)
        thing.version -= 1
    with deed("import_people", TERMINAL) as doing:
        doing.keep(*things)
    assert told() == at_once == {thing.about: digest(type(thing)._base_manager.get(pk=thing.pk)) for thing in things}
    assert [thing.version for thing in things] == versions == [1, 2, 1, 2, 1]
    assert log_is_whole()


def test_nothing_passes_by_what_looks_at_a_saving(cast: Cast) -> None:
    """A kind of thing of which each saving is heard is saved one by one: the calendar knows the day."""
    from yiding.office.base.days import calendar  # noqa: PLC0415

    day = datetime.date(2026, 5, 8)
    assert calendar().works(day)
    with deed("import_calendar", TERMINAL) as doing:
        doing.keep_many([Day(day=day, working=False, name="调休")])
    assert not calendar().works(day)


def test_one_deed_writes_a_line_for_each_thing(cast: Cast) -> None:
    """Each has its own act, states and way; the deed has its own line besides."""
    person = cast.people["liaison"]
    with deed("import_people", TERMINAL, "people") as doing:
        doing.note(person, "keep_person", "a", "b", how="台账导入", reason="更名")
    step = Step.objects.get(about=person.about, act="keep_person")
    assert (step.before, step.after, step.how, step.reason, step.name) == ("a", "b", "台账导入", "更名", "terminal")
    assert Step.objects.filter(act="import_people", about="people").exists()
