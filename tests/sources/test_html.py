"""Pages of government sites, composed, in the templates that stand in the wild."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.wrap import TEMPLATES, as_html, dedented
from yiding.sources import SourceError, open_source
from yiding.sources.html import declared_charset, extract, looks_like_html
from yiding.text.source import SourceText

BODY = dedented("""
    　　3月4日，区长柏一鸣主持召开青榆区十二届人民政府第9次常务会议，研究年度重点工作。
    　　会议听取了区发展改革局关于《青榆区产业发展规划（送审稿）》起草情况的汇报，原则通过该规划。
    　　会议强调，要压实责任，确保各项任务按期完成。
    　　出席：柏一鸣  顾二  岑三
    """)
PARAGRAPHS = "".join(f"<p>{line}</p>\n" for line in BODY.split("\n"))
NAVIGATION = """<div id="header"><ul class="nav"><li><a href="/">首页</a></li>
<li><a href="/xxgk">信息公开</a></li></ul></div>
<div class="dqwz">您现在的位置：<a href="/">首页</a>&gt;<a href="/hy">常务会议</a>&gt;正文</div>"""
FOOTER = """<div class="foot">主办：青榆区人民政府办公室　网站标识码：0000000000<br>
青ICP备00000000号，电话：000-0000000</div>"""
TITLE = "青榆区十二届人民政府第9次常务会议召开"

ZOOM = f"""<html><head><title>{TITLE}-青榆区人民政府</title></head><body>{NAVIGATION}
<div class="main"><h1 class="title">{TITLE}</h1>
<div class="info">发布时间：2024-03-05 10:20　来源：区政府办　浏览次数：<span id="hits"></span>
字体：[<a href="#">大</a> <a href="#">小</a>]</div>
<div id="zoom">{PARAGRAPHS}</div><div class="share">分享到：<a href="#">微信</a></div>
<div class="xg"><h3>相关链接</h3><ul><li><a href="../jd/2.html">【图解】一图读懂第9次常务会议</a></li></ul></div>
<div>上一篇：<a href="8.html">区政府第8次常务会议召开</a></div></div>{FOOTER}</body></html>"""

TRS = f"""<html><head><meta name="ArticleTitle" content="{TITLE}"><meta name="PubDate" content="2024-03-05 10:20">
<meta name="Url" content="http://www.qingyu.example/hy/9.html"></head><body>{NAVIGATION}
<div class="xxgk_table"><table><tbody>
<tr><td><strong>索&nbsp;引&nbsp;号：</strong></td><td>QY001/2024-00009</td><td>主题分类：</td><td>综合政务;会议</td></tr>
<tr><td>发文机关：</td><td>青榆区人民政府办公室</td><td>成文日期：</td><td>2024年03月05日</td></tr>
<tr><td>标　　题：</td><td colspan="3">{TITLE}</td></tr><tr><td>有 效 性：</td><td></td></tr></tbody></table></div>
<div class="view TRS_UEDITOR trs_paper_default"><style>p{{}}</style>{PARAGRAPHS}</div>
<div class="fj">附件：<a href="P020.docx">议定事项.docx</a></div>{FOOTER}</body></html>"""

UCAP = f"""<html><head><title>青榆区人民政府</title><link rel="canonical" href="https://www.qingyu.example/c/9"></head><body>
<!-- {NAVIGATION} --><div class="pages-title">{TITLE}</div>
<div class="pages-date">2024-03-05 10:20<span>来源：青榆发布</span></div>
<div class="pages_content" id="UCAP-CONTENT">{PARAGRAPHS}<div class="editor">（责任编辑：方四）</div></div>
{FOOTER}</body></html>"""

LAYOUT = f"""<HTML><BODY><TABLE WIDTH=980><TR><TD WIDTH=200>
<TABLE><TR><TD><A HREF=/>首页</A></TD></TR>
<TR><TD><A HREF=/hy>会议</A></TD></TR></TABLE></TD>
<TD><TABLE><TR><TD ALIGN=center><FONT SIZE=5>{TITLE}</FONT></TD></TR>
<TR><TD>发布日期：2024-3-5　作者：方四　点击：120</TD></TR>
<TR><TD CLASS=bt_content>{BODY.replace(chr(10), "<BR>")}</TD></TR></TABLE></TD></TR></TABLE>
<TABLE><TR><TD>版权所有 青榆区人民政府</TD></TR></TABLE></BODY></HTML>"""

LISTED = f"""<body><div class="top"><a href="/">首页</a></div><div class="info-list"><ul>
<li><b>索引号：</b>QY001/2024-00009</li>
<li><b>公开方式：</b>主动公开</li><li><b>发布机构：</b>区政府办</li><li>区政府常务会议</li></ul></div>
<div class="art_title"><h2>{TITLE}</h2></div><p class="sj"><i>更新时间：2024-03-05</i></p>
<div class="article-content bt-content zwgk_content">{PARAGRAPHS}</div>
<div class="tab"><span>会议解读</span></div><ul><li><a href="http://www.qingyu.example/jd/2.html">会议议定事项解读</a></li></ul>{FOOTER}</body>"""

BARE = f"""<title>{TITLE}</title><div class="w"><div class="l1"><a href="/">首页</a> <a href="/a">关于我们</a></div>
<div class="k"><div class="k1">{TITLE}</div><div>发布时间：2024-03-05</div><div class="k2">{PARAGRAPHS}</div></div>
<div class="r1"><a href="/b">区政府召开会议，部署春季农业生产，要求抓好落实。</a></div>
<div class="z9">版权所有：青榆区人民政府，联系电话：000-0000000。</div></div>"""

PAGES = {"zoom": ZOOM, "trs": TRS, "ucap": UCAP, "layout": LAYOUT, "listed": LISTED, "bare": BARE}


def read(page: str, url: str | None = None) -> SourceText:
    """Read a composed page."""
    return open_source(page.encode(), "page.html", url=url)


@pytest.mark.parametrize("name", PAGES)
def test_the_body_and_the_title_are_taken_whole(name: str) -> None:
    """In every template each line of the body follows the one before, and the title stands above."""
    text = read(PAGES[name]).text
    assert BODY.replace("  ", " ") in text
    assert TITLE in text[: text.index("　　3月4日")]


@pytest.mark.parametrize("name", PAGES)
def test_navigation_and_footers_are_left_out(name: str) -> None:
    """What the site puts around every paper is no part of the text."""
    text = read(PAGES[name]).text
    for furniture in (
        "首页",
        "信息公开",
        "您现在的位置",
        "网站标识码",
        "ICP备",
        "微信",
        "第8次",
        "版权所有",
        "关于我们",
    ):
        assert furniture not in text


@pytest.mark.parametrize("name", PAGES)
def test_the_date_is_taken(name: str) -> None:
    """The date of publication stands in the text, from the page or from its head."""
    text = read(PAGES[name]).text
    assert any(date in text for date in ("2024-03-05", "2024-3-5", "2024年03月05日"))


@pytest.mark.parametrize("name", PAGES)
def test_places_lead_to_the_decoded_file(name: str) -> None:
    """Characters of the text stand in the file where their place says, or a reference to them does."""
    check_places(PAGES[name], read(PAGES[name]))


def check_places(page: str, source: SourceText) -> None:
    """Look up every character but separators, and labels that were put in."""
    starts = [place.start for place in source.places]
    assert starts == sorted(set(starts))
    bounds = [*starts, len(source.text)]
    for place, end in zip(source.places, bounds[1:]):
        offset = place.offset or 0
        words = source.text[place.start : end]
        copied = sum(page[offset + i : offset + i + 1] in (c, "&") or c in "\n " for i, c in enumerate(words))
        assert copied == len(words) or words in ("发布日期：", "来源：")


def test_metadata_stands_in_lines_of_label_and_value() -> None:
    """A row of the table is a line; what stands in the list without a label is kept too."""
    assert (
        "索\xa0引\xa0号： QY001/2024-00009 主题分类： 综合政务;会议\n发文机关： 青榆区人民政府办公室" in read(TRS).text
    )
    text = read(LISTED).text
    assert text.startswith("索引号：QY001/2024-00009\n公开方式：主动公开\n发布机构：区政府办\n区政府常务会议\n")


def test_the_head_gives_what_the_page_does_not_show() -> None:
    """Title and date of <meta> are written first where no line of the page has them, and lead to where they stand."""
    page = f'<meta name="PubDate" content="2024-03-05"><title>{TITLE}</title><div id="zoom">{PARAGRAPHS}</div>'
    source = read(page)
    assert source.text.startswith(f"发布日期：2024-03-05\n{TITLE}\n\n　　3月4日")
    check_places(page, source)


def test_links_are_kept_with_their_words_and_resolved() -> None:
    """A related link stands in the text with an anchor, resolved against the page's address."""
    source = read(ZOOM, "http://www.qingyu.example/hy/9.html")
    targets = {source.text[a.start : a.end]: a.target for a in source.anchors}
    assert targets == {"【图解】一图读懂第9次常务会议": "http://www.qingyu.example/jd/2.html"}
    source = read(TRS)
    assert source.url == "http://www.qingyu.example/hy/9.html"
    assert [a.target for a in source.anchors] == ["http://www.qingyu.example/hy/P020.docx"]
    assert read(UCAP).url == "https://www.qingyu.example/c/9"
    assert read(UCAP, "http://mirror.example/9").url == "http://mirror.example/9"


def test_the_base_of_a_page_resolves_its_links() -> None:
    """<base> stands between the page's address and its links; targets that are no addresses are left out."""
    page = (
        f'<base href="/b/"><div id="zoom">{PARAGRAPHS}<a href="1.pdf">附件</a><a href="javascript:x()">打印</a></div>'
    )
    anchors = read(page, "http://www.qingyu.example/a/1.html").anchors
    assert [a.target for a in anchors] == ["http://www.qingyu.example/b/1.pdf"]
    assert read(page.replace("1.pdf", "http://[bad")).anchors == ()


DECLARED = [
    ("utf-8", "gb2312", "utf-8"),
    ("gb18030", "gb2312", "gb18030"),
    ("gb18030", "utf-8", "gb18030"),
    ("big5", "big5", "big5-hkscs"),
    ("big5", "utf-8", "big5-hkscs"),
    ("utf-16", "gb2312", "utf-16"),
]
TRADITIONAL = "會議聽取了區發展局關於產業發展規劃的匯報，會議強調，要壓實責任，確保各項任務按期完成，區長主持會議。"


@pytest.mark.parametrize(("encoding", "declaration", "expected"), DECLARED)
def test_the_character_set_is_found_whatever_is_declared(encoding: str, declaration: str, expected: str) -> None:
    """The bytes decide; the declaration of the page is one witness."""
    words = TRADITIONAL if encoding == "big5" else BODY
    head = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declaration}"></head>'
    page = f'{head}<div id="zoom"><p>{words}</p></div>'
    source = open_source(page.encode(encoding), "page.htm")
    assert words.split("\n")[0] in source.text
    assert source.encoding == expected


def test_the_declaration_of_a_page_is_found() -> None:
    """Both forms of <meta> and the XML declaration are read, at the beginning only."""
    assert declared_charset(b'<meta charset="gbk">') == "gbk"
    assert declared_charset(b"<META content='text/html;charset=GB2312'>") == "GB2312"
    assert declared_charset(b'<?xml version="1.0" encoding="Big5"?>') == "Big5"
    assert declared_charset(b" " * 5000 + b'<meta charset="gbk">') is None


def test_lost_bytes_are_told() -> None:
    """A byte that gives no character has a span in the text."""
    page = f'<html><body><div id="zoom">{PARAGRAPHS}</div></body></html>'.encode().replace("柏".encode(), b"\xe6\x9f")
    source = open_source(page, "page.html")
    assert [source.text[start:end] for start, end in source.undecodable] == ["\ufffd"] * len(source.undecodable)
    assert source.undecodable


def test_hidden_words_are_shown_where_there_are_no_others() -> None:
    """A page whose body its scripts unveil is read all the same; one without words is an error."""
    assert (
        "会议听取了" in read(f'<html><body><div id="zoom" style="display:none">{PARAGRAPHS}</div></body></html>').text
    )
    with pytest.raises(SourceError, match="网页里没有文字；"):
        read("<html><body><script>load('/a.json')</script></body></html>")


def test_a_page_without_prose_is_taken_whole() -> None:
    """Where neither a template nor prose is found, all visible words are the text."""
    assert read("<html><body><p>通知</p><p>今天休息</p></body></html>").text == "通知\n今天休息"


MARKUP = [
    ("<!DOCTYPE html><p>甲", True),
    ("\n <div>甲</div>", True),
    ("纪要\n<p>甲</p><p>乙</p><p>丙</p><p>丁</p>", True),
    ("会议审议了<政府工作报告>。", False),
    ("a < b", False),
    ("<政府工作报告>", False),
]


@pytest.mark.parametrize(("text", "expected"), MARKUP)
def test_markup_is_told_from_words_in_angle_brackets(text: str, expected: bool) -> None:
    """Angle brackets round Chinese words are no tags."""
    assert looks_like_html(text) is expected


def test_a_file_named_as_a_page_needs_one_tag() -> None:
    """A fragment without the tags of a whole page is markup where the name says so, words in brackets never."""
    assert looks_like_html("纪要<br>会议", named=True)
    assert not looks_like_html("纪要<br>会议")
    assert not looks_like_html("a < b <政府工作报告>", named=True)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_page_cut_or_cut_up_gives_places_or_an_error(data: st.DataObject) -> None:
    """A page with a piece missing is read with right places, or refused."""
    page = PAGES[data.draw(st.sampled_from(sorted(PAGES)))]
    start = data.draw(st.integers(0, len(page)))
    page = page[:start] + page[start + data.draw(st.integers(0, 400)) :]
    try:
        taken = extract(page, "page")
    except SourceError:
        return
    check_places(page, SourceText("page", taken.text, "", "", "", places=taken.places))


@pytest.mark.parametrize("template", TEMPLATES)
def test_wrapped_text_comes_back(template: str) -> None:
    """A text wrapped as a page is read back line by line."""
    source = open_source(as_html(BODY, template), "page.html")
    assert source.text.replace("\xa0", " ") == BODY


def test_pages_are_read_at_a_fair_speed() -> None:
    """A page of 30 kB takes few milliseconds; the bound is wide, for busy machines."""
    page = ZOOM.replace(PARAGRAPHS, PARAGRAPHS * 40)
    extract(page, "page")
    began = time.process_time()
    for _ in range(10):
        extract(page, "page")
    assert (time.process_time() - began) / 10 < len(page.encode()) / 1_500_000
