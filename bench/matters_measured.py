"""The measuring process: `python -m bench.matters_measured make [TASKS MATTERS PAPERS UNITS]`, then `… ask`, which prints JSON.

Both work on the database that the environment names; two processes, so that the memory of the one is not taken for that of the other.
"""

import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any

REQUESTS = 11
PAGES = (
    "/tasks/?sort=light",
    "/tasks/?light=late&page=2",
    "/tasks/?q=第77&sort=-due",
    "/tasks/?lack=leader&month=none",
    "/tasks/figures/",
    "/tasks/figures/?by=source",
    "/tasks/figures/?by=month",
    "/tasks/cohorts/",
    "/matters/",
    "/matters/?only=to_hear&sort=share",
)
EXPORT = "/tasks/?as=xlsx"
_KILO = 1024


def make(sizes: Sequence[int]) -> None:
    """Make the crowd in an empty database."""
    from django.core.management import call_command  # noqa: PLC0415 - the models need Django's start
    from django.db import connection  # noqa: PLC0415

    from bench import matters_crowd  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    matters_crowd.make_crowd(matters_crowd.Size(*sizes))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def ask() -> dict[str, Any]:
    """Ask every page as each role, then for the workbook; give the figures."""
    from bench.office_pages import bare  # noqa: PLC0415

    pages, login = [], []
    for page in _pages():
        pages.append(page)
        login.append(bare(3))
    return {"pages": pages, "bare": statistics.median(login), "exported": _exported()}


def _pages() -> Iterator[tuple[str, str, int, float]]:
    from bench.matters_crowd import askers  # noqa: PLC0415
    from bench.office_pages import asked, entered  # noqa: PLC0415

    for role, account, unit, matter in askers():
        client = entered(account)
        for page in (*PAGES, f"/units/{unit}/tasks/", f"/matters/{matter}/"):
            answer = client.get(page)
            assert answer.status_code == 200, (role, page, answer.status_code)
            times = []
            for _ in range(REQUESTS):
                begun = time.perf_counter()
                client.get(page)
                times.append(time.perf_counter() - begun)
            yield role, page, len(asked(client, page)), statistics.median(times) * 1000


def _exported() -> tuple[int, float, float, float]:
    """Ask for the workbook; give its rows, seconds of work and in all, and by how many megabytes the process grew."""
    from bench.matters_crowd import askers  # noqa: PLC0415
    from bench.office_pages import entered  # noqa: PLC0415
    from yiding.office.matters.models import Task  # noqa: PLC0415

    client = entered(next(account for role, account, *_ in askers() if role == "supervision"))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun, worked = time.perf_counter(), time.process_time()
    answer: Any = client.get(EXPORT)
    length = sum(len(chunk) for chunk in answer.streaming_content)
    assert length > _KILO
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / _KILO
    return Task.objects.count(), time.process_time() - worked, time.perf_counter() - begun, grown


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "yiding.office.base.settings"
    import django

    django.setup()
    if sys.argv[1] == "make":
        make([int(size) for size in sys.argv[2:]])
    else:
        json.dump(ask(), sys.stdout, ensure_ascii=False)
