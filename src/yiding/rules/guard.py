"""One guard of the table of what must hold (`guards.py`)."""

from collections.abc import Callable
from typing import NamedTuple

from yiding.rules.case import Case
from yiding.rules.citations import Citation
from yiding.rules.words import Words


class Guard(NamedTuple):
    """One guard: `missing` gives what is missing, None where nothing is; `mend` says what to do about it."""

    missing: Callable[[Case], Words | None]
    citation: Citation
    mend: Words
