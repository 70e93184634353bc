"""What each list page of the office costs: its queries, counted, and the median of its time, for one person of each role."""

import statistics
import time
from collections.abc import Iterator

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.office_crowd import Crowd
from bench.office_figures import Cost, Slow
from yiding.office.home.work import work_of
from yiding.office.people.models import Account
from yiding.office.people.queries import by

REQUESTS = 15
ROLES = ("liaison", "unit_head", "desk", "secretariat", "reviewer", "vice_head", "chief", "admin")
LISTS = (
    "/",
    "/proposals/",
    "/proposals/?state=review&sort=title&page=3",
    "/proposals/?q=第77号",
    "/sittings/",
    "/sittings/?page=4",
    "/pool/",
    "/study/",
    "/papers/",
    "/notices/",
    "/schedule/",
    "/people/",
    "/people/person/",
    "/people/unit/",
    "/settings/audit/",
)
"""Pages that list things; who may not see one is not asked for it."""
_WITHOUT_ROWS = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK", "PRAGMA")


def costs(crowd: Crowd, requests: int = REQUESTS) -> Iterator[Cost]:
    """Ask every list page as each role."""
    for role in ROLES:
        client = entered(crowd.accounts[role])
        for page in [*LISTS, *_work(crowd.accounts[role], crowd)]:
            if client.get(page).status_code == 200:
                yield Cost(role, page, len(asked(client, page)), _median(client, page, requests))


def entered(account: Account) -> Client:
    """Give a browser in which somebody has entered."""
    client = Client(SERVER_NAME="localhost")
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def _work(account: Account, crowd: Crowd) -> list[str]:
    """Give the work lists of somebody that are not empty."""
    return [row.address for row in work_of(by(account), crowd.today) if row.count]


def asked(client: Client, page: str) -> list[dict[str, str]]:
    """Give the queries of a page, those that begin and end transactions apart."""
    with CaptureQueriesContext(connection) as captured:
        client.get(page)
    return [query for query in captured.captured_queries if not query["sql"].startswith(_WITHOUT_ROWS)]


def _median(client: Client, page: str, requests: int) -> float:
    times = []
    for _ in range(requests):
        begun = time.perf_counter()
        client.get(page)
        times.append(time.perf_counter() - begun)
    return statistics.median(times) * 1000


def bare(requests: int = REQUESTS) -> float:
    """Give the median of the milliseconds of a page that lists nothing: the login page."""
    return _median(Client(SERVER_NAME="localhost"), "/login/", requests)


def slowest(client: Client, page: str) -> Slow | None:
    """Give the query of a page that takes longest, with the plan of the database; None where it has none."""
    found = [query for query in asked(client, page) if query["sql"].startswith("SELECT")]
    if not found:
        return None
    worst = max(found, key=lambda query: float(query["time"]))
    explain = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN (ANALYZE, BUFFERS)"
    with connection.cursor() as cursor:
        cursor.execute(f"{explain} {worst['sql']}".replace("%", "%%"), [])
        plan = "\n".join(str(row[-1]) for row in cursor.fetchall())
    return Slow(float(worst["time"]) * 1000, worst["sql"], plan)
