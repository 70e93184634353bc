"""End the private link of one's calendar."""

from yiding.office.base.by import By
from yiding.office.home.feeding import keep_token


def end_feed(by: By) -> None:
    """End it: nobody reads the calendar from outside any more. Errors: Refused."""
    keep_token(by, "end_feed", "")
