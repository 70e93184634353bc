"""What the kinds of proposals, papers and opinions are called."""

from yiding.rules.gates import GATES
from yiding.rules.words import Words

KINDS: dict[str, Words] = {
    "deliberation": ("审议", "deliberation"),
    "report": ("听取汇报", "report"),
    "study": ("传达学习", "study"),
    "consideration": ("研究", "consideration"),
}
POSITIONS: dict[str, Words] = {
    "agree": ("同意", "agree"),
    "conditions": ("附条件同意", "agree with conditions"),
    "risk": ("提示法律风险（探索性改革）", "legal risk stated (exploratory reform)"),
    "disagree": ("不同意", "disagree"),
}
PAPERS: dict[str, Words] = {
    "report": ("汇报材料", "report paper"),
    "draft": ("正文（送审稿）", "draft for approval"),
    "note": ("起草说明", "drafting note"),
    "evidence": ("程序凭据", "evidence of a procedure"),
    "annex": ("附件", "annex"),
}
STATUSES: dict[str, Words] = {
    "for_comment": ("征求意见稿", "draft for comment"),
    "for_approval": ("送审稿", "draft for approval"),
    "for_discussion": ("讨论稿", "draft for discussion"),
    "revision": ("修订稿", "revised draft"),
    "bill": ("草案", "bill"),
    "none": ("不适用", "not applicable"),
}
READERS: dict[str, Words] = {
    "all": ("审核和会议人员", "reviewers and the sitting"),
    "gates": ("仅审核人员", "reviewers only"),
    "members": ("仅组成人员", "members only"),
}
GATE_STATES: dict[str, Words] = {
    "open": ("待办", "open"),
    "passed": ("通过", "passed"),
    "failed": ("未通过", "failed"),
    "waived": ("已豁免", "waived"),
    "void": ("不再适用", "applies no longer"),
}
FIELDS: dict[str, Words] = {
    "title": ("标题", "Title"),
    "kind": ("类型", "Kind"),
    "why": ("提请理由", "Why it is put to the sitting"),
    "basis": ("依据", "Basis"),
    "presenter_id": ("汇报人", "Presenter"),
    "minutes": ("预计汇报分钟", "Minutes"),
    "earlier_id": ("此前上会的同一事项", "The same matter before"),
    "secret": ("是否涉及国家秘密", "State secret"),
}


def choices(words: dict[str, Words]) -> list[tuple[str, str]]:
    """Give the choices of a column of the database, in Chinese."""
    return [(key, both[0]) for key, both in words.items()]


def gate_named(gate: str) -> Words:
    """Name a gate: G10 合法性审查."""
    chinese, english = GATES[gate].name
    return f"{gate} {chinese}", f"{gate} {english}"
