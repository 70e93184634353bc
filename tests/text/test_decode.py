"""Bytes to characters."""

import pytest

from yiding.text import decode

TEXT = "临川县人民政府第7次常务会议纪要，会议研究了全县农业、水利和教育工作。" * 5
TRADITIONAL = "臨川縣人民政府第7次常務會議紀要，會議研究了全縣農業、水利和教育工作。" * 5


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_simplified_text_in_every_encoding(encoding: str) -> None:
    """A page is read right whatever it is encoded in, without a declaration."""
    decoded = decode(TEXT.encode(encoding))
    assert decoded.text == TEXT
    assert decoded.undecodable == ()


@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "gb18030", "big5", "big5-hkscs"])
@pytest.mark.parametrize("declared", [None, "utf-8", "gb2312", "big5"])
def test_traditional_text_whatever_is_declared(encoding: str, declared: str | None) -> None:
    """A wrong declaration does not win over the characters."""
    assert decode(TRADITIONAL.encode(encoding), declared).text == TRADITIONAL


def test_lost_bytes_are_told() -> None:
    """Bytes that give no character are replaced and their spans listed."""
    data = TEXT.encode() + b"\xe4\xb8" + "会议".encode()
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text == TEXT + "\ufffd会议"
    assert decoded.undecodable == ((len(TEXT), len(TEXT) + 1),)


@pytest.mark.parametrize("data", [b"", b"\x00", b"\x00\x00\x00\x00\x00", b"\xff", b"plain text", b"\xef\xbb\xbf"])
def test_odd_files_do_not_fail(data: bytes) -> None:
    """Empty and binary files give some text."""
    assert isinstance(decode(data).text, str)
