"""What is measured of the office on one database, and how it is told."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

MOST_MILLISECONDS = 150.0
"""So long a list page may take at the median; shown as a target, for it is of one machine."""


class Cost(NamedTuple):
    """What one page cost one role: queries, and the median of its milliseconds."""

    role: str
    page: str
    queries: int
    milliseconds: float


class Slow(NamedTuple):
    """The slowest query of the slowest page: its milliseconds, its words and the plan of the database."""

    milliseconds: float
    sql: str
    plan: str


class Load(NamedTuple):
    """What many users at once saw: requests, errors by what they were, requests a second, milliseconds (median, 95 of 100)."""

    requests: int
    errors: dict[str, int]
    a_second: float
    median: float
    slow: float


class Measured(NamedTuple):
    """The figures of one database; `bare` is the login page's milliseconds."""

    database: str
    pages: list[Cost]
    bare: float
    slowest: Slow | None
    load: Load


def told(database: str, figures: Mapping[str, Any]) -> Measured:
    """Give the figures from what the measuring process printed."""
    slowest = figures["slowest"]
    pages = [Cost(*row) for row in figures["pages"]]
    return Measured(database, pages, figures["bare"], slowest and Slow(*slowest), Load(*figures["load"]))


def by_page(pages: Iterable[Cost]) -> dict[str, list[Cost]]:
    """Give the costs of each page, in the order in which pages were asked."""
    found: dict[str, list[Cost]] = {}
    for cost in pages:
        found.setdefault(cost.page, []).append(cost)
    return found


def figures(measured: Measured) -> dict[str, float]:
    """Give what is held to ceilings: the most queries, the slowest page in times of the login page, the errors of the load."""
    return {
        "most_queries": max(cost.queries for cost in measured.pages),
        "most_times_login": max(cost.milliseconds for cost in measured.pages) / measured.bare,
        "most_errors": sum(measured.load.errors.values()),
    }


def over(measured: Measured) -> list[str]:
    """Say which pages took longer than they may, one line each; such a line fails nothing."""
    slow = [cost for cost in measured.pages if cost.milliseconds > MOST_MILLISECONDS]
    return [f"{cost.page} as {cost.role}: {cost.milliseconds:.0f} ms of {MOST_MILLISECONDS:.0f}" for cost in slow]


def printed(measured: Measured) -> str:
    """Write the figures for a terminal: of each page the role for which it is slowest."""
    lines = [f"{'page':48} {'roles':>5} {'queries':>8} {'median ms':>10}  slowest as"]
    for page, costs in by_page(measured.pages).items():
        worst = max(costs, key=lambda cost: cost.milliseconds)
        most = max(cost.queries for cost in costs)
        lines.append(f"{page:48} {len(costs):5} {most:8} {worst.milliseconds:10.1f}  {worst.role}")
    load = measured.load
    lines += [
        f"{'/login/ (lists nothing)':48} {'':5} {'':8} {measured.bare:10.1f}",
        f"{load.requests} requests of many users at once: {sum(load.errors.values())} errors, {load.a_second:.0f} a second, "
        f"median {load.median:.0f} ms, 95 of 100 within {load.slow:.0f} ms",
        *(f"  {count} × {error}" for error, count in load.errors.items()),
    ]
    if measured.slowest:
        lines += [
            f"slowest query of the slowest page: {measured.slowest.milliseconds:.1f} ms",
            measured.slowest.sql[:600],
        ]
        lines += [f"  {line}" for line in measured.slowest.plan.splitlines()[:20]]
    return "\n".join(lines)
