"""Print the address of a PostgreSQL in which tests may make databases, and leave with 1 where none is reachable.

Tried are `YIDING_TEST_DATABASE`, then the server of this machine by its socket and by loopback.
"""

import os
import sys

import psycopg

CANDIDATES = ("postgres:///postgres", "postgres://postgres@127.0.0.1:5432/postgres")


def main() -> int:
    """Print the first address that answers and whose user may make databases."""
    for url in filter(None, (os.environ.get("YIDING_TEST_DATABASE"), *CANDIDATES)):
        try:
            with psycopg.connect(url, connect_timeout=2) as connection:
                row = connection.execute(
                    "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
                ).fetchone()
        except psycopg.Error:
            continue
        if row and row[0]:
            sys.stdout.write(f"{url}\n")
            return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
