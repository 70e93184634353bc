"""The code on a person's card, by which a clerk's reader signs that person in to one sitting."""

import base64
import hashlib
import hmac

from django.conf import settings

_LENGTH = 10


def code_of(sitting: int, person: int) -> str:
    """Give the code of a person at a sitting: ten letters and digits that nobody can make up."""
    said = hmac.new(settings.SECRET_KEY.encode(), f"sign-in:{sitting}:{person}".encode(), hashlib.sha256).digest()
    return base64.b32encode(said).decode()[:_LENGTH]


def typed_code(text: str) -> str:
    """Give the code in what a reader typed: the code alone, or an address that ends with it."""
    return text.strip().rstrip("/").rpartition("/")[2].upper()
