"""Lets the tests import what stands beside them, as `sources.wrap`, and holds every error to both languages."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sources.bilingual import amiss
from yiding.sources import SourceError, Words

sys.path.insert(0, str(Path(__file__).parents[1]))


@pytest.fixture(scope="session", autouse=True)
def _every_error_speaks_both_languages() -> Iterator[None]:
    """Refuse an error, whichever test raises it, that lacks its Chinese or its English."""
    init = SourceError.__init__

    def checked(error: SourceError, name: str, wrong: Words, mend: Words) -> None:
        init(error, name, wrong, mend)
        assert amiss(wrong) + amiss(mend) == []

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SourceError, "__init__", checked)
        yield
