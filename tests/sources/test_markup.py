"""One pass over markup."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yiding.sources.markup import Page, read_markup
from yiding.sources.roles import Role

VISIBLE = [
    ("<p>甲</p><p>乙</p>", "甲\n乙"),
    ("甲<br>乙<br/>丙", "甲\n乙\n丙"),
    ("<P>甲<SPAN>乙</SPAN></P>", "甲乙"),
    ("会议\n  听取 了<b> 汇报</b>", "会议听取 了 汇报"),
    ("a\n b", "a b"),
    ("索&nbsp;&nbsp;引&#12288;号&#x3000;", "索\xa0\xa0引\u3000号\u3000"),
    ("&lt;草案&gt; &amp;amp; A&B &foo; &copy", "<草案> &amp; A&B &foo; ©"),
    ("一<政府工作报告（讨论稿）>二 <3 个", "一<政府工作报告（讨论稿）>二 <3 个"),
    ("甲<script>var a='<p>';</script>乙<style>p{}</style>丙<noscript>丁</noscript>", "甲乙丙"),
    ("甲<!-- <p>乙</p> --丙> -->丁<!-->戊<!--->己", "甲丁戊己"),
    ("甲<!-- 乙 > 丙", "甲 丙"),
    ("甲<script>乙", "甲乙"),
    ('甲<span style="display: none">乙<span>丙</span></span>丁', "甲丁"),
    ("甲<div hidden>乙<p>丙</div>丁", "甲\n丁"),
    ("甲<ruby>乙<rp>(</rp><rt>yǐ</rt><rp>)</rp></ruby>", "甲乙"),
    ('<a title="甲>乙">丙</a>', "丙"),
    ("<a title='甲>乙' href=x>丙</a>", "丙"),
    ('<p class="a>甲</p><p>乙</p>', "甲\n乙"),
    ("<pre>  甲\n乙\n\n丙</pre>丁", "甲\n乙\n丙\n丁"),
    (
        "<table><tr><td>索引号</td><td></td><td>1</td></tr><tr><td><p>甲</p></td><td><p>乙</p></td></tr></table>",
        "索引号 1\n甲 乙",
    ),
    ("<table><tr><td>甲<br>乙<td>丙</table>丁", "甲\n乙\n丙\n丁"),
    ("<ul><li>甲<li>乙</ul>", "甲\n乙"),
    ("</div></p>甲</b></table>乙", "甲\n乙"),
    ("<select><option>甲<option>乙</select>丙", "丙"),
    ("<o:p>甲</o:p><?xml 乙?><![if !x]>丙", "甲丙"),
    ("甲&#10;乙&#0;", "甲 乙\ufffd"),
]


@pytest.mark.parametrize(("markup", "text"), VISIBLE)
def test_visible_words_are_kept_and_all_else_is_dropped(markup: str, text: str) -> None:
    """The text of markup is its visible words, a line for each block, references decoded, blanks folded."""
    page = read_markup(markup)
    assert page.text == text
    check_places(markup, page)


def check_places(markup: str, page: Page) -> None:
    """Every character that is no separator stands in the markup where the places lead, or a reference to it does."""
    assert page.starts == sorted(set(page.starts))
    bounds = [*page.starts, len(page.text)]
    for first, offset, last in zip(page.starts, page.offsets, bounds[1:]):
        for i, character in enumerate(page.text[first:last]):
            assert offset + i < len(markup) or character in "\n "
            here = markup[offset + i : offset + i + 1]
            assert here in (character, "&") or character in "\n "


_PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "<p>",
                "</p>",
                "<div>",
                "</div>",
                "<table>",
                "<tr>",
                "<td>",
                "</td>",
                "</tr>",
                "</table>",
                "<br>",
                "<li>",
            ),
            *(
                "<span>",
                "</span>",
                '<a href="x">',
                "</a>",
                "<!--",
                "-->",
                "<!",
                "<script>",
                "</script>",
                "<SCRIPT",
                "<pre>",
            ),
            *("<p hidden>", "<td hidden>", '<span style="display:none">', "<div id=zoom>", "<noscript>", "</noscript>"),
            *(
                "<select>",
                "<style>",
                "<title>",
                "</title>",
                "</Script>",
                "</pre>",
                '<b"',
                "='",
                '="',
                "'",
                '"',
                ">",
                "<",
            ),
            *(
                "&",
                "&nbsp;",
                "&lt;",
                "&#",
                "&#32;",
                "&nbsp",
                "会议",
                "听取，",
                "a",
                " ",
                "\n",
                "\xa0",
                "\u3000",
                "\r\n",
            ),
        ]
    ),
    max_size=60,
)


@settings(max_examples=300, deadline=None)
@given(_PIECES)
def test_places_lead_back_from_any_markup(pieces: list[str]) -> None:
    """However broken the markup, each copied character is the one at its place."""
    markup = "".join(pieces)
    check_places(markup, read_markup(markup))
    check_places(markup, read_markup(markup, show_hidden=True))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="<>/!-\"'= \n&;#ap政a", max_size=80))
def test_places_lead_back_from_any_characters(markup: str) -> None:
    """The same for characters at random."""
    check_places(markup, read_markup(markup))


def test_words_of_the_head_are_no_text() -> None:
    """The title and the declarations of the head are kept apart, with where they stand."""
    markup = '<head><meta name="PubDate" content="2024-03-05"><title>甲</title></head><body>乙'
    page = read_markup(markup)
    assert page.text == "乙"
    assert page.title is not None
    assert markup[slice(*page.title)] == "甲"
    tag, offset, words = page.about[0]
    assert tag == "meta"
    assert markup[offset : offset + len(words)] == words


def test_elements_hold_the_words_of_their_container() -> None:
    """A container ends with its own end tag, whatever is left open in it."""
    page = read_markup("<div id=zoom><p>甲甲<b><span>乙<table><tr><td>丙</div></td></table>丁</div>戊")
    body = next(e for e in page.elements if e.role == Role.BODY)
    assert page.text[body.start : body.end] == "甲甲乙\n丙\n丁"


MILLION = 1_000_000
HOSTILE = [
    "<" * MILLION,
    "<a " * MILLION,
    '<a b="' * MILLION,
    "<a b='\">" * (MILLION // 8),
    "<!--" * MILLION,
    "<!-->" * 200_000,
    "<script>" * 200_000,
    "<script " * 200_000 + ">",
    "<div>" * 200_000,
    "<div>" * 100_000 + "</span>" * 100_000,
    "<b hidden><i>" * 50_000 + "</b>" * 100_000,
    "<div><table><tr><td>" + "<p hidden>" * 100_000 + "</div>" * 100_000,
    "<p hidden>" * 100_000,
    "<ul><li>" * 100_000,
    "<td>" * 200_000,
    "&" * MILLION,
    "&#" * MILLION,
    "&nbsp;" * 200_000,
    " \n" * MILLION,
    "政 \n府" * 200_000,
    "<title>" * 100_000 + "</title>",
    "</" * MILLION,
    "<pre>" + "甲\n" * 200_000,
    "(" * MILLION + "<p>",
]


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_markup_takes_time_in_proportion(number: int) -> None:
    """A megabyte of any repeated piece of markup is read within seconds."""
    began = time.process_time()
    read_markup(HOSTILE[number])
    assert time.process_time() - began < 5
