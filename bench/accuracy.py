"""Accuracy: what was read against what a careful reader wrote down, row by row."""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from bench import ROOT
from bench.facts import Json, plain, values
from bench.pairing import pairs
from bench.spans import Held, check
from bench.tally import Score, Tally
from yiding.reading.read import read
from yiding.records import to_json
from yiding.sources import open_source

EXAMPLES = ROOT / "examples"
VARIABLE = "YIDING_READING"
"""Environment variable that names the folder with real sources (sources/*.txt) and what is expected of them (gold/*.json)."""

GROUPS: dict[str, tuple[str, ...]] = {
    "meeting": tuple(f"meeting.{key}" for key in ("body", "number", "term", "year", "held_on", "chair", "place")),
    "publication": tuple(
        f"publication.{key}"
        for key in ("index_no", "document_no", "publisher", "openness", "written_on", "published_on")
    ),
    "items": ("item", "item.kind", "item.outcome"),
    "documents": ("document", "document.status"),
    "next_steps": ("next_step",),
    "attendance": ("attendance", "attendance.unit"),
    "responsibility": tuple(f"assignment.{key}" for key in ("leader", "lead", "support", "deadline")),
}
BESIDE = ("not_a_meeting", "amount", "link", "meeting.kind", "meeting.session", "meeting.further_matters", "attendance.reason")
"""Rows that are printed beside the groups and do not count for the headline."""
ROWS = tuple(row for rows in GROUPS.values() for row in rows) + BESIDE

Case = tuple[Path, Json]


class Report(NamedTuple):
    """The scores of a set of sources, how its facts stand to their words, and what went wrong while reading."""

    tally: Tally
    held: Held
    sources: int
    raised: list[str]

    @property
    def rows(self) -> dict[str, Score]:
        """The scores by row."""
        scores = {row: self.tally.score(row) for row in ROWS}
        return {row: score for row, score in scores.items() if score}

    @property
    def groups(self) -> dict[str, float]:
        """The mean F1 by group."""
        rows = self.rows
        scores = {group: [rows[row].f1 for row in members if row in rows] for group, members in GROUPS.items()}
        return {group: sum(some) / len(some) for group, some in scores.items() if some}

    @property
    def headline(self) -> float:
        """The mean of the groups."""
        groups = self.groups
        return sum(groups.values()) / max(1, len(groups))

    @property
    def spans(self) -> float:
        """The share of facts that keep the law of spans."""
        kept = self.held.exact + self.held.repaired
        return kept / max(1, kept + len(self.held.broken))


def examples() -> list[Case]:
    """Give the composed sources with their expected records."""
    found = []
    for path in sorted(EXAMPLES.rglob("*.expected.json")):
        stem = path.name.removesuffix(".expected.json")
        source = next(p for p in sorted(path.parent.glob(f"{stem}.*")) if p != path)
        found.append((source, json.loads(path.read_text("utf-8"))))
    return found


def real_sources() -> list[Case]:
    """Give the real sources with their gold; none where the environment does not name their folder."""
    folder = os.environ.get(VARIABLE)
    if not folder:
        return []
    gold = sorted((Path(folder) / "gold").glob("*.json"))
    return [(Path(folder) / "sources" / f"{p.stem}.txt", json.loads(p.read_text("utf-8"))) for p in gold]


def measure(cases: Iterable[Case]) -> Report:
    """Read sources and compare what was read with what was expected."""
    tally, exact, repaired, broken, raised, number = Tally(), 0, 0, list[Json](), list[str](), 0
    for path, expected in cases:
        number += 1
        name = f"{path.parent.name}/{path.name}"
        try:
            source = open_source(path.read_bytes(), path.name)
            record = json.loads(to_json(read(source)))
        except Exception as error:  # noqa: BLE001 - a source that raises is a result, not an end
            raised.append(f"{name}: {error!r}")
            record, source = {"source": {}, "publication": {}, "meetings": []}, None
        compare(tally, name, expected, record)
        if source:
            held = check(record, source.text)
            exact, repaired = exact + held.exact, repaired + held.repaired
            broken += [{"source": name, **fact} for fact in held.broken]
    return Report(tally, Held(exact, repaired, broken), number, raised)


def compare(tally: Tally, name: str, expected: Json, record: Json) -> None:
    """Count the facts of one record."""
    want, got = expected["publication"], values(record["publication"])
    for row in GROUPS["publication"]:
        key = row.removeprefix("publication.")
        tally.count(name, row, _one(want.get(key)), _one(got.get(key)))
    if "links" in want:
        tally.count(name, "link", _links(want["links"]), _links(got.get("links")))
    meetings, found = expected["meetings"], values(record["meetings"])
    for place in range(max(len(meetings), len(found))):
        _meeting(tally, name, meetings[place : place + 1], found[place : place + 1])
    reason = (record["source"].get("not_a_meeting") or "").partition(":")[0]
    tally.count(name, "not_a_meeting", _one(expected.get("not_a_meeting")), _one(reason or None))


def _meeting(tally: Tally, name: str, expected: list[Json], found: list[Json]) -> None:
    """Count the facts of one meeting; either side may lack it."""
    want, got = (expected or [{}])[0], (found or [{}])[0]
    for row, facts in _OF_MEETING.items():
        tally.count(name, row, facts(want), facts(got))
    _items(tally, name, want.get("items") or [], got.get("items") or [])


def _items(tally: Tally, name: str, want: list[Json], got: list[Json]) -> None:
    joined = dict((j, i) for i, j in pairs(want, got))
    left = [str(i) for i in range(len(want))]
    right = [str(joined[j]) if j in joined else f"extra {j}" for j in range(len(got))]
    kept = set(joined.values())
    titles = [f"{i} {plain(item['title'])}" for i, item in enumerate(want)]
    others = [
        titles[joined[j]] if j in joined else f"extra {plain(item.get('title'))}" for j, item in enumerate(got)
    ]
    tally.count(name, "item", titles, others)
    del kept
    for row, facts in _OF_ITEM.items():
        items = [(k, item) for k, item in zip(left, want)]
        if row == "amount":
            if not any("amounts" in item for item in want):
                continue
        tally.count(
            name,
            row,
            [(k, *fact) for k, item in items for fact in facts(item)],
            [(k, *fact) for k, item in zip(right, got) for fact in facts(item)],
        )
