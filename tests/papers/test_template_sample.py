"""The template to begin with is laid out as the house prints, and fills as what it is tried with."""

import io

import pytest
from docx import Document

from papers.composed_official import MADE, minutes
from yiding.papers.official import Official
from yiding.papers.official_docx import print_docx
from yiding.papers.template_docx import VARIABLES, print_template
from yiding.papers.template_sample import BARE, SPECIMEN, sample


def lines(content: bytes) -> list[str]:
    """Give the paragraphs of a document that say something, without blanks."""
    found = ("".join(one.text.split()) for one in Document(io.BytesIO(content)).paragraphs)
    return [line for line in found if line]


@pytest.mark.parametrize("paper", [minutes(), SPECIMEN, BARE], ids=lambda paper: paper.title)
def test_it_says_what_the_house_prints(paper: Official) -> None:
    """Line by line, with and without rolls and copies."""
    assert lines(print_template(sample(), paper, MADE).content) == lines(print_docx(paper, MADE).content)


def test_it_has_the_measures_of_the_house() -> None:
    """The same page, faces and sizes: styles of headings, the place of names, page numbers at the outside."""
    own, house = (
        Document(io.BytesIO(made.content))
        for made in (print_template(sample(), minutes(), MADE), print_docx(minutes(), MADE))
    )
    for name in ("page_width", "page_height", "left_margin", "right_margin", "top_margin", "bottom_margin"):
        assert getattr(own.sections[0], name) == getattr(house.sections[0], name)
    styled = {"".join(one.text.split()): one.style for one in house.paragraphs}
    for one in own.paragraphs:
        there = styled["".join(one.text.split())]
        assert one.style is not None
        assert there is not None
        assert one.style.name == there.name
    roll, other = (next(one for one in paper.paragraphs if one.text.startswith("出席")) for paper in (own, house))
    assert roll.paragraph_format.left_indent == other.paragraph_format.left_indent


def test_it_names_what_minutes_have() -> None:
    """Every name that may stand in a template, but those of other papers."""
    text = "".join(one.text for one in Document(io.BytesIO(sample())).paragraphs)
    assert [name for name in VARIABLES if name not in text] == ["to", "signed"]


def test_it_is_the_same_each_time() -> None:
    """The same bytes, without a word of the machine."""
    assert sample() == sample()
