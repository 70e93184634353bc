"""The wordings that minutes are drafted in until an office edits them: one for each kind of item and outcome.

Their words are the current ones of 常务会议纪要; the order within an item is decision, findings, sums, directives, tasks.
"""

from collections.abc import Mapping
from typing import NamedTuple, get_args

from yiding.records.meeting import ItemKind, Outcome


class Wording(NamedTuple):
    """How an item is worded: its heading without the number, and its text, one line a paragraph (`wording` says how)."""

    heading: str
    text: str


class Wordings(NamedTuple):
    """The wordings of one office."""

    preamble: str
    items: Mapping[tuple[ItemKind, Outcome], Wording]
    further: str = "会议还研究了其他事项。"


_PREAMBLE = "[{日期}[{半天}]，][[{职务}]{主持人}[在{地点}]主持]召开{会议名称}。现将会议议定事项纪要如下："
_HEADINGS: dict[ItemKind, str] = {
    "study": "传达学习{事项}",
    "report": "听取[{由谁汇报}]{事项}的汇报",
    "deliberation": "审议[{由谁提交}]{事项}",
    "consideration": "研究[{由谁提交}]{事项}",
    "other": "研究[{由谁提交}]{事项}",
}
_OPENINGS: dict[ItemKind, str] = {
    "study": "会议传达学习了{事项}[{另附文件}][，{主讲}作专题辅导]",
    "report": "会议听取了[{由谁汇报}]{事项}的汇报",
    "deliberation": "会议审议了[{由谁提交}]{文件}",
    "consideration": "会议研究了{事项}",
    "other": "会议研究了{事项}",
}
_DECISIONS: dict[Outcome, str] = {
    "adopted": "。会议同意[{另附文件}和]有关意见[，{后续办理}]。",
    "adopted_in_principle": "。会议原则同意[{另附文件}和]有关意见[，{后续办理}]。",
    "heard": "[，{后续办理}]。",
    "studied": "[，{后续办理}]。",
    "considered": "[，{后续办理}]。",
    "deferred": "。[鉴于{理由}，]会议决定暂缓审议[，{后续办理}]。",
    "rejected": "。[鉴于{理由}，]会议决定不予通过[，{后续办理}]。",
    "withdrawn": "。[经{汇报单位}提出，]会议同意撤回该议题。",
    "other": "[，{后续办理}]。",
}
_OWN: dict[tuple[ItemKind, Outcome], str] = {
    ("report", "adopted_in_principle"): "。会议原则同意[{另附文件}和]有关建议安排[，{后续办理}]。",
    ("report", "deferred"): "。[鉴于{理由}，]会议决定暂缓研究[，{后续办理}]。",
    ("consideration", "deferred"): "。[鉴于{理由}，]会议决定暂缓研究[，{后续办理}]。",
    ("report", "rejected"): "。[鉴于{理由}，]会议决定不予同意[，{后续办理}]。",
    ("consideration", "rejected"): "。[鉴于{理由}，]会议决定不予同意[，{后续办理}]。",
}
_PASSED: dict[Outcome, str] = {
    "adopted": "会议审议通过[{由谁提交}]{文件}[，{后续办理}]。",
    "adopted_in_principle": "会议审议并原则通过[{由谁提交}]{文件}[，{后续办理}]。",
    "withdrawn": "[经{汇报单位}提出，]会议同意撤回{文件}。",
}
_TAIL = "\n[会议认为，{会议意见}。]\n[会议明确，{金额}。]\n[会议要求，{要求}。]\n[会议议定，{任务}。]\n[会议议定：\n{任务清单}]"


def _text(kind: ItemKind, outcome: Outcome) -> str:
    if kind == "deliberation" and outcome in _PASSED:
        return _PASSED[outcome] + _TAIL
    return _OPENINGS[kind] + _OWN.get((kind, outcome), _DECISIONS[outcome]) + _TAIL


DEFAULT = Wordings(
    _PREAMBLE,
    {
        (kind, outcome): Wording(_HEADINGS[kind], _text(kind, outcome))
        for kind in get_args(ItemKind)
        for outcome in get_args(Outcome)
    },
)
"""The wordings of an office that has edited none."""
