"""`python -m bench ledger`: 20,000 tasks out to Excel and 5,000 rows back, on SQLite and where one is reachable on PostgreSQL.

Held are the seconds that an office waits and the memory of the export, as ceilings.
"""

import json

from bench.apart import apart, new_home
from bench.floors import Floors, below
from bench.office import postgres

SAID = {
    "most_export": "20,000 rows out",
    "most_megabytes": "memory it takes, MB",
    "most_preview": "5,000 reports compared",
    "most_import": "5,000 reports brought in",
    "most_plan": "5,000 tasks planned",
    "most_take_up": "5,000 rows of an existing ledger taken up",
}
"""What is measured: in seconds, but for the memory."""


def main(held: Floors) -> list[str]:
    """Measure on each database and print; give what is over its ceiling, one line each."""
    faults = []
    with postgres() as url:
        for database, address in (("sqlite", ""), *([("postgresql", url)] if url else [])):
            figures = measure(address)
            print(f"== ledger: {database}")
            print("\n".join(f"{figures[name]:>8.2f} {words}" for name, words in SAID.items()) + "\n")
            faults += [f"{database}: {line}" for line in below("ledger", figures, held)]
    return faults


def measure(address: str, *sizes: int) -> dict[str, float]:
    """Measure in a process of its own, on a new home and an empty database; `sizes` are the tasks, and those of one unit. Errors: CalledProcessError."""
    with new_home(address) as own:
        done = apart("ledger_measured", own, *sizes)
    figures: dict[str, float] = json.loads(done)
    return figures
