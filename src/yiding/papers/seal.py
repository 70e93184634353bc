"""An integrity seal: a small file beside a paper by which anybody can see that its bytes are those that the office gave out.

It is no person's signature, and says so. The key is the office's (Ed25519, RFC 8032); what is signed is every field of the seal
but the signature, as JSON with sorted names and without blanks.
"""

import base64
import binascii
import datetime
import hashlib
import json
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from yiding.rules.words import Words

FORM = "yiding/seal/1"
NOTE = "完整性校验，不是任何人的签名。 An integrity check, no person's signature."
LARGEST = 10_000
"""Bytes that a seal may have."""
_FIELDS = {"form": str, "note": str, "file": str, "sha256": str, "size": int, "sealed_at": str, "key": str}


def new_key() -> bytes:
    """Make a private key: 32 bytes."""
    return Ed25519PrivateKey.generate().private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())


def public_of(private: bytes) -> bytes:
    """Give the public key of a private one: 32 bytes."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def key_id(public: bytes) -> str:
    """Name a public key by the first 16 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(public).hexdigest()[:16]


def written_key(public: bytes) -> str:
    """Write a public key as the line of its file."""
    return f"yiding-seal {base64.b64encode(public).decode()} {key_id(public)}\n"


def read_key(text: str) -> bytes | None:
    """Read the file of a public key, None where it is none."""
    try:
        kind, key, name = text.split()
        public = base64.b64decode(key, validate=True)
    except (ValueError, binascii.Error):
        return None
    return public if kind == "yiding-seal" and len(public) == 32 and key_id(public) == name else None


def seal(content: bytes, name: str, made: datetime.datetime, private: bytes) -> bytes:
    """Seal a file that is called `name`, at a moment with a time zone, with a private key, and give the seal's JSON."""
    told: dict[str, Any] = {
        "form": FORM,
        "note": NOTE,
        "file": name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "size": len(content),
        "sealed_at": made.isoformat(timespec="seconds"),
        "key": key_id(public_of(private)),
    }
    signature = Ed25519PrivateKey.from_private_bytes(private).sign(_signed(told))
    told["signature"] = base64.b64encode(signature).decode()
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def verify(content: bytes, sealed: bytes, public: bytes) -> Words | None:
    """Say in one sentence what does not fit between a file, its seal and a public key; None where all fits."""
    told = read_seal(sealed)
    if told is None:
        return (
            "校验文件不是议定出具的，或者已损坏；请重新取得原件和校验文件。",
            "The seal is none of Yiding's, or is damaged: get the file and its seal again.",
        )
    if told["key"] != key_id(public):
        return (
            f"校验文件用的是另一把密钥（{told['key']}），不是 {key_id(public)}；请向出具机关索取它的公钥。",
            f"The seal was made with another key ({told['key']}, not {key_id(public)}): ask the office that gave it out for its public key.",
        )
    if not _genuine(told, public):
        return (
            "校验文件被改动过，不可信；请重新取得原件和校验文件。",
            "The seal was changed and cannot be trusted: get the file and its seal again.",
        )
    if told["size"] != len(content) or told["sha256"] != hashlib.sha256(content).hexdigest():
        return (
            f"文件与出具时不一样（出具时的名称是“{told['file']}”，{told['size']} 字节）；请重新取得原件。",
            f"The file is not what was given out (then called “{told['file']}”, {told['size']} bytes): get it again.",
        )
    return None


def read_seal(sealed: bytes) -> dict[str, Any] | None:
    """Read a seal, None where it is none."""
    try:
        told = json.loads(sealed) if len(sealed) <= LARGEST else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or set(told) != {*_FIELDS, "signature"} or told["form"] != FORM:
        return None
    right = all(type(told[name]) is kind for name, kind in _FIELDS.items()) and isinstance(told["signature"], str)
    return told if right else None


def _genuine(told: dict[str, Any], public: bytes) -> bool:
    """Whether a seal's signature is that of its other fields."""
    try:
        signature = base64.b64decode(told["signature"], validate=True)
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _signed(told))
    except (InvalidSignature, ValueError, binascii.Error):
        return False
    return True


def _signed(told: dict[str, Any]) -> bytes:
    """Give the bytes that are signed."""
    fields = {name: told[name] for name in _FIELDS}
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
