"""Publication data are read from labels, unlabelled blocks, date lines, imprints and links."""

import pytest

from reading.composed import page_of
from yiding.reading.page import Page
from yiding.reading.publication import DOCUMENT_NO, read_publication
from yiding.records import Publication

BODY = "3月5日，县长江平主持召开县政府第9次常务会议。\n会议听取了汇报。\n"
LABELLED = [
    # the lines above the text, the key, the value
    ("索引号：12345678X/2024-00019", "index_no", "12345678X/2024-00019"),
    ("索  引  号 12345678X/2024-00019 公开方式 主动公开", "index_no", "12345678X/2024-00019"),
    ("索  引  号 12345678X/2024-00019 公开方式 主动公开", "openness", "主动公开"),
    ("[索 引 号] 130204-XHQ-2020-0067", "index_no", "130204-XHQ-2020-0067"),
    ("索引号：\n12345678X/2024-00019\n", "index_no", "12345678X/2024-00019"),
    ("|索引号|00100/2023-63312|文件编号|无|", "index_no", "00100/2023-63312"),
    ("（索引号：00143/2026-00009；公开方式：依申请公开；发文日期：2026年1月14日）", "openness", "依申请公开"),
    ("（索引号：00143/2026-00009；公开方式：依申请公开；发文日期：2026年1月14日）", "written_on", "2026-01-14"),
    ("索取号：SY00200-0400-2020-031 公开属性：主动公开", "index_no", "SY00200-0400-2020-031"),
    ("公开形式\t网站\t公开方式\t主动公开", "openness", "主动公开"),
    ("文　　号：云政纪〔2024〕7号　　有效性：有效", "document_no", "云政纪〔2024〕7号"),
    ("文　　号：云政纪〔2024〕7号　　有效性：有效", "validity", "有效"),
    ("发布机构：云岫县人民政府办公室 成文日期：2024-03-06", "publisher", "云岫县人民政府办公室"),
    ("发布机构：云岫县人民政府办公室 成文日期：2024-03-06", "written_on", "2024-03-06"),
    ("发布机构  县府办    组配分类  县政府会议", "publisher", "县府办"),
    ("发布日期：2024-03-07 09:22　信息来源：县府办　访问次数：", "published_on", "2024-03-07"),
    ("发布日期：2024-03-07 09:22　信息来源：县府办　访问次数：", "publisher", "县府办"),
    ("发布日期：202403-07 来源：本网", "published_on", "2024-03-07"),
    ("发布时间： 2024 - 03 - 07 11:28", "published_on", "2024-03-07"),
    ("生成日期：2024-03-07", "written_on", "2024-03-07"),
    ("生成日期：2024-03-07 10:11", "published_on", "2024-03-07"),
    ("发布时间：2024-03-07 09:02来源：云岫县人民政府办公室作者：访问次数：431", "publisher", "云岫县人民政府办公室"),
    ("时间：2024-03-07 16:05　来源：云岫日报　阅读：", "published_on", "2024-03-07"),
    ("2024-03-07 16:44:00 来源：县融媒体中心", "published_on", "2024-03-07"),
    ("【字体：大 中 小】 2024-03-07 来源：云岫日报 浏览：", "published_on", "2024-03-07"),
    ("来源：云岫新闻网 2024-03-07", "published_on", "2024-03-07"),
    ("2024-03-07  云岫县人民政府网  A+ A-  打印本页", "published_on", "2024-03-07"),
    ("云岫发布 2024-03-07 08:00 发表于云岫", "published_on", "2024-03-07"),
    ("http://www.example.cn 2024-3-7 云岫县政府网", "published_on", "2024-03-07"),
    ("云政纪〔2024〕7号", "document_no", "云政纪〔2024〕7号"),
    ("〔2008〕11号", "document_no", "〔2008〕11号"),
    ("（2011）5号", "document_no", "（2011）5号"),
    ("云政会纪〔二〇二四〕六号", "document_no", "云政会纪〔二〇二四〕六号"),
    ("云政常纪〔2024〕8号          签发：江平", "document_no", "云政常纪〔2024〕8号"),
    ("云岫县人民政府办公室    2024年3月7日", "publisher", "云岫县人民政府办公室"),
    ("云岫县人民政府办公室    2024年3月7日", "written_on", "2024-03-07"),
    ("（县政府办公室　2024年3月7日）", "publisher", "县政府办公室"),
    ("云岫县人民政府办公室\n（二〇二四年三月七日）", "publisher", "云岫县人民政府办公室"),
    ("云岫县人民政府办公室\n（二〇二四年三月七日）", "written_on", "2024-03-07"),
    ("云岫县人民政府第9次常务会议纪要_云岫县人民政府门户网站", "title", "云岫县人民政府第9次常务会议纪要"),
]
BELOW = [
    ("云岫县人民政府办公室　　　2024年3月7日印发", "publisher", "云岫县人民政府办公室"),
    ("云岫县人民政府办公室　　　2024年3月7日印发　　共印80份", "written_on", "2024-03-07"),
    ("云岫市人民政府办公室综合科　　2024年3月7日印", "publisher", "云岫市人民政府办公室综合科"),
    ("（县政府办公室整理）", "publisher", "县政府办公室"),
    ("云岫县人民政府办公室 二〇二四年三月七日印发", "written_on", "2024-03-07"),
]
ABSENT = [
    ("来源：云岫日报 作者：某某", "publisher"),
    ("来源：云岫县人民政府网站", "publisher"),
    ("信息来源：县融媒体中心", "publisher"),
    ("文号：无 发布机构：县政府办", "document_no"),
    ("时间：2024年3月5日上午\n地点：县政府会议室", "published_on"),
    ("2024年3月6日 星期三 第01版：要闻", "published_on"),
    ("3月7日讯", "published_on"),
    ("会议时间\n2024年3月5日", "written_on"),
    ("《供水办法》2018年4月10日印发的文件同时废止。", "written_on"),
]


def _publication(above: str, below: str = "") -> tuple[Page, Publication]:
    page = page_of(f"{above}\n{BODY}{below}")
    return page, read_publication(page, page.text.find("3月5日，县长"))


def _value(publication: Publication, key: str) -> object:
    fact = getattr(publication, key)
    return fact.value if fact else None


@pytest.mark.parametrize(("above", "key", "value"), LABELLED)
def test_what_stands_above_the_text(above: str, key: str, value: str) -> None:
    """Labels with colons, blanks or bars, lost labels and bare lines give the value."""
    page, publication = _publication(above)
    assert _value(publication, key) == value
    fact = getattr(publication, key)
    assert all(0 <= a < b <= len(page.mended.source.text) for a, b in fact.spans)


@pytest.mark.parametrize(("below", "key", "value"), BELOW)
def test_what_stands_below_the_text(below: str, key: str, value: str) -> None:
    """The imprint gives the office and the date."""
    _, publication = _publication("县政府第9次常务会议纪要", below)
    assert _value(publication, key) == value


@pytest.mark.parametrize(("above", "key"), ABSENT)
def test_what_is_not_given(above: str, key: str) -> None:
    """Papers and sites are no publishers, a meeting's time and a newspaper's date no day of publication."""
    assert _value(_publication(above)[1], key) is None


def test_a_label_goes_before_a_source() -> None:
    """发布机构 and an imprint are taken before 来源, whatever their order."""
    _, publication = _publication("信息来源：县政府办公室\n发布机构：云岫县人民政府办公室")
    assert _value(publication, "publisher") == "云岫县人民政府办公室"
    _, publication = _publication("信息来源：县政府办公室", "云岫县人民政府办公室　2024年3月7日印发")
    assert _value(publication, "publisher") == "云岫县人民政府办公室"


def test_a_block_without_labels() -> None:
    """Lines that lost their labels are known by their form."""
    _, publication = _publication(
        "013987654/2024-00031\n县政府常务会议；其他\n沙棠市云岫县人民政府\n2024-03-06\n长期有效\n云政纪〔2024〕4号"
    )
    found = {key: _value(publication, key) for key in ("index_no", "publisher", "written_on", "document_no")}
    assert found == {
        "index_no": "013987654/2024-00031",
        "publisher": "沙棠市云岫县人民政府",
        "written_on": "2024-03-06",
        "document_no": "云政纪〔2024〕4号",
    }


def test_a_signature() -> None:
    """An office and a date on two lines at the end sign a paper."""
    page = page_of("关于召开会议的通知\n现将有关事项通知如下。\n云岫县人民政府办公室\n2024年3月7日\n")
    publication = read_publication(page, len(page.text))
    assert _value(publication, "publisher") == "云岫县人民政府办公室"
    assert _value(publication, "written_on") == "2024-03-07"
    assert publication.published_on is None


@pytest.mark.parametrize(
    "words", ["长府会议纪要〔2025〕2 号", "某政常纪(2024)5号", "〔2025〕第9期", "云政〔二〇二五〕十二号"]
)
def test_document_numbers(words: str) -> None:
    """Years in any brackets, numbers in figures or words."""
    assert DOCUMENT_NO.fullmatch(words)


def test_junk_takes_linear_time() -> None:
    """A hundred thousand characters of labels, dates or marks are passed over quickly."""
    for junk in (
        "索引号：",
        "索引号：\n",
        "：",
        "|",
        "发布日期：2024-07-08\n",
        "2024年3月7日印",
        "http://",
        "印",
        "日印发",
    ):
        page = page_of(junk * (100_000 // len(junk)))
        read_publication(page, len(page.text))
