"""The wrapping that other tests lean on."""

from sources.wrap import TEMPLATES, as_docx, as_html, as_pdf
from yiding.sources import open_source

WORDS = """青榆区人民政府常务会议纪要

3月4日，区长柏一鸣主持召开第9次常务会议，听取了关于一季度经济运行情况的汇报。
会议还研究了其他事项。
"""


def test_each_format_gives_the_paragraphs_back() -> None:
    """The words of every paragraph come back in order, whatever they were wrapped in."""
    lines = WORDS.split()
    for template in TEMPLATES:
        assert open_source(as_html(WORDS, template), "a.html").text.split("\n") == lines
    assert open_source(as_docx(WORDS), "a.docx").text.split() == lines
    pages = open_source(as_pdf(WORDS), "a.pdf").text.replace("— 1 —", "")
    assert "".join(pages.split()) == "".join(lines)


def test_the_same_text_gives_the_same_pdf() -> None:
    """The PDF is made without the time of day."""
    assert as_pdf(WORDS) == as_pdf(WORDS)
