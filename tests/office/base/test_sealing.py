"""The office seals what it gives out with a key of its own."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from yiding.office.base.sealing import seal_for, seal_key
from yiding.papers.seal import public_of, read_key, verify


def test_the_key_is_made_once_and_kept_close(tmp_path: Path) -> None:
    """Its owner alone can read it; the public key lies beside it."""
    home = tmp_path / "new"
    key = seal_key(home)
    assert key == seal_key(home)
    assert stat.S_IMODE((home / "seal.key").stat().st_mode) == 0o600
    assert read_key((home / "seal.pub").read_text("ascii")) == public_of(key)
    assert sorted(path.name for path in home.iterdir()) == ["seal.key", "seal.pub"]


def test_two_who_ask_at_once_get_the_same(tmp_path: Path) -> None:
    """Only one key is ever there."""
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(seal_key, [tmp_path] * 16))) == 1


def test_what_the_office_seals_can_be_verified(tmp_path: Path, settings: Any) -> None:
    """By its public key."""
    settings.HOME = tmp_path
    sealed = seal_for(b"minutes", "纪要.pdf")
    assert verify(b"minutes", sealed, public_of(seal_key(tmp_path))) is None
    assert verify(b"other", sealed, public_of(seal_key(tmp_path))) is not None
