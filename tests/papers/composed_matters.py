"""Composed matters that are followed up, and papers of supervision printed both ways."""

import datetime
import io

from docx import Document

from papers.composed_official import MADE, words
from yiding.papers.circular import Circular
from yiding.papers.official import Official, Paragraph
from yiding.papers.official_docx import print_docx
from yiding.papers.official_pdf import print_pdf
from yiding.papers.slips import Issued, Progress, Slip
from yiding.papers.tallies import Table, Tally

SLIP = Slip(
    "assign",
    "青政督〔2026〕3号",
    "县水务局",
    "推进农村供水管网改造",
    "完成38处老旧管网改造，制定管护办法",
    "青岫县人民政府督查室",
    datetime.date(2026, 5, 15),
    basis="县政府第21次常务会议纪要（青政纪要〔2026〕16号）",
    leaders=("韩立群",),
    lead=("县水务局",),
    support=("县财政局", "各乡镇人民政府"),
    deadline="6月底前",
    due=datetime.date(2026, 6, 30),
    evidence="竣工验收单和现场照片",
    news_due=datetime.date(2026, 5, 29),
    contact="沈若谷，0917-6000000",
)
REMINDER = SLIP._replace(
    kind="remind",
    number="青政督〔2026〕9号",
    issued=datetime.date(2026, 7, 5),
    progress=Progress("已完成21处，其余正在施工", datetime.date(2026, 6, 26), 55.3, 5),
    asked=("说明未按期完成的原因", "提出下一步措施和完成日期。"),
    asked_by=datetime.date(2026, 7, 10),
    news_due=None,
)
NOTICE = REMINDER._replace(
    kind="supervise",
    number="青政督〔2026〕12号",
    issued=datetime.date(2026, 7, 15),
    before=(Issued("assign", SLIP.number, SLIP.issued), Issued("remind", REMINDER.number, REMINDER.issued)),
)


def printed(paper: Official) -> str:
    """Print a paper both ways, make sure that both say the same, and give its words."""
    pdf = words(print_pdf(paper, MADE).content)
    for number in range(1, 10):
        pdf = pdf.replace(f"—{number}—", "")
    docx = Document(io.BytesIO(print_docx(paper, MADE).content))
    assert "".join("".join(one.text.split()) for one in docx.paragraphs) == pdf
    return pdf


TASKS = Table(
    "各单位任务办理情况",
    "任务",
    ("已办结", "正在办理", "中止"),
    (
        Tally("县水务局", 20, (9, 10, 1), (2,)),
        Tally("县教育局", 15, (6, 9, 0), (0,)),
        Tally("县住建局", 8, (1, 7, 0), (3,)),
    ),
    ("逾期",),
    done="已办结",
)
MATTERS = Table("议定事项办理情况", "议定事项", ("已办结", "正在办理"), total=Tally("合计", 12, (5, 7)), done="已办结")
CIRCULAR = Circular(
    "关于县人民政府常务会议议定事项办理情况的通报",
    (
        Paragraph(
            "截至2026年6月30日，县人民政府常务会议议定事项共12项，分解任务43项，已办结16项，占37.2%；正在办理26项；中止1项。"
        ),
        Paragraph("", 1, "一、总体情况"),
        Paragraph("县水务局、县教育局办理较快，已办结15项；县住建局逾期3项。全县办结率{任务办结率}。"),
    ),
    (MATTERS, TASKS),
    "青岫县人民政府督查室",
    datetime.date(2026, 7, 3),
    "青政督〔2026〕8号",
    "各乡镇人民政府，县直各部门",
    ("县委督查室",),
)
