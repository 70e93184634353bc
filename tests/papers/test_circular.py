"""A circular whose numbers do not close is not made."""

import pytest

from papers.composed_matters import CIRCULAR, MATTERS, TASKS, printed
from yiding.papers.circular import checks, circular
from yiding.papers.errors import PaperError
from yiding.papers.official import Paragraph
from yiding.papers.tallies import Tally


def test_a_circular_has_what_was_typed_and_what_is_counted() -> None:
    """Places filled, headings counted on, shares and rates computed."""
    assert checks(CIRCULAR) == []
    said = printed(circular(CIRCULAR))
    assert said.startswith(
        "关于县人民政府常务会议议定事项办理情况的通报青政督〔2026〕8号各乡镇人民政府，县直各部门：截至2026年6月30日"
    )
    assert "一、总体情况县水务局、县教育局办理较快，已办结15项；县住建局逾期3项。全县办结率37.2%。二、" in said
    assert "二、议定事项办理情况议定事项共12项：已办结5项，占41.7%；正在办理7项，占58.3%。三、" in said
    tasks = "任务共43项：已办结16项，占37.2%；正在办理26项，占60.5%；中止1项，占2.3%。其中逾期5项，占11.6%。"
    water = "1.县水务局：任务20项，已办结9项，正在办理10项，中止1项，逾期2项，办结率45%。2.县教育局"
    assert f"三、各单位任务办理情况{tasks}{water}" in said
    assert said.endswith("青岫县人民政府督查室2026年7月3日抄送：县委督查室。青岫县人民政府督查室2026年7月3日印发")


def test_a_typed_number_that_differs_is_refused() -> None:
    """In one sentence that says where, what was typed and what the ledger says."""
    told = CIRCULAR._replace(texts=(CIRCULAR.texts[0], Paragraph("任务正在办理28项，占65%。")))
    with pytest.raises(PaperError) as error:
        circular(told)
    chinese = "第 2 段写的是“正在办理28项，占65%”，台账是26项；请改正，或者核对台账。"
    english = "Paragraph 2 says “正在办理28项，占65%”, the ledger 26项: mend the text or check the ledger."
    assert error.value.words == (chinese, english)


def test_every_discrepancy_is_listed() -> None:
    """Of headings and texts; the error tells the first and how many more there are."""
    texts = (
        Paragraph("议定事项共13项。"),
        Paragraph("办理{缓慢}，已办结9项，正在办理9项。", 2, "（一）县教育局有任务20项。"),
    )
    told = CIRCULAR._replace(texts=texts)
    assert [chinese for chinese, _ in checks(told)] == [
        "第 1 段写的是“议定事项共13项”，台账是12项；请改正，或者核对台账。",
        "第 2 段写的是“任务20项”，台账是县教育局15项；请改正，或者核对台账。",
        "第 2 段：台账里没有{缓慢}；请改成表里的栏目，如 {已办结}。",
        "第 2 段写的是“已办结9项”，台账是县教育局6项；请改正，或者核对台账。",
    ]
    with pytest.raises(PaperError, match=r"共13项.*（还有 3 处不符）$"):
        circular(told)


def test_tables_come_before_the_text() -> None:
    """While they do not add up themselves, nothing can be held against them."""
    tables = (MATTERS, TASKS._replace(total=Tally("合计", 43, (16, 27, 0), (5,))))
    told = CIRCULAR._replace(tables=tables, texts=(Paragraph("正在办理28项"),))
    assert [chinese[-22:] for chinese, _ in checks(told)] == [
        "合计里正在办理是 27 项，各行相加是 26 项；请核对。"[-22:],
        "合计里中止是 0 项，各行相加是 1 项；请核对。"[-22:],
    ]


def test_what_was_vouched_for_is_printed() -> None:
    """Though no table says so."""
    told = CIRCULAR._replace(texts=(Paragraph("各乡镇已办结4项。"),), copies=())
    with pytest.raises(PaperError, match="已办结4项"):
        circular(told)
    paper = circular(told._replace(vouched=("已办结4项",)))
    assert paper.paragraphs[0].text == "各乡镇已办结4项。"
    assert (paper.copies, paper.issuer, paper.issued) == ((), "", "")


def test_a_circular_may_count_nothing() -> None:
    """Nothing of it is divided by nothing."""
    empty = TASKS._replace(rows=())
    assert [one.text for one in circular(CIRCULAR._replace(texts=(), tables=(empty,))).paragraphs] == [
        "",
        "任务共0项。",
    ]
