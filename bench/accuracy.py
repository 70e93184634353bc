"""Accuracy: what was read against what a careful reader wrote down, row by row."""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from bench import ROOT
from bench.facts import Json, values
from bench.rows import GROUPS, ROWS, compare
from bench.spans import Held, check
from bench.tally import Score, Tally
from yiding.reading import read
from yiding.records import to_json
from yiding.sources import open_source

EXAMPLES = ROOT / "examples"
VARIABLE = "YIDING_READING"
"""Environment variable that names the folder with the real sources (sources/*.txt) and their gold (gold/*.json)."""


class Case(NamedTuple):
    """One source and its expected record; `complete` when the expected record has amounts and links too."""

    path: Path
    expected: Json
    complete: bool

    @property
    def name(self) -> str:
        """The source as reports name it."""
        return f"{self.path.parent.name}/{self.path.stem}"


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
    return [_example(path) for path in sorted(EXAMPLES.rglob("*.expected.json"))]


def _example(path: Path) -> Case:
    stem = path.name.removesuffix(".expected.json")
    source = next(other for other in sorted(path.parent.glob(f"{stem}.*")) if other != path)
    return Case(source, json.loads(path.read_text("utf-8")), complete=True)


def real_sources() -> list[Case]:
    """Give the real sources with their gold; none where the environment does not name their folder."""
    folder = os.environ.get(VARIABLE)
    if not folder:
        return []
    gold = sorted((Path(folder) / "gold").glob("*.json"))
    sources = Path(folder) / "sources"
    return [Case(sources / f"{p.stem}.txt", json.loads(p.read_text("utf-8")), complete=False) for p in gold]


def measure(cases: Iterable[Case]) -> Report:
    """Read sources, compare what was read with what was expected, and hold the law of spans."""
    report = Report(Tally(), Held(0, 0, []), 0, [])
    for case in cases:
        held = _read(case, report)
        sums = (report.held.exact + held.exact, report.held.repaired + held.repaired)
        report = report._replace(held=Held(*sums, report.held.broken + held.broken), sources=report.sources + 1)
    return report


def _read(case: Case, report: Report) -> Held:
    """Read one source and count its facts."""
    try:
        source = open_source(case.path.read_bytes(), case.path.name)
        record = json.loads(to_json(read(source)))
    except Exception as error:  # a source that raises is a result to be told, not an end
        report.raised.append(f"{case.name}: {error!r}")
        record = {"source": {}, "publication": {}, "meetings": []}
        compare(report.tally, case.name, case.expected, record, complete=case.complete)
        return Held(0, 0, [])
    compare(report.tally, case.name, case.expected, values(record), complete=case.complete)
    held = check(record, source.text)
    return held._replace(broken=[{"source": case.name, **fact} for fact in held.broken])


def printed(report: Report, *, misses: bool) -> str:
    """Write a report for a terminal."""
    lines = []
    if misses:
        lines += [f"{m.source}\t{m.row}\texpected={m.expected!r}\tfound={m.found!r}" for m in report.tally.misses]
        lines += [f"{f['source']}\tspan\t{f['rule']}\t{f['text']!r} at {f['spans']}" for f in report.held.broken]
    lines.append(f"{'row':24} {'P':>6} {'R':>6} {'F1':>6} {'n':>5}")
    for row, (precision, recall, f1, n) in report.rows.items():
        lines.append(f"{row:24} {precision:6.3f} {recall:6.3f} {f1:6.3f} {n:5}")
    lines.append("  ".join(f"{group} {mean:.3f}" for group, mean in report.groups.items()))
    held = report.held
    kept = f"{held.exact} exact, {held.repaired} on declared damage, {len(held.broken)} broken ({report.spans:.3f})"
    lines.append(f"spans: {kept}")
    lines += [f"raised: {line}" for line in report.raised]
    lines.append(f"headline F1 {report.headline:.3f} over {report.sources} sources")
    return "\n".join(lines)
