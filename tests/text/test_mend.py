"""Mending composed texts that were damaged on purpose."""

import random

import pytest

from tests.damage import CLEAN, DAMAGES
from yiding.text import Mended, SourceText, mend

UNDONE = [name for name, maker in DAMAGES.items() if maker.undone]
MARKED = [name for name, maker in DAMAGES.items() if not maker.undone]


def mended(text: str) -> Mended:
    """Mend a plain text."""
    return mend(SourceText("composed.txt", text, "text/plain", "utf-8", ""))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("clean", CLEAN)
@pytest.mark.parametrize("name", UNDONE)
def test_damage_is_undone(name: str, clean: str, seed: int) -> None:
    """A damaged text mends to what the clean one mends to, or says which damage it could not undo."""
    damaged = DAMAGES[name](CLEAN[clean], random.Random(seed))
    result, wanted = mended(damaged), mended(CLEAN[clean])
    if all(damage.repaired for damage in result.damage):
        assert result.text.rstrip() == wanted.text.rstrip()
