"""How much of a text was read, and how far its source can be relied on."""

import pytest

from reading.composed import page_of
from yiding.reading.check import trust, unread

TEXT = "会议听取汇报。\n会议审议办法。"
SHARES = [
    # what rules account for, the share that none does
    ([], 1.0),
    ([(0, 15)], 0.0),
    ([(0, 7)], 0.5),
    ([(8, 15)], 0.5),
    ([(0, 7), (8, 15)], 0.0),
    ([(0, 7), (0, 7)], 0.5),
    ([(0, 5), (3, 7)], 0.5),
    ([(3, 7), (0, 5)], 0.5),
    ([(0, 7), (2, 4)], 0.5),
    ([(5, 10)], 0.7143),
    ([(0, 1)], 0.9286),
]
TRUST = [
    # a source text, the level of trust, words that stand in a reason
    ("会议审议《澄岭县供水办法》。", "high", "no damage"),
    ("會議審議《澄嶺縣供水辦法》，聽取報告。", "medium", "traditional"),
    ("會(huì)議審(shěn)議《澄嶺縣供水辦(bàn)法》，聽(tīng)取報告。", "medium", "traditional"),
    ("会议审议《澄岭\ufffd供水办法》。", "low", "undecodable"),
]


@pytest.mark.parametrize(("ranges", "share"), SHARES)
def test_share_that_no_rule_accounts_for(ranges: list[tuple[int, int]], share: float) -> None:
    """Characters count once however many rules account for them, and line ends count for nothing."""
    page = page_of(TEXT)
    for start, end in ranges:
        page.account(start, end)
    assert unread(page, page.lines) == share


def test_only_the_body_counts() -> None:
    """What rules account for outside the body neither helps nor harms."""
    page = page_of(TEXT)
    page.account(0, 7)
    assert unread(page, page.lines[1:]) == 1
    assert unread(page, page.lines[:1]) == 0


def test_an_empty_body_is_read() -> None:
    """Of nothing, nothing is unread."""
    assert unread(page_of(""), []) == 0


@pytest.mark.parametrize(("text", "level", "reason"), TRUST)
def test_trust(text: str, level: str, reason: str) -> None:
    """A sound page is trusted, a converted or repaired one less, one that lost or gained words least, always with the reason."""
    found = trust(page_of(text).mended)
    assert found.level == level
    assert reason in " ".join(found.reasons)


def test_advertising_lowers_trust() -> None:
    """A page into which advertising was put is trusted least."""
    text = (
        "澳门新葡京官网：最新app下载，欢迎注册送彩金。\n3月5日，县长江平主持召开县政府第9次常务会议。\n会议听取了汇报。"
    )
    found = trust(page_of(text).mended)
    assert (found.level, any("spam" in reason for reason in found.reasons)) == ("low", True)
