"""The report on what became of the matters of the last sitting counts them itself."""

import datetime
from collections.abc import Sequence

import pytest

from papers.composed_matters import printed
from yiding.papers.carried_out import COUNTED, GROUPS, CarriedOut, Row, opening, report

LAST = "县人民政府第十届第20次常务会议"
ROWS = (
    Row(
        "late",
        "编制国土空间规划",
        "第19次常务会议议题一",
        ("县自然资源局", "县住建局"),
        "4月底前",
        datetime.date(2026, 4, 30),
        "办理中",
        70,
        "初稿已完成",
        "专家评审",
        "数据重新核对。",
    ),
    Row("done", "推进农村供水管网改造", state="已办结", share=100, done="38处老旧管网全部改造。"),
    Row("standing", "防汛备汛"),
    Row("running", "建设县城南环路。"),
    Row("done", "印发供水管护办法"),
    Row("suspended", "修建县城游园", reasons="选址重新论证"),
)
TOLD = CarriedOut(
    (LAST,), datetime.date(2026, 5, 8), ROWS, "青岫县人民政府督查室", datetime.date(2026, 5, 9), "青政督〔2026〕5号"
)


def headings(rows: Sequence[Row]) -> list[str]:
    """Give the headings of the parts."""
    return [one.heading for one in report(TOLD._replace(rows=rows)).paragraphs if one.level == 1]


def test_the_report_says_what_became_of_each_matter() -> None:
    """In its part, numbered there, with what is known of it and nothing else."""
    said = printed(report(TOLD))
    assert said.startswith(f"关于{LAST}议定事项落实情况的汇报青政督〔2026〕5号{LAST}议定事项共6项。")
    done = "一、已办结事项（2项）1.推进农村供水管网改造。状态：已办结；完成进度：100%。落实情况：38处老旧管网全部改造。2.印发供水管护办法。二、"
    assert done in said
    assert "二、正在办理事项（1项）1.建设县城南环路。三、逾期未办结事项（1项）" in said
    late = "1.编制国土空间规划。来源：第19次常务会议议题一；牵头单位：县自然资源局、县住建局；完成时限：4月底前（2026年4月30日）；状态：办理中；完成进度：70%。"
    assert f"{late}落实情况：初稿已完成。尚未完成：专家评审。未按期完成的原因：数据重新核对。四、" in said
    assert said.endswith("2.修建县城游园。未按期完成的原因：选址重新论证。青岫县人民政府督查室2026年5月9日")


def test_the_opening_counts_the_rows() -> None:
    """What has no row is not counted, and the rate is that of what is done."""
    words = "截至2026年5月8日，已办结2项，正在办理1项，逾期未办结1项，中止1项，长期坚持1项，办结率33.3%。"
    assert opening(TOLD) == f"{LAST}议定事项共6项。{words}现将落实情况汇报如下："
    assert "共2项。截至2026年5月8日，已办结2项，办结率100%。" in opening(TOLD._replace(rows=ROWS[1:5:3]))
    assert "正在办理1项，办结率0%。" in opening(TOLD._replace(rows=ROWS[3:4]))


def test_nothing_to_report_is_said() -> None:
    """Of the last sitting, where none is named."""
    paper = report(TOLD._replace(rows=(), sittings=()))
    assert paper.title == "关于上次会议议定事项落实情况的汇报"
    assert [one.text for one in paper.paragraphs] == ["截至2026年5月8日，上次会议没有需要汇报的议定事项。"]


def test_headings_name_what_is_there() -> None:
    """Parts without rows are left out, and the others count on."""
    assert headings(ROWS[2:3]) == ["一、长期坚持事项（1项）"]
    assert headings([ROWS[5], ROWS[2], ROWS[2]]) == ["一、中止、长期坚持事项（3项）"]
    assert headings(ROWS)[-1] == "四、中止、长期坚持事项（2项）"


def test_every_standing_has_its_part_and_its_word() -> None:
    """So that no row is left out of the report; one that nobody knows is an error."""
    assert sorted(kind for group in GROUPS for kind in group) == sorted(COUNTED)
    with pytest.raises(KeyError, match="lost"):
        report(TOLD._replace(rows=[Row("lost", "修桥")]))  # type: ignore[arg-type]
