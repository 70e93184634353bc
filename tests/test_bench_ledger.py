"""The bench of ledgers: what it measures goes the whole way, and what is too slow is said."""

import pytest
from bench import floors, ledger


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    """Measure on few tasks; it fails where a row of a ledger is refused or left undone."""
    return ledger.measure("", 60, 20)


def test_every_figure_is_measured_and_named(figures: dict[str, float]) -> None:
    """Each has its words and its ceiling; the times are times."""
    assert set(figures) == set(ledger.SAID) == set(floors.load()["ledger"])
    assert all(seconds > 0 for name, seconds in figures.items() if name != "most_megabytes")


def test_what_is_over_its_ceiling_is_said() -> None:
    """Each of them has a ceiling, and a figure over it gives a line."""
    held = floors.load()
    slow = dict.fromkeys(ledger.SAID, 999.0)
    assert len(floors.below("ledger", slow, held)) == len(ledger.SAID)
