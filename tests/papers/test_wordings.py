"""The wordings that an office begins with."""

from typing import get_args

import pytest

from yiding.papers.wording import PREAMBLE_PLACES, fault
from yiding.papers.wordings import DEFAULT
from yiding.records.meeting import ItemKind, Outcome


def test_every_kind_and_outcome_has_a_wording() -> None:
    """No item of a record lacks a wording."""
    assert set(DEFAULT.items) == {(kind, outcome) for kind in get_args(ItemKind) for outcome in get_args(Outcome)}


@pytest.mark.parametrize("key", DEFAULT.items, ids="-".join)
def test_none_has_a_fault(key: tuple[ItemKind, Outcome]) -> None:
    """Heading and text of every wording are sound."""
    assert [fault(words) for words in DEFAULT.items[key]] == [None, None]


def test_the_preamble_has_no_fault() -> None:
    """The wording of the preamble is sound."""
    assert fault(DEFAULT.preamble, PREAMBLE_PLACES) is None


def test_none_prints_dissent() -> None:
    """No wording names what stays in the record."""
    texts = "".join(wording.heading + wording.text for wording in DEFAULT.items.values())
    assert [name for name in ("不同意见", "dissent", "决定理由", "chief_reason") if name in texts] == []
