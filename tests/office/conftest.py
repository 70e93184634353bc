"""The cast of the office's tests."""

import pytest
from django.test import Client

from office.cast import Cast, make_cast
from yiding.office.base.remembered import forget_all
from yiding.office.demo.marker import is_demonstration
from yiding.office.people.actions.make_account import make_account
from yiding.office.people.models import Account

PASSWORD = "墨水瓶-长城-2026"


@pytest.fixture(autouse=True)
def fresh() -> None:
    """Let no test count by another's table of days or settings, or take another's database for its own."""
    forget_all()
    is_demonstration.cache_clear()


@pytest.fixture
def clerk(db: None) -> Account:
    """Give the account of a clerk."""
    return make_account("wanghai", "王海", PASSWORD)


@pytest.fixture
def client_in(clerk: Account) -> Client:
    """Give a browser in which the clerk has entered."""
    client = Client()
    client.force_login(clerk, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def cast(db: None) -> Cast:
    """Give the invented county."""
    return make_cast()
