"""Quorum: how many members must be present."""

from fractions import Fraction
from math import ceil, floor
from typing import Literal

Operator = Literal[">=", ">"]


def needed(members: int, share: Fraction, operator: Operator = ">=") -> int:
    """Give the least number of members that makes a quorum.

    `>=` is 半数以上 (the number itself counts, 民法典 article 1259), `>` is 超过半数. Errors: ValueError for a body
    without members or a share outside (0, 1].
    """
    if members < 1:
        raise ValueError("a body without members has no quorum")
    if not 0 < share <= 1:
        raise ValueError(f"a share of {share} is not between 0 and 1")
    exact = members * share
    return ceil(exact) if operator == ">=" else floor(exact) + 1
