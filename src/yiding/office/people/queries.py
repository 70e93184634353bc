"""Questions about people and accounts."""

from yiding.office.people.models import Account


def has_accounts() -> bool:
    """Say whether anybody can enter."""
    return Account.objects.exists()
