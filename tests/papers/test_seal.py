"""A seal fits one file and one key, and nothing of it can be changed."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papers.composed_official import MADE
from yiding.papers.seal import key_id, new_key, public_of, read_key, read_seal, seal, verify, written_key

PRIVATE = bytes(range(32))
PUBLIC = public_of(PRIVATE)
CONTENT = "青政纪要〔2026〕16号".encode()


@pytest.fixture
def told() -> dict[str, Any]:
    """Seal the composed file and give the seal's fields."""
    fields: dict[str, Any] = json.loads(seal(CONTENT, "纪要.pdf", MADE, PRIVATE))
    return fields


def verdict(told: object, content: bytes = CONTENT, public: bytes = PUBLIC) -> str:
    """Give what does not fit, in Chinese."""
    return (verify(content, json.dumps(told).encode(), public) or ("", ""))[0]


def test_what_was_sealed_fits(told: dict[str, Any]) -> None:
    """The seal names the file, its size and its moment, and says that it is no signature."""
    assert verdict(told) == ""
    assert (told["file"], told["size"], told["sealed_at"]) == ("纪要.pdf", len(CONTENT), "2026-05-12T00:00:00+00:00")
    assert "不是任何人的签名" in told["note"]
    assert seal(CONTENT, "纪要.pdf", MADE, PRIVATE) == seal(CONTENT, "纪要.pdf", MADE, PRIVATE)


@given(st.binary(max_size=60))
def test_another_file_does_not_fit(content: bytes) -> None:
    """Whatever the file is."""
    fields = json.loads(seal(CONTENT, "纪要.pdf", MADE, PRIVATE))
    assert verdict(fields, content).startswith("文件与出具时不一样") == (content != CONTENT)


@pytest.mark.parametrize("field", ["note", "file", "sha256", "sealed_at"])
def test_a_changed_field_is_found(told: dict[str, Any], field: str) -> None:
    """Every field is signed."""
    assert verdict(told | {field: told[field][::-1]}).startswith("校验文件被改动过")


def test_a_changed_size_or_signature_is_found(told: dict[str, Any]) -> None:
    """So are these."""
    assert verdict(told | {"size": 1}).startswith("校验文件被改动过")
    for signature in ("", "~", "AAAA"):
        assert verdict(told | {"signature": signature}).startswith("校验文件被改动过")


def test_another_key_is_told(told: dict[str, Any]) -> None:
    """Both keys are named; who signs with another key and names this one is found out too."""
    other = new_key()
    assert key_id(PUBLIC) in verdict(told, public=public_of(other))
    forged = json.loads(seal(CONTENT, "纪要.pdf", MADE, other)) | {"key": key_id(PUBLIC)}
    assert verdict(forged).startswith("校验文件被改动过")


@pytest.mark.parametrize("sealed", [b"", b"[]", b"null", b"{}", b"\xff", b"[" * 9000, b"{" + b" " * 20_000 + b"}"])
def test_what_is_no_seal_is_told(sealed: bytes) -> None:
    """Any bytes have an answer."""
    assert read_seal(sealed) is None
    assert (verify(CONTENT, sealed, PUBLIC) or ("",))[0].startswith("校验文件不是议定出具的")


@pytest.mark.parametrize(
    "change", [{"size": "1"}, {"size": True}, {"more": 1}, {"form": "yiding/seal/2"}, {"signature": 1}]
)
def test_a_seal_of_another_form_is_told(told: dict[str, Any], change: dict[str, Any]) -> None:
    """Each field has its kind, and there is no other."""
    assert verdict(told | change).startswith("校验文件不是议定出具的")


def test_a_key_has_a_file() -> None:
    """It is one line, and a line with a slip in it is none."""
    line = written_key(PUBLIC)
    assert read_key(line) == PUBLIC
    for wrong in ("", "a b", line.replace("yiding-seal", "other"), line[:-2] + "x", line.replace("A", "B", 1), "a b c"):
        assert read_key(wrong) is None
