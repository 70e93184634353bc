"""The words for the parts of an item."""

from collections.abc import Sequence

import pytest

from yiding.papers import phrases
from yiding.papers.minutes import Charged, Money, Resolved, Sat, Tabled
from yiding.records.meeting import NextStep

SAT = Sat(["青岫县人民政府"], ["executive"], 21, [])
RULES, PLAN = "青岫县供水管理办法", "青岫县节水规划"


def deliberated(title: str, *documents: Tabled) -> Resolved:
    """Give an item on documents."""
    return Resolved(title, "deliberation", "adopted", documents=documents)


@pytest.mark.parametrize(
    ("item", "matter", "stated", "beside"),
    [
        (deliberated(RULES, Tabled(RULES, "草案")), f"《{RULES}》", f"《{RULES}（草案）》", ""),
        (deliberated(RULES, Tabled(RULES)), f"《{RULES}》", f"《{RULES}》", ""),
        (
            deliberated(f"《{RULES}》《{PLAN}》及奖励方式", Tabled(RULES, "草案"), Tabled(PLAN)),
            f"《{RULES}》《{PLAN}》及奖励方式",
            f"《{RULES}（草案）》《{PLAN}》及奖励方式",
            "",
        ),
        (
            deliberated("有关文件", Tabled(RULES), Tabled(PLAN, "草案")),
            "有关文件",
            "有关文件",
            f"《{RULES}》《{PLAN}（草案）》",
        ),
        (deliberated("城北水厂扩建"), "城北水厂扩建", "城北水厂扩建", ""),
    ],
)
def test_documents_stand_in_their_matter(item: Resolved, matter: str, stated: str, beside: str) -> None:
    """A matter that is a document stands in 《》, with its status where it is asked for; others stand beside it."""
    said = phrases.matter(item), phrases.matter_with_status(item), phrases.papers_beside(item)
    assert said == (matter, stated, beside)


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([], ""),
        (["revise"], "由县司法局于5月20日前根据会议意见修改完善，经县政府办公室审核"),
        (["issue"], "以县政府名义印发实施"),
        (
            ["revise", "submit_to_superior"],
            "由县司法局于5月20日前根据会议意见修改完善，经县政府办公室审核后，报市人民政府审批",
        ),
        (["submit_to_party_committee", "submit_to_congress"], "提请县委常委会会议研究同意后，提请县人大常委会审议"),
        (["resubmit"], "待资金落实后再次提交会议审议"),
    ],
)
def test_next_steps_run_in_their_order(steps: Sequence[NextStep], words: str) -> None:
    """Each step is a clause, said with who does it, by when and before whom."""
    item = Resolved(RULES, "deliberation", "adopted", steps=steps, reviser="县司法局", checker="县政府办公室")
    item = item._replace(
        due="5月20日前", issued_as="县政府", condition="资金落实", receivers={"submit_to_superior": "市人民政府"}
    )
    assert phrases.next_steps(item, SAT) == words


def test_steps_without_names_name_nobody() -> None:
    """Who revises and in whose name it is issued is not made up."""
    item = Resolved(RULES, "deliberation", "adopted_in_principle", steps=["revise_and_issue"])
    assert phrases.next_steps(item, SAT) == "根据会议意见修改完善后，按程序印发实施"


@pytest.mark.parametrize(
    ("charged", "words"),
    [
        (Charged("修复堤防", ["县水利局"], [], [], "6月底前"), "由县水利局负责，于6月底前修复堤防"),
        (Charged("修复堤防", ["县水利局"], ["县财政局", "石桥镇"]), "由县水利局牵头，县财政局、石桥镇配合，修复堤防"),
        (Charged("修复堤防", ["县水利局"], [], ["韩立群"], "尽快"), "由韩立群同志牵头，县水利局具体负责，尽快修复堤防"),
        (Charged("修复堤防", [], [], ["韩立群"]), "由韩立群同志负责，修复堤防"),
        (Charged("做好测算", ["财政", "税务"]), "由财政、税务部门负责，做好测算"),
        (Charged("尽快拨付资金", ["县财政局"], [], [], "尽快"), "由县财政局负责，尽快拨付资金"),
        (Charged("通报进度。", ["县水利局"], [], [], "每月25日前"), "由县水利局负责，每月25日前通报进度"),
        (Charged("疏导交通", ["县公安局"], [], [], "高考期间"), "由县公安局负责，疏导交通（完成时限：高考期间）"),
    ],
)
def test_a_task_says_who_and_by_when(charged: Charged, words: str) -> None:
    """Leaders, lead and support have their verbs; a deadline runs into the task or stands behind it, never twice."""
    assert phrases.charge(charged) == words


@pytest.mark.parametrize(
    ("yuan", "words"),
    [(362_000_000, "3.62亿元"), (28_500_000, "2850万元"), (12_345, "1.2345万元"), (4000, "4000元"), (0.5, "0.5元")],
)
def test_sums_are_written_in_their_unit(yuan: float, words: str) -> None:
    """A sum has the largest unit it reaches, from 万元 on from ten thousand, and loses no digit."""
    assert phrases.money(Money(yuan, "总投资")) == f"总投资{words}"
