"""`python -m bench office`: the office with many rows and many users, on SQLite and where one is reachable on PostgreSQL.

Held are queries, errors and a ratio (the slowest page beside the login page), which are the same on any machine; the 150 ms
that a page may take are shown as a target.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

from bench import office_figures
from bench.apart import apart, new_home
from bench.floors import Floors, below
from bench.office_figures import Measured

_CANDIDATES = ("postgres:///postgres", "postgres://postgres@127.0.0.1:5432/postgres")


def main(held: Floors) -> list[str]:
    """Measure on each database and print; give what is over its ceiling, one line each."""
    faults = []
    with postgres() as url:
        for database, address in (("sqlite", ""), *([("postgresql", url)] if url else [])):
            measured = measure(database, address)
            print(f"== office: {database}\n{office_figures.printed(measured)}\n")
            print("\n".join(f"not yet at its target: {line}" for line in office_figures.over(measured)))
            faults += [f"{database}: {line}" for line in below("office", office_figures.figures(measured), held)]
    if not url:
        print("office: no PostgreSQL answers (set YIDING_TEST_DATABASE, or: sudo apt install postgresql)")
    return faults


def measure(database: str, address: str, *sizes: int) -> Measured:
    """Measure in a process of its own, on a new home and an empty database. Errors: CalledProcessError."""
    with new_home(address) as own:
        done = apart("office_measured", own, *sizes)
    return office_figures.told(database, json.loads(done))


@contextmanager
def postgres() -> Iterator[str]:
    """Make a database for the bench where a PostgreSQL answers, and drop it in the end; give its address, "" where none does."""
    for url in filter(None, (os.environ.get("YIDING_TEST_DATABASE"), *_CANDIDATES)):
        try:
            connection = psycopg.connect(url, connect_timeout=2, autocommit=True)
        except psycopg.Error:
            continue
        name = f"yiding_bench_{os.getpid()}"
        with connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
            try:
                yield urlsplit(url)._replace(path=f"/{name}").geturl()
            finally:
                connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
        return
    yield ""
