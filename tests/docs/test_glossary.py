"""The glossary binds the words on screen to the identifiers."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest
from django.apps import apps

from yiding import records
from yiding.cli import damage, labels
from yiding.rules.roles import ROLES
from yiding.rules.stages import STAGES
from yiding.rules.states import STATES
from yiding.sources import Words

ROOT = Path(__file__).parents[2]
Rows = dict[str, str]
# What the glossary calls each kind of thing whose states it has.
MOVED = {
    "proposal": "a proposal",
    "agenda": "an agenda",
    "sitting": "a sitting",
    "minutes": "minutes",
    "paper": "a signature on paper",
    "item": "an item of a sitting",
    "breakdown": "a break-down",
    "matter": "a matter",
    "task": "a task",
    "report": "a report to a sitting",
    "circular": "a circular",
    "objection": "an objection to a score",
    "issuance": "an adopted document",
    "batch": "a batch of funds",
    "event": "an event that dates tasks",
}
# Where in the glossary the names of each table of labels stand.
TABLES: dict[str, dict[str, Words]] = {
    "Meeting kinds": labels.KINDS,
    "Item kinds": labels.ITEM_KINDS,
    "Outcomes": labels.OUTCOMES,
    "Next steps": labels.NEXT_STEPS,
    "Roles": labels.ROLES,
    "Links": labels.LINKS,
    "Recurrences": labels.RECURRENCES,
    "Halves of the day": labels.SESSIONS,
    "Scripts": labels.SCRIPTS,
    "Trust": labels.TRUST,
    "Damage": damage.DAMAGE,
    "Fields": labels.FIELDS,
    "Roles of the office": {name: role.name for name, role in ROLES.items()},
    "Stages": {kind.key: kind.name for kinds in STAGES.values() for kind in kinds},
    **{f"States of {name}": STATES[kind] for kind, name in MOVED.items()},
}


def sections() -> dict[str, Rows]:
    """Give the rows of the glossary by section: identifier to 中文."""
    found: dict[str, Rows] = {}
    for part in re.split(r"^## ", (ROOT / "docs" / "glossary.md").read_text("utf-8"), flags=re.M)[1:]:
        rows = re.findall(r"^\| ([^|]+) \| `(\w+)` \| [^|]+ \|$", part, re.M)
        found[part.split("\n", 1)[0]] = {name: chinese for chinese, name in rows}
    return found


GLOSSARY = sections()
NOUNS = [
    noun
    for noun in (getattr(records, name) for name in records.__all__)
    if isinstance(noun, type) and issubclass(noun, msgspec.Struct)
]


def literals(hint: Any) -> Iterator[str]:
    """Give the strings that a type allows, however deep they stand."""
    if get_origin(hint) is Literal:
        yield from get_args(hint)
    elif get_origin(hint) in {list, tuple, Union, UnionType}:
        for part in get_args(hint):
            yield from literals(part)


def test_every_noun_has_a_row() -> None:
    """Every class of records stands among the nouns, and so do spans."""
    assert {noun.__name__ for noun in NOUNS} | {"Span"} == set(GLOSSARY["Nouns"])


def test_every_thing_of_the_office_has_a_row() -> None:
    """Every model of the office's apps, under the name that it has there, and none that is gone."""
    ours = [model for model in apps.get_models() if model.__module__.startswith("yiding.")]
    assert {model.__name__: str(model._meta.verbose_name) for model in ours} == GLOSSARY["Things of the office"]


def test_every_field_has_a_row() -> None:
    """Every field of a record is explained, and no field that is gone."""
    fields = {field.name for noun in NOUNS for field in msgspec.structs.fields(noun)}
    assert set(GLOSSARY["Fields"]) == fields


def test_every_value_has_a_row() -> None:
    """Every word that a field may hold is explained."""
    known = {name for rows in GLOSSARY.values() for name in rows} | {records.record.SCHEMA}
    values = {value for noun in NOUNS for hint in get_type_hints(noun).values() for value in literals(hint)}
    assert sorted(values - known) == []


def test_every_kind_of_damage_has_a_row() -> None:
    """What mending may enter in the list of damage is explained."""
    kinds = {kind for path in (ROOT / "src" / "yiding" / "text").glob("*.py") for kind in damage_kinds(path)}
    assert sorted(kinds - set(GLOSSARY["Damage"])) == []
    assert {"spam", "lost_character", "control_character"} <= kinds


def damage_kinds(path: Path) -> Iterator[str]:
    """Give the kinds of damage that a module of `text` makes edits and findings of."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        made = isinstance(node, ast.Call) and ast.unparse(node.func) in {"Edit", "Finding"}
        named = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_KIND"
        if made or named:
            words = (n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str))
            yield from (
                word
                for word in words
                if re.fullmatch("[a-z]+(?:_[a-z]+)+|spam|undecodable", word) and word != "line_end"
            )


def test_every_reason_for_no_meeting_has_a_row() -> None:
    """The reasons for no meeting that reading gives are explained, and have their words on screen."""
    told = (ROOT / "src" / "yiding" / "reading" / "verdict.py").read_text("utf-8")
    given = set(re.findall(r'"([a-z]+): [a-z]', told))
    assert set(GLOSSARY["Why there is no meeting"]) == set(damage.VERDICTS)
    assert given <= set(damage.VERDICTS)
    assert given


def test_every_state_has_a_row() -> None:
    """Of every kind of thing that has states; no row is of a state that is gone."""
    assert set(MOVED) == {kind for kind, states in STATES.items() if states}
    tables = {section: set(TABLES[section]) for section in GLOSSARY if section.startswith("States of ")}
    assert tables == {section: set(GLOSSARY[section]) for section in tables}
    assert len(tables) == len(MOVED)


def test_every_stage_has_a_row() -> None:
    """A stage that two sources have is called the same in both; no row is of a stage that is gone."""
    named = {(kind.key, kind.name) for kinds in STAGES.values() for kind in kinds}
    assert len(named) == len(TABLES["Stages"])
    assert set(GLOSSARY["Stages"]) == set(TABLES["Stages"])


@pytest.mark.parametrize("section", TABLES)
def test_the_words_on_screen_are_those_of_the_glossary(section: str) -> None:
    """What the command line and the page call a thing is what the glossary calls it."""
    rows = GLOSSARY[section]
    differing = {
        name: chinese
        for name, (chinese, _) in TABLES[section].items()
        if chinese not in rows.get(name, "").split(" / ")
    }
    assert differing == {}
