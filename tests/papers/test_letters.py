"""Excerpts, notices and certificates are official papers."""

import io

import pytest
from docx import Document

from papers.composed_official import MADE, minutes, words
from yiding.papers.errors import PaperError
from yiding.papers.letters import Certificate, Notice, certificate, excerpt, notice
from yiding.papers.official import Official
from yiding.papers.official_docx import print_docx
from yiding.papers.official_pdf import print_pdf

SITTING = "县人民政府第十届第21次常务会议"
NOTICE = Notice(
    SITTING,
    "县直各有关部门",
    (("时间", "2026年5月8日（周五）上午9:00"), ("地点", "县政府二楼会议室")),
    ("审议《青岫县农村供水管理办法（送审稿）》", "研究防汛备汛工作"),
    ("请提前10分钟入场。",),
    "青岫县人民政府办公室",
    "2026年5月6日",
    "青政办会〔2026〕9号",
)
CERTIFICATE = Certificate(
    "江涛", "县水务局", SITTING, "2026年5月8日", "列席", ("研究防汛备汛工作",), "青岫县人民政府办公室", "2026年5月12日"
)


def printed(paper: Official) -> str:
    """Print a paper both ways, make sure that both say the same, and give its words."""
    pdf = words(print_pdf(paper, MADE).content).replace("—1—", "")
    docx = Document(io.BytesIO(print_docx(paper, MADE).content))
    assert "".join("".join(one.text.split()) for one in docx.paragraphs) == pdf
    return pdf


def test_an_excerpt_has_one_item_alone() -> None:
    """With the number of the minutes and 摘录 in its title, and nobody's name but the unit's."""
    first = printed(excerpt(minutes(), 1, "县水务局"))
    assert "常务会议纪要（摘录）青政纪要〔2026〕16号县水务局：一、审议《青岫县农村供水管理办法" in first
    assert "（1）每周巡查一次。" in first
    for other in ("防汛备汛", "周明远", "列席", "抄送", "王海喆"):
        assert other not in first
    second = printed(excerpt(minutes(), 2, "县应急局"))
    assert "二、研究防汛备汛工作会议要求，值班值守不得脱岗。" in second
    assert "供水" not in second


@pytest.mark.parametrize("number", [0, 3, -1])
def test_an_item_that_is_not_there_is_told(number: int) -> None:
    """The minutes have two."""
    with pytest.raises(PaperError, match=f"只有 2 个议题，没有第 {number} 个"):
        excerpt(minutes(), number, "县水务局")


def test_a_notice_says_when_where_and_what() -> None:
    """In numbered parts, addressed, signed and dated."""
    said = printed(notice(NOTICE))
    assert said.startswith(f"关于召开{SITTING}的通知青政办会〔2026〕9号县直各有关部门：拟召开{SITTING}。")
    assert "一、会议安排时间：2026年5月8日（周五）上午9:00地点：县政府二楼会议室二、会议议题1.审议" in said
    assert said.endswith("三、有关要求1.请提前10分钟入场。青岫县人民政府办公室2026年5月6日")


def test_parts_of_a_notice_that_say_nothing_are_left_out() -> None:
    """The others count on without them."""
    said = printed(notice(NOTICE._replace(items=(), facts=())))
    assert "会议议题" not in said
    assert "一、有关要求" in said


def test_a_certificate_says_who_was_there() -> None:
    """Its title is that of the role."""
    said = "县水务局江涛同志于2026年5月8日列席县人民政府第十届第21次常务会议，议题为“研究防汛备汛工作”。特此证明。"
    assert printed(certificate(CERTIFICATE)).startswith(f"列席证明{said}")
    member = certificate(CERTIFICATE._replace(role="出席", items=()))
    assert (member.title, member.paragraphs[0].text[-5:]) == ("参会证明", "常务会议。")
