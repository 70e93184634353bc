"""Settings have defaults within their bounds, and refuse what lies outside."""

import pytest

from yiding.rules.settings import SETTINGS, Value, refusal, value


@pytest.mark.parametrize("key", SETTINGS)
def test_every_default_may_be_set(key: str) -> None:
    """No default breaks its own bounds."""
    assert refusal(key, SETTINGS[key].default) is None


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("legal.min_wd", 6),
        ("public.comment_days", 29),
        ("disclosure.legal_limit_wd", 21),
        ("quorum.operator", "="),
        ("quorum.share", 0),
        ("quorum.share", 1.5),
        ("agenda.max_items", 2.5),
        ("agenda.max_items", "8"),
        ("agenda.max_items", True),
        ("minutes.signer", "recorder"),
        ("alert.late_name", ""),
        ("alert.late_name", "　 "),
        ("alert.late_name", "逾期逾期逾期逾期逾期"),
        ("alert.late_name", "逾\n期"),
        ("alert.late_name", 3),
        ("alert.late_colour", "purple"),
        ("slip.assign_mark", ""),
        ("slip.assign_mark", "青岫县人民政府督查室督办交"),
    ],
)
def test_what_may_not_be_set(key: str, wrong: Value) -> None:
    """Below the law's term, above its limit, no whole number, another type, no such choice, no text of that length: one sentence each."""
    words = refusal(key, wrong)
    assert words is not None
    chinese, english = words
    assert SETTINGS[key].name[0] in chinese
    assert chinese.endswith("。")
    assert english.endswith(".")


def test_the_refusal_names_the_law() -> None:
    """A term of law is refused with its article."""
    words = refusal("legal.min_wd", 3)
    assert words is not None
    assert "《重大行政决策程序暂行条例》第26条" in words[0]
    assert "7 到 60个工作日" in words[0]


def test_a_text_may_be_set_within_its_length() -> None:
    """From its least to its greatest length, in one line."""
    assert [refusal("alert.near_name", text) for text in ("黄", "黄色 预警", "八个字的预警名称")] == [None] * 3


def test_red_is_for_what_is_late() -> None:
    """As long as nobody chooses otherwise, no other light is red, and no two look alike."""
    colours = [row.default for key, row in SETTINGS.items() if key.startswith("alert.") and key.endswith("_colour")]
    assert SETTINGS["alert.late_colour"].default == "red"
    assert len(set(colours)) == len(colours) == 5


def test_a_choice_stands_before_the_default() -> None:
    """What the government chose counts, else the default."""
    assert value("consult.reply_wd", {"consult.reply_wd": 5}) == 5
    assert value("consult.reply_wd", {}) == 3


def test_an_unknown_setting_is_an_error() -> None:
    """There is no setting that is not in the table."""
    with pytest.raises(KeyError):
        refusal("no.such", 1)
