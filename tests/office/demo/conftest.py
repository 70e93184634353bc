"""The demonstration, made once for the tests of a file and rolled back after them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction
from django.test import TestCase, override_settings
from pytest_django.plugin import DjangoDbBlocker

from yiding.office.demo.actions.make_demonstration import make_demonstration

EXAMPLES = Path(__file__).parents[3] / "examples" / "qingxiu-county"


@pytest.fixture(scope="module")
def made(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Make the demonstration of today."""
    home = override_settings(HOME=tmp_path_factory.mktemp("demo"))
    with home, django_db_blocker.unblock(), transaction.atomic():
        with TestCase.captureOnCommitCallbacks(execute=True):  # the head of the audit log is written
            make_demonstration(EXAMPLES)
        yield
        transaction.set_rollback(True)
