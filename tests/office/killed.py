"""A process that is killed in the middle of an action, for `test_killed.py`: it has a home and a database of its own."""

import os
import sys

from yiding.cli.project import start

start()

from django.db import connection  # noqa: E402 - Django is there only after start

from office.cast import filed, make_cast  # noqa: E402
from yiding.office.base import deeds  # noqa: E402
from yiding.office.base.audit import check  # noqa: E402
from yiding.office.base.models import Notice, Step  # noqa: E402
from yiding.office.proposals.actions.submit_proposal import submit_proposal  # noqa: E402
from yiding.office.proposals.models import Gate, Proposal  # noqa: E402


def main() -> None:
    """Kill a child at the last moment before its deed is written; say what is left of it."""
    cast = make_cast()
    proposal = filed(cast)
    steps = Step.objects.count()
    connection.close()
    child = os.fork()
    if child == 0:
        deeds._written = lambda doing: os._exit(9)
        submit_proposal(cast.by("unit_head"), proposal.pk)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    left = Proposal.objects.get(pk=proposal.pk).state, Gate.objects.count(), Notice.objects.count()
    whole = (os.waitstatus_to_exitcode(status), *left, Step.objects.count() - steps, check()[1])
    submit_proposal(cast.by("unit_head"), proposal.pk)
    sys.stdout.write(repr((*whole, Proposal.objects.get(pk=proposal.pk).state)))


if __name__ == "__main__":
    main()
