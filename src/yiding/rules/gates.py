"""The gates G01 to G22 of a proposal: which apply, who opens them, on what evidence, and what an open one blocks.

Which gates apply follows from the answers of a questionnaire; each answer is kept with the proposal.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from yiding.rules.citations import PRACTICE, Citation, cite
from yiding.rules.states import PROPOSAL
from yiding.rules.words import Words

Blocks = Literal["listing", "issuing", "nothing"]
Anew = Literal["", "text", "papers", "always"]
UNDER_WAY = ("submitted", "consultation", "coordination", "review")
"""States in which a proposal is between its submission and the pool."""
UNTIL_ISSUED = (*UNDER_WAY, "ready", "proposed", "approved", "listed", "decided")
"""States in which what blocks only the issuing, or comes with it, can still be judged."""


class Question(NamedTuple):
    """One question to whoever files a proposal."""

    words: Words
    help: Words


class Gate(NamedTuple):
    """One gate.

    `asks` are the questions of which one answered yes makes it apply; none: it always applies. `owner` is the role that
    opens it; `clock` names the setting of its term. `waivable` says whether the chief may waive it with a reason; `states` in
    which states of the proposal it can be judged; `anew` what a new submission has changed for it to be judged again: the text
    (title, kind, reasons, basis, papers but proofs of procedures), any paper, or nothing at all.
    """

    name: Words
    asks: tuple[str, ...]
    owner: str
    evidence: Words
    blocks: Blocks
    citations: tuple[Citation, ...]
    clock: str = ""
    waivable: bool = True
    on: bool = True
    states: tuple[str, ...] = UNDER_WAY
    anew: Anew = ""


QUESTIONS: dict[str, Question] = {
    "others_duties": Question(
        ("是否涉及其他单位职责？", "Does it touch other units' duties?"),
        ("含下级政府", "or those of lower governments"),
    ),
    "disputed": Question(
        ("有关单位是否有分歧？", "Do the units disagree?"), ("有分歧须先协调", "a dispute is coordinated first")
    ),
    "major_decision": Question(
        ("是否属于重大行政决策？", "Is it a major administrative decision?"),
        ("按本级目录、标准判断", "by the government's own catalogue"),
    ),
    "normative": Question(
        ("是否为行政规范性文件？", "Is it a normative document?"),
        ("涉及公民、法人权利义务，反复适用", "rights and duties, applied again and again"),
    ),
    "agreement": Question(
        ("是否签订协议、合同？", "Is it an agreement or contract?"), ("以政府名义签订", "in the government's name")
    ),
    "rights": Question(
        ("是否直接涉及群众或企业权益？", "Does it touch rights of people or enterprises?"),
        ("含收费、征收、许可", "fees, expropriation, permits"),
    ),
    "hearing": Question(
        ("法律是否要求听证，或者利益冲突较大？", "Does a law ask for a hearing, or do interests conflict?"), ("", "")
    ),
    "professional": Question(("专业性、技术性是否较强？", "Is it professional or technical?"), ("", "")),
    "stability": Question(
        ("是否可能影响社会稳定、公共安全？", "May it harm stability or public safety?"),
        ("已评估过的不重复评估", "not assessed twice"),
    ),
    "operators": Question(
        ("是否涉及经营者经济活动？", "Does it touch the business of operators?"),
        (
            "市场准入、招商引资、招标投标、政府采购、标准、监管执法等",
            "access, investment, tenders, procurement, standards",
        ),
    ),
    "money": Question(
        ("是否新增支出、收费、举债、补贴或者投资？", "Does it bring new spending, fees, debt, subsidy or investment?"),
        ("", ""),
    ),
    "staffing": Question(("是否涉及机构、编制、议事协调机构？", "Does it touch organs or posts?"), ("", "")),
    "project": Question(
        ("是否为投资建设项目？", "Is it an investment project?"),
        ("用地、规划、环评、立项", "land, planning, environment, approval"),
    ),
    "published_policy": Question(("是否为拟公开的政策文件？", "Is it a policy document to be published?"), ("", "")),
    "escalates": Question(
        ("是否须报党委、人大或者上级？", "Must it go to the party committee, the congress or the superior?"),
        ("三重一大、重大决策、预算调整", "major matters, budget changes"),
    ),
    "livelihood": Question(
        ("是否与民生、企业密切相关？", "Is it close to livelihood or enterprises?"),
        ("可邀请利益相关方列席", "those concerned may attend"),
    ),
    "exploratory": Question(
        ("是否为探索性改革？", "Is it an exploratory reform?"),
        ("可以带着明示的法律风险提请", "it may go on with its legal risks stated"),
    ),
    "economic_policy": Question(
        ("是否为经济政策，或者可能影响经济的政策？", "Is it a policy that may affect the economy?"), ("", "")
    ),
}

GROUPS: tuple[tuple[Words, tuple[str, ...]], ...] = (
    (("与其他单位的关系：征求意见、协调", "Other units: consultation, coordination"), ("others_duties", "disputed")),
    (
        ("决定的性质：合法性审查", "What kind of decision: legality"),
        ("major_decision", "normative", "agreement", "exploratory"),
    ),
    (
        ("群众和企业：公开征求意见、听证、公平竞争", "People and enterprises: public comment, hearing, competition"),
        ("rights", "hearing", "operators", "livelihood"),
    ),
    (
        ("论证和评估", "Expert argument and assessment"),
        ("professional", "stability", "economic_policy"),
    ),
    (("资金、编制、项目", "Money, posts, projects"), ("money", "staffing", "project")),
    (("会后：请示报告、公开解读", "Afterwards: reports, interpretation"), ("escalates", "published_policy")),
)
"""The questions in the order in which they are asked, by what they decide."""

GATES: dict[str, Gate] = {
    "G01": Gate(
        ("属于会议议事范围", "belongs to the meeting"),
        (),
        "desk",
        ("议事范围依据和办公室意见", "ground and office opinion"),
        "listing",
        (PRACTICE,),
    ),
    "G02": Gate(
        ("本单位集体研究", "the unit's own study"),
        (),
        "unit_head",
        ("会议纪要、主要负责人签批", "minutes, signed by the head"),
        "listing",
        (PRACTICE,),
    ),
    "G03": Gate(
        ("征求有关单位意见", "units consulted"),
        ("others_duties",),
        "desk",
        ("各单位书面答复、采纳情况、分歧说明", "each unit's reply, what was adopted, disputes"),
        "listing",
        (cite("713", "13"),),
        "consult.reply_wd",
        anew="always",
    ),
    "G04": Gate(
        ("分管副职协调同意", "the vice-head agrees"),
        (),
        "vice_head",
        ("协调纪要、签批", "minutes of coordination, signature"),
        "listing",
        (PRACTICE,),
        anew="always",
    ),
    "G05": Gate(
        ("公开征求意见", "public comment"),
        ("major_decision", "rights"),
        "unit_head",
        ("公告、起止日期、意见采纳情况", "notice, dates, what was adopted"),
        "listing",
        (cite("713", "14–15"), cite("BIZ", "62"), cite("ORG", "75")),
        "public.comment_days",
    ),
    "G06": Gate(
        ("听证", "hearing"),
        ("hearing",),
        "unit_head",
        ("公告、名单、签名笔录、报告", "notice, list, signed record, report"),
        "listing",
        (cite("713", "16–17"),),
        "public.hearing_papers_days",
    ),
    "G07": Gate(
        ("专家论证", "expert argument"),
        ("professional",),
        "unit_head",
        ("专家签名意见、无利害关系声明、采纳情况", "signed opinions"),
        "listing",
        (cite("713", "19–21"),),
    ),
    "G08": Gate(
        ("风险评估", "risk assessment"),
        ("stability",),
        "reviewer",
        ("评估报告、风险等级、防范措施", "report, level, measures"),
        "listing",
        (cite("713", "22–24"),),
        anew="text",
    ),
    "G09": Gate(
        ("公平竞争审查", "fair competition review"),
        ("operators",),
        "competition",
        ("起草单位初审意见、市场监管部门结论", "the drafter's first review, the regulator's conclusion"),
        "listing",
        (cite("783", "14"), cite("783", "16–18"), cite("713", "29")),
        waivable=False,
        states=UNTIL_ISSUED,
        anew="text",
    ),
    "G10": Gate(
        ("合法性审查", "legality review"),
        ("major_decision", "normative", "agreement"),
        "legal",
        ("合法性审查意见、采纳情况", "legality opinion, what was adopted"),
        "listing",
        (cite("713", "25–28"), cite("ORG", "75"), cite("115", "", "M")),
        "legal.min_wd",
        waivable=False,
        anew="text",
    ),
    "G11": Gate(
        ("资金保障", "money"),
        ("money",),
        "reviewer",
        ("财政部门书面意见：来源、金额、年度", "the finance unit's written opinion"),
        "listing",
        (cite("BUDGET", "13", "M"),),
        anew="text",
    ),
    "G12": Gate(
        ("机构编制", "staffing"),
        ("staffing",),
        "reviewer",
        ("编制部门意见", "the staffing office's opinion"),
        "listing",
        (PRACTICE,),
        anew="text",
    ),
    "G13": Gate(
        ("用地、规划、环评、立项", "land, planning, environment, approval"),
        ("project",),
        "reviewer",
        ("批复或者意见", "approvals or opinions"),
        "nothing",
        (PRACTICE,),
        anew="text",
    ),
    "G14": Gate(
        ("规范性文件程序", "normative documents"),
        ("normative",),
        "legal",
        ("必要性、评估、有效期、备案安排", "necessity, evaluation, validity, filing"),
        "issuing",
        (cite("ORG", "75"), cite("BIZ", "62–65")),
        states=UNTIL_ISSUED,
        anew="text",
    ),
    "G15": Gate(
        ("定密", "secrecy level"),
        (),
        "secrecy",
        ("拟定密级、期限、范围，或者“无密”", "level, term, reach, or none"),
        "listing",
        (cite("SEC", "14–17"), cite("SEC", "25")),
        "disclosure.secrecy_review_wd",
        waivable=False,
        anew="text",
    ),
    "G16": Gate(
        ("公开属性", "openness"),
        (),
        "disclosure",
        ("公开属性和依据", "openness and its ground"),
        "listing",
        (cite("80", "", "E"), cite("711", "14–16")),
        anew="text",
    ),
    "G17": Gate(
        ("解读方案", "interpretation plan"),
        ("published_policy",),
        "disclosure",
        ("解读方案、解读稿", "plan and text"),
        "nothing",
        (cite("713", "32"),),
        "disclosure.interpretation_wd",
        states=UNTIL_ISSUED,
        anew="text",
    ),
    "G18": Gate(
        ("请示报告", "report to committee, congress or superior"),
        ("escalates",),
        "office_head",
        ("请示报告件及答复", "the report and its answer"),
        "issuing",
        (cite("713", "8、31"),),
        waivable=False,
        states=UNTIL_ISSUED,
    ),
    "G19": Gate(
        ("邀请利益相关方", "those concerned invited"),
        ("livelihood",),
        "disclosure",
        ("拟邀请名单", "list of those invited"),
        "nothing",
        (cite("80", "", "E"),),
        anew="text",
    ),
    "G20": Gate(
        ("材料齐全、按时、合乎篇幅", "papers complete, on time, within length"),
        (),
        "secretariat",
        ("上会材料", "the papers"),
        "listing",
        (cite("713", "29"),),
        "papers.due_before_wd",
        states=("review",),
        anew="papers",
    ),
    "G21": Gate(
        ("主要负责人汇报、分管副职到会", "the head reports, the vice-head attends"),
        (),
        "secretariat",
        ("到会确认", "promise to attend"),
        "nothing",
        (PRACTICE,),
        states=("listed",),
    ),
    "G22": Gate(
        ("宏观政策取向一致性评估", "consistency with macro policy"),
        ("economic_policy",),
        "reviewer",
        ("发展改革部门意见", "the development unit's opinion"),
        "nothing",
        (Citation("", "", "M"),),
        on=False,
        anew="text",
    ),
}

BY_LAW = ("G09",)
"""Gates of the listing without which nothing may be issued either (公平竞争审查条例 article 18)."""
REVIEWERS = ("legal", "competition", "reviewer", "secrecy", "disclosure")
"""Roles that know of a proposal only because a gate of theirs applies to it."""


class Applying(NamedTuple):
    """A gate that applies to a proposal: its id, and the question whose yes made it so ("" where it always applies)."""

    gate: str
    question: str


def gates_for(answers: Mapping[str, bool], on: Mapping[str, bool] | None = None) -> list[Applying]:
    """Give the gates that apply by the answers, in order; `on` switches single gates against their default.

    A question without an answer counts as yes: what is not known may not open a gate.
    """
    found = []
    for gate, row in GATES.items():
        if not (on or {}).get(gate, row.on):
            continue
        why = next((question for question in row.asks if answers.get(question, True)), None)
        if not row.asks or why is not None:
            found.append(Applying(gate, why or ""))
    return found


def not_yet(state: str) -> list[str]:
    """Give the gates that cannot be judged yet in a state of a proposal: their time comes later on its way."""
    way = list(PROPOSAL)
    return [gate for gate, row in GATES.items() if way.index(state) < way.index(row.states[0])]
