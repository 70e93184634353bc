"""`python -m bench matters`: 20,000 tasks on the board and the pages around it, and as one workbook; on SQLite and where one is reachable on PostgreSQL.

Held are queries, ratios (the slowest of the board and of the other pages beside the login page, asked at the same time), and of the workbook its
seconds of work and its memory, so that a busy machine changes little; the 200 ms that the board may take are shown as a target.
"""

import json
import re
from typing import Any, NamedTuple

from bench.apart import apart, new_home
from bench.floors import Floors, below
from bench.office import postgres
from bench.office_figures import Cost

MOST_MILLISECONDS = 200.0
"""So long the board may take at the median."""
BOARD = "/tasks/"
_MATTER = re.compile(r"/matters/\d+/")


class Exported(NamedTuple):
    """The workbook of all tasks: its rows, the seconds of work, the seconds that passed, and by how many megabytes memory grew."""

    rows: int
    work: float
    seconds: float
    megabytes: float


class Measured(NamedTuple):
    """What was measured on one database; `bare` are the milliseconds of the login page, asked between the others."""

    pages: list[Cost]
    bare: float
    exported: Exported


def main(held: Floors) -> list[str]:
    """Measure on each database and print; give what is over its ceiling, one line each."""
    faults = []
    with postgres() as url:
        for database, address in (("sqlite", ""), *([("postgresql", url)] if url else [])):
            measured = measure(address)
            print(f"== matters: {database}\n{printed(measured)}\n")
            print("\n".join(f"not yet at its target: {line}" for line in over(measured)))
            faults += [f"{database}: {line}" for line in below("matters", figures(measured), held)]
    if not url:
        print("matters: no PostgreSQL answers (set YIDING_TEST_DATABASE, or: sudo apt install postgresql)")
    return faults


def measure(address: str, *sizes: int) -> Measured:
    """Make the crowd and ask the pages, in two processes on a new home and an empty database: what was made is in no memory that is measured."""
    with new_home(address) as own:
        apart("matters_measured", own, "make", *sizes)
        return told(json.loads(apart("matters_measured", own, "ask")))


def told(found: dict[str, Any]) -> Measured:
    """Give the figures from what the measuring process printed."""
    return Measured([Cost(*row) for row in found["pages"]], found["bare"], Exported(*found["exported"]))


def _slowest(measured: Measured, *, board: bool) -> float:
    return max(cost.milliseconds for cost in measured.pages if cost.page.startswith(f"{BOARD}?") is board)


def figures(measured: Measured) -> dict[str, float]:
    """Give what is held to ceilings."""
    return {
        "most_queries": max(cost.queries for cost in measured.pages if not _MATTER.fullmatch(cost.page)),
        "most_queries_matter": max(cost.queries for cost in measured.pages if _MATTER.fullmatch(cost.page)),
        "most_board_times_login": _slowest(measured, board=True) / measured.bare,
        "most_page_times_login": _slowest(measured, board=False) / measured.bare,
        "most_export": measured.exported.work,
        "most_export_megabytes": measured.exported.megabytes,
    }


def over(measured: Measured) -> list[str]:
    """Say which pages of the board took longer than they may, one line each; such a line fails nothing."""
    slow = [one for one in measured.pages if one.page.startswith(f"{BOARD}?") and one.milliseconds > MOST_MILLISECONDS]
    return [f"{cost.page} as {cost.role}: {cost.milliseconds:.0f} ms of {MOST_MILLISECONDS:.0f}" for cost in slow]


def printed(measured: Measured) -> str:
    """Write the figures for a terminal."""
    lines = [f"{'page':44} {'as':12} {'queries':>8} {'median ms':>10}"]
    lines += [f"{one.page:44} {one.role:12} {one.queries:8} {one.milliseconds:10.1f}" for one in measured.pages]
    lines.append(f"{'/login/ (lists nothing)':44} {'':12} {'':8} {measured.bare:10.1f}")
    made = measured.exported
    told_of = f"{made.work:.1f} s of work, {made.seconds:.1f} s in all, {made.megabytes:.0f} MB"
    return "\n".join([*lines, f"workbook of {made.rows} tasks: {told_of}"])
