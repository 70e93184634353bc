"""HTML that cannot be written unescaped."""

import pytest

from yiding.cli.explain.tags import Html, join, tag, text


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("《<政府工作报告>》", "《&lt;政府工作报告&gt;》"),
        ("a & b \"c\" 'd'", "a &amp; b &quot;c&quot; &#x27;d&#x27;"),
        ("一\r\n二\r三", "一\n二\n三"),
        ("坏\x00字\x1b", "坏␀字␛"),
        ("\ud800", "\ufffd"),
    ],
)
def test_words_stand_as_themselves(words: str, html: str) -> None:
    """Markup is escaped, characters that HTML forbids are shown as pictures, line breaks are one character."""
    assert text(words) == html


def test_children_and_attributes_are_escaped() -> None:
    """Only Html passes as it is."""
    assert tag("a", "<b>", Html("<i></i>"), None, title='"><script>') == (
        '<a title="&quot;&gt;&lt;script&gt;">&lt;b&gt;<i></i></a>'
    )


def test_attribute_names_and_flags() -> None:
    """Underlines become hyphens, True stands alone, None and False are left out."""
    assert tag("button", class_="x", data_f=1, disabled=True, hidden=False, id=None) == (
        '<button class="x" data-f="1" disabled></button>'
    )
    assert join(["<", Html("<b>")], "、") == "&lt;、<b>"
