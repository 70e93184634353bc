"""The words for the parts of an item of minutes: its documents, what happens to its draft, who does what, its sums."""

import re
from collections.abc import Sequence

from yiding.papers.minutes import Charged, Money, Resolved, Sat
from yiding.papers.sitting_name import receiver
from yiding.records.meeting import NextStep

_NAMED = re.compile("《([^《》]*)》")
_UNIT_ENDS = "局委办厅院部站处队社室心司团镇乡道府会所校行店场县区市旗盟州联班组关馆企门位）"
# 6月底前 · 三日内 · 每月25日前 · 尽快: these run into the task
_RUNS_IN = re.compile(r"(?:[前内底末]|^每.*|尽快|尽早|立即|即日起)$")
# 于4月10日前完成 · 尽快完成: only a day or an end has 于 before it
_AT = re.compile(r"(?:\d|[一二三四五六七八九十]+月|本|年底|今年|明年|次年).*前$")
_SUBMITTED: dict[NextStep, tuple[str, str]] = {
    "submit_to_party_committee": ("提请", "研究"),
    "submit_to_congress": ("提请", "审议"),
    "submit_to_superior": ("报", "审批"),
}


def matter(item: Resolved) -> str:
    """Give the matter: of one document its title in 《》, else the title as it is."""
    return f"《{item.title}》" if any(paper.title == item.title for paper in item.documents) else item.title


def by(item: Resolved, act: str) -> str:
    """Say who reported or submitted (`act`: 提交的) an item, in words that run into its matter: 县水务局提交的关于."""
    if not item.presenters:
        return ""
    about = "" if item.title.startswith("关于") or (act and matter(item).startswith("《")) else "关于"
    return f"{'、'.join(item.presenters)}{act}{about}"


def matter_with_status(item: Resolved) -> str:
    """Give the matter with the status of each of its documents: 《某县水库管理办法（送审稿）》."""
    status = {paper.title: paper.status for paper in item.documents if paper.status}
    if item.title in {paper.title for paper in item.documents}:
        return _document(item.title, status.get(item.title, ""))
    return _NAMED.sub(lambda match: _document(match[1], status.get(match[1], "")), item.title)


def papers_beside(item: Resolved) -> str:
    """Give the documents that the title does not name."""
    beside = [paper for paper in item.documents if paper.title not in item.title]
    return "".join(_document(paper.title, paper.status) for paper in beside)


def _document(title: str, status: str) -> str:
    return f"《{title}（{status}）》" if status else f"《{title}》"


def next_steps(item: Resolved, sat: Sat) -> str:
    """Say what is to happen to a draft, in order: 由县司法局根据会议意见修改完善后，以县政府名义印发实施."""
    clauses: list[str] = []
    last = len(item.steps) - 1
    for place, step in enumerate(item.steps):
        if step in ("revise", "revise_and_issue"):
            ends = step == "revise" and place == last
            clauses.append(_revised(item) + ("" if ends else "后"))
        if step in ("issue", "revise_and_issue"):
            clauses.append(f"以{item.issued_as}名义印发实施" if item.issued_as else "按程序印发实施")
        if step in _SUBMITTED:
            verb, act = _SUBMITTED[step]
            organ = item.receivers.get(step) or receiver(sat, step)
            clauses.append(f"{verb}{organ}{act}" + ("" if place == last else "同意后"))
        if step == "resubmit":
            clauses.append(f"{f'待{item.condition}后' if item.condition else ''}再次提交会议审议")
    return "，".join(clauses).replace("印发实施，", "印发实施；")


def _revised(item: Resolved) -> str:
    who = f"由{item.reviser}" if item.reviser else ""
    due = f"{_when(item.due)}" if item.due else ""
    checked = f"，经{item.checker}审核" if item.checker else ""
    return f"{who}{due}根据会议意见修改完善{checked}"


def charge(charged: Charged) -> str:
    """Say who is to do what by when: 由县水利局牵头，县财政局配合，于6月底前完成除险加固.

    A deadline that does not run into its task stands behind it: 做好交通疏导（完成时限：高考期间）.
    """
    task, deadline = charged.task.rstrip("。"), charged.deadline
    if not deadline or deadline in task:
        words = task
    elif _RUNS_IN.search(deadline):
        words = f"{_when(deadline)}{task}"
    else:
        words = f"{task}（完成时限：{deadline}）"
    who = _who(charged)
    return f"{who}，{words}" if who else words


def _who(charged: Charged) -> str:
    leaders, lead, support = "、".join(charged.leaders), _units(charged.lead), _units(charged.support)
    parts = [f"由{leaders}同志{'牵头' if lead else '负责'}"] if leaders else []
    if lead and leaders:
        parts.append(f"{lead}具体负责")
    elif lead:
        parts.append(f"由{lead}{'牵头' if support else '负责'}")
    if support:
        parts.append(f"{support}配合")
    return "，".join(parts)


def _units(names: Sequence[str]) -> str:
    """List units; those named by their field alone (财政、税务) are 部门."""
    return "、".join(names) + ("部门" if names and names[-1][-1] not in _UNIT_ENDS else "")


def _when(deadline: str) -> str:
    return f"于{deadline}" if _AT.match(deadline) else deadline


def money(sums: Money) -> str:
    """Write a sum with what it is for: 总投资2850万元."""
    for unit, name in ((1e8, "亿元"), (1e4, "万元")):
        if sums.yuan >= unit:
            return f"{sums.purpose}{_short(sums.yuan / unit)}{name}"
    return f"{sums.purpose}{_short(sums.yuan)}元"


def _short(value: float) -> str:
    return f"{value:.6f}".rstrip("0").rstrip(".")
