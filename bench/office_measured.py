"""The measuring process: `python -m bench.office_measured [UNITS PROPOSALS SITTINGS USERS REQUESTS]`; prints JSON.

It measures on the empty database that its environment names; a process of its own, because Django serves one database a process.
"""

import json
import os
import sys
from collections.abc import Sequence
from typing import Any


def measured(sizes: Sequence[int] = ()) -> dict[str, Any]:
    """Make the crowd, ask the pages, let users in; give the figures. Without sizes: as many as the issue asks for."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "yiding.office.base.settings"
    import django  # noqa: PLC0415 - the models need its start

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    from bench import office_crowd, office_pages, office_users  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    crowd = office_crowd.make_crowd(office_crowd.Size(*sizes[:3]))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    pages = list(office_pages.costs(crowd, *sizes[4:]))
    worst = max(pages, key=lambda cost: cost.milliseconds)
    slow = office_pages.slowest(office_pages.entered(crowd.accounts[worst.role]), worst.page)
    return {
        "pages": pages,
        "bare": office_pages.bare(),
        "slowest": slow,
        "load": office_users.load(*sizes[3:4]),
    }


if __name__ == "__main__":
    json.dump(measured([int(size) for size in sys.argv[1:]]), sys.stdout, ensure_ascii=False)
