"""Minutes as the rules see them."""

from typing import NamedTuple


class Written(NamedTuple):
    """What the rules need to know of minutes; the defaults are minutes with which nothing is wrong."""
