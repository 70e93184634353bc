"""Next steps are read in the order in which they are to be taken."""

import pytest

from reading.composed import page_of
from yiding.reading.steps import next_steps

PARTY, CONGRESS, SUPERIOR = "submit_to_party_committee", "submit_to_congress", "submit_to_superior"
ONE = [
    ("由县水务局会同有关部门根据会议意见抓紧修改，尽快印发。", "revise_and_issue"),
    ("由县水务局根据会议意见修改，经县司法局审核后印发。", "revise_and_issue"),
    ("由县水务局修改完善，经分管副县长审核把关后，按程序印发实施。", "revise_and_issue"),
    ("作进一步修改完善后，以县政府文件印发。", "revise_and_issue"),
    ("修改后按程序公布。", "revise_and_issue"),
    ("由县司法局按程序发布。", "issue"),
    ("抓好印发实施。", "issue"),
    ("会议审议通过该办法，予以公布。", "issue"),
    ("会议原则通过该办法，由县水务局作进一步修改。", "revise"),
    ("请县水务局对方案再修改、再完善。", "revise"),
    ("由县水务局吸收与会人员意见建议进一步优化完善方案。", "revise"),
    ("会议同意提请县委全面深化改革委员会审议。", PARTY),
    ("会议同意提交县委常委会（扩大）会议审议。", PARTY),
    ("会议同意报请县委批准后实施。", PARTY),
    ("会议同意向县委请示。", PARTY),
    ("会议同意提请县第十七届人民代表大会第四次会议审议。", CONGRESS),
    ("提交县人代会审议。", CONGRESS),
    ("会议同意将该方案报县人大常委会备案。", CONGRESS),
    ("报市发展改革委审批。", SUPERIOR),
    ("报国务院审批。", SUPERIOR),
    ("报自治区人民政府审批。", SUPERIOR),
    ("报上级主管部门批复后实施。", SUPERIOR),
    ("报市级审批。", SUPERIOR),
    ("请示市政府同意后实施。", SUPERIOR),
    ("会议决定提交下一次常务会议审议。", "resubmit"),
    ("请县水务局重新论证后再上会研究。", "resubmit"),
    ("修改后报县政府常务会议再审。", "resubmit"),
    ("会议原则同意该办法，由县水务局修改完善后印发。", "revise_and_issue"),
    ("由县水务局根据会议意见修改完善后按程序印发。", "revise_and_issue"),
    ("县水务局根据会议讨论意见进一步修改完善后，按程序印发实施。", "revise_and_issue"),
    ("修改完善后抓好印发实施。", "revise_and_issue"),
    ("修改完善后尽快印发实施。", "revise_and_issue"),
    ("修改完善后以县政府办公室名义印发。", "revise_and_issue"),
    ("请县水务局会同县司法局作文字修改后印发执行。", "revise_and_issue"),
    ("会议要求，县水务局进一步完善后印发。", "revise_and_issue"),
    ("由县水务局修改完善后按程序发文。", "revise_and_issue"),
    ("修改完善后履行发文程序。", "revise_and_issue"),
    ("修改完善后按程序公布施行。", "revise_and_issue"),
    ("由县水务局根据会议意见修改完善后下发执行。", "revise_and_issue"),
    ("由县水务局根据会议意见修改完善。", "revise"),
    ("责成县水务局结合会议意见继续修改完善。", "revise"),
    ("会议要求，进一步修改完善该办法。", "revise"),
    ("请县水务局进一步完善方案。", "revise"),
    ("会议原则通过该办法，按程序印发。", "issue"),
    ("会议同意以县政府名义印发该办法。", "issue"),
    ("会议同意该办法，由县水务局印发实施。", "issue"),
    ("会议审议通过该办法，按程序公布实施。", "issue"),
    ("会议同意将该事项提请县委常委会审议。", PARTY),
    ("提请县委常委会会议审议。", PARTY),
    ("按程序报县委常委会研究。", PARTY),
    ("报请县委审定。", PARTY),
    ("由县水务局向县委作专题汇报。", PARTY),
    ("提请中共澄岭县委常委会会议研究。", PARTY),
    ("报区委常委会审议。", PARTY),
    ("提交县委常委会讨论决定。", PARTY),
    ("报市委审批。", PARTY),
    ("按程序提请县人大常委会审议。", CONGRESS),
    ("提请县人民代表大会审议。", CONGRESS),
    ("报县人大常委会批准。", CONGRESS),
    ("提请县人大审议批准。", CONGRESS),
    ("提交县十七届人大三次会议审议。", CONGRESS),
    ("报请县人大常委会审议决定。", CONGRESS),
    ("向县人大常委会报告。", CONGRESS),
    ("按程序报市政府审批。", SUPERIOR),
    ("报请市政府审批。", SUPERIOR),
    ("报省人民政府批准。", SUPERIOR),
    ("由县自然资源局按程序报市自然资源局审批。", SUPERIOR),
    ("报市政府。", SUPERIOR),
    ("上报省水利厅审批。", SUPERIOR),
    ("修改后再次提交县政府常务会议审议。", "resubmit"),
    ("由县水务局修改完善后再次上会。", "resubmit"),
    ("修改完善后再提请县政府常务会议审议。", "resubmit"),
    ("待完善后提交下次常务会议研究。", "resubmit"),
    ("该事项下次会议再议。", "resubmit"),
    ("进一步论证后，重新提交县政府常务会议研究。", "resubmit"),
    ("充实完善后，适时再行上会研究。", "resubmit"),
    ("由县水务局进一步完善文字表述后，按程序印发实施。", "revise_and_issue"),
    ("由县水务局吸收与会同志意见后印发。", "revise_and_issue"),
    ("由县水务局完善方案后另行上会。", "resubmit"),
    ("请县水务局组织专家论证后再报。", "resubmit"),
    ("县发改局对项目清单再作梳理，2月28日前印发。", "revise_and_issue"),
    ("会议审议通过该通告，由县公安局于1月20日前向社会发布。", "issue"),
    ("废止文件12件、修改文件7件，由县政府办公室印发。", "issue"),
]
SEVERAL = [
    ("按程序报县委和市政府。", [PARTY, SUPERIOR]),
    ("进一步细化资金平衡方案后报市政府审批。", ["revise", SUPERIOR]),
    ("按程序报县委常委会、县人大常委会审议。", [PARTY, CONGRESS]),
    ("会议同意将报告报送县委、县人大常委会。", [PARTY, CONGRESS]),
    ("修改完善后，提请县委常委会研究，再按程序报县人大常委会审议批准。", ["revise", PARTY, CONGRESS]),
    ("修改完善后，报省政府批准后公布实施。", ["revise", SUPERIOR, "issue"]),
    ("报县委审定后，提请县人代会审议。", [PARTY, CONGRESS]),
    ("由县水务局根据会议意见修改完善后，提请县委常委会审议。", ["revise", PARTY]),
    ("县水务局负责，根据会议讨论意见进一步修改完善后，报县委常委会研究。", ["revise", PARTY]),
    ("修改完善后，按程序提请县人大常委会审议。", ["revise", CONGRESS]),
    ("由县自然资源局修改完善后，按程序报市政府审批。", ["revise", SUPERIOR]),
    ("修改完善后，报县委常委会审议，并提请县人大常委会审议。", ["revise", PARTY, CONGRESS]),
    ("修改完善后，报县委常委会审议通过后印发。", ["revise", PARTY, "issue"]),
    ("提请县委常委会审议后，按程序印发实施。", [PARTY, "issue"]),
    ("重新完善后报县委审定。", ["revise", PARTY]),
    ("细化后报县委常委会审议。", ["revise", PARTY]),
    ("先报县委常委会研究，再提请县人大常委会审议。", [PARTY, CONGRESS]),
]
NONE = [
    "会议同意废止，由县司法局向社会公布。",
    "会议同意清理结果，废止3件，修改2件，保留41件。",
    "要完善政策措施，健全长效机制。",
    "要进一步完善应急预案体系。",
    "要加快修订完善应急预案。",
    "要及时发布预警信息。",
    "要抓紧出台配套政策。",
    "要认真落实县委常委会会议精神。",
    "各单位要及时将落实情况报县政府办公室。",
    "要及时上报险情信息。",
    "要加大向上争取力度，积极向省水利厅汇报。",
    "会议听取了《澄岭县供水办法》修订情况的汇报。",
    "会议强调，要认真学习新修订的水法。",
    "会议指出，修订后的水法已于去年公布施行。",
    "会议审议了《澄岭县供水办法（修订）》。",
    "会议强调，要抓好供水安全。",
    "会议原则同意《澄岭县供水办法》。",
    "要完善工作机制，健全责任体系。",
    "要加快完善供水基础设施。",
    "要完善供水管网，提升保障能力。",
    "要严格落实印发的方案。",
    "会议审议《关于印发〈澄岭县供水办法〉的请示》。",
    "要将整改情况向社会公开。",
    "会议传达学习了市政府常务会议精神。",
    "要加强与县人大代表、政协委员的沟通。",
    "要自觉接受县人大监督。",
    "会议认为，办法印发以来成效明显。",
]


def _steps(text: str) -> list[object]:
    page = page_of(text)
    page.level = "区" if "区委" in text else "县"
    return [step.value for step in next_steps(page, 0, len(page.text))]


@pytest.mark.parametrize(("words", "step"), ONE)
def test_one_step(words: str, step: str) -> None:
    """A sentence that names one thing to be done with the draft gives that step and no other."""
    assert _steps(words) == [step]


@pytest.mark.parametrize(("words", "steps"), SEVERAL)
def test_steps_in_their_order(words: str, steps: list[str]) -> None:
    """Several steps of one sentence stand in the order in which they are to be taken."""
    assert _steps(words) == steps


@pytest.mark.parametrize("words", NONE)
def test_no_step(words: str) -> None:
    """Orders about the work, titles that hold 印发 and the congress as a supervisor are no next step."""
    assert _steps(words) == []


def test_steps_stand_at_their_words() -> None:
    """Each step points at the words that order it."""
    text = "由县水务局修改完善后，报县委常委会审议。"
    page = page_of(text)
    words = ["".join(text[a:b] for a, b in step.spans) for step in next_steps(page, 0, len(text))]
    assert words[0].startswith("修改")
    assert words[1].startswith("报县委")
