"""Pinyin in brackets goes, other brackets stay."""

import pytest

from yiding.text.edits import apply_columns
from yiding.text.glosses import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("縣(xiàn)政府召開(kāi)會(huì)議", "縣政府召開會議"),
        ("會(huì )議與(yǔ)縣（xiàn）長", "會議與縣長"),
        ("會((huì))議", "會議"),
        ("區(qū)長(zhǎng)與長(cháng)江", "區長與長江"),  # both readings of one character
        ("县(xiàn)长主持", "县长主持"),  # simplified page
        ("會(huì)議的(de)要求", "會議的要求"),
        ("見(jiàn)附(fù)件（會(huì)）", "見附件（會）"),
        ("區(qū)(一)(EPC)(n)(記者羅一)(送審稿)", "區(一)(EPC)(n)(記者羅一)(送審稿)"),
        ("召開(kāi)會(hu", "召開會"),
        ("召開(kāi)會(", "召開會"),
        ("議案(a)方案(n)", "議案(a)方案(n)"),
        ("(huì)議", "(huì)議"),
    ],
)
def test_glosses(text: str, expected: str) -> None:
    """A bracket is a gloss only if the character before it is read so."""
    starts, ends, kept, rest = find(text)
    assert rest == expected
    assert apply_columns(text, starts, ends, kept) == expected
