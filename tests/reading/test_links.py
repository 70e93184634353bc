"""Links are addresses after a label or anchors of the page under telling words."""

from reading.composed import page_of
from yiding.reading.links import find_links
from yiding.reading.page import Page
from yiding.text import SourceText, mend
from yiding.text.source import Anchor


def test_addresses_keep_the_characters_of_the_source() -> None:
    """An address after a label is a link of its kind, in the source's own characters; an empty label is none."""
    text = (
        "新闻报道：http://www.example.cn/a?b=1&c=2\n解读：https://www.example.cn/jd/1.html\n视频：\n"
        "会议图解:http://www.example.cn/t.png\n网址：http://www.example.cn/"
    )
    found = [(link.kind, link.url.value if link.url else None) for link in find_links(page_of(text))]
    assert found == [
        ("news", "http://www.example.cn/a?b=1&c=2"),
        ("interpretation", "https://www.example.cn/jd/1.html"),
        ("picture", "http://www.example.cn/t.png"),
    ]


def test_anchors_under_telling_words() -> None:
    """An anchor of the page is a link when its words say what it leads to."""
    text = "会议听取了汇报。\n一图读懂会议\n上一篇\n"
    first = text.find("一图")
    anchors = (Anchor(first, first + 6, "t.html"), Anchor(text.find("上一篇"), text.find("上一篇") + 3, "p.html"))
    page = Page(mend(SourceText("x.html", text, "text/html", "utf-8", "0" * 64, anchors=anchors)))
    links = find_links(page)
    assert [(link.kind, link.url.value if link.url else None) for link in links] == [("picture", "t.html")]
    assert links[0].title is not None
    assert links[0].title.value == "一图读懂会议"


def test_junk_takes_linear_time() -> None:
    """A hundred thousand characters of addresses are passed over quickly."""
    for junk in ("http://", "解读：http://a.b/\n", "http://a.b/" + "a" * 90):
        find_links(page_of(junk * (100_000 // len(junk))))
