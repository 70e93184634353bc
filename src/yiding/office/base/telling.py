"""Tell accounts something, each thing once."""

from collections.abc import Callable, Iterable

from django.utils import timezone

from yiding.office.base.models import Notice
from yiding.rules.words import Words

also_told: list[Callable[[], None]] = []
"""What rooms above do when somebody was told something, in the transaction of the deed."""


def tell(accounts: Iterable[int], key: str, words: Words, link: str) -> None:
    """Tell some accounts: what was told under the same key is not told again. It belongs to the transaction of the deed."""
    now, told = timezone.now(), list(dict.fromkeys(accounts))
    Notice.objects.bulk_create(
        [
            Notice(account_id=account, key=key[:160], chinese=words[0][:300], english=words[1][:300], link=link, at=now)
            for account in told
        ],
        ignore_conflicts=True,
    )
    for more in also_told if told else ():
        more()
