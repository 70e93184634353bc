"""The row that says that a database is a demonstration; the command that makes one writes it, nobody else."""

from functools import cache

from yiding.office.base.models import Chosen

KEY = "demonstration"


@cache
def is_demonstration() -> bool:
    """Say whether this database is a demonstration; asked once a process, as no office becomes one while it runs."""
    return Chosen.objects.filter(key=KEY).exists()
