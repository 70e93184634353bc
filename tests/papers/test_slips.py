"""Slips of supervision are official papers that say what is known, and nothing else."""

import datetime

import pytest

from papers.composed_matters import NOTICE, REMINDER, SLIP, printed
from yiding.papers.slips import Progress, Slip, deadline_words, sentence, slip

BARE = Slip("assign", "", "县水务局", "推进农村供水管网改造", "", "青岫县人民政府督查室", datetime.date(2026, 5, 15))


def texts(told: Slip) -> list[str]:
    """Give the paragraphs of a slip."""
    return [one.heading + one.text for one in slip(told).paragraphs]


def test_an_assignment_slip_gives_the_task() -> None:
    """With its basis, who is charged, by when, and what is asked of the unit."""
    said = printed(slip(SLIP))
    assert said.startswith("关于“推进农村供水管网改造”的交办单青政督〔2026〕3号县水务局：")
    assert "根据县政府第21次常务会议纪要（青政纪要〔2026〕16号），现将有关事项交你单位牵头办理，请抓好落实。" in said
    assert "一、办理事项议定事项：推进农村供水管网改造工作任务：完成38处老旧管网改造，制定管护办法" in said
    assert (
        "责任领导：韩立群牵头单位：县水务局配合单位：县财政局、各乡镇人民政府完成时限：6月底前（2026年6月30日）" in said
    )
    assert "三、有关要求1.于2026年5月29日前反馈进展情况。2.办结后提交：竣工验收单和现场照片。" in said
    assert said.endswith("联系人：沈若谷，0917-6000000青岫县人民政府督查室2026年5月15日")


def test_a_reminder_slip_says_how_the_task_stands() -> None:
    """How late it is, the last feedback, and what is asked by when."""
    said = printed(slip(REMINDER))
    assert said.startswith("关于“推进农村供水管网改造”的催办单青政督〔2026〕9号")
    late = (
        "你单位牵头办理“推进农村供水管网改造”，完成时限为6月底前（2026年6月30日），现已逾期5天。现予催办，请抓紧办理。"
    )
    assert late in said
    assert "三、办理情况最近反馈（2026年6月26日）：已完成21处，其余正在施工完成进度：55.3%" in said
    asked = "四、有关要求请于2026年7月10日前按下列要求落实并回复：1.说明未按期完成的原因。2.提出下一步措施和完成日期。3.办结后提交"
    assert asked in said


def test_a_supervision_notice_names_what_went_before() -> None:
    """Each slip by its number and day."""
    said = printed(slip(NOTICE))
    assert said.startswith("关于“推进农村供水管网改造”的督办通知单青政督〔2026〕12号")
    sent = "此前已发出交办单（青政督〔2026〕3号，2026年5月15日）、催办单（青政督〔2026〕9号，2026年7月5日）。现予督办，请限期落实。"
    assert sent in said


@pytest.mark.parametrize(
    ("kind", "opening"),
    [
        ("assign", "现将有关事项交你单位办理，请抓好落实。"),
        ("remind", "你单位负责办理“推进农村供水管网改造”。现予催办，请抓紧办理。"),
        ("supervise", "你单位负责办理“推进农村供水管网改造”。现予督办，请限期落实。"),
    ],
)
def test_what_is_not_known_is_not_printed(kind: str, opening: str) -> None:
    """No label without words, no heading without lines; headings count on without those."""
    told = BARE._replace(kind=kind, asked=(" ",), asked_by=datetime.date(2026, 6, 1))  # type: ignore[arg-type]
    assert texts(told) == [opening, "一、办理事项", "议定事项：推进农村供水管网改造"]
    assert texts(told._replace(matter=""))[1:] == []
    assert texts(told._replace(progress=Progress(share=0)))[-2:] == ["二、办理情况", "完成进度：0%"]
    assert texts(told._replace(progress=Progress(day=datetime.date(2026, 5, 9))))[-1] == "最近反馈：2026年5月9日"


def test_a_unit_that_supports_is_told_so() -> None:
    """The one that leads takes the lead only where others support it."""
    assert "交你单位配合办理" in texts(SLIP._replace(to="县财政局"))[0]
    assert "交你单位办理" in texts(SLIP._replace(support=()))[0]
    assert "你单位配合办理“推进" in texts(REMINDER._replace(to="县财政局"))[0]


@pytest.mark.parametrize(
    ("matter", "title"),
    [("《青岫县供水办法》", "《青岫县供水办法》"), ("开展“清源”行动", "开展“清源”行动"), ("修桥", "“修桥”")],
)
def test_a_matter_is_quoted_once(matter: str, title: str) -> None:
    """A document and what has quotes of its own need none."""
    assert slip(BARE._replace(matter=matter)).title == f"关于{title}的交办单"


@pytest.mark.parametrize(
    ("deadline", "due", "words"),
    [
        ("6月底前", datetime.date(2026, 6, 30), "6月底前（2026年6月30日）"),
        ("2026年6月30日前", datetime.date(2026, 6, 30), "2026年6月30日前"),
        ("尽快", None, "尽快"),
        ("", datetime.date(2026, 6, 30), "2026年6月30日"),
        ("", None, ""),
    ],
)
def test_a_deadline_has_its_day(deadline: str, due: datetime.date | None, words: str) -> None:
    """Where it fixes one that its words do not say."""
    assert deadline_words(deadline, due) == words


@pytest.mark.parametrize(
    ("text", "said"), [("说明原因", "说明原因。"), (" 说明原因。", "说明原因。"), ("快！", "快！")]
)
def test_a_sentence_ends_once(text: str, said: str) -> None:
    """Whatever it ended with."""
    assert sentence(text) == said
