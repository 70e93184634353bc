"""Switch one's own second factor off."""

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.people import second_factor
from yiding.office.people.confirming import confirmed
from yiding.office.people.permission import people_may


def switch_off_second_factor(by: By, password: str) -> None:
    """Ask whoever acts for no more codes. Errors: Refused for a wrong password."""
    with deed("switch_off_second_factor", by, f"people.account:{by.account}") as doing:
        doing.allow(people_may("switch_off_second_factor", by))
        second_factor.switch_off(confirmed(by, password))
