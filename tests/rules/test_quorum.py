"""A quorum counts the share exactly, with or without the number itself."""

from fractions import Fraction

import pytest

from yiding.rules.quorum import Operator, needed

HALF, TWO_THIRDS = Fraction(1, 2), Fraction(2, 3)


@pytest.mark.parametrize(
    ("members", "share", "operator", "least"),
    [
        (9, HALF, ">=", 5),
        (8, HALF, ">=", 4),
        (8, HALF, ">", 5),
        (9, HALF, ">", 5),
        (9, TWO_THIRDS, ">=", 6),
        (9, TWO_THIRDS, ">", 7),
        (1, HALF, ">=", 1),
        (7, Fraction(1), ">=", 7),
    ],
)
def test_the_least_number(members: int, share: Fraction, operator: Operator, least: int) -> None:
    """半数以上 counts the number itself, 超过半数 does not."""
    assert needed(members, share, operator) == least


@pytest.mark.parametrize(("members", "share"), [(0, HALF), (9, Fraction(0)), (9, Fraction(3, 2))])
def test_what_has_no_quorum(members: int, share: Fraction) -> None:
    """A body without members and a share that is none are refused."""
    with pytest.raises(ValueError, match=r"quorum|between 0 and 1"):
        needed(members, share)
