"""An office's own template is filled, or refused in one sentence."""

import io
import zipfile

import pytest
from docx import Document

from papers.composed_official import MADE, minutes
from yiding.papers.errors import PaperError
from yiding.papers.official import Official, Paragraph
from yiding.papers.template_docx import print_template

LINES = (
    "{{ mark }}",
    "{{ number }} {{ title }}",
    "{%p for one in paragraphs %}",
    "{{ one.heading }}{{ one.text }}",
    "{%p endfor %}",
    "{%p for roll in rolls %}",
    "{{ roll.label }}：{{ roll.names }}",
    "{%p endfor %}",
    "抄送：{{ copies }}",
    "{{ issuer }} {{ issued }}印发",
)


def template(*lines: str) -> bytes:
    """Make a template of paragraphs."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def filled(paper: Official, *lines: str) -> list[str]:
    """Fill a template and give its paragraphs."""
    return [one.text for one in Document(io.BytesIO(print_template(template(*lines), paper, MADE).content)).paragraphs]


def test_it_says_what_the_paper_says() -> None:
    """Every part of the paper is under its name."""
    paper = minutes()
    found = filled(paper, *LINES)
    assert found[:2] == [paper.mark, f"{paper.number} {paper.title}"]
    assert found[2 : 2 + len(paper.paragraphs)] == [one.heading + one.text for one in paper.paragraphs]
    assert found[-4] == "请假：高映川（赴省城参加培训）"
    assert found[-2:] == ["抄送：" + "，".join(paper.copies) + "。", "青岫县人民政府办公室 2026年5月12日印发"]


def test_words_are_not_markup() -> None:
    """What is typed is neither XML nor Jinja."""
    said = "<w:p> & {{ 7*7 }} {% endfor %}"
    assert filled(Official("", "", said, [Paragraph(said)]), "{{ title }}", "{{ paragraphs[0].text }}") == [said, said]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{{ tilte }}", "tilte"),
        ("{%p for one in paragraphs %}", "for"),
        ("{{ title", "title"),
        ("{{ title.__class__.__mro__ }}", "unsafe"),
        ("{{ 1/0 }}", "zero"),
        ("{{ paragraphs|nothing }}", "nothing"),
        ("{% for one in range(10**9) %}{% endfor %}", "Range"),
    ],
)
def test_a_wrong_template_is_one_sentence(line: str, told: str) -> None:
    """Unknown names, what is not closed and what reaches out of the paper are told in both languages."""
    with pytest.raises(PaperError) as error:
        print_template(template("{{ title }}", line), minutes(), MADE)
    for words in error.value.words:
        assert "\n" not in words
    assert told in error.value.words[0] or told == "title"


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        (("{{ title }}", "第{{ nubmer }}号"), "“{{ nubmer }}”处"),
        (("{{ title }}", "共{{ paragraphs|nothing }}段"), "“{{ paragraphs|nothing }}”处"),
        (("{{ title }}", "{{ 1/0 }}", "{{ number }}"), "“{{ 1/0 }}”处"),
        (("{%p for one in paragraphs %}", "{{ one.hedding }}", "{%p endfor %}"), "“{{ one.hedding }}”处"),
    ],
)
def test_a_wrong_template_says_where(lines: tuple[str, ...], where: str) -> None:
    """The sentence repeats what stands in the paragraph that is wrong."""
    with pytest.raises(PaperError) as error:
        print_template(template(*lines), minutes(), MADE)
    assert where in error.value.words[0]


def test_a_wrong_foot_says_where() -> None:
    """Heads and feet are filled too."""
    document = Document()
    document.sections[0].footer.paragraphs[0].text = "{{ isued }}"
    made = io.BytesIO()
    document.save(made)
    with pytest.raises(PaperError, match=r"“\{\{ isued \}\}”处有不认识的名称（isued）"):
        print_template(made.getvalue(), minutes(), MADE)


@pytest.mark.parametrize("line", ["｛｛ title ｝｝", "{{ title ｝｝", "｛%p for one in rolls %｝"])
def test_full_width_braces_are_told(line: str) -> None:
    """They look like those that are meant, and nothing would replace them."""
    with pytest.raises(PaperError, match=r"花括号|写法"):
        print_template(template(*LINES, line), minutes(), MADE)


def test_no_minutes_without_their_words() -> None:
    """A template that leaves out the number, or a paragraph, is refused."""
    loop = LINES[2:5]
    for lines in (loop, ("{{ number }}",), ("{{ number }}", loop[0], "{{ one.heading }}", loop[2])):
        with pytest.raises(PaperError, match="会缺“"):
            print_template(template(*lines), minutes(), MADE)


def test_what_grows_too_long_is_told() -> None:
    """Longer parts would be read incompletely."""
    with pytest.raises(PaperError, match="内容超过 10 MB"):
        print_template(template(*LINES, "{{ 'x' * 10**7 }}"), minutes(), MADE)


@pytest.mark.parametrize("content", [b"", b"no docx", b"PK\x03\x04"])
def test_what_is_no_document_is_refused(content: bytes) -> None:
    """A file that is no docx is told so."""
    with pytest.raises(PaperError, match="不是 Word 文档"):
        print_template(content, minutes(), MADE)


def test_an_archive_of_something_else_is_refused() -> None:
    """A ZIP without a document is told so."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(PaperError, match="不是 Word 文档"):
        print_template(made.getvalue(), minutes(), MADE)
