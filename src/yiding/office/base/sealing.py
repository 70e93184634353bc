"""The key with which the office seals what it gives out, and the seals.

The key is made at the first call, in the office's folder beside `secret.key`; its owner alone can read it. The public one lies
beside it (`seal.pub`), to be given to whoever wants to check: `yiding verify`.
"""

import secrets
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from yiding.papers.seal import new_key, public_of, seal, written_key

KEY, PUBLIC = "seal.key", "seal.pub"


def seal_for(content: bytes, name: str) -> bytes:
    """Seal a file that the office gives out under a name, now, and give the seal (JSON, to be called `name`.seal)."""
    return seal(content, name, timezone.now(), seal_key(Path(settings.HOME)))


def seal_key(home: Path) -> bytes:
    """Give the private key (32 bytes), made at the first call; two that ask at once get the same."""
    path = home / KEY
    if not path.is_file():
        home.mkdir(parents=True, exist_ok=True)
        made = path.with_suffix(f".{secrets.token_hex(8)}")
        made.touch(mode=0o600)
        made.write_text(new_key().hex(), "ascii")
        # a link to what is whole: never half a key, and the first one stays
        try:
            path.hardlink_to(made)
        except FileExistsError:
            pass
        finally:
            made.unlink()
    private = bytes.fromhex(path.read_text("ascii"))
    public = home / PUBLIC
    if not public.is_file():
        public.write_text(written_key(public_of(private)), "ascii")
    return private
