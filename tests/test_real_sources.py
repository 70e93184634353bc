"""The nine real sources, where the environment names their folder: accuracy, spans, and the damaged places one by one.

Their words stay out of the project: each place is told by where it stands and by what is derived from it.
"""

import json
from functools import cache

import pytest

from bench import accuracy
from bench.accuracy import Report
from bench.facts import Json, facts_of, values
from bench.rows import GROUPS
from yiding.reading import read
from yiding.records import to_json
from yiding.sources import open_source
from yiding.text import Mended, mend

CASES = {case.path.stem.partition("_")[0] + ("m" if "miluo" in case.path.stem else ""): case for case in accuracy.real_sources()}
ROWS = [row for rows in GROUPS.values() for row in rows]
HEADLINE, FLOOR, ENOUGH = 0.93, 0.85, 20

pytestmark = pytest.mark.skipif(not CASES, reason=f"{accuracy.VARIABLE} names no folder with real sources")


@cache
def report() -> Report:
    """Measure the real sources once."""
    return accuracy.measure(CASES.values())


@cache
def record(key: str) -> Json:
    """Read one source."""
    path = CASES[key].path
    return json.loads(to_json(read(open_source(path.read_bytes(), path.name))))


@cache
def mended(key: str) -> Mended:
    """Mend one source."""
    path = CASES[key].path
    return mend(open_source(path.read_bytes(), path.name))
